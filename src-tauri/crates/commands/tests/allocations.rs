//! Allocation rounds through their commands: who gets what and why, what is fixed when, how it is spread, and a
//! report in which nobody is named.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use base64::Engine as _;
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

#[test]
fn the_result_says_who_lost_to_whom_and_what_would_have_changed_it() {
    let mut office = four();
    let page = office.page();
    let (ada, bo, di) = (row(&page, "Ada"), row(&page, "Bo"), row(&page, "Di"));
    assert_eq!((&ada["score"]["shown"], &ada["score"]["exact"]), (&json!("4.60"), &json!("23/5")));
    assert_eq!(
        (&ada["outcome"]["why"], &ada["outcome"]["awarded"]["amount"]),
        (&json!("full"), &json!("1500.00"))
    );
    assert_eq!((&bo["rank"], &bo["outcome"]["why"]), (&json!(2), &json!("did_not_fit")));
    assert_eq!(bo["outcome"]["left"]["amount"], "850.00");
    assert_eq!(bo["outcome"]["more_needed"]["amount"], "350.00");
    assert_eq!(
        (names(&bo["outcome"]["ahead"]), names(&bo["outcome"]["passed_by"])),
        (vec!["Ada"], vec!["Cy"])
    );
    assert_eq!(bo["outcome"]["ahead"][0]["score"]["shown"], "4.60");
    assert_eq!(di["outcome"]["more_needed"]["amount"], "150.00");
    assert_eq!((&page["unspent"]["amount"], &page["line"]["state"]), (&json!("150.00"), &json!("closed")));
    let id = office.id();
    office.refused("allocations.decide", json!({ "id": id, "decided_by": " " }), "decided_by", "name.empty");
    let decided = office.bench.ok("allocations.decide", json!({ "id": id, "decided_by": "Mara Okoye" }));
    assert_eq!(decided["decision"]["on"], "2026-06-15");
    let after = office.page();
    assert_eq!(after["line"]["state"], "decided");
    assert!(row(&after, "Ada")["outcome"]["award_id"].is_string());
    assert!(row(&after, "Bo")["outcome"]["award_id"].is_null(), "nothing is written for nothing");
    assert_eq!(
        row(&after, "Bo")["outcome"]["ahead"],
        bo["outcome"]["ahead"],
        "it was shown before as it became"
    );
    let request = row(&after, "Bo")["request"]["id"].clone();
    let again = office.scoring(&request, "Ines Duarte", &[Some(5), Some(5)], None);
    office.refused("allocations.score", again, "request_id", "round.decided");
    office.refused("allocations.remove_request", json!({ "id": request }), "id", "round.decided");
    office.refused("allocations.remove", json!({ "id": id }), "id", "round.decided");
    office.refused("allocations.decide", json!({ "id": id, "decided_by": "Mara" }), "id", "round.decided");
    office.bench.undo();
    assert_eq!(office.page(), page, "undo opens it again");
}

