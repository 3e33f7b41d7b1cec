#![allow(clippy::unwrap_used)]
use domain::finding::{Finding, any_error};

use super::v1::{CellV1, DescriptorV1, LadderV1, RouteV1};
use super::*;
use crate::table::Table;

fn table(bytes: Vec<u8>) -> Table {
    Table::read(String::from_utf8(bytes).unwrap(), None).unwrap()
}

fn read_table(text: &str) -> Result<Taken, Vec<Finding>> {
    let table = table(text.as_bytes().to_vec());
    read_csv(&table, &csv_guess(&table), "Stewards")
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code.as_str()).collect()
}

fn community_architect() -> LadderV1 {
    built_in()[0].ladder().unwrap()
}

fn assert_round_trip(ladder: &LadderV1) {
    let json = String::from_utf8(write_json(ladder)).unwrap();
    assert_eq!(read_json(&json).as_ref(), Ok(ladder), "JSON");
    let table = table(write_csv(ladder));
    let read = read_csv(&table, &csv_guess(&table), "").unwrap();
    assert_eq!(&read.ladder, ladder, "CSV");
    assert_eq!(read.findings, [], "our own export leaves nothing to propose");
}

#[test]
fn the_ladders_that_come_with_the_application_are_sound() {
    for one in built_in() {
        let ladder = one.ladder().unwrap();
        assert_eq!(ladder.id, one.id);
        assert_eq!(check(&ladder), [], "{}", one.id);
        for row in &ladder.competencies {
            let levels: Vec<&str> = row.cells.iter().map(|cell| cell.level.as_str()).collect();
            let all: Vec<&str> = ladder.levels.iter().map(|level| level.id.as_str()).collect();
            assert_eq!(levels, all, "{} {}: every cell is there, in order", one.id, row.id);
            assert!(row.cells.iter().all(|cell| !cell.descriptors.is_empty()), "{} {}", one.id, row.id);
        }
    }
}

#[test]
fn nothing_is_lost_on_the_way_through_json_and_csv() {
    built_in().iter().for_each(|one| assert_round_trip(&one.ladder().unwrap()));
    let mut odd = community_architect();
    odd.routes_beyond = vec![RouteV1 { name: "=Foundation".to_owned(), summary: "a \"b\",\r\nc".to_owned() }];
    odd.competencies[0].cells.remove(0);
    odd.competencies[1].cells.clear();
    odd.competencies[2].bucket = "marketing".to_owned();
    odd.competencies[3].cells[0].descriptors.clear();
    odd.competencies[4].cells[0].descriptors[0].text = "-- Writes tests\n- and more".to_owned();
    odd.competencies[5].cells[0].examples = vec!["'=1+1".to_owned(), "@all".to_owned(), "third".to_owned()];
    odd.levels.swap(1, 2);
    odd.levels[0].scope = String::new();
    assert_round_trip(&odd);
}

#[test]
fn a_broken_file_is_refused_with_its_line() {
    let text = String::from_utf8(write_json(&community_architect())).unwrap();
    let cases = [
        (text.replacen("\"version\"", "\"versio\"", 1), "json.broken", Some(5)),
        (
            text.replacen("\"name\": \"Community", "\"id\": \"x\",\n  \"name\": \"Community", 1),
            "json.broken",
            Some(4),
        ),
        (text[..text.len() / 2].to_owned(), "json.broken", None),
        (text.replacen("ladder.v1", "ladder.v9", 1), "format.other", None),
        ("{}".to_owned(), "format.other", None),
        ("[".repeat(100_000), "json.broken", Some(1)),
        (format!("{{\"format\": \"ladder.v1\", \"deep\": {}", "[".repeat(100_000)), "json.broken", Some(1)),
        (String::new(), "json.broken", None),
        (text.replacen("\"cross_team\"", "\"galaxy\"", 1), "json.broken", None),
        (text.replacen("\"weight\": 8", "\"weight\": -8", 1), "json.broken", None),
    ];
    for (text, code, line) in cases {
        let finding = read_json(&text).unwrap_err().remove(0);
        assert_eq!(finding.code, code, "{:.80}", text);
        assert!(line.is_none() || finding.line == line, "{finding:?}");
    }
}

#[test]
fn a_table_with_levels_areas_and_behaviors() {
    let read = read_table(
        "Track,Level,Title,Area,Competency,Definition,Behavior\n\
         Steward,RS1,Steward,Partners,Planning,Prepares.,Lists changes.\n\
         Steward,RS1,Steward,Partners,Planning,Prepares.,Checks notes.\n\
         Steward,RS2,Senior Steward,Partners,Planning,Prepares.,Proposes dates.\n\
         Steward,RS3,Lead,Field Enablement,Upgrades,,\"- Tests guides.\n- Writes them.\"\n\
         Steward,RS3,Lead,,Loose,,Keeps going.\n",
    )
    .unwrap();
    let ladder = &read.ladder;
    assert_eq!((ladder.id.as_str(), ladder.name.as_str()), ("stewards", "Stewards"));
    assert_eq!(
        ladder.levels.iter().map(|level| level.id.as_str()).collect::<Vec<_>>(),
        ["rs1", "rs2", "rs3"]
    );
    assert_eq!(ladder.levels[1].internal_title, "Senior Steward");
    let rows: Vec<(&str, &str, u32)> =
        ladder.competencies.iter().map(|row| (row.id.as_str(), row.bucket.as_str(), row.weight)).collect();
    let expected =
        [("planning", "partner", 34), ("upgrades", "field_enablement", 33), ("loose", "unassigned", 33)];
    assert_eq!(rows, expected);
    let cell = &ladder.competencies[0].cells[0];
    assert_eq!((cell.level.as_str(), cell.expected, cell.descriptors.len()), ("rs1", 1, 2));
    assert_eq!(
        cell.descriptors[1],
        DescriptorV1 { id: "planning-rs1-2".to_owned(), text: "Checks notes.".to_owned() }
    );
    assert_eq!(ladder.competencies[1].cells[0].descriptors[1].text, "Writes them.");
    assert_eq!(ladder.competencies[1].cells[0].expected, 5);
    let told = ["reach.proposed", "weights.proposed", "bucket.unassigned", "expected.proposed"];
    assert_eq!(codes(&read.findings), told);
    assert_eq!((read.rows, read.findings[2].line), (5, Some(7)), "the row before it has two lines");
    assert!(!any_error(&check(ladder)), "{:?}", check(ladder));
}

