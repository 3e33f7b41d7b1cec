//! Commitments of the sample: a contract month by month, an order whose bill came out smaller, a promotion, one by
//! hand, a refund, and limits of some categories.

use domain::commitments::{CommitmentKind, Schedule};
use domain::date::Month;
use domain::ids::CommitmentId;
use domain::limits::Rule;

use super::days::Calendar;
use super::{Known, find, money, on};
use crate::commitments::NewCommitment;
use crate::expenses::NewExpense;
use crate::limits::SetLimit;
use crate::{Act, Problem};

/// Category, what happens at the plan of the year and at the plan up to a month, and the share to warn from.
const LIMITS: [(&str, Rule, Rule, u32); 4] = [
    ("travel", Rule::Stop, Rule::Warn, 75),
    ("marketing", Rule::Stop, Rule::Ignore, 90),
    ("volunteers", Rule::Warn, Rule::Ignore, 80),
    ("reserve", Rule::Ignore, Rule::Ignore, 80),
];

/// Says which categories stop, warn or are ignored.
pub(super) fn limits(act: &mut Act<'_, '_>, known: &Known) -> Result<(), Problem> {
    for (category, year, month, warn_percent) in LIMITS {
        let category_id = find(&known.categories, category)?;
        crate::limits::set(act, SetLimit { category_id, year, month, warn_percent })?;
    }
    Ok(())
}

/// Makes the commitments and spends of some.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let this_month = Month::of(calendar.today);
    let year = act.years()?.into_iter().find(|year| year.holds(calendar.today));
    let last = year.map_or(this_month.plus(3), |year| year.first_month.plus(11));
    let ahead = u32::try_from(last.since(this_month)).unwrap_or(3).max(1) + 1;
    let monthly = Schedule::Monthly { amount: money((120_000, "USD"))?, from: this_month, months: ahead };
    make(
        act,
        calendar,
        known,
        Pledge {
            kind: CommitmentKind::Contract,
            party: "Cumulus Rack",
            reference: "CR-2041",
            category: "infrastructure",
            event: None,
            ago: 24,
            note: "A second build cluster until the year ends, billed month by month.",
            schedule: monthly,
        },
    )?;
    let order = make(
        act,
        calendar,
        known,
        Pledge {
            kind: CommitmentKind::PurchaseOrder,
            party: "Pinstripe Print",
            reference: "PO-118",
            category: "own-events",
            event: Some("community-summit"),
            ago: 33,
            note: "Badges, signs and lanyards for four hundred.",
            schedule: once(calendar.ago(4), (384_000, "EUR"))?,
        },
    )?;
    spend(
        act,
        calendar,
        order,
        Spend {
            ago: 8,
            merchant: "Pinstripe Print",
            description: "Badges, signs and lanyards, last bill",
            cents: 369_695,
            is_last: true,
            refund: None,
        },
    )?;
    let instalments =
        Schedule::Even { total: money((1_200_000, "EUR"))?, from: this_month.plus(1), months: 2 };
    make(
        act,
        calendar,
        known,
        Pledge {
            kind: CommitmentKind::Contract,
            party: "Elbdeck Congress",
            reference: "Hall 3",
            category: "own-events",
            event: Some("community-summit"),
            ago: 29,
            note: "Two instalments after the deposit.",
            schedule: instalments,
        },
    )?;
    let advice = make(
        act,
        calendar,
        known,
        Pledge {
            kind: CommitmentKind::ByHand,
            party: "Kaur & Lindholm",
            reference: "",
            category: "legal",
            event: None,
            ago: 40,
            note: "Agreed on the telephone: the trademark filings of the summer.",
            schedule: once(calendar.ago(-30), (640_000, "EUR"))?,
        },
    )?;
    let bill = spend(
        act,
        calendar,
        advice,
        Spend {
            ago: 18,
            merchant: "Kaur & Lindholm",
            description: "Filings, first part",
            cents: 275_000,
            is_last: false,
            refund: None,
        },
    )?;
    spend(
        act,
        calendar,
        advice,
        Spend {
            ago: 5,
            merchant: "Kaur & Lindholm",
            description: "A filing that was not needed",
            cents: -35_000,
            is_last: false,
            refund: Some(bill),
        },
    )?;
    raise(act, calendar, known)
}

