//! People as rows: who they are and where they stand.

mod lines;
mod person;
mod placement;

pub use lines::PersonLine;
pub use person::PersonUse;
