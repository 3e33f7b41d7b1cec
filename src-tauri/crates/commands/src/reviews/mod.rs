//! Peer review of a ladder: opened with named reviewers, commented on, objected to, answered, signed off.

mod answer;
mod look;
mod open;
mod say;

pub use answer::{Overrule, Resolve, SignOff, overrule, resolve, sign_off};
pub(crate) use look::page;
pub use look::{GetReview, ListReviews, ReviewPage, ReviewSummary, ReviewerLine, get, list};
pub use open::{
    AddReviewer, CloseReview, NewReviewer, OpenReview, RemoveReviewer, add_reviewer, close, open,
    remove_reviewer,
};
pub use say::{Say, comment, object};
