//! Requests made of a command's own schema.

use serde_json::{Map, Value, json};

use crate::common::Bench;
use crate::dice::Dice;
use crate::ids::Ids;

/// The days of a review cycle in their order.
const CYCLE_DAYS: [&str; 5] = ["opens_on", "self_due_on", "manager_due_on", "calibration_on", "closes_on"];

/// Makes a value of a schema: identifiers that exist, days around today, words.
pub(crate) fn make(
    schema: &Value,
    field: &str,
    command: &str,
    defs: &Value,
    ids: &Ids,
    dice: &mut Dice,
) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.trim_start_matches("#/$defs/");
        if let Some(kind) = name.strip_suffix("Id") {
            let kind = match kind {
                "TripLine" => "line".to_owned(),
                "Line" | "ClaimLine" => "line".to_owned(),
                "BankAccount" => "account".to_owned(),
                "BankLine" => "bank_line".to_owned(),
                "SetAside" => "set_aside".to_owned(),
                // The singular that is made of a field's name.
                "Lens" => "len".to_owned(),
                other => other.to_lowercase(),
            };
            // An edited description is put back by its level, which must be met again.
            let kind = if command.starts_with("jobs.") { "described".to_owned() } else { kind };
            let pool = ids.get(&kind).map(Vec::as_slice).unwrap_or_default();
            return dice.pick(pool).map_or(json!("0190d4c4-0000-7000-8000-000000000000"), |id| json!(id));
        }
        return match name {
            "ReleaseNumber" => json!("9.0.0"),
            "Wording" => json!("external"),
            "Engagement" => json!("full_time"),
            "Currency" => json!(["EUR", "USD", "GBP"][dice.roll(3)]),
            "Month" => json!(format!("20{}-0{}", 24 + dice.roll(8), 1 + dice.roll(9))),
            "Bucket" => json!(["product", "finance", "governance"][dice.roll(3)]),
            // The amounts of a pay band rise.
            "Money" => {
                let amount = match field {
                    "minimum" => 100,
                    "midpoint" => 100 + dice.roll(800),
                    "maximum" => 900,
                    // A pool is larger than what is set aside of it.
                    "pool" => 5000,
                    _ => dice.roll(900),
                };
                json!({ "amount": amount.to_string(), "currency": "EUR" })
            }
            _ => make(&defs[name], field, command, defs, ids, dice),
        };
    }
    if let Some(choices) = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()) {
        let may_be_absent = choices.iter().any(|choice| choice["type"] == "null");
        if may_be_absent && dice.roll(2) == 0 {
            return Value::Null;
        }
        let choices: Vec<&Value> = choices.iter().filter(|choice| choice["type"] != "null").collect();
        return dice
            .pick(&choices)
            .map_or(Value::Null, |choice| make(choice, field, command, defs, ids, dice));
    }
    if !schema["const"].is_null() {
        return schema["const"].clone();
    }
    if let Some(words) = schema["enum"].as_array() {
        return dice.pick(words).cloned().unwrap_or_default();
    }
    if field == "amounts" {
        return (0..12).map(|_| json!(dice.roll(5000).to_string())).collect();
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(many) => many.iter().filter_map(Value::as_str).filter(|kind| *kind != "null").collect(),
        _ => Vec::new(),
    };
    match kinds.first().copied() {
        Some("object") => {
            let mut map = Map::new();
            for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
                map.insert(name.clone(), make(inner, name, command, defs, ids, dice));
            }
            Value::Object(map)
        }
        Some("array") => {
            let least = usize::try_from(schema["minItems"].as_u64().unwrap_or(1)).unwrap();
            (0..least.max(1)).map(|_| make(&schema["items"], field, command, defs, ids, dice)).collect()
        }
        // Weights sum to 100, and rows that are not named weigh nothing.
        Some("integer") if field == "weight" => json!(100),
        Some("integer") => json!(if field.contains("percent") || field.contains("month") {
            1 + dice.roll(12)
        } else {
            dice.roll(6)
        }),
        Some("boolean") => json!(dice.roll(2) == 1),
        // The days of a review cycle follow each other.
        Some("string") if command.starts_with("cycles.") && CYCLE_DAYS.contains(&field) => {
            let place = CYCLE_DAYS.iter().position(|day| *day == field).unwrap();
            json!(format!("2026-{:02}-{:02}", 7 + place, 1 + dice.roll(28)))
        }
        // A round opens before it closes.
        Some("string") if command.starts_with("allocations.") && field == "opens_on" => json!("2026-01-05"),
        Some("string") if command.starts_with("allocations.") && field == "closes_on" => json!("2026-12-20"),
        // Rates are removed by their day, which must be met again.
        Some("string") if schema["format"] == "date" && command.starts_with("rates.") => json!("2026-03-02"),
        Some("string") if schema["format"] == "date" => {
            json!(format!("2026-{:02}-{:02}", 1 + dice.roll(12), 1 + dice.roll(28)))
        }
        Some("string") => words(field, command, dice),
        _ => Value::Null,
    }
}

/// Text that suits a field.
fn words(field: &str, command: &str, dice: &mut Dice) -> Value {
    match field {
        "email" => json!(format!("walker{}@example.org", dice.roll(1000))),
        "amount" | "total" => json!(dice.roll(5000).to_string()),
        // A driver has a name that a formula can speak of, and is a number.
        "name" if command == "budget.set_drivers" => json!("attendees"),
        "formula" => json!("attendees*2"),
        "value" if command == "budget.set_drivers" => json!(dice.roll(5000).to_string()),
        "stage" if command.starts_with("team.") => json!("growing"),
        "material" | "link" => json!("https://example.org/slides"),
        "per_euro" => json!(format!("1.{:03}", dice.roll(999))),
        "built_in" => json!(["community-architect", "ospo-leader", "community-manager"][dice.roll(3)]),
        // Rows of the ladder that the architects' was refitted from, two of which it lacks.
        "key" => json!(["delivery", "security-compliance", "leadership"][dice.roll(3)]),
        "rate" if command.starts_with("bank.") => Value::Null,
        "kind" if command.starts_with("imports.") => json!("bank"),
        "mapping" => json!(format!("Column {}=amount", dice.roll(10))),
        "time_zone" => json!("Europe/Lisbon"),
        "locale" => json!("de-DE"),
        "version" => json!("1.1.0"),
        _ => json!(format!("{command} {field} {}", dice.roll(10_000))),
    }
}

/// Says what is agreed in every row in which raters differ by two or more.
pub(crate) fn settle_differences(bench: &mut Bench, request: &mut Value) {
    let asked = json!({ "participant_id": request["participant_id"] });
    let Ok(page) = commands::run(&mut bench.desk, "assessments.differences", asked) else { return };
    let rows = page.value()["rows"].as_array().cloned().unwrap_or_default();
    let marked = rows.iter().filter(|row| row["marked"] == true).map(|row| {
        json!({ "competency_id": row["competency_id"], "take": "own", "proficiency": 3, "reason": "Talked over." })
    });
    request["rows"] = marked.collect();
}
