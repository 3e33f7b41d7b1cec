//! Releases: numbered, immutable, and what people are held against.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{LadderId, ReleaseId, ReviewId};

/// How much a change weighs. Major: something new is demanded of a person. Minor: something was made
/// clearer, lowered or taken away. Patch: a typo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A typo, or a title.
    Patch,
    /// Made clearer, lowered, or taken away.
    Minor,
    /// Something new is demanded of a person.
    Major,
}

/// The number of a release: `2.0.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct ReleaseNumber {
    /// Counts what demands something new.
    pub major: u32,
    /// Counts what is clearer, lower or gone.
    pub minor: u32,
    /// Counts mended typos.
    pub patch: u32,
}

impl ReleaseNumber {
    /// The number of every ladder's first release.
    pub const FIRST: Self = Self { major: 1, minor: 0, patch: 0 };

    /// The number after this one for a change of some weight.
    #[must_use]
    pub fn next(self, step: Step) -> Self {
        match step {
            Step::Major => Self { major: self.major.saturating_add(1), minor: 0, patch: 0 },
            Step::Minor => Self { minor: self.minor.saturating_add(1), patch: 0, ..self },
            Step::Patch => Self { patch: self.patch.saturating_add(1), ..self },
        }
    }
}

impl std::fmt::Display for ReleaseNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl std::str::FromStr for ReleaseNumber {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("“{}” is no release number; write it as 1.2.0", text.trim());
        let mut parts = text.trim().split('.').map(|part| {
            // A sign is no part of a number.
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<u32>().ok()).flatten().ok_or_else(wrong)
        });
        let mut part = || parts.next().unwrap_or_else(|| Err(wrong()));
        let number = Self { major: part()?, minor: part()?, patch: part()? };
        if parts.next().is_some() { Err(wrong()) } else { Ok(number) }
    }
}

impl TryFrom<String> for ReleaseNumber {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ReleaseNumber> for String {
    fn from(number: ReleaseNumber) -> Self {
        number.to_string()
    }
}

/// A release without its text, which may be long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Release {
    /// Identifier.
    pub id: ReleaseId,
    /// Of which ladder.
    pub ladder_id: LadderId,
    /// The review that it came out of.
    pub review_id: ReviewId,
    /// Its number, such as `1.0.0`.
    pub number: ReleaseNumber,
    /// When it was published.
    pub published_on: NaiveDate,
    /// Who published it.
    pub published_by: String,
    /// What is to be said of it.
    pub note: String,
    /// SHA-256 of its text, in hexadecimal: whoever has the same fingerprint has the same words.
    pub fingerprint: String,
    /// When it was retired; absent while it stands.
    pub retired_on: Option<NaiveDate>,
    /// Why; empty while it stands.
    pub retired_reason: String,
}

/// The release that counts for people: the one with the highest number that is not retired.
pub fn in_force(releases: &[Release]) -> Option<&Release> {
    releases.iter().filter(|release| release.retired_on.is_none()).max_by_key(|release| release.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_written_and_stepped() {
        for (text, expected) in [
            ("1.0.0", Some((1, 0, 0))),
            (" 12.3.45 ", Some((12, 3, 45))),
            ("1.0", None),
            ("1.0.0.0", None),
            ("1.0.x", None),
            ("+1.0.0", None),
            ("1..0", None),
            ("", None),
            ("99999999999.0.0", None),
        ] {
            let found = text.parse::<ReleaseNumber>().ok();
            assert_eq!(found.map(|n| (n.major, n.minor, n.patch)), expected, "{text:?}");
        }
        let number: ReleaseNumber = "1.2.3".parse().unwrap();
        for (step, expected) in [(Step::Major, "2.0.0"), (Step::Minor, "1.3.0"), (Step::Patch, "1.2.4")] {
            assert_eq!(number.next(step).to_string(), expected);
            assert!(number.next(step) > number);
        }
        assert!("1.10.0".parse::<ReleaseNumber>() > "1.9.9".parse::<ReleaseNumber>(), "compared as numbers");
    }
}