#[test]
fn a_table_with_paths_skills_and_key_behaviors() {
    let read = read_table(
        "Path,Job title,Competency,Skill,Key behavior\nManager,Lead,Finance,Budgets,Plans.\n,Head,Finance,Budgets,Asks.\n",
    )
    .unwrap();
    let ladder = &read.ladder;
    assert_eq!(ladder.levels.iter().map(|level| level.code.as_str()).collect::<Vec<_>>(), ["Lead", "Head"]);
    assert_eq!((ladder.levels[0].track.as_str(), ladder.levels[1].track.as_str()), ("Manager", "individual"));
    assert_eq!(
        (ladder.competencies[0].name.as_str(), ladder.competencies[0].bucket.as_str()),
        ("Budgets", "finance")
    );
}

#[test]
fn what_cannot_be_placed_is_told_with_its_line() {
    let read = read_table("Level,Competency,Behavior,Colour\nA,X,Does.,red\nA,,Floats.,\n").unwrap();
    assert_eq!(read.ladder.descriptor_count(), 2, "an unplaced statement is kept");
    assert!(codes(&read.findings).contains(&"competency.unassigned"));
    assert!(codes(&read.findings).contains(&"column.left_out"));
    let refused = read_table("Level,Competency,Behavior,Weight,Expected\nA,X,Does.,many,9\n,X,Floats.,,\n")
        .unwrap_err();
    let lines: Vec<(&str, Option<u64>)> = refused.iter().map(|one| (one.code.as_str(), one.line)).collect();
    assert_eq!(lines[..3], [("cell.form", Some(2)), ("cell.form", Some(2)), ("level.missing", Some(3))]);
    let contradiction = read_table("Level,Competency,Behavior,Weight\nA,X,Does.,50\nA,X,More.,40\n").unwrap();
    assert!(codes(&contradiction.findings).contains(&"cell.contradiction"));
    assert_eq!(codes(&read_table("Colour\nred\n").unwrap_err()), ["column.missing", "column.missing"]);
}

#[test]
fn checks_tell_what_a_ladder_lacks() {
    let good = community_architect();
    let told = |edit: &dyn Fn(&mut LadderV1)| {
        let mut ladder = good.clone();
        edit(&mut ladder);
        check(&ladder).into_iter().map(|finding| (finding.code, finding.severity)).collect::<Vec<_>>()
    };
    use domain::finding::Severity::{Error, Warning};
    type Edit = fn(&mut LadderV1);
    let text: fn(&mut LadderV1, &str) =
        |ladder, text| text.clone_into(&mut ladder.competencies[0].cells[0].descriptors[0].text);
    assert_eq!(told(&|ladder| text(ladder, "Can write tests.")), [("descriptor.can".to_owned(), Warning)]);
    for years in ["Has 5+ years of experience.", "Three years' experience with licences", "10 yrs experience"]
    {
        assert_eq!(
            told(&|ladder| text(ladder, years)),
            [("descriptor.years".to_owned(), Warning)],
            "{years}"
        );
    }
    assert_eq!(told(&|ladder| text(ladder, "Plans two years ahead.")), []);
    assert_eq!(told(&|ladder| text(ladder, "Candidly reports.")), []);
    let cases: [(Edit, &str, domain::finding::Severity); 8] = [
        (|ladder| ladder.competencies[0].weight += 1, "weights.sum", Error),
        (|ladder| ladder.competencies[0].cells[0].expected = 6, "expected.scale", Error),
        (|ladder| ladder.competencies[1].id = ladder.competencies[0].id.clone(), "id.twice", Error),
        (
            |ladder| {
                let [first, second] = &mut ladder.competencies[0].cells[0].descriptors[..2] else { return };
                second.text.clone_from(&first.text);
            },
            "descriptor.twice",
            Warning,
        ),
        (
            |ladder| {
                let [first, second] = &mut ladder.competencies[0].cells[0].descriptors[..2] else { return };
                second.id.clone_from(&first.id);
            },
            "id.twice",
            Error,
        ),
        (
            |ladder| {
                ladder.competencies[0]
                    .cells
                    .push(CellV1 { level: "nowhere".to_owned(), ..CellV1::default() });
            },
            "level.unknown",
            Error,
        ),
        (
            |ladder| {
                let mut level = ladder.levels[0].clone();
                level.id = "new".to_owned();
                ladder.levels.push(level);
            },
            "level.empty",
            Warning,
        ),
        (
            |ladder| {
                for number in 0..2 {
                    let mut row = ladder.competencies[0].clone();
                    (row.id, row.weight) = (format!("row-{number}"), 0);
                    row.cells.clear();
                    ladder.competencies.push(row);
                }
            },
            "competencies.many",
            Warning,
        ),
    ];
    for (edit, code, severity) in cases {
        assert_eq!(told(&edit), [(code.to_owned(), severity)], "{code}");
    }
}
