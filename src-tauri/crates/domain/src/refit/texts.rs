//! Texts of a cell beside those of the parent's, word by word.

use crate::ladders::{WordRun, shared_words, words};

/// Below this share of common words, in hundredths, two texts are two statements and not one that was
/// reworded.
const ALIKE: usize = 40;

/// Pairs texts: equal ones first, then those that share most words, then what is left of either. In the
/// order of the parent's, with the others after them. Each pair is the words of both: what is kept and
/// removed is the parent's text, what is kept and added this ladder's.
pub fn marked_texts(parent: &[&str], own: &[&str]) -> Vec<Vec<WordRun>> {
    let mut partner: Vec<Option<usize>> = vec![None; parent.len()];
    let mut free: Vec<usize> = (0..own.len()).collect();
    for (text, slot) in parent.iter().zip(&mut partner) {
        if let Some(at) = free.iter().position(|other| own.get(*other) == Some(text)) {
            *slot = Some(free.remove(at));
        }
    }
    let mut alike: Vec<(usize, usize, usize)> = Vec::new();
    for (from, before) in parent.iter().enumerate().filter(|(from, _)| partner.get(*from) == Some(&None)) {
        for to in &free {
            let after = own.get(*to).copied().unwrap_or_default();
            let (shared, one, other) = shared_words(before, after);
            let share = 200 * shared / (one + other).max(1);
            if share >= ALIKE {
                alike.push((share, from, *to));
            }
        }
    }
    alike.sort_by_key(|(share, from, to)| (std::cmp::Reverse(*share), *from, *to));
    for (_, from, to) in alike {
        if let (Some(slot @ None), Some(at)) =
            (partner.get_mut(from), free.iter().position(|other| *other == to))
        {
            *slot = Some(free.remove(at));
        }
    }
    let text = |at: &usize| own.get(*at).copied().unwrap_or_default();
    let of_parent =
        parent.iter().zip(&partner).map(|(before, to)| words(before, to.as_ref().map_or("", text)));
    of_parent.chain(free.iter().map(|to| words("", text(to)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ladders::WordMark;

    fn shown(parent: &[&str], own: &[&str]) -> Vec<String> {
        let sign = |mark| match mark {
            WordMark::Kept => "",
            WordMark::Added => "+",
            WordMark::Removed => "-",
        };
        let line = |runs: &Vec<WordRun>| {
            let runs = runs.iter().map(|run| format!("{}{}", sign(run.mark), run.text.trim()));
            runs.collect::<Vec<_>>().join("|")
        };
        marked_texts(parent, own).iter().map(line).collect()
    }

    #[test]
    fn a_statement_is_laid_beside_the_one_it_comes_from() {
        type Case<'a> = (&'a [&'a str], &'a [&'a str], &'a [&'a str]);
        let cases: [Case<'_>; 5] = [
            (&["Writes tests."], &["Writes tests."], &["Writes tests."]),
            (&["Writes tests."], &[], &["-Writes tests."]),
            (&[], &["Writes tests."], &["+Writes tests."]),
            (
                &["Keeps the list of partners.", "Reads plans."],
                &["Reads plans.", "Keeps the list of sponsors."],
                &["Keeps the list of|-partners|+sponsors|.", "Reads plans."],
            ),
            (
                &["Runs a vendor stage gate."],
                &["Welcomes newcomers within a day."],
                &["-Runs a vendor stage gate.", "+Welcomes newcomers within a day."],
            ),
        ];
        for (parent, own, expected) in cases {
            assert_eq!(shown(parent, own), expected);
        }
    }
}
