//! Ladder files in and out, in a terminal.

use outside_tests::fixture;
use serde_json::{Value, json};

use crate::machine::Machine;

fn office() -> (Machine, String) {
    let machine = Machine::new();
    let book = machine.typed("office.ladderbook");
    machine.says(&["new", &book, "--name", "Quay Office", "--currency", "EUR", "--fiscal-start", "1"]);
    (machine, book)
}

fn sample(name: &str) -> String {
    fixture(&format!("ladders/{name}")).to_str().unwrap().to_owned()
}

fn count(answer: &Value, name: &str) -> u64 {
    answer["counts"][name].as_u64().unwrap_or_default()
}

#[test]
fn a_ladder_comes_in_by_mapping_and_goes_out_in_six_formats() {
    let (machine, book) = office();
    let wide = sample("shapes/wide.csv");
    let content = machine.content(&book);
    let dry = machine.json(&["import", &book, "ladder", &wide, "--dry-run"]);
    assert_eq!((count(&dry, "levels"), count(&dry, "competencies"), count(&dry, "descriptors")), (3, 2, 6));
    assert_eq!(machine.content(&book), content, "a dry run saves nothing");
    let finding = &dry["findings"][0];
    for field in ["path", "code", "line", "message"] {
        assert!(finding.get(field).is_some(), "{field} is missing in {finding}");
    }

    let mapped = ["--map", "Principal=-", "--map", "bucket:Planning=evangelism"];
    let told = machine.json(&[&["import", &book, "ladder", &wide][..], &mapped].concat());
    assert_eq!((count(&told, "levels"), count(&told, "added")), (2, 8), "{told}");
    let again = machine.json(&[&["import", &book, "ladder", &wide][..], &mapped].concat());
    assert_eq!(
        (count(&again, "added"), count(&again, "changed"), count(&again, "unchanged")),
        (0, 0, 8),
        "{again}"
    );

    let mut before = None;
    for format in ["json", "yaml", "csv", "xlsx", "md", "pdf"] {
        let to = machine.typed(&format!("ladder.{format}"));
        machine.says(&["export", &book, "ladder", "--of", "wide", "--format", format, "--to", &to]);
        assert!(machine.file(&format!("ladder.{format}")).is_file());
        if format != "pdf" {
            let other = machine.typed(&format!("{format}.ladderbook"));
            machine.says(&["new", &other, "--name", "Other", "--currency", "EUR", "--fiscal-start", "1"]);
            machine.says(&["import", &other, "ladder", &to]);
            let out = machine.typed(&format!("back-{format}.json"));
            machine.says(&["export", &other, "ladder", "--format", "json", "--to", &out]);
            let back = std::fs::read_to_string(&out).unwrap();
            assert_eq!(before.get_or_insert_with(|| back.clone()), &back, "{format} brings the same ladder");
        }
    }
}

#[test]
fn what_is_no_statement_and_what_has_no_bucket_is_told_in_the_answer() {
    let (machine, book) = office();
    let answer =
        machine.json(&["import", &book, "ladder", &sample("shapes/plain-paragraphs.md"), "--dry-run"]);
    let told: Vec<(&str, &Value)> = answer["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| (finding["code"].as_str().unwrap(), &finding["line"]))
        .filter(|(code, _)| code.starts_with("line.") || *code == "bucket.unassigned")
        .collect();
    let expected = [
        ("bucket.unassigned", json!(9)),
        ("line.introduction", json!(5)),
        ("line.experience", json!(7)),
        ("line.introduction", json!(15)),
    ];
    assert_eq!(told, expected.iter().map(|(code, line)| (*code, line)).collect::<Vec<_>>());
    let words =
        machine.says(&["import", &book, "ladder", &sample("shapes/plain-paragraphs.md"), "--dry-run"]);
    assert!(words.contains("field_enablement"), "the buckets are offered: {words}");
}

#[test]
fn pay_goes_out_only_when_asked() {
    let (machine, book) = office();
    machine.says(&["import", &book, "ladder", &sample("valid/full.json")]);
    let to = machine.typed("out.yaml");
    let export = ["export", &book, "ladder", "--format", "yaml", "--to", &to];
    machine.says(&export);
    assert!(!std::fs::read_to_string(&to).unwrap().contains("48000"));
    machine.says(&[&export[..], &["--with-pay"]].concat());
    assert!(std::fs::read_to_string(&to).unwrap().contains("48000"));
}

#[test]
fn a_broken_file_is_refused_with_its_line_and_nothing_is_half_saved() {
    let (machine, book) = office();
    let content = machine.content(&book);
    for (name, line) in [
        ("tab.yaml", Some(4)),
        ("unclosed-quote.csv", Some(3)),
        ("truncated.json", None),
        ("not-a-sheet.xlsx", None),
    ] {
        let answer = machine.refused(&["import", &book, "ladder", &sample(&format!("broken/{name}"))]);
        let finding = &answer["findings"][0];
        assert!(finding["message"].as_str().is_some_and(|words| !words.is_empty()), "{name}: {answer}");
        if let Some(line) = line {
            assert_eq!(finding["line"], json!(line), "{name}");
        }
        assert_eq!(machine.content(&book), content, "{name}");
    }
    let words = machine.run(&["import", &book, "ladder", &sample("broken/tab.yaml")]);
    assert_eq!(words.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&words.stdout).contains("line 4"), "the line is told in words too");
}

#[test]
fn an_unknown_kind_document_or_format_is_a_matter_of_words() {
    let (machine, book) = office();
    machine.fails(2, &["import", &book, "poem", &sample("shapes/wide.csv")]);
    machine.fails(2, &["export", &book, "poem", "--to", &machine.typed("out.pdf")]);
    machine.fails(2, &["export", &book, "ladder", "--format", "docx", "--to", &machine.typed("out.docx")]);
}
