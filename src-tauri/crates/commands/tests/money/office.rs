//! An office with money in it, and everything the money commands can read of it.

use serde_json::{Value, json};

use crate::common::{Bench, office_in};

/// A desk, the current fiscal year, a person, and a category of our own beside the usual ones.
pub struct Office {
    pub bench: Bench,
    pub year: Value,
    pub person: Value,
    pub category: Value,
}

/// An office that reports in a currency.
pub fn office(currency: &str) -> Office {
    let mut bench = office_in(currency);
    let years = bench.ok("budget.years", json!({}));
    let current = years.as_array().unwrap().iter().find(|line| line["is_current"] == true);
    let year = current.expect("a new office has its current year")["year"]["id"].clone();
    let person = bench.ok("people.add", json!({ "legal_name": "Mara Okoye" }));
    let person = find_id(&person).expect("a person has an id");
    let category = bench.ok("budget.add_category", json!({ "name": "Journeys" }))["id"].clone();
    Office { bench, year, person, category }
}

/// The first `id` in a value.
fn find_id(value: &Value) -> Option<Value> {
    match value {
        Value::Object(map) => map.get("id").cloned().or_else(|| map.values().find_map(find_id)),
        _ => None,
    }
}

pub fn money(amount: &str, currency: &str) -> Value {
    json!({ "amount": amount, "currency": currency })
}

impl Office {
    pub fn ok(&mut self, name: &str, request: Value) -> Value {
        self.bench.ok(name, request)
    }

    /// Runs a command that must be refused because of a field, with a code.
    pub fn refused(&mut self, name: &str, request: Value, path: &str, code: &str) {
        let problem = self.bench.refused(name, request.clone());
        assert_eq!(problem.code, code, "{name} {request}: {problem:?}");
        let named = problem.fields.iter().any(|field| field.path == path);
        assert!(named || path.is_empty(), "{name} {request} should name {path}: {problem:?}");
    }

    pub fn rate(&mut self, currency: &str, on: &str, per_euro: &str) {
        let evidence = "ECB, by telephone";
        self.ok(
            "rates.enter",
            json!({ "currency": currency, "on": on, "per_euro": per_euro, "evidence": evidence }),
        );
    }

    pub fn line(&mut self, name: &str, amounts: &[&str]) -> Value {
        let mut twelve = amounts.to_vec();
        twelve.resize(12, "");
        let (year_id, category_id) = (self.year.clone(), self.category.clone());
        let request =
            json!({ "year_id": year_id, "category_id": category_id, "name": name, "amounts": twelve });
        self.ok("budget.add_line", request)["line_id"].clone()
    }

    pub fn expense(&mut self, on: &str, amount: Value, category: Option<&Value>) -> Value {
        let request = json!({ "spent_on": on, "amount": amount, "merchant": "Rail & Co", "description": "",
            "category_id": category });
        self.ok("expenses.add", request)["id"].clone()
    }

    /// A trip in our category, submitted.
    pub fn trip(&mut self, purpose: &str, lines: &[(&str, &str)]) -> Value {
        let lines: Vec<Value> = lines
            .iter()
            .map(|(kind, amount)| json!({ "kind": kind, "description": "", "amount": money(amount, "EUR") }))
            .collect();
        let (person_id, category_id) = (self.person.clone(), self.category.clone());
        let request = json!({ "person_id": person_id, "category_id": category_id, "purpose": purpose,
            "destination": "Lisbon", "leaves_on": "2026-09-01", "returns_on": "2026-09-04", "lines": lines });
        let id = self.ok("travel.add", request)["id"].clone();
        self.ok("travel.submit", json!({ "id": id }));
        id
    }

    pub fn claim(&mut self, trip: Option<&Value>, advance: Option<Value>) -> Value {
        let (person_id, category_id) = (self.person.clone(), self.category.clone());
        let request = json!({ "person_id": person_id, "title": "Summit", "category_id": category_id,
            "trip_id": trip, "advance": advance });
        self.ok("claims.add", request)["id"].clone()
    }