/// What a planned promotion costs more from its day until the year ends.
fn raise(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let planned = act.promotions()?.into_iter().find(|one| {
        one.state == domain::promotions::PromotionState::Planned && one.target_on > calendar.today
    });
    let Some(promotion) = planned else { return Ok(()) };
    let year = act.years()?.into_iter().find(|year| year.holds(promotion.target_on));
    let until = year.map_or(Month::of(promotion.target_on), |year| year.first_month.plus(11));
    let request = NewCommitment {
        kind: CommitmentKind::Promotion,
        party: act.name_of(promotion.person_id)?.unwrap_or_default(),
        reference: String::new(),
        category_id: find(&known.categories, "training")?,
        event_id: None,
        promotion_id: Some(promotion.id),
        approved_on: None,
        approved_by: Some("Ingrid Halvorsen, finance".to_owned()),
        note: "The difference of the salary, until the year ends. The next year plans it in its own lines."
            .to_owned(),
        schedule: Schedule::FromDay { amount: money((62_000, "EUR"))?, from: promotion.target_on, until },
        let_through: None,
    };
    on(act, calendar.ago(12), |act| crate::commitments::add(act, request)).map(|_| ())
}

struct Pledge {
    kind: CommitmentKind,
    party: &'static str,
    reference: &'static str,
    category: &'static str,
    event: Option<&'static str>,
    /// Days ago: when it was approved.
    ago: i64,
    note: &'static str,
    schedule: Schedule,
}

fn make(
    act: &mut Act<'_, '_>,
    calendar: Calendar,
    known: &Known,
    one: Pledge,
) -> Result<CommitmentId, Problem> {
    let request = NewCommitment {
        kind: one.kind,
        party: one.party.to_owned(),
        reference: one.reference.to_owned(),
        category_id: find(&known.categories, one.category)?,
        event_id: one.event.map(|key| find(&known.events, key)).transpose()?,
        promotion_id: None,
        approved_on: None,
        approved_by: Some("Ingrid Halvorsen, finance".to_owned()),
        note: one.note.to_owned(),
        schedule: one.schedule,
        let_through: None,
    };
    Ok(on(act, calendar.ago(one.ago), |act| crate::commitments::add(act, request))?.id)
}

struct Spend {
    /// Days ago: when it was spent.
    ago: i64,
    merchant: &'static str,
    description: &'static str,
    /// Cents in euro.
    cents: i64,
    is_last: bool,
    refund: Option<domain::ids::ExpenseId>,
}

fn spend(
    act: &mut Act<'_, '_>,
    calendar: Calendar,
    commitment: CommitmentId,
    one: Spend,
) -> Result<domain::ids::ExpenseId, Problem> {
    let spent_on = calendar.ago(one.ago);
    let request = NewExpense {
        spent_on,
        amount: money((one.cents, "EUR"))?,
        merchant: one.merchant.to_owned(),
        description: one.description.to_owned(),
        category_id: None,
        event_id: None,
        commitment_id: one.refund.is_none().then_some(commitment),
        is_last: one.is_last,
        refund_of: one.refund,
        reopen: false,
        let_through: None,
    };
    Ok(on(act, spent_on, |act| crate::expenses::add(act, request))?.id)
}

fn once(due_on: chrono::NaiveDate, amount: (i64, &str)) -> Result<Schedule, Problem> {
    let amount = money(amount)?;
    Ok(Schedule::Instalments { instalments: vec![domain::commitments::Instalment { due_on, amount }] })
}
