//! Review cycles: who sees what when, what is agreed and stays, files that come back, and calibration.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod agreed;
mod calibration;
#[path = "../common/mod.rs"]
mod common;
mod files;
mod frozen;
mod hidden;

use common::{Bench, office};
use serde_json::{Value, json};

/// An office with a ladder, people on its second level, and a cycle that rates them.
pub struct Office {
    pub bench: Bench,
    pub ladder: Value,
    pub people: Vec<Value>,
    pub cycle: Value,
}

/// The dates of the cycle around the tests' day.
pub fn dates(name: &str) -> Value {
    json!({
        "name": name, "opens_on": "2026-06-15", "self_due_on": "2026-06-20", "manager_due_on": "2026-06-25",
        "calibration_on": "2026-06-28", "closes_on": "2026-07-05", "intro": "As it is.",
        "asks_interest": true, "asks_notes": true,
    })
}

impl Office {
    /// The people stand on the ladder and take part in a cycle that is open.
    pub fn new(names: &[&str]) -> Self {
        let mut bench = office();
        let ladder =
            bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
        let mut people = Vec::new();
        for (index, name) in names.iter().enumerate() {
            let person = json!({
                "legal_name": name, "employee_id": format!("{:04}", index + 1),
                "email": format!("p{index}@example.org"),
            });
            let id = bench.ok("people.add", person)["person"]["id"].clone();
            let level = &ladder["levels"][1]["id"];
            bench.ok("people.place", json!({ "person_id": id, "level_id": level, "from": "2024-01-01" }));
            people.push(id);
        }
        let cycle = bench.ok("cycles.plan", dates("First half"))["id"].clone();
        bench.ok("cycles.take_in", json!({ "cycle_id": cycle, "person_ids": people }));
        bench.ok("cycles.open", json!({ "id": cycle }));
        Self { bench, ladder, people, cycle }
    }

    pub fn page(&mut self) -> Value {
        let cycle = self.cycle.clone();
        self.bench.ok("cycles.get", json!({ "id": cycle }))
    }

    /// The part of a person in the cycle.
    pub fn part(&mut self, person: usize) -> Value {
        let (page, id) = (self.page(), self.people[person].clone());
        page["participants"].as_array().unwrap().iter().find(|one| one["person_id"] == id).unwrap().clone()
    }

    /// The seat of a rater: `self`, `manager`, `peer`.
    pub fn seat(&mut self, person: usize, rater: &str) -> Value {
        let part = self.part(person);
        let seats = part["seats"].as_array().unwrap();
        seats.iter().find(|seat| seat["rater"] == rater).unwrap()["id"].clone()
    }

    pub fn row(&self, index: usize) -> Value {
        self.ladder["competencies"][index]["id"].clone()
    }

    pub fn fill(&mut self, seat: &Value, row: usize, proficiency: Value, interest: Value) -> Value {
        let row = self.row(row);
        let request = json!({
            "seat_id": seat, "competency_id": row, "proficiency": proficiency, "interest": interest,
        });
        self.bench.ok("assessments.fill", request)
    }

    pub fn hand_in(&mut self, seat: &Value) {
        self.bench.ok("assessments.hand_in", json!({ "seat_id": seat }));
    }

    /// Both sides rate the first rows and hand in.
    pub fn both_rate(&mut self, person: usize, own: &[u8], manager: &[u8]) {
        for (rater, marks) in [("self", own), ("manager", manager)] {
            let seat = self.seat(person, rater);
            for (row, mark) in marks.iter().enumerate() {
                self.fill(&seat, row, json!(mark), json!(3));
            }
            self.hand_in(&seat);
        }
    }
}

