//! Nobody's rating is told before both sides are in: not in any answer, not in any file.

use base64::Engine as _;
use serde_json::{Value, json};

use super::Office;

/// Words that stand nowhere but in the note that must not be told.
const OWN: &str = "quiet-heron-own";
const MANAGER: &str = "quiet-heron-manager";

/// Every read that could tell of a person's ratings, and every file of them, as one text.
fn everything(office: &mut Office) -> String {
    let (person, row, cycle) = (office.people[0].clone(), office.row(0), office.cycle.clone());
    let ladder = office.ladder["id"].clone();
    let part = office.part(0);
    let mut reads = vec![
        ("assessments.sheet", json!({ "person_id": person })),
        ("assessments.readiness", json!({ "person_id": person })),
        ("assessments.history", json!({ "person_id": person, "competency_id": row })),
        ("assessments.timeline", json!({ "person_id": person })),
        ("assessments.parts", json!({ "person_id": person })),
        ("assessments.differences", json!({ "participant_id": part["id"] })),
        ("cycles.list", json!({})),
        ("cycles.get", json!({ "id": cycle })),
        ("cycles.calibration", json!({ "id": cycle })),
        ("team.map", json!({})),
        ("team.competencies", json!({ "ladder_id": ladder })),
        ("people.get", json!({ "id": person })),
        ("home.today", json!({})),
        ("history.list", json!({ "limit": 100 })),
        ("promotions.list", json!({})),
    ];
    for seat in part["seats"].as_array().unwrap() {
        reads.push(("assessments.form", json!({ "seat_id": seat["id"] })));
    }
    let mut told = String::new();
    for (name, request) in reads {
        told.push_str(&office.bench.ok(name, request).to_string());
        told.push('\n');
    }
    for document in office.bench.ok("documents.list", json!({}))["documents"].as_array().unwrap() {
        for choice in document["choices"].as_array().unwrap() {
            for format in ["json", "csv", "md", "yaml"] {
                let which = json!({ "document": document["name"], "of": choice["id"], "format": format });
                if document["formats"].as_array().unwrap().contains(&json!(format)) {
                    let made = office.bench.ok("documents.render", which);
                    let bytes =
                        base64::engine::general_purpose::STANDARD.decode(made["base64"].as_str().unwrap());
                    told.push_str(&String::from_utf8_lossy(&bytes.unwrap()));
                }
            }
        }
    }
    told
}

fn remark(office: &mut Office, seat: &Value, text: &str) {
    let row = office.row(0);
    office.bench.ok("assessments.remark", json!({ "seat_id": seat, "competency_id": row, "text": text }));
}

#[test]
fn what_a_person_handed_in_is_told_nowhere_until_the_manager_is_in() {
    let mut office = Office::new(&["Ada", "Ben"]);
    let (own, manager) = (office.seat(0, "self"), office.seat(0, "manager"));
    office.fill(&own, 0, json!(1), json!(5));
    remark(&mut office, &own, OWN);
    assert!(everything(&mut office).contains(OWN), "whoever is writing at the desk reads what they wrote");
    office.hand_in(&own);
    office.fill(&manager, 0, json!(4), json!(2));
    remark(&mut office, &manager, MANAGER);
    let told = everything(&mut office);
    assert!(!told.contains(OWN), "handed in and closed");
    assert!(told.contains(MANAGER), "the manager's draft is the leader's own");

    let form = office.bench.ok("assessments.form", json!({ "seat_id": own }));
    assert_eq!(
        (&form["hidden"], &form["rated_on"], &form["writable"]),
        (&json!(true), &Value::Null, &json!(false))
    );
    let marks: Vec<&Value> = form["buckets"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|bucket| bucket["rows"].as_array().unwrap())
        .map(|row| &row["mark"])
        .collect();
    assert!(marks.iter().all(|mark| **mark == json!({ "proficiency": null, "interest": null })));
    let row = office.row(0);
    let probe = json!({ "seat_id": own, "competency_id": row, "proficiency": 1, "interest": 5 });
    assert_eq!(
        office.bench.refused("assessments.fill", probe).code,
        "assessment.waits",
        "no guessing either"
    );

    office.hand_in(&manager);
    let told = everything(&mut office);
    assert!(told.contains(OWN) && told.contains(MANAGER), "both are in: both are open");
}

#[test]
fn what_the_manager_handed_in_counts_nowhere_until_the_person_is_in() {
    let mut office = Office::new(&["Ada", "Ben"]);
    let (own, manager) = (office.seat(0, "self"), office.seat(0, "manager"));
    let ask = json!({ "person_id": office.people[0] });
    let before = office.bench.ok("assessments.readiness", ask.clone());
    office.fill(&manager, 0, json!(4), json!(2));
    office.hand_in(&manager);
    assert_eq!(office.bench.ok("assessments.readiness", ask.clone()), before, "a figure would tell the mark");
    let sheet = office.bench.ok("assessments.sheet", ask.clone());
    assert_eq!(sheet["rated_on"], Value::Null);
    let timeline = office.bench.ok("assessments.timeline", ask.clone());
    assert!(timeline["rows"].as_array().unwrap().iter().all(|row| row["points"] == json!([])));
    // The person's own form tells nothing of it, on paper neither.
    let which = json!({ "document": "assessment-form", "of": "Ada", "format": "json" });
    let made = office.bench.ok("documents.render", which);
    let bytes = base64::engine::general_purpose::STANDARD.decode(made["base64"].as_str().unwrap()).unwrap();
    let form: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(form["seat_id"], own);
    assert!(form["rows"].as_array().unwrap().iter().all(|row| row["rating"].is_null()));

    office.fill(&own, 0, json!(2), json!(5));
    office.hand_in(&own);
    let after = office.bench.ok("assessments.readiness", ask);
    assert_ne!(after, before, "now the manager's rating counts");
    // Undone, it is closed again.
    office.bench.undo();
    let ask = json!({ "person_id": office.people[0] });
    assert_eq!(office.bench.ok("assessments.readiness", ask), before);
}

#[test]
fn outside_the_cycle_nobody_is_rated_past_it() {
    let mut office = Office::new(&["Ada"]);
    let rate = json!({ "person_id": office.people[0], "competency_id": office.row(0), "proficiency": 3 });
    assert_eq!(office.bench.refused("assessments.rate", rate.clone()).fields[0].code, "cycle.open");
    let cycle = office.cycle.clone();
    office.bench.ok("cycles.close", json!({ "id": cycle }));
    office.bench.ok("assessments.rate", rate);
}

#[test]
fn closing_opens_the_managers_rating_and_never_one_the_manager_has_not_met() {
    let mut office = Office::new(&["Ada", "Ben"]);
    let (manager, own) = (office.seat(0, "manager"), office.seat(1, "self"));
    office.fill(&manager, 0, json!(4), json!(2));
    office.hand_in(&manager);
    office.fill(&own, 0, json!(1), json!(2));
    remark(&mut office, &own, OWN);
    office.hand_in(&own);
    let cycle = office.cycle.clone();
    office.bench.ok("cycles.close", json!({ "id": cycle }));
    let sheet = office.bench.ok("assessments.sheet", json!({ "person_id": office.people[0] }));
    assert_eq!(sheet["rated_on"], "2026-06-15", "the manager's counts: the person will not come any more");
    let form = office.bench.ok("assessments.form", json!({ "seat_id": own }));
    assert!(form["hidden"] == true && !form.to_string().contains(OWN));
}
