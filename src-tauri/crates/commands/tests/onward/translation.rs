//! The map into traditional roles, and the near roles of a person.

use serde_json::{Value, json};

use crate::common::Bench;
use crate::{laddered, level, refused, rows, somebody, undoable};

fn map(bench: &mut Bench, ladder: &Value) -> Value {
    bench.ok("translation.get", json!({ "ladder_id": ladder["id"] }))
}

fn role(map: &Value, name: &str) -> Value {
    rows(&map["roles"]).iter().find(|role| role["name"] == name).expect(name).clone()
}

fn row(ladder: &Value, key: &str) -> Value {
    rows(&ladder["competencies"]).iter().find(|row| row["key"] == key).expect(key).clone()
}

fn percent(map: &Value, row: &Value, role: &Value) -> u64 {
    let cell = |one: &&Value| one["competency_id"] == row["id"] && one["role_id"] == role["id"];
    rows(&map["counts"]).iter().find(cell).map_or(0, |one| one["percent"].as_u64().unwrap())
}

fn equal(map: &Value, level: &Value, role: &Value) -> Value {
    let cell = |one: &&Value| one["level_id"] == level["id"] && one["role_id"] == role["id"];
    let found = rows(&map["equivalents"]).iter().find(cell).map_or(Value::Null, |one| one["rung_id"].clone());
    rows(&role["rungs"])
        .iter()
        .find(|rung| rung["id"] == found)
        .map_or(Value::Null, |rung| rung["title"].clone())
}

