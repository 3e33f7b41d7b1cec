//! The traditional roles that come with the application, and what any ladder proposes to count toward them.

use domain::translation::Proposals;

/// The whole of it, as it is kept in the repository.
const TEXT: &str = include_str!("../translation/roles.json");

/// What comes with the application.
///
/// # Errors
/// What is wrong with the file. None in a released application: a test reads it and holds it against every
/// ladder that comes along.
pub fn proposals() -> Result<Proposals, String> {
    serde_json::from_str(TEXT).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;

    use domain::ladders::FIVE;
    use domain::translation::{GRADES, check_rungs};

    use super::*;

    #[test]
    fn every_competency_of_our_ladders_counts_somewhere_and_for_no_more_than_itself() {
        let found = proposals().unwrap();
        let keys: BTreeSet<&str> = found.roles.iter().map(|role| role.key.as_str()).collect();
        assert_eq!(keys.len(), found.roles.len());
        for (name, shares) in found.by_competency.iter().chain(&found.by_bucket) {
            assert!(
                shares.keys().all(|key| keys.contains(key.as_str())),
                "{name} names a role that is not there"
            );
            assert!((1..=100).contains(&shares.values().sum::<u32>()), "{name} counts for itself at most");
        }
        for bucket in FIVE {
            assert!(found.by_bucket.contains_key(bucket), "{bucket}");
        }
        let mut ours = BTreeSet::new();
        for built_in in crate::ladder::built_in() {
            let ladder = built_in.ladder().unwrap();
            for row in &ladder.competencies {
                assert!(found.by_competency.contains_key(&row.id), "{} of {}", row.id, ladder.id);
                ours.insert(row.id.clone());
            }
            for level in &ladder.levels {
                assert!(found.by_job_class.contains_key(&level.job_class), "{} of {}", level.code, ladder.id);
            }
        }
        let strangers: Vec<&String> = found.by_competency.keys().filter(|key| !ours.contains(*key)).collect();
        assert!(strangers.is_empty(), "no ladder of ours has {strangers:?}");
    }

    #[test]
    fn every_role_has_a_rung_of_every_grade() {
        for proposed in &proposals().unwrap().roles {
            assert!(check_rungs(&proposed.role.rungs).is_empty(), "{}", proposed.key);
            for grade in 1..=GRADES {
                assert!(proposed.role.rung_of_grade(grade).is_some(), "{} lacks grade {grade}", proposed.key);
            }
            assert!(proposed.role.summary.ends_with('.'), "{}", proposed.key);
        }
    }
}
