//! What a round takes and what it refuses: currencies, conflicts, early decisions, what it stands on.

use serde_json::{Value, json};

use crate::{money, open_round};

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
