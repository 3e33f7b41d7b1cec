//! The charter: which functions the office holds, shares or leaves to others, and the rows that this takes
//! out of the ladder.

use chrono::NaiveDate;

use crate::Paper;
use crate::blocks::style::{ACCENT, BODY, CELL, MUTED, NOTE};
use crate::blocks::{Align, Cell, Column, Flow, Para, Row, Table, Width};

/// What the charter makes of a ladder on the day of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charter {
    /// The functions that switch rows of this ladder, in the charter's order.
    pub functions: Vec<CharterFunction>,
    /// The rows that are off, in the ladder's order.
    pub rows_off: Vec<RowOff>,
}

/// One function with who has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CharterFunction {
    /// Name, such as `Security`.
    pub name: String,
    /// Who has it.
    pub holder: Holder,
    /// Since when. Absent as long as nobody has said who has it.
    pub since: Option<NaiveDate>,
    /// Who has it next, and from which day on, if that is agreed.
    pub next: Option<(NaiveDate, Holder)>,
    /// Names of the rows of this ladder that it switches.
    pub rows: Vec<String>,
}

/// Who has a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holder {
    /// The office alone.
    Office,
    /// The office together with somebody.
    Shared(String),
    /// Somebody else.
    Other(String),
    /// Nobody has said so yet.
    Open,
}

/// A row that does not count, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowOff {
    /// The row's name.
    pub row: String,
    /// Its functions and to whom each is left.
    pub left: Vec<(String, String)>,
}

impl Holder {
    /// The words on paper.
    fn words(&self) -> String {
        match self {
            Self::Office => "Held by the office".to_owned(),
            Self::Shared(with) => format!("Shared with {with}"),
            Self::Other(to) => format!("Left to {to}"),
            Self::Open => "Not said yet".to_owned(),
        }
    }
}

impl Charter {
    /// The charter of the gallery; `rows_of` lends the names of a bucket's rows.
    pub(super) fn sample(rows_of: &dyn Fn(&str) -> Vec<String>) -> Self {
        let day = |year, month| NaiveDate::from_ymd_opt(year, month, 1);
        let legal = || Holder::Other("Legal department".to_owned());
        Self {
            functions: vec![
                CharterFunction {
                    name: "Partners and foundations".to_owned(),
                    holder: Holder::Office,
                    since: day(2023, 4),
                    next: None,
                    rows: rows_of("Partner"),
                },
                CharterFunction {
                    name: "Developer relations".to_owned(),
                    holder: Holder::Shared("Marketing".to_owned()),
                    since: day(2025, 1),
                    next: day(2027, 1).map(|from| (from, Holder::Office)),
                    rows: rows_of("Evangelism"),
                },
                CharterFunction {
                    name: "Funding of projects".to_owned(),
                    holder: legal(),
                    since: day(2024, 7),
                    next: None,
                    rows: rows_of("Finance"),
                },
            ],
            rows_off: rows_of("Finance")
                .into_iter()
                .map(|row: String| RowOff {
                    row,
                    left: vec![("Funding of projects".to_owned(), "Legal department".to_owned())],
                })
                .collect(),
        }
    }

    /// Why a row does not count, to stand beside it; `None` for one that does.
    pub(super) fn note(&self, row: &str) -> Option<String> {
        let off = self.rows_off.iter().find(|off| off.row == row)?;
        Some(format!("Does not count at present: {}.", off.why()))
    }
}

impl RowOff {
    fn why(&self) -> String {
        let left: Vec<String> =
            self.left.iter().map(|(function, to)| format!("{function} is left to {to}")).collect();
        left.join("; ")
    }
}

/// Prints the charter as a section of its own.
pub(super) fn print(charter: &Charter, as_of: NaiveDate, flow: &mut Flow<'_, '_>) {
    flow.section("Charter", 140.0);
    let off = match charter.rows_off.len() {
        0 => "every row of this ladder counts".to_owned(),
        1 => "one row of this ladder does not count".to_owned(),
        more => format!("{more} rows of this ladder do not count"),
    };
    flow.paragraph(
        &format!(
            "The rows below hang on functions of the office. A row counts as long as the office holds or \
             shares one of its functions; it is off while all of them are left to others. On {}, {off}.",
            flow.paper.date(as_of)
        ),
        BODY,
    );
    flow.y += 4.0;
    flow.table(&functions(charter, flow.paper));
    if !charter.rows_off.is_empty() {
        let table = rows_off(charter);
        let below = flow.table_height(&table, flow.full_page() * 0.6).unwrap_or(110.0) + 18.0;
        flow.part("Rows that do not count", below);
        flow.table(&table);
    }
}

fn functions(charter: &Charter, paper: &Paper) -> Table {
    let columns = vec![
        Column::new("Function", Width::Share(1.0), Align::Left),
        Column::new("Who has it", Width::Share(1.4), Align::Left),
        Column::new("Since", Width::Fixed(92.0), Align::Left),
        Column::new("Rows of this ladder", Width::Share(1.4), Align::Left),
    ];
    let rows = charter.functions.iter().map(|function| {
        let style = match function.holder {
            Holder::Office | Holder::Shared(_) => CELL,
            Holder::Other(_) => CELL.strong(),
            Holder::Open => CELL.colored(MUTED),
        };
        let mut who = vec![Para::new(function.holder.words(), style)];
        if let Some((from, next)) = &function.next {
            let plan = format!("From {}: {}", paper.date(*from), next.words());
            who.push(Para::new(plan, NOTE.colored(ACCENT)));
        }
        let since = function.since.map_or_else(|| "–".to_owned(), |day| paper.date(day));
        Row::body(vec![
            Cell::new(function.name.as_str(), CELL.strong()),
            Cell::of(who),
            Cell::new(since, CELL),
            Cell::of(function.rows.iter().map(|row| Para::new(row.as_str(), CELL)).collect()),
        ])
    });
    Table::new("Charter", columns, rows.collect())
}

fn rows_off(charter: &Charter) -> Table {
    let columns = vec![
        Column::new("Row", Width::Share(1.0), Align::Left),
        Column::new("Why", Width::Share(2.0), Align::Left),
    ];
    let rows = charter
        .rows_off
        .iter()
        .map(|off| Row::body(vec![Cell::new(off.row.as_str(), CELL), Cell::new(off.why(), CELL)]));
    Table::new("Rows that do not count", columns, rows.collect())
}
