//! Filling in the rounds of grants, each step on the day when it was made.

use domain::allocations::{ScoreMark, Size};

use super::days::Calendar;
use super::grants::{GRANTS, Grants, Wish};
use super::{Known, broken, find, money, on};
use crate::allocations::{AddRequest, AddRound, CriterionDraft, Decide, ScoreRequest, SetAsideDraft};
use crate::{Act, Problem};

/// Rounds with their requests and scores; those that are over are decided.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let Some(year) = act.years()?.into_iter().find(|year| year.holds(calendar.today)) else { return Ok(()) };
    for grants in GRANTS {
        let request = AddRound {
            year_id: year.id,
            name: grants.name.to_owned(),
            opens_on: calendar.ago(grants.opens_ago),
            closes_on: calendar.ago(grants.closes_ago),
            category_id: find(&known.categories, grants.category)?,
            pool: money(grants.pool)?,
            rule: grants.rule,
            tie_break: grants.tie_break,
            unused: grants.unused,
            conflicts: grants.conflicts,
            set_asides: grants
                .set_asides
                .iter()
                .map(|(name, hundredths)| set_aside(name, *hundredths))
                .collect(),
            rubric: grants
                .rubric
                .iter()
                .map(|(name, about, weight)| criterion(name, about, *weight))
                .collect(),
            note: grants.note.to_owned(),
        };
        let round = on(act, calendar.ago(grants.opens_ago), |act| crate::allocations::add(act, request))?;
        for wish in grants.requests {
            ask(act, calendar, known, &round, grants, wish)?;
        }
        if let Some((ago, by)) = grants.decided {
            let request = Decide { id: round.id, decided_by: by.to_owned(), note: None };
            on(act, calendar.ago(ago), |act| crate::allocations::decide(act, request))?;
        }
    }
    Ok(())
}

fn set_aside(name: &str, hundredths: u32) -> SetAsideDraft {
    SetAsideDraft { id: None, name: name.to_owned(), size: Size::Share { hundredths } }
}

fn criterion(name: &str, about: &str, weight: u32) -> CriterionDraft {
    CriterionDraft { id: None, name: name.to_owned(), about: about.to_owned(), weight }
}

fn ask(
    act: &mut Act<'_, '_>,
    calendar: Calendar,
    known: &Known,
    round: &domain::allocations::Round,
    grants: &Grants,
    wish: &Wish,
) -> Result<(), Problem> {
    let outsider = wish.who.strip_prefix('~');
    let request = AddRequest {
        round_id: round.id,
        person_id: if outsider.is_none() { Some(find(&known.people, wish.who)?) } else { None },
        outsider: outsider.map(str::to_owned),
        region: Some(wish.region.to_owned()),
        project: Some(wish.project.to_owned()),
        event_id: wish.event.map(|event| find(&known.events, event)).transpose()?,
        purpose: wish.purpose.to_owned(),
        submitted_on: None,
        amount: money(wish.amount)?,
        set_asides: wish
            .groups
            .iter()
            .filter_map(|place| round.set_asides.get(*place))
            .map(|one| one.id)
            .collect(),
    };
    let handed_in = calendar.ago(wish.handed_in_ago);
    let made = on(act, handed_in, |act| crate::allocations::add_request(act, request))?;
    // Scores come in after the round has closed, or day by day while it is open.
    let scored = calendar.ago(grants.closes_ago.max(wish.handed_in_ago.min(2)));
    for (scorer, figures, conflict) in wish.scores {
        let marks = figures.chars().zip(&round.rubric).filter_map(|(figure, row)| {
            let mark = u8::try_from(figure.to_digit(10)?).ok()?;
            Some(ScoreMark { criterion_id: row.id, mark })
        });
        let request = ScoreRequest {
            request_id: made.id,
            scorer: (*scorer).to_owned(),
            conflict: (!conflict.is_empty()).then(|| (*conflict).to_owned()),
            marks: marks.collect(),
        };
        on(act, scored, |act| crate::allocations::score(act, request))?;
    }
    if figures_missing(wish, round.rubric.len()) { Err(broken(wish.who)) } else { Ok(()) }
}

/// True when marks are written for a criterion that the rubric lacks.
fn figures_missing(wish: &Wish, rows: usize) -> bool {
    wish.scores.iter().any(|(_, figures, _)| figures.chars().count() > rows)
}
