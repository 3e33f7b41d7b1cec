//! Rounds computed by hand.

use super::*;

/// Ada 1,500 (4.35), Bo 1,200 (4.00), Cy 700 (3.50), Di 300 (3.00) of a pool of 2,350.
fn four() -> Vec<Candidate> {
    vec![
        candidate(1, 150_000, 435),
        candidate(2, 120_000, 400),
        candidate(3, 70_000, 350),
        candidate(4, 30_000, 300),
    ]
}

#[test]
fn what_does_not_fit_is_skipped_and_told_to_whom_it_lost() {
    let got = allocate(&round(235_000, Rule::SkipMisfits), &four());
    let awarded: Vec<i64> = got.outcomes.iter().map(|outcome| outcome.awarded).collect();
    assert_eq!((awarded, got.unspent), (vec![150_000, 0, 70_000, 0], 15_000));
    let bo = of(&got, 2);
    assert_eq!((bo.rank, bo.why), (Some(2), Why::DidNotFit { left: 85_000 }));
    assert_eq!((bo.ahead.clone(), bo.passed_by.clone()), (vec![id(1)], vec![id(3)]));
    assert_eq!(bo.more_needed, Some(35_000), "1,200.00 asked, 850.00 left");
    let di = of(&got, 4);
    assert_eq!(di.why, Why::DidNotFit { left: 15_000 });
    // 150.00 more would not do: nobody before takes it, so it does; 350.00 more would go to Bo.
    assert_eq!((di.more_needed, di.ahead.clone()), (Some(15_000), vec![id(1), id(3)]));
    assert_eq!(of(&got, 1).why, Why::Full);
}

#[test]
fn what_is_added_may_go_to_somebody_before() {
    // 100 in the pool; the first asks 110, the second 100 and gets it, the third 12. With 10 more the first takes
    // all; only with 22 more something is left for the third.
    let line = vec![candidate(1, 110, 500), candidate(2, 100, 400), candidate(3, 12, 300)];
    let got = allocate(&round(100, Rule::SkipMisfits), &line);
    assert_eq!(of(&got, 3).more_needed, Some(22));
    let more = allocate(&round(112, Rule::SkipMisfits), &line);
    assert_eq!(of(&more, 3).awarded, 0, "12 more goes to the first");
    assert_eq!(of(&allocate(&round(122, Rule::SkipMisfits), &line), 3).awarded, 12);
    assert_eq!(of(&allocate(&round(121, Rule::SkipMisfits), &line), 3).awarded, 0);
}

#[test]
fn the_round_stops_at_the_first_misfit() {
    let got = allocate(&round(235_000, Rule::StopAtMisfit), &four());
    let awarded: Vec<i64> = got.outcomes.iter().map(|outcome| outcome.awarded).collect();
    assert_eq!((awarded, got.unspent), (vec![150_000, 0, 0, 0], 85_000));
    assert_eq!(of(&got, 2).why, Why::DidNotFit { left: 85_000 });
    assert_eq!(of(&got, 3).why, Why::Stopped { at: id(2), left: 85_000 });
    // 1,500 + 1,200 + 700 − 2,350 = 1,050; with Di 1,350.
    assert_eq!((of(&got, 3).more_needed, of(&got, 4).more_needed), (Some(105_000), Some(135_000)));
}

#[test]
fn a_pool_is_shared_out_to_the_cent() {
    // 1,000.00 over 1,500 + 1,200 + 700 + 300 = 3,700: 405.405…, 324.324…, 189.189…, 81.081…
    let got = allocate(&round(100_000, Rule::ProRata), &four());
    let awarded: Vec<i64> = got.outcomes.iter().map(|outcome| outcome.awarded).collect();
    assert_eq!(awarded, [40_541, 32_432, 18_919, 8_108]);
    assert_eq!(awarded.iter().sum::<i64>(), 100_000);
    assert_eq!((of(&got, 4).why, of(&got, 4).more_needed), (Why::Share, Some(270_000)));
    let enough = allocate(&round(400_000, Rule::ProRata), &four());
    assert_eq!((enough.unspent, of(&enough, 2).why), (30_000, Why::Full));
}

