//! The list: searched, sorted, narrowed, and remembered rightly.

use serde_json::{Value, json};

use crate::common::{Bench, office};
use crate::{add, import, lend, names};

#[test]
fn the_list_finds_and_sorts_in_every_script() {
    let mut bench = office();
    let file = bench.fixture("roster.csv");
    let done = import(&mut bench, "roster", &file);
    assert_eq!((&done["saved"], &done["counts"]["added"]), (&json!(true), &json!(12)), "{done}");
    let finds = [
        ("", 12),
        ("παπαδοπούλου", 1),
        ("ΠΑΠΑΔΟΠΟΎΛΟΥ", 1),
        ("Παπαδοπουλου", 1),
        ("łUKASZ", 1),
        ("lukasz wisniewski", 1),
        ("huong nguyen", 1),
        ("zoe akesson", 1),
        ("principal COMMUNITY", 2),
        ("0042", 1),
        ("india", 1),
        ("@example.org", 12),
        ("nobody at all", 0),
    ];
    for (query, count) in finds {
        let page = bench.ok("people.list", json!({ "query": query }));
        assert_eq!(page["total"], count, "{query}");
    }
    let all = names(&mut bench, json!({}));
    assert_eq!((all[0].as_str(), all.len()), ("Amara", 12));
    let mut turned = names(&mut bench, json!({ "descending": true }));
    turned.reverse();
    assert_eq!(turned, all);
    let part = bench.ok("people.list", json!({ "offset": 10, "limit": 5 }));
    assert_eq!((&part["total"], part["rows"].as_array().unwrap().len()), (&json!(12), 2));
    let by_manager = names(&mut bench, json!({ "sort": "manager" }));
    assert_eq!(by_manager.last().unwrap(), "Eleni", "the one without a manager comes last");
    let by_manager = names(&mut bench, json!({ "sort": "manager", "descending": true }));
    assert_eq!(by_manager.last().unwrap(), "Eleni", "in either direction");
    for sort in
        ["name", "title", "manager", "location", "level", "started_on", "employee_id", "kind", "left_on"]
    {
        assert_eq!(names(&mut bench, json!({ "sort": sort })).len(), 12, "{sort}");
    }
    let first = names(&mut bench, json!({ "sort": "started_on" }))[0].clone();
    assert_eq!(first, "Eleni");
    let unknown = bench.refused("people.list", json!({ "search": "x" }));
    assert!(unknown.message.contains("search"), "{unknown:?}");
}

#[test]
fn the_list_is_narrowed_by_all_that_it_offers() {
    let mut bench = office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let level = |index: usize| ladder["levels"][index]["id"].clone();
    let chief = add(&mut bench, json!({ "legal_name": "Chief", "location": "Oslo" }));
    for (name, location, kind, rung) in [
        ("Ada", "Oslo", "staff", Some(1)),
        ("Ben", "Rome", "contractor", Some(1)),
        ("Cleo", "Rome", "volunteer", Some(2)),
        ("Dan", "Oslo", "part_time", None),
    ] {
        let details = json!({ "legal_name": name, "location": location, "kind": kind, "manager_id": chief });
        let person = add(&mut bench, details);
        if let Some(rung) = rung {
            let place = json!({ "person_id": person, "level_id": level(rung), "from": "2026-01-01" });
            bench.ok("people.place", place);
        }
    }
    let eve =
        json!({ "legal_name": "Eve", "location": "Oslo", "left_on": "2026-06-14", "manager_id": chief });
    let eve = add(&mut bench, eve);
    add(&mut bench, json!({ "legal_name": "Finn", "left_on": "2026-06-15" }));
    let cases: [(Value, &[&str]); 11] = [
        (json!({}), &["Ada", "Ben", "Chief", "Cleo", "Dan", "Finn"]),
        (json!({ "presence": "left" }), &["Eve"]),
        (json!({ "presence": "all", "location": "Oslo" }), &["Ada", "Chief", "Dan", "Eve"]),
        (json!({ "kind": "contractor" }), &["Ben"]),
        (json!({ "location": "Rome" }), &["Ben", "Cleo"]),
        (json!({ "manager_id": chief }), &["Ada", "Ben", "Cleo", "Dan"]),
        (json!({ "ladder_id": ladder["id"] }), &["Ada", "Ben", "Cleo"]),
        (json!({ "level_id": level(1) }), &["Ada", "Ben"]),
        (json!({ "level_id": level(1), "location": "Rome" }), &["Ben"]),
        (json!({ "query": "rome", "kind": "volunteer" }), &["Cleo"]),
        (json!({ "ladder_id": ladder["id"], "sort": "level", "descending": true }), &["Cleo", "Ben", "Ada"]),
    ];
    for (request, expected) in cases {
        assert_eq!(names(&mut bench, request.clone()), expected, "{request}");
    }
    let filters = bench.ok("people.filters", json!({}));
    assert_eq!(filters["left"], 1);
    assert_eq!(filters["locations"][0], json!({ "location": "Oslo", "people": 3 }));
    let levels: Vec<(&Value, &Value)> =
        filters["levels"].as_array().unwrap().iter().map(|one| (&one["code"], &one["people"])).collect();
    assert_eq!(levels, [(&json!("CA2"), &json!(2)), (&json!("CA3"), &json!(1))]);
    let page = bench.ok("people.get", json!({ "id": chief }));
    assert_eq!(page["reports"].as_array().unwrap().len(), 4, "who has left reports to nobody any more");
    let page = bench.ok("people.get", json!({ "id": eve }));
    assert_eq!(
        (&page["has_left"], &page["manager"]["name"]),
        (&json!(true), &json!("Chief")),
        "in the history"
    );
}