#[test]
fn a_ladder_of_ours_has_its_map_at_once() {
    let (mut bench, ladder) = laddered();
    let map = map(&mut bench, &ladder);
    let names: Vec<&str> = rows(&map["roles"]).iter().map(|role| role["name"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        [
            "Product manager",
            "Product marketing manager",
            "Partner manager",
            "Developer advocate",
            "Support and solutions lead",
            "Technical programme manager",
            "Finance partner",
            "Marketing",
            "People lead",
        ]
    );
    let (finance, tpm) = (role(&map, "Finance partner"), role(&map, "Technical programme manager"));
    assert!(percent(&map, &row(&ladder, "budgets-cushion"), &finance) >= 50);
    assert_eq!(equal(&map, &level(&ladder, "CA3"), &tpm), "Senior Technical Programme Manager");
    assert_eq!(equal(&map, &level(&ladder, "CA6"), &finance), "Senior Director of Finance");
    for sum in rows(&map["sums"]) {
        assert!((1..=100).contains(&sum["percent"].as_u64().unwrap()), "{sum}");
    }
    assert_eq!(rows(&map["sums"]).len(), rows(&ladder["competencies"]).len());
    assert_eq!(bench.ok("history.list", json!({ "limit": 9 }))["lines"].as_array().unwrap().len(), 2);
}

#[test]
fn shares_are_written_in_blocks_and_never_exceed_the_whole() {
    let (mut bench, ladder) = laddered();
    let before = map(&mut bench, &ladder);
    let (finance, people) = (role(&before, "Finance partner"), role(&before, "People lead"));
    let (budget, care) = (row(&ladder, "budgets-cushion"), row(&ladder, "contributor-care"));
    let block = |first: u64, second: u64| {
        json!({ "ladder_id": ladder["id"], "counts": [
            { "competency_id": budget["id"], "role_id": finance["id"], "percent": first },
            { "competency_id": care["id"], "role_id": people["id"], "percent": second },
        ] })
    };
    let after = undoable(&mut bench, "translation.write_counts", block(15, 0));
    assert_eq!((percent(&after, &budget, &finance), percent(&after, &care, &people)), (15, 0));
    assert_eq!(after, map(&mut bench, &ladder));
    let sum = rows(&after["sums"]).iter().find(|sum| sum["competency_id"] == budget["id"]).unwrap();
    let others = rows(&before["sums"]).iter().find(|sum| sum["competency_id"] == budget["id"]).unwrap();
    let lowered = percent(&before, &budget, &finance) - 15;
    assert_eq!(sum["percent"].as_u64(), others["percent"].as_u64().map(|sum| sum - lowered));

    let name = "translation.write_counts";
    refused(&mut bench, name, block(101, 5), "counts[0].percent", "percent.range");
    refused(&mut bench, name, block(15, 100), "counts[1].percent", "percent.sum");
    let gone = "0190d4c4-0000-7000-8000-000000000000";
    let mut strange = block(10, 10);
    strange["counts"][1]["role_id"] = json!(gone);
    refused(&mut bench, name, strange, "counts[1].role_id", "role.unknown");
    let mut strange = block(10, 10);
    strange["counts"][0]["competency_id"] = json!(gone);
    refused(&mut bench, name, strange, "counts[0].competency_id", "competency.unknown");
}

#[test]
fn equals_are_written_and_a_level_may_have_none() {
    let (mut bench, ladder) = laddered();
    let before = map(&mut bench, &ladder);
    let (marketing, finance) = (role(&before, "Marketing"), role(&before, "Finance partner"));
    let first = level(&ladder, "CA1");
    let cell = |rung: &Value, role: &Value| {
        json!({ "ladder_id": ladder["id"], "equivalents": [
            { "level_id": first["id"], "role_id": role["id"], "rung_id": rung },
        ] })
    };
    let name = "translation.write_equivalents";
    let after = undoable(&mut bench, name, cell(&marketing["rungs"][1]["id"], &marketing));
    assert_eq!(equal(&after, &first, &marketing), marketing["rungs"][1]["title"]);
    let after = undoable(&mut bench, name, cell(&Value::Null, &marketing));
    assert_eq!(equal(&after, &first, &marketing), Value::Null, "none is said, it is not missing");
    let wrong = cell(&marketing["rungs"][1]["id"], &finance);
    refused(&mut bench, name, wrong, "equivalents[0].rung_id", "rung.unknown");
}

#[test]
fn roles_are_the_offices_own() {
    let (mut bench, ladder) = laddered();
    let first = map(&mut bench, &ladder);
    let added = undoable(
        &mut bench,
        "translation.write_role",
        json!({ "name": " Librarian ", "summary": "Keeps books." }),
    );
    assert_eq!((&added["name"], &added["rungs"]), (&json!("Librarian"), &json!([])));
    let rungs = json!([{ "title": "Librarian", "grade": 2 }, { "title": "Head of the library", "grade": 5 }]);
    let request = json!({ "role_id": added["id"], "rungs": rungs });
    let added = undoable(&mut bench, "translation.write_rungs", request);
    let now = map(&mut bench, &ladder);
    assert_eq!(rows(&now["roles"]).len(), 10);
    assert_eq!(equal(&now, &level(&ladder, "CA2"), &added), "Librarian", "by its grade");
    assert_eq!(equal(&now, &level(&ladder, "CA1"), &added), Value::Null);

    let marketing = role(&now, "Marketing");
    let request = json!({ "id": marketing["id"], "name": "Brand" });
    undoable(&mut bench, "translation.write_role", request);
    let kept: Vec<Value> = rows(&marketing["rungs"])
        .iter()
        .take(3)
        .map(|rung| json!({ "id": rung["id"], "title": rung["title"], "grade": rung["grade"] }))
        .collect();
    undoable(&mut bench, "translation.write_rungs", json!({ "role_id": marketing["id"], "rungs": kept }));
    let now = map(&mut bench, &ladder);
    assert_eq!(equal(&now, &level(&ladder, "CA5"), &role(&now, "Brand")), Value::Null, "its rung is gone");

    let write = "translation.write_role";
    refused(&mut bench, write, json!({ "name": " " }), "name", "name.empty");
    refused(&mut bench, write, json!({ "name": "brand" }), "name", "name.taken");
    let wrong = json!({ "role_id": added["id"], "rungs": [{ "title": "A", "grade": 4 }, { "title": "B", "grade": 3 }] });
    refused(&mut bench, "translation.write_rungs", wrong, "rungs[1].grade", "grade.order");
    let stolen =
        json!({ "role_id": added["id"], "rungs": [{ "id": kept[0]["id"], "title": "A", "grade": 1 }] });
    refused(&mut bench, "translation.write_rungs", stolen, "rungs[0].id", "rung.unknown");

    let all: Vec<Value> = rows(&now["roles"]).clone();
    for role in &all[..9] {
        undoable(&mut bench, "translation.remove_role", json!({ "id": role["id"] }));
    }
    refused(&mut bench, "translation.remove_role", json!({ "id": all[9]["id"] }), "", "role.last");
    assert_eq!(rows(&map(&mut bench, &ladder)["roles"]).len(), 1);
    assert_eq!(rows(&first["roles"]).len(), 9);
    bench.ok("ladders.remove", json!({ "id": ladder["id"] }));
    assert_eq!(bench.ok("books.check", json!({}))["wrong"], json!([]), "nothing points to what is gone");
}

#[test]
fn the_near_roles_of_a_person_open_to_their_inputs() {
    let (mut bench, ladder) = laddered();
    let ada = somebody(&mut bench, &ladder, "Ada", "CA3");
    let near = bench.ok("translation.near_roles", json!({ "person_id": ada }));
    assert_eq!((&near["level"]["code"], &near["rated_on"]), (&json!("CA3"), &Value::Null));
    assert!(rows(&near["roles"]).iter().all(|role| role["coverage"]["permille"].is_null()));
    // Strong in finance, nothing yet in what else counts; one row of partner work is not rated.
    for one in rows(&ladder["competencies"]) {
        let rating = match one["bucket"].as_str().unwrap() {
            "finance" => json!(5),
            "partner" => continue,
            _ => json!(1),
        };
        let request =
            json!({ "person_id": ada, "competency_id": one["id"], "proficiency": rating, "interest": 3 });
        bench.ok("assessments.rate", request);
    }
    let near = bench.ok("translation.near_roles", json!({ "person_id": ada }));
    assert_eq!(near["rated_on"], "2026-06-15");
    let nearest = &near["roles"][0];
    assert_eq!(nearest["name"], "Finance partner");
    assert_eq!(nearest["equal"], "Senior Finance Partner");
    for role in rows(&near["roles"]) {
        let sum = |field: &str| rows(&role["rows"]).iter().filter_map(|row| row[field].as_u64()).sum::<u64>();
        assert_eq!(role["coverage"]["covered"].as_u64(), Some(sum("covered")), "{}", role["name"]);
        assert_eq!(role["coverage"]["expected"].as_u64(), Some(sum("asked")), "{}", role["name"]);
        for row in rows(&role["rows"]) {
            let (share, expected) = (row["percent"].as_u64().unwrap(), row["expected"].as_u64().unwrap());
            let rating = row["rating"].as_u64();
            let covered = rating.filter(|_| expected > 0).map(|rating| share * rating.min(expected));
            assert_eq!(row["covered"].as_u64(), covered, "{row}");
        }
        for rung in rows(&role["rungs"]) {
            assert_eq!(rows(&rung["expected"]).len(), rows(&role["rows"]).len());
        }
    }
    let partner = rows(&near["roles"]).iter().find(|role| role["name"] == "Partner manager").unwrap();
    assert!(partner["rated"].as_u64() < partner["counted"].as_u64(), "what is not rated is missing");
    let stranger = bench.ok("people.add", json!({ "legal_name": "Ben" }))["person"]["id"].clone();
    let near = bench.ok("translation.near_roles", json!({ "person_id": stranger }));
    assert_eq!((&near["level"], &near["roles"]), (&Value::Null, &json!([])));
}
