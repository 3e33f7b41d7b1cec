//! The fairness and transparency report, from the book to paper and to a table. Nobody's name gets into it: a
//! name is looked up in one place only, to be replaced by a number.

mod rules;
mod table;
mod told;

pub(super) use table::table;

use documents::{FairnessAverage, FairnessGroup, FairnessReport, FairnessSpent, FairnessSpread};
use domain::allocations::{Group, SMALL, fold_small};
use domain::ids::YearId;
use domain::money::Money;

use self::told::Told;
use super::Choice;
use crate::allocations::{
    AskSpread, AverageView, Slice, SpreadPage, applicants, decided, grouped, share_permille,
};
use crate::call::{Ask, Problem};

/// Years in which a round was decided, the newest first.
pub(super) fn choices(ask: &Ask<'_>) -> Result<Vec<Choice>, Problem> {
    let rounds = ask.book.rounds()?;
    let told = |id: YearId| rounds.iter().any(|round| round.year_id == id && round.decision.is_some());
    let years = ask.book.years()?.into_iter().rev().filter(|year| told(year.id));
    Ok(years.map(|year| Choice { id: year.id.to_string(), name: year.name }).collect())
}

/// The report of a year.
pub(super) fn build(ask: &Ask<'_>, of: &str) -> Result<FairnessReport, Problem> {
    let year = year_of(ask, of)?;
    let results = decided(ask, Some(year.0))?;
    let slices = applicants(&results);
    let page = crate::allocations::spread(ask, AskSpread { year_id: Some(year.0) })?;
    let told = Told::new(&slices, crate::documents::paper(&ask.office()?));
    let spread = |by: &str, name: fn(&Slice) -> String| FairnessSpread {
        by: by.to_owned(),
        groups: groups(&slices, name, page.awarded),
    };
    Ok(FairnessReport {
        front: crate::documents::front(ask, "Decided rounds", "Names nobody; may be shared")?,
        fiscal_year: year.1,
        currency: page.currency,
        asked: page.asked,
        awarded: page.awarded,
        requests: (page.requests, page.awards),
        gini: page.gini.value.as_ref().map(|gini| gini.shown.clone()),
        averages: vec![
            average("Per recipient", &page.per_recipient),
            average("Per applicant", &page.per_applicant),
            average("Per member of the office", &page.per_member),
        ],
        repeats: (page.repeats.len() >= SMALL).then_some(page.repeats.len()),
        rounds: results.iter().map(|found| told.round(found)).collect(),
        spreads: vec![
            spread("region", |slice| slice.asked.request.region.clone()),
            spread("project", |slice| slice.asked.request.project.clone()),
            spread("event", |slice| slice.asked.event.clone()),
        ],
        spent: spent(&page),
    })
}

fn year_of(ask: &Ask<'_>, of: &str) -> Result<(YearId, String), Problem> {
    let missing = || Problem::not_found("The fiscal year");
    let id: YearId = of.parse().map_err(|_| missing())?;
    Ok((id, ask.book.year(id)?.ok_or_else(missing)?.name))
}

fn average(per: &str, view: &AverageView) -> FairnessAverage {
    FairnessAverage { per: per.to_owned(), people: view.people, amount: view.amount }
}

/// Groups of one kind with the small ones folded; what nobody said has a name of its own.
fn groups(slices: &[Slice], name: fn(&Slice) -> String, all: Money) -> Vec<FairnessGroup> {
    let of = |group: Group| FairnessGroup {
        name: match (group.others, group.name.is_empty()) {
            (true, _) => "Others".to_owned(),
            (false, true) => "Not said".to_owned(),
            (false, false) => group.name,
        },
        people: group.people.len(),
        requests: group.requests,
        awards: group.awards,
        awarded: Money::new(group.awarded, all.currency),
        share_permille: share_permille(group.awarded, all.minor),
    };
    fold_small(grouped(slices, name)).into_iter().map(of).collect()
}

/// What was really spent, as long as it went to enough people for none of them to be told by it.
fn spent(page: &SpreadPage) -> Option<FairnessSpent> {
    let spent = &page.spent;
    (spent.people.len() >= SMALL).then(|| FairnessSpent {
        total: spent.total,
        gini: spent.gini.value.as_ref().map(|gini| gini.shown.clone()),
        people: spent.gini.people,
        averages: vec![
            average("Per recipient", &spent.per_recipient),
            average("Per member of the office", &spent.per_member),
        ],
    })
}
