//! People: who is in the office, where they stand, whom they report to.

mod dotted;
mod person;
mod placement;
mod route;
mod transition;
mod zone;

pub use dotted::{DottedLine, check_dotted};
pub use person::{Person, PersonKind, check_person, would_make_a_circle};
pub use placement::{Placement, Standing, current_placement, standing};
pub use route::EntryRoute;
pub use transition::{Footing, Transition, TransitionKind, kinds};
pub use zone::{time_zone, time_zones};
