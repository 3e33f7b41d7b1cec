//! Who can teach whom.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::PersonId;

/// Somebody learns from one who is at least so many steps further on.
const FURTHER: u8 = 2;
/// From this ability on somebody can teach.
const TEACHES: u8 = 3;
/// From this interest on somebody likes to do more of it.
const WILLING: u8 = 2;
/// From this interest on somebody wants to learn.
const KEEN: u8 = 3;

/// Somebody who falls short of what a level expects in a competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Learner {
    /// Who.
    pub person_id: PersonId,
    /// Their ability, 0 to 5.
    pub ability: u8,
    /// Their interest, 0 to 5; absent when not said.
    pub interest: Option<u8>,
    /// What the level expects, 0 to 5.
    pub expected: u8,
    /// The competency's weight.
    pub weight: u32,
}

/// Somebody who is rated in the same competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Teacher {
    /// Who.
    pub person_id: PersonId,
    /// Their ability, 0 to 5.
    pub ability: u8,
    /// Their interest, 0 to 5; absent when not said.
    pub interest: Option<u8>,
}

/// Somebody who can teach somebody a competency, with the figures it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Pair {
    /// Who learns.
    pub learner_id: PersonId,
    /// Who teaches.
    pub teacher_id: PersonId,
    /// The learner's ability, 0 to 5.
    pub learner_ability: u8,
    /// The learner's interest, 0 to 5; absent when not said.
    pub learner_interest: Option<u8>,
    /// What the learner's level expects, 0 to 5.
    pub expected: u8,
    /// The teacher's ability, 0 to 5.
    pub teacher_ability: u8,
    /// The teacher's interest, 0 to 5; absent when not said.
    pub teacher_interest: Option<u8>,
    /// The competency's weight × the steps that are missing: what closing the gap is worth to the learner.
    pub worth: u32,
}

/// Pairs the learners of one competency with those who can teach it. A learner falls short of the expectation
/// and has not said no; a teacher is at 3 or more, meets what the learner is to reach, stands at least two
/// steps above the learner, and would rather do it than not. The pairs that are worth most come first, then
/// the keenest learners, the keenest teachers and the most able ones; for each learner at most `each`.
pub fn pairs(learners: &[Learner], teachers: &[Teacher], each: usize) -> Vec<Pair> {
    let mut found = Vec::new();
    for learner in learners {
        let wants = learner.interest.is_none_or(|wish| wish >= KEEN);
        if learner.ability >= learner.expected || !wants {
            continue;
        }
        let able = |teacher: &&Teacher| {
            teacher.person_id != learner.person_id
                && teacher.ability >= TEACHES
                && teacher.ability >= learner.expected
                && teacher.ability >= learner.ability.saturating_add(FURTHER)
                && teacher.interest.is_some_and(|wish| wish >= WILLING)
        };
        let mut own: Vec<Pair> = teachers
            .iter()
            .filter(able)
            .map(|teacher| Pair {
                learner_id: learner.person_id,
                teacher_id: teacher.person_id,
                learner_ability: learner.ability,
                learner_interest: learner.interest,
                expected: learner.expected,
                teacher_ability: teacher.ability,
                teacher_interest: teacher.interest,
                worth: learner.weight * u32::from(learner.expected - learner.ability),
            })
            .collect();
        own.sort_by_key(order);
        own.truncate(each);
        found.append(&mut own);
    }
    found.sort_by_key(order);
    found
}

type Order = (Reverse<u32>, Reverse<Option<u8>>, Reverse<Option<u8>>, Reverse<u8>, PersonId, PersonId);

fn order(pair: &Pair) -> Order {
    (
        Reverse(pair.worth),
        Reverse(pair.learner_interest),
        Reverse(pair.teacher_interest),
        Reverse(pair.teacher_ability),
        pair.learner_id,
        pair.teacher_id,
    )
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn learner(number: u128, ability: u8, interest: Option<u8>, expected: u8) -> Learner {
        Learner { person_id: id(number), ability, interest, expected, weight: 10 }
    }

    fn teacher(number: u128, ability: u8, interest: Option<u8>) -> Teacher {
        Teacher { person_id: id(number), ability, interest }
    }

    #[test]
    fn who_teaches_is_able_further_on_and_willing() {
        // Teacher's ability and interest against a learner at 1 of 3, interest 4; whether they are paired.
        let cases = [
            (3, Some(4), true, "two steps further and willing"),
            (5, Some(2), true, "interest of 2 is enough"),
            (5, Some(1), false, "able and unwilling"),
            (5, None, false, "nobody asked them"),
            (2, Some(5), false, "below what the learner is to reach"),
        ];
        for (ability, interest, expected, why) in cases {
            let found = pairs(&[learner(1, 1, Some(4), 3)], &[teacher(2, ability, interest)], 3);
            assert_eq!(!found.is_empty(), expected, "{why}");
        }
        let near = pairs(&[learner(1, 3, Some(4), 4)], &[teacher(2, 4, Some(5))], 3);
        assert!(near.is_empty(), "one step further on is no teacher");
    }

    #[test]
    fn who_learns_falls_short_and_has_not_said_no() {
        let cases = [
            (1, Some(3), 3, true, "short and keen"),
            (1, None, 3, true, "short and never asked"),
            (1, Some(2), 3, false, "short and would rather not"),
            (3, Some(5), 3, false, "there already"),
        ];
        for (ability, interest, wanted, expected, why) in cases {
            let found = pairs(&[learner(1, ability, interest, wanted)], &[teacher(2, 5, Some(5))], 3);
            assert_eq!(!found.is_empty(), expected, "{why}");
        }
        let alone = pairs(&[learner(1, 1, Some(5), 3)], &[teacher(1, 5, Some(5))], 3);
        assert!(alone.is_empty(), "nobody teaches themselves");
    }

    #[test]
    fn what_is_worth_most_comes_first_and_each_learner_gets_a_few() {
        let learners = [learner(1, 2, Some(5), 3), learner(2, 0, Some(3), 3)];
        let teachers = [teacher(3, 5, Some(2)), teacher(4, 4, Some(5)), teacher(5, 5, Some(5))];
        let found = pairs(&learners, &teachers, 2);
        let told: Vec<(u128, u128, u32)> = found
            .iter()
            .map(|pair| (pair.learner_id.0.as_u128(), pair.teacher_id.0.as_u128(), pair.worth))
            .collect();
        assert_eq!(told, [(2, 5, 30), (2, 4, 30), (1, 5, 10), (1, 4, 10)]);
    }
}
