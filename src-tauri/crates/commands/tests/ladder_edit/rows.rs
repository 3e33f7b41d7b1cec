//! Rows: added, changed, moved, removed, weighed.

use super::*;

fn names(ladder: &Value) -> Vec<Value> {
    each(&ladder["competencies"], "name")
}

#[test]
fn a_new_row_weighs_nothing_and_stands_where_it_was_put() {
    let (mut bench, ladder) = small();
    let row = |bucket: &str, before: Value| json!({ "ladder_id": ladder["id"], "name": " Metrics ", "bucket": bucket, "before": before });
    let at_end = row("product", Value::Null);
    and_back(&mut bench, &ladder, "ladders.add_competency", at_end, |now| {
        assert_eq!(names(now), ["Roadmaps", "Metrics", "Agreements", "Talks"]);
        assert_eq!(each(&now["competencies"], "weight"), [34, 0, 33, 33]);
        assert_eq!(now["competencies"][1]["slot"], 3);
    });
    let first = row("product", ladder["competencies"][0]["id"].clone());
    and_back(&mut bench, &ladder, "ladders.add_competency", first, |now| {
        assert_eq!(names(now)[0], "Metrics");
    });
    let own = row("Leadership", Value::Null);
    and_back(&mut bench, &ladder, "ladders.add_competency", own, |now| {
        assert_eq!(now["competencies"][3]["bucket"], "leadership");
    });
    let misplaced = row("finance", ladder["competencies"][0]["id"].clone());
    assert_eq!(
        refusal(&mut bench, &ladder, "ladders.add_competency", misplaced),
        told("before", "before.bucket")
    );
    for (name, code) in [("", "name.empty"), ("talks", "name.taken")] {
        let request = json!({ "ladder_id": ladder["id"], "name": name, "bucket": "finance" });
        assert_eq!(refusal(&mut bench, &ladder, "ladders.add_competency", request), told("name", code));
    }
    bench.ok("ladders.add_competency", row("finance", Value::Null));
    let codes = each(&bench.ok("ladders.get", json!({ "id": ladder["id"] }))["findings"], "code");
    assert!(codes.contains(&json!("weight.none")), "{codes:?}");
}

#[test]
fn rows_move_within_their_bucket_and_across() {
    let (mut bench, ladder) = small();
    let id = |row: usize| ladder["competencies"][row]["id"].clone();
    let across = json!({ "id": id(2), "bucket": "product", "before": id(0) });
    and_back(&mut bench, &ladder, "ladders.move_competency", across, |now| {
        assert_eq!(names(now), ["Talks", "Roadmaps", "Agreements"]);
        assert_eq!(now["competencies"][0]["bucket"], "product");
    });
    let last = json!({ "id": id(0), "bucket": "evangelism", "before": null });
    and_back(&mut bench, &ladder, "ladders.move_competency", last, |now| {
        assert_eq!(names(now), ["Agreements", "Talks", "Roadmaps"]);
        assert_eq!(now["competencies"][2]["cells"], ladder["competencies"][0]["cells"]);
    });
    let misplaced = json!({ "id": id(0), "bucket": "finance", "before": id(1) });
    assert_eq!(
        refusal(&mut bench, &ladder, "ladders.move_competency", misplaced),
        told("before", "before.bucket")
    );
    let renamed = json!({ "id": id(0), "name": "Plans", "summary": " What comes. ", "bucket": "partner" });
    and_back(&mut bench, &ladder, "ladders.change_competency", renamed, |now| {
        assert_eq!(names(now), ["Agreements", "Plans", "Talks"], "in another bucket it stands last");
        assert_eq!(now["competencies"][1]["summary"], "What comes.");
    });
}

#[test]
fn a_removed_row_leaves_its_weight_to_the_others_and_its_slot_to_nobody() {
    let (mut bench, ladder) = small();
    let id = |row: usize| ladder["competencies"][row]["id"].clone();
    and_back(&mut bench, &ladder, "ladders.remove_competency", json!({ "id": id(2) }), |now| {
        assert_eq!(names(now), ["Roadmaps", "Agreements"]);
        assert_eq!(each(&now["competencies"], "weight"), [51, 49]);
    });
    bench.ok("ladders.remove_competency", json!({ "id": id(2) }));
    let request = json!({ "ladder_id": ladder["id"], "name": "Talks", "bucket": "evangelism" });
    let again = bench.ok("ladders.add_competency", request);
    assert_eq!(again["slot"], 3, "the slot of a removed row is never given out again");
    assert_ne!(again["id"], id(2));
    bench.ok("ladders.remove_competency", json!({ "id": again["id"] }));
    bench.ok("ladders.remove_competency", json!({ "id": id(0) }));
    let last = bench.refused("ladders.remove_competency", json!({ "id": id(1) }));
    assert_eq!(last.code, "competencies.last");
    let only = stored(&mut bench, &ladder);
    assert_eq!(each(&only["competencies"], "weight"), [100]);
}

