//! Files of evidence, shape by shape.
#![allow(clippy::unwrap_used)]

mod calendar;

use domain::evidence::EvidenceKind;

use super::*;
use crate::table::Table;

fn how(corrections: &[&str]) -> How {
    How::new("2026-06-15".parse().unwrap(), "harbour.log", corrections).unwrap()
}

/// Every row that is taken: day, who, text.
fn told(draft: &Draft<EvidenceRow>) -> Vec<String> {
    let taken = draft.rows.iter().filter(|row| row.value.taken);
    taken.map(|row| format!("{} {} {}", row.value.done_on, row.value.who.join("/"), row.value.text)).collect()
}

const USUAL: &str = "commit 1111111111111111111111111111111111111111 (HEAD -> main)
Author: Ada Byron <ada@example.org>
Date:   2026-06-10T23:30:00-07:00

    Fix the tide table

    With a longer reason
    commit 2222222 is not a head here.

commit 2222222222222222222222222222222222222222 (tag: v2.0, origin/main)
Merge: 3333333 4444444
Author: Ben <ben@example.org>
Date:   2026-06-02T10:00:00+02:00

    Merge branch 'harbour-lights'

commit 3333333333333333333333333333333333333333
Author: Ada Byron <ADA@example.org>
Date:   2026-06-01T10:00:00+02:00

    Light the pier

commit 4444444444444444444444444444444444444444 (tag: v1.0)
Author: Ben <ben@example.org>
Date:   2026-05-31T10:00:00+02:00

    Begin
";

#[test]
fn a_log_becomes_one_item_for_each_author_and_month() {
    assert_eq!(shape(USUAL), Shape::Log);
    let draft = read(USUAL, Shape::Log, &how(&[])).unwrap();
    assert_eq!(
        told(&draft),
        [
            "2026-06-10 ada@example.org/Ada Byron 2 commits in June 2026: Fix the tide table; Light the pier",
            "2026-05-31 ben@example.org/Ben 1 commit in May 2026: Begin",
        ],
        "the author's own day counts, and addresses are compared without case"
    );
    let first = &draft.rows[0].value;
    assert_eq!((first.project.as_str(), first.kind), ("harbour", Some(EvidenceKind::UpstreamChange)));
    let again = read(USUAL, Shape::Log, &how(&[])).unwrap();
    assert_eq!(again.rows[0].value.key, first.key, "the same group has the same key");
    assert_ne!(draft.rows[1].value.key, first.key);
}

#[test]
fn a_log_is_grouped_by_release_or_merge_and_corrected() {
    let releases = read(USUAL, Shape::Log, &how(&["group=release", "project=Harbour"])).unwrap();
    assert_eq!(
        told(&releases),
        [
            "2026-06-01 ADA@example.org/Ada Byron 1 commit in release v2.0: Light the pier",
            "2026-05-31 ben@example.org/Ben 1 commit in release v1.0: Begin",
        ],
        "what no tag follows is in no release yet"
    );
    let merges = read(USUAL, Shape::Log, &how(&["group=merge", "person:BEN@example.org=0012"])).unwrap();
    assert_eq!(told(&merges), ["2026-06-02 0012 Merge branch 'harbour-lights'"]);
    let key = &merges.rows[0].value.key;
    let corrected = ["group=merge".to_owned(), format!("kind:{key}=Release"), format!("take:{key}=no")];
    let corrected: Vec<&str> = corrected.iter().map(String::as_str).collect();
    let row = &read(USUAL, Shape::Log, &how(&corrected)).unwrap().rows[0].value;
    assert_eq!((row.kind, row.taken), (Some(EvidenceKind::Release), false));
    let wrong = How::new("2026-06-15".parse().unwrap(), "x", &["group=year", "take:=no", "nonsense"]);
    assert_eq!(wrong.unwrap_err().len(), 3);
}

#[test]
fn lines_with_tabs_are_read_the_same() {
    let text = "\
1111111\t2026-06-10T23:30:00-07:00\tada@example.org\tAda\t2222222\tHEAD -> main\tFix the tide table
2222222\t2026-06-02T10:00:00+02:00\tben@example.org\tBen\t3333333 4444444\ttag: v2.0\tMerge branch
3333333\tyesterday\tada@example.org\tAda\t\t\tLight the pier
";
    let draft = read(text, shape(text), &how(&[])).unwrap();
    assert_eq!(told(&draft), ["2026-06-10 ada@example.org/Ada 1 commit in June 2026: Fix the tide table"]);
    assert_eq!((draft.outcome.rejected[0].line, draft.outcome.rejected[0].code.as_str()), (3, "date.form"));
    assert_eq!(shape("Date,Text\n"), Shape::Table);
    assert_eq!(shape("commit message,Text\n"), Shape::Table);
}

#[test]
fn a_table_is_read_by_mapping_and_comes_back() {
    let text = "Name;Day;Type;Impact;Where;Proves;Confirmed By;Confirmed;Private\n\
                Ada;03/04/2026;Talk;Spoke in Kobe;outside;Speaks | Writes;Ines;13/04/2026;\n\
                Ada;03/04/2026;Talk;Spoke in Kobe;outside;;;;\n\
                ;03/04/2026;Talk;Nobody;;;;;\n\
                Ben;03/04/2026;Dance;Danced;;;;;\n\
                Ben;03/04/2026;;Danced;beside;;;;\n";
    let table = Table::read(text.to_owned(), None).unwrap();
    let draft = read_table(&table, &guess(&table));
    let codes: Vec<&str> = draft.outcome.rejected.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["person.empty", "kind.unknown", "where.unknown"]);
    let first = &draft.rows[0].value;
    assert_eq!((first.done_on.to_string(), first.outside), ("2026-04-03".to_owned(), true));
    assert_eq!(first.statements, ["Speaks", "Writes"]);
    assert_ne!(first.key, draft.rows[1].value.key, "two equal rows are two things");

    let written = Written {
        person: "Ada".to_owned(),
        done_on: first.done_on,
        kind: "Talk".to_owned(),
        outside: true,
        text: "=Spoke, \"twice\"".to_owned(),
        statements: vec!["Speaks".to_owned(), "Writes".to_owned()],
        confirmed_on: first.confirmed_on,
        ..Written::default()
    };
    let bytes = write_csv(std::slice::from_ref(&written), false);
    let table = Table::read(String::from_utf8(bytes).unwrap(), None).unwrap();
    let back = read_table(&table, &guess(&table)).rows.remove(0).value;
    assert_eq!(
        (back.text, back.statements, back.confirmed_on),
        (written.text.clone(), written.statements.clone(), written.confirmed_on)
    );
    let own = String::from_utf8(write_csv(std::slice::from_ref(&written), true)).unwrap();
    assert!(own.starts_with("\"Leader's own copy."), "{own}");
    let sheet = write_xlsx("Evidence", &[written], false).unwrap();
    let table = crate::sheet::read(&sheet, "").unwrap();
    assert_eq!(read_table(&table, &guess(&table)).rows[0].value.text, "=Spoke, \"twice\"");
}

#[test]
fn a_commit_that_lies_ahead_is_told() {
    let log =
        "commit 1111111111\nAuthor: Ada <ada@example.org>\nDate:   2036-06-10T10:00:00+02:00\n\n    Fix\n";
    let draft = read(log, Shape::Log, &how(&[])).unwrap();
    let told: Vec<(&str, Option<u64>)> =
        draft.outcome.findings.iter().map(|one| (one.code.as_str(), one.line)).collect();
    assert_eq!(told, [("evidence.ahead", Some(1)), ("evidence.none", None)]);
}
