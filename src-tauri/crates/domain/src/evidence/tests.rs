//! Evidence, case by case.

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::assessments::{Demand, Mark, Marks, Verdict, readiness};
use crate::ids::{CompetencyId, DescriptorId, EvidenceId, LadderId, LevelId, PersonId};
use crate::ladders::{Cell, Competency, Descriptor, Ladder, Level, Reach};

const HIGH: LevelId = LevelId(Uuid::from_u128(102));
const TODAY: &str = "2026-06-15";

fn today() -> NaiveDate {
    TODAY.parse().unwrap()
}

/// An item that shows statements: number, day, confirmed or not, statements.
fn item(number: u128, day: &str, confirmed: bool, statements: &[u128]) -> Evidence {
    Evidence {
        id: EvidenceId(Uuid::from_u128(number)),
        person_id: PersonId(Uuid::from_u128(1)),
        kind: EvidenceKind::Talk,
        done_on: day.parse().unwrap(),
        project: String::new(),
        outside: true,
        link: String::new(),
        text: "A talk.".to_owned(),
        descriptor_ids: statements.iter().map(|id| DescriptorId(Uuid::from_u128(*id))).collect(),
        corroborator: Some(Corroborator {
            person_id: None,
            name: "Ines Marchetti".to_owned(),
            confirmed_on: confirmed.then(today),
        }),
        attachment_id: None,
        confidential: false,
    }
}

/// A level with two competencies: the first a must-have with statements 11 and 12, the second with 21.
fn ladder() -> Ladder {
    let row = |number: u16, must_have: bool, statements: &[u128]| Competency {
        id: CompetencyId(Uuid::from_u128(u128::from(number))),
        key: format!("c{number}"),
        slot: number,
        bucket: "product".parse().unwrap(),
        name: format!("C{number}"),
        summary: String::new(),
        weight: 50,
        cells: vec![Cell {
            level_id: HIGH,
            expected: 3,
            must_have,
            descriptors: statements
                .iter()
                .map(|id| Descriptor {
                    id: DescriptorId(Uuid::from_u128(*id)),
                    key: String::new(),
                    text: format!("Does {id}"),
                })
                .collect(),
            examples: Vec::new(),
        }],
    };
    Ladder {
        id: LadderId(Uuid::from_u128(9)),
        key: "ladder".to_owned(),
        name: "Ladder".to_owned(),
        version: "1.0.0".to_owned(),
        summary: String::new(),
        levels: vec![Level {
            id: HIGH,
            key: "l2".to_owned(),
            code: "L2".to_owned(),
            track: "individual".to_owned(),
            internal_title: String::new(),
            external_title: String::new(),
            job_class: String::new(),
            reach: Reach::Team,
            scope: String::new(),
            minimum_months: 0,
            rank: 1,
            bands: Vec::new(),
        }],
        competencies: vec![row(0, true, &[11, 12]), row(1, false, &[21])],
        routes_beyond: Vec::new(),
        multipliers: Vec::new(),
    }
}

fn full_marks() -> Marks {
    let mut marks = Marks::default();
    (0..2).for_each(|slot| marks.set(slot, Mark { proficiency: Some(3), interest: None }));
    marks
}

#[test]
fn a_must_have_wants_proof_once_the_book_keeps_evidence() {
    // Items; then statements proved, must-haves unproved, verdict.
    let cases: [(Option<&[Evidence]>, u32, &[&str], Verdict, &str); 6] = [
        (None, 0, &["C0"], Verdict::Ready, "a book without evidence is judged as before"),
        (Some(&[]), 0, &["C0"], Verdict::Close, "others of the book have evidence, this person has none"),
        (Some(&[item(1, "2026-01-10", false, &[11])]), 0, &["C0"], Verdict::Close, "claimed is not proved"),
        (Some(&[item(1, "2026-01-10", true, &[21])]), 1, &["C0"], Verdict::Close, "proved for another row"),
        (
            Some(&[item(1, "2026-01-10", true, &[12])]),
            1,
            &[],
            Verdict::Ready,
            "one statement of the row is enough",
        ),
        (Some(&[item(1, "2021-01-10", true, &[11, 12, 21])]), 3, &[], Verdict::Ready, "old proof is proof"),
    ];
    let ladder = ladder();
    for (items, proved, unproved, verdict, why) in cases {
        let shown = items.map_or_else(Shown::default, Shown::of);
        let found = readiness(&ladder, &ladder.levels[0], &full_marks(), &shown, None, 0);
        assert_eq!((found.statements, found.statements_proved), (3, proved), "{why}");
        assert_eq!(found.must_haves_unproved, unproved, "{why}");
        assert_eq!((found.verdict, found.coverage.permille), (verdict, Some(1000)), "{why}");
        let judged = Demand::of(&ladder, HIGH).judge(&full_marks(), &shown, None, 0);
        assert_eq!((judged.verdict, judged.proved), (verdict, proved), "the short form says the same: {why}");
    }
}

