//! Buckets: the one axis through ladder, person, evidence, plan and budget.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A bucket, written in snake case. There are five that every ladder shares ([`FIVE`]); a ladder may add
/// its own, such as leadership or governance.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Bucket(String);

/// The five shared buckets, in the order in which they are shown.
pub const FIVE: [&str; 5] = ["product", "partner", "evangelism", "field_enablement", "finance"];

impl Bucket {
    /// Its snake-case name.
    pub fn key(&self) -> &str {
        &self.0
    }

    /// As a person reads it: `Field enablement`.
    pub fn title(&self) -> String {
        let words = self.0.replace('_', " ");
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// Where it stands: the five first, a ladder's own after them.
    pub fn rank(&self) -> usize {
        FIVE.iter().position(|key| *key == self.0).unwrap_or(FIVE.len())
    }
}

impl std::str::FromStr for Bucket {
    type Err = String;

    /// Takes a title as well as a key: `Field Enablement` is `field_enablement`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let key: String = text
            .trim()
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join("_");
        if key.is_empty() { Err("a bucket needs a name".to_owned()) } else { Ok(Self(key)) }
    }
}

impl TryFrom<String> for Bucket {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Bucket> for String {
    fn from(bucket: Bucket) -> Self {
        bucket.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn titles_and_keys_name_the_same_bucket() {
        let bucket: Bucket = " Field Enablement ".parse().unwrap();
        assert_eq!(
            (bucket.key(), bucket.title().as_str(), bucket.rank()),
            ("field_enablement", "Field enablement", 3)
        );
        assert!("--".parse::<Bucket>().is_err());
    }
}
