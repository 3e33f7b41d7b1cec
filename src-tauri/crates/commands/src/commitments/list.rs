//! The list of commitments, travel requests and approved claims among them.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::budget::Year;
use domain::claims::{ClaimState, settle};
use domain::commitments::{Balance, Commitment, CommitmentKind, CommitmentState, balance};
use domain::ids::{CategoryId, ClaimId, CommitmentId, EventId, TripId, YearId};
use domain::ladders::Bucket;
use domain::money::{Currency, Money};
use domain::travel::TripState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ClaimFilter, Read, TripFilter};

use crate::budget::{bucket_of, year_of};
use crate::call::{Ask, Problem};

/// What made a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentSort {
    /// An approved travel request.
    Travel,
    /// An approved claim that settles no trip.
    Claim,
    /// A contract.
    Contract,
    /// A purchase order.
    PurchaseOrder,
    /// A promotion.
    Promotion,
    /// Anything else, by hand.
    ByHand,
}

/// Which commitments to read. Everything that is given must fit.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListCommitments {
    /// Only those of which something falls due in this year.
    pub year_id: Option<YearId>,
    /// Only of this kind.
    pub kind: Option<CommitmentSort>,
    /// Only in this state.
    pub state: Option<CommitmentState>,
    /// Words that party, number, category or note contain; empty for all.
    #[serde(default)]
    pub query: String,
}

/// The figures of a commitment, in the reporting currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BalanceView {
    /// Approved.
    pub committed: Money,
    /// Posted, refunds taken off.
    pub spent: Money,
    /// Given back of what was posted.
    pub refunded: Money,
    /// Still to come: committed − spent, never less than nothing.
    pub open: Money,
    /// Committed and not spent, once it has ended: the budget has it again.
    pub released: Money,
    /// Posted beyond what was approved.
    pub exceeded_by: Money,
}

/// A commitment in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommitmentRow {
    /// What made it.
    pub kind: CommitmentSort,
    /// The commitment; absent for a trip or a claim.
    pub commitment_id: Option<CommitmentId>,
    /// The trip, for a travel request.
    pub trip_id: Option<TripId>,
    /// The claim, for a claim without a trip.
    pub claim_id: Option<ClaimId>,
    /// With whom, or who travels or is reimbursed.
    pub party: String,
    /// Number of the contract or order, or what the trip or claim is for.
    pub reference: String,
    /// The budget category.
    pub category_id: CategoryId,
    /// Its name.
    pub category_name: String,
    /// The bucket its money serves, its own or that of the nearest category above.
    pub bucket: Option<Bucket>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// When it was approved; a trip or a claim does not say.
    pub approved_on: Option<NaiveDate>,
    /// The first day on which something falls due.
    pub first_on: NaiveDate,
    /// The last day on which something falls due.
    pub last_on: NaiveDate,
    /// Agreed, in its own currency; absent where its parts have several.
    pub agreed: Option<Money>,
    /// Its figures.
    pub figures: BalanceView,
    /// How far it is.
    pub state: CommitmentState,
}

/// Commitments, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommitmentList {
    /// The commitments.
    pub rows: Vec<CommitmentRow>,
    /// The sum of each figure over the rows.
    pub total: BalanceView,
}

/// Commitments with what is spent, open and released of each.
pub fn list(ask: &Ask<'_>, request: ListCommitments) -> Result<CommitmentList, Problem> {
    let year = request.year_id.map(|id| year_of(ask.book, id)).transpose()?;
    let known = Known::gather(ask.book)?;
    let mut rows = known.contracts(ask.book)?;
    rows.extend(known.trips(ask.book)?);
    rows.extend(known.claims(ask.book)?);
    let words: Vec<String> = request.query.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |(row, note, dues): &(CommitmentRow, String, Vec<NaiveDate>)| {
        let text = format!("{} {} {} {note}", row.party, row.reference, row.category_name).to_lowercase();
        request.kind.is_none_or(|kind| kind == row.kind)
            && request.state.is_none_or(|state| state == row.state)
            && year.as_ref().is_none_or(|year: &Year| dues.iter().any(|day| year.holds(*day)))
            && words.iter().all(|word| text.contains(word))
    };
    rows.retain(fits);
    let mut rows: Vec<CommitmentRow> = rows.into_iter().map(|(row, ..)| row).collect();
    rows.sort_by_key(|row| {
        (row.state, std::cmp::Reverse((row.approved_on.unwrap_or(row.first_on), row.last_on)))
    });
    let sum = |of: fn(&BalanceView) -> Money| {
        let minors = rows.iter().map(|row| of(&row.figures).minor);
        Money::new(minors.fold(0, i64::saturating_add), known.currency)
    };
    let total = BalanceView {
        committed: sum(|figures| figures.committed),
        spent: sum(|figures| figures.spent),
        refunded: sum(|figures| figures.refunded),
        open: sum(|figures| figures.open),
        released: sum(|figures| figures.released),
        exceeded_by: sum(|figures| figures.exceeded_by),
    };
    Ok(CommitmentList { rows, total })
}

/// Open commitments of which more was spent than approved, or that were closed so.
pub(crate) fn beyond(book: &Read<'_>) -> Result<Vec<(Commitment, Balance)>, Problem> {
    let mut spent = book.spent_of_commitments(NaiveDate::MAX)?;
    let found = book.commitments()?.into_iter().map(|commitment| {
        let figures = balance(&commitment, &spent.remove(&commitment.id).unwrap_or_default());
        (commitment, figures)
    });
    Ok(found.filter(|(_, figures)| figures.exceeded_by > 0).collect())
}

