//! The sample's year before: what was planned and what it came to, so that this year has something to stand
//! beside; and this year's plan as it was approved and revised.

use chrono::{Months, NaiveDate};
use domain::budget::{Phasing, Year};
use domain::date::Month;
use domain::ids::LineId;
use domain::limits::LetThrough;

use super::days::Calendar;
use super::plan::LINES;
use super::{Known, broken, find, money, on};
use crate::budget::{AddLine, OpenYear, PhaseLine, year_name};
use crate::expenses::NewExpense;
use crate::plan_versions::{Approve, Revise};
use crate::{Act, Problem};

/// Last year's plan of each line in whole euros, and what it came to in cents, in four parts of a quarter each.
/// A line that is not here is new this year.
const LAST: &[(&str, &str, [i64; 4])] = &[
    ("Courses and certificates", "22000", [412_000, 587_350, 498_000, 611_240]),
    ("Coaching and mentoring", "10000", [180_000, 240_000, 210_000, 265_500]),
    ("Cloud and build capacity", "34000", [812_415, 866_020, 905_377, 958_164]),
    ("Mirrors and storage", "8000", [371_900, 0, 398_250, 0]),
    ("Compliance scanning", "17000", [1_420_000, 0, 240_000, 0]),
    ("Design and planning tools", "10000", [241_200, 241_200, 246_900, 252_300]),
    ("Harbour Contributor Days", "32000", [118_400, 2_187_630, 742_085, 0]),
    ("Harbour Community Summit", "44000", [0, 380_000, 1_264_770, 2_933_415]),
    ("Tickets and booths", "11000", [198_000, 341_500, 276_000, 188_400]),
    ("Travel of the team", "36000", [704_330, 1_018_265, 866_940, 913_775]),
    ("Travel of speakers and guests", "9000", [0, 312_480, 184_260, 391_115]),
    ("Foundation memberships", "45000", [3_400_000, 1_100_000, 0, 0]),
    ("Donations to projects", "12000", [300_000, 300_000, 300_000, 300_000]),
    ("Sponsored events", "28000", [250_000, 1_150_000, 400_000, 700_000]),
    ("Sponsored maintainers", "12000", [300_000, 300_000, 300_000, 300_000]),
    ("Shirts and stickers", "12000", [331_840, 297_215, 188_600, 264_090]),
    ("Print and web", "6000", [120_000, 98_400, 143_250, 131_700]),
    ("Licence and contract advice", "16000", [388_000, 472_500, 415_000, 561_200]),
    ("Trademarks and policies", "8000", [92_000, 184_000, 138_000, 211_500]),
    ("Meet-ups of volunteers", "8000", [171_300, 188_950, 164_400, 203_775]),
    ("Cushion for what nobody foresaw", "44000", [0; 4]),
];

/// What was otherwise in the plan when it was approved, when it was revised, and as it stands: line and whole euros.
const SUMMIT: &str = "Harbour Community Summit";
const CUSHION: &str = "Cushion for what nobody foresaw";
const SHIRTS: &str = "Shirts and stickers";
const PRINT: &str = "Print and web";
const APPROVED: [(&str, &str); 4] =
    [(SUMMIT, "46000"), (CUSHION, "54000"), (SHIRTS, "13000"), (PRINT, "5000")];
const REVISED: [(&str, &str); 2] = [(SUMMIT, "52000"), (CUSHION, "48000")];
const WORKING: [(&str, &str); 2] = [(SHIRTS, "12000"), (PRINT, "6000")];

/// Days ago: when the revision was approved.
const REVISED_AGO: i64 = 112;

