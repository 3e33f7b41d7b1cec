//! Reimbursement claims.

use std::collections::HashMap;

use domain::claims::{Claim, ClaimLine, ClaimState};
use domain::ids::{AttachmentId, ClaimId, ClaimLineId, EventId, PersonId, TripId};
use domain::money::Money;
use domain::travel::CostKind;
use rusqlite::{Row, params};

use crate::{Attachment, Read, StoreError, Write, column, money};

/// Which claims are asked for. Everything that is given must fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClaimFilter {
    /// This one.
    pub id: Option<ClaimId>,
    /// In this state.
    pub state: Option<ClaimState>,
    /// Of this event.
    pub event: Option<EventId>,
    /// Settling this trip.
    pub trip: Option<TripId>,
    /// Of this person.
    pub person: Option<PersonId>,
}

impl ClaimFilter {
    /// Values for `?1` to `?5`; empty text where nothing is asked.
    fn values(self) -> [String; 5] {
        [
            self.id.map(|id| id.to_string()).unwrap_or_default(),
            self.state.map(|state| state.key().to_owned()).unwrap_or_default(),
            self.event.map(|id| id.to_string()).unwrap_or_default(),
            self.trip.map(|id| id.to_string()).unwrap_or_default(),
            self.person.map(|id| id.to_string()).unwrap_or_default(),
        ]
    }
}

const FITS: &str = "(?1 = '' OR c.id = ?1) AND (?2 = '' OR c.state = ?2) AND (?3 = '' OR c.event_id = ?3)
    AND (?4 = '' OR c.trip_id = ?4) AND (?5 = '' OR c.person_id = ?5)";

impl Read<'_> {
    /// Claims with their lines and the claimants' names, the latest first.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn claims(&self, filter: ClaimFilter) -> Result<Vec<(Claim, String)>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT c.id, c.person_id, c.trip_id, c.event_id, c.category_id, c.title, c.state, c.advance_minor,
               c.currency, c.paid_on, c.note, c.commitment_id, c.former_id,
               CASE p.preferred_name WHEN '' THEN p.legal_name ELSE p.preferred_name END
             FROM claim c JOIN person p ON p.id = c.person_id WHERE {FITS} ORDER BY c.id DESC"
        ))?;
        let mut rows = statement.query(filter.values())?;
        let mut claims: Vec<(Claim, String)> = Vec::new();
        let mut places: HashMap<ClaimId, usize> = HashMap::new();
        while let Some(row) = rows.next()? {
            let claim = claim(row)?;
            places.insert(claim.id, claims.len());
            claims.push((claim, row.get(13)?));
        }
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT l.claim_id, l.id, l.kind, l.spent_on, l.description, l.minor, l.currency, l.booked_minor,
               l.booked_currency, l.conversion, l.receipt_id, l.no_receipt_reason
             FROM claim_line l JOIN claim c ON c.id = l.claim_id WHERE {FITS} ORDER BY l.claim_id, l.position"
        ))?;
        let mut rows = statement.query(filter.values())?;
        while let Some(row) = rows.next()? {
            let place = places.get(&column::parse(row, 0)?);
            if let Some((claim, _)) = place.and_then(|place| claims.get_mut(*place)) {
                claim.lines.push(line(row)?);
            }
        }
        Ok(claims)
    }

    /// One claim and the claimant's name.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn claim(&self, id: ClaimId) -> Result<Option<(Claim, String)>, StoreError> {
        Ok(self.claims(ClaimFilter { id: Some(id), ..ClaimFilter::default() })?.pop())
    }

    /// The claim a line belongs to.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn claim_of_line(&self, id: ClaimLineId) -> Result<Option<ClaimId>, StoreError> {
        let mut statement = self.db.prepare_cached("SELECT claim_id FROM claim_line WHERE id = ?1")?;
        let mut rows = statement.query([id.to_string()])?;
        rows.next()?.map(|row| column::parse(row, 0)).transpose()
    }

    /// A claim's receipts, in the order of its lines.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn receipts(&self, claim: &Claim) -> Result<Vec<Attachment>, StoreError> {
        let ids = claim.lines.iter().filter_map(|line| line.receipt_id);
        ids.map(|AttachmentId(id)| self.attachment(id)).collect()
    }
}