    /// A commitment in our category that falls due once.
    pub fn commit(&mut self, party: &str, due_on: &str, amount: Value) -> Value {
        let category_id = self.category.clone();
        let request = json!({ "kind": "purchase_order", "party": party, "category_id": category_id,
            "schedule": { "by": "instalments", "instalments": [{ "due_on": due_on, "amount": amount }] } });
        self.ok("commitments.add", request)["id"].clone()
    }

    /// Spends of a commitment; with `is_last` it is closed.
    pub fn spend(&mut self, commitment: &Value, amount: Value, is_last: bool) -> Value {
        let request = json!({ "spent_on": "2026-05-04", "amount": amount, "merchant": "Shop", "description": "bill",
            "commitment_id": commitment, "is_last": is_last });
        self.ok("expenses.add", request)["id"].clone()
    }

    /// The figures of a commitment: committed, spent, open, released, exceeded by; and its state.
    pub fn pledge(&mut self, commitment: &Value) -> ([String; 5], String) {
        let row = self.ok("commitments.get", json!({ "commitment_id": commitment }))["row"].clone();
        let figures = ["committed", "spent", "open", "released", "exceeded_by"];
        let figures = figures.map(|name| row["figures"][name]["amount"].as_str().unwrap().to_owned());
        (figures, row["state"].as_str().unwrap().to_owned())
    }

    /// A line of a claim that needs no receipt.
    pub fn claimed(&mut self, claim: &Value, kind: &str, on: &str, amount: Value) -> Value {
        let request = json!({ "claim_id": claim, "kind": kind, "spent_on": on, "description": kind,
            "amount": amount, "no_receipt_reason": "machine gave none" });
        self.ok("claims.add_line", request)
    }

    /// Identifiers of the categories of a kind.
    pub fn categories_of(&mut self, kind: &str) -> Vec<Value> {
        let year = self.year.clone();
        let grid = self.ok("budget.grid", json!({ "year_id": year }));
        let rows = grid["rows"].as_array().unwrap().iter();
        rows.filter(|row| row["category"]["kind"] == kind).map(|row| row["category"]["id"].clone()).collect()
    }

    /// The whole of a line.
    pub fn page(&mut self, line: &Value) -> Value {
        self.ok("budget.line", json!({ "line_id": line }))
    }

    pub fn standing(&mut self) -> Value {
        let year_id = self.year.clone();
        self.ok("budget.standing", json!({ "year_id": year_id }))
    }

    /// The figures of a category by its name.
    pub fn figures(&mut self, name: &str) -> Value {
        let standing = self.standing();
        let row = standing["rows"].as_array().unwrap().iter().find(|row| row["name"] == name);
        row.unwrap_or_else(|| panic!("no row {name}: {standing}"))["figures"].clone()
    }

    /// Plan, actual, committed, available of our category.
    pub fn four(&mut self) -> [String; 4] {
        let figures = self.figures("Journeys");
        ["plan", "actual", "committed", "available"]
            .map(|name| figures[name]["amount"].as_str().unwrap().to_owned())
    }

    /// Everything that the money commands can read, to compare before and after.
    pub fn dump(&mut self) -> Value {
        let year = self.year.clone();
        let mut all = vec![
            self.ok("budget.years", json!({})),
            self.ok("budget.grid", json!({ "year_id": year })),
            self.standing(),
            self.ok("expenses.list", json!({ "limit": 1000 })),
            self.ok("rates.list", json!({ "limit": 1000 })),
            self.ok("events.list", json!({})),
            self.ok("commitments.list", json!({})),
            self.ok("limits.list", json!({})),
            self.ok("limits.overrides", json!({})),
        ];
        for (list, get) in [("travel.list", "travel.get"), ("claims.list", "claims.get")] {
            let rows = self.ok(list, json!({}));
            for row in rows.as_array().unwrap() {
                all.push(self.ok(get, json!({ "id": row["id"] })));
            }
        }
        Value::Array(all)
    }
}
