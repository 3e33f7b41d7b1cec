//! Translation: what a ladder counts for in traditional roles, edited, and the near roles of a person.

mod look;
mod near;
mod roles;
mod write;

pub use look::{CompetencySum, OfTranslation, TranslationPage, get};
pub use near::{AskNearRoles, NearRoles, near_roles};
pub use roles::{RemoveRole, RungDraft, WriteRole, WriteRungs, remove_role, write_role, write_rungs};
pub use write::{WriteCounts, WriteEquivalents, write_counts, write_equivalents};
