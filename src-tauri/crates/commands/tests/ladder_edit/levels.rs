//! Levels: added, changed, moved, removed; tracks that fork and join.

use super::*;

fn ranks(ladder: &Value) -> Vec<String> {
    let levels = ladder["levels"].as_array().unwrap();
    levels.iter().map(|level| format!("{} {}", level["code"].as_str().unwrap(), level["rank"])).collect()
}

fn add(ladder: &Value, other: usize, stands: &str, track: &str, code: &str) -> Value {
    json!({
        "other_id": ladder["levels"][other]["id"], "stands": stands, "track": track,
        "code": code, "internal_title": format!("{code} title"),
    })
}

fn change(ladder: &Value, level: usize, changes: Value) -> Value {
    let mut request = ladder["levels"][level].clone();
    request.as_object_mut().unwrap().retain(|field, _| !["key", "bands"].contains(&field.as_str()));
    for (field, value) in changes.as_object().unwrap() {
        request[field] = value.clone();
    }
    request
}

#[test]
fn a_new_level_takes_its_rung_and_the_others_make_room() {
    let (mut bench, ladder) = small();
    let cases: [(&str, &str, &[&str]); 4] = [
        ("above", "", &["S1 1", "S2 2", "N 3", "S3 4"]),
        ("below", "", &["S1 1", "N 2", "S2 3", "S3 4"]),
        ("beside", "manager", &["S1 1", "S2 2", "S3 3", "N 2"]),
        ("above", "manager", &["S1 1", "S2 2", "S3 4", "N 3"]),
    ];
    for (stands, track, expected) in cases {
        let request = add(&ladder, 1, stands, track, "N");
        and_back(&mut bench, &ladder, "ladders.add_level", request, |now| {
            assert_eq!(ranks(now), expected, "{stands} on {track:?}");
        });
    }
    let refused = [
        (add(&ladder, 1, "beside", "", "N"), "track", "rank.taken"),
        (add(&ladder, 1, "above", "", "s3"), "code", "code.taken"),
        (add(&ladder, 1, "above", "", " "), "code", "code.empty"),
    ];
    for (request, path, code) in refused {
        assert_eq!(refusal(&mut bench, &ladder, "ladders.add_level", request), told(path, code));
    }
}

#[test]
fn a_manager_track_forks_off_and_its_levels_lead_on() {
    let (mut bench, ladder) = small();
    let beside = add(&ladder, 1, "beside", "manager", "M2");
    let manager = bench.ok("ladders.add_level", beside);
    let mut top = add(&ladder, 2, "beside", "manager", "M3");
    top["other_id"] = ladder["levels"][2]["id"].clone();
    bench.ok("ladders.add_level", top);
    let page = bench.ok("ladders.get", json!({ "id": ladder["id"] }));
    let codes: std::collections::HashMap<&str, &str> = page["ladder"]["levels"]
        .as_array()
        .unwrap()
        .iter()
        .map(|level| (level["id"].as_str().unwrap(), level["code"].as_str().unwrap()))
        .collect();
    let steps: Vec<String> = page["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| {
            format!("{}>{}", codes[step["from"].as_str().unwrap()], codes[step["to"].as_str().unwrap()])
        })
        .collect();
    assert_eq!(steps, ["S1>S2", "S1>M2", "S2>S3", "M2>M3"]);
    assert_eq!(page["tracks"], json!(["individual", "manager"]));
    // Whoever manages is led on to the next manager, and nobody is promoted to an equal.
    let person = bench.ok("people.add", json!({ "legal_name": "Ada Example" }))["person"]["id"].clone();
    bench.ok("people.place", json!({ "person_id": person, "level_id": manager["id"], "from": "2025-01-01" }));
    let page = bench.ok("people.get", json!({ "id": person }));
    assert_eq!((&page["level"]["code"], &page["next_level"]["code"]), (&json!("M2"), &json!("M3")));
    let sideways =
        json!({ "person_id": person, "level_id": ladder["levels"][1]["id"], "target_on": "2027-01-01" });
    assert_eq!(bench.refused("promotions.plan", sideways).code, "promotion.not_higher");
    let across =
        json!({ "person_id": person, "level_id": ladder["levels"][2]["id"], "target_on": "2027-01-01" });
    bench.ok("promotions.plan", across);
}

