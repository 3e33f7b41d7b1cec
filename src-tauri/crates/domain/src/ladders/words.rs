//! The difference between two texts, word by word.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Above this many comparisons two texts are told apart as a whole; no descriptor comes near it.
const MOST: usize = 4_000_000;

/// What became of a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WordMark {
    /// It stands in both texts.
    Kept,
    /// It stands in the later text only.
    Added,
    /// It stands in the earlier text only.
    Removed,
}

/// A run of words, with the blanks and marks between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WordRun {
    /// What became of it.
    pub mark: WordMark,
    /// Its text as it stands.
    pub text: String,
}

/// The difference between two texts. What is kept and removed, joined, is the earlier text; what is kept and
/// added is the later one. Where words were replaced, the removed ones come first.
pub fn words(before: &str, after: &str) -> Vec<WordRun> {
    let (old, new) = (tokens(before), tokens(after));
    let start = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let (old_rest, new_rest) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
    let end =
        old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(one, other)| one == other).count();
    let old_middle = old_rest.get(..old_rest.len() - end).unwrap_or_default();
    let new_middle = new_rest.get(..new_rest.len() - end).unwrap_or_default();
    let mut marked: Vec<(WordMark, &str)> = Vec::with_capacity(old.len() + new.len());
    marked.extend(old.iter().take(start).map(|token| (WordMark::Kept, *token)));
    if old_middle.len().saturating_mul(new_middle.len()) > MOST {
        marked.extend(old_middle.iter().map(|token| (WordMark::Removed, *token)));
        marked.extend(new_middle.iter().map(|token| (WordMark::Added, *token)));
    } else {
        middle(old_middle, new_middle, &mut marked);
    }
    marked.extend(old.iter().skip(old.len() - end).map(|token| (WordMark::Kept, *token)));
    runs(&marked)
}

/// How many words two texts share in the same order, and how many each has: `(shared, before, after)`.
pub fn shared_words(before: &str, after: &str) -> (usize, usize, usize) {
    let (before, after) = (before.to_lowercase(), after.to_lowercase());
    let count = |text: &str| tokens(text).into_iter().filter(|token| is_word(token)).count();
    let runs = words(&before, &after);
    let shared = runs.iter().filter(|run| run.mark == WordMark::Kept).map(|run| count(&run.text)).sum();
    (shared, count(&before), count(&after))
}

fn is_word(token: &str) -> bool {
    token.starts_with(char::is_alphanumeric)
}

/// Words, blanks, and each other mark by itself: a full stop that came or went does not colour its word.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq, Clone, Copy)]
    enum Kind {
        Word,
        Blank,
        Mark,
    }
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let kind = |at: usize| {
        let letter = letters.get(at).map_or(' ', |(_, letter)| *letter);
        let next_is_word = letters.get(at + 1).is_some_and(|(_, next)| next.is_alphanumeric());
        let inside =
            at > 0 && letters.get(at - 1).is_some_and(|(_, last)| last.is_alphanumeric()) && next_is_word;
        let hyphen = matches!(letter, '\'' | '’' | '-' | '‑') && inside;
        // An accent written as a letter of its own stays with the letter before it.
        if letter.is_alphanumeric() || hyphen || (at > 0 && joins(letter)) {
            Kind::Word
        } else if letter.is_whitespace() {
            Kind::Blank
        } else {
            Kind::Mark
        }
    };
    let mut found = Vec::new();
    let mut from = 0;
    let mut last: Option<Kind> = None;
    for (at, (byte, _)) in letters.iter().enumerate() {
        let now = kind(at);
        if last.is_some_and(|last| last != now || now == Kind::Mark) {
            found.extend(text.get(from..*byte));
            from = *byte;
        }
        last = Some(now);
    }
    if from < text.len() {
        found.extend(text.get(from..));
    }
    found
}

/// Combining marks, which no reader sees as a character of its own.
fn joins(letter: char) -> bool {
    matches!(u32::from(letter), 0x0300..=0x036F | 0x1AB0..=0x1AFF | 0x20D0..=0x20FF | 0xFE00..=0xFE0F | 0x200D)
}

