//! Both journeys of a person, from the first start to the papers, in a terminal.

mod bring;
mod own_files;
mod sample;

use outside_tests::{pdf_pages, pdf_text};
use serde_json::json;

use crate::machine::Machine;

/// The text of an exported document on one line; its number of pages is the one that was announced.
fn paper(machine: &Machine, book: &str, document: &str, of: &str) -> (String, usize) {
    let to = machine.typed(&format!("{document}.pdf"));
    let saved = machine.json(&["export", book, document, "--of", of, "--to", &to]);
    assert_eq!(saved["findings"], json!([]), "{document}");
    let file = machine.file(&format!("{document}.pdf"));
    let pages = pdf_pages(&file);
    assert_eq!(saved["pages"], json!(pages), "{document}");
    (pdf_text(&file).split_whitespace().collect::<Vec<_>>().join(" "), pages)
}

fn holds(text: &str, words: &[&str]) {
    for word in words {
        assert!(text.contains(word), "{word:?} is missing in:\n{text}");
    }
}
