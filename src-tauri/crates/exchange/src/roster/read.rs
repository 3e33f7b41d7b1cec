//! Reading a roster, row by row.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;
use domain::finding::Finding;
use domain::people::PersonKind;
use rust_decimal::Decimal;

use super::RosterRow;
use crate::dates::{self, DateEvidence, DateOrder};
use crate::draft::{Draft, Outcome, Rejected, Row, each_row};
use crate::mapping::{Mapping, missing};
use crate::table::{RowView, Table};

/// Reads the people of a roster. A row needs a name; a number that stands twice is rejected the second time.
/// How dates were read is stated among the findings, and asked when nothing in the file decides it.
pub fn read(table: &Table, mapping: &Mapping) -> Draft<RosterRow> {
    let columns = Columns::of(mapping);
    if columns.legal_name.is_none() && columns.last_name.is_none() && columns.preferred_name.is_none() {
        return Draft::refused(vec![missing(table.columns(), "Legal name", "legal_name")]);
    }
    let mut outcome = Outcome::default();
    let order = settle_dates(table, mapping, &columns, &mut outcome);
    let mut rows = Vec::new();
    let mut seen: HashMap<String, u64> = HashMap::new();
    each_row(table, &mut outcome, |row, outcome| {
        let value = person(row, &columns, mapping, order, outcome)?;
        if !value.employee_id.is_empty() {
            match seen.entry(value.employee_id.clone()) {
                Entry::Vacant(free) => {
                    free.insert(row.line());
                }
                Entry::Occupied(taken) => {
                    let reason = format!("The number stands on line {} already.", taken.get());
                    let header = mapping.header("employee_id");
                    return Err(Rejected::new(
                        row.line(),
                        header,
                        &value.employee_id,
                        "employee_id.twice",
                        reason,
                    ));
                }
            }
        }
        rows.push(Row { line: row.line(), value });
        Ok(())
    });
    Draft { rows, outcome }
}

/// Where each field stands.
struct Columns {
    employee_id: Option<usize>,
    legal_name: Option<usize>,
    first_name: Option<usize>,
    last_name: Option<usize>,
    preferred_name: Option<usize>,
    email: Option<usize>,
    internal_title: Option<usize>,
    external_title: Option<usize>,
    job_class: Option<usize>,
    manager_id: Option<usize>,
    manager: Option<usize>,
    location: Option<usize>,
    started_on: Option<usize>,
    kind: Option<usize>,
    fte_percent: Option<usize>,
    level_code: Option<usize>,
    ladder: Option<usize>,
}

impl Columns {
    fn of(mapping: &Mapping) -> Self {
        let column = |field| mapping.column(field);
        Self {
            employee_id: column("employee_id"),
            legal_name: column("legal_name"),
            first_name: column("first_name"),
            last_name: column("last_name"),
            preferred_name: column("preferred_name"),
            email: column("email"),
            internal_title: column("internal_title"),
            external_title: column("external_title"),
            job_class: column("job_class"),
            manager_id: column("manager_id"),
            manager: column("manager"),
            location: column("location"),
            started_on: column("started_on"),
            kind: column("kind"),
            fte_percent: column("fte_percent"),
            level_code: column("level_code"),
            ladder: column("ladder"),
        }
    }
}

/// Settles the order of day and month for the whole file.
fn settle_dates(table: &Table, mapping: &Mapping, columns: &Columns, outcome: &mut Outcome) -> DateOrder {
    let Some(column) = columns.started_on else { return DateOrder::DayMonth };
    let mut evidence = DateEvidence::default();
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        evidence.add(row.cell(column));
    }
    let (order, finding) = evidence.settle(mapping.date_order, mapping.header("started_on"), "started_on");
    outcome.findings.extend(finding);
    order
}

