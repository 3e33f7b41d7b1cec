//! Commits of a saved log, brought together to items.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::evidence::EvidenceKind;
use domain::finding::Finding;

use super::EvidenceRow;
use super::how::{Grouping, How};
use super::key::key;
use super::log::{Commit, commits};
use crate::draft::{Draft, Outcome, Rejected, Row};

/// So many subjects stand in an item's text; the others are counted.
const SUBJECTS: usize = 5;

/// One author's commits of a month, a release or a merge.
struct Group {
    line: u64,
    email: String,
    name: String,
    /// The words after the count: `in June 2026`.
    at: String,
    key: String,
    last: NaiveDate,
    subjects: Vec<String>,
}

/// Reads a log. Authors are told apart by their e-mail addresses. Merges themselves are items only where they
/// are asked for; a commit that no tag follows belongs to no release yet.
pub(super) fn read(text: &str, how: &How) -> Result<Draft<EvidenceRow>, Vec<Finding>> {
    let found = commits(text);
    if found.is_empty() {
        let message = "No commit was found. Save the log with: git log --date=iso-strict > project.log";
        return Err(vec![Finding::error("file", "log.empty", message)]);
    }
    let mut outcome = Outcome::default();
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut release = String::new();
    for commit in found {
        if !commit.tag.is_empty() {
            release.clone_from(&commit.tag);
        }
        let Some(on) = commit.on else {
            outcome.counts.rows += 1;
            let reason = "The commit has no day such as 2026-04-03. Save the log with --date=iso-strict.";
            outcome.reject(Rejected::new(commit.line, "Date", &commit.subject, "date.form", reason));
            continue;
        };
        let wanted = (how.grouping == Grouping::Merge) == commit.merge;
        if !wanted || (how.grouping == Grouping::Release && release.is_empty()) {
            continue;
        }
        if on > how.today {
            let message =
                format!("The commit “{}” is of {on}, which lies ahead; it is left out.", commit.subject);
            outcome.findings.push(Finding::warning("Date", "evidence.ahead", message).at_line(commit.line));
            continue;
        }
        outcome.counts.rows += 1;
        outcome.counts.accepted += 1;
        let (part, at) = part_of(how, &commit, on, &release);
        let key = key(&["git", &how.project(), &commit.email, &part]);
        let place = *places.entry(key.clone()).or_insert_with(|| {
            groups.push(Group {
                line: commit.line,
                email: commit.email.clone(),
                name: commit.name.clone(),
                at,
                key,
                last: on,
                subjects: Vec::new(),
            });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(place) {
            group.last = group.last.max(on);
            group.subjects.push(commit.subject);
        }
    }
    if groups.is_empty() && outcome.rejected.is_empty() {
        let message = "No commit of this log counts as it is grouped; there is nothing to bring in.";
        outcome.findings.push(Finding::warning("file", "evidence.none", message));
    }
    let rows = groups.into_iter().map(|group| Row { line: group.line, value: row(how, group) });
    Ok(Draft { rows: rows.collect(), outcome })
}

/// What names a commit's group, and the words for it.
fn part_of(how: &How, commit: &Commit, on: NaiveDate, release: &str) -> (String, String) {
    match how.grouping {
        Grouping::Month | Grouping::Each => {
            (on.format("%Y-%m").to_string(), format!("in {}", on.format("%B %Y")))
        }
        Grouping::Release => (format!("release {release}"), format!("in release {release}")),
        Grouping::Merge => (format!("merge {on} {}", commit.subject), String::new()),
    }
}

fn row(how: &How, group: Group) -> EvidenceRow {
    let count = group.subjects.len();
    let mut subjects = group.subjects.iter().take(SUBJECTS).cloned().collect::<Vec<_>>().join("; ");
    if count > SUBJECTS {
        subjects.push_str(&format!("; and {} more", count - SUBJECTS));
    }
    let text = match (group.at.as_str(), count) {
        ("", _) => subjects,
        (at, 1) => format!("1 commit {at}: {subjects}"),
        (at, _) => format!("{count} commits {at}: {subjects}"),
    };
    EvidenceRow {
        who: how.who(&[&group.email, &group.name]),
        told: how.tells(&[&group.email, &group.name]),
        kind: how.kind(&group.key, Some(EvidenceKind::UpstreamChange)),
        done_on: group.last,
        project: how.project(),
        outside: how.outside,
        link: String::new(),
        text,
        statements: Vec::new(),
        corroborator: String::new(),
        confirmed_on: None,
        confidential: false,
        taken: how.takes(&group.key, true),
        key: group.key,
        count: count as u64,
    }
}
