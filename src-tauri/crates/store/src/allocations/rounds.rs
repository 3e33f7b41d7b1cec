//! Rounds with their set-asides and rubrics.

use std::collections::HashMap;

use domain::allocations::{Conflicts, Criterion, Decision, Round, Rule, SetAside, Size, TieBreak, Unused};
use domain::ids::{CategoryId, RoundId};
use domain::money::Money;
use rusqlite::{Row, params};

use crate::column::{parse, parse_opt, word};
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write};

const RULES: [(Rule, &str); 3] = [
    (Rule::SkipMisfits, "skip_misfits"),
    (Rule::StopAtMisfit, "stop_at_misfit"),
    (Rule::ProRata, "pro_rata"),
];

impl Read<'_> {
    /// Every round, the one that closes last first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn rounds(&self) -> Result<Vec<Round>, StoreError> {
        let found = rows(
            self.db,
            "SELECT id, year_id, name, opens_on, closes_on, category_id, pool_minor, currency, rule, tie_break,
               lot_seed, unused, conflicts, note, decided_on, decided_by, decision_note
             FROM allocation_round ORDER BY closes_on DESC, id DESC",
            [],
            round,
        )?;
        let mut set_asides: HashMap<RoundId, Vec<SetAside>> = HashMap::new();
        let listed = rows(
            self.db,
            "SELECT s.round_id, s.id, s.name, s.minor, s.share_hundredths, r.currency
             FROM allocation_set_aside s JOIN allocation_round r ON r.id = s.round_id
             ORDER BY s.position, s.id",
            [],
            |row| Ok((parse(row, 0)?, set_aside(row)?)),
        )?;
        for (id, one) in listed {
            set_asides.entry(id).or_default().push(one);
        }
        let mut rubrics: HashMap<RoundId, Vec<Criterion>> = HashMap::new();
        let listed = rows(
            self.db,
            "SELECT round_id, id, name, about, weight FROM allocation_criterion ORDER BY position, id",
            [],
            |row| {
                let criterion = Criterion {
                    id: parse(row, 1)?,
                    name: row.get(2)?,
                    about: row.get(3)?,
                    weight: row.get(4)?,
                };
                Ok((parse(row, 0)?, criterion))
            },
        )?;
        for (id, one) in listed {
            rubrics.entry(id).or_default().push(one);
        }
        let whole = |mut round: Round| {
            round.set_asides = set_asides.remove(&round.id).unwrap_or_default();
            round.rubric = rubrics.remove(&round.id).unwrap_or_default();
            round
        };
        Ok(found.into_iter().map(whole).collect())
    }

    /// One round.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn round(&self, id: RoundId) -> Result<Option<Round>, StoreError> {
        Ok(self.rounds()?.into_iter().find(|round| round.id == id))
    }

    /// How many rounds take their money from a category.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn rounds_of_category(&self, id: CategoryId) -> Result<i64, StoreError> {
        let mut statement =
            self.db.prepare_cached("SELECT count(*) FROM allocation_round WHERE category_id = ?1")?;
        Ok(statement.query_row([id.to_string()], |row| row.get(0))?)
    }
}

