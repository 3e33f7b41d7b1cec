//! Filling in journeys and claims, each on the days when it was written and decided.

use domain::claims::ClaimLine;
use domain::ids::{AttachmentId, ClaimId};
use domain::money::{Currency, Money};

use super::days::Calendar;
use super::journeys::{Fate, Journey, TRIPS};
use super::refunds::{CLAIMS, Outcome, Outlay, Proof, Refund};
use super::{Known, find, money, on, receipt};
use crate::claims::{ApproveClaim, AskInformation, NewClaim, NewClaimLine, OfClaim, PayClaim};
use crate::travel::{ApproveTrip, DeclineTrip, EstimateLine, NewTrip, OfTrip};
use crate::{Act, Problem};

/// Journeys first, since claims settle them.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &mut Known) -> Result<(), Problem> {
    for journey in TRIPS {
        travel(act, calendar, known, journey)?;
    }
    for refund in CLAIMS {
        claim(act, calendar, known, refund)?;
    }
    Ok(())
}

fn travel(
    act: &mut Act<'_, '_>,
    calendar: Calendar,
    known: &mut Known,
    one: &Journey,
) -> Result<(), Problem> {
    let lines = one.lines.iter().map(|(kind, description, minor, currency)| {
        let amount = money((*minor, currency))?;
        Ok(EstimateLine { id: None, kind: *kind, description: (*description).to_owned(), amount })
    });
    let request = NewTrip {
        person_id: find(&known.people, one.person)?,
        event_id: Some(find(&known.events, one.event)?),
        category_id: find(&known.categories, "travel")?,
        purpose: one.purpose.to_owned(),
        destination: one.destination.to_owned(),
        leaves_on: calendar.ago(one.leaves_ago),
        returns_on: calendar.ago(one.returns_ago),
        lines: lines.collect::<Result<_, Problem>>()?,
    };
    let written = calendar.ago(one.written_ago);
    let id = on(act, written, |act| crate::travel::add(act, request))?.id;
    known.trips.insert(one.key, id);
    let handed_in = match one.fate {
        Fate::Draft => return Ok(()),
        Fate::Submitted(days) => calendar.ago(days),
        Fate::Approved(_) | Fate::Declined(..) => written,
    };
    on(act, handed_in, |act| crate::travel::submit(act, OfTrip { id }))?;
    match one.fate {
        Fate::Draft | Fate::Submitted(_) => {}
        Fate::Approved(days) => {
            let request = ApproveTrip { id, let_through: None };
            on(act, calendar.ago(days), |act| crate::travel::approve(act, request))?;
        }
        Fate::Declined(days, reason) => {
            let request = DeclineTrip { id, reason: reason.to_owned() };
            on(act, calendar.ago(days), |act| crate::travel::decline(act, request))?;
        }
    }
    Ok(())
}

fn claim(act: &mut Act<'_, '_>, calendar: Calendar, known: &mut Known, one: &Refund) -> Result<(), Problem> {
    let request = NewClaim {
        person_id: find(&known.people, one.person)?,
        title: one.title.to_owned(),
        category_id: find(&known.categories, one.category)?,
        trip_id: one.trip.map(|key| find(&known.trips, key)).transpose()?,
        commitment_id: None,
        event_id: one.event.map(|key| find(&known.events, key)).transpose()?,
        advance: (one.advance != 0).then(|| Money::new(one.advance, Currency::EUR)),
    };
    let written = calendar.ago(one.written_ago);
    let id = on(act, written, |act| crate::claims::add(act, request))?.id;
    known.claims.insert(one.key, id);
    for outlay in one.lines {
        on(act, written, |act| add_line(act, calendar, id, outlay))?;
    }
    let handed_in = match one.outcome {
        Outcome::Draft => return Ok(()),
        Outcome::Submitted(days) => calendar.ago(days),
        Outcome::Question(..) | Outcome::Paid(..) => written,
    };
    on(act, handed_in, |act| crate::claims::submit(act, OfClaim { id }))?;
    match one.outcome {
        Outcome::Draft | Outcome::Submitted(_) => {}
        Outcome::Question(days, question) => {
            let request = AskInformation { id, question: question.to_owned() };
            on(act, calendar.ago(days), |act| crate::claims::ask_information(act, request))?;
        }
        Outcome::Paid(approved, paid) => {
            let request = ApproveClaim { id, let_through: None };
            on(act, calendar.ago(approved), |act| crate::claims::approve(act, request))?;
            let paid_on = calendar.ago(paid);
            on(act, paid_on, |act| crate::claims::pay(act, PayClaim { id, paid_on, is_last: false }))?;
        }
    }
    Ok(())
}

fn add_line(
    act: &mut Act<'_, '_>,
    calendar: Calendar,
    claim_id: ClaimId,
    outlay: &Outlay,
) -> Result<(), Problem> {
    let (kind, days, description, minor, currency, proof) = outlay;
    let amount = money((*minor, currency))?;
    let reason = if let Proof::Reason(reason) = proof { reason } else { "" };
    let spent_on = calendar.ago(*days);
    let line = crate::claims::add_line(
        act,
        NewClaimLine {
            claim_id,
            kind: *kind,
            spent_on,
            description: (*description).to_owned(),
            amount,
            no_receipt_reason: reason.to_owned(),
        },
    )?;
    if let Proof::Receipt(merchant) = proof {
        let id: AttachmentId = act.new_id();
        let lines =
            ["Receipt", merchant, "", kind.key(), &spent_on.to_string(), "", &format!("Paid: {amount}")];
        act.book.attach(id.0, &format!("{merchant}.pdf"), &receipt::pdf(&lines))?;
        act.book.put_claim_line(claim_id, &ClaimLine { receipt_id: Some(id), ..line })?;
    }
    Ok(())
}
