//! How a log or a calendar is read: what a person corrected in its preview.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::evidence::EvidenceKind;
use domain::finding::Finding;

/// What becomes one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grouping {
    /// What one person did in a project in a month.
    #[default]
    Month,
    /// What went into a release: the commits between two tags. In a calendar as [`Grouping::Each`].
    Release,
    /// A merge. In a calendar as [`Grouping::Each`].
    Merge,
    /// Every date of a calendar. In a log as [`Grouping::Month`].
    Each,
}

/// How to read it.
#[derive(Debug, Clone, Default)]
pub struct How {
    /// The day up to which things were done.
    pub today: NaiveDate,
    /// The file's name without its ending: the project, where nobody says another.
    pub stem: String,
    pub(super) grouping: Grouping,
    pub(super) project: Option<String>,
    /// Whose all of it is, whatever the file says.
    pub(super) person: Option<String>,
    pub(super) outside: bool,
    people: HashMap<String, String>,
    taken: HashMap<String, bool>,
    kinds: HashMap<String, EvidenceKind>,
}

impl How {
    /// Reads corrections: `group=month|release|merge|each`, `project=NAME`, `outside=yes|no`, `person=WHO` for
    /// the whole file or `person:E-MAIL=WHO` for one author, and of a single item `take:KEY=yes|no` and
    /// `kind:KEY=KIND`. Later ones win.
    ///
    /// # Errors
    /// One finding for each correction that says nothing.
    pub fn new<S: AsRef<str>>(
        today: NaiveDate,
        file_name: &str,
        corrections: &[S],
    ) -> Result<Self, Vec<Finding>> {
        let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem).to_owned();
        let mut how = Self { today, stem, outside: true, ..Self::default() };
        let findings: Vec<Finding> =
            corrections.iter().filter_map(|one| how.correct(one.as_ref()).err()).collect();
        if findings.is_empty() { Ok(how) } else { Err(findings) }
    }

    fn correct(&mut self, pair: &str) -> Result<(), Finding> {
        let wrong = || {
            let message = format!(
                "“{pair}” corrects nothing. Write group=month, group=release, group=merge, group=each, \
                 project=NAME, outside=no, person=WHO, person:E-MAIL=WHO, take:KEY=no or kind:KEY=talk."
            );
            Finding::error("map", "map.form", message)
        };
        let (what, value) = pair.rsplit_once('=').ok_or_else(wrong)?;
        let (what, of) = what.split_once(':').unwrap_or((what, ""));
        let (what, of, value) = (what.trim().to_lowercase(), of.trim(), value.trim());
        let yes = || match value.to_lowercase().as_str() {
            "yes" | "true" | "1" => Ok(true),
            "no" | "false" | "0" => Ok(false),
            _ => Err(wrong()),
        };
        let some = || Some(value.to_owned()).filter(|value| !value.is_empty());
        match (what.as_str(), of) {
            ("group", "") => {
                self.grouping = match value {
                    "month" => Grouping::Month,
                    "release" => Grouping::Release,
                    "merge" => Grouping::Merge,
                    "each" => Grouping::Each,
                    _ => return Err(wrong()),
                }
            }
            ("project", "") => self.project = some(),
            ("outside", "") => self.outside = yes()?,
            ("person", "") => self.person = some(),
            ("person", author) => {
                self.people.insert(author.to_lowercase(), value.to_owned());
            }
            ("take", key) if !key.is_empty() => {
                self.taken.insert(key.to_owned(), yes()?);
            }
            ("kind", key) if !key.is_empty() => {
                self.kinds.insert(key.to_owned(), EvidenceKind::of(value).ok_or_else(wrong)?);
            }
            _ => return Err(wrong()),
        }
        Ok(())
    }

    /// The project, as said or as the file's name has it.
    pub(super) fn project(&self) -> String {
        self.project.clone().unwrap_or_else(|| self.stem.clone())
    }

    /// Who stands behind the names that a file has for an author.
    pub(super) fn who(&self, names: &[&str]) -> Vec<String> {
        if let Some(person) = &self.person {
            return vec![person.clone()];
        }
        match names.iter().find_map(|name| self.people.get(&name.to_lowercase())) {
            Some(person) => vec![person.clone()],
            None => names.iter().filter(|name| !name.is_empty()).map(|name| (*name).to_owned()).collect(),
        }
    }

    /// True when somebody said who stands behind the names that a file has.
    pub(super) fn tells(&self, names: &[&str]) -> bool {
        self.person.is_some() || names.iter().any(|name| self.people.contains_key(&name.to_lowercase()))
    }

    /// Whether an item is taken, as said or as proposed.
    pub(super) fn takes(&self, key: &str, proposed: bool) -> bool {
        self.taken.get(key).copied().unwrap_or(proposed)
    }

    /// The kind of an item, as said or as proposed.
    pub(super) fn kind(&self, key: &str, proposed: Option<EvidenceKind>) -> Option<EvidenceKind> {
        self.kinds.get(key).copied().or(proposed)
    }
}
