//! Which statements a row of a file means.

use std::collections::HashMap;

use domain::finding::Finding;
use domain::fold::fold;
use domain::ids::{DescriptorId, PersonId};
use exchange::draft::Row;
use exchange::evidence::EvidenceRow;

use super::super::line::{Names, spots_of};
use crate::{Act, Problem};

/// The statements of all ladders by their words.
pub(super) struct Statements {
    names: Names,
    by_words: HashMap<String, Vec<DescriptorId>>,
}

impl Statements {
    pub(super) fn read(act: &Act<'_, '_>) -> Result<Self, Problem> {
        let names = Names::read(act)?;
        let mut by_words: HashMap<String, Vec<DescriptorId>> = HashMap::new();
        for (id, spot) in names.spots() {
            by_words.entry(fold(spot.text)).or_default().push(id);
        }
        Ok(Self { names, by_words })
    }

    pub(super) fn names(&self) -> &Names {
        &self.names
    }

    /// The statements that a row names; one that no ladder has is told, and the item is not tied to it.
    pub(super) fn of(
        &self,
        act: &Act<'_, '_>,
        row: &Row<EvidenceRow>,
        person: PersonId,
        findings: &mut Vec<Finding>,
    ) -> Result<Vec<DescriptorId>, Problem> {
        let mut ids = Vec::new();
        for statement in &row.value.statements {
            match self.find(act, statement, person)? {
                Some(id) => ids.push(id),
                None => {
                    let message =
                        format!("“{statement}” is a statement of no ladder; the item is not tied to it.");
                    let finding = Finding::warning("statements", "statement.unknown", message);
                    findings.push(finding.at_line(row.line));
                }
            }
        }
        Ok(ids)
    }

    /// The statement of an identifier or of its words. Where several ladders use the same words, that of the
    /// person's own levels is meant.
    fn find(
        &self,
        act: &Act<'_, '_>,
        statement: &str,
        person: PersonId,
    ) -> Result<Option<DescriptorId>, Problem> {
        let known: Vec<DescriptorId> = match statement.parse::<DescriptorId>() {
            Ok(id) => self.by_words.values().flatten().copied().filter(|one| *one == id).collect(),
            Err(_) => self.by_words.get(&fold(statement)).cloned().unwrap_or_default(),
        };
        if known.len() < 2 {
            return Ok(known.first().copied());
        }
        let held = domain::people::standing(&act.placements_of(person)?, act.today);
        let Some(held) = held else { return Ok(known.into_iter().min()) };
        let ladder = crate::ladders::in_force(act, held.placement.ladder_id, act.today)?;
        let own = spots_of(&ladder).find(|(id, _)| known.contains(id)).map(|(id, _)| id);
        Ok(own.or_else(|| known.into_iter().min()))
    }
}
