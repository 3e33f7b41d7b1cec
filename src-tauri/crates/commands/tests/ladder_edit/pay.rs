//! Pay bands and location multipliers.

use super::*;

fn band(currency: &str, amounts: [&str; 3], from: &str) -> Value {
    let money = |amount: &str| json!({ "amount": amount, "currency": currency });
    json!({ "minimum": money(amounts[0]), "midpoint": money(amounts[1]), "maximum": money(amounts[2]), "effective_on": from })
}

#[test]
fn bands_hold_from_their_day_in_each_currency_and_at_every_location() {
    let (mut bench, ladder) = small();
    let level = &ladder["levels"][0]["id"];
    let bands = json!([
        band("USD", ["60000.00", "75000.00", "90000.00"], "2026-01-01"),
        band("EUR", ["50000.00", "62500.50", "80000.00"], "2026-01-01"),
        band("EUR", ["52000.00", "65000.00", "83000.00"], "2027-01-01"),
    ]);
    bench.ok("ladders.write_bands", json!({ "level_id": level, "bands": bands }));
    let multipliers =
        json!([{ "location": " Lisbon ", "percent": 85 }, { "location": "Zürich", "percent": 130 }]);
    bench.ok("ladders.write_multipliers", json!({ "ladder_id": ladder["id"], "multipliers": multipliers }));
    let table = bench.ok("ladders.bands", json!({ "ladder_id": ladder["id"] }));
    assert_eq!(table["on"], "2026-06-15");
    let lines: Vec<String> = table["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            let money = &line["band"]["midpoint"];
            let place = line["location"].as_str().unwrap_or("as written");
            format!("{place}: {} {}", money["amount"].as_str().unwrap(), money["currency"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        lines,
        [
            "as written: 62500.50 EUR",
            "Lisbon: 53125.43 EUR",
            "Zürich: 81250.65 EUR",
            "as written: 75000.00 USD",
            "Lisbon: 63750.00 USD",
            "Zürich: 97500.00 USD",
        ]
    );
    let later = bench.ok("ladders.bands", json!({ "ladder_id": ladder["id"], "on": "2027-01-01" }));
    assert_eq!(later["lines"][0]["band"]["midpoint"]["amount"], "65000.00");
    let now = stored(&mut bench, &ladder);
    assert_eq!(now["multipliers"][0]["location"], "Lisbon");
    and_back(&mut bench, &now, "ladders.write_bands", json!({ "level_id": level, "bands": [] }), |gone| {
        assert_eq!(gone["levels"][0]["bands"], json!([]));
    });
    let none = json!({ "ladder_id": ladder["id"], "multipliers": [] });
    and_back(&mut bench, &now, "ladders.write_multipliers", none, |gone| {
        assert_eq!(gone["multipliers"], json!([]));
    });
    and_back(&mut bench, &now, "ladders.remove_level", json!({ "id": level }), |gone| {
        assert_eq!(each(&gone["levels"], "code"), ["S2", "S3"]);
    });
    bench.ok("ladders.remove", json!({ "id": ladder["id"] }));
    bench.undo();
    assert_eq!(stored(&mut bench, &now), now, "a removed ladder comes back with its pay");
}

#[test]
fn a_band_that_makes_no_sense_is_refused_beside_its_field() {
    let (mut bench, ladder) = small();
    let fine = band("EUR", ["1.00", "2.00", "3.00"], "2026-01-01");
    let mut mixed = fine.clone();
    mixed["maximum"]["currency"] = json!("USD");
    let cases = [
        (json!([band("EUR", ["3.00", "2.00", "4.00"], "2026-01-01")]), "bands[0].minimum", "band.order"),
        (json!([band("EUR", ["1.00", "5.00", "4.00"], "2026-01-01")]), "bands[0].maximum", "band.order"),
        (json!([band("EUR", ["-1.00", "5.00", "6.00"], "2026-01-01")]), "bands[0].minimum", "band.negative"),
        (json!([mixed]), "bands[0].midpoint", "band.currencies"),
        (json!([fine, fine]), "bands[1].effective_on", "band.twice"),
    ];
    for (bands, path, code) in cases {
        let request = json!({ "level_id": ladder["levels"][0]["id"], "bands": bands });
        assert_eq!(refusal(&mut bench, &ladder, "ladders.write_bands", request), told(path, code));
    }
    let cases = [
        (json!([{ "location": "", "percent": 100 }]), "multipliers[0].location", "location.empty"),
        (
            json!([{ "location": "A", "percent": 1 }, { "location": " a", "percent": 1 }]),
            "multipliers[1].location",
            "location.twice",
        ),
        (json!([{ "location": "A", "percent": 0 }]), "multipliers[0].percent", "percent.range"),
    ];
    for (multipliers, path, code) in cases {
        let request = json!({ "ladder_id": ladder["id"], "multipliers": multipliers });
        assert_eq!(refusal(&mut bench, &ladder, "ladders.write_multipliers", request), told(path, code));
    }
}
