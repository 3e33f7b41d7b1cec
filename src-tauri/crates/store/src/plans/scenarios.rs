//! Scenarios and their changes as rows.

use domain::ids::{ChangeId, ScenarioId, YearId};
use domain::plans::{PlanChange, PlanContent, PlannedChange, Scenario, ScenarioState};
use rusqlite::{Row, params};

use super::versions::{plan_of, plan_text};
use crate::column::{parse, parse_opt, word};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// The scenarios of a year, in the order in which they were made.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn scenarios(&self, year: YearId) -> Result<Vec<Scenario>, StoreError> {
        rows(
            self.db,
            "SELECT id, year_id, name, note, made_by, made_on, state, closed_by, closed_on, closed_reason,
               (SELECT v.id FROM plan_version v WHERE v.scenario_id = scenario.id)
             FROM scenario WHERE year_id = ?1 ORDER BY id",
            [year.to_string()],
            scenario,
        )
    }

    /// A scenario.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn scenario(&self, id: ScenarioId) -> Result<Option<Scenario>, StoreError> {
        first(
            self.db,
            "SELECT id, year_id, name, note, made_by, made_on, state, closed_by, closed_on, closed_reason,
               (SELECT v.id FROM plan_version v WHERE v.scenario_id = scenario.id)
             FROM scenario WHERE id = ?1",
            [id.to_string()],
            scenario,
        )
    }

    /// The plan that a scenario was thought out on.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn scenario_base(&self, id: ScenarioId) -> Result<Option<PlanContent>, StoreError> {
        let text = first(self.db, "SELECT base FROM scenario WHERE id = ?1", [id.to_string()], |row| {
            Ok(row.get::<_, String>(0)?)
        })?;
        text.map(|text| plan_of(&text)).transpose()
    }

    /// The changes of a scenario, in their order.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn scenario_changes(&self, id: ScenarioId) -> Result<Vec<PlannedChange>, StoreError> {
        rows(
            self.db,
            "SELECT id, content FROM scenario_change WHERE scenario_id = ?1 ORDER BY position, id",
            [id.to_string()],
            |row| {
                let text: String = row.get(1)?;
                let change: PlanChange = serde_json::from_str(&text).map_err(|error| {
                    StoreError::Damaged { detail: format!("a change of a scenario cannot be read: {error}") }
                })?;
                Ok(PlannedChange { change_id: parse(row, 0)?, change })
            },
        )
    }

    /// The scenario that a change belongs to.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn scenario_of_change(&self, id: ChangeId) -> Result<Option<ScenarioId>, StoreError> {
        let sql = "SELECT scenario_id FROM scenario_change WHERE id = ?1";
        first(self.db, sql, [id.to_string()], |row| parse(row, 0))
    }
}

fn scenario(row: &Row<'_>) -> Result<Scenario, StoreError> {
    Ok(Scenario {
        id: parse(row, 0)?,
        year_id: parse(row, 1)?,
        name: row.get(2)?,
        note: row.get(3)?,
        made_by: row.get(4)?,
        made_on: parse(row, 5)?,
        state: word(row, 6, ScenarioState::of)?,
        closed_by: row.get(7)?,
        closed_on: parse_opt(row, 8)?,
        closed_reason: row.get(9)?,
        version_id: parse_opt(row, 10)?,
    })
}

impl Write<'_> {
    /// Writes a new scenario with the plan that it is thought out on.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_scenario(&mut self, scenario: &Scenario, base: &PlanContent) -> Result<(), StoreError> {
        let (base, _) = plan_text(base)?;
        change(
            self.db,
            "INSERT INTO scenario (id, year_id, name, note, made_by, made_on, state, closed_by, closed_on,
               closed_reason, base)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                scenario.id.to_string(),
                scenario.year_id.to_string(),
                scenario.name,
                scenario.note,
                scenario.made_by,
                scenario.made_on,
                scenario.state.key(),
                scenario.closed_by,
                scenario.closed_on,
                scenario.closed_reason,
                base
            ],
        )?;
        Ok(())
    }

    /// Writes a scenario's name, note and state.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_scenario(&mut self, scenario: &Scenario) -> Result<(), StoreError> {
        change(
            self.db,
            "UPDATE scenario SET name = ?2, note = ?3, state = ?4, closed_by = ?5, closed_on = ?6,
               closed_reason = ?7 WHERE id = ?1",
            params![
                scenario.id.to_string(),
                scenario.name,
                scenario.note,
                scenario.state.key(),
                scenario.closed_by,
                scenario.closed_on,
                scenario.closed_reason
            ],
        )?;
        Ok(())
    }

    /// Takes the plan as it stands for the base of a scenario.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_scenario_base(&mut self, id: ScenarioId, base: &PlanContent) -> Result<(), StoreError> {
        let (text, _) = plan_text(base)?;
        change(self.db, "UPDATE scenario SET base = ?2 WHERE id = ?1", params![id.to_string(), text])?;
        Ok(())
    }

    /// Writes a change; a new one comes last.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_scenario_change(
        &mut self,
        scenario: ScenarioId,
        planned: &PlannedChange,
    ) -> Result<(), StoreError> {
        let text = serde_json::to_string(&planned.change).map_err(|error| StoreError::Damaged {
            detail: format!("the change cannot be written: {error}"),
        })?;
        change(
            self.db,
            "INSERT INTO scenario_change (id, scenario_id, position, content)
             VALUES (?1, ?2, (SELECT coalesce(max(position), -1) + 1 FROM scenario_change WHERE scenario_id = ?2), ?3)
             ON CONFLICT (id) DO UPDATE SET content = excluded.content",
            params![planned.change_id.to_string(), scenario.to_string(), text],
        )?;
        Ok(())
    }

    /// Takes a change out of its scenario.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_scenario_change(&mut self, id: ChangeId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM scenario_change WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }
}
