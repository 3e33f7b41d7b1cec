//! Lenses: role-specific examples over an unchanged ladder, put on and taken off.

mod edit;
mod look;
mod wear;

pub use edit::{AddLens, RemoveLens, RenameLens, WriteLensExamples, add, remove, rename, write_examples};
pub use look::{LensLine, ListLenses, list};
pub use wear::{AskWorn, LensChoice, WearLens, Worn, wear, worn};
