//! Ladders as other people write them. The sample files are our own, in the shapes that public ladders have.

use std::fmt::Write as _;
use std::path::PathBuf;

use domain::finding::{Finding, any_error};
use exchange::ladder::{self, How, LadderFile, Taken, ToldKind};
use exchange::text::Encoding;

pub(crate) fn folder(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "../../../tests/fixtures/ladders", name].iter().collect()
}

pub(crate) fn read(name: &str, corrections: &[&str]) -> LadderFile {
    let bytes = std::fs::read(folder(name)).unwrap();
    let corrections: Vec<String> = corrections.iter().map(|one| (*one).to_owned()).collect();
    let file_name = name.rsplit('/').next().unwrap();
    ladder::read(bytes, file_name, &How { encoding: None, corrections: &corrections })
}

fn taken(name: &str, corrections: &[&str]) -> Taken {
    read(name, corrections).taken.unwrap_or_else(|findings| panic!("{name}: {findings:#?}"))
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code.as_str()).collect()
}

/// A ladder in a few lines: what stands where.
fn outline(taken: &Taken) -> String {
    let mut out = format!("{}\n", taken.ladder.name);
    for level in &taken.ladder.levels {
        writeln!(out, "level {} / {} / {}", level.code, level.internal_title, level.track).unwrap();
        for line in level.scope.lines() {
            writeln!(out, "  scope {line}").unwrap();
        }
    }
    for row in &taken.ladder.competencies {
        writeln!(out, "{}: {}", row.bucket, row.name).unwrap();
        for line in row.summary.lines() {
            writeln!(out, "  about {line}").unwrap();
        }
        for cell in &row.cells {
            let level = taken.ladder.levels.iter().find(|level| level.id == cell.level).unwrap();
            for descriptor in &cell.descriptors {
                writeln!(out, "  {}| {}", level.code, descriptor.text).unwrap();
            }
            for example in &cell.examples {
                writeln!(out, "  {}~ {example}", level.code).unwrap();
            }
        }
    }
    out
}

#[test]
fn each_shape_is_read_as_a_person_would() {
    let shown = std::env::var_os("LADDERBOOK_WRITE").is_some();
    let mut names: Vec<String> = std::fs::read_dir(folder("shapes"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".outline"))
        .collect();
    names.sort();
    assert!(names.len() >= 16, "{names:?}");
    for name in names {
        let taken = taken(&format!("shapes/{name}"), &[]);
        assert!(!any_error(&taken.findings), "{name}: {:#?}", taken.findings);
        let path = folder(&format!("shapes/{name}.outline"));
        let outline = outline(&taken);
        if shown {
            std::fs::write(&path, &outline).unwrap();
        }
        assert_eq!(outline, std::fs::read_to_string(&path).unwrap_or_default(), "{name}");
    }
}

#[test]
fn no_sentence_of_any_shape_is_lost_on_the_way_to_markdown() {
    for entry in std::fs::read_dir(folder("shapes")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".outline") {
            continue;
        }
        let source = std::fs::read_to_string(folder(&format!("shapes/{name}"))).unwrap();
        let out =
            String::from_utf8(ladder::write_markdown(&taken(&format!("shapes/{name}"), &[]).ladder)).unwrap();
        let plain = |text: &str| -> String {
            let text = text.replace("&amp;", "&").replace("<br>", " ");
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let page = plain(&out);
        // Every run of words that ends in a point is a sentence somebody wrote.
        let mut sentences = 0;
        for line in source.lines() {
            for piece in line.split(['<', '>', '|', '"', ',', ';', '\t']).filter(|piece| piece.contains(' '))
            {
                for sentence in piece.split(": ").flat_map(|piece| piece.split_inclusive(['.', '?'])) {
                    let words = sentence.trim().trim_start_matches(['*', '-', '#', '_', ' ']);
                    if words.ends_with(['.', '?']) && words.split_whitespace().count() >= 3 {
                        sentences += 1;
                        assert!(page.contains(&plain(words)), "{name}: {words:?} is not in\n{out}");
                    }
                }
            }
        }
        // Pages that people keep beside the front matter are told to be left aside.
        assert!(sentences > 0 || name.contains("by-name") || name.contains("lead-words"), "{name}");
    }
}

