//! Thousands of people on one ladder of sixty competencies, each rated on all of them.

use std::fmt::Write as _;

use chrono::Days;
use commands::Problem;
use domain::assessments::{Mark, Marks};
use domain::ids::{LadderId, PersonId};
use serde_json::{Value, json};
use store::Assessment;

use crate::Sizes;
use crate::common::{Bench, office};
use crate::dice::Dice;
use crate::measure::{Cost, Table, often, once};

const LEVELS: usize = 6;

/// Half-yearly reviews that everybody was rated in; figures take the newest alone.
const CYCLES: u64 = 8;

const BUCKETS: [&str; 6] = ["Product", "Partner", "Evangelism", "Field enablement", "Finance", "Leadership"];

/// A ladder, one behaviour for each level and competency.
fn ladder(competencies: usize) -> String {
    let mut dice = Dice::new(3);
    let mut text = "Track,Level,Title,Area,Competency,Definition,Behavior\n".to_owned();
    for number in 0..competencies {
        let (bucket, name) = (BUCKETS[number % BUCKETS.len()], format!("{} {}", dice.word(), dice.word()));
        for level in 1..=LEVELS {
            let behaviour: Vec<String> = (0..12).map(|_| dice.word()).collect();
            let behaviour = behaviour.join(" ");
            writeln!(text, "Practitioner,PL{level},Practice Lead {level},{bucket},{name} {number},About {name}.,{behaviour}.").unwrap();
        }
    }
    text
}

/// People in eight layers, everyone but the last level's on the ladder.
fn roster(people: usize) -> String {
    let mut dice = Dice::new(5);
    let mut text =
        "Employee ID,Legal Name,Email,Business Title,Manager ID,Location,Hire Date,Level,Ladder\n".to_owned();
    for number in 0..people {
        let (given, family) = (dice.word(), dice.word());
        let manager = if number == 0 { String::new() } else { format!("{:06}", (number - 1) / 5) };
        let (month, day, level) = (1 + dice.below(12), 1 + dice.below(28), 1 + dice.below(LEVELS as u64));
        writeln!(
            text,
            "{number:06},{given} {family},p{number}@example.org,Practice Lead,{manager},{},20{:02}-{month:02}-{day:02},PL{level},ladder",
            dice.word(),
            10 + dice.below(14),
        )
        .unwrap();
    }
    text
}

fn import(bench: &mut Bench, kind: &str, text: &str) -> Cost {
    let path = bench.folder.path().join(format!("{kind}.csv"));
    std::fs::write(&path, text).unwrap();
    let file = bench.desk.lend_file(&path);
    let request =
        json!({ "kind": kind, "file": file, "mapping": [], "windows_1252": false, "skip_rejected": false });
    once(|| {
        let answer = bench.ok("imports.run", request);
        assert_eq!(answer["saved"], true, "{kind}: {}", answer["findings"]);
    })
}