#[test]
fn a_cycle_is_laid_out_opened_followed_and_closed() {
    let mut office = Office::new(&["Ada", "Ben"]);
    let page = office.page();
    assert_eq!((&page["cycle"]["state"], &page["people"]), (&json!("open"), &json!(2)));
    assert_eq!(page["counts"], json!({ "not_begun": 2, "draft": 0, "handed_in": 0, "agreed": 0 }));
    assert_eq!(
        page["reminders"],
        json!([
            { "kind": "self_forms", "on": "2026-06-20", "missing": 2, "overdue": false },
        ]),
        "what is due within a week is told"
    );
    let home = office.bench.ok("home.today", json!({}));
    let told = home["items"].as_array().unwrap().iter().find(|item| item["kind"] == "forms_out").unwrap();
    assert_eq!(
        (&told["screen"], &told["id"], &told["note"]),
        (&json!("cycles"), &office.cycle, &json!("2 missing"))
    );

    office.both_rate(0, &[3, 3], &[3, 3]);
    let page = office.page();
    assert_eq!(page["counts"], json!({ "not_begun": 1, "draft": 0, "handed_in": 1, "agreed": 0 }));
    office.bench.on("2026-06-26");
    let kinds: Vec<(Value, Value)> = office.page()["reminders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["kind"].clone(), one["overdue"].clone()))
        .collect();
    assert_eq!(kinds, [(json!("self_forms"), json!(true)), (json!("ratings"), json!(true))]);

    let cycle = office.cycle.clone();
    let peer = json!({ "participant_id": office.part(1)["id"], "rater_id": office.people[0] });
    office.bench.ok("cycles.add_peer", peer.clone());
    assert_eq!(office.bench.refused("cycles.add_peer", peer).fields[0].code, "rater.twice");
    let seat = office.seat(1, "peer");
    office.bench.ok("cycles.drop_rater", json!({ "seat_id": seat }));
    let manager = office.seat(0, "manager");
    let problem = office.bench.refused("cycles.drop_rater", json!({ "seat_id": manager }));
    assert_eq!(problem.code, "seat.in", "nobody who is in is dropped");

    office.bench.ok("cycles.close", json!({ "id": cycle }));
    let seat = office.seat(1, "self");
    let fill = json!({ "seat_id": seat, "competency_id": office.row(0), "proficiency": 2 });
    assert_eq!(office.bench.refused("assessments.fill", fill).code, "cycle.closed");
    assert_eq!(office.bench.refused("cycles.remove", json!({ "id": cycle })).code, "cycle.opened");
}

#[test]
fn what_is_wrong_with_a_cycle_is_said_beside_its_field() {
    let mut office = Office::new(&["Ada"]);
    let mut wrong = dates(" ");
    wrong["manager_due_on"] = json!("2026-06-16");
    let problem = office.bench.refused("cycles.plan", wrong);
    let fields: Vec<&str> = problem.fields.iter().map(|field| field.path.as_str()).collect();
    assert_eq!(fields, ["name", "manager_due_on"]);
    let next = office.bench.ok("cycles.plan", dates("Second half"))["id"].clone();
    assert_eq!(office.bench.refused("cycles.open", json!({ "id": next })).code, "cycle.empty");
    let nobody = office.bench.ok("people.add", json!({ "legal_name": "Cai" }))["person"]["id"].clone();
    let both = json!({ "cycle_id": next, "person_ids": [office.people[0], nobody] });
    office.bench.ok("cycles.take_in", both);
    let problem = office.bench.refused("cycles.open", json!({ "id": next }));
    let codes: Vec<&str> = problem.fields.iter().map(|field| field.code.as_str()).collect();
    assert_eq!(codes, ["cycle.other", "placement.none"], "one is in another open cycle, one stands nowhere");
}

#[test]
fn the_form_asks_what_it_was_told_to_and_is_fixed_once_open() {
    let mut office = Office::new(&["Ada"]);
    let cycle = office.bench.ok("cycles.plan", dates("Second half"))["id"].clone();
    let (first, second) = (office.row(0), office.row(1));
    let ask = |row: &Value, asked: bool, question: &str| json!({ "cycle_id": cycle, "competency_id": row, "asked": asked, "question": question });
    office.bench.ok("cycles.ask", ask(&first, false, ""));
    office.bench.ok("cycles.ask", ask(&second, true, "Which agreement did you lead?"));
    let ben = office.bench.ok("people.add", json!({ "legal_name": "Ben" }))["person"]["id"].clone();
    let level = office.ladder["levels"][1]["id"].clone();
    office.bench.ok("people.place", json!({ "person_id": ben, "level_id": level, "from": "2024-01-01" }));
    office.bench.ok("cycles.take_in", json!({ "cycle_id": cycle, "person_ids": [ben] }));
    office.bench.ok("cycles.open", json!({ "id": cycle }));
    assert_eq!(office.bench.refused("cycles.ask", ask(&first, true, "")).code, "form.fixed");
    let page = office.bench.ok("cycles.get", json!({ "id": cycle }));
    let seat = page["participants"][0]["seats"][0]["id"].clone();
    let form = office.bench.ok("assessments.form", json!({ "seat_id": seat }));
    let rows: Vec<&Value> =
        form["buckets"].as_array().unwrap().iter().flat_map(|one| one["rows"].as_array().unwrap()).collect();
    assert_eq!(rows.len(), office.ladder["competencies"].as_array().unwrap().len() - 1);
    assert!(rows.iter().all(|row| row["competency_id"] != first));
    let worded = rows.iter().find(|row| row["competency_id"] == second).unwrap();
    assert_eq!(worded["question"], "Which agreement did you lead?");
    let left_out = json!({ "seat_id": seat, "competency_id": first, "proficiency": 3 });
    assert_eq!(office.bench.refused("assessments.fill", left_out).fields[0].path, "competency_id");
}