#[test]
fn other_rules_give_other_results() {
    let mut office = four();
    let id = office.id();
    // Scores are in, so the rules stay; without them they may change.
    let mut draft = office.draft.clone();
    draft["rule"] = json!("stop_at_misfit");
    office.refused("allocations.change", json!({ "id": id, "round": draft }), "id", "round.scored");
    let requests: Vec<Value> =
        office.page()["rows"].as_array().unwrap().iter().map(|row| row["request"]["id"].clone()).collect();
    for request in &requests {
        let back = office.scoring(request, "ines duarte", &[], None);
        office.bench.ok("allocations.score", back);
    }
    office.bench.ok("allocations.change", json!({ "id": id, "round": draft }));
    for (request, mark) in requests.iter().zip([5, 4, 3, 2]) {
        office.score(request, "Juri", &[Some(mark), None]);
    }
    let page = office.page();
    let cy = &row(&page, "Cy")["outcome"];
    assert_eq!((&cy["why"], &cy["stopped_at"]["name"]), (&json!("stopped"), &json!("Bo")));
    assert_eq!((&cy["left"]["amount"], &cy["more_needed"]["amount"]), (&json!("850.00"), &json!("1050.00")));
    for _ in 0..5 {
        office.bench.undo();
    }
    draft["rule"] = json!("pro_rata");
    draft["pool"] = money("1000.00", "EUR");
    office.bench.ok("allocations.change", json!({ "id": id, "round": draft }));
    for (request, mark) in requests.iter().zip([5, 4, 3, 2]) {
        office.score(request, "Juri", &[Some(mark), None]);
    }
    let page = office.page();
    let awarded: Vec<&str> = page["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["outcome"]["awarded"]["amount"].as_str().unwrap())
        .collect();
    assert_eq!(awarded, ["405.41", "324.32", "189.19", "81.08"]);
    assert_eq!(page["unspent"]["amount"], "0.00");
}

#[test]
fn a_set_aside_its_unused_part_and_a_tie_are_told() {
    let mut office = open_round(|draft| {
        draft["set_asides"] =
            json!([{ "name": "First-time speakers", "size": { "by": "share", "hundredths": 2000 } }]);
        draft["pool"] = money("2000.00", "EUR");
    });
    let group = office.round["set_asides"][0]["id"].clone();
    let first = office.ask("Ada", money("1000.00", "EUR"), json!({}));
    let second = office.ask("Bo", money("1000.00", "EUR"), json!({ "submitted_on": "2026-05-19" }));
    let third = office.ask("Cy", money("250.00", "EUR"), json!({ "set_asides": [group] }));
    for request in [&first, &second] {
        office.score(request, "Ines", &[Some(4), Some(4)]);
    }
    office.score(&third, "Ines", &[Some(1), None]);
    let page = office.page();
    assert_eq!(page["pots"][0]["flowed"]["amount"], "150.00");
    assert_eq!(
        (&page["pots"][1]["size"]["amount"], &page["pots"][1]["left"]["amount"]),
        (&json!("1600.00"), &json!("750.00"))
    );
    assert_eq!(row(&page, "Cy")["outcome"]["paid"][0]["set_aside"], "First-time speakers");
    let tie = &page["ties"][0];
    assert_eq!(
        (&tie["names"], &tie["decided"]),
        (&json!(["Bo", "Ada"]), &json!(true)),
        "Bo asked a day earlier"
    );
    assert_eq!(names(&row(&page, "Ada")["outcome"]["passed_by"]), ["Cy"]);
    let stranger = json!({ "round_id": office.id(), "outsider": "Di", "purpose": "A talk", "amount": money("1.00", "EUR"),
        "submitted_on": "2026-05-20", "set_asides": ["0190d4c4-0000-7000-8000-000000000000"] });
    office.refused("allocations.add_request", stranger, "set_asides", "set_aside.unknown");
}

#[test]
fn what_is_asked_in_another_currency_is_booked_at_the_rate_of_its_day() {
    let mut office = open_round(|_| {});
    let request = json!({ "round_id": office.id(), "outsider": "Ada", "purpose": "A talk", "amount": money("100.00", "GBP"),
        "submitted_on": "2026-05-23" });
    office.refused("allocations.add_request", request.clone(), "amount", "rate.missing");
    for (on, rate) in [("2026-05-22", "0.8"), ("2026-06-01", "0.5")] {
        let rate = json!({ "currency": "GBP", "on": on, "per_euro": rate, "evidence": "by telephone" });
        office.bench.ok("rates.enter", rate);
    }
    let made = office.bench.ok("allocations.add_request", request);
    assert_eq!(made["booked"], money("125.00", "EUR"), "Saturday takes Friday's rate, never a later one");
    assert_eq!(made["conversion"]["rate_on"], "2026-05-22");
    let late = json!({ "round_id": office.id(), "outsider": "Bo", "purpose": "A talk", "amount": money("1.00", "EUR") });
    office.refused("allocations.add_request", late.clone(), "submitted_on", "day.outside");
    let mut nobody = late;
    nobody["submitted_on"] = json!("2026-05-20");
    nobody["outsider"] = json!(" ");
    nobody["amount"] = money("0.00", "EUR");
    office.refused("allocations.add_request", nobody.clone(), "person_id", "applicant.none");
    office.refused("allocations.add_request", nobody, "amount", "applicant.none");
}

#[test]
fn whoever_is_in_conflict_gives_no_marks_where_the_round_bars_it() {
    let mut office = open_round(|_| {});
    let request = office.ask("Ada", money("100.00", "EUR"), json!({}));
    let own = office.scoring(&request, "ada", &[Some(5), Some(5)], None);
    office.refused("allocations.score", own, "conflict", "conflict.own");
    let near = office.scoring(&request, "Juri", &[Some(5), Some(5)], Some("Her manager"));
    office.refused("allocations.score", near, "marks", "conflict.barred");
    let told = office.scoring(&request, "Juri", &[], Some("Her manager"));
    office.bench.ok("allocations.score", told);
    let page = office.page();
    assert_eq!((&page["rows"][0]["score"], &page["lacks_scores"]), (&Value::Null, &json!(true)));
    assert_eq!(page["rows"][0]["outcome"]["why"], "not_scored", "absent, never zero");
    let id = office.id();
    office.refused("allocations.decide", json!({ "id": id, "decided_by": "Mara" }), "note", "round.unscored");
    let six = office.scoring(&request, "Ines", &[Some(6)], None);
    office.refused("allocations.score", six, "marks[0].mark", "mark.range");
    let nothing = office.scoring(&request, "Ines", &[], None);
    office.refused("allocations.score", nothing, "marks", "marks.none");
    office
        .bench
        .ok("allocations.decide", json!({ "id": id, "decided_by": "Mara", "note": "Withdrawn by phone" }));

    let mut recorded = open_round(|draft| draft["conflicts"] = json!("recorded"));
    let request = recorded.ask("Ada", money("100.00", "EUR"), json!({}));
    let near = recorded.scoring(&request, "Juri", &[Some(5), Some(5)], Some("Her manager"));
    recorded.bench.ok("allocations.score", near);
    let page = recorded.page();
    assert_eq!(
        (&page["rows"][0]["score"]["shown"], &page["rows"][0]["scorers"][0]["counts"]),
        (&json!("5.00"), &json!(true))
    );
    assert_eq!(page["rows"][0]["scorers"][0]["scoring"]["conflict"], "Her manager");
}

#[test]
fn a_round_is_refused_field_by_field_and_not_decided_early_without_a_word() {
    let mut office = open_round(|draft| draft["closes_on"] = json!("2026-06-30"));
    let mut draft = office.draft.clone();
    draft["rubric"] = json!([{ "name": "Reach", "weight": 60 }]);
    office.refused("allocations.add", draft.clone(), "rubric", "weights.sum");
    let id = office.id();
    office.refused("allocations.change", json!({ "id": id, "round": draft }), "round.rubric", "weights.sum");
    let mut dollars = office.draft.clone();
    dollars["pool"] = money("10.00", "USD");
    office.refused("allocations.add", dollars, "pool", "currency.other");
    office.refused("allocations.decide", json!({ "id": id, "decided_by": "Mara" }), "id", "round.empty");
    let request = office.ask("Ada", money("10.00", "EUR"), json!({}));
    office.score(&request, "Ines", &[Some(3), Some(3)]);
    office.refused("allocations.decide", json!({ "id": id, "decided_by": "Mara" }), "note", "round.early");
    let mut earlier = office.draft.clone();
    earlier["closes_on"] = json!("2026-05-19");
    office.refused(
        "allocations.change",
        json!({ "id": id, "round": earlier }),
        "round.closes_on",
        "day.outside",
    );
    office.bench.ok("allocations.remove", json!({ "id": id }));
    assert_eq!(office.bench.ok("allocations.list", json!({})), json!([]));
    office.bench.undo();
    assert_eq!(office.page()["rows"].as_array().unwrap().len(), 1);
}

#[test]
fn the_spread_counts_everybody_who_asked_and_names_its_denominators() {
    let mut office = four();
    let id = office.id();
    office.bench.ok("allocations.decide", json!({ "id": id, "decided_by": "Mara" }));
    let mara = office.bench.ok("people.add", json!({ "legal_name": "Mara Okoye" }))["person"]["id"].clone();
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
    let _ = mara;

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

#[test]
fn what_a_round_stands_on_is_not_removed() {
    let mut office = open_round(|_| {});
    let person = office.bench.ok("people.add", json!({ "legal_name": "Mara Okoye" }))["person"]["id"].clone();
    let event = json!({ "name": "Summit", "place": "", "starts_on": "2026-07-01", "ends_on": "2026-07-02",
        "role": "attend", "category_id": null, "bucket": null, "note": "" });
    let event = office.bench.ok("events.add", event)["id"].clone();
    let more = json!({ "outsider": null, "person_id": person, "event_id": event });
    office.ask("", money("10.00", "EUR"), more);
    assert_eq!(office.page()["rows"][0]["event_name"], "Summit");
    assert_eq!(office.bench.refused("people.remove", json!({ "id": person })).code, "person.used");
    assert_eq!(office.bench.refused("events.remove", json!({ "id": event })).code, "event.in_use");
    let category = office.draft["category_id"].clone();
    assert_eq!(
        office.bench.refused("budget.remove_category", json!({ "id": category })).code,
        "category.in_use"
    );
}
