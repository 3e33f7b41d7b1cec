//! The rounds, and one with its result.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::RoundId;
use domain::money::Money;
use schemars::JsonSchema;
use serde::Deserialize;

use super::scene::Scene;
use super::view::{PotView, RoundLine, RoundPage, RoundState};
use super::{RoundResult, result_of, round_of};
use crate::budget::category_names;
use crate::call::{Ask, Nothing, Problem};

/// Which round.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskRound {
    /// Which one.
    pub round_id: RoundId,
}

/// Every round, the one that closes last first.
pub fn list(ask: &Ask<'_>, _: Nothing) -> Result<Vec<RoundLine>, Problem> {
    let words = Words::of(ask)?;
    let lines = ask.book.rounds()?.into_iter().map(|round| {
        let found = result_of(ask.book, round)?;
        Ok(line(&found, &words, ask.today))
    });
    lines.collect()
}

/// One round with its requests, scores and result.
pub fn get(ask: &Ask<'_>, request: AskRound) -> Result<RoundPage, Problem> {
    let words = Words::of(ask)?;
    let found = result_of(ask.book, round_of(ask.book, request.round_id, "round_id")?)?;
    let awards = ask.book.awards()?;
    let scene = Scene { found: &found, awards: &awards };
    let money = |minor| Money::new(minor, found.round.pool.currency);
    let pots = found.allocation.pots.iter().map(|pot| PotView {
        set_aside: scene.pot(pot.pot),
        size: money(pot.size),
        paid: money(pot.paid),
        flowed: money(pot.flowed),
        left: money(pot.left),
    });
    let mut scorers: Vec<String> = found.scorings.iter().map(|one| one.scorer.clone()).collect();
    scorers.sort();
    scorers.dedup();
    Ok(RoundPage {
        line: line(&found, &words, ask.today),
        rows: found.allocation.outcomes.iter().filter_map(|outcome| scene.row(outcome)).collect(),
        pots: pots.collect(),
        ties: scene.ties(),
        unspent: money(found.allocation.unspent),
        lacks_scores: found.lacks_scores(),
        scorers,
    })
}

/// Names of years and categories.
struct Words {
    years: HashMap<domain::ids::YearId, String>,
    categories: HashMap<domain::ids::CategoryId, String>,
}

impl Words {
    fn of(ask: &Ask<'_>) -> Result<Self, Problem> {
        let years = ask.book.years()?.into_iter().map(|year| (year.id, year.name)).collect();
        Ok(Self { years, categories: category_names(ask.book)? })
    }
}

fn line(found: &RoundResult, words: &Words, today: NaiveDate) -> RoundLine {
    let round = &found.round;
    let money = |minor| Money::new(minor, round.pool.currency);
    let outcomes = &found.allocation.outcomes;
    let sum = |values: &mut dyn Iterator<Item = i64>| values.fold(0_i64, i64::saturating_add);
    let state = match &round.decision {
        Some(_) => RoundState::Decided,
        None if today < round.opens_on => RoundState::Ahead,
        None if today <= round.closes_on => RoundState::Open,
        None => RoundState::Closed,
    };
    RoundLine {
        state,
        year_name: words.years.get(&round.year_id).cloned().unwrap_or_default(),
        category_name: words.categories.get(&round.category_id).cloned().unwrap_or_default(),
        requests: outcomes.len(),
        asked: money(sum(&mut found.asked.values().map(|one| one.request.booked.minor))),
        awarded: money(sum(&mut outcomes.iter().map(|one| one.awarded))),
        funded: outcomes.iter().filter(|one| one.awarded > 0).count(),
        round: round.clone(),
    }
}
