//! A year's books for other programs, from the book: a table, a workbook, journals.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::budget::{Outlay, Year, in_order, sum};
use domain::claims::{ClaimState, settle};
use domain::finding::Finding;
use domain::ids::{CategoryId, YearId};
use domain::money::Conversion;
use exchange::year::{
    Account, ClaimPaper, Own, Promise, RateUsed, Taken, YearBook, write_beancount, write_csv, write_hledger,
    write_xlsx,
};
use store::{ClaimFilter, ExpenseFilter, TripFilter};

use super::Made;
use super::catalogue::{Choice, Entry};
use crate::budget::{Gathered, open_commitments, year_of};
use crate::call::{Ask, Nothing, Problem};

/// Writes a year in a format.
pub(super) fn build(
    ask: &Ask<'_>,
    of: &str,
    format: &str,
    entry: &Entry,
    choice: &Choice,
) -> Result<Made, Problem> {
    let year_id: YearId = of.parse().map_err(|_| Problem::not_found("The fiscal year"))?;
    let (book, mut findings) = year_book(ask, year_of(ask.book, year_id)?)?;
    let (bytes, ending, media_type) = match format {
        "csv" => (write_csv(&book), "csv", "text/csv"),
        "hledger" => (write_hledger(&book), "journal", "text/plain"),
        "beancount" => (write_beancount(&book), "beancount", "text/plain"),
        _ => {
            let (bytes, noticed) =
                write_xlsx(&book).map_err(|finding| Problem::new(&finding.code, finding.message))?;
            findings.extend(noticed);
            (bytes, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        }
    };
    let file_name = super::file::name(&format!("{} – {}", entry.title, choice.name), ending);
    Ok(Made { file_name, media_type, pages: 0, bytes, findings })
}

/// Gathers a year's books, and says what is not in them.
fn year_book(ask: &Ask<'_>, year: Year) -> Result<(YearBook, Vec<Finding>), Problem> {
    let office = ask.office()?;
    let (first, last) = (year.first_month.first_day(), year.first_month.plus(11).last_day());
    let filter = ExpenseFilter { days: Some((first, last)), ..ExpenseFilter::default() };
    let mut expenses = ask.book.expenses(&filter, 0, u64::MAX)?.rows;
    let all = expenses.len();
    // The budget counts what was booked in the year's own currency, and so do its books.
    expenses.retain(|one| one.booked.currency == year.currency);
    expenses.reverse();
    let mut findings = Vec::new();
    if expenses.len() < all {
        let message = format!(
            "{} expenses were booked in another currency than {} and are in no figure of this year.",
            all - expenses.len(),
            year.currency
        );
        findings.push(Finding::warning("expenses", "currency.other", message));
    }
    let commitments: Vec<Promise> = open_commitments(ask.book)?
        .into_iter()
        .filter(|one| year.holds(one.on))
        .map(|one| Promise {
            on: one.on,
            source: one.source.key().to_owned(),
            name: one.name,
            category_id: one.category_id,
            event_id: one.event_id,
            amount: one.amount,
            booked: one.booked,
            conversion: one.conversion,
        })
        .collect();
    let lines = ask.book.plan_lines(year.id)?;
    let mut rates = Rates::default();
    expenses.iter().for_each(|one| rates.add(one.conversion.as_ref()));
    commitments.iter().for_each(|one| rates.add(one.conversion.as_ref()));
    for own in lines.iter().filter_map(|line| line.own.as_ref()) {
        rates.quote(&own.rates, own.rate_on, &own.source);
    }
    let book = YearBook {
        office: office.name,
        made_on: ask.today,
        rounding: office.rounding,
        categories: accounts(ask, &year)?,
        lines,
        expenses,
        commitments,
        settlements: settlements(ask, &year)?,
        claims: claims(ask)?,
        events: ask.book.events()?.into_iter().map(|event| (event.id, event.name)).collect(),
        rates: rates.listed(),
        year,
    };
    Ok((book, findings))
}

/// The categories in their order, each with what it has of its own.
fn accounts(ask: &Ask<'_>, year: &Year) -> Result<Vec<Account>, Problem> {
    let kept = crate::reserve::kept(ask.book, year)?;
    let gathered = Gathered::of(ask.book, year, kept.as_ref(), ask.today, NaiveDate::MAX)?;
    let own = |id: Option<CategoryId>| {
        let outlay: Outlay =
            gathered.outlays.get(&id).or_else(|| gathered.reserve.get(&id)).copied().unwrap_or_default();
        Own {
            plan: outlay.plan,
            actual: outlay.actual,
            committed: sum(&outlay.committed),
            remainder: gathered.own.get(&id).map_or(0, |course| course.remainder),
        }
    };
    let mut accounts: Vec<Account> = in_order(&gathered.categories)
        .into_iter()
        .map(|placed| Account {
            id: Some(placed.category.id),
            parent_id: placed.category.parent_id,
            name: placed.category.name.clone(),
            cost_centre: placed.category.cost_centre.clone(),
            depth: placed.depth,
            is_reserve: kept.as_ref().is_some_and(|kept| kept.holds(placed.category.id)),
            own: own(Some(placed.category.id)),
        })
        .collect();
    if gathered.outlays.contains_key(&None) {
        accounts.push(Account {
            id: None,
            parent_id: None,
            name: "Unassigned".to_owned(),
            cost_centre: String::new(),
            depth: 0,
            is_reserve: false,
            own: own(None),
        });
    }
    Ok(accounts)
}

/// What the bank really took, with the four figures as they are shown.
fn settlements(ask: &Ask<'_>, year: &Year) -> Result<Vec<Taken>, Problem> {
    let names: HashMap<_, _> = ask.book.bank_accounts()?.into_iter().map(|one| (one.id, one.name)).collect();
    let mut taken = Vec::new();
    for row in crate::bank::settlements(ask, Nothing {})?.rows {
        let one = row.settlement;
        if one.settled.currency != year.currency {
            continue;
        }
        let account = match one.line_id {
            Some(id) => ask.book.bank_line(id)?.and_then(|(line, _)| names.get(&line.account_id).cloned()),
            None => None,
        };
        taken.push(Taken {
            id: one.id,
            on: one.settled_on,
            name: row.name,
            paid: one.paid,
            account,
            taken: one.taken,
            settled: one.settled,
            booked: one.booked,
            exchange_difference: row.figures.exchange_difference,
            unexplained: row.figures.unexplained,
            difference_id: one.difference_id,
        });
    }
    // The book lists the latest first.
    taken.reverse();
    Ok(taken)
}

/// Claims with a line, as far as money has moved or is owed.
fn claims(ask: &Ask<'_>) -> Result<Vec<ClaimPaper>, Problem> {
    let trips: HashMap<_, _> =
        ask.book.trips(TripFilter::default())?.into_iter().map(|(trip, _)| (trip.id, trip)).collect();
    let mut papers = Vec::new();
    for (claim, _) in ask.book.claims(ClaimFilter::default())? {
        let Some(first_on) = claim.lines.iter().map(|line| line.spent_on).min() else { continue };
        let trip = claim.trip_id.and_then(|id| trips.get(&id));
        papers.push(ClaimPaper {
            id: claim.id,
            first_on,
            is_owed: claim.state == ClaimState::Approved,
            paid_on: claim.paid_on.filter(|_| claim.state == ClaimState::Paid),
            authorised: settle(&claim, trip).authorised,
            advance: claim.advance.minor,
            title: claim.title,
        });
    }
    papers.reverse();
    Ok(papers)
}

/// The rates that were used, each once.
#[derive(Default)]
struct Rates(BTreeSet<(Reverse<NaiveDate>, String, String)>);

impl Rates {
    fn add(&mut self, conversion: Option<&Conversion>) {
        if let Some(one) = conversion {
            self.quote(&one.rates, one.rate_on, &one.source);
        }
    }

    fn quote(&mut self, rates: &[String], on: NaiveDate, source: &str) {
        self.0.extend(rates.iter().map(|rate| (Reverse(on), rate.clone(), source.to_owned())));
    }

    fn listed(self) -> Vec<RateUsed> {
        self.0.into_iter().map(|(on, rate, source)| RateUsed { rate, on: on.0, source }).collect()
    }
}
