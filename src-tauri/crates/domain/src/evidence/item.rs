//! One item of evidence, and what keeps it from being saved.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{EvidenceKind, Proof};
use crate::finding::Finding;
use crate::ids::{AttachmentId, DescriptorId, EvidenceId, PersonId};

/// The longest text, in letters: two pages. What is longer is attached as a file.
const LONGEST_TEXT: usize = 8_000;
/// The longest name, project or link, in letters.
const LONGEST_LINE: usize = 500;

/// Who can say that it happened: somebody of the book, or somebody outside by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Corroborator {
    /// The person of the book; absent for somebody outside, and for somebody who has left the book.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// The name; for a person of the book their own, whatever is sent.
    #[serde(default)]
    pub name: String,
    /// The day on which they confirmed it; absent while they have not.
    #[serde(default)]
    pub confirmed_on: Option<NaiveDate>,
}

/// A dated thing that a person did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// Identifier.
    pub id: EvidenceId,
    /// Who did it.
    pub person_id: PersonId,
    /// What kind of thing it is.
    pub kind: EvidenceKind,
    /// The day.
    pub done_on: NaiveDate,
    /// In which project; empty when in none.
    pub project: String,
    /// True for work outside the company.
    pub outside: bool,
    /// Where it can be seen; empty when nowhere.
    pub link: String,
    /// In somebody's own words: what was done, and what came of it.
    pub text: String,
    /// The statements that it shows. They stay the same statements when their wording changes.
    pub descriptor_ids: Vec<DescriptorId>,
    /// Who can say that it happened; absent when nobody was named.
    pub corroborator: Option<Corroborator>,
    /// A file kept with it.
    pub attachment_id: Option<AttachmentId>,
    /// Counted everywhere, while its words, project, link and file go into no export but the leader's own.
    pub confidential: bool,
}

impl Evidence {
    /// What it makes of a statement: proved once a corroborator confirmed it, claimed before.
    pub fn proof(&self) -> Proof {
        match self.corroborator.as_ref().and_then(|one| one.confirmed_on) {
            Some(_) => Proof::Proved,
            None => Proof::Claimed,
        }
    }
}

/// What keeps an item from being saved, each beside its field. `today` bounds its days: what lies ahead is a
/// plan and no evidence.
pub fn check_evidence(item: &Evidence, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say = |path: &str, code: &str, words: &str| findings.push(Finding::error(path, code, words));
    if item.text.trim().is_empty() {
        say("text", "evidence.empty", "Say in a sentence what was done.");
    } else if item.text.chars().count() > LONGEST_TEXT {
        say("text", "evidence.long", "The text is longer than two pages; attach the rest as a file.");
    }
    for (path, line) in [("project", &item.project), ("link", &item.link)] {
        if line.chars().count() > LONGEST_LINE {
            say(path, "text.long", "This is longer than 500 letters.");
        }
    }
    if !item.link.is_empty() && !item.link.starts_with("https://") && !item.link.starts_with("http://") {
        say(
            "link",
            "link.form",
            "A link begins with https:// or http://. Leave it empty when there is none.",
        );
    }
    if item.done_on > today {
        say("done_on", "evidence.ahead", "This day lies ahead. Evidence is of what was done.");
    }
    if let Some(corroborator) = &item.corroborator {
        if corroborator.person_id == Some(item.person_id) {
            say("corroborator", "corroborator.self", "Nobody corroborates their own work.");
        }
        if corroborator.name.trim().is_empty() && corroborator.person_id.is_none() {
            say("corroborator", "corroborator.empty", "Say who can confirm it.");
        } else if corroborator.name.chars().count() > LONGEST_LINE {
            say("corroborator", "text.long", "This is longer than 500 letters.");
        }
        match corroborator.confirmed_on {
            Some(day) if day > today => {
                say("corroborator", "confirmed.ahead", "The day of the confirmation lies ahead.");
            }
            Some(day) if day < item.done_on => {
                say("corroborator", "confirmed.early", "It cannot be confirmed before it was done.");
            }
            _ => {}
        }
    }
    findings
}
