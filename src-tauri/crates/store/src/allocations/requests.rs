//! Requests for money of a round, their scores and their awards.

use std::collections::HashMap;

use domain::allocations::{FundRequest, ScoreMark, Scoring};
use domain::ids::{AwardId, EventId, PersonId, RequestId, RoundId, SetAsideId};
use domain::money::Money;
use rusqlite::{Row, params};

use crate::column::{parse, parse_opt};
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write, money};

/// A request with the names that its row points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The request.
    pub request: FundRequest,
    /// Who asks.
    pub name: String,
    /// The event's name; empty without an event.
    pub event: String,
}

const COLUMNS: &str =
    "q.id, q.round_id, q.number, q.person_id, q.outsider, q.region, q.project, q.event_id, q.purpose,
   q.submitted_on, q.minor, q.currency, q.booked_minor, q.booked_currency, q.conversion,
   coalesce(nullif(p.preferred_name, ''), p.legal_name, q.outsider), coalesce(e.name, '')
 FROM allocation_request q LEFT JOIN person p ON p.id = q.person_id LEFT JOIN event e ON e.id = q.event_id";

impl Read<'_> {
    /// The requests of a round, or of all rounds, by their numbers.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn requests(&self, round: Option<RoundId>) -> Result<Vec<Asked>, StoreError> {
        let round = round.map(|id| id.to_string());
        let sql =
            format!("SELECT {COLUMNS} WHERE ?1 IS NULL OR q.round_id = ?1 ORDER BY q.round_id, q.number");
        let mut found = rows(self.db, &sql, [round.as_deref()], asked)?;
        let mut members: HashMap<RequestId, Vec<SetAsideId>> = HashMap::new();
        let listed = rows(
            self.db,
            "SELECT m.request_id, m.set_aside_id FROM allocation_member m
             JOIN allocation_set_aside s ON s.id = m.set_aside_id
             WHERE ?1 IS NULL OR s.round_id = ?1 ORDER BY s.position, s.id",
            [round.as_deref()],
            |row| Ok((parse(row, 0)?, parse(row, 1)?)),
        )?;
        for (request, one) in listed {
            members.entry(request).or_default().push(one);
        }
        for one in &mut found {
            one.request.set_asides = members.remove(&one.request.id).unwrap_or_default();
        }
        Ok(found)
    }

    /// One request.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn fund_request(&self, id: RequestId) -> Result<Option<Asked>, StoreError> {
        let sql = format!("SELECT {COLUMNS} WHERE q.id = ?1");
        let found = rows(self.db, &sql, [id.to_string()], asked)?.into_iter().next();
        let Some(mut found) = found else { return Ok(None) };
        found.request.set_asides = rows(
            self.db,
            "SELECT m.set_aside_id FROM allocation_member m JOIN allocation_set_aside s ON s.id = m.set_aside_id
             WHERE m.request_id = ?1 ORDER BY s.position, s.id",
            [id.to_string()],
            |row| parse(row, 0),
        )?;
        Ok(Some(found))
    }

    /// What scorers said of the requests of a round, by the scorers' names.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn scorings(&self, round: RoundId) -> Result<Vec<Scoring>, StoreError> {
        let mut found: Vec<Scoring> = rows(
            self.db,
            "SELECT s.request_id, s.scorer, s.conflict, s.scored_on FROM allocation_scoring s
             JOIN allocation_request q ON q.id = s.request_id WHERE q.round_id = ?1 ORDER BY s.scorer, q.number",
            [round.to_string()],
            |row| {
                Ok(Scoring {
                    request_id: parse(row, 0)?,
                    scorer: row.get(1)?,
                    conflict: row.get(2)?,
                    scored_on: parse(row, 3)?,
                    marks: Vec::new(),
                })
            },
        )?;
        let mut marks: HashMap<(RequestId, String), Vec<ScoreMark>> = HashMap::new();
        let listed = rows(
            self.db,
            "SELECT m.request_id, m.scorer, m.criterion_id, m.mark FROM allocation_mark m
             JOIN allocation_criterion c ON c.id = m.criterion_id WHERE c.round_id = ?1 ORDER BY c.position, c.id",
            [round.to_string()],
            |row| {
                let mark = ScoreMark { criterion_id: parse(row, 2)?, mark: row.get(3)? };
                Ok(((parse(row, 0)?, row.get::<_, String>(1)?), mark))
            },
        )?;
        for (key, mark) in listed {
            marks.entry(key).or_default().push(mark);
        }
        for one in &mut found {
            one.marks = marks.remove(&(one.request_id, one.scorer.clone())).unwrap_or_default();
        }
        Ok(found)
    }

    /// What decided rounds gave, by request.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn awards(&self) -> Result<HashMap<RequestId, (AwardId, Money)>, StoreError> {
        let found =
            rows(self.db, "SELECT request_id, id, minor, currency FROM allocation_award", [], |row| {
                Ok((parse(row, 0)?, (parse(row, 1)?, money::money(row, 2)?)))
            })?;
        Ok(found.into_iter().collect())
    }

    /// How many requests a person made.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn requests_of_person(&self, id: PersonId) -> Result<u32, StoreError> {
        let mut statement =
            self.db.prepare_cached("SELECT count(*) FROM allocation_request WHERE person_id = ?1")?;
        Ok(statement.query_row([id.to_string()], |row| row.get(0))?)
    }

    /// How many requests are for an event.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn requests_of_event(&self, id: EventId) -> Result<i64, StoreError> {
        let mut statement =
            self.db.prepare_cached("SELECT count(*) FROM allocation_request WHERE event_id = ?1")?;
        Ok(statement.query_row([id.to_string()], |row| row.get(0))?)
    }
}

