//! The sample office: an invented one in the middle of its year, so that every screen shows what it is for.
//!
//! The data stand in files of plain constants; everything is dated from today and goes through the same
//! handlers as a person's own work, on the day when it is meant to have happened. So the sample keeps every
//! rule, and is the same for the same day.

mod bands;
mod bank;
mod benchmarks;
mod careers;
mod charter;
mod crew;
mod cushion;
mod cycles;
mod days;
mod deeds;
mod evidence;
mod faces;
mod fairness;
mod gatherings;
mod grants;
mod growth;
mod journeys;
mod lenses;
mod lines;
mod managers;
mod onward;
mod past;
mod people;
mod plan;
mod pledges;
mod projects;
mod purse;
mod rates;
mod receipt;
mod refunds;
mod reviews;
mod skills;
mod spending;
mod steps;
mod ways;
mod what_ifs;

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use domain::ids::{CategoryId, ClaimId, EventId, ExpenseId, PersonId, TripId};
use domain::ladders::Ladder;
use domain::money::{Currency, Money, Rounding};
use domain::office::{Office, Paper};

use self::days::Calendar;
use crate::{Act, Desk, Problem};

/// Its name.
const NAME: &str = "Harbour Open Source Office";

/// Makes the sample office in a new file and leaves its book on the desk: one write that lays it out, and a
/// few of today, so that the history and the undo have something to show.
///
/// # Errors
/// What creating and writing a book meets; no file is left then.
pub(crate) fn make(desk: &mut Desk, path: &Path) -> Result<(), Problem> {
    let mut known = Known::default();
    crate::books::begin(desk, path, |act| {
        let calendar = Calendar::on(act.today);
        act.book.put_office(&office(act.today))?;
        crew::lay_out(act, calendar, &mut known)?;
        managers::lay_out(act, &mut known)?;
        faces::lay_out(act, calendar, &known)?;
        bands::lay_out(act, calendar, &mut known)?;
        charter::lay_out(act, calendar)?;
        lenses::lay_out(act, &known)?;
        rates::lay_out(act, calendar)?;
        purse::lay_out(act, calendar, &mut known)?;
        lines::lay_out(act, calendar, &known)?;
        past::approve(act, calendar)?;
        cushion::lay_out(act, calendar, &known)?;
        what_ifs::roles(act, calendar, &known)?;
        past::edit(act, calendar)?;
        what_ifs::cut(act, calendar)?;
        past::lay_out(act, calendar, &known)?;
        ways::lay_out(act, calendar, &mut known)?;
        bank::lay_out(act, calendar, &known)?;
        onward::lay_out(act, calendar, &known)?;
        evidence::lay_out(act, calendar, &known)?;
        fairness::lay_out(act, calendar, &known)?;
        benchmarks::lay_out(act, calendar)?;
        pledges::lay_out(act, calendar, &known)?;
        reviews::lay_out(act, calendar, &known)?;
        cycles::lay_out(act, calendar, &known)?;
        projects::lay_out(act)?;
        growth::lay_out(act, calendar, &known)?;
        act.label("Laid out the sample office");
        Ok(())
    })?;
    steps::take(desk, &known)
}

fn office(today: NaiveDate) -> Office {
    Office {
        name: NAME.to_owned(),
        currency: Currency::EUR,
        fiscal_start_month: days::fiscal_start_month(today),
        paper: Paper::A4,
        locale: "en-GB".to_owned(),
        rounding: Rounding::HalfAwayFromZero,
        rate_tolerance_percent: domain::office::USUAL_TOLERANCE_PERCENT,
    }
}

/// What has been laid out, by the names that the constants use.
#[derive(Default)]
struct Known {
    ladders: HashMap<&'static str, Ladder>,
    people: HashMap<&'static str, PersonId>,
    categories: HashMap<&'static str, CategoryId>,
    events: HashMap<&'static str, EventId>,
    trips: HashMap<&'static str, TripId>,
    claims: HashMap<&'static str, ClaimId>,
    /// Expenses that nobody has assigned, by merchant.
    strays: HashMap<&'static str, ExpenseId>,
}

impl Known {
    fn ladder(&self, key: &str) -> Result<&Ladder, Problem> {
        self.ladders.get(key).ok_or_else(|| broken(key))
    }
}

/// What stands behind a name of the constants.
fn find<T: Copy>(known: &HashMap<&'static str, T>, key: &str) -> Result<T, Problem> {
    known.get(key).copied().ok_or_else(|| broken(key))
}

/// The constants name something that is not there. A test makes the sample, so nobody meets this.
fn broken(key: &str) -> Problem {
    Problem::new(
        "sample.broken",
        format!("The sample office has no {key:?}. Start an office of your own instead."),
    )
}

/// An amount of the constants.
fn money((minor, currency): (i64, &str)) -> Result<Money, Problem> {
    let currency: Currency = currency.parse().map_err(|_| broken(currency))?;
    Ok(Money::new(minor, currency))
}

/// Does something on a day of the past, as if it were today.
fn on<'w, 'b, T>(
    act: &mut Act<'w, 'b>,
    day: NaiveDate,
    work: impl FnOnce(&mut Act<'w, 'b>) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let today = std::mem::replace(&mut act.today, day);
    let done = work(act);
    act.today = today;
    done
}