impl Write<'_> {
    /// Writes a round with its set-asides and rubric, new or known; what is not in it any more goes.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] for a set-aside that still has members, or a criterion that has marks.
    pub fn put_round(&mut self, round: &Round) -> Result<(), StoreError> {
        let id = round.id.to_string();
        let (tie_break, seed) = match round.tie_break {
            TieBreak::Earlier => ("earlier", None),
            TieBreak::Smaller => ("smaller", None),
            TieBreak::Lot { seed } => ("lot", Some(seed)),
        };
        let rule = RULES.iter().find(|(rule, _)| *rule == round.rule).map_or("skip_misfits", |(_, key)| key);
        let decision = round.decision.as_ref();
        change(
            self.db,
            "INSERT INTO allocation_round (id, year_id, name, opens_on, closes_on, category_id, pool_minor, currency,
               rule, tie_break, lot_seed, unused, conflicts, note, decided_on, decided_by, decision_note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
             ON CONFLICT (id) DO UPDATE SET year_id = excluded.year_id, name = excluded.name,
               opens_on = excluded.opens_on, closes_on = excluded.closes_on, category_id = excluded.category_id,
               pool_minor = excluded.pool_minor, currency = excluded.currency, rule = excluded.rule,
               tie_break = excluded.tie_break, lot_seed = excluded.lot_seed, unused = excluded.unused,
               conflicts = excluded.conflicts, note = excluded.note, decided_on = excluded.decided_on,
               decided_by = excluded.decided_by, decision_note = excluded.decision_note",
            params![
                id,
                round.year_id.to_string(),
                round.name,
                round.opens_on,
                round.closes_on,
                round.category_id.to_string(),
                round.pool.minor,
                round.pool.currency.code(),
                rule,
                tie_break,
                seed,
                if round.unused == Unused::FlowsBack { "flows_back" } else { "stays_unspent" },
                if round.conflicts == Conflicts::Barred { "barred" } else { "recorded" },
                round.note,
                decision.map(|decision| decision.on),
                decision.map_or("", |decision| decision.by.as_str()),
                decision.map_or("", |decision| decision.note.as_str()),
            ],
        )?;
        self.put_set_asides(round)?;
        self.put_rubric(round)
    }

    fn put_set_asides(&mut self, round: &Round) -> Result<(), StoreError> {
        let kept: Vec<String> = round.set_asides.iter().map(|one| one.id.to_string()).collect();
        self.drop_others("allocation_set_aside", round.id, &kept)?;
        for (one, position) in round.set_asides.iter().zip(0_i64..) {
            let (minor, share) = match one.size {
                Size::Amount { amount } => (Some(amount.minor), None),
                Size::Share { hundredths } => (None, Some(hundredths)),
            };
            change(
                self.db,
                "INSERT INTO allocation_set_aside (id, round_id, position, name, minor, share_hundredths)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
                   minor = excluded.minor, share_hundredths = excluded.share_hundredths",
                params![one.id.to_string(), round.id.to_string(), position, one.name, minor, share],
            )?;
        }
        Ok(())
    }

    fn put_rubric(&mut self, round: &Round) -> Result<(), StoreError> {
        let kept: Vec<String> = round.rubric.iter().map(|one| one.id.to_string()).collect();
        self.drop_others("allocation_criterion", round.id, &kept)?;
        for (one, position) in round.rubric.iter().zip(0_i64..) {
            change(
                self.db,
                "INSERT INTO allocation_criterion (id, round_id, position, name, about, weight)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
                   about = excluded.about, weight = excluded.weight",
                params![one.id.to_string(), round.id.to_string(), position, one.name, one.about, one.weight],
            )?;
        }
        Ok(())
    }

    /// Takes the rows of a round out of one of its tables that are not to be kept.
    fn drop_others(&mut self, table: &str, round: RoundId, kept: &[String]) -> Result<(), StoreError> {
        let sql = format!("SELECT id FROM {table} WHERE round_id = ?1");
        let present: Vec<String> = rows(self.db, &sql, [round.to_string()], |row| Ok(row.get(0)?))?;
        let sql = format!("DELETE FROM {table} WHERE id = ?1");
        for id in present.iter().filter(|id| !kept.contains(id)) {
            change(self.db, &sql, [id])?;
        }
        Ok(())
    }

    /// Takes a round away with its set-asides and rubric. Its requests go before it.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] while it has requests.
    pub fn remove_round(&mut self, id: RoundId) -> Result<(), StoreError> {
        self.drop_others("allocation_set_aside", id, &[])?;
        self.drop_others("allocation_criterion", id, &[])?;
        change(self.db, "DELETE FROM allocation_round WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }
}

fn round(row: &Row<'_>) -> Result<Round, StoreError> {
    let seed: Option<u32> = row.get(10)?;
    let tie_break = |by: &str| match by {
        "earlier" => Some(TieBreak::Earlier),
        "smaller" => Some(TieBreak::Smaller),
        "lot" => seed.map(|seed| TieBreak::Lot { seed }),
        _ => None,
    };
    let unused = |key: &str| match key {
        "flows_back" => Some(Unused::FlowsBack),
        "stays_unspent" => Some(Unused::StaysUnspent),
        _ => None,
    };
    let conflicts = |key: &str| match key {
        "barred" => Some(Conflicts::Barred),
        "recorded" => Some(Conflicts::Recorded),
        _ => None,
    };
    let (by, note) = (row.get(15)?, row.get(16)?);
    Ok(Round {
        id: parse(row, 0)?,
        year_id: parse(row, 1)?,
        name: row.get(2)?,
        opens_on: parse(row, 3)?,
        closes_on: parse(row, 4)?,
        category_id: parse(row, 5)?,
        pool: Money::new(row.get(6)?, parse(row, 7)?),
        rule: word(row, 8, |key| RULES.iter().find(|(_, name)| *name == key).map(|(rule, _)| *rule))?,
        tie_break: word(row, 9, tie_break)?,
        unused: word(row, 11, unused)?,
        conflicts: word(row, 12, conflicts)?,
        set_asides: Vec::new(),
        rubric: Vec::new(),
        note: row.get(13)?,
        decision: parse_opt(row, 14)?.map(|on| Decision { on, by, note }),
    })
}

fn set_aside(row: &Row<'_>) -> Result<SetAside, StoreError> {
    let minor: Option<i64> = row.get(3)?;
    let share: Option<u32> = row.get(4)?;
    let size = match minor {
        Some(minor) => Size::Amount { amount: Money::new(minor, parse(row, 5)?) },
        None => Size::Share { hundredths: share.unwrap_or(0) },
    };
    Ok(SetAside { id: parse(row, 1)?, name: row.get(2)?, size })
}