impl Write<'_> {
    /// Writes a request, new or known.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_fund_request(&mut self, one: &FundRequest) -> Result<(), StoreError> {
        let id = one.id.to_string();
        change(
            self.db,
            "INSERT INTO allocation_request (id, round_id, number, person_id, outsider, region, project, event_id,
               purpose, submitted_on, minor, currency, booked_minor, booked_currency, conversion)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
             ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, outsider = excluded.outsider,
               region = excluded.region, project = excluded.project, event_id = excluded.event_id,
               purpose = excluded.purpose, submitted_on = excluded.submitted_on, minor = excluded.minor,
               currency = excluded.currency, booked_minor = excluded.booked_minor,
               booked_currency = excluded.booked_currency, conversion = excluded.conversion",
            params![
                id,
                one.round_id.to_string(),
                one.number,
                one.person_id.map(|id| id.to_string()),
                one.outsider,
                one.region,
                one.project,
                one.event_id.map(|id| id.to_string()),
                one.purpose,
                one.submitted_on,
                one.amount.minor,
                one.amount.currency.code(),
                one.booked.minor,
                one.booked.currency.code(),
                money::conversion_text(one.conversion.as_ref())?,
            ],
        )?;
        change(self.db, "DELETE FROM allocation_member WHERE request_id = ?1", [&id])?;
        for set_aside in &one.set_asides {
            change(
                self.db,
                "INSERT INTO allocation_member (request_id, set_aside_id) VALUES (?1, ?2)",
                params![id, set_aside.to_string()],
            )?;
        }
        Ok(())
    }

    /// Takes a request away with what was said of it.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] once it has an award.
    pub fn remove_fund_request(&mut self, id: RequestId) -> Result<(), StoreError> {
        let id = id.to_string();
        change(self.db, "DELETE FROM allocation_mark WHERE request_id = ?1", [&id])?;
        change(self.db, "DELETE FROM allocation_scoring WHERE request_id = ?1", [&id])?;
        change(self.db, "DELETE FROM allocation_member WHERE request_id = ?1", [&id])?;
        change(self.db, "DELETE FROM allocation_request WHERE id = ?1", [&id])?;
        Ok(())
    }

    /// Writes what one scorer says of a request, in place of what they said before. Nothing said is no row.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_scoring(&mut self, one: &Scoring) -> Result<(), StoreError> {
        let id = one.request_id.to_string();
        let key = params![id, one.scorer];
        change(self.db, "DELETE FROM allocation_mark WHERE request_id = ?1 AND scorer = ?2", key)?;
        if one.marks.is_empty() && one.conflict.is_empty() {
            change(self.db, "DELETE FROM allocation_scoring WHERE request_id = ?1 AND scorer = ?2", key)?;
            return Ok(());
        }
        change(
            self.db,
            "INSERT INTO allocation_scoring (request_id, scorer, conflict, scored_on) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (request_id, scorer) DO UPDATE SET conflict = excluded.conflict,
               scored_on = excluded.scored_on",
            params![id, one.scorer, one.conflict, one.scored_on],
        )?;
        for mark in &one.marks {
            change(
                self.db,
                "INSERT INTO allocation_mark (request_id, scorer, criterion_id, mark) VALUES (?1, ?2, ?3, ?4)",
                params![id, one.scorer, mark.criterion_id.to_string(), mark.mark],
            )?;
        }
        Ok(())
    }

    /// Writes what a decided round gives to a request.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] when it has an award already.
    pub fn add_award(&mut self, id: AwardId, request: RequestId, amount: Money) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO allocation_award (id, request_id, minor, currency) VALUES (?1, ?2, ?3, ?4)",
            params![id.to_string(), request.to_string(), amount.minor, amount.currency.code()],
        )?;
        Ok(())
    }
}

fn asked(row: &Row<'_>) -> Result<Asked, StoreError> {
    let (amount, booked) = (money::money(row, 10)?, money::money(row, 12)?);
    let request = FundRequest {
        id: parse(row, 0)?,
        round_id: parse(row, 1)?,
        number: row.get(2)?,
        person_id: parse_opt(row, 3)?,
        outsider: row.get(4)?,
        region: row.get(5)?,
        project: row.get(6)?,
        event_id: parse_opt(row, 7)?,
        purpose: row.get(8)?,
        submitted_on: parse(row, 9)?,
        amount,
        booked,
        conversion: money::conversion(row, 14, amount, booked)?,
        set_asides: Vec::new(),
    };
    Ok(Asked { request, name: row.get(15)?, event: row.get(16)? })
}
