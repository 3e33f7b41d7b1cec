//! The job description as Markdown, for a web page or a board of vacancies.

use std::fmt::Write as _;

use super::{JobDescription, NO_REQUIREMENT};
use crate::Paper;

impl JobDescription {
    /// The same words as on paper, as Markdown; dates as the paper writes them.
    pub fn markdown(&self, paper: &Paper) -> String {
        let mut out = format!("# {}\n\n", plain(&self.title));
        let front = &self.front;
        let mut facts = vec![("Office".to_owned(), front.office.clone())];
        facts.push(("Kind".to_owned(), self.kind.clone()));
        facts.extend(self.facts.iter().cloned());
        facts.push(("Date".to_owned(), paper.date(front.as_of)));
        facts.push(("Version".to_owned(), front.version.clone()));
        facts.push(("Confidentiality".to_owned(), front.confidentiality.clone()));
        for (label, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            // Writing into a string cannot fail.
            let _ = writeln!(out, "- **{}:** {}", plain(label), plain(value));
        }
        for text in self.paragraphs() {
            let _ = write!(out, "\n{}\n", plain(text));
        }
        out.push_str("\n## Responsibilities\n");
        for duties in &self.responsibilities {
            let _ = write!(out, "\n### {}\n\n", plain(&duties.heading));
            bullets(&mut out, &duties.lines);
        }
        if !self.preferred.is_empty() {
            let _ = write!(out, "\n## Preferred attributes\n\n{NO_REQUIREMENT}\n\n");
            bullets(&mut out, &self.preferred);
        }
        if !self.closing.is_empty() {
            let _ = write!(out, "\n{}\n", plain(&self.closing));
        }
        if !self.scope.is_empty() {
            out.push_str("\n## Scope of the role\n\n");
            for line in &self.scope {
                let mark = if line.settled { 'x' } else { ' ' };
                let _ = writeln!(out, "- [{mark}] **{}:** {}", plain(&line.title), plain(&line.answer));
            }
        }
        out
    }
}

fn bullets(out: &mut String, lines: &[String]) {
    for line in lines {
        let _ = writeln!(out, "- {}", plain(line));
    }
}

/// Text that Markdown shows as it was written: its own marks are escaped, line ends become blanks.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        // A sign that begins a line would make it a heading, a list or a quote.
        if out.is_empty() && word.starts_with(['#', '-', '+', '>', '=']) {
            out.push('\\');
        }
        for letter in word.chars() {
            if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|') {
                out.push('\\');
            }
            out.push(letter);
        }
    }
    // `1. ` at the start of a line would make it a numbered list.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = out[digits..].chars();
    if digits > 0 && matches!(rest.next(), Some('.' | ')')) && matches!(rest.next(), None | Some(' ')) {
        out.insert(digits, '\\');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_the_language_are_shown_as_they_were_written() {
        let cases = [
            ("plain words", "plain words"),
            ("# not a heading", "\\# not a heading"),
            ("- not a list", "\\- not a list"),
            ("1. not a number", "1\\. not a number"),
            ("1.0.0", "1.0.0"),
            ("2*3 and snake_case", "2\\*3 and snake\\_case"),
            ("a\nline", "a line"),
            ("<script>", "\\<script>"),
            ("well-known - as said", "well-known - as said"),
        ];
        for (text, expected) in cases {
            assert_eq!(plain(text), expected);
        }
    }

    #[test]
    fn every_sentence_of_the_sample_is_there() {
        let job = JobDescription::sample();
        let text = job.markdown(&Paper::default());
        let lines = job.responsibilities.iter().flat_map(|duties| &duties.lines);
        for sentence in lines.chain(&job.preferred).chain([&job.closing]) {
            assert!(text.contains(&plain(sentence)), "{sentence}");
        }
        assert!(text.starts_with("# ") && text.ends_with('\n'));
        assert_eq!(text.matches("- [x]").count(), job.scope.iter().filter(|line| line.settled).count());
    }
}
