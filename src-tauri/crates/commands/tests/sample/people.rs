//! People, skills and promotions of the sample.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value, json};

use super::{counted, rows, sample, words};

#[test]
fn a_dozen_people_on_three_ladders() {
    let mut bench = sample();
    let people = bench.ok("people.list", json!({}));
    assert_eq!(people["total"], 13);
    let ladders = bench.ok("ladders.list", json!({}));
    let stood_on: Vec<&Value> =
        rows(&ladders).iter().filter(|ladder| ladder["people"].as_u64().unwrap() > 0).collect();
    assert_eq!((rows(&ladders).len(), stood_on.len()), (4, 3), "one ladder is the parent of another");
    let mut kinds = BTreeSet::new();
    for row in rows(&people["rows"]) {
        let page = bench.ok("people.get", json!({ "id": row["id"] }));
        kinds.insert(page["person"]["kind"].as_str().unwrap().to_owned());
        let email = page["person"]["email"].as_str().unwrap();
        assert!(email.ends_with("@example.org"), "{email} could be somebody's");
    }
    assert_eq!(kinds.len(), 4, "staff, part-time, contractor, volunteer: {kinds:?}");
}

#[test]
fn finance_rests_on_one_unwilling_person() {
    let mut bench = sample();
    let map = bench.ok("team.map", json!({}));
    assert_eq!(map["total"], 13);
    let unwilling: Vec<&Value> =
        rows(&map["buckets"]).iter().filter(|bucket| bucket["unwilling"] == true).collect();
    assert_eq!(unwilling.len(), 1, "one bucket is a risk: {unwilling:?}");
    assert_eq!(unwilling[0]["bucket"], "finance");
    assert_eq!(unwilling[0]["rests_on"]["name"], "Zoë Brönnimann");
    assert_eq!(unwilling[0]["holders"], 1);
}

#[test]
fn readiness_has_every_verdict() {
    let mut bench = sample();
    let map = bench.ok("team.map", json!({}));
    let verdict = |name: &str| -> String {
        let row =
            rows(&map["rows"]).iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("no {name}"));
        row["readiness"]["verdict"].as_str().unwrap_or_else(|| panic!("{row}")).to_owned()
    };
    let cases = [
        ("Tomás Ó Briain", "ready"),
        ("João Ribeiro", "ready"),
        ("Haruna Satō", "close"),
        ("Nikos Papadakis", "close"),
        ("Ananya Deshpande", "not_yet"),
        ("Grace Whitfield", "not_yet"),
        ("Thảo Nguyễn", "not_assessed"),
    ];
    for (name, expected) in cases {
        assert_eq!(verdict(name), expected, "{name}");
    }
}

#[test]
fn somebody_is_keen_on_what_they_are_weak_in() {
    let mut bench = sample();
    let people = bench.ok("people.list", json!({ "query": "ananya" }));
    let page = bench.ok("assessments.readiness", json!({ "person_id": people["rows"][0]["id"] }));
    let growth: BTreeSet<&str> = rows(&page["target"]["rows"])
        .iter()
        .filter(|row| row["kind"] == "growth" && row["bucket"] == "evangelism")
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    assert_eq!(growth, BTreeSet::from(["Community advocacy", "Sponsor relations"]));
}

#[test]
fn promotions_stand_in_every_state() {
    let mut bench = sample();
    let promotions = bench.ok("promotions.list", json!({}));
    let states = counted(words(&promotions, "state"));
    let expected =
        [("planned", 4), ("completed", 1), ("withdrawn", 1)].map(|(state, count)| (state.to_owned(), count));
    assert_eq!(states, HashMap::from(expected));
    let overdue: Vec<&Value> = rows(&promotions).iter().filter(|row| row["overdue"] == true).collect();
    assert_eq!(overdue.len(), 1);
    assert_eq!(overdue[0]["verdict"], "ready", "what is overdue is ready, or nobody would have planned it");
}

#[test]
fn a_plan_leads_beyond_the_top_rung_and_a_role_is_described_and_scoped() {
    let mut bench = sample();
    let promotions = bench.ok("promotions.list", json!({}));
    let beyond: Vec<&Value> = rows(&promotions).iter().filter(|row| !row["route_id"].is_null()).collect();
    assert_eq!(beyond.len(), 1);
    assert_eq!((&beyond[0]["name"], &beyond[0]["state"]), (&json!("Marta Żółkiewska"), &json!("planned")));

    let ladders = bench.ok("ladders.list", json!({}));
    let architect = rows(&ladders).iter().find(|one| one["key"] == "community-architect").unwrap();
    let page = bench.ok("ladders.get", json!({ "id": architect["id"] }));
    let level = &page["ladder"]["levels"][2]["id"];
    let request = json!({ "level_id": level, "wording": "external", "engagement": "full_time" });
    let job = bench.ok("jobs.get", request);
    assert_eq!((&job["settled"], job["written_on"].is_null()), (&json!(8), false));
    assert_ne!(job["text"], job["generated"]);

    let map = bench.ok("translation.get", json!({ "ladder_id": architect["id"] }));
    let people = rows(&map["roles"]).iter().find(|role| role["name"] == "People lead").unwrap();
    assert!(rows(&map["counts"]).iter().any(|one| one["role_id"] == people["id"] && one["percent"] == 50));
}
