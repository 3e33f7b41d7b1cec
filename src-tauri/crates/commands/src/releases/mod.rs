//! Releases of a ladder: proposed, published, compared, retired.

mod diff;
mod look;
mod lower;
mod propose;
mod publish;
mod standing;

pub use diff::{AskDifference, Difference, MarkedChange, StepCounts, diff};
pub use look::{GetRelease, ListReleases, ReleaseLine, ReleasePage, ReleaseState, get, list};
pub use lower::LowerEvidence;
pub use propose::{AskProposal, ConcernedLine, LesserLine, PlannedEffect, Proposal, propose};
pub use publish::{Publish, Retire, publish, retire};
pub use standing::{LadderStanding, LadderState, states};
