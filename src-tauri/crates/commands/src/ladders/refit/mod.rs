//! Refits: a ladder derived from another one, with a reason for every row that differs.

mod derive;
mod look;
mod note;
mod reasons;
mod ship;

pub use derive::{DeriveFrom, DeriveRefit, RungCode, derive};
pub use look::{
    AskRefit, CellDemand, CellPair, Derived, ParentLadder, RefitPage, RefitRow, RefitRung, RowSide, RungSide,
    get,
};
pub(crate) use note::{RowChange, note};
pub use reasons::{ExplainRow, MatchRung, RestoreRow, explain, match_rung, restore};
pub(crate) use ship::ship;
