//! How the ladders of the sample are reviewed and released.

use serde_json::{Value, json};

use super::{rows, sample};

#[test]
fn the_ladders_people_stand_on_are_published_and_one_is_in_review_again() {
    let mut bench = sample();
    let ladders = bench.ok("ladders.list", json!({}));
    let states = bench.ok("releases.states", json!({}));
    let mut in_review = 0;
    for ladder in rows(&ladders) {
        let state = rows(&states).iter().find(|one| one["ladder_id"] == ladder["id"]).unwrap();
        let stood_on = ladder["people"].as_u64().unwrap() > 0;
        assert_eq!(state["number"] == "1.0.0", stood_on, "{ladder}: {state}");
        if state["state"] == "in_review" {
            in_review += 1;
            assert!(state["open_objections"].as_u64().unwrap() > 0, "somebody objects: {state}");
            let proposal = bench.ok("releases.propose", json!({ "ladder_id": ladder["id"] }));
            assert_eq!(proposal["number"], "2.0.0");
            let short: Vec<&Value> =
                rows(&proposal["concerned"]).iter().filter(|one| one["falls_short"] == true).collect();
            assert!(!short.is_empty(), "somebody would fall short: {proposal}");
        }
    }
    assert_eq!(in_review, 1);
    let reviews = bench.ok("reviews.list", json!({}));
    let overruled = rows(&reviews).iter().filter(|one| one["number"] == "1.0.0").any(|one| {
        let page = bench.ok("reviews.get", json!({ "id": one["review"]["id"] }));
        rows(&page["said"]).iter().any(|said| said["state"] == "overruled" && said["answer"] != "")
    });
    assert!(overruled, "one release came out of an overruled objection");
}
