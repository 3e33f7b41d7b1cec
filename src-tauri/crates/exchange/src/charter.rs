//! The functions that a company usually gives to somebody, and the rows that each of them switches in the
//! ladders that come with the application.

use std::collections::BTreeMap;

use domain::finding::Finding;
use serde::Deserialize;

/// A function that most companies know.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualFunction {
    /// Stable name.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What belongs to it, in a sentence.
    pub summary: String,
}

/// What a charter begins with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualCharter {
    /// The functions in the order in which they are shown.
    pub functions: Vec<UsualFunction>,
    /// By ladder and competency, each by its stable name: the functions that switch the row. A row that is
    /// not named here is always on.
    pub ties: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

/// What a charter begins with.
///
/// # Errors
/// None in a released application: a test reads it.
pub fn usual() -> Result<UsualCharter, Vec<Finding>> {
    serde_json::from_str(include_str!("../charter/usual.json")).map_err(|error| {
        let line = u64::try_from(error.line()).unwrap_or(u64::MAX);
        vec![Finding::error("", "charter.unreadable", format!("The usual charter: {error}.")).at_line(line)]
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::HashSet;

    use super::*;
    use crate::ladder::built_in;

    #[test]
    fn every_tie_names_a_function_and_a_row_of_a_ladder_that_comes_with_the_application() {
        let usual = usual().unwrap();
        let keys: HashSet<&str> = usual.functions.iter().map(|function| function.key.as_str()).collect();
        assert_eq!(keys.len(), usual.functions.len(), "each function stands once");
        for built_in in built_in() {
            let ladder = built_in.ladder().unwrap();
            let rows = &usual.ties[&ladder.id];
            for (row, functions) in rows {
                assert!(ladder.competencies.iter().any(|one| one.id == *row), "{} has no {row}", ladder.id);
                assert!(!functions.is_empty(), "{row} of {} is tied to nothing", ladder.id);
                for function in functions {
                    assert!(keys.contains(function.as_str()), "{row} of {} names {function}", ladder.id);
                }
            }
            assert!(rows.len() < ladder.competencies.len(), "{}: some rows are always on", ladder.id);
        }
        assert!(usual.ties.keys().all(|key| built_in().iter().any(|one| one.id == key)));
        for function in &usual.functions {
            assert!(function.summary.ends_with('.'), "{} says nothing", function.key);
        }
    }
}