impl Write<'_> {
    /// Writes a claim, new or known, without its lines.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_claim(&mut self, claim: &Claim) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO claim (id, person_id, trip_id, event_id, category_id, title, state, advance_minor,
                   currency, paid_on, note, commitment_id, former_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                 ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, trip_id = excluded.trip_id,
                   event_id = excluded.event_id, category_id = excluded.category_id, title = excluded.title,
                   state = excluded.state, advance_minor = excluded.advance_minor, currency = excluded.currency,
                   paid_on = excluded.paid_on, note = excluded.note, commitment_id = excluded.commitment_id",
            )?
            .execute(params![
                claim.id.to_string(),
                claim.person_id.to_string(),
                claim.trip_id.map(|id| id.to_string()),
                claim.event_id.map(|id| id.to_string()),
                claim.category_id.to_string(),
                claim.title,
                claim.state.key(),
                claim.advance.minor,
                claim.advance.currency.code(),
                claim.paid_on,
                claim.note,
                claim.commitment_id.map(|id| id.to_string()),
                claim.former_id.map(|id| id.to_string())
            ])?;
        Ok(())
    }

    /// Writes a line of a claim, new (then it comes last) or known.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_claim_line(&mut self, claim: ClaimId, line: &ClaimLine) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO claim_line (id, claim_id, position, kind, spent_on, description, minor, currency,
                   booked_minor, booked_currency, conversion, receipt_id, no_receipt_reason)
                 VALUES (?1, ?2, (SELECT coalesce(max(position), -1) + 1 FROM claim_line WHERE claim_id = ?2),
                   ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                 ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, spent_on = excluded.spent_on,
                   description = excluded.description, minor = excluded.minor, currency = excluded.currency,
                   booked_minor = excluded.booked_minor, booked_currency = excluded.booked_currency,
                   conversion = excluded.conversion, receipt_id = excluded.receipt_id,
                   no_receipt_reason = excluded.no_receipt_reason",
            )?
            .execute(params![
                line.id.to_string(),
                claim.to_string(),
                line.kind.key(),
                line.spent_on,
                line.description,
                line.amount.minor,
                line.amount.currency.code(),
                line.booked.minor,
                line.booked.currency.code(),
                money::conversion_text(line.conversion.as_ref())?,
                line.receipt_id.map(|id| id.to_string()),
                line.no_receipt_reason
            ])?;
        Ok(())
    }

    /// Takes a line away. Its receipt stays until it is detached.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_claim_line(&mut self, id: ClaimLineId) -> Result<(), StoreError> {
        self.db.prepare_cached("DELETE FROM claim_line WHERE id = ?1")?.execute([id.to_string()])?;
        Ok(())
    }
}

fn claim(row: &Row<'_>) -> Result<Claim, StoreError> {
    let advance: Money = money::money(row, 7)?;
    Ok(Claim {
        id: column::parse(row, 0)?,
        person_id: column::parse(row, 1)?,
        trip_id: column::parse_opt(row, 2)?,
        event_id: column::parse_opt(row, 3)?,
        category_id: column::parse(row, 4)?,
        title: row.get(5)?,
        state: column::word(row, 6, ClaimState::of)?,
        advance,
        paid_on: column::parse_opt(row, 9)?,
        note: row.get(10)?,
        commitment_id: column::parse_opt(row, 11)?,
        former_id: column::parse_opt(row, 12)?,
        lines: Vec::new(),
    })
}

fn line(row: &Row<'_>) -> Result<ClaimLine, StoreError> {
    let (amount, booked) = (money::money(row, 5)?, money::money(row, 7)?);
    Ok(ClaimLine {
        id: column::parse(row, 1)?,
        kind: column::word(row, 2, CostKind::of)?,
        spent_on: column::parse(row, 3)?,
        description: row.get(4)?,
        amount,
        booked,
        conversion: money::conversion(row, 9, amount, booked)?,
        receipt_id: column::parse_opt(row, 10)?,
        no_receipt_reason: row.get(11)?,
    })
}
