//! Who can stop a release, and how it comes about.

use serde_json::{Value, json};

use super::{Office, code};

#[test]
fn a_ladder_goes_from_draft_to_review_to_release_to_retirement() {
    let mut office = Office::new();
    assert_eq!(office.state(), "draft - 0");
    let ladder = office.id().clone();
    let refused = office.bench.refused("releases.publish", json!({ "ladder_id": ladder }));
    assert_eq!(code(&refused), "review.none");

    let review = office.open();
    assert_eq!(office.state(), "in_review - 0");
    let again = json!({ "ladder_id": ladder, "purpose": "Again", "reviewers": [{ "name": "Ines" }] });
    assert_eq!(code(&office.bench.refused("reviews.open", again)), "review.open");

    let objection = json!({
        "review_id": review["review"]["id"], "reviewer_id": review["asked"][0]["id"],
        "level_id": office.level(0), "competency_id": office.ladder["competencies"][0]["id"],
        "text": "This asks a newcomer for too much.",
    });
    let page = office.bench.ok("reviews.object", objection);
    assert_eq!(page["asked"][0]["stand"], "objects");
    let refused = office.bench.refused("releases.publish", json!({ "ladder_id": ladder }));
    assert_eq!(code(&refused), "objection.open");
    let place = page["said"][0]["place"].as_str().unwrap();
    assert!(
        refused.message.contains("Ines Duarte") && refused.message.contains(place),
        "{}",
        refused.message
    );
    let proposal = office.propose();
    assert_eq!(proposal["number"], "1.0.0");
    assert_eq!(proposal["objections"][0]["author"], "Ines Duarte");
    assert_eq!(proposal["waiting"], json!(["Ines Duarte", "Tom Acker"]));
    let home = office.bench.ok("home.today", json!({}));
    let item =
        home["items"].as_array().unwrap().iter().find(|item| item["kind"] == "objection_open").unwrap();
    assert_eq!((&item["id"], &item["screen"]), (&ladder, &json!("ladders")));

    let early = json!({ "reviewer_id": page["asked"][0]["id"] });
    assert_eq!(code(&office.bench.refused("reviews.sign_off", early.clone())), "objection.open");
    let comment = page["said"][0]["id"].clone();
    let empty = office.bench.refused("reviews.overrule", json!({ "comment_id": comment, "reason": " " }));
    assert_eq!(empty.fields[0].path, "reason");
    let overrule =
        json!({ "comment_id": comment, "reason": "The example shows how small it is.", "by": "Mara Lind" });
    let page = office.bench.ok("reviews.overrule", overrule);
    assert_eq!(
        (&page["said"][0]["state"], &page["said"][0]["answered_by"]),
        (&json!("overruled"), &json!("Mara Lind"))
    );
    let twice =
        office.bench.refused("reviews.resolve", json!({ "comment_id": comment, "answer": "Changed." }));
    assert_eq!(code(&twice), "comment.answered");
    let page = office.bench.ok("reviews.sign_off", early);
    assert_eq!(page["asked"][0]["stand"], "signed_off");

    let low = office.bench.refused("releases.publish", json!({ "ladder_id": ladder, "number": "0.9.0" }));
    assert_eq!((code(&low), low.fields[0].path.as_str()), ("number.low", "number"));
    let release = office.bench.ok("releases.publish", json!({ "ladder_id": ladder, "note": "The first." }));
    assert_eq!(release["number"], "1.0.0");
    assert_eq!(office.state(), "published 1.0.0 0");
    let page = office.bench.ok("reviews.get", json!({ "id": review["review"]["id"] }));
    assert_eq!((&page["review"]["state"], &page["number"]), (&json!("published"), &json!("1.0.0")));
    assert_eq!(page["asked"][0]["stand"], "signed_off", "what was signed is what was published");
    let late = json!({ "review_id": review["review"]["id"], "text": "One more thing" });
    assert_eq!(code(&office.bench.refused("reviews.comment", late)), "review.closed");

    office.open();
    let same = office.bench.refused("releases.publish", json!({ "ladder_id": ladder }));
    assert_eq!(code(&same), "release.unchanged");
    let retired = json!({ "id": release["id"], "reason": "It was published by mistake." });
    office.bench.ok("releases.retire", retired.clone());
    assert_eq!(code(&office.bench.refused("releases.retire", retired)), "release.retired");
    assert_eq!(office.bench.ok("releases.list", json!({ "ladder_id": ladder }))[0]["state"], "retired");
    let remove = office.bench.refused("ladders.remove", json!({ "id": ladder }));
    assert!(remove.message.contains("1 release"), "{}", remove.message);
}

#[test]
fn reviewers_are_asked_once_and_stay_once_they_spoke() {
    let mut office = Office::new();
    let ladder = office.id().clone();
    for (request, field) in [
        (json!({ "ladder_id": ladder, "purpose": " ", "reviewers": [{ "name": "A" }] }), "purpose"),
        (json!({ "ladder_id": ladder, "purpose": "P", "reviewers": [] }), "reviewers"),
        (
            json!({ "ladder_id": ladder, "purpose": "P", "reviewers": [{ "role": "HR" }] }),
            "reviewers[0].name",
        ),
        (
            json!({ "ladder_id": ladder, "purpose": "P", "reviewers": [{ "name": "A" }, { "name": "a" }] }),
            "reviewers[1].name",
        ),
    ] {
        assert_eq!(office.bench.refused("reviews.open", request).fields[0].path, field);
    }
    let someone = office.person("Nadia Roth", 1, 3);
    let review = office.open()["review"]["id"].clone();
    let page = office
        .bench
        .ok("reviews.add_reviewer", json!({ "review_id": review, "person_id": someone, "role": "Peer" }));
    assert_eq!(page["asked"][2]["name"], "Nadia Roth");
    let twice =
        office.bench.refused("reviews.add_reviewer", json!({ "review_id": review, "person_id": someone }));
    assert_eq!(code(&twice), "reviewer.twice");
    office.bench.ok(
        "reviews.comment",
        json!({ "review_id": review, "reviewer_id": page["asked"][2]["id"], "text": "Fine." }),
    );
    let spoke =
        office.bench.refused("reviews.remove_reviewer", json!({ "reviewer_id": page["asked"][2]["id"] }));
    assert_eq!(code(&spoke), "reviewer.spoke");
    office.bench.ok("reviews.remove_reviewer", json!({ "reviewer_id": page["asked"][1]["id"] }));

    office.bench.ok("people.remove", json!({ "id": someone }));
    let page = office.bench.ok("reviews.get", json!({ "id": review }));
    assert_eq!(page["asked"][1]["name"], "Nadia Roth", "a reviewer stays named after leaving the book");

    office.bench.ok("reviews.sign_off", json!({ "reviewer_id": page["asked"][0]["id"], "note": "Good." }));
    office
        .edit(0, 0, |cell| cell["descriptors"][0]["text"] = json!("Keeps a list of all projects up to date"));
    let page = office.bench.ok("reviews.get", json!({ "id": review }));
    assert_eq!(
        page["asked"][0]["stand"], "signed_earlier",
        "what was signed is no longer what would be published"
    );
    let object =
        json!({ "review_id": review, "reviewer_id": page["asked"][0]["id"], "text": "Not like this." });
    assert_eq!(office.bench.ok("reviews.object", object)["asked"][0]["signed_on"], Value::Null);
    let closed = office.bench.ok("reviews.close", json!({ "review_id": review, "reason": "Next year." }));
    assert_eq!(closed["review"]["state"], "abandoned");
    office.bench.ok("ladders.start", json!({ "built_in": "community-manager" }));
}
