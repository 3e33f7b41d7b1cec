//! Speaking plans: talks, posts, podcasts and panels, and whether the travel money bears them.

mod change;
mod forward;
mod list;

pub use change::{ChangeAppearance, NewAppearance, OfAppearance, add, change, remove};
pub use forward::{MakeEvidence, MoveOn, evidence, move_on};
pub use list::{AppearanceRow, CategoryMoney, ListAppearances, SpeakingPlan, TripNote, list};

use domain::growth::Appearance;
use domain::ids::AppearanceId;
use store::{Read, Tied};

use crate::call::Problem;

/// The appearance, or a refusal.
fn known(book: &Read<'_>, id: AppearanceId) -> Result<Tied<Appearance>, Problem> {
    let found = book.appearances(None)?.into_iter().find(|one| one.item.id == id);
    found.ok_or_else(|| Problem::not_found("The entry of the speaking plan"))
}