/// Reads one person.
fn person(
    row: RowView<'_>,
    columns: &Columns,
    mapping: &Mapping,
    order: DateOrder,
    outcome: &mut Outcome,
) -> Result<RosterRow, Rejected> {
    let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column).trim());
    let text = |column| cell(column).to_owned();
    let some = |column| Some(text(column)).filter(|text: &String| !text.is_empty());
    let reject = |field, text: &str, code, reason: &str| {
        Rejected::new(row.line(), mapping.header(field), text, code, reason)
    };

    let mut legal_name = text(columns.legal_name);
    if legal_name.is_empty() {
        legal_name = format!("{} {}", cell(columns.first_name), cell(columns.last_name)).trim().to_owned();
    }
    if legal_name.is_empty() {
        legal_name = text(columns.preferred_name);
    }
    if legal_name.is_empty() {
        return Err(reject("legal_name", "", "name.empty", "The row names nobody."));
    }
    let email = cell(columns.email);
    if !email.is_empty() && !is_email(email) {
        return Err(reject("email", email, "email.form", "An e-mail address looks like name@example.org."));
    }
    let started = cell(columns.started_on);
    let started_on =
        read_start(started, order).map_err(|reason| reject("started_on", started, "date.form", reason))?;
    let share = cell(columns.fte_percent);
    let fte_percent =
        read_share(share).map_err(|reason| reject("fte_percent", share, "fte.range", reason))?;
    let word = cell(columns.kind);
    let kind = read_kind(word);
    if kind.is_none() && !word.is_empty() {
        let message =
            format!("“{word}” is none of staff, part-time, contractor, volunteer; it is left open.");
        outcome
            .findings
            .push(Finding::warning(mapping.header("kind"), "kind.unknown", message).at_line(row.line()));
    }
    let (job_class, profile) = class_and_title(cell(columns.job_class));
    Ok(RosterRow {
        employee_id: text(columns.employee_id),
        legal_name,
        preferred_name: text(columns.preferred_name),
        email: email.to_owned(),
        internal_title: some(columns.internal_title).unwrap_or_else(|| profile.to_owned()),
        external_title: text(columns.external_title),
        job_class: job_class.to_owned(),
        manager_ref: some(columns.manager_id).unwrap_or_else(|| text(columns.manager)),
        location: text(columns.location),
        started_on,
        kind,
        fte_percent,
        level_code: some(columns.level_code),
        ladder: some(columns.ladder),
    })
}

/// A job profile such as `PM-3 Technical Programme Management` is a class and a title in one; anything else is
/// a class.
fn class_and_title(text: &str) -> (&str, &str) {
    let is_code = |word: &str| {
        let has = |kind: fn(&char) -> bool| word.chars().any(|c| kind(&c));
        has(char::is_ascii_digit) && has(|c| c.is_ascii_uppercase()) && word.len() <= 8
    };
    match text.split_once(' ') {
        Some((code, title)) if is_code(code) => (code, title.trim_start_matches([' ', '-', '–', ':'])),
        _ => (text, ""),
    }
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    !text.contains(char::is_whitespace)
        && parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}

fn read_start(text: &str, order: DateOrder) -> Result<Option<NaiveDate>, &'static str> {
    if text.is_empty() {
        return Ok(None);
    }
    dates::parse(text, order).map(Some).ok_or("It is not a date such as 2026-04-03.")
}

/// Reads `80`, `80 %`, `0.8` and `0,8` as 80 per cent; 1 and less without a sign is a share of one.
fn read_share(text: &str) -> Result<Option<u8>, &'static str> {
    const REASON: &str = "The share of full time goes from 1 to 100 %.";
    if text.is_empty() {
        return Ok(None);
    }
    let bare = text.trim_end_matches('%').trim();
    let number: Decimal = bare.replace(',', ".").parse().map_err(|_| REASON)?;
    let of_one = bare.len() == text.len() && number <= Decimal::ONE;
    let percent = if of_one { number.checked_mul(Decimal::ONE_HUNDRED).ok_or(REASON)? } else { number };
    let rounded = percent.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    u8::try_from(rounded).ok().filter(|percent| (1..=100).contains(percent)).map(Some).ok_or(REASON)
}

/// The kind that an HR system's word means. The more telling words are looked for first: a part-time
/// contractor is a contractor.
fn read_kind(word: &str) -> Option<PersonKind> {
    const WORDS: [(&str, PersonKind); 18] = [
        ("volunteer", PersonKind::Volunteer),
        ("unpaid", PersonKind::Volunteer),
        ("contractor", PersonKind::Contractor),
        ("contingent", PersonKind::Contractor),
        ("consultant", PersonKind::Contractor),
        ("freelance", PersonKind::Contractor),
        ("vendor", PersonKind::Contractor),
        ("agency", PersonKind::Contractor),
        ("external", PersonKind::Contractor),
        ("part", PersonKind::PartTime),
        ("staff", PersonKind::Staff),
        ("employee", PersonKind::Staff),
        ("regular", PersonKind::Staff),
        ("permanent", PersonKind::Staff),
        ("full", PersonKind::Staff),
        ("fixed", PersonKind::Staff),
        ("intern", PersonKind::Staff),
        ("salaried", PersonKind::Staff),
    ];
    let word = word.to_lowercase();
    WORDS.iter().find(|(part, _)| word.contains(part)).map(|(_, kind)| *kind)
}
