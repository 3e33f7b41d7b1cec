//! Versions of a year's plan as rows. A version is written once.

use domain::ids::{VersionId, YearId};
use domain::plans::{PlanContent, PlanVersion, VersionKind};
use rusqlite::{Row, params};
use sha2::{Digest as _, Sha256};

use crate::book::hex;
use crate::column::{parse, parse_opt, word};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

/// A plan as a version keeps it: its text, and the SHA-256 of that in hexadecimal.
///
/// # Errors
/// [`StoreError::Damaged`] for a plan that cannot be written down; none is known.
pub fn plan_text(plan: &PlanContent) -> Result<(String, String), StoreError> {
    let text = serde_json::to_string(plan)
        .map_err(|error| StoreError::Damaged { detail: format!("the plan cannot be written: {error}") })?;
    let fingerprint = fingerprint(&text);
    Ok((text, fingerprint))
}

fn fingerprint(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// Reads a kept plan.
pub(super) fn plan_of(text: &str) -> Result<PlanContent, StoreError> {
    serde_json::from_str(text)
        .map_err(|error| StoreError::Damaged { detail: format!("a kept plan cannot be read: {error}") })
}

impl Read<'_> {
    /// A year's plan as it stands.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; `None` when there is no such year.
    pub fn plan(&self, year: YearId) -> Result<Option<PlanContent>, StoreError> {
        let Some(year) = self.year(year)? else { return Ok(None) };
        let (categories, lines) = (self.categories()?, self.plan_lines(year.id)?);
        Ok(Some(PlanContent { year, categories, lines }))
    }

    /// The versions of a year's plan, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn plan_versions(&self, year: YearId) -> Result<Vec<PlanVersion>, StoreError> {
        rows(
            self.db,
            "SELECT id, year_id, number, kind, name, made_by, made_on, approved_by, approved_on, basis, reason,
               replaces, scenario_id, fingerprint
             FROM plan_version WHERE year_id = ?1 ORDER BY number DESC",
            [year.to_string()],
            version,
        )
    }

    /// A version of a plan.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn plan_version(&self, id: VersionId) -> Result<Option<PlanVersion>, StoreError> {
        first(
            self.db,
            "SELECT id, year_id, number, kind, name, made_by, made_on, approved_by, approved_on, basis, reason,
               replaces, scenario_id, fingerprint
             FROM plan_version WHERE id = ?1",
            [id.to_string()],
            version,
        )
    }

    /// The plan that a version keeps.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Damaged`] when the text no longer has its fingerprint.
    pub fn kept_plan(&self, id: VersionId) -> Result<Option<PlanContent>, StoreError> {
        let found = first(
            self.db,
            "SELECT content, fingerprint FROM plan_version WHERE id = ?1",
            [id.to_string()],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
        )?;
        let Some((text, expected)) = found else { return Ok(None) };
        if fingerprint(&text) != expected {
            let detail = "a version of a plan no longer reads as it was kept".into();
            return Err(StoreError::Damaged { detail });
        }
        plan_of(&text).map(Some)
    }
}

fn version(row: &Row<'_>) -> Result<PlanVersion, StoreError> {
    Ok(PlanVersion {
        id: parse(row, 0)?,
        year_id: parse(row, 1)?,
        number: row.get(2)?,
        kind: word(row, 3, VersionKind::of)?,
        name: row.get(4)?,
        made_by: row.get(5)?,
        made_on: parse(row, 6)?,
        approved_by: row.get(7)?,
        approved_on: parse_opt(row, 8)?,
        basis: row.get(9)?,
        reason: row.get(10)?,
        replaces: parse_opt(row, 11)?,
        scenario_id: parse_opt(row, 12)?,
        fingerprint: row.get(13)?,
    })
}

impl Write<'_> {
    /// Writes a new version with the text of its plan. There is no way to write it again.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Constraint`] when the number is taken.
    pub fn add_plan_version(&mut self, version: &PlanVersion, text: &str) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO plan_version (id, year_id, number, kind, name, made_by, made_on, approved_by, approved_on,
               basis, reason, replaces, scenario_id, fingerprint, content)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
            params![
                version.id.to_string(),
                version.year_id.to_string(),
                version.number,
                version.kind.key(),
                version.name,
                version.made_by,
                version.made_on,
                version.approved_by,
                version.approved_on,
                version.basis,
                version.reason,
                version.replaces.map(|id| id.to_string()),
                version.scenario_id.map(|id| id.to_string()),
                version.fingerprint,
                text
            ],
        )?;
        Ok(())
    }
}