#[test]
fn what_is_no_statement_is_told_with_its_line() {
    let told = |name: &str| -> Vec<(Option<u64>, ToldKind, String)> {
        taken(name, &[]).told.into_iter().map(|told| (told.line, told.kind, told.at)).collect()
    };
    let expected = [
        (Some(5), ToldKind::Introduction, "Junior pilot".to_owned()),
        (Some(7), ToldKind::Experience, "Junior pilot".to_owned()),
        (Some(15), ToldKind::Introduction, "Senior pilot".to_owned()),
    ];
    assert_eq!(told("shapes/plain-paragraphs.md"), expected);
    let keeper = told("shapes/one-level-per-file.md");
    assert_eq!(keeper.iter().map(|(line, ..)| *line).collect::<Vec<_>>(), [Some(3), Some(5), Some(6)]);
}

#[test]
fn an_unassigned_competency_goes_where_a_person_says() {
    let open = |corrections: &[&str]| -> Vec<String> {
        taken("shapes/without-areas.csv", corrections).unassigned.into_iter().map(|row| row.name).collect()
    };
    assert_eq!(open(&[]), ["Knots", "Unassigned"]);
    assert_eq!(open(&["bucket:Knots=Field enablement"]), ["Unassigned"]);
    assert_eq!(open(&["bucket:*=governance"]), Vec::<String>::new());
    let read = taken("shapes/without-areas.csv", &["bucket:knots=field_enablement", "bucket:*=Partnerships"]);
    let buckets: Vec<&str> = read.ladder.competencies.iter().map(|row| row.bucket.as_str()).collect();
    assert_eq!(buckets, ["field_enablement", "partner"]);
    assert!(!codes(&read.findings).contains(&"bucket.unassigned"));
    let moved = taken("shapes/wide.csv", &["bucket:Product=Leadership"]);
    assert_eq!(moved.ladder.competencies[0].bucket, "leadership");
    let wrong = read_err("shapes/wide.csv", &["bucket:Nowhere=finance"]);
    assert_eq!(codes(&wrong), ["map.bucket"]);
}

fn read_err(name: &str, corrections: &[&str]) -> Vec<Finding> {
    match read(name, corrections).taken {
        Ok(taken) => panic!("{name} is refused: {taken:?}"),
        Err(findings) => findings,
    }
}

#[test]
fn text_checks_name_their_lines() {
    let lines = |name: &str| -> Vec<(String, Option<u64>)> {
        let findings = taken(name, &[]).findings;
        findings
            .into_iter()
            .filter(|one| one.code.starts_with("descriptor."))
            .map(|one| (one.code, one.line))
            .collect()
    };
    let expected = [("descriptor.can".to_owned(), Some(2)), ("descriptor.years".to_owned(), Some(3))];
    assert_eq!(lines("shapes/without-areas.csv"), expected);
    assert_eq!(lines("shapes/levels-with-lead-words.md"), [("descriptor.twice".to_owned(), Some(18))]);
}

#[test]
fn a_column_can_be_read_as_another_than_was_guessed() {
    let moved = taken("shapes/wide.csv", &["Principal=-", "Area=definition"]);
    assert_eq!(moved.ladder.levels.len(), 2);
    assert_eq!(moved.ladder.competencies[0].summary, "Product");
    assert!(codes(&moved.findings).contains(&"column.left_out"));
    assert_eq!(codes(&read_err("shapes/wide.csv", &["Nowhere=level"])), ["map.column"]);
}

#[test]
fn a_broken_file_is_refused_with_its_line() {
    let cases = [
        ("broken/tab.yaml", "yaml.broken", Some(4)),
        ("broken/unclosed-quote.csv", "quote.unclosed", Some(3)),
        ("broken/unclosed-quote.yaml", "yaml.broken", None),
        ("broken/truncated.json", "json.broken", None),
        ("broken/not-a-sheet.xlsx", "sheet.broken", None),
        ("broken/deep.json", "json.broken", Some(1)),
        ("broken/alias-bomb.yaml", "yaml.broken", None),
    ];
    for (name, code, line) in cases {
        let started = std::time::Instant::now();
        let findings = read_err(name, &[]);
        assert_eq!(codes(&findings), [code], "{name}: {findings:?}");
        if line.is_some() {
            assert_eq!(findings[0].line, line, "{name}: {findings:?}");
        }
        assert!(code == "sheet.broken" || findings[0].line.is_some(), "{name} names a line: {findings:?}");
        assert!(started.elapsed().as_secs() < 5, "{name} takes too long");
    }
}

