//! What holds for every round.

use proptest::prelude::*;

use super::*;

fn lines() -> impl Strategy<Value = Vec<Candidate>> {
    proptest::collection::vec((1_i64..50_000, 0_i128..6, 1_u32..10, any::<bool>(), any::<bool>()), 0..24)
        .prop_map(|rows| {
            let made = rows.into_iter().zip(1_u32..).map(|((asked, score, on, scored, member), number)| {
                let mut one = candidate(number, asked, score * 100);
                one.submitted_on = day(on);
                one.score = one.score.filter(|_| scored);
                one.set_asides = if member { vec![SetAsideId(Uuid::from_u128(7))] } else { Vec::new() };
                one
            });
            made.collect()
        })
}

fn rounds() -> impl Strategy<Value = Round> {
    (1_i64..200_000, 0_u8..3, any::<bool>(), 0_u32..10_001, 0_u8..3).prop_map(
        |(pool, rule, flows, share, tie)| {
            let rule = [Rule::SkipMisfits, Rule::StopAtMisfit, Rule::ProRata][usize::from(rule)];
            let mut round = round(pool, rule);
            round.unused = if flows { Unused::FlowsBack } else { Unused::StaysUnspent };
            round.tie_break =
                [TieBreak::Earlier, TieBreak::Smaller, TieBreak::Lot { seed: share }][usize::from(tie)];
            if share > 0 {
                round.set_asides = vec![set_aside(7, Size::Share { hundredths: share })];
            }
            round
        },
    )
}

proptest! {
    #[test]
    fn nobody_gets_more_than_they_asked_and_the_pool_foots(round in rounds(), line in lines()) {
        let got = allocate(&round, &line);
        prop_assert_eq!(got.outcomes.len(), line.len());
        let mut awarded = 0;
        for outcome in &got.outcomes {
            let asked = line.iter().find(|one| one.id == outcome.request_id).unwrap().asked;
            prop_assert!(outcome.awarded >= 0 && outcome.awarded <= asked);
            prop_assert_eq!(outcome.paid.iter().map(|one| one.minor).sum::<i64>(), outcome.awarded);
            prop_assert_eq!(outcome.why == Why::Full, outcome.awarded == asked);
            if round.rule != Rule::ProRata {
                prop_assert!(outcome.awarded == 0 || outcome.awarded == asked, "in full or not at all");
            }
            awarded += outcome.awarded;
        }
        prop_assert_eq!(awarded + got.unspent, round.pool.minor);
        prop_assert_eq!(got.pots.iter().map(|pot| pot.paid).sum::<i64>(), awarded);
    }

    #[test]
    fn a_pool_that_is_shared_out_is_used_up(pool in 1_i64..200_000, line in lines()) {
        let got = allocate(&round(pool, Rule::ProRata), &line);
        let asked: i64 = line.iter().filter(|one| one.score.is_some()).map(|one| one.asked).sum();
        prop_assert_eq!(got.outcomes.iter().map(|one| one.awarded).sum::<i64>(), asked.min(pool));
    }

    #[test]
    fn the_order_of_the_requests_never_matters(round in rounds(), line in lines(), turn in 0_usize..24) {
        let mut turned = line.clone();
        turned.reverse();
        let by = turn.min(turned.len());
        turned.rotate_left(by);
        prop_assert_eq!(allocate(&round, &line), allocate(&round, &turned));
    }

    #[test]
    fn so_much_more_is_enough_and_one_cent_less_is_not(line in lines(), pool in 1_i64..100_000, stop in any::<bool>()) {
        let rule = if stop { Rule::StopAtMisfit } else { Rule::SkipMisfits };
        for outcome in allocate(&round(pool, rule), &line).outcomes {
            let Some(more) = outcome.more_needed else { continue };
            let with = |more: i64| {
                let got = allocate(&round(pool + more, rule), &line);
                got.outcomes.into_iter().find(|one| one.request_id == outcome.request_id).unwrap().awarded
            };
            prop_assert!(with(more) > 0);
            prop_assert_eq!(with(more - 1), 0);
        }
    }

    #[test]
    fn a_fairer_spread_has_a_lower_gini(amounts in proptest::collection::vec(0_i64..10_000, 2..20)) {
        let Some(before) = gini(&amounts) else { return Ok(()) };
        prop_assert!(before >= Fraction::ZERO && before < Fraction::new(1, 1).unwrap());
        let mut fairer = amounts.clone();
        fairer.sort_unstable();
        let last = fairer.len() - 1;
        let half = (fairer[last] - fairer[0]) / 2;
        fairer[0] += half;
        fairer[last] -= half;
        prop_assert!(gini(&fairer).unwrap() <= before);
    }
}
