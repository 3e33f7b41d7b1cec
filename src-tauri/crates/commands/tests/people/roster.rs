//! Rosters: brought in, brought in again, and looked at before they are.

use serde_json::{Value, json};

use crate::common::office;
use crate::{add, import, lend};

#[test]
fn a_roster_brought_in_twice_changes_nothing_the_second_time() {
    let mut bench = office();
    let file = bench.fixture("roster.csv");
    import(&mut bench, "roster", &file);
    let before = bench.ok("people.list", json!({}));
    let again = import(&mut bench, "roster", &file);
    let counts = &again["counts"];
    assert_eq!(
        (&counts["added"], &counts["changed"], &counts["unchanged"]),
        (&json!(0), &json!(0), &json!(12))
    );
    assert_eq!(bench.ok("people.list", json!({})), before);
}

#[test]
fn a_roster_finds_its_people_and_their_managers() {
    let mut bench = office();
    bench.ok("ladders.start", json!({ "built_in": "community-architect" }));
    let ada = add(&mut bench, json!({ "legal_name": "Ada", "employee_id": "01", "location": "Oslo" }));
    let ben = add(&mut bench, json!({ "legal_name": "Ben", "email": "ben@example.org", "manager_id": ada }));
    // Ada and Ben change places; Cleo is new, reports to Ben by name, and stands on a level.
    let text = "Employee ID,Name,Email,Manager,Location,Level\n\
        01,Ada Lovelace,,ben@example.org,,\n\
        ,Ben,BEN@example.org,,Bergen,\n\
        03,Cleo,cleo@example.org,Ben,Rome,ca2\n\
        04,Dan,dan@example.org,Zed,Rome,X9\n";
    let file = lend(&mut bench, "first.csv", text);
    // Ben still reports to Ada in the book and the file does not say otherwise: a circle.
    let refused = import(&mut bench, "roster", &file);
    let codes: Vec<&str> =
        refused["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert!(refused["saved"] == false && codes.contains(&"manager.circle"), "{refused}");
    assert_eq!(bench.ok("people.list", json!({}))["total"], 2, "all or nothing");

    let text = text.replace("BEN@example.org,,", "BEN@example.org,Cleo,");
    let text = text.replace("03,Cleo,cleo@example.org,Ben", "03,Cleo,cleo@example.org,");
    let file = lend(&mut bench, "second.csv", &text);
    let done = import(&mut bench, "roster", &file);
    let counts = &done["counts"];
    assert_eq!(
        (&counts["added"], &counts["changed"], &counts["placed"]),
        (&json!(2), &json!(2), &json!(1)),
        "{done}"
    );
    let findings = done["findings"].as_array().unwrap();
    let line_of = |code: &str| findings.iter().find(|one| one["code"] == code).map(|one| one["line"].clone());
    assert_eq!(line_of("manager.unknown"), Some(json!(5)), "{findings:?}");
    assert_eq!(line_of("level.unknown"), Some(json!(5)), "{findings:?}");
    let page = bench.ok("people.get", json!({ "id": ada }));
    assert_eq!((&page["name"], &page["manager"]["id"]), (&json!("Ada Lovelace"), &ben));
    assert_eq!(page["person"]["location"], "Oslo", "an empty cell leaves what the book says");
    assert_eq!(bench.ok("people.get", json!({ "id": ben }))["manager"]["name"], "Cleo");
    let cleo = bench.ok("people.list", json!({ "query": "cleo@" }))["rows"][0].clone();
    assert_eq!((&cleo["level_code"], &cleo["manager"]), (&json!("CA2"), &Value::Null));
    bench.undo();
    assert_eq!(bench.ok("people.list", json!({}))["total"], 2, "one undo for the whole file");
}

#[test]
fn a_roster_can_be_stopped_and_leaves_no_trace() {
    let mut bench = office();
    let rows: String = (0..900).map(|n| format!("{n:04},Person {n}\n")).collect();
    let file = lend(&mut bench, "long.csv", &format!("Employee ID,Name\n{rows}"));
    *bench.patience.lock().unwrap() = 3;
    let request = json!({ "kind": "roster", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    let stopped = commands::run(&mut bench.desk, "imports.run", request);
    assert!(
        stopped
            .as_ref()
            .map_or_else(|problem| problem.code == "stopped", |done| done.value()["saved"] == false)
    );
    *bench.patience.lock().unwrap() = u64::MAX;
    assert_eq!(bench.ok("people.list", json!({}))["total"], 0);
}

/// As HR systems name their columns.
const FIRST: &str = "\
    Employee ID,Worker,Preferred Name,Business Title,Job Profile,Manager,Manager ID,Location,Hire Date,Worker Type,\
    Time Type,FTE,Email - Work,Currency,Time Zone,Entry Route,Cost Center\n\
    01,Ada Okafor,Ada,Head of Community,PM-5 Programme Management,,,Oslo,2020-03-01,Employee,Full time,1,\
    ada@example.org,NOK,Europe/Oslo,Volunteer contributor,CC1\n\
    02,Ben Moreau,,Community Lead,PM-3 Programme Management,Ada Okafor,01,Lyon,2022-09-05,Employee,Part time,0.6,\
    ben@example.org,EUR,Europe/Paris,Internal move,CC1\n\
    03,Cleo Tanaka,,Community Lead,PM-3 Programme Management,Ada Okafor (01),,Osaka,2023-01-09,Contingent Worker,\
    Full time,1,cleo@example.org,JPY,Asia/Tokyo,Program manager,CC2\n";

#[test]
fn columns_as_hr_systems_name_them() {
    let mut bench = office();
    let file = lend(&mut bench, "workday.csv", FIRST);
    let request = json!({ "kind": "roster", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    let shown = bench.ok("imports.preview", request);
    let left_out: Vec<&Value> = shown["columns"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|column| column["field"].is_null())
        .map(|column| &column["header"])
        .collect();
    assert_eq!(left_out, [&json!("Cost Center")], "everything else is understood: {}", shown["columns"]);
    import(&mut bench, "roster", &file);
    let person = |bench: &mut crate::common::Bench, query: &str| {
        let found = bench.ok("people.list", json!({ "query": query }))["rows"][0]["id"].clone();
        bench.ok("people.get", json!({ "id": found }))
    };
    let ben = person(&mut bench, "ben@example.org");
    let expected = [
        ("kind", json!("part_time")),
        ("fte_percent", json!(60)),
        ("currency", json!("EUR")),
        ("time_zone", json!("Europe/Paris")),
        ("entry_route", json!("internal_move")),
        ("job_class", json!("PM-3")),
        ("internal_title", json!("Programme Management")),
        ("external_title", json!("Community Lead")),
    ];
    for (field, value) in expected {
        assert_eq!(ben["person"][field], value, "{field}");
    }
    let cleo = person(&mut bench, "cleo");
    assert_eq!((&cleo["person"]["kind"], &cleo["manager"]["name"]), (&json!("contractor"), &json!("Ada")));
    assert_eq!(person(&mut bench, "ada")["person"]["entry_route"], "volunteer_contributor");
}

#[test]
fn a_second_file_shows_field_by_field_what_it_changes_and_saves_nothing_before() {
    let mut bench = office();
    let file = lend(&mut bench, "first.csv", FIRST);
    import(&mut bench, "roster", &file);
    let before = bench.ok("people.list", json!({}));
    // Ben is named by his address alone and moves; Cleo is gone from the file; Dora is new; Ada stays.
    let second = "Employee ID,Legal Name,Work Email,Location,Manager,Hire Date,Business Title\n\
        01,Ada Okafor,ada@example.org,,,,\n\
        ,Ben Moreau,BEN@example.org,Nice,Dora Lind,2022-09-06,\n\
        04,Dora Lind,dora@example.org,Turku,01,2026-06-01,Director\n";
    let file = lend(&mut bench, "second.csv", second);
    let request = json!({ "kind": "roster", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    let shown = bench.ok("imports.preview", request.clone());
    let counts = &shown["counts"];
    let told = ["added", "changed", "unchanged", "missing"].map(|name| counts[name].as_u64().unwrap());
    assert_eq!(told, [1, 1, 1, 1], "{shown}");
    assert_eq!(bench.ok("people.list", json!({})), before, "a preview saves nothing");
    let roster = &shown["roster"];
    let ben = &roster["changed"][0];
    assert_eq!((&ben["name"], &ben["line"]), (&json!("Ben Moreau"), &json!(3)));
    assert_eq!(
        ben["fields"],
        json!([
            { "field": "email", "old": "ben@example.org", "new": "BEN@example.org" },
            { "field": "location", "old": "Lyon", "new": "Nice" },
            { "field": "started_on", "old": "2022-09-05", "new": "2022-09-06" },
            { "field": "manager", "old": "Ada", "new": "Dora Lind" },
        ]),
        "what the file does not have, such as the title, is not blanked"
    );
    assert_eq!(
        (&roster["added"][0]["name"], &roster["added"][0]["person_id"]),
        (&json!("Dora Lind"), &Value::Null)
    );
    assert_eq!(roster["missing"][0]["name"], "Cleo Tanaka");
    let done = import(&mut bench, "roster", &file);
    assert_eq!(
        (&done["saved"], &done["roster"]["changed"]),
        (&json!(true), &roster["changed"]),
        "as it was shown"
    );
    assert_eq!(bench.ok("people.list", json!({}))["total"], 4, "nobody is doubled, nobody is taken away");
    let again = bench.ok("imports.preview", request);
    assert_eq!((&again["roster"]["added"], &again["roster"]["changed"]), (&json!([]), &json!([])));
    bench.undo();
    assert_eq!(bench.ok("people.list", json!({})), before, "one undo for the whole file");
}

#[test]
fn rows_that_contradict_the_book_or_each_other_are_named_with_their_lines() {
    let cases = [
        ("01,Ada Okafor,ben@example.org,,\n", "person.two", 2, true),
        ("09,Nina,nina@example.org,,\n09,Nora,nora@example.org,,\n", "employee_id.twice", 3, true),
        ("09,Nina,nina@example.org,,\n10,Nora,NINA@example.org,,\n", "email.twice", 3, true),
        ("01,Ada Okafor,,,\n,Ada Okafor,ada@example.org,,\n", "person.twice", 3, true),
        ("09,Nina,nina@example.org,,Nobody Known\n", "manager.unknown", 2, false),
        ("09,Nina,,,10\n10,Nora,,,11\n11,Nils,,,09\n", "manager.circle", 4, true),
        ("01,Ada Okafor,ada@example.org,,02\n", "manager.circle", 2, true),
        ("09,Nina,nina@example.org,Mars/Olympus,\n", "time_zone.unknown", 2, false),
    ];
    for (rows, code, line, refused) in cases {
        let mut bench = office();
        let file = lend(&mut bench, "first.csv", FIRST);
        import(&mut bench, "roster", &file);
        let before = bench.ok("people.list", json!({}));
        let text = format!("Employee ID,Legal Name,Work Email,Time Zone,Manager\n{rows}");
        let file = lend(&mut bench, "second.csv", &text);
        let done = import(&mut bench, "roster", &file);
        let findings = done["findings"].as_array().unwrap();
        let found =
            findings.iter().find(|one| one["code"] == code).unwrap_or_else(|| panic!("no {code}: {done}"));
        assert_eq!(found["line"], line, "{code}");
        assert_eq!(done["saved"] == false, refused, "{code}");
        if refused {
            assert_eq!(bench.ok("people.list", json!({})), before, "{code}: all or nothing");
        }
    }
}

#[test]
fn a_title_from_a_roster_corrects_the_one_that_holds_today() {
    let mut bench = office();
    let file = lend(&mut bench, "first.csv", FIRST);
    import(&mut bench, "roster", &file);
    let ben = bench.ok("people.list", json!({ "query": "ben" }))["rows"][0]["id"].clone();
    let change =
        json!({ "person_id": ben, "from": "2026-01-01", "external_title": "Lead", "reason": "Grew" });
    bench.ok("people.add_transition", change);
    let second = "Employee ID,Legal Name,Job Profile,Business Title\n02,Ben Moreau,PM-3 Programme Management,Senior Lead\n";
    let file = lend(&mut bench, "second.csv", second);
    let done = import(&mut bench, "roster", &file);
    let fields = &done["roster"]["changed"][0]["fields"];
    assert_eq!(fields, &json!([{ "field": "external_title", "old": "Lead", "new": "Senior Lead" }]));
    let page = bench.ok("people.get", json!({ "id": ben }));
    assert_eq!(page["person"]["external_title"], "Senior Lead");
    assert_eq!(page["transitions"][0]["external_title"], "Senior Lead", "corrected where it is said");
    bench.ok("people.remove_transition", json!({ "transition_id": page["transitions"][0]["id"] }));
    assert_eq!(bench.ok("people.get", json!({ "id": ben }))["person"]["external_title"], "Community Lead");
}
