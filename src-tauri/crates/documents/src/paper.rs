//! What the office decided about its paper.

use chrono::{Datelike, NaiveDate};
use domain::date::Month;
use domain::money::NumberStyle;

/// The two sizes that offices print on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PaperSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl PaperSize {
    /// Width and height in points, upright.
    pub fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// How dates are written on paper. Months are words, so that no reader swaps day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateStyle {
    /// 2 November 2026
    #[default]
    DayFirst,
    /// November 2, 2026
    MonthFirst,
    /// 2026-11-02
    Iso,
}

/// Size, language and manner of writing, chosen by the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Size of the sheet.
    pub size: PaperSize,
    /// Language of the text for screen readers, as a BCP 47 tag.
    pub language: String,
    /// How amounts are written.
    pub numbers: NumberStyle,
    /// How dates are written.
    pub dates: DateStyle,
}

impl Default for Paper {
    fn default() -> Self {
        Self {
            size: PaperSize::A4,
            language: "en-GB".to_owned(),
            numbers: NumberStyle::ENGLISH,
            dates: DateStyle::DayFirst,
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Paper {
    /// US Letter as an American office writes it.
    pub fn letter() -> Self {
        Self {
            size: PaperSize::Letter,
            language: "en-US".to_owned(),
            dates: DateStyle::MonthFirst,
            ..Self::default()
        }
    }

    /// A date as the office writes it.
    pub fn date(&self, date: NaiveDate) -> String {
        let month = MONTHS[date.month0() as usize];
        match self.dates {
            DateStyle::DayFirst => format!("{} {month} {}", date.day(), date.year()),
            DateStyle::MonthFirst => format!("{month} {}, {}", date.day(), date.year()),
            DateStyle::Iso => date.format("%Y-%m-%d").to_string(),
        }
    }

    /// A month short enough for a column's head: `Nov 26`.
    pub fn month(&self, month: Month) -> String {
        let first = month.first_day();
        format!("{} {:02}", &MONTHS[first.month0() as usize][..3], first.year() % 100)
    }

    /// A month in a sentence: `November 2026`.
    pub fn month_in_words(&self, month: Month) -> String {
        let first = month.first_day();
        format!("{} {}", MONTHS[first.month0() as usize], first.year())
    }

    /// Tenths of a percent: `80.1 %`, with a space that does not break.
    pub fn percent(&self, permille: u32) -> String {
        format!("{}{}{}\u{a0}%", permille / 10, self.numbers.decimal, permille % 10)
    }

    /// A rating or a mean of ratings with one decimal: `3.5`.
    pub fn tenths(&self, value: f32) -> String {
        format!("{value:.1}").replace('.', &self.numbers.decimal.to_string())
    }
}