/// Rates everybody on everything in every cycle, in one write: a person at a time would be a commit for each mark.
fn rate_all(bench: &mut Bench, ladder: &Value, people: &[Value]) {
    let slots: Vec<u16> = ladder["competencies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|competency| u16::try_from(competency["slot"].as_u64().unwrap()).unwrap())
        .collect();
    let ladder_id: LadderId = ladder["id"].as_str().unwrap().parse().unwrap();
    let mut dice = Dice::new(11);
    let mut value = move || u8::try_from(dice.below(6)).ok();
    let rated: Result<(), Problem> = bench.desk.write("assessments.rate", "Rated everybody", |act| {
        for before in (0..CYCLES).rev() {
            let rated_on = act.today.checked_sub_days(Days::new(before * 183)).unwrap_or(act.today);
            for person in people {
                let mut marks = Marks::default();
                for slot in &slots {
                    marks.set(*slot, Mark { proficiency: value(), interest: value() });
                }
                let person_id: PersonId = person["id"].as_str().unwrap().parse().unwrap();
                let id = act.new_id();
                act.book.put_assessment(&Assessment { id, person_id, ladder_id, rated_on, marks })?;
            }
        }
        Ok(())
    });
    rated.expect("everybody can be rated");
}

/// Measures and prints.
pub(crate) fn measure(table: &Table, sizes: &Sizes) {
    let mut bench = office();
    import(&mut bench, "ladder", &ladder(sizes.competencies));
    let cost = import(&mut bench, "roster", &roster(sizes.people));
    table.line(&format!("import of {} people with managers and levels", sizes.people), &cost, "");
    let ladders = bench.ok("ladders.list", json!({}));
    let ladder = bench.ok("ladders.get", json!({ "id": ladders[0]["id"] }))["ladder"].clone();
    let people = bench.ok("people.list", json!({}))["rows"].as_array().unwrap().clone();
    assert_eq!(people.len(), sizes.people);
    rate_all(&mut bench, &ladder, &people);

    let listed = often(|| drop(bench.done("people.list", json!({ "limit": 100 }))));
    table.line("first page of the people", &listed, "≤ 2 ms");
    let found = often(|| drop(bench.done("people.list", json!({ "query": "zor", "limit": 100 }))));
    table.line("people found as you type", &found, "≤ 5 ms");
    let sorted = json!({ "query": "a", "sort": "manager", "descending": true, "offset": sizes.people / 4, "limit": 100 });
    let page = often(|| drop(bench.done("people.list", sorted.clone())));
    table.line("a later page of what was found, by manager", &page, "≤ 5 ms");
    assert_eq!(bench.ok("team.map", json!({}))["rows"].as_array().unwrap().len(), sizes.people);
    let map = often(|| drop(bench.done("team.map", json!({ "limit": 50 }))));
    table.line("heat map of everybody, the first 50 rows shown", &map, "≤ 13 ms");
    let ready = json!({ "sort": "readiness", "descending": true, "limit": 50 });
    let judged = often(|| drop(bench.done("team.map", ready.clone())));
    table.line("the same, by everybody's readiness for the next level", &judged, "");
    let whole = often(|| drop(bench.done("team.map", json!({}))));
    table.line("heat map and readiness of everybody, every row shown", &whole, "");
    let ask = json!({ "ladder_id": ladder["id"], "limit": 50 });
    let matrix = often(|| drop(bench.done("team.competencies", ask.clone())));
    table.line("everybody over all competencies, the first 50 rows shown", &matrix, "");

    let mut turn = 0;
    let mut next = || {
        turn = (turn + 37) % people.len();
        people[turn]["id"].clone()
    };
    let one = often(|| drop(bench.done("assessments.readiness", json!({ "person_id": next() }))));
    table.line("readiness of one person", &one, "≤ 0.2 ms");
    let gap = often(|| drop(bench.done("gap.get", json!({ "person_id": next() }))));
    table.line("one person's gap, with profile and statements", &gap, "≤ 0.2 ms");
    let competency = &ladder["competencies"][0]["id"];
    let mut mark = 0;
    let rated = often(|| {
        mark = (mark + 1) % 6;
        let rate = json!({
            "person_id": people[0]["id"], "competency_id": competency, "proficiency": mark, "interest": 3,
            "reason": "Measured again",
        });
        bench.done("assessments.rate", rate);
    });
    table.line("a person rated on one competency, durable", &rated, "");
    papers(table, &mut bench);
}

fn papers(table: &Table, bench: &mut Bench) {
    bench.ok("ladders.start", json!({ "built_in": "community-architect" }));
    for (of, what) in [("ladder", "the large ladder as PDF"), ("Community Architect", "our ladder as PDF")] {
        let which = json!({ "document": "career-ladder", "of": of, "format": null });
        let mut pages = Value::Null;
        let made = often(|| pages = bench.ok("documents.render", which.clone())["pages"].clone());
        table.line(&format!("{what}, {pages} pages"), &made, "");
    }
}