#[test]
fn who_has_left_is_in_no_figure_of_today() {
    let mut bench = office();
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    for name in ["Ada", "Ben"] {
        let person = add(&mut bench, json!({ "legal_name": name }));
        let level = &ladder["levels"][1]["id"];
        bench.ok("people.place", json!({ "person_id": person, "level_id": level, "from": "2025-01-01" }));
    }
    let figures = |bench: &mut Bench| {
        let map = bench.ok("team.map", json!({}));
        let home = bench.ok("home.today", json!({}));
        let ladders = bench.ok("ladders.list", json!({}));
        let counts = &home["counts"];
        [
            map["total"].clone(),
            counts["people"].clone(),
            counts["placed"].clone(),
            ladders[0]["people"].clone(),
        ]
    };
    assert_eq!(figures(&mut bench), [2, 2, 2, 2].map(Value::from));
    let ben = bench.ok("people.list", json!({ "query": "ben" }))["rows"][0]["id"].clone();
    let mut person = bench.ok("people.get", json!({ "id": ben }))["person"].clone();
    person["left_on"] = json!("2026-06-01");
    bench.ok("people.change", person);
    assert_eq!(figures(&mut bench), [1, 1, 1, 1].map(Value::from));
    let line = bench.ok("history.list", json!({ "limit": 1 }))["lines"][0]["label"].clone();
    assert_eq!(line, "Noted the last day of Ben, 2026-06-01");
    bench.undo();
    assert_eq!(figures(&mut bench), [2, 2, 2, 2].map(Value::from));
}

#[test]
fn what_is_remembered_is_what_the_rows_say() {
    let mut bench = office();
    let file = bench.fixture("roster.csv");
    import(&mut bench, "roster", &file);
    let ladder = bench.ok("ladders.start", json!({ "built_in": "community-architect" }))["ladder"].clone();
    let mut seed = 7_u64;
    let mut dice = move |sides: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % sides
    };
    for step in 0..160 {
        let all = bench.ok("people.list", json!({ "presence": "all" }))["rows"].as_array().unwrap().clone();
        let some = all[dice(all.len())]["id"].clone();
        let day = format!("2026-{:02}-{:02}", 1 + dice(12), 1 + dice(28));
        let level = &ladder["levels"][dice(5)]["id"];
        let (name, request) = match dice(9) {
            0 => ("people.add", json!({ "legal_name": format!("Né {step}"), "manager_id": some })),
            1 if all.len() > 6 => ("people.remove", json!({ "id": some })),
            2 => ("people.place", json!({ "person_id": some, "level_id": level, "from": day })),
            3 => (
                "people.add_transition",
                json!({ "person_id": some, "from": day, "internal_title": format!("T{step}"), "reason": "x" }),
            ),
            4 | 5 => {
                let mut person = bench.ok("people.get", json!({ "id": some }))["person"].clone();
                match dice(4) {
                    0 => person["preferred_name"] = json!(format!("Žoë {step}")),
                    1 => person["left_on"] = json!("2026-06-01"),
                    2 => person["internal_title"] = json!(format!("Lead {step}")),
                    _ => person["manager_id"] = all[dice(all.len())]["id"].clone(),
                }
                person["started_on"] = Value::Null;
                ("people.change", person)
            }
            6 => ("history.redo", json!({})),
            _ => ("history.undo", json!({})),
        };
        let _ = commands::run(&mut bench.desk, name, request);
        for sort in ["name", "manager", "title", "level", "left_on"] {
            let query = if step % 2 == 0 { "" } else { "o" };
            let ask = json!({ "presence": "all", "sort": sort, "query": query });
            let kept = bench.ok("people.list", ask.clone());
            // Inside a write nothing is remembered: the very same question is answered from the rows.
            let mut fresh = Value::Null;
            let probe: Result<(), commands::Problem> = bench.desk.write("people.probe", "Probe", |act| {
                let request = serde_json::from_value(ask.clone()).unwrap();
                let ask = commands::Ask { book: &*act.book, today: act.today };
                fresh = serde_json::to_value(commands::people::list(&ask, request)?).unwrap();
                Ok(())
            });
            probe.unwrap();
            assert_eq!(kept, fresh, "step {step}, {name}, by {sort}");
        }
    }
}

#[test]
fn ten_thousand_people_are_paged() {
    let mut bench = office();
    let rows: String = (0..10_000).map(|n| format!("{n:05},Person {n},p{n}@example.org\n")).collect();
    let file = lend(&mut bench, "large.csv", &format!("Employee ID,Name,Email\n{rows}"));
    let done = import(&mut bench, "roster", &file);
    assert_eq!(done["counts"]["added"], 10_000);
    let page = bench.ok("people.list", json!({ "sort": "employee_id", "offset": 9_990, "limit": 100 }));
    assert_eq!((&page["total"], page["rows"].as_array().unwrap().len()), (&json!(10_000), 10));
    assert_eq!(page["rows"][9]["employee_id"], "09999");
    assert_eq!(bench.ok("people.list", json!({ "query": "p123@" }))["total"], 1);
}
