//! How money is spread over people, regions, projects and events.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::Datelike as _;
use domain::allocations::{Group, average, gini};
use domain::budget::Year;
use domain::date::Month;
use domain::ids::{PersonId, YearId};
use domain::money::{Currency, Money};
use domain::people::PersonKind;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Asked;

use super::spread_view::{AverageView, GiniView, GroupView, RecipientView, SpentView, SpentYear, SpreadPage};
use super::view::ScoreView;
use super::{RoundResult, result_of};
use crate::call::{Ask, Problem};

/// Which rounds to look at.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskSpread {
    /// The year whose decided rounds are looked at; absent for all years. What was really spent is always told
    /// for all years.
    pub year_id: Option<YearId>,
}

/// One request of a decided round.
pub(crate) struct Slice {
    /// The number of the applicant, the same in all rounds.
    pub(crate) applicant: usize,
    pub(crate) asked: Asked,
    /// The decided round, by its place in the list.
    pub(crate) round: usize,
    /// What it got, in minor units.
    pub(crate) awarded: i64,
}

/// The requests of decided rounds. Applicants are numbered by where they first stand: round by round, by rank. A
/// person of the book is known by it, anybody else by their name.
pub(crate) fn applicants(results: &[RoundResult]) -> Vec<Slice> {
    let mut numbers: HashMap<(Option<PersonId>, String), usize> = HashMap::new();
    let mut slices = Vec::new();
    for (round, found) in results.iter().enumerate() {
        for outcome in &found.allocation.outcomes {
            let Some(asked) = found.asked.get(&outcome.request_id) else { continue };
            let key = (asked.request.person_id, asked.request.outsider.to_lowercase());
            let next = numbers.len();
            let applicant = *numbers.entry(key).or_insert(next);
            slices.push(Slice { applicant, asked: asked.clone(), round, awarded: outcome.awarded });
        }
    }
    slices
}

/// The results of decided rounds, the earliest first.
///
/// # Errors
/// Only for a book that cannot be read.
pub(crate) fn decided(ask: &Ask<'_>, year: Option<YearId>) -> Result<Vec<RoundResult>, Problem> {
    let mut rounds = ask.book.rounds()?;
    rounds.retain(|round| round.decision.is_some() && year.is_none_or(|year| round.year_id == year));
    rounds.sort_by_key(|round| (round.decision.as_ref().map(|decision| decision.on), round.id));
    rounds.into_iter().map(|round| result_of(ask.book, round)).collect()
}

/// Groups slices by a name each, the largest amount first.
pub(crate) fn grouped(slices: &[Slice], name: impl Fn(&Slice) -> String) -> Vec<Group> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for slice in slices {
        let name = name(slice);
        let one = Group {
            name: name.clone(),
            requests: 1,
            awards: usize::from(slice.awarded > 0),
            asked: slice.asked.request.booked.minor,
            awarded: slice.awarded,
            people: BTreeSet::from([slice.applicant]),
            others: false,
        };
        groups.entry(name.to_lowercase()).or_insert_with(|| Group { name, ..Group::default() }).add(&one);
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    groups.sort_by(|a, b| b.awarded.cmp(&a.awarded).then(b.asked.cmp(&a.asked)));
    groups
}

/// A part of a whole in tenths of a per cent, rounded once; absent where the whole is nothing.
pub(crate) fn share_permille(part: i64, whole: i64) -> Option<u32> {
    let (part, whole) = (i128::from(part.max(0)), i128::from(whole));
    (whole > 0).then(|| u32::try_from((part * 2_000 + whole) / (whole * 2)).unwrap_or(u32::MAX))
}

/// How even amounts are spread over people.
pub(crate) fn evenness(amounts: &[i64]) -> GiniView {
    let value = gini(amounts).map(|gini| ScoreView { shown: gini.shown(3), exact: gini.to_string() });
    GiniView { value, people: amounts.len() }
}

/// How money is spread by decided rounds, and by what was really spent.
pub fn spread(ask: &Ask<'_>, request: AskSpread) -> Result<SpreadPage, Problem> {
    let currency = ask.office()?.currency;
    let results = decided(ask, request.year_id)?;
    let years = ask.book.years()?;
    let slices = applicants(&results);
    let money = |minor| Money::new(minor, currency);
    let awarded = slices.iter().fold(0_i64, |sum, slice| sum.saturating_add(slice.awarded));
    let view = |groups: Vec<Group>| -> Vec<GroupView> {
        let one = |group: Group| GroupView {
            people: group.people.len(),
            requests: group.requests,
            awards: group.awards,
            asked: money(group.asked),
            awarded: money(group.awarded),
            share_permille: share_permille(group.awarded, awarded),
            name: group.name,
        };
        groups.into_iter().map(one).collect()
    };
    let mut by_applicant: BTreeMap<usize, i64> = BTreeMap::new();
    for slice in &slices {
        let sum = by_applicant.entry(slice.applicant).or_default();
        *sum = sum.saturating_add(slice.awarded);
    }
    let amounts: Vec<i64> = by_applicant.values().copied().collect();
    let people = ask.book.person_lines(ask.today)?;
    let members = people.iter().filter(|person| person.kind != PersonKind::Volunteer).count();
    let per = |people: usize| AverageView { people, amount: average(awarded, people).map(money) };
    Ok(SpreadPage {
        currency,
        rounds: results.iter().map(|found| found.round.name.clone()).collect(),
        requests: slices.len(),
        awards: slices.iter().filter(|slice| slice.awarded > 0).count(),
        asked: money(
            slices.iter().fold(0, |sum, slice| sum.saturating_add(slice.asked.request.booked.minor)),
        ),
        awarded: money(awarded),
        people: view(by_person(&slices)),
        regions: view(grouped(&slices, |slice| slice.asked.request.region.clone())),
        projects: view(grouped(&slices, |slice| slice.asked.request.project.clone())),
        events: view(grouped(&slices, |slice| slice.asked.event.clone())),
        repeats: repeats(&slices, &results, &years, awarded, currency),
        gini: evenness(&amounts),
        per_recipient: per(amounts.iter().filter(|amount| **amount > 0).count()),
        per_applicant: per(amounts.len()),
        per_member: per(members),
        spent: spent(ask, &years, currency, members, people.len())?,
    })
}

