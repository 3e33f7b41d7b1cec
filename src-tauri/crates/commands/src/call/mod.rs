//! How a command is called: its context, its problems, its place in the list.

mod act;
mod command;
mod desk;
mod problem;
mod schema;

pub use act::{Act, Ask};
pub use command::{Command, Done, Kind, Nothing, run};
pub(crate) use command::{command_line, commands, on_desk, read, write};
pub use desk::{Desk, Host, Progress};
pub use problem::{Field, Problem};
pub use schema::ipc_schema;