/// The longest common run of tokens, by the table of lengths.
fn middle<'a>(old: &[&'a str], new: &[&'a str], marked: &mut Vec<(WordMark, &'a str)>) {
    let width = new.len() + 1;
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    let at = |row: usize, column: usize| row * width + column;
    for (row, one) in old.iter().enumerate().rev() {
        for (column, other) in new.iter().enumerate().rev() {
            // A shared blank weighs nothing beside a shared word.
            let weight = if one.chars().all(char::is_whitespace) { 1 } else { 8 };
            let best = if one == other {
                length(&lengths, at(row + 1, column + 1)) + weight
            } else {
                length(&lengths, at(row + 1, column)).max(length(&lengths, at(row, column + 1)))
            };
            if let Some(cell) = lengths.get_mut(at(row, column)) {
                *cell = best;
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    while let (Some(one), Some(other)) = (old.get(row), new.get(column)) {
        if one == other {
            marked.push((WordMark::Kept, one));
            (row, column) = (row + 1, column + 1);
        } else if length(&lengths, at(row + 1, column)) >= length(&lengths, at(row, column + 1)) {
            marked.push((WordMark::Removed, one));
            row += 1;
        } else {
            marked.push((WordMark::Added, other));
            column += 1;
        }
    }
    marked.extend(old.iter().skip(row).map(|token| (WordMark::Removed, *token)));
    marked.extend(new.iter().skip(column).map(|token| (WordMark::Added, *token)));
}

fn length(lengths: &[u32], at: usize) -> u32 {
    lengths.get(at).copied().unwrap_or(0)
}

/// Joins tokens into runs. A kept blank between two changed words counts as changed with them, so that a
/// replaced phrase reads as one.
fn runs(marked: &[(WordMark, &str)]) -> Vec<WordRun> {
    let mut found: Vec<WordRun> = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    let flush = |removed: &mut String, added: &mut String, found: &mut Vec<WordRun>| {
        for (mark, text) in [(WordMark::Removed, removed), (WordMark::Added, added)] {
            if !text.is_empty() {
                found.push(WordRun { mark, text: std::mem::take(text) });
            }
        }
    };
    for (index, (mark, token)) in marked.iter().enumerate() {
        match mark {
            WordMark::Removed => removed.push_str(token),
            WordMark::Added => added.push_str(token),
            WordMark::Kept => {
                let blank = token.chars().all(char::is_whitespace);
                let between = !removed.is_empty()
                    && !added.is_empty()
                    && marked.get(index + 1).is_some_and(|(next, _)| *next != WordMark::Kept);
                if blank && between {
                    removed.push_str(token);
                    added.push_str(token);
                    continue;
                }
                flush(&mut removed, &mut added, &mut found);
                match found.last_mut().filter(|last| last.mark == WordMark::Kept) {
                    Some(last) => last.text.push_str(token),
                    None => found.push(WordRun { mark: WordMark::Kept, text: (*token).to_owned() }),
                }
            }
        }
    }
    flush(&mut removed, &mut added, &mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[-removed-]`, `{+added+}`, kept as it stands.
    fn shown(before: &str, after: &str) -> String {
        let runs = words(before, after);
        let join = |left_out: WordMark| -> String {
            runs.iter().filter(|run| run.mark != left_out).map(|run| run.text.as_str()).collect()
        };
        assert_eq!(join(WordMark::Added), before, "the earlier text is whole");
        assert_eq!(join(WordMark::Removed), after, "the later text is whole");
        assert!(runs.windows(2).all(|pair| pair[0].mark != pair[1].mark), "no run is cut: {runs:?}");
        runs.iter()
            .map(|run| match run.mark {
                WordMark::Kept => run.text.clone(),
                WordMark::Added => format!("{{+{}+}}", run.text),
                WordMark::Removed => format!("[-{}-]", run.text),
            })
            .collect()
    }

    #[test]
    fn words_are_marked_one_by_one() {
        for (before, after, expected) in [
            ("", "", ""),
            ("Writes tests", "Writes tests", "Writes tests"),
            ("", "Writes tests", "{+Writes tests+}"),
            ("Writes tests", "", "[-Writes tests-]"),
            ("Writes tests.", "Writes tests", "Writes tests[-.-]"),
            ("Writes tests", "Writes good tests", "Writes {+good +}tests"),
            ("Runs two events a year", "Runs three events a year", "Runs [-two-]{+three+} events a year"),
            ("Plans the small event", "Plans a larger event", "Plans [-the small-]{+a larger+} event"),
            ("Don't stop", "Do stop", "[-Don't-]{+Do+} stop"),
            ("naïve plan", "naïve café", "naïve [-plan-]{+café+}"),
            ("計画 を 書く", "計画 を 読む", "計画 を [-書く-]{+読む+}"),
        ] {
            assert_eq!(shown(before, after), expected, "{before:?} to {after:?}");
        }
    }

    #[test]
    fn any_two_texts_come_back_whole() {
        let parts = ["plan", " ", "the", "\n", ".", "Plan", "é", "e\u{301}", "-", "’s", "  ", "two", ","];
        let mut seed = 7_usize;
        let mut text = || {
            (0..seed % 13)
                .map(|_| {
                    seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345);
                    parts[(seed >> 16) % parts.len()]
                })
                .collect::<String>()
        };
        for _ in 0..500 {
            let (before, after) = (format!("{}.", text()), format!("x{}", text()));
            shown(&before, &after);
        }
    }

    #[test]
    fn a_book_instead_of_a_sentence_is_told_apart_as_a_whole() {
        let (before, after) = (format!("{}a", "a b ".repeat(3000)), format!("{}c", "c d ".repeat(3000)));
        assert_eq!(words(&before, &after).len(), 2);
        assert_eq!(shared_words("Writes tests daily", "writes good Tests"), (2, 3, 3));
    }
}
