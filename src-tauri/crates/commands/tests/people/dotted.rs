//! A dotted line whose other end becomes the manager gives way to the solid one, and that is told.

use serde_json::{Value, json};

use crate::common::{Bench, office};
use crate::{add, import, lend};

/// Cai reports to Ada, and by dotted lines to Ben for events and to Dora for security.
fn crew(bench: &mut Bench) -> [Value; 4] {
    let [ada, ben, dora] = [("Ada", "01"), ("Ben", "02"), ("Dora", "04")]
        .map(|(name, number)| add(bench, json!({ "legal_name": name, "employee_id": number })));
    let cai = add(bench, json!({ "legal_name": "Cai", "employee_id": "03", "manager_id": ada }));
    let lines =
        json!([{ "manager_id": ben, "purpose": "Events" }, { "manager_id": dora, "purpose": "Security" }]);
    bench.ok("people.write_dotted_lines", json!({ "person_id": cai, "lines": lines }));
    [ada, ben, cai, dora]
}

fn lines(bench: &mut Bench, person: &Value) -> (Value, Vec<Value>) {
    let page = bench.ok("people.get", json!({ "id": person }));
    let dotted = page["dotted"].as_array().unwrap().iter().map(|line| line["name"].clone()).collect();
    (page["manager"]["name"].clone(), dotted)
}

#[test]
fn a_roster_shows_both_changes_before_it_makes_them() {
    let mut bench = office();
    let [_, _, cai, _] = crew(&mut bench);
    let file = lend(&mut bench, "roster.csv", "Employee ID,Name,Manager ID\n03,Cai,02\n");
    let request = json!({ "kind": "roster", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    let shown = bench.ok("imports.preview", request);
    let told = json!([
        { "field": "manager", "old": "Ada", "new": "Ben" },
        { "field": "dotted", "old": "Ben: Events", "new": "" },
    ]);
    assert_eq!(shown["roster"]["changed"][0]["fields"], told);
    assert_eq!(
        lines(&mut bench, &cai),
        (json!("Ada"), vec![json!("Ben"), json!("Dora")]),
        "nothing is saved yet"
    );
    let done = import(&mut bench, "roster", &file);
    assert_eq!(done["roster"]["changed"][0]["fields"], told);
    assert_eq!(lines(&mut bench, &cai), (json!("Ben"), vec![json!("Dora")]), "the other dotted line stays");
    let again = import(&mut bench, "roster", &file);
    assert_eq!(again["counts"]["unchanged"], 1);
    bench.undo();
    assert_eq!(
        lines(&mut bench, &cai),
        (json!("Ada"), vec![json!("Ben"), json!("Dora")]),
        "one undo for both"
    );
}

#[test]
fn a_manager_chosen_by_hand_takes_the_place_of_the_dotted_line_too() {
    let mut bench = office();
    let [ada, ben, cai, _] = crew(&mut bench);
    let mut person = bench.ok("people.get", json!({ "id": cai }))["person"].clone();
    person["manager_id"] = ben;
    bench.ok("people.change", person.clone());
    assert_eq!(lines(&mut bench, &cai), (json!("Ben"), vec![json!("Dora")]));
    let label = bench.ok("history.list", json!({ "limit": 1 }))["lines"][0]["label"].clone();
    assert_eq!(label, "Changed Cai: the dotted line to Ben is the solid one now");
    person["manager_id"] = ada;
    bench.ok("people.change", person);
    let label = bench.ok("history.list", json!({ "limit": 1 }))["lines"][0]["label"].clone();
    assert_eq!(label, "Changed Cai");
}
