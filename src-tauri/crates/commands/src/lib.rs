//! What the application can do: one list, one handler each.
//!
//! [`list`] holds the table of commands. From it come the router ([`run`]), the schema of every request and
//! answer, and what each write makes stale. A window, a terminal and a test all call the same list.

pub mod allocations;
pub mod assessments;
pub mod bank;
pub mod books;
pub mod budget;
mod call;
pub mod charter;
pub mod claims;
pub mod commitments;
pub mod conversations;
pub mod cycles;
pub mod documents;
pub mod events;
pub mod evidence;
pub mod expenses;
pub mod gap;
pub mod growth;
pub mod history;
pub mod home;
pub mod imports;
pub mod jobs;
pub mod ladders;
pub mod limits;
pub mod list;
pub mod office;
pub mod people;
pub mod plan_versions;
pub mod preferences;
pub mod promotions;
pub mod rates;
pub mod releases;
pub mod reserve;
pub mod reviews;
mod sample;
pub mod scenarios;
pub mod speaking;
pub mod team;
pub mod translation;
pub mod travel;
mod words;
pub mod year_on_year;

pub use ladders::{lenses, refit};

pub use call::{
    Act, Ask, Command, Desk, Done, Field, Host, Kind, Nothing, Problem, Progress, ipc_schema, run,
};