#[test]
fn set_asides_go_to_their_group_and_the_rest_by_the_stated_rule() {
    let mut round = round(200_000, Rule::SkipMisfits);
    round.set_asides = vec![set_aside(7, Size::Share { hundredths: 2_500 })];
    let mut line = four();
    line[3].set_asides = vec![round.set_asides[0].id];
    // 500.00 set aside: Di gets 300.00, 200.00 flow back to 1,500.00; Ada takes 1,500.00; 200.00 are left.
    let got = allocate(&round, &line);
    assert_eq!((of(&got, 4).awarded, of(&got, 1).awarded, got.unspent), (30_000, 150_000, 20_000));
    let pots: Vec<(i64, i64, i64, i64)> =
        got.pots.iter().map(|pot| (pot.size, pot.paid, pot.flowed, pot.left)).collect();
    assert_eq!(pots, [(50_000, 30_000, 20_000, 0), (150_000, 150_000, 20_000, 20_000)]);
    assert_eq!(of(&got, 4).paid, [Paid { pot: Pot::SetAside(round.set_asides[0].id), minor: 30_000 }]);
    assert_eq!(of(&got, 2).passed_by, [id(4)], "Di stood behind Bo and was paid from the set-aside");
    assert_eq!(of(&got, 2).ahead, [id(1)]);
    round.unused = Unused::StaysUnspent;
    let got = allocate(&round, &line);
    assert_eq!((got.pots[0].left, got.pots[1].left, got.unspent), (20_000, 0, 20_000));
    // Who does not fit into the set-aside competes for the open pool.
    line[1].set_asides = line[3].set_asides.clone();
    line[1].score = Fraction::new(500, 100);
    let got = allocate(&round, &line);
    assert_eq!((of(&got, 2).awarded, of(&got, 2).paid[0].pot, of(&got, 1).awarded), (120_000, Pot::Open, 0));
}

#[test]
fn shares_set_aside_never_exceed_the_pool() {
    let mut round = round(100, Rule::SkipMisfits);
    round.set_asides = vec![
        set_aside(1, Size::Share { hundredths: 3_333 }),
        set_aside(2, Size::Share { hundredths: 3_333 }),
        set_aside(3, Size::Share { hundredths: 3_334 }),
    ];
    assert_eq!(set_aside_sizes(&round), [33, 33, 34]);
    assert!(check_round(&round).is_empty());
    round.set_asides.push(set_aside(4, euros(1)));
    assert_eq!(check_round(&round)[0].code, "set_asides.too_much");
}

#[test]
fn ties_go_by_the_stated_tie_break() {
    let line = vec![candidate(1, 500, 400), candidate(2, 300, 400), candidate(3, 400, 400)];
    let order = |tie_break| {
        let ranking = rank(&line, tie_break, true);
        assert_eq!(ranking.ties.len(), 1);
        ranking.ties[0].requests.clone()
    };
    assert_eq!(order(TieBreak::Earlier), [id(1), id(2), id(3)]);
    assert_eq!(order(TieBreak::Smaller), [id(2), id(3), id(1)]);
    let drawn = order(TieBreak::Lot { seed: 2_026 });
    let mut by_hand = [1_u32, 2, 3];
    by_hand.sort_by_key(|number| lot(2_026, *number));
    assert_eq!(drawn, by_hand.iter().map(|number| id(u128::from(*number))).collect::<Vec<_>>());
    assert!((0..50).any(|seed| order(TieBreak::Lot { seed }) != drawn), "another seed draws another lot");
    // The first outputs of splitmix64 seeded with 0 and with 1, as published.
    assert_eq!((lot(0, 0), lot(0, 1)), (0xE220_A839_7B1D_CDAF, 0x910A_2DEC_8902_5CC1));
}

#[test]
fn without_a_score_nothing_is_paid_and_without_a_rubric_the_tie_break_ranks() {
    let mut line = four();
    line[0].score = None;
    let got = allocate(&round(400_000, Rule::SkipMisfits), &line);
    assert_eq!((of(&got, 1).why, of(&got, 1).rank, of(&got, 1).awarded), (Why::NotScored, None, 0));
    let mut bare = round(200_000, Rule::SkipMisfits);
    bare.rubric.clear();
    line.iter_mut().for_each(|one| one.score = None);
    assert_eq!(of(&allocate(&bare, &line), 1).awarded, 150_000, "first come, first served");
}

#[test]
fn a_round_is_checked_field_by_field() {
    let mut wrong = round(0, Rule::ProRata);
    wrong.name = " ".to_owned();
    wrong.closes_on = day(1).pred_opt().unwrap();
    wrong.rubric[0].weight = 90;
    wrong.set_asides = vec![set_aside(1, euros(0)), set_aside(2, Size::Share { hundredths: 10_001 })];
    let paths: Vec<String> = check_round(&wrong).into_iter().map(|finding| finding.path).collect();
    assert_eq!(paths, ["name", "closes_on", "pool", "rubric", "set_asides[0].size", "set_asides[1].size"]);
}
