//! Differences, and what is agreed on.

use serde_json::{Value, json};

use super::Office;

fn agree(office: &mut Office, rows: Value) -> Value {
    let part = office.part(0)["id"].clone();
    json!({ "participant_id": part, "rows": rows })
}

#[test]
fn differences_of_two_are_marked_and_have_to_be_settled() {
    let mut office = Office::new(&["Ada"]);
    office.both_rate(0, &[5, 3, 4], &[3, 3, 3]);
    let part = office.part(0);
    assert_eq!((&part["progress"], &part["marked"]), (&json!("handed_in"), &json!(1)));
    let page = office.bench.ok("assessments.differences", json!({ "participant_id": part["id"] }));
    let told: Vec<(&Value, &Value)> =
        page["rows"].as_array().unwrap().iter().take(4).map(|row| (&row["spread"], &row["marked"])).collect();
    assert_eq!(
        told,
        [
            (&json!(2), &json!(true)),
            (&json!(0), &json!(false)),
            (&json!(1), &json!(false)),
            (&Value::Null, &json!(false))
        ]
    );

    let none = agree(&mut office, json!([]));
    let problem = office.bench.refused("assessments.agree", none);
    assert_eq!((problem.fields.len(), problem.code.as_str()), (1, "difference.open"));
    let row = office.row(0);
    let unexplained = agree(&mut office, json!([{ "competency_id": row, "take": "own", "proficiency": 4 }]));
    assert_eq!(office.bench.refused("assessments.agree", unexplained).fields[0].path, "rows[0].reason");
    let own =
        json!([{ "competency_id": row, "take": "own", "proficiency": 4, "reason": "Led one of the two." }]);
    let request = agree(&mut office, own);
    let agreed = office.bench.ok("assessments.agree", request.clone());
    assert_eq!(agreed["progress"], "agreed");
    let first = &agreed["rows"][0];
    assert_eq!(
        (&first["agreed"]["proficiency"], &first["agreed_reason"]),
        (&json!(4), &json!("Led one of the two."))
    );
    assert_eq!(agreed["rows"][2]["agreed"]["proficiency"], 3, "a difference of one takes the manager's");

    // It counts everywhere, and no command changes it.
    let sheet = office.bench.ok("assessments.sheet", json!({ "person_id": office.people[0] }));
    assert_eq!(sheet["buckets"][0]["rows"][0]["mark"]["proficiency"], 4);
    assert_eq!(office.bench.refused("assessments.agree", request).code, "assessment.agreed");
    let (seat, part) = (office.seat(0, "manager"), office.part(0)["id"].clone());
    let fill = json!({ "seat_id": seat, "competency_id": row, "proficiency": 1, "reason": "x" });
    assert_eq!(office.bench.refused("assessments.fill", fill).code, "assessment.agreed");
    let calibrate = json!({ "participant_id": part, "competency_id": row, "proficiency": 1, "reason": "x" });
    assert_eq!(office.bench.refused("cycles.calibrate", calibrate).code, "assessment.agreed");

    // A correction is another agreed one, with its reason; the first stays as it was.
    let mut rate = json!({ "person_id": office.people[0], "competency_id": row, "proficiency": 2 });
    assert_eq!(office.bench.refused("assessments.rate", rate.clone()).fields[0].code, "reason.missing");
    rate["reason"] = json!("The agreement was signed by another office.");
    office.bench.ok("assessments.rate", rate);
    let sheet = office.bench.ok("assessments.sheet", json!({ "person_id": office.people[0] }));
    assert_eq!(sheet["buckets"][0]["rows"][0]["mark"]["proficiency"], 2);
    let page = office.bench.ok("assessments.differences", json!({ "participant_id": part }));
    assert_eq!(page["rows"][0]["agreed"]["proficiency"], 4);
    let ask = json!({ "person_id": office.people[0], "competency_id": row });
    let history = office.bench.ok("assessments.history", ask);
    assert_eq!(history[0]["reason"], "The agreement was signed by another office.");
    assert_eq!((&history[0]["rater"], &history[1]["mark"]["proficiency"]), (&json!("agreed"), &json!(4)));
}

#[test]
fn five_and_five_and_nobody_is_five() {
    let mut office = Office::new(&["Ada", "Ben"]);
    let part = office.part(0)["id"].clone();
    let peer = json!({ "participant_id": part, "rater_id": office.people[1] });
    office.bench.ok("cycles.add_peer", peer);
    // The peer rates another row, and is absent from this one.
    let seat = office.seat(0, "peer");
    office.fill(&seat, 1, json!(1), json!(3));
    office.hand_in(&seat);
    office.both_rate(0, &[5], &[5]);
    let page = office.bench.ok("assessments.differences", json!({ "participant_id": part }));
    let row = &page["rows"][0];
    assert_eq!(row["marks"].as_array().unwrap().len(), 3);
    assert_eq!(row["mean"], json!({ "sum": 10, "count": 2, "tenths": 50 }));
    assert_eq!((&row["spread"], &row["marked"]), (&json!(0), &json!(false)));
    assert_eq!(page["rows"][1]["mean"]["tenths"], 10);
}

#[test]
fn a_rating_that_was_handed_in_changes_with_a_reason_that_stays() {
    let mut office = Office::new(&["Ada"]);
    office.both_rate(0, &[3], &[4]);
    let (seat, row) = (office.seat(0, "manager"), office.row(0));
    let mut fill = json!({ "seat_id": seat, "competency_id": row, "proficiency": 5, "interest": 3 });
    assert_eq!(office.bench.refused("assessments.fill", fill.clone()).fields[0].path, "reason");
    fill["reason"] = json!("Saw the second release only now.");
    office.bench.ok("assessments.fill", fill);
    // A wish, and a first figure, ask for none.
    office.fill(&seat, 0, json!(5), json!(1));
    office.fill(&seat, 1, json!(2), Value::Null);
    let part = office.part(0)["id"].clone();
    let page = office.bench.ok("assessments.differences", json!({ "participant_id": part }));
    assert_eq!(page["rows"][0]["marks"][1]["reason"], "Saw the second release only now.");
    let timeline = office.bench.ok("assessments.timeline", json!({ "person_id": office.people[0] }));
    let points = timeline["rows"][0]["points"].as_array().unwrap();
    let told: Vec<(&Value, &Value)> =
        points.iter().map(|one| (&one["rater"], &one["mark"]["proficiency"])).collect();
    assert_eq!(told, [(&json!("self"), &json!(3)), (&json!("manager"), &json!(5))]);
    assert_eq!(points[1]["reason"], "Saw the second release only now.");
}