/// A balance as it is shown.
fn balance_view(figures: &Balance, currency: Currency) -> BalanceView {
    let money = |minor| Money::new(minor, currency);
    BalanceView {
        committed: money(figures.committed),
        spent: money(figures.spent),
        refunded: money(figures.refunded),
        open: money(figures.open),
        released: money(figures.released),
        exceeded_by: money(figures.exceeded_by),
    }
}

type Found = Vec<(CommitmentRow, String, Vec<NaiveDate>)>;

/// What rows point to.
pub(super) struct Known {
    pub(super) currency: Currency,
    categories: HashMap<CategoryId, (String, Option<Bucket>)>,
}

impl Known {
    pub(super) fn gather(book: &Read<'_>) -> Result<Self, Problem> {
        let all = book.categories()?;
        let named = |one: &domain::budget::Category| (one.id, (one.name.clone(), bucket_of(&all, one.id)));
        Ok(Self { currency: book.office()?.currency, categories: all.iter().map(named).collect() })
    }

    /// A contract, an order, a promotion or one by hand as a row.
    pub(super) fn row(&self, one: &Commitment, figures: &Balance) -> CommitmentRow {
        let kind = match one.kind {
            CommitmentKind::Contract => CommitmentSort::Contract,
            CommitmentKind::PurchaseOrder => CommitmentSort::PurchaseOrder,
            CommitmentKind::Promotion => CommitmentSort::Promotion,
            CommitmentKind::ByHand => CommitmentSort::ByHand,
        };
        let days = || one.lines.iter().map(|line| line.due_on);
        let row = self.plain(kind, one.category_id, figures);
        CommitmentRow {
            commitment_id: Some(one.id),
            party: one.party.clone(),
            reference: one.reference.clone(),
            event_id: one.event_id,
            approved_on: Some(one.approved_on),
            first_on: days().min().unwrap_or(one.approved_on),
            last_on: days().max().unwrap_or(one.approved_on),
            agreed: one.agreed(),
            ..row
        }
    }

    fn plain(&self, kind: CommitmentSort, category_id: CategoryId, figures: &Balance) -> CommitmentRow {
        let (category_name, bucket) = self.categories.get(&category_id).cloned().unwrap_or_default();
        CommitmentRow {
            kind,
            commitment_id: None,
            trip_id: None,
            claim_id: None,
            party: String::new(),
            reference: String::new(),
            category_id,
            category_name,
            bucket,
            event_id: None,
            approved_on: None,
            first_on: NaiveDate::MIN,
            last_on: NaiveDate::MIN,
            agreed: None,
            figures: balance_view(figures, self.currency),
            state: figures.state,
        }
    }

    fn contracts(&self, book: &Read<'_>) -> Result<Found, Problem> {
        let mut spent = book.spent_of_commitments(NaiveDate::MAX)?;
        let row = |one: Commitment| {
            let figures = balance(&one, &spent.remove(&one.id).unwrap_or_default());
            let days = one.lines.iter().map(|line| line.due_on).collect();
            (self.row(&one, &figures), one.note, days)
        };
        Ok(book.commitments()?.into_iter().map(row).collect())
    }

    /// Travel requests that hold money, or held it until a claim was paid.
    fn trips(&self, book: &Read<'_>) -> Result<Found, Problem> {
        let spent = book.spent_of_trips()?;
        let mut found = Vec::new();
        for (trip, person) in book.trips(TripFilter::default())? {
            let (committed, posted) = (trip.total(), spent.get(&trip.id).copied().unwrap_or(0));
            let left = committed.saturating_sub(posted).max(0);
            let (state, open, released) = match trip.state {
                TripState::Approved => (CommitmentState::Open, trip.committed(), 0),
                TripState::Claimed => (CommitmentState::Closed, 0, left),
                _ => continue,
            };
            let exceeded_by = posted.saturating_sub(committed).max(0);
            let figures =
                Balance { state, committed, spent: posted, refunded: 0, open, released, exceeded_by };
            let row = CommitmentRow {
                trip_id: Some(trip.id),
                party: person,
                reference: trip.purpose,
                event_id: trip.event_id,
                first_on: trip.leaves_on,
                last_on: trip.returns_on,
                ..self.plain(CommitmentSort::Travel, trip.category_id, &figures)
            };
            found.push((row, trip.destination, vec![trip.leaves_on]));
        }
        Ok(found)
    }

    /// Approved claims that settle no trip and spend of no commitment.
    fn claims(&self, book: &Read<'_>) -> Result<Found, Problem> {
        let approved = ClaimFilter { state: Some(ClaimState::Approved), ..ClaimFilter::default() };
        let own = book.claims(approved)?.into_iter();
        let rows = own.filter(|(claim, _)| claim.trip_id.is_none() && claim.commitment_id.is_none());
        let row = |(claim, person): (domain::claims::Claim, String)| {
            let committed = settle(&claim, None).authorised;
            let days: Vec<NaiveDate> = claim.lines.iter().map(|line| line.spent_on).collect();
            let state = CommitmentState::Open;
            let open = committed.max(0);
            let figures =
                Balance { state, committed, spent: 0, refunded: 0, open, released: 0, exceeded_by: 0 };
            let row = CommitmentRow {
                claim_id: Some(claim.id),
                party: person,
                reference: claim.title,
                event_id: claim.event_id,
                first_on: days.iter().min().copied().unwrap_or_default(),
                last_on: days.iter().max().copied().unwrap_or_default(),
                ..self.plain(CommitmentSort::Claim, claim.category_id, &figures)
            };
            (row, claim.note, days)
        };
        Ok(rows.map(row).collect())
    }
}