/// Two people may have the same name, so they are grouped by their numbers.
fn by_person(slices: &[Slice]) -> Vec<Group> {
    let names: HashMap<usize, &str> =
        slices.iter().map(|slice| (slice.applicant, slice.asked.name.as_str())).collect();
    let mut groups = grouped(slices, |slice| format!("{:06}", slice.applicant));
    for group in &mut groups {
        let name = group.people.first().and_then(|one| names.get(one));
        group.name = name.map_or_else(String::new, |name| (*name).to_owned());
    }
    groups
}

fn repeats(
    slices: &[Slice],
    results: &[RoundResult],
    years: &[Year],
    awarded: i64,
    currency: Currency,
) -> Vec<RecipientView> {
    let mut funded: BTreeMap<usize, Vec<&Slice>> = BTreeMap::new();
    for slice in slices.iter().filter(|slice| slice.awarded > 0) {
        funded.entry(slice.applicant).or_default().push(slice);
    }
    funded.retain(|_, own| own.len() > 1);
    let mut found: Vec<RecipientView> = funded
        .into_values()
        .map(|own| {
            let rounds: Vec<&RoundResult> = own.iter().filter_map(|slice| results.get(slice.round)).collect();
            let year = |found: &&RoundResult| years.iter().find(|year| year.id == found.round.year_id);
            let mut named: Vec<String> =
                rounds.iter().filter_map(year).map(|year| year.name.clone()).collect();
            named.dedup();
            let total = own.iter().fold(0_i64, |sum, slice| sum.saturating_add(slice.awarded));
            RecipientView {
                name: own.first().map(|slice| slice.asked.name.clone()).unwrap_or_default(),
                rounds: rounds.iter().map(|found| found.round.name.clone()).collect(),
                years: named,
                awarded: Money::new(total, currency),
                share_permille: share_permille(total, awarded),
            }
        })
        .collect();
    found.sort_by(|a, b| b.awarded.minor.cmp(&a.awarded.minor).then_with(|| a.name.cmp(&b.name)));
    found
}

/// What was really spent on people, by fiscal year.
fn spent(
    ask: &Ask<'_>,
    years: &[Year],
    currency: Currency,
    members: usize,
    everybody: usize,
) -> Result<SpentView, Problem> {
    let money = |minor| Money::new(minor, currency);
    let name_of = |month: Month| {
        let year = years.iter().find(|year| year.holds(month.first_day()));
        year.map_or_else(|| month.first_day().year().to_string(), |year| year.name.clone())
    };
    let rows = ask.book.spent_on_people(currency)?;
    let mut order: Vec<(Month, String)> = rows.iter().map(|row| (row.month, name_of(row.month))).collect();
    order.sort();
    let mut named: Vec<String> = Vec::new();
    for (_, name) in order {
        if !named.contains(&name) {
            named.push(name);
        }
    }
    let mut sums: BTreeMap<PersonId, Vec<i64>> = BTreeMap::new();
    for row in rows {
        let at = named.iter().position(|name| *name == name_of(row.month)).unwrap_or(0);
        let own = sums.entry(row.person_id).or_insert_with(|| vec![0; named.len()]);
        if let Some(sum) = own.get_mut(at) {
            *sum = sum.saturating_add(row.minor);
        }
    }
    let totals: Vec<i64> = sums.values().map(|own| own.iter().sum::<i64>()).collect();
    let all = totals.iter().fold(0_i64, |sum, one| sum.saturating_add(*one));
    let names = ask.book.names()?;
    let mut people: Vec<SpentYear> = sums
        .into_iter()
        .zip(&totals)
        .map(|((id, own), total)| SpentYear {
            name: names.get(&id).cloned().unwrap_or_default(),
            years: own.iter().filter(|one| **one != 0).count(),
            by_year: own.into_iter().map(money).collect(),
            total: money(*total),
            share_permille: share_permille(*total, all),
        })
        .collect();
    people.sort_by(|a, b| b.total.minor.cmp(&a.total.minor).then_with(|| a.name.cmp(&b.name)));
    let mut amounts = totals;
    let recipients = amounts.len();
    amounts.resize(everybody.max(recipients), 0);
    let per = |people: usize| AverageView { people, amount: average(all, people).map(money) };
    Ok(SpentView {
        years: named,
        people,
        total: money(all),
        gini: evenness(&amounts),
        per_recipient: per(recipients),
        per_member: per(members),
    })
}
