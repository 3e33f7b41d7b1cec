//! Who gets what and why, by each rule.

use serde_json::{Value, json};

use crate::{four, money, names, open_round, row};

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
