//! Forms that go out as files and come back, and tables of ratings.

use base64::Engine as _;
use exchange::assessment_form::v1::FormV1;
use exchange::assessment_form::{write_json, write_xlsx};
use serde_json::{Value, json};

use super::Office;

/// The form of a person as the office hands it out.
fn form(office: &mut Office, who: &str) -> FormV1 {
    let which = json!({ "document": "assessment-form", "of": who, "format": "json" });
    let made = office.bench.ok("documents.render", which);
    let bytes = base64::engine::general_purpose::STANDARD.decode(made["base64"].as_str().unwrap()).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn bring(office: &mut Office, command: &str, bytes: &[u8]) -> Value {
    let path = office.bench.folder.path().join("back");
    std::fs::write(&path, bytes).unwrap();
    let file = office.bench.desk.lend_file(&path);
    let request = json!({
        "kind": "assessments", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": true,
    });
    office.bench.ok(command, request)
}

fn code(answer: &Value) -> (&str, Option<u64>) {
    assert_eq!((&answer["refused"], &answer["saved"]), (&json!(true), &json!(false)), "{answer}");
    let finding = &answer["findings"][0];
    (finding["code"].as_str().unwrap(), finding["line"].as_u64())
}

#[test]
fn a_form_goes_out_and_comes_back_once() {
    for as_sheet in [false, true] {
        let mut office = Office::new(&["Ada", "Ben"]);
        let mut filled = form(&mut office, "Ada");
        assert!(!filled.rows[0].statements.is_empty(), "the level's statements are in sight");
        filled.rows[0].rating = Some(4);
        filled.rows[0].interest = Some(5);
        filled.rows[1].rating = Some(2);
        filled.rows[1].note = "Only with help.".to_owned();
        let bytes = if as_sheet { write_xlsx(&filled).unwrap() } else { write_json(&filled) };

        let before = office.page();
        let preview = bring(&mut office, "imports.preview", &bytes);
        assert_eq!(
            (&preview["refused"], &preview["counts"]["added"]),
            (&json!(false), &json!(2)),
            "{preview}"
        );
        assert_eq!(office.page(), before, "a preview saves nothing");
        let saved = bring(&mut office, "imports.run", &bytes);
        assert_eq!((&saved["saved"], &saved["counts"]["added"]), (&json!(true), &json!(2)), "{saved}");
        let part = office.part(0);
        assert_eq!(
            (&part["seats"][0]["state"], &part["seats"][1]["state"]),
            (&json!("handed_in"), &json!("not_begun"))
        );

        let content = office.bench.desk.book().unwrap().content().unwrap();
        let again = bring(&mut office, "imports.run", &bytes);
        assert_eq!(again["counts"]["added"], 0, "{again}");
        assert_eq!(
            office.bench.desk.book().unwrap().content().unwrap(),
            content,
            "the same file adds nothing"
        );
        let mut other = filled.clone();
        other.rows[0].rating = Some(3);
        assert_eq!(code(&bring(&mut office, "imports.run", &write_json(&other))), ("seat.in", None));

        let manager = office.seat(0, "manager");
        office.fill(&manager, 0, json!(4), json!(3));
        office.hand_in(&manager);
        let part = office.part(0)["id"].clone();
        let page = office.bench.ok("assessments.differences", json!({ "participant_id": part }));
        let own = &page["rows"][1]["marks"][0];
        assert_eq!((&own["mark"]["proficiency"], &own["note"]), (&json!(2), &json!("Only with help.")));
    }
}

#[test]
fn a_form_of_something_else_is_refused_as_a_whole() {
    let mut office = Office::new(&["Ada", "Ben"]);
    let content = office.bench.desk.book().unwrap().content().unwrap();
    let (ada, ben) = (form(&mut office, "Ada"), form(&mut office, "Ben"));
    let mut filled = ada.clone();
    filled.rows[0].rating = Some(4);
    let mut cases: Vec<(FormV1, &str, Option<u64>)> = Vec::new();
    let mut wrong = filled.clone();
    wrong.rows[2].rating = Some(6);
    cases.push((wrong, "mark.scale", Some(3)));
    cases.push((FormV1 { person_id: ben.person_id, ..filled.clone() }, "form.changed", None));
    cases.push((FormV1 { person_id: ben.person_id, ..filled.clone() }.sealed(), "form.other_person", None));
    let release = "0190d4c4-0000-7000-8000-000000000000".parse().ok();
    cases.push((FormV1 { release_id: release, ..filled.clone() }.sealed(), "form.other_release", None));
    let seat = "0190d4c4-0000-7000-8000-000000000000".parse().unwrap();
    cases.push((FormV1 { seat_id: seat, ..filled.clone() }.sealed(), "form.unknown", None));
    cases.push((ada, "form.empty", None));
    for (form, expected, line) in cases {
        let answer = bring(&mut office, "imports.run", &write_json(&form));
        assert_eq!(code(&answer), (expected, line));
        assert_eq!(
            office.bench.desk.book().unwrap().content().unwrap(),
            content,
            "{expected}: nothing is saved"
        );
    }
    let cycle = office.cycle.clone();
    office.bench.ok("cycles.close", json!({ "id": cycle }));
    assert_eq!(code(&bring(&mut office, "imports.run", &write_json(&filled))).0, "cycle.closed");
}

#[test]
fn a_table_fills_open_cycles_and_days_of_the_past() {
    let mut office = Office::new(&["Ada", "Ben"]);
    let (first, second) = (
        office.ladder["competencies"][0]["name"].as_str().unwrap().to_owned(),
        office.ladder["competencies"][1]["key"].as_str().unwrap().to_owned(),
    );
    let wrong =
        format!("Employee ID,Competency,Rating,Rater\n0001,{first},4,self\n0001,No such row,3,self\n");
    let answer = bring(&mut office, "imports.run", wrong.as_bytes());
    assert_eq!(code(&answer), ("competency.other_ladder", Some(3)));

    let good = format!(
        "Employee ID,Competency,Rating,Interest,Comment,Rater\n0001,\"{first}\",4,5,Led two.,self\n0001,{second},2,,,self\n"
    );
    let answer = bring(&mut office, "imports.run", good.as_bytes());
    assert_eq!((&answer["saved"], &answer["counts"]["added"]), (&json!(true), &json!(2)), "{answer}");
    assert_eq!(office.part(0)["seats"][0]["state"], "handed_in");

    // Beside a cycle the manager's ratings become an assessment of their day.
    let cycle = office.cycle.clone();
    office.bench.ok("cycles.close", json!({ "id": cycle }));
    let past = format!(
        "Employee ID,Competency,Rating,Date\n0002,\"{first}\",3,2025-12-01\n0002,{second},2,2025-12-01\n"
    );
    let answer = bring(&mut office, "imports.run", past.as_bytes());
    assert_eq!(answer["counts"]["added"], 2, "{answer}");
    let sheet = office.bench.ok("assessments.sheet", json!({ "person_id": office.people[1] }));
    assert_eq!(
        (&sheet["rated_on"], &sheet["buckets"][0]["rows"][0]["mark"]["proficiency"]),
        (&json!("2025-12-01"), &json!(3))
    );
    let again = bring(&mut office, "imports.run", past.as_bytes());
    assert_eq!((&again["counts"]["added"], &again["counts"]["unchanged"]), (&json!(0), &json!(2)));
}
