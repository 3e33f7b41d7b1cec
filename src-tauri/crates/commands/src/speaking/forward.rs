//! How far an entry of the speaking plan is, and the evidence made of it.

use chrono::NaiveDate;
use domain::evidence::{Corroborator, EvidenceKind};
use domain::growth::{Appearance, AppearanceKind, AppearanceState};
use domain::ids::AppearanceId;
use domain::money::Money;
use domain::travel::TripState;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Tied;

use super::change::save;
use super::known;
use super::list::AppearanceRow;
use crate::call::{Act, Problem};
use crate::evidence::{EvidenceRow, NewEvidence};
use crate::travel::OfTrip;

/// The next state of an entry.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveOn {
    /// Which entry.
    pub id: AppearanceId,
    /// How far it is now.
    pub state: AppearanceState,
    /// The day on which it is or was held; absent to leave it as it is.
    #[serde(default)]
    pub held_on: Option<NaiveDate>,
    /// Where slides or a recording are; asked for when it is done.
    #[serde(default)]
    pub material: String,
    /// True when there are neither slides nor a recording.
    #[serde(default)]
    pub without_material: bool,
}

/// Evidence to be made of an entry that is done.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeEvidence {
    /// Which entry.
    pub id: AppearanceId,
    /// What came of it, in somebody's own words; its title and venue when left empty.
    #[serde(default)]
    pub text: String,
    /// Who can confirm it.
    #[serde(default)]
    pub corroborator: Option<Corroborator>,
}

/// Says how far an entry is. What is declined gives its money back: its travel request is cancelled in the
/// same step, unless a claim settles it. What is done asks for slides or a recording.
///
/// # Errors
/// `not_found`; `appearance.state` for a state that cannot come next; `material.missing` when it is done
/// without slides and nobody said that there are none.
pub fn move_on(act: &mut Act<'_, '_>, request: MoveOn) -> Result<AppearanceRow, Problem> {
    let Tied { item, words, .. } = known(act, request.id)?;
    if !item.state.next().contains(&request.state) {
        let message = format!("What is {} cannot become {}.", item.state.key(), request.state.key());
        return Err(Problem::field("state", "appearance.state", message));
    }
    let material = match request.material.trim() {
        "" => item.material.clone(),
        given => given.to_owned(),
    };
    let done = request.state == AppearanceState::Done;
    if done && material.is_empty() && !request.without_material {
        let message = "Say where slides or a recording are, or that there are none.";
        return Err(Problem::field("material", "material.missing", message));
    }
    let held_on = request.held_on.or(item.held_on).or(done.then_some(act.today));
    if done && held_on.is_some_and(|day| day > act.today) {
        return Err(Problem::field(
            "held_on",
            "appearance.ahead",
            "This day lies ahead; it is not done yet.",
        ));
    }
    let freed = if request.state == AppearanceState::Declined { free(act, &item)? } else { None };
    let former: Vec<_> = item.descriptor_ids.iter().copied().zip(words).collect();
    let one = Appearance { state: request.state, material, held_on, ..item };
    let title = one.title.clone();
    let row = save(act, one, &former, "Moved on in the speaking plan of")?;
    let freed = freed.map(|money| format!("; {money} are free again")).unwrap_or_default();
    act.label(format!("{}, {title}: {}{freed}", row.person, request.state.key()));
    Ok(row)
}

/// Cancels the travel request of an entry that will not come about; answers what is free again.
fn free(act: &mut Act<'_, '_>, one: &Appearance) -> Result<Option<Money>, Problem> {
    let trip = match one.trip_id {
        Some(id) => act.trip(id)?.map(|(trip, _)| trip),
        None => None,
    };
    match trip {
        Some(trip) if trip.state.may_become(TripState::Cancelled) => {
            let currency = act.office()?.currency;
            crate::travel::cancel(act, OfTrip { id: trip.id })?;
            Ok(Some(Money::new(trip.total(), currency)))
        }
        _ => Ok(one.travel.filter(|travel| travel.minor > 0)),
    }
}

/// Makes an item of evidence of an entry that is done, with its day, link and statements.
///
/// # Errors
/// `not_found`; `appearance.open` before it is done; `appearance.told` when there is one already; what keeps
/// evidence from being saved.
pub fn evidence(act: &mut Act<'_, '_>, request: MakeEvidence) -> Result<EvidenceRow, Problem> {
    let Tied { item, words, person } = known(act, request.id)?;
    if item.state != AppearanceState::Done {
        return Err(Problem::field("id", "appearance.open", "Evidence is made of what is done."));
    }
    if item.evidence_id.is_some() {
        return Err(Problem::field("id", "appearance.told", "Evidence was made of it already."));
    }
    let kind = match item.kind {
        AppearanceKind::Talk | AppearanceKind::Panel | AppearanceKind::Podcast => EvidenceKind::Talk,
        AppearanceKind::Workshop => EvidenceKind::Workshop,
        AppearanceKind::Post => EvidenceKind::Article,
    };
    let told = match (request.text.trim(), item.venue.as_str()) {
        ("", "") => item.title.clone(),
        ("", venue) => format!("{}, {venue}", item.title),
        (text, _) => text.to_owned(),
    };
    let row = crate::evidence::add(
        act,
        NewEvidence {
            person_id: item.person_id,
            text: told,
            kind: Some(kind),
            done_on: item.held_on,
            project: String::new(),
            outside: true,
            link: item.material.clone(),
            descriptor_ids: item.descriptor_ids.clone(),
            corroborator: request.corroborator,
            confidential: false,
        },
    )?;
    let one = Appearance { evidence_id: Some(row.evidence.id), ..item };
    act.book.put_appearance(&one, &words)?;
    act.label(format!("Made evidence of {person}’s {}: {}", one.kind.key(), one.title));
    Ok(row)
}
