//! An open cycle keeps the ladder of the day on which it was opened.

use serde_json::{Value, json};

use super::{Office, dates};

/// Publishes the draft, after a review that nobody objected in.
fn publish(office: &mut Office, purpose: &str) -> Value {
    let ladder = office.ladder["id"].clone();
    let review = json!({
        "ladder_id": ladder, "purpose": purpose, "reviewers": [{ "name": "Noor Haddad", "role": "HR" }],
    });
    office.bench.ok("reviews.open", review);
    office.bench.ok("releases.publish", json!({ "ladder_id": ladder }))
}

fn expected(office: &mut Office, seat: &Value) -> (Value, Value) {
    let form = office.bench.ok("assessments.form", json!({ "seat_id": seat }));
    (form["release"].clone(), form["buckets"][0]["rows"][0]["present"]["expected"].clone())
}

#[test]
fn a_newer_release_changes_nothing_in_an_open_cycle() {
    let mut office = Office::new(&["Ada", "Ben"]);
    let cycle = office.cycle.clone();
    office.bench.ok("cycles.close", json!({ "id": cycle }));
    let first = publish(&mut office, "To begin with.");
    let cycle = office.bench.ok("cycles.plan", dates("Second half"))["id"].clone();
    office.bench.ok("cycles.take_in", json!({ "cycle_id": cycle, "person_ids": [office.people[0]] }));
    office.bench.ok("cycles.open", json!({ "id": cycle }));
    office.cycle = cycle.clone();
    let seat = office.seat(0, "self");
    let before = expected(&mut office, &seat);
    assert_eq!(before.0, json!("1.0.0"));

    let (row, level) = (office.row(0), office.ladder["levels"][1]["id"].clone());
    let asked = office.bench.ok("ladders.get", json!({ "id": office.ladder["id"] }));
    let cell = asked["ladder"]["competencies"][0]["cells"]
        .as_array()
        .unwrap()
        .iter()
        .find(|cell| cell["level_id"] == level)
        .unwrap()
        .clone();
    let write = json!({
        "ladder_id": office.ladder["id"], "competency_id": row, "level_id": level, "expected": 5,
        "must_have": cell["must_have"], "examples": cell["examples"],
        "descriptors": cell["descriptors"].as_array().unwrap().iter()
            .map(|one| json!({ "id": one["id"], "text": one["text"] })).collect::<Vec<_>>(),
    });
    office.bench.ok("ladders.write_cell", write);
    let second = publish(&mut office, "More is asked.");
    assert_ne!(first["id"], second["id"]);

    assert_eq!(expected(&mut office, &seat), before, "the open cycle keeps its release");
    let page = office.page();
    assert_eq!(page["ladders"][0]["release_id"], first["id"]);
    office.both_rate(0, &[3], &[3]);
    let part = office.part(0)["id"].clone();
    let told = office.bench.ok("assessments.differences", json!({ "participant_id": part }));
    assert_eq!((&told["release"], &told["rows"][0]["expected"]), (&json!("1.0.0"), &before.1));
    // Whoever comes in later is rated on the release of that day.
    office.bench.ok("cycles.take_in", json!({ "cycle_id": cycle, "person_ids": [office.people[1]] }));
    let seat = office.seat(1, "self");
    assert_eq!(expected(&mut office, &seat), (json!(second["number"]), json!(5)));
}
