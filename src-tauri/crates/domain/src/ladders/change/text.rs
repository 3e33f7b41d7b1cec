//! How much a rewording weighs.

use crate::ladders::{Step, shared_words};

/// A text made clearer is minor; a mended typo is a patch.
pub(super) fn text_step(before: &str, after: &str) -> Step {
    if is_typo(before, after) { Step::Patch } else { Step::Minor }
}

/// The same for a statement: one that keeps less than a third of the shorter wording's words is another
/// statement, and so a new demand.
pub(super) fn statement_step(before: &str, after: &str) -> Step {
    if is_typo(before, after) {
        return Step::Patch;
    }
    let (shared, was, is) = shared_words(before, after);
    if shared * 3 < was.min(is) || was.min(is) == 0 { Step::Major } else { Step::Minor }
}

/// True when a few letters differ and the words stay the same: blanks, marks and capitals; or one letter of a
/// word of four to seven letters, two of a longer one, in at most three words. Digits are never a typo, and
/// neither is a word that gained or lost its beginning: `able` and `unable` are not the same.
pub fn is_typo(before: &str, after: &str) -> bool {
    if plain(before) == plain(after) {
        return true;
    }
    let (old, new): (Vec<String>, Vec<String>) = (word_list(before), word_list(after));
    if old.len() != new.len() {
        return false;
    }
    let differing: Vec<(&String, &String)> =
        old.iter().zip(&new).filter(|(one, other)| one != other).collect();
    differing.len() <= 3 && differing.iter().all(|(one, other)| is_slip(one, other))
}

/// Letters and digits alone, in lower case.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn word_list(text: &str) -> Vec<String> {
    text.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect()
}

/// True for two spellings of one word.
fn is_slip(one: &str, other: &str) -> bool {
    let digits = |word: &str| word.chars().any(|letter| letter.is_ascii_digit());
    let extended = one.ends_with(other) || other.ends_with(one);
    if digits(one) || digits(other) || extended {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let allowed = match one.len().max(other.len()) {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    distance(&one, &other) <= allowed
}

/// How many letters were put in, left out, exchanged or swapped with their neighbour.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut now = vec![row + 1];
        for (column, beside) in other.iter().enumerate() {
            let get = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut best = (get(&last, column) + usize::from(letter != beside))
                .min(get(&last, column + 1) + 1)
                .min(get(&now, column) + 1);
            let swapped = row > 0
                && column > 0
                && one.get(row - 1) == Some(beside)
                && other.get(column - 1) == Some(letter);
            if swapped {
                best = best.min(get(&before, column - 1) + 1);
            }
            now.push(best);
        }
        before = std::mem::replace(&mut last, now);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typo_is_told_from_another_word() {
        for (before, after, typo) in [
            ("Writes tests", "writes tests.", true),
            ("Plans a road map", "Plans a roadmap", true),
            ("Recieves reports", "Receives reports", true),
            ("Coordiantes the comunity", "Coordinates the community", true),
            ("Leads the programme", "Leads the program", true),
            ("Runs 2 events", "Runs 3 events", false),
            ("Is able to decide", "Is unable to decide", false),
            ("Works with others", "Works without others", false),
            ("May decide", "Must decide", false),
            ("Is now asked", "Is not asked", false),
            ("Writes tests", "Writes tests daily", false),
            ("Writes tests", "Plans events", false),
        ] {
            assert_eq!(is_typo(before, after), typo, "{before:?} to {after:?}");
            assert_eq!(is_typo(after, before), typo, "{after:?} to {before:?}");
        }
    }

    #[test]
    fn a_statement_reworded_beyond_recognition_is_another_one() {
        for (before, after, step) in [
            ("Writes tests", "Writes tests for each change", Step::Minor),
            ("Keeps maintainers informed", "Keeps all maintainers well informed", Step::Minor),
            ("Attends the weekly call", "Chairs the technical steering committee", Step::Major),
            ("Attends meetings", "Negotiates contracts", Step::Major),
            ("Keeps maintaners informed", "Keeps maintainers informed", Step::Patch),
            ("Writes tests", "", Step::Major),
        ] {
            assert_eq!(statement_step(before, after), step, "{before:?} to {after:?}");
        }
    }
}
