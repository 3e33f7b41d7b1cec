//! Commitments: contracts, orders, promotions and what else is approved and not yet paid; what is spent of them.

mod attach;
mod end;
mod list;
mod look;
mod make;

pub(crate) use attach::{attached, close_if_done, open_of, placed};
pub use end::{CancelCommitment, ChangeCommitment, OfCommitment, cancel, change, close, reopen};
pub(crate) use list::beyond;
pub use list::{BalanceView, CommitmentList, CommitmentRow, CommitmentSort, ListCommitments, list};
pub use look::{CommitmentPage, LineView, get};
pub use make::{NewCommitment, add};

use domain::commitments::Commitment;
use domain::ids::CommitmentId;
use store::Read;

use crate::call::Problem;

/// The commitment, or a refusal.
pub(crate) fn commitment_of(book: &Read<'_>, id: CommitmentId) -> Result<Commitment, Problem> {
    book.commitment(id)?.ok_or_else(|| Problem::not_found("The commitment"))
}
