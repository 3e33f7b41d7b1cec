//! The team picture: cells, holders, what rests on one.

use uuid::Uuid;

use super::*;
use crate::ids::PersonId;
use crate::team::{Member, TeamMap, team_map};

/// Draws people with these marks on the low level.
fn drawn(ladder: &Ladder, people: &[&str]) -> TeamMap {
    let marks: Vec<Marks> = people.iter().map(|text| marks(text)).collect();
    let members: Vec<Member<'_>> = marks
        .iter()
        .zip(1_u128..)
        .map(|(marks, id)| Member {
            person_id: PersonId(Uuid::from_u128(id)),
            ladder,
            level_id: LOW,
            marks,
            before: None,
        })
        .collect();
    team_map(&members)
}

#[test]
fn a_bucket_rests_on_the_one_who_holds_it() {
    // People; then the finance bucket's holders, whom it rests on, and whether that one is unwilling.
    let cases: [(&[&str], usize, Option<u128>, bool, &str); 7] = [
        (&["-/- 3/2 3/2", "-/- 1/5 1/5"], 1, Some(1), false, "one holder, interest just enough"),
        (&["-/- 3/2 3/1"], 1, Some(1), true, "mean interest 1.5"),
        (&["-/- 3/- 3/-"], 1, Some(1), false, "never asked is not unwilling"),
        (&["-/- 3/0 3/0", "-/- 3/5 3/5"], 2, None, false, "two holders"),
        (&["-/- 2/0 3/0"], 0, None, false, "mean 2.5 holds nothing"),
        (&["-/- 3/0 -/-"], 1, Some(1), true, "the absent row does not pull the mean down"),
        (&["-/- -/0 -/0"], 0, None, false, "nobody is rated"),
    ];
    let ladder = ladder();
    for (people, holders, rests_on, unwilling, why) in cases {
        let picture = drawn(&ladder, people);
        let finance = picture.buckets.iter().find(|standing| standing.bucket.key() == "finance").unwrap();
        assert_eq!(finance.holders.len(), holders, "{why}");
        assert_eq!(finance.rests_on.map(|id| id.0.as_u128()), rests_on, "{why}");
        assert_eq!(finance.unwilling, unwilling, "{why}");
    }
}

#[test]
fn cells_are_means_of_what_is_there_and_missing_cells_move_nothing() {
    let picture = drawn(&ladder(), &["1/- 5/- 5/4", "-/- -/- -/-"]);
    let keys: Vec<&str> = picture.buckets.iter().map(|standing| standing.bucket.key()).collect();
    assert_eq!(keys, ["product", "finance"], "in the order of the five");
    let [product, finance] = [0, 1].map(|column| picture.cell(0, column).unwrap());
    assert_eq!((product.coverage.covered, product.coverage.expected), (50, 100), "1 of 2, weight 50");
    assert_eq!((finance.proficiency.tenths, finance.interest.tenths), (Some(50), Some(40)));
    assert_eq!(
        (finance.coverage.covered, finance.coverage.expected),
        (30, 30),
        "the third row expects nothing here"
    );
    let nobody = picture.cell(1, 1).unwrap();
    assert_eq!((nobody.proficiency.tenths, nobody.coverage.permille), (None, None), "absent, not zero");
    assert_eq!(picture.buckets[1].coverage.permille, Some(1000), "the unrated person is not in it");
}

#[test]
fn two_ladders_share_the_five_and_keep_their_own() {
    let one = ladder();
    let mut other = ladder_of(
        2,
        vec![
            competency(0, "leadership", 60, (Some(1), None), false),
            competency(1, "finance", 40, (Some(3), None), false),
        ],
    );
    other.levels = vec![level(LevelId(Uuid::from_u128(201)), "M1", 0)];
    for row in &mut other.competencies {
        row.cells.iter_mut().for_each(|cell| cell.level_id = LevelId(Uuid::from_u128(201)));
    }
    let rated = marks("4/4 4/4 4/4");
    let member = |id, ladder, level_id| Member {
        person_id: PersonId(Uuid::from_u128(id)),
        ladder,
        level_id,
        marks: &rated,
        before: None,
    };
    let picture = team_map(&[member(1, &other, LevelId(Uuid::from_u128(201))), member(2, &one, LOW)]);
    let keys: Vec<&str> = picture.buckets.iter().map(|standing| standing.bucket.key()).collect();
    assert_eq!(keys, ["product", "finance", "leadership"]);
    assert!(picture.cell(0, 0).is_none(), "the first ladder has no product bucket");
    assert!(picture.cell(1, 2).is_none(), "the second has no leadership");
    let finance = picture.cell(0, 1).unwrap();
    assert_eq!((finance.coverage.covered, finance.coverage.expected), (120, 120));
    assert_eq!(picture.buckets[1].holders.len(), 2);
    assert_eq!(picture.buckets[2].rests_on, Some(PersonId(Uuid::from_u128(1))));
}

#[test]
fn a_cell_says_what_is_missing_and_what_has_changed() {
    let (ladder, earlier, today) = (ladder(), marks("0/- 5/5 -/-"), marks("1/- 5/5 -/-"));
    let member = |before| Member {
        person_id: PersonId(Uuid::from_u128(1)),
        ladder: &ladder,
        level_id: LOW,
        marks: &today,
        before,
    };
    let cell = |before| team_map(&[member(before)]).cell(0, 0).unwrap();
    let product = cell(Some(&earlier));
    assert_eq!((product.short.sum, product.short.count, product.short.tenths), (1, 1, Some(10)), "1 of 2");
    assert_eq!((product.before.permille, product.change), (Some(0), Some(500)), "from 0 to 50 %");
    assert_eq!(cell(None).change, None, "nothing to compare with");
    let finance = team_map(&[member(Some(&earlier))]).cell(0, 1).unwrap();
    assert_eq!(finance.short.sum, 0, "what is above its expectation is not missing");
    let picture = team_map(&[member(Some(&earlier))]);
    assert_eq!(picture.buckets[0].before.permille, Some(0));
}
