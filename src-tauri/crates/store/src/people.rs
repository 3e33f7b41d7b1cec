//! People as rows: who they are and where they stand.

mod dotted;
pub(crate) mod everybody;
mod lines;
mod person;
mod placement;
pub(crate) mod roll;
mod transition;

pub use dotted::{DottedEnd, PhotoFiles};
pub use everybody::{Colleague, Everybody};
pub use lines::PersonLine;
pub use person::PersonUse;
pub use roll::{PartOf, PersonFilter, PersonOrder, PersonPart};