/// The year before, with its plan and its actual.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let start = months_before(calendar.year_start, 12);
    let first_month = Month::of(start);
    let year = crate::budget::open_year(act, OpenYear { name: year_name(first_month), first_month })?;
    for (name, total, spent) in LAST {
        let line = LINES.iter().find(|line| line.name == *name).ok_or_else(|| broken(name))?;
        let category_id = find(&known.categories, line.category)?;
        let request = AddLine {
            year_id: year.id,
            category_id,
            name: (*name).to_owned(),
            amounts: None,
            currency: None,
            note: String::new(),
        };
        let line_id = crate::budget::add_line(act, request)?.line_id;
        let phasing = Phasing::Weights { weights: line.weights };
        crate::budget::phase_line(act, PhaseLine { line_id, total: (*total).to_owned(), phasing })?;
        for (quarter, minor) in (0..4_u32).zip(spent).filter(|(_, minor)| **minor != 0) {
            let spent_on = months_before(start, 0)
                .checked_add_months(Months::new(quarter * 3 + 1))
                .and_then(|day| day.checked_add_days(chrono::Days::new(9)))
                .unwrap_or(start);
            let request = NewExpense {
                spent_on,
                amount: money((*minor, "EUR"))?,
                merchant: "Brought over from last year’s books".to_owned(),
                description: format!("{name}, quarter {}", quarter + 1),
                category_id: Some(category_id),
                event_id: None,
                commitment_id: None,
                is_last: false,
                refund_of: None,
                reopen: false,
                let_through: Some(LetThrough {
                    person: "Ingrid Halvorsen".to_owned(),
                    role: "finance".to_owned(),
                    reason: "Posted before this book was begun.".to_owned(),
                }),
            };
            on(act, spent_on, |act| crate::expenses::add(act, request))?;
        }
    }
    let request = Approve {
        year_id: year.id,
        name: "Budget of the year".to_owned(),
        approved_by: "Matteo Ricci, CTO".to_owned(),
        approved_on: None,
        basis: "Budget round".to_owned(),
        note: String::new(),
    };
    on(act, months_before(start, 1), |act| crate::plan_versions::approve(act, request)).map(|_| ())
}

/// This year's plan: approved before it began, revised once, and edited a little since.
pub(super) fn approve(act: &mut Act<'_, '_>, calendar: Calendar) -> Result<(), Problem> {
    let Some(year) = act.years()?.into_iter().find(|year| year.holds(calendar.today)) else { return Ok(()) };
    write(act, &year, &APPROVED)?;
    let request = Approve {
        year_id: year.id,
        name: "Budget of the year".to_owned(),
        approved_by: "Matteo Ricci, CTO".to_owned(),
        approved_on: None,
        basis: "Budget round, minutes of the second meeting".to_owned(),
        note: "With a larger cushion, until the hall of the summit is booked.".to_owned(),
    };
    on(act, months_before(calendar.year_start, 1), |act| crate::plan_versions::approve(act, request))?;
    write(act, &year, &REVISED)?;
    let request = Revise {
        year_id: year.id,
        name: "Larger hall for the summit".to_owned(),
        reason: "The hall for 400 people costs 6,000 more than the one for 250; the cushion gives it."
            .to_owned(),
        approved_by: "Ingrid Halvorsen, finance".to_owned(),
        approved_on: None,
        basis: "Offer of the hall, and her letter".to_owned(),
    };
    on(act, calendar.ago(REVISED_AGO), |act| crate::plan_versions::revise(act, request)).map(|_| ())
}

/// What was edited since the revision.
pub(super) fn edit(act: &mut Act<'_, '_>, calendar: Calendar) -> Result<(), Problem> {
    let Some(year) = act.years()?.into_iter().find(|year| year.holds(calendar.today)) else { return Ok(()) };
    write(act, &year, &WORKING)
}

/// The identifier of a line by its name.
pub(super) fn line_of(act: &Act<'_, '_>, year: &Year, name: &str) -> Result<LineId, Problem> {
    let found = act.plan_lines(year.id)?.into_iter().find(|line| line.name == name);
    found.map(|line| line.id).ok_or_else(|| broken(name))
}

fn write(act: &mut Act<'_, '_>, year: &Year, totals: &[(&str, &str)]) -> Result<(), Problem> {
    for (name, total) in totals {
        let weights = LINES.iter().find(|line| line.name == *name).ok_or_else(|| broken(name))?.weights;
        let line_id = line_of(act, year, name)?;
        let phasing = Phasing::Weights { weights };
        crate::budget::phase_line(act, PhaseLine { line_id, total: (*total).to_owned(), phasing })?;
    }
    Ok(())
}

fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}
