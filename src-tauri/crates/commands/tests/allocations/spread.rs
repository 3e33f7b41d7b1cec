//! How money is spread, and the report in which nobody is named.

use base64::Engine as _;
use serde_json::{Value, json};

use crate::{four, money, open_round};

#[test]
fn the_spread_counts_everybody_who_asked_and_names_its_denominators() {
    let mut office = four();
    let id = office.id();
    office.bench.ok("allocations.decide", json!({ "id": id, "decided_by": "Mara" }));
    office.bench.ok("people.add", json!({ "legal_name": "Mara Okoye" }));
    office.bench.ok("people.add", json!({ "legal_name": "Ilse Brandt", "kind": "volunteer" }));
    let page = office.bench.ok("allocations.spread", json!({ "year_id": null }));
    // 1,500 and 700 of four: (−3×0 − 1×0 + 1×700 + 3×1500) ÷ (4 × 2200) = 5200 ÷ 8800 = 13/22.
    assert_eq!(page["gini"], json!({ "value": { "shown": "0.591", "exact": "13/22" }, "people": 4 }));
    let amounts = |key: &str| (page[key]["people"].clone(), page[key]["amount"]["amount"].clone());
    assert_eq!(amounts("per_recipient"), (json!(2), json!("1100.00")));
    assert_eq!(amounts("per_applicant"), (json!(4), json!("550.00")));
    assert_eq!(amounts("per_member"), (json!(1), json!("2200.00")), "a volunteer is no member");
    let asia = &page["regions"][0];
    assert_eq!((&asia["name"], &asia["requests"], &asia["awards"]), (&json!("Asia"), &json!(3), &json!(2)));
    assert_eq!((&asia["share_permille"], &asia["awarded"]["amount"]), (&json!(1000), &json!("2200.00")));
    assert_eq!(page["repeats"], json!([]));
    assert_eq!(page["spent"]["gini"]["value"], Value::Null);

    let mut draft = office.draft.clone();
    draft["name"] = json!("Summer grants");
    draft["rubric"] = json!([]);
    office.round = office.bench.ok("allocations.add", draft);
    office.ask("ada", money("100.00", "EUR"), json!({}));
    let id = office.id();
    office.bench.ok("allocations.decide", json!({ "id": id, "decided_by": "Mara" }));
    let page = office.bench.ok("allocations.spread", json!({ "year_id": null }));
    assert_eq!(page["repeats"][0]["rounds"], json!(["Spring grants", "Summer grants"]));
    assert_eq!(page["repeats"][0]["awarded"]["amount"], "1600.00", "Ada is ada");
}

#[test]
fn the_report_that_goes_out_names_nobody() {
    let mut office = open_round(|draft| {
        draft["note"] = json!("Ada’s idea");
        draft["set_asides"] =
            json!([{ "name": "Deaf speakers", "size": { "by": "share", "hundredths": 1000 } }]);
    });
    let group = office.round["set_asides"][0]["id"].clone();
    let people = ["Ada Quill", "Bo Quarry", "Cy Quince", "Di Quiver", "Ed Quoin"];
    for (name, place) in people.iter().zip(0_u8..) {
        let region = if place < 4 { "Asia" } else { "Oceania" };
        let more = json!({ "region": region, "project": "Tidewater", "purpose": format!("{name} travels"),
            "set_asides": if place == 4 { json!([group]) } else { json!([]) } });
        let request = office.ask(name, money("800.00", "EUR"), more);
        office.score(&request, "Ines Duarte", &[Some(5 - place), Some(3)]);
    }
    let id = office.id();
    let before = office.bench.refused("documents.render", json!({ "document": "fairness-report" }));
    assert_eq!(before.code, "document.nothing", "only what is decided goes out");
    office.bench.ok("allocations.decide", json!({ "id": id, "decided_by": "Mara Okoye" }));
    let csv = office.bench.ok("documents.render", json!({ "document": "fairness-report", "format": "csv" }));
    let bytes = base64::engine::general_purpose::STANDARD.decode(csv["base64"].as_str().unwrap()).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    for word in
        people.iter().flat_map(|name| name.split(' ')).chain(["Ines", "Mara", "Oceania", "Deaf", "idea"])
    {
        assert!(
            !text.split(|c: char| !c.is_alphabetic()).any(|found| found == word),
            "{word} stands in\n{text}"
        );
    }
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("Request,")).collect();
    assert_eq!(lines.len(), 5);
    assert!(
        lines[0].starts_with("Request,Spring grants,1,1,4.20,,,,800.00,800.00,EUR,,Paid in full."),
        "{}",
        lines[0]
    );
    assert!(
        lines[2].contains("after applicants 1 and 2") && lines[2].contains("Funded with"),
        "{}",
        lines[2]
    );
    assert!(text.contains("By region,Others,,,,5,5,2,,1600.00,EUR,100.0"), "one alone is not told:\n{text}");
    let pdf = office.bench.ok("documents.render", json!({ "document": "fairness-report", "format": "pdf" }));
    assert!((1..=2).contains(&pdf["pages"].as_u64().unwrap()), "a page or two: {}", pdf["pages"]);
}
