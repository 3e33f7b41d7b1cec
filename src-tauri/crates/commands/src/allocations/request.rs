//! Writing requests for money of a round.

use chrono::NaiveDate;
use domain::allocations::{FundRequest, MOST_REQUESTS, check_request};
use domain::ids::{EventId, PersonId, RequestId, RoundId, SetAsideId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{open_request, open_round};
use crate::call::{Act, Nothing, Problem};
use crate::events::event_of;
use crate::rates::Booker;

/// Which request.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfRequest {
    /// Which one.
    pub id: RequestId,
}

/// A request to add to a round.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddRequest {
    /// The round.
    pub round_id: RoundId,
    /// The person of the book who asks.
    pub person_id: Option<PersonId>,
    /// The name of somebody who is not in the book.
    pub outsider: Option<String>,
    /// The region they come from.
    pub region: Option<String>,
    /// The project it is for.
    pub project: Option<String>,
    /// The event it is for.
    pub event_id: Option<EventId>,
    /// What the money is for.
    pub purpose: String,
    /// When it was handed in; absent for today.
    pub submitted_on: Option<NaiveDate>,
    /// What is asked, in any currency.
    pub amount: Money,
    /// The set-asides whose group they belong to.
    #[serde(default)]
    pub set_asides: Vec<SetAsideId>,
}

/// A request as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeRequest {
    /// Which one.
    pub id: RequestId,
    /// All of it, in its round.
    pub request: AddRequest,
}

/// Adds a request to a round that is open. What is asked is booked at the rate of the day it was handed in.
pub fn add_request(act: &mut Act<'_, '_>, request: AddRequest) -> Result<FundRequest, Problem> {
    let numbers = act.requests(Some(request.round_id))?.into_iter().map(|one| one.request.number);
    let number = numbers.max().unwrap_or(0).saturating_add(1);
    if usize::try_from(number).unwrap_or(usize::MAX) > MOST_REQUESTS {
        return Err(Problem::field("round_id", "round.full", "A round takes 500 requests at most."));
    }
    let (made, name) = drafted(act, act.new_id(), number, request)?;
    act.book.put_fund_request(&made)?;
    act.label(format!("Added a request: {name}, {}", made.amount));
    Ok(made)
}

/// Changes a request of a round that is open; its amount is booked anew.
pub fn change_request(act: &mut Act<'_, '_>, request: ChangeRequest) -> Result<FundRequest, Problem> {
    let (former, round) = open_request(act, request.id, "id")?;
    if request.request.round_id != round.id {
        let words = "A request stays in its round. Add it to the other one instead.";
        return Err(Problem::field("request.round_id", "round.other", words));
    }
    let (made, name) = drafted(act, former.request.id, former.request.number, request.request)
        .map_err(crate::rates::at("request."))?;
    act.book.put_fund_request(&made)?;
    act.label(format!("Changed the request of {name}"));
    Ok(made)
}

/// Removes a request of a round that is open, with its scores.
pub fn remove_request(act: &mut Act<'_, '_>, request: OfRequest) -> Result<Nothing, Problem> {
    let (former, _) = open_request(act, request.id, "id")?;
    act.book.remove_fund_request(former.request.id)?;
    act.label(format!("Removed the request of {}", former.name));
    Ok(Nothing {})
}

fn drafted(
    act: &Act<'_, '_>,
    id: RequestId,
    number: u32,
    draft: AddRequest,
) -> Result<(FundRequest, String), Problem> {
    let round = open_round(act, draft.round_id, "round_id")?;
    let text = |text: Option<String>| text.unwrap_or_default().trim().to_owned();
    let submitted_on = draft.submitted_on.unwrap_or(act.today);
    let (booked, conversion) = Booker::new(act)?.book(act, draft.amount, submitted_on)?;
    let mut set_asides = draft.set_asides;
    set_asides.sort_unstable();
    set_asides.dedup();
    let made = FundRequest {
        id,
        round_id: round.id,
        number,
        person_id: draft.person_id,
        outsider: text(draft.outsider),
        region: text(draft.region),
        project: text(draft.project),
        event_id: draft.event_id,
        purpose: draft.purpose.trim().to_owned(),
        submitted_on,
        amount: draft.amount,
        booked,
        conversion,
        set_asides,
    };
    Problem::refuse(&check_request(&made, &round))?;
    if let Some(id) = made.event_id {
        event_of(act, id, "event_id")?;
    }
    let unknown = || Problem::field("person_id", "person.unknown", "Choose a person who is in the book.");
    let name = match made.person_id {
        Some(id) => act.name_of(id)?.ok_or_else(unknown)?,
        None => made.outsider.clone(),
    };
    Ok((made, name))
}
