//! Reading a roster, row by row.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use domain::finding::Finding;
use domain::people::{PersonKind, time_zone};

use super::RosterRow;
use super::words::{class_and_title, is_email, read_day, read_kind, read_route, read_share};
use crate::dates::{DateEvidence, DateOrder};
use crate::draft::{Draft, Outcome, Rejected, Row, each_row};
use crate::mapping::{Mapping, missing};
use crate::table::{RowView, Table};

/// Reads the people of a roster. A row needs a name; a number or an address that stands twice is rejected the
/// second time.
/// How dates were read is stated among the findings, and asked when nothing in the file decides it.
pub fn read(table: &Table, mapping: &Mapping) -> Draft<RosterRow> {
    let columns = Columns::of(mapping);
    if columns.legal_name.is_none() && columns.last_name.is_none() && columns.preferred_name.is_none() {
        return Draft::refused(vec![missing(table.columns(), "Legal name", "legal_name")]);
    }
    let mut outcome = Outcome::default();
    let order = settle_dates(table, mapping, &columns, &mut outcome);
    let mut rows = Vec::new();
    let mut seen: HashMap<(&str, String), u64> = HashMap::new();
    each_row(table, &mut outcome, |row, outcome| {
        let value = person(row, &columns, mapping, order, outcome)?;
        // Who is named twice cannot be told apart.
        for (field, text, code, what) in [
            ("employee_id", value.employee_id.clone(), "employee_id.twice", "number"),
            ("email", value.email.to_lowercase(), "email.twice", "address"),
        ] {
            if text.is_empty() {
                continue;
            }
            match seen.entry((field, text)) {
                Entry::Vacant(free) => {
                    free.insert(row.line());
                }
                Entry::Occupied(taken) => {
                    let reason = format!("The {what} stands on line {} already.", taken.get());
                    let (_, text) = taken.key();
                    return Err(Rejected::new(row.line(), mapping.header(field), text, code, reason));
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
    time_type: Option<usize>,
    fte_percent: Option<usize>,
    time_zone: Option<usize>,
    currency: Option<usize>,
    entry_route: Option<usize>,
    left_on: Option<usize>,
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
            time_type: column("time_type"),
            fte_percent: column("fte_percent"),
            time_zone: column("time_zone"),
            currency: column("currency"),
            entry_route: column("entry_route"),
            left_on: column("left_on"),
            level_code: column("level_code"),
            ladder: column("ladder"),
        }
    }
}

/// Settles the order of day and month for the whole file.
fn settle_dates(table: &Table, mapping: &Mapping, columns: &Columns, outcome: &mut Outcome) -> DateOrder {
    let dated: Vec<usize> = [columns.started_on, columns.left_on].into_iter().flatten().collect();
    if dated.is_empty() {
        return DateOrder::DayMonth;
    }
    let mut evidence = DateEvidence::default();
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        dated.iter().for_each(|column| evidence.add(row.cell(*column)));
    }
    let field = if columns.started_on.is_some() { "started_on" } else { "left_on" };
    let (order, finding) = evidence.settle(mapping.date_order, mapping.header(field), field);
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
    let day = |column, field| {
        let text = cell(column);
        read_day(text, order).map_err(|reason| reject(field, text, "date.form", reason))
    };
    let started_on = day(columns.started_on, "started_on")?;
    let left_on = day(columns.left_on, "left_on")?;
    let share = cell(columns.fte_percent);
    let fte_percent =
        read_share(share).map_err(|reason| reject("fte_percent", share, "fte.range", reason))?;
    let mut leave_open = |field, code, message: String| {
        let header = mapping.header(field);
        outcome.findings.push(Finding::warning(header, code, message).at_line(row.line()));
    };
    let word = cell(columns.kind);
    let mut kind = read_kind(word);
    if kind.is_none() && !word.is_empty() {
        let message =
            format!("“{word}” is none of staff, part-time, contractor, volunteer; it is left open.");
        leave_open("kind", "kind.unknown", message);
    }
    // The type of time tells apart those who are employed; a contractor stays one.
    if matches!(kind, None | Some(PersonKind::Staff))
        && let Some(time) = read_kind(cell(columns.time_type))
    {
        kind = Some(time);
    }
    let zone = cell(columns.time_zone);
    let time_zone = time_zone(zone).unwrap_or_default().to_owned();
    if time_zone.is_empty() && !zone.is_empty() {
        let message = format!("“{zone}” is no time zone of the IANA database; it is left open.");
        leave_open("time_zone", "time_zone.unknown", message);
    }
    let code = cell(columns.currency);
    let currency = Some(code).filter(|code| !code.is_empty()).and_then(|code| code.parse().ok());
    if currency.is_none() && !code.is_empty() {
        let message = format!("“{code}” is no currency code such as EUR; it is left open.");
        leave_open("currency", "currency.unknown", message);
    }
    let way = cell(columns.entry_route);
    let entry_route = read_route(way);
    if entry_route.is_none() && !way.is_empty() {
        let message = format!("“{way}” is none of the ways into the work; it is left open.");
        leave_open("entry_route", "entry_route.unknown", message);
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
        time_zone,
        currency,
        entry_route,
        left_on,
        level_code: some(columns.level_code),
        ladder: some(columns.ladder),
    })
}
