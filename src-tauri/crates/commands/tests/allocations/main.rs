//! Allocation rounds through their commands: who gets what and why, what is fixed when, how it is spread, and a
//! report in which nobody is named.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../common/mod.rs"]
mod common;
mod refused;
mod result;
mod spread;

use common::{Bench, office};
use serde_json::{Value, json};

fn money(amount: &str, currency: &str) -> Value {
    json!({ "amount": amount, "currency": currency })
}

/// A desk with an open round of 2,350.00 euros and one criterion.
struct Office {
    bench: Bench,
    round: Value,
    draft: Value,
}

fn open_round(change: impl FnOnce(&mut Value)) -> Office {
    let mut bench = office();
    let years = bench.ok("budget.years", json!({}));
    let year = years.as_array().unwrap().iter().find(|line| line["is_current"] == true).unwrap();
    let year = year["year"]["id"].clone();
    let category = bench.ok("budget.add_category", json!({ "name": "Grants" }))["id"].clone();
    let mut draft = json!({
        "year_id": year, "name": "Spring grants", "opens_on": "2026-05-01", "closes_on": "2026-06-10",
        "category_id": category, "pool": money("2350.00", "EUR"), "rule": "skip_misfits",
        "tie_break": { "by": "earlier" }, "unused": "flows_back", "conflicts": "barred",
        "set_asides": [], "rubric": [{ "name": "Reach", "weight": 60 }, { "name": "Need", "weight": 40 }],
    });
    change(&mut draft);
    let round = bench.ok("allocations.add", draft.clone());
    draft["rubric"] = round["rubric"].clone();
    draft["set_asides"] = round["set_asides"].clone();
    Office { bench, round, draft }
}

impl Office {
    fn id(&self) -> Value {
        self.round["id"].clone()
    }

    fn ask(&mut self, name: &str, amount: Value, more: Value) -> Value {
        let mut request = json!({
            "round_id": self.id(), "outsider": name, "purpose": "A talk", "amount": amount,
            "submitted_on": "2026-05-20",
        });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.bench.ok("allocations.add_request", request)["id"].clone()
    }

    fn score(&mut self, request: &Value, scorer: &str, marks: &[Option<u8>]) {
        let request = self.scoring(request, scorer, marks, None);
        self.bench.ok("allocations.score", request);
    }

    fn scoring(&self, request: &Value, scorer: &str, marks: &[Option<u8>], conflict: Option<&str>) -> Value {
        let rows = self.round["rubric"].as_array().unwrap().iter().zip(marks);
        let marks: Vec<Value> = rows
            .filter_map(|(row, mark)| mark.map(|mark| json!({ "criterion_id": row["id"], "mark": mark })))
            .collect();
        json!({ "request_id": request, "scorer": scorer, "conflict": conflict, "marks": marks })
    }

    fn page(&mut self) -> Value {
        let request = json!({ "round_id": self.id() });
        self.bench.ok("allocations.get", request)
    }

    fn refused(&mut self, name: &str, request: Value, path: &str, code: &str) {
        let problem = self.bench.refused(name, request.clone());
        assert_eq!(problem.code, code, "{name} {request}: {problem:?}");
        assert!(problem.fields.iter().any(|field| field.path == path), "{path}: {problem:?}");
    }
}

/// Ada 1,500.00 (4.60), Bo 1,200.00 (4.00), Cy 700.00 (3.50), Di 300.00 (3.00).
fn four() -> Office {
    let mut office = open_round(|_| {});
    let asked = [("Ada", "1500.00"), ("Bo", "1200.00"), ("Cy", "700.00"), ("Di", "300.00")];
    let marks = [[5, 4], [4, 4], [3, 4], [3, 3]];
    for ((name, amount), marks) in asked.into_iter().zip(marks) {
        let more = json!({ "region": if name == "Di" { "Africa" } else { "Asia" }, "project": "Tidewater" });
        let request = office.ask(name, money(amount, "EUR"), more);
        office.score(&request, "Ines Duarte", &marks.map(Some));
    }
    office
}

fn row<'a>(page: &'a Value, name: &str) -> &'a Value {
    page["rows"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()
}

fn names(rivals: &Value) -> Vec<&str> {
    rivals.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}
