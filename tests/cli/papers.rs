//! Every paper of the sample office, as a reader sees it.

use outside_tests::pdf_text;

use crate::machine::Machine;

/// True for a day as machines write it, and for words that no reader of a paper knows.
fn is_machine_word(word: &str) -> bool {
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = word.trim_matches(|c: char| !c.is_ascii_alphanumeric()).split('-');
    let day = [4, 2, 2].map(|length| parts.next().is_some_and(|part| digits(part, length)));
    let shown = ["_", "None", "Some(", "null", "NaN"];
    day == [true; 3] || shown.iter().any(|part| word.contains(part))
}

#[test]
fn the_papers_of_the_sample_office_hold_no_machine_words() {
    let machine = Machine::new();
    let book = machine.typed("sample.ladderbook");
    machine.json(&["sample", &book]);
    let list = machine.call(&book, "documents.list", &serde_json::json!({}));
    let mut looked_at = 0;
    for document in list["documents"].as_array().unwrap() {
        let name = document["name"].as_str().unwrap();
        let formats = document["formats"].as_array().unwrap();
        if !formats.iter().any(|format| format == "pdf") || name == "job-description" {
            continue;
        }
        for choice in document["choices"].as_array().unwrap() {
            let to = machine.typed("paper.pdf");
            let of = choice["id"].as_str().unwrap();
            let saved = machine.json(&["export", &book, name, "--of", of, "--format", "pdf", "--to", &to]);
            assert_eq!(saved["findings"], serde_json::json!([]), "{name} of {}", choice["name"]);
            let text = pdf_text(&machine.file("paper.pdf"));
            let odd: Vec<&str> = text.split_whitespace().filter(|word| is_machine_word(word)).collect();
            assert_eq!(odd, Vec::<&str>::new(), "{name} of {}", choice["name"]);
            looked_at += 1;
        }
    }
    assert!(looked_at > 20, "{looked_at} papers");
}
