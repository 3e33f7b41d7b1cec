//! How money is spread: over whom, how evenly, and by which denominator.

use std::collections::BTreeSet;

use super::Fraction;

/// A group of fewer people than this is never told by its name in a report that goes out.
pub const SMALL: usize = 3;

/// The Gini coefficient of amounts: 0 when all have the same, (n − 1) ÷ n when one has all. The amounts of those
/// who got nothing belong to it; an amount below nothing counts as nothing. Absent where there is nothing to
/// spread or nobody to spread it over.
pub fn gini(amounts: &[i64]) -> Option<Fraction> {
    let mut sorted: Vec<i128> = amounts.iter().map(|amount| i128::from((*amount).max(0))).collect();
    sorted.sort_unstable();
    let count = i128::try_from(sorted.len()).ok()?;
    let sum: i128 = sorted.iter().sum();
    // Σ (2i − n − 1) × x over the amounts from the smallest, i from 1, by n × Σ x.
    let weighed: i128 = sorted.iter().zip(1..).map(|(amount, place)| (2 * place - count - 1) * amount).sum();
    Fraction::new(weighed, count.checked_mul(sum)?)
}

/// A total by a number of people, in minor units, rounded once, half away from zero; absent for nobody.
pub fn average(total: i64, people: usize) -> Option<i64> {
    let people = i128::try_from(people).ok().filter(|people| *people > 0)?;
    Some(crate::budget::ratio(i128::from(total), people))
}

/// What a group asked and got.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    /// Its name; empty for what nobody said, and for small groups put together.
    pub name: String,
    /// Requests.
    pub requests: usize,
    /// Requests that got something.
    pub awards: usize,
    /// What was asked, in minor units.
    pub asked: i64,
    /// What was awarded, in minor units.
    pub awarded: i64,
    /// Who they are, as numbers.
    pub people: BTreeSet<usize>,
    /// True for small groups put together.
    pub others: bool,
}

impl Group {
    /// Adds what another group asked and got.
    pub fn add(&mut self, other: &Self) {
        self.requests += other.requests;
        self.awards += other.awards;
        self.asked = self.asked.saturating_add(other.asked);
        self.awarded = self.awarded.saturating_add(other.awarded);
        self.people.extend(&other.people);
    }
}

/// Puts groups of fewer than three people together, so that nobody is told by their region or project. When
/// those together are still fewer than three, the next smallest group joins them; when there is no other group,
/// nothing is left to tell. The others come last.
pub fn fold_small(groups: Vec<Group>) -> Vec<Group> {
    let (mut large, small): (Vec<Group>, Vec<Group>) =
        groups.into_iter().partition(|group| group.people.len() >= SMALL);
    if small.is_empty() {
        return large;
    }
    let mut others = Group { others: true, ..Group::default() };
    small.iter().for_each(|group| others.add(group));
    while others.people.len() < SMALL {
        let smallest = large.iter().enumerate().min_by_key(|(index, group)| (group.people.len(), *index));
        let Some((index, _)) = smallest else { return Vec::new() };
        others.add(&large.remove(index));
    }
    large.push(others);
    large
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn gini_of_known_spreads() {
        let shown = |amounts: &[i64]| gini(amounts).map(|gini| gini.to_string());
        assert_eq!(shown(&[500, 500, 500]).as_deref(), Some("0/1"), "all the same");
        assert_eq!(shown(&[900]).as_deref(), Some("0/1"), "one of one");
        assert_eq!(shown(&[0, 0, 0, 800]).as_deref(), Some("3/4"), "one of four has all");
        assert_eq!(shown(&[0; 9]), None, "nothing to spread");
        assert_eq!(shown(&[]), None);
        // |1−2| + |1−3| + |2−3| = 4 for each order: 8 ÷ (2 × 3 × 6) = 2/9.
        assert_eq!(shown(&[3, 1, 2]).as_deref(), Some("2/9"));
        assert_eq!(gini(&[3, 1, 2]).unwrap().shown(3), "0.222");
        assert_eq!(shown(&[-50, 0, 800]).as_deref(), Some("2/3"), "below nothing counts as nothing");
        let mut all = vec![0; 9_999];
        all.push(1_000_000_000_000_000);
        assert_eq!(gini(&all).unwrap().to_string(), "9999/10000");
    }

    #[test]
    fn averages_say_nothing_of_nobody() {
        assert_eq!((average(100_000, 3), average(-5, 2), average(7, 0)), (Some(33_333), Some(-3), None));
    }

    #[test]
    fn small_groups_are_folded_until_nobody_stands_alone() {
        let group = |name: &str, people: std::ops::Range<usize>| Group {
            name: name.to_owned(),
            requests: people.len(),
            awarded: 100,
            people: people.collect(),
            ..Group::default()
        };
        let names = |groups: &[Group]| -> Vec<(String, usize, i64)> {
            groups.iter().map(|one| (one.name.clone(), one.people.len(), one.awarded)).collect()
        };
        let folded = fold_small(vec![group("Asia", 0..4), group("Africa", 4..6), group("Oceania", 6..7)]);
        assert_eq!(names(&folded), [("Asia".into(), 4, 100), (String::new(), 3, 200)]);
        assert!(folded[1].others && !folded[0].others);
        let folded = fold_small(vec![group("Asia", 0..4), group("Europe", 4..7), group("Oceania", 7..8)]);
        assert_eq!(
            names(&folded),
            [("Asia".into(), 4, 100), (String::new(), 4, 200)],
            "one alone is not told"
        );
        assert!(fold_small(vec![group("Asia", 0..1), group("Africa", 1..2)]).is_empty());
    }
}
