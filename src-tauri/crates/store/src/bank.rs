//! Bank accounts, their statements and lines.

mod answers;
mod lines;
mod settlements;
mod sources;
mod statements;

pub use lines::LineFilter;
pub use sources::ImportSource;
pub use statements::StatementUse;
