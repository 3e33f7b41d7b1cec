//! The lens that a person's own sheet is seen through.

use chrono::NaiveDate;
use domain::ids::{LadderId, LensId, PersonId};
use domain::lenses::Lens;
use domain::people::standing;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use super::look::lens;
use crate::people::person;
use crate::{Act, Ask, Problem};

/// Whose lens.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskWorn {
    /// The person.
    pub person_id: PersonId,
}

/// A lens to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LensChoice {
    /// The lens.
    pub lens_id: LensId,
    /// Its name.
    pub name: String,
}

/// What a person sees through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Worn {
    /// The person.
    pub person_id: PersonId,
    /// The lens with its examples; absent when none is worn, and while the person stands on another ladder
    /// than the one it lies over.
    pub lens: Option<Lens>,
    /// The lenses of the ladder on which the person stands, by name.
    pub choices: Vec<LensChoice>,
}

/// The lens that a person wears, and those that could be worn.
///
/// # Errors
/// `not_found` when the person is gone.
pub fn worn(ask: &Ask<'_>, request: AskWorn) -> Result<Worn, Problem> {
    person(ask.book, request.person_id)?;
    look(ask.book, ask.today, request.person_id)
}

/// Which lens to put on.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WearLens {
    /// The person.
    pub person_id: PersonId,
    /// The lens; absent takes off the one that is worn.
    #[serde(default)]
    pub lens_id: Option<LensId>,
}

/// Puts a lens on a person, or takes it off. Expectations, ratings and readiness stay as they are.
///
/// # Errors
/// `not_found`; `lens.other_ladder` beside `lens_id` for a lens over a ladder on which the person does not
/// stand.
pub fn wear(act: &mut Act<'_, '_>, request: WearLens) -> Result<Worn, Problem> {
    let person = person(act, request.person_id)?;
    match request.lens_id {
        None => {
            act.book.wear_lens(person.id, None)?;
            act.label(format!("Took the lens off {}", person.name()));
        }
        Some(id) => {
            let lens = lens(act, id)?;
            if stands_on(act, act.today, person.id)? != Some(lens.ladder_id) {
                let message = format!("{} does not stand on the ladder of this lens.", person.name());
                return Err(Problem::field("lens_id", "lens.other_ladder", message));
            }
            act.book.wear_lens(person.id, Some(lens.id))?;
            act.label(format!("{} wears the lens {}", person.name(), lens.name));
        }
    }
    look(act, act.today, person.id)
}

fn look(book: &Read<'_>, today: NaiveDate, person_id: PersonId) -> Result<Worn, Problem> {
    let lenses = stands_on(book, today, person_id)?.map(|ladder| book.lenses(ladder)).transpose()?;
    let lenses = lenses.unwrap_or_default();
    let choices =
        lenses.iter().map(|lens| LensChoice { lens_id: lens.id, name: lens.name.clone() }).collect();
    let worn = book.worn_lens(person_id)?;
    Ok(Worn { person_id, lens: lenses.into_iter().find(|lens| Some(lens.id) == worn), choices })
}

/// The ladder on which a person stands on a day.
fn stands_on(book: &Read<'_>, on: NaiveDate, person: PersonId) -> Result<Option<LadderId>, Problem> {
    Ok(standing(&book.placements_of(person)?, on).map(|held| held.placement.ladder_id))
}