#[test]
fn a_changed_level_keeps_what_hangs_on_it_and_its_column_follows_its_rank() {
    let (mut bench, ladder) = small();
    let request = change(&ladder, 0, json!({ "rank": 7, "scope": " Everything. ", "job_class": "PM-9" }));
    and_back(&mut bench, &ladder, "ladders.change_level", request, |now| {
        assert_eq!(ranks(now), ["S2 2", "S3 3", "S1 7"]);
        assert_eq!(now["levels"][2]["scope"], "Everything.");
        assert_eq!(texts_at(now, 0, 2), ["Reads it.", "Keeps it."], "its cells go along");
    });
    let aside = change(&ladder, 0, json!({ "track": "manager", "rank": 2 }));
    and_back(&mut bench, &ladder, "ladders.change_level", aside, |now| {
        assert_eq!(ranks(now), ["S1 2", "S2 2", "S3 3"]);
    });
    let refused = [
        (change(&ladder, 0, json!({ "rank": 2 })), "rank", "rank.taken"),
        (change(&ladder, 0, json!({ "rank": 0 })), "rank", "rank.range"),
        (change(&ladder, 0, json!({ "rank": 100 })), "rank", "rank.range"),
        (change(&ladder, 0, json!({ "track": " " })), "track", "track.empty"),
        (change(&ladder, 0, json!({ "code": "" })), "code", "code.empty"),
        (change(&ladder, 0, json!({ "internal_title": "" })), "internal_title", "title.empty"),
        (change(&ladder, 0, json!({ "minimum_months": 241 })), "minimum_months", "months.range"),
    ];
    for (request, path, code) in refused {
        assert_eq!(refusal(&mut bench, &ladder, "ladders.change_level", request), told(path, code));
    }
}

fn texts_at(ladder: &Value, row: usize, level: usize) -> Vec<Value> {
    each(&cell(ladder, row, level)["descriptors"], "text")
}

#[test]
fn a_moved_level_takes_the_rank_of_its_place() {
    let (mut bench, ladder) = small();
    let id = |level: usize| ladder["levels"][level]["id"].clone();
    let first = json!({ "id": id(2), "before": id(0) });
    and_back(&mut bench, &ladder, "ladders.move_level", first, |now| {
        assert_eq!(ranks(now), ["S3 1", "S1 2", "S2 3"]);
        assert_eq!(texts_at(now, 0, 1), ["Reads it.", "Keeps it."]);
    });
    and_back(&mut bench, &ladder, "ladders.move_level", json!({ "id": id(0) }), |now| {
        assert_eq!(ranks(now), ["S2 1", "S3 2", "S1 3"]);
    });
    let stranger = json!({ "id": id(0), "before": "0190d4c4-0000-7000-8000-000000000000" });
    assert_eq!(refusal(&mut bench, &ladder, "ladders.move_level", stranger), told("before", "level.unknown"));
}

#[test]
fn a_level_on_which_somebody_stands_stays_and_says_who_hangs_on_it() {
    let (mut bench, ladder) = small();
    let id = |level: usize| ladder["levels"][level]["id"].clone();
    and_back(&mut bench, &ladder, "ladders.remove_level", json!({ "id": id(0) }), |now| {
        assert_eq!(ranks(now), ["S2 1", "S3 2"], "those above come down");
        assert_eq!(texts_at(now, 0, 0), ["Writes it."]);
    });
    for name in ["Ada Example", "Ben Example"] {
        let person = bench.ok("people.add", json!({ "legal_name": name }))["person"]["id"].clone();
        bench.ok("people.place", json!({ "person_id": person, "level_id": id(0), "from": "2025-01-01" }));
        if name.starts_with("Ada") {
            let plan = json!({ "person_id": person, "level_id": id(1), "target_on": "2027-01-01" });
            bench.ok("promotions.plan", plan);
        }
    }
    for (level, words) in [(0, "2 people stand"), (1, "1 promotion leads")] {
        let problem = bench.refused("ladders.remove_level", json!({ "id": id(level) }));
        assert!(problem.code == "level.used" && problem.message.contains(words), "{problem:?}");
    }
    bench.ok("ladders.remove_level", json!({ "id": id(2) }));
    bench.ok("ladders.list", json!({}));
    let gone = bench.refused("ladders.remove_level", json!({ "id": id(2) }));
    assert_eq!(gone.code, "not_found");
}

#[test]
fn the_last_level_stays() {
    let (mut bench, ladder) = small();
    for level in [2, 1] {
        bench.ok("ladders.remove_level", json!({ "id": ladder["levels"][level]["id"] }));
    }
    let last = bench.refused("ladders.remove_level", json!({ "id": ladder["levels"][0]["id"] }));
    assert_eq!(last.code, "levels.last");
}
