//! Plans: the lines of a budget as a spreadsheet lists them, by category and by month.

mod read;

use domain::budget::{CategoryKind, MONTHS};
use domain::ladders::Bucket;
use domain::money::Currency;

use crate::mapping::{self, Field, Mapping};
use crate::table::Table;

pub use read::read;

/// A line of a plan as a row has it. Texts are empty when the row does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    /// The category's path from the top: `Events`, `Own events`.
    pub category: Vec<String>,
    /// What the line is for.
    pub name: String,
    /// Fiscal year it belongs to, by its name.
    pub year: String,
    /// Who answers for the category's money, as the file names them.
    pub owner: String,
    /// The cost centre of the category.
    pub cost_centre: String,
    /// The restricted pool of the category.
    pub pool: String,
    /// What the category's money is for.
    pub kind: Option<CategoryKind>,
    /// The bucket of the category.
    pub bucket: Option<Bucket>,
    /// The currency of the amounts.
    pub currency: Currency,
    /// The amounts, in its minor units.
    pub amounts: PlannedAmounts,
    /// What a reader should know about it.
    pub note: String,
}

/// What a row plans, in minor units of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlannedAmounts {
    /// A year's total, to be spread.
    Total(i64),
    /// Months of the calendar, January first.
    Calendar([i64; MONTHS]),
    /// Months of the fiscal year, its first one first.
    Fiscal([i64; MONTHS]),
}

impl PlannedAmounts {
    /// The field of the largest amount, for what is to be said of the row's amounts.
    pub fn field(&self) -> &'static str {
        let largest = |months: &[i64; MONTHS], fields: [&'static str; MONTHS]| {
            let pairs = months.iter().zip(fields);
            pairs.max_by_key(|(minor, _)| minor.unsigned_abs()).map_or("total", |(_, field)| field)
        };
        match self {
            Self::Total(_) => "total",
            Self::Calendar(months) => largest(months, CALENDAR),
            Self::Fiscal(months) => largest(months, FISCAL),
        }
    }
}

/// Fields of the calendar's months.
pub(crate) const CALENDAR: [&str; MONTHS] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Fields of the fiscal year's months.
pub(crate) const FISCAL: [&str; MONTHS] = [
    "month_1", "month_2", "month_3", "month_4", "month_5", "month_6", "month_7", "month_8", "month_9",
    "month_10", "month_11", "month_12",
];

/// What a plan's columns can hold.
pub const FIELDS: &[Field] = &[
    needed("category", "Category", &["Category Path", "Budget Category", "Account", "Group", "Area"]),
    needed("line", "Line", &["Line Item", "Item", "Description", "Name", "Purpose", "What For"]),
    field(
        "total",
        "Total",
        &["Year Total", "Annual", "Annual Budget", "Budget", "Amount", "Full Year", "Planned"],
    ),
    field("currency", "Currency", &["Currency Code", "CCY", "Cur"]),
    field("owner", "Owner", &["Budget Owner", "Responsible", "Accountable", "Holder"]),
    field("cost_centre", "Cost centre", &["Cost Center", "Cost Centre Code", "CC", "Department"]),
    field("bucket", "Bucket", &["Strategic Bucket", "Pillar"]),
    field("kind", "Kind", &["Category Kind", "Type", "Category Type"]),
    field("pool", "Restricted pool", &["Pool", "Fund", "Grant", "Restricted To", "Restriction"]),
    field("note", "Note", &["Notes", "Comment", "Comments", "Remark", "Assumptions"]),
    field("year", "Fiscal year", &["Year", "FY", "Budget Year", "Plan Year"]),
    field("january", "January", &["Jan"]),
    field("february", "February", &["Feb"]),
    field("march", "March", &["Mar"]),
    field("april", "April", &["Apr"]),
    field("may", "May", &[]),
    field("june", "June", &["Jun"]),
    field("july", "July", &["Jul"]),
    field("august", "August", &["Aug"]),
    field("september", "September", &["Sep", "Sept"]),
    field("october", "October", &["Oct"]),
    field("november", "November", &["Nov"]),
    field("december", "December", &["Dec"]),
    field("month_1", "First month of the year", &["M1", "M01", "P1", "P01", "Period 1", "1"]),
    field("month_2", "Second month of the year", &["M2", "M02", "P2", "P02", "Period 2", "2"]),
    field("month_3", "Third month of the year", &["M3", "M03", "P3", "P03", "Period 3", "3"]),
    field("month_4", "Fourth month of the year", &["M4", "M04", "P4", "P04", "Period 4", "4"]),
    field("month_5", "Fifth month of the year", &["M5", "M05", "P5", "P05", "Period 5", "5"]),
    field("month_6", "Sixth month of the year", &["M6", "M06", "P6", "P06", "Period 6", "6"]),
    field("month_7", "Seventh month of the year", &["M7", "M07", "P7", "P07", "Period 7", "7"]),
    field("month_8", "Eighth month of the year", &["M8", "M08", "P8", "P08", "Period 8", "8"]),
    field("month_9", "Ninth month of the year", &["M9", "M09", "P9", "P09", "Period 9", "9"]),
    field("month_10", "Tenth month of the year", &["M10", "P10", "Period 10", "10"]),
    field("month_11", "Eleventh month of the year", &["M11", "P11", "Period 11", "11"]),
    field("month_12", "Twelfth month of the year", &["M12", "P12", "Period 12", "12"]),
];

const fn field(name: &'static str, title: &'static str, aliases: &'static [&'static str]) -> Field {
    Field { name, title, required: false, aliases }
}

const fn needed(name: &'static str, title: &'static str, aliases: &'static [&'static str]) -> Field {
    Field { name, title, required: true, aliases }
}

/// Guesses what the columns of a plan hold. A month with its year in the header, `Apr 2026` or `2026-04`, is
/// that month of the calendar.
pub fn guess(table: &Table) -> Mapping {
    let mut mapping = mapping::guess(table.columns(), FIELDS);
    for column in mapping.left_out() {
        let Some(month) = month_of(mapping.header_of(column)) else { continue };
        if mapping.column(CALENDAR[month]).is_none() {
            mapping.share(column, CALENDAR[month]);
        }
    }
    mapping
}

/// The month of the calendar, from 0, that a header with a year in it names.
fn month_of(header: &str) -> Option<usize> {
    let parts: Vec<&str> =
        header.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, second] = parts.as_slice() else { return None };
    let is_year = |part: &str| matches!(part.len(), 2 | 4) && part.bytes().all(|byte| byte.is_ascii_digit());
    let named = |part: &str| {
        let part = part.to_lowercase();
        CALENDAR.iter().position(|month| part.len() >= 3 && month.starts_with(&part))
    };
    let numbered = |part: &str| {
        let number: usize = part.parse().ok()?;
        (part.len() <= 2).then(|| number.checked_sub(1)).flatten().filter(|month| *month < MONTHS)
    };
    if is_year(second)
        && let Some(month) = named(first)
    {
        return Some(month);
    }
    match (first.len(), second.len()) {
        (4, _) if is_year(first) => named(second).or_else(|| numbered(second)),
        (_, 4) if is_year(second) => numbered(first),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
