//! Saving what a file holds, in the import's one write.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::finding::{Finding, Severity, any_error};
use exchange::draft::Rejected;
use exchange::mapping::Mapping;
use exchange::table::Table;

use super::Imported;
use super::looked::{Content, Looked};
use crate::call::{Act, Problem};
use crate::people::RosterPreview;

/// What came of a save.
#[derive(Default)]
pub(super) struct Outcome {
    counts: BTreeMap<String, u64>,
    findings: Vec<Finding>,
    /// What a roster does, person by person.
    roster: Option<RosterPreview>,
    /// What a log or a calendar brings, item by item.
    evidence: Option<crate::evidence::EvidencePreview>,
    /// Rows that the book does not take, each once for all that is wrong with it.
    pub(super) rejected: Vec<Rejected>,
}

impl Outcome {
    fn count(&mut self, name: &str, count: u64) {
        self.counts.insert(name.to_owned(), count);
    }

    /// True when the file must not be saved after all, such as for a missing rate.
    pub(super) fn refused(&self) -> bool {
        any_error(&self.findings)
    }

    /// Adds counts and findings to what is shown.
    pub(super) fn join(self, shown: &mut Imported) {
        shown.refused |= self.refused();
        let lines: HashSet<u64> = self.rejected.iter().map(|one| one.line).collect();
        shown.rejected += lines.len() as u64;
        if shown.rejected > 0 {
            shown.counts.insert("rejected".to_owned(), shown.rejected);
        }
        shown.counts.extend(self.counts);
        shown.findings.extend(self.findings);
        shown.roster = self.roster;
        shown.evidence = self.evidence;
    }
}

/// Saves the content of a file.
pub(super) fn save(act: &mut Act<'_, '_>, looked: Looked) -> Result<Outcome, Problem> {
    let mut outcome = Outcome::default();
    let skip_rejected = looked.skip_rejected;
    let headers = looked.headers;
    // What somebody said of a person is taken as a whole or not at all.
    let mut whole = false;
    let source = if looked.source.is_empty() { looked.file_name.clone() } else { looked.source.clone() };
    match looked.content {
        None => {}
        Some(Content::Roster(rows)) => {
            let saved = crate::people::save_roster(act, &rows)?;
            outcome.count("added", saved.preview.added.len() as u64);
            outcome.count("changed", saved.preview.changed.len() as u64);
            outcome.count("unchanged", saved.preview.unchanged.into());
            outcome.count("missing", saved.preview.missing.len() as u64);
            outcome.count("placed", saved.placed.into());
            outcome.findings = saved.findings;
            outcome.roster = Some(saved.preview);
        }
        Some(Content::Ladder(taken)) => {
            let mut file = taken.ladder;
            let former = crate::ladders::known(act, &file)?;
            if let Some(former) = &former {
                crate::ladders::keep(former, &mut file, &taken.proposed);
            }
            let ladder = crate::ladders::save_file(act, &file)?;
            let changes = crate::ladders::changes(former.as_ref(), &ladder);
            outcome.count("added", changes.added);
            outcome.count("changed", changes.changed);
            outcome.count("unchanged", changes.unchanged);
            outcome.count("removed", changes.removed);
            if former.is_some() {
                outcome.count("merged", 1);
            }
            act.label(format!("Imported the ladder “{}”", ladder.name));
        }
        Some(Content::Rates(rows)) => {
            let saved = crate::rates::save_rates(act, &rows, &source)?;
            outcome.count("added", saved.added);
            outcome.count("already_there", saved.already_there);
            outcome.count("replaced", saved.replaced);
            outcome.findings = saved.beyond_tolerance;
        }
        Some(Content::Expenses(rows)) => {
            let saved = crate::expenses::save_expenses(act, &rows, &source)?;
            outcome.count("added", saved.added);
            outcome.count("already_there", saved.already_there);
            outcome.count("without_category", saved.without_category);
            outcome.findings = saved.blocked_by_rate;
        }
        Some(Content::Evidence(read)) => {
            let saved = crate::evidence::save_evidence(act, &read)?;
            outcome.count("added", saved.added);
            outcome.count("changed", saved.changed);
            outcome.count("already_there", saved.already_there);
            outcome.count("nobody", saved.nobody);
            outcome.count("left_out", saved.left_out);
            outcome.findings = saved.findings;
            outcome.evidence = saved.preview;
        }
        Some(Content::Plan(rows)) => {
            let saved = crate::budget::save_plan(act, &rows, looked.year_id)?;
            outcome.count("added", saved.added);
            outcome.count("changed", saved.changed);
            outcome.count("unchanged", saved.unchanged);
            outcome.count("categories", saved.categories);
            outcome.findings = saved.findings;
        }
        Some(Content::Form(form)) => {
            let saved = crate::assessments::save_form(act, &form)?;
            outcome.count("added", saved.added);
            outcome.count("unchanged", saved.unchanged);
            outcome.findings = saved.findings;
            whole = true;
        }
        Some(Content::Ratings(rows)) => {
            let saved = crate::assessments::save_table(act, &rows)?;
            outcome.count("added", saved.added);
            outcome.count("unchanged", saved.unchanged);
            outcome.findings = saved.findings;
            whole = true;
        }
        Some(Content::Bank(statements)) => {
            let saved = crate::bank::save_statements(act, statements, &source, &looked.file_name)?;
            outcome.count("added", saved.added);
            outcome.count("already_there", saved.already_there);
            outcome.count("statements", saved.statements);
            outcome.findings = saved.findings;
        }
    }
    if let Some(kept) = &looked.keep {
        kept.save(act)?;
    }
    for finding in outcome.findings.iter_mut().filter(|finding| finding.line.is_some()) {
        // A person looks for the column of their own file, not for what it is read as.
        if let Some(header) = headers.get(finding.path.as_str()) {
            header.clone_into(&mut finding.path);
        }
    }
    if !whole {
        outcome.rejected = outcome.findings.iter().filter_map(rejected).collect();
    }
    if skip_rejected && !whole {
        // The person has seen these rows and takes the others; without that word they keep the file out.
        for finding in outcome.findings.iter_mut().filter(|finding| finding.severity == Severity::Error) {
            finding.severity = Severity::Warning;
        }
    }
    Ok(outcome)
}

/// A row that an error keeps out, as the file of such rows has it.
fn rejected(finding: &Finding) -> Option<Rejected> {
    let line = finding.line.filter(|_| finding.severity == Severity::Error)?;
    Some(Rejected {
        line,
        column: finding.path.clone(),
        text: String::new(),
        code: finding.code.clone(),
        reason: finding.message.clone(),
    })
}

/// How a file heads its columns, by the fields that they are read as.
pub(super) fn headers(table: &Table, mapping: &Mapping) -> HashMap<&'static str, String> {
    let columns = mapping.fields().iter().filter_map(|field| {
        let header = table.columns().get(mapping.column(field.name)?)?;
        Some((field.name, header.clone()))
    });
    columns.collect()
}
