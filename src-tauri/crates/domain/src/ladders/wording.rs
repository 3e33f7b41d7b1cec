//! What is to be said of a ladder's words, whether a person types them or a file brings them.

use std::collections::HashMap;

use crate::finding::Finding;

/// More rows than this nobody keeps in mind.
const MANY: usize = 15;

/// Checks one statement: it says something, it says what is done, and it does not count years.
pub fn check_statement(path: &str, text: &str) -> Vec<Finding> {
    let text = text.trim();
    if text.is_empty() {
        return vec![Finding::error(path, "descriptor.empty", "Write the statement or remove it.")];
    }
    let mut findings = Vec::new();
    if text.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("can")) {
        let message = "Say what is done, not what could be: “Writes tests”, not “Can write tests”.";
        findings.push(Finding::warning(path, "descriptor.can", message));
    }
    if asks_for_years(text) {
        let message = "Years of experience prove nothing; say what the person does.";
        findings.push(Finding::warning(path, "descriptor.years", message));
    }
    findings
}

/// Checks how many competencies there are.
pub fn check_count(competencies: usize) -> Option<Finding> {
    (competencies > MANY).then(|| {
        let message = format!("{competencies} competencies are more than anyone keeps in mind.");
        Finding::warning("competencies", "competencies.many", message)
    })
}

/// Checks that HR can place a level.
pub fn check_job_class(path: &str, code: &str, job_class: &str) -> Option<Finding> {
    job_class.trim().is_empty().then(|| {
        let message = format!("{code} has no HR job class, so HR cannot place it.");
        Finding::warning(path, "level.job_class", message)
    })
}

/// Statements met so far, with the place of the first: a person cannot show the same thing twice.
#[derive(Debug, Default)]
pub struct Sentences(HashMap<String, String>);

impl Sentences {
    /// Notes a statement that stands at `place`, or tells where it stood before. Case and the full stop at
    /// the end make no difference; an empty one is none.
    pub fn meet(&mut self, path: &str, place: &str, text: &str) -> Option<Finding> {
        let key = text.trim().trim_end_matches(['.', '!', '?', ';']).to_lowercase();
        if key.is_empty() {
            return None;
        }
        if let Some(first) = self.0.get(&key) {
            let message = format!("The same sentence stands at {first}.");
            return Some(Finding::warning(path, "descriptor.twice", message));
        }
        self.0.insert(key, place.to_owned());
        None
    }
}

/// True for `5+ years of experience`, `three years' experience` and the like: a number or number word, years,
/// and experience within one sentence.
pub fn asks_for_years(text: &str) -> bool {
    const NUMBERS: [&str; 11] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"];
    let lower = text.to_lowercase();
    lower.split(['.', ';', '!', '?']).any(|sentence| {
        let words: Vec<&str> =
            sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let number = |word: &str| NUMBERS.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit());
        let years = words.iter().position(|word| matches!(*word, "year" | "years" | "yrs"));
        let before = years.is_some_and(|at| words[at.saturating_sub(3)..at].iter().any(|word| number(word)));
        before && words.contains(&"experience")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_says_what_is_done() {
        let cases: [(&str, &[&str]); 9] = [
            ("Writes tests.", &[]),
            ("  ", &["descriptor.empty"]),
            ("Can write tests", &["descriptor.can"]),
            ("Cannot be outvoted", &[]),
            ("Has 5+ years of experience.", &["descriptor.years"]),
            ("Three years' experience with licences", &["descriptor.years"]),
            ("can show 10 yrs experience", &["descriptor.can", "descriptor.years"]),
            ("Plans two years ahead.", &[]),
            ("Keeps a ten year old project alive. Shares the experience.", &[]),
        ];
        for (text, expected) in cases {
            let findings = check_statement("here", text);
            let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
            assert_eq!(codes, expected, "{text:?}");
        }
    }

    #[test]
    fn rows_are_counted_and_levels_placed() {
        assert_eq!((check_count(15), check_count(16).is_some()), (None, true));
        assert_eq!(check_job_class("p", "L1", "PM-1"), None);
        assert!(check_job_class("p", "L1", " ").is_some());
    }

    #[test]
    fn the_same_sentence_is_met_once() {
        let mut sentences = Sentences::default();
        assert_eq!(sentences.meet("a", "Delivery at L1", "Writes tests."), None);
        assert_eq!(sentences.meet("b", "Delivery at L2", "Writes more tests."), None);
        assert_eq!((sentences.meet("c", "x", " "), sentences.meet("d", "x", "")), (None, None));
        let twice = sentences.meet("e", "Delivery at L3", " writes tests ");
        let told = twice.map(|finding| (finding.path, finding.message));
        assert_eq!(told, Some(("e".to_owned(), "The same sentence stands at Delivery at L1.".to_owned())));
    }
}