#[test]
fn marks_stay_with_the_row_they_were_given_for() {
    let (mut bench, ladder) = small();
    let person = bench.ok("people.add", json!({ "legal_name": "Ada Example" }))["person"]["id"].clone();
    let place = json!({ "person_id": person, "level_id": ladder["levels"][0]["id"], "from": "2025-01-01" });
    bench.ok("people.place", place);
    let mark =
        json!({ "person_id": person, "competency_id": ladder["competencies"][2]["id"], "proficiency": 4 });
    bench.ok("assessments.rate", mark);
    let before = bench.ok("assessments.sheet", json!({ "person_id": person }));
    bench.ok("ladders.remove_competency", json!({ "id": ladder["competencies"][2]["id"] }));
    let request = json!({ "ladder_id": ladder["id"], "name": "Singing", "bucket": "evangelism" });
    let new = bench.ok("ladders.add_competency", request);
    let sheet = bench.ok("assessments.sheet", json!({ "person_id": person }));
    let mut rows =
        sheet["buckets"].as_array().unwrap().iter().flat_map(|bucket| bucket["rows"].as_array().unwrap());
    let row = rows.find(|row| row["competency_id"] == new["id"]).unwrap();
    assert!(row["mark"]["proficiency"].is_null(), "nobody was rated on the new row: {row}");
    bench.undo();
    bench.undo();
    assert_eq!(bench.ok("assessments.sheet", json!({ "person_id": person })), before);
}

#[test]
fn weights_are_given_out_together_and_sum_to_a_hundred() {
    let (mut bench, ladder) = small();
    let weights = |given: &[(usize, u32)]| {
        let rows: Vec<Value> = given
            .iter()
            .map(|(row, weight)| json!({ "competency_id": ladder["competencies"][*row]["id"], "weight": weight }))
            .collect();
        json!({ "ladder_id": ladder["id"], "weights": rows })
    };
    and_back(&mut bench, &ladder, "ladders.write_weights", weights(&[(0, 50), (1, 30), (2, 20)]), |now| {
        assert_eq!(each(&now["competencies"], "weight"), [50, 30, 20]);
    });
    and_back(&mut bench, &ladder, "ladders.write_weights", weights(&[(1, 100)]), |now| {
        assert_eq!(each(&now["competencies"], "weight"), [0, 100, 0]);
    });
    for wrong in [weights(&[(0, 50), (1, 30), (2, 21)]), weights(&[]), weights(&[(0, 4_294_967_295), (1, 1)])]
    {
        assert_eq!(
            refusal(&mut bench, &ladder, "ladders.write_weights", wrong),
            told("weights", "weights.sum")
        );
    }
}

#[test]
fn ways_onward_are_added_reworded_put_in_order_and_removed() {
    let (mut bench, ladder) = small();
    let id = &ladder["id"];
    let first = json!({ "ladder_id": id, "routes": [
        { "name": "Foundation director", "summary": "Runs one." }, { "name": " Chief open source officer ", "summary": "" },
    ] });
    bench.ok("ladders.write_routes", first);
    let two = stored(&mut bench, &ladder);
    let ids = each(&two["routes_beyond"], "id");
    let turned = json!({ "ladder_id": id, "routes": [
        { "id": ids[1], "name": "CxO", "summary": "Answers for all." },
        { "name": "Another office", "summary": "" },
        { "id": ids[0], "name": "Foundation director", "summary": "Runs one." },
    ] });
    and_back(&mut bench, &two, "ladders.write_routes", turned, |now| {
        assert_eq!(each(&now["routes_beyond"], "name"), ["CxO", "Another office", "Foundation director"]);
        assert_eq!(now["routes_beyond"][0]["id"], ids[1], "a reworded way is the same way");
    });
    and_back(&mut bench, &two, "ladders.write_routes", json!({ "ladder_id": id, "routes": [] }), |now| {
        assert_eq!(now["routes_beyond"], json!([]));
    });
    let cases = [
        (json!([{ "name": "", "summary": "" }]), "routes[0].name", "name.empty"),
        (
            json!([{ "name": "A", "summary": "" }, { "name": " a", "summary": "" }]),
            "routes[1].name",
            "name.taken",
        ),
        (
            json!([{ "id": ids[0], "name": "A", "summary": "" }, { "id": ids[0], "name": "B", "summary": "" }]),
            "routes[1].id",
            "route.unknown",
        ),
        (json!([{ "id": id, "name": "A", "summary": "" }]), "routes[0].id", "route.unknown"),
    ];
    for (routes, path, code) in cases {
        let request = json!({ "ladder_id": id, "routes": routes });
        assert_eq!(refusal(&mut bench, &two, "ladders.write_routes", request), told(path, code));
    }
}
