//! People: who is in the office, where they stand, whom they report to.

mod person;
mod placement;

pub use person::{Person, PersonKind, check_person, would_make_a_circle};
pub use placement::{Placement, Standing, current_placement, standing};
