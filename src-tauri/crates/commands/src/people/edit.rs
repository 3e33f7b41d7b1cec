//! Adding, changing and removing people.

use chrono::NaiveDate;
use domain::finding::Finding;
use domain::ids::PersonId;
use domain::money::Currency;
use domain::people::{EntryRoute, Person, PersonKind, check_person, time_zone, would_make_a_circle};
use schemars::JsonSchema;
use serde::Deserialize;
use store::DottedEnd;

use super::dotted::settle_dotted;
use super::look::{PersonPage, page, person};
use super::titles::put_as_of_today;
use crate::{Act, Nothing, Problem};

/// A new person. Only the name is needed.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddPerson {
    /// Name as HR files it.
    pub legal_name: String,
    /// Name the person goes by; empty when it is the legal one.
    #[serde(default)]
    pub preferred_name: String,
    /// HR's number, as text.
    #[serde(default)]
    pub employee_id: String,
    /// E-mail address.
    #[serde(default)]
    pub email: String,
    /// Title in the company's own terms.
    #[serde(default)]
    pub internal_title: String,
    /// Title as the outside world knows it.
    #[serde(default)]
    pub external_title: String,
    /// HR's job class.
    #[serde(default)]
    pub job_class: String,
    /// The solid reporting line.
    #[serde(default)]
    pub manager_id: Option<PersonId>,
    /// Where the person works.
    #[serde(default)]
    pub location: String,
    /// First day in the company.
    #[serde(default)]
    pub started_on: Option<NaiveDate>,
    /// How the person belongs to the office.
    #[serde(default)]
    pub kind: PersonKind,
    /// Share of full time, in per cent; absent for full time.
    #[serde(default)]
    pub fte_percent: Option<u32>,
    /// Time zone by its name in the IANA database; empty when unknown.
    #[serde(default)]
    pub time_zone: String,
    /// The currency the person is paid in.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// What the person did before they came into this work.
    #[serde(default)]
    pub entry_route: Option<EntryRoute>,
    /// The last day in the office, when it is known.
    #[serde(default)]
    pub left_on: Option<NaiveDate>,
}

/// Adds a person.
///
/// # Errors
/// Whatever keeps a person's details from being saved, beside its field.
pub fn add(act: &mut Act<'_, '_>, request: AddPerson) -> Result<PersonPage, Problem> {
    let person = Person {
        id: act.new_id(),
        employee_id: request.employee_id,
        legal_name: request.legal_name,
        preferred_name: request.preferred_name,
        email: request.email,
        internal_title: request.internal_title,
        external_title: request.external_title,
        job_class: request.job_class,
        manager_id: request.manager_id,
        location: request.location,
        started_on: request.started_on,
        kind: request.kind,
        fte_percent: request.fte_percent.unwrap_or(100),
        time_zone: request.time_zone,
        currency: request.currency,
        entry_route: request.entry_route,
        left_on: request.left_on,
    };
    let (person, _) = save(act, person)?;
    act.label(format!("Added {}", person.name()));
    page(act, act.today, person.id)
}

/// Changes a person's details: the request is the whole person as they should be today. A title that a dated
/// change says is corrected in that change; a dotted line to the new manager becomes the solid one.
///
/// # Errors
/// `not_found`; `manager.circle` and whatever else keeps details from being saved, beside its field.
pub fn change(act: &mut Act<'_, '_>, request: Person) -> Result<PersonPage, Problem> {
    let former = person(act, request.id)?;
    let (person, dotted) = save(act, request)?;
    act.label(match (person.left_on, dotted) {
        (Some(last), _) if former.left_on != Some(last) => {
            format!("Noted the last day of {}, {last}", person.name())
        }
        (None, _) if former.left_on.is_some() => format!("Took back the last day of {}", person.name()),
        (_, Some(line)) => {
            format!("Changed {}: the dotted line to {} is the solid one now", person.name(), line.name)
        }
        (_, None) => format!("Changed {}", person.name()),
    });
    page(act, act.today, person.id)
}

/// Checks and writes a person. A dotted line to somebody who is the manager by now is taken away and answered.
fn save(act: &mut Act<'_, '_>, person: Person) -> Result<(Person, Option<DottedEnd>), Problem> {
    let person = trimmed(person);
    let mut findings = check_person(&person);
    if let Some(manager) = person.manager_id.filter(|manager| *manager != person.id) {
        if act.person(manager)?.is_none() {
            findings.push(Finding::error(
                "manager_id",
                "manager.unknown",
                "This manager is not in the book any more.",
            ));
        } else if would_make_a_circle(person.id, manager, &act.managers()?) {
            let message = "This would close a circle of reporting lines: the manager reports to this person.";
            findings.push(Finding::error("manager_id", "manager.circle", message));
        }
    }
    if !person.employee_id.is_empty() {
        let other = act.person_by_employee_id(&person.employee_id)?.filter(|other| other.id != person.id);
        if let Some(other) = other {
            let message = format!("{} has this number already.", other.name());
            findings.push(Finding::error("employee_id", "employee_id.taken", message));
        }
    }
    Problem::refuse(&findings)?;
    put_as_of_today(act, &person)?;
    let dotted = settle_dotted(act, &person)?;
    Ok((person, dotted))
}

/// The same without blanks around the words, and the time zone as the database writes it.
pub(super) fn trimmed(person: Person) -> Person {
    let trim = |text: String| text.trim().to_owned();
    Person {
        employee_id: trim(person.employee_id),
        legal_name: trim(person.legal_name),
        preferred_name: trim(person.preferred_name),
        email: trim(person.email),
        internal_title: trim(person.internal_title),
        external_title: trim(person.external_title),
        job_class: trim(person.job_class),
        location: trim(person.location),
        time_zone: time_zone(&person.time_zone).map_or_else(|| trim(person.time_zone), str::to_owned),
        ..person
    }
}

/// Which person to remove.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemovePerson {
    /// The person.
    pub id: PersonId,
}

/// Removes a person with their placements, dated changes, lines, photo, assessments and promotions; those who
/// reported to them report to nobody.
///
/// # Errors
/// `not_found`; `person.used` when claims or trips are theirs.
pub fn remove(act: &mut Act<'_, '_>, request: RemovePerson) -> Result<Nothing, Problem> {
    let person = person(act, request.id)?;
    let used = act.person_use(person.id)?;
    let requests = act.requests_of_person(person.id)?;
    let counts = [
        (used.claims, "claim", "claims"),
        (used.trips, "trip", "trips"),
        (used.categories, "budget category", "budget categories"),
        (requests, "request for money", "requests for money"),
    ];
    let parts: Vec<String> = counts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
        .collect();
    if !parts.is_empty() {
        let message =
            format!("{} cannot be removed: {} of theirs would be left.", person.name(), parts.join(" and "));
        return Err(Problem::new("person.used", message));
    }
    act.book.remove_person(person.id)?;
    act.label(format!("Removed {}", person.name()));
    Ok(Nothing {})
}