#[test]
fn what_is_not_ready_anyway_is_not_made_worse_by_missing_proof() {
    let ladder = ladder();
    let mut marks = full_marks();
    marks.set(1, Mark { proficiency: Some(2), interest: None });
    for shown in [Shown::default(), Shown::nothing(true)] {
        let found = readiness(&ladder, &ladder.levels[0], &marks, &shown, None, 0);
        assert_eq!((found.coverage.permille, found.verdict), (Some(833), Verdict::Close));
    }
}

#[test]
fn the_table_says_what_is_proved_claimed_and_without() {
    let items = [
        item(1, "2026-01-10", false, &[11]),
        item(2, "2025-01-10", true, &[11, 99]),
        item(3, "2024-06-14", false, &[12]),
        item(4, "2024-06-15", false, &[12]),
    ];
    let table = evidence_table(&ladder(), HIGH, &items, today(), USUAL_PERIOD_MONTHS);
    let counts = ProofCounts { statements: 3, proved: 1, claimed: 1, without: 1, old: 0 };
    assert_eq!((table.counts, table.period_from), (counts, "2024-06-15".parse().unwrap()));
    let order: Vec<u128> = table.rows[0].items.iter().map(|id| id.0.as_u128()).collect();
    assert_eq!((table.rows[0].proof, order), (Proof::Proved, vec![2, 1]), "the confirmed one comes first");
    assert_eq!((table.rows[1].proof, table.rows[1].old), (Proof::Claimed, false), "the day itself is inside");
    assert_eq!(table.rows[2].proof, Proof::None);

    let shorter = evidence_table(&ladder(), HIGH, &items, today(), 18);
    assert_eq!((shorter.counts.old, shorter.rows[1].old, shorter.rows[2].old), (1, true, false));
    assert_eq!(shorter.rows[1].proof, Proof::Claimed, "old is a mark and takes nothing away");
}

#[test]
fn an_item_is_checked_field_by_field() {
    let good = item(1, "2026-06-15", true, &[]);
    assert_eq!(check_evidence(&good, today()), []);
    let with = |change: fn(&mut Evidence)| {
        let mut changed = item(1, "2026-06-15", true, &[]);
        change(&mut changed);
        changed
    };
    let cases = [
        (with(|item| item.text = "  ".to_owned()), "text", "evidence.empty"),
        (with(|item| item.text = "x".repeat(8_001)), "text", "evidence.long"),
        (with(|item| item.link = "ftp://example.org".to_owned()), "link", "link.form"),
        (with(|item| item.project = "x".repeat(501)), "project", "text.long"),
        (item(1, "2026-06-16", false, &[]), "done_on", "evidence.ahead"),
        (
            with(|item| item.corroborator.as_mut().unwrap().person_id = Some(item.person_id)),
            "corroborator",
            "corroborator.self",
        ),
        (
            with(|item| item.corroborator.as_mut().unwrap().name = " ".to_owned()),
            "corroborator",
            "corroborator.empty",
        ),
        (
            with(|item| item.corroborator.as_mut().unwrap().confirmed_on = "2026-07-01".parse().ok()),
            "corroborator",
            "confirmed.ahead",
        ),
        (
            with(|item| item.corroborator.as_mut().unwrap().confirmed_on = "2026-06-14".parse().ok()),
            "corroborator",
            "confirmed.early",
        ),
    ];
    for (item, path, code) in cases {
        let findings = check_evidence(&item, today());
        let found: Vec<_> = findings.iter().map(|one| (one.path.as_str(), one.code.as_str())).collect();
        assert_eq!(found, [(path, code)]);
    }
}

#[test]
fn a_kind_is_told_by_somebodys_own_words() {
    use EvidenceKind as K;
    let cases = [
        ("Mediated between two maintainers", Some(K::ConflictResolved)),
        ("Keynote at the Open Ports Summit", Some(K::Talk)),
        ("Hands-on workshop for newcomers", Some(K::Workshop)),
        ("Coordinated the fix for CVE-2026-1234", Some(K::SecurityCoordination)),
        ("Wrote the contribution policy", Some(K::PolicyWritten)),
        ("Release 2.4 went out on time", Some(K::Release)),
        ("Reviewed 14 patches", Some(K::Review)),
        ("Lunch with Ada", None),
        ("Talked it over", None),
    ];
    for (words, kind) in cases {
        assert_eq!(K::told_by(words), kind, "{words}");
    }
    for (kind, key, title) in K::ALL {
        assert_eq!((K::of(key), K::of(title), kind.key()), (Some(kind), Some(kind), key));
    }
}
