//! What the architects' levels pay, in the two currencies of the invented company, and where.

use chrono::{Datelike, NaiveDate};
use domain::ladders::{LocationMultiplier, PayBand};

use super::days::Calendar;
use super::people::ARCHITECT;
use super::{Known, broken, money};
use crate::ladders::{WriteBands, WriteMultipliers, ladder, write_bands, write_multipliers};
use crate::{Act, Problem};

/// A level with what it pays in the middle, in whole units: euros, US dollars.
const MIDDLES: [(&str, i64, i64); 8] = [
    ("CA1", 50_000, 64_000),
    ("CA2", 60_000, 78_000),
    ("CA3", 74_000, 97_000),
    ("CA4", 92_000, 121_000),
    ("CA5", 114_000, 151_000),
    ("CA6", 140_000, 188_000),
    ("CAM4", 94_000, 124_000),
    ("CAM5", 117_000, 155_000),
];

/// The least and the most, in hundredths of the middle.
const SPAN: (i64, i64) = (85, 120);
/// What the euro bands of this calendar year are above those of the year before, in hundredths.
const RISE: i64 = 103;

/// What the bands become where the office has people; the rest is paid as written.
const PLACES: [(&str, u32); 5] = [
    ("Dublin, Ireland", 112),
    ("Zürich, Switzerland", 138),
    ("Tokyo, Japan", 96),
    ("Gdańsk, Poland", 74),
    ("Pune, India", 48),
];

/// Writes bands and multipliers onto the ladder.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &mut Known) -> Result<(), Problem> {
    let id = known.ladder(ARCHITECT)?.id;
    let ladder_now = ladder(act, id)?;
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(calendar.today);
    let (before, now) = (day(calendar.today.year() - 1), day(calendar.today.year()));
    for (code, euros, dollars) in MIDDLES {
        let level = ladder_now.levels.iter().find(|level| level.code == code).ok_or_else(|| broken(code))?;
        let bands = vec![
            band(euros, "EUR", before)?,
            band(euros * RISE / 100, "EUR", now)?,
            band(dollars, "USD", before)?,
        ];
        write_bands(act, WriteBands { level_id: level.id, bands })?;
    }
    let multipliers = PLACES
        .iter()
        .map(|(location, percent)| LocationMultiplier { location: (*location).to_owned(), percent: *percent })
        .collect();
    write_multipliers(act, WriteMultipliers { ladder_id: id, multipliers })?;
    known.ladders.insert(ARCHITECT, ladder(act, id)?);
    Ok(())
}

fn band(middle: i64, currency: &str, effective_on: NaiveDate) -> Result<PayBand, Problem> {
    let share = |hundredths: i64| money((middle * hundredths, currency));
    Ok(PayBand { minimum: share(SPAN.0)?, midpoint: share(100)?, maximum: share(SPAN.1)?, effective_on })
}
