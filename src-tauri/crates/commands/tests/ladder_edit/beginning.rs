//! Ladders from nothing and from another one.

use super::*;

#[test]
fn a_ladder_begins_from_nothing_with_weights_that_sum_to_a_hundred() {
    let mut bench = office();
    let request = json!({
        "name": " Docs ladder ",
        "summary": "For writers.",
        "levels": [{ "code": "D1", "internal_title": "Writer" }, { "code": "D 1", "internal_title": "Author" }],
        "competencies": [
            { "name": "Prose", "bucket": "product" },
            { "name": "Prose!", "bucket": "Own Bucket" },
            { "name": "Talks", "bucket": "evangelism" },
        ],
    });
    let page = bench.ok("ladders.create", request.clone());
    let ladder = &page["ladder"];
    assert_eq!((&ladder["name"], &ladder["key"]), (&json!("Docs ladder"), &json!("docs-ladder")));
    assert_eq!(each(&ladder["competencies"], "weight"), [34, 33, 33]);
    assert_eq!(each(&ladder["competencies"], "key"), ["prose", "prose-2", "talks"]);
    assert_eq!(each(&ladder["competencies"], "slot"), [0, 1, 2]);
    assert_eq!(each(&ladder["levels"], "rank"), [1, 2]);
    assert_eq!(page["buckets"], json!(["product", "evangelism", "own_bucket"]));
    assert_eq!(bench.ok("ladders.get", json!({ "id": ladder["id"] })), page, "the answer is what was stored");
    let with = |pointer: &str, value: Value| {
        let mut changed = request.clone();
        changed["name"] = json!("Another");
        *changed.pointer_mut(pointer).unwrap() = value;
        changed
    };
    let cases = [
        (with("/name", json!(" docs LADDER")), "name", "name.taken"),
        (with("/name", json!(" ")), "name", "name.empty"),
        (with("/levels", json!([])), "levels", "levels.empty"),
        (with("/competencies", json!([])), "competencies", "competencies.empty"),
        (with("/levels/1/code", json!("d1")), "levels[1].code", "code.taken"),
        (with("/levels/0/code", json!("")), "levels[0].code", "code.empty"),
        (with("/levels/1/internal_title", json!("")), "levels[1].internal_title", "title.empty"),
        (with("/competencies/1/name", json!("prose")), "competencies[1].name", "name.taken"),
        (with("/competencies/2/name", json!(" ")), "competencies[2].name", "name.empty"),
    ];
    for (request, path, code) in cases {
        assert_eq!(refusal(&mut bench, ladder, "ladders.create", request), told(path, code));
    }
    bench.undo();
    assert_eq!(bench.ok("ladders.list", json!({})), json!([]));
}

#[test]
fn a_copy_says_the_same_and_shares_nothing() {
    let mut bench = office();
    let page = bench.ok("ladders.start", json!({ "built_in": "ospo-leader" }));
    let former = &page["ladder"];
    let copy =
        bench.ok("ladders.duplicate", json!({ "id": former["id"], "name": "Our leaders" }))["ladder"].clone();
    assert_eq!((&copy["name"], &copy["key"]), (&json!("Our leaders"), &json!("our-leaders")));
    let texts = |ladder: &Value| {
        let mut texts = Vec::new();
        for row in 0..ladder["competencies"].as_array().unwrap().len() {
            for level in 0..ladder["levels"].as_array().unwrap().len() {
                let cell = cell(ladder, row, level);
                texts.push((cell["expected"].clone(), cell["examples"].clone()));
                let statements = cell["descriptors"].as_array().into_iter().flatten();
                texts.extend(statements.map(|one| (one["key"].clone(), one["text"].clone())));
            }
        }
        texts
    };
    assert_eq!(texts(&copy), texts(former));
    assert_eq!(each(&copy["levels"], "code"), each(&former["levels"], "code"));
    assert_eq!(each(&copy["routes_beyond"], "name"), each(&former["routes_beyond"], "name"));
    let ids = |ladder: &Value| {
        let text = ladder.to_string();
        let parts = text.split('"').filter(|part| part.len() == 36 && part.matches('-').count() == 4);
        parts.map(str::to_owned).collect::<std::collections::HashSet<String>>()
    };
    assert!(ids(&copy).is_disjoint(&ids(former)), "no identifier stands in both");
    assert_eq!(stored(&mut bench, former), *former);
    let again = json!({ "id": former["id"], "name": "our leaders" });
    assert_eq!(refusal(&mut bench, former, "ladders.duplicate", again), told("name", "name.taken"));
    bench.ok("ladders.remove", json!({ "id": copy["id"] }));
    assert_eq!(stored(&mut bench, former), *former, "what happens to the copy happens to it alone");
}
