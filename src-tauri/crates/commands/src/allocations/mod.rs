//! Allocation rounds: their rules, requests and scores, the result before and after it is decided, and how the
//! money is spread.

mod decide;
mod page;
mod request;
mod result;
mod round;
mod scene;
mod score;
mod spread;
mod spread_view;
mod view;

pub use decide::{Decide, decide};
pub use page::{AskRound, get, list};
pub use request::{AddRequest, ChangeRequest, OfRequest, add_request, change_request, remove_request};
pub(crate) use result::{Result as RoundResult, result_of};
pub use round::{AddRound, ChangeRound, CriterionDraft, OfRound, SetAsideDraft, add, change, remove};
pub use score::{ScoreRequest, score};
pub use spread::{AskSpread, spread};
pub(crate) use spread::{Slice, applicants, decided, evenness, grouped, share_permille};
pub use spread_view::{AverageView, GiniView, GroupView, RecipientView, SpentView, SpentYear, SpreadPage};
pub use view::{
    CriterionView, OutcomeView, PaidFrom, PotView, RequestRow, Rival, RoundLine, RoundPage, RoundState,
    ScoreView, ScorerView, TieView, WhyKind,
};

use domain::allocations::Round;
use domain::ids::{RequestId, RoundId};
use store::{Asked, Read};

use crate::call::Problem;

/// The round, or a refusal that names the field.
fn round_of(book: &Read<'_>, id: RoundId, path: &str) -> Result<Round, Problem> {
    let unknown = || Problem::field(path, "round.unknown", "Choose a round that is in the book.");
    book.round(id)?.ok_or_else(unknown)
}

/// The round while it is open, or a refusal.
fn open_round(book: &Read<'_>, id: RoundId, path: &str) -> Result<Round, Problem> {
    let round = round_of(book, id, path)?;
    match &round.decision {
        None => Ok(round),
        Some(decision) => {
            let words = format!(
                "{} was decided on {} by {}, and nothing of it is changed any more.",
                round.name, decision.on, decision.by
            );
            Err(Problem::field(path, "round.decided", words))
        }
    }
}

/// A request of an open round with that round, or a refusal.
fn open_request(book: &Read<'_>, id: RequestId, path: &str) -> Result<(Asked, Round), Problem> {
    let unknown = || Problem::field(path, "request.unknown", "Choose a request that is in the book.");
    let asked = book.fund_request(id)?.ok_or_else(unknown)?;
    let round = open_round(book, asked.request.round_id, path)?;
    Ok((asked, round))
}