#[test]
fn samples_are_valid_and_invalid_as_they_say() {
    let mut names = Vec::new();
    for (part, sound) in [("valid", true), ("invalid", false)] {
        for entry in std::fs::read_dir(folder(part)).unwrap() {
            let name = format!("{part}/{}", entry.unwrap().file_name().into_string().unwrap());
            let judged = read(&name, &[]).taken;
            let refused = judged.as_ref().map_or(true, |taken| any_error(&taken.findings));
            assert_eq!(!refused, sound, "{name}: {judged:#?}");
            names.push(name);
        }
    }
    assert!(names.len() >= 15, "{names:?}");
    let whole = taken("valid/full.json", &[]).ladder;
    for name in ["valid/full.yaml", "valid/front-matter.md"] {
        assert_eq!(taken(name, &[]).ladder, whole, "{name}");
    }
}

#[test]
fn letters_separators_and_line_ends_do_not_matter() {
    let text =
        std::fs::read_to_string(folder("shapes/long.csv")).unwrap().replace("radio", "Funk für Zoë – «ahoi»");
    let utf16 = |order: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        let text = if mark { format!("\u{feff}{text}") } else { text.clone() };
        text.encode_utf16().flat_map(order).collect()
    };
    let old = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    let expected = ladder::read(text.clone().into_bytes(), "long.csv", &How::default()).taken.unwrap().ladder;
    let cases: [(&str, Vec<u8>, Option<Encoding>); 9] = [
        ("mark", format!("\u{feff}{text}").into_bytes(), None),
        ("CR LF", text.replace('\n', "\r\n").into_bytes(), None),
        ("UTF-16 LE", utf16(u16::to_le_bytes, true), None),
        ("UTF-16 BE", utf16(u16::to_be_bytes, true), None),
        ("UTF-16 LE without a mark", utf16(u16::to_le_bytes, false), None),
        ("UTF-16 BE without a mark", utf16(u16::to_be_bytes, false), None),
        ("windows-1252", old.clone(), Some(Encoding::Windows1252)),
        ("semicolons", separated(&text, b';'), None),
        ("tabs", separated(&text, b'\t'), None),
    ];
    for (what, bytes, encoding) in cases {
        let read = ladder::read(bytes, "long.csv", &How { encoding, corrections: &[] }).taken;
        assert_eq!(read.unwrap_or_else(|findings| panic!("{what}: {findings:?}")).ladder, expected, "{what}");
    }
    let asked = ladder::read(old, "long.csv", &How::default()).taken.unwrap_err();
    assert_eq!(codes(&asked), ["file.encoding"], "windows-1252 is asked about, never guessed");
}

fn separated(text: &str, separator: u8) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
    for record in csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes()).records() {
        out.write_record(&record.unwrap()).unwrap();
    }
    out.into_inner().unwrap()
}

#[test]
fn the_content_decides_over_the_name() {
    let json = std::fs::read(folder("valid/full.json")).unwrap();
    let page = std::fs::read(folder("shapes/plain-paragraphs.md")).unwrap();
    let table = std::fs::read(folder("shapes/long.csv")).unwrap();
    let yaml = std::fs::read(folder("valid/full.yaml")).unwrap();
    for (bytes, name) in [
        (json.clone(), "ladder.txt"),
        (json, "ladder.csv"),
        (page, "ladder.txt"),
        (table, "ladder"),
        (yaml, "ladder.txt"),
    ] {
        let read = ladder::read(bytes, name, &How::default());
        assert!(read.taken.is_ok(), "{name}: {:?} {:?}", read.kind, read.taken);
    }
}
