//! A person of the office.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{EntryRoute, time_zone};
use crate::finding::Finding;
use crate::ids::PersonId;
use crate::money::Currency;

/// How a person belongs to the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PersonKind {
    /// Employed.
    #[default]
    Staff,
    /// Employed for part of the time.
    PartTime,
    /// Under contract.
    Contractor,
    /// Unpaid.
    Volunteer,
}

worded!(PersonKind {
    Staff => "staff",
    PartTime => "part_time",
    Contractor => "contractor",
    Volunteer => "volunteer",
});

/// A person of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Identifier.
    pub id: PersonId,
    /// HR's number, as text: `0005` stays `0005`. Empty when there is none.
    pub employee_id: String,
    /// Name as HR files it.
    pub legal_name: String,
    /// Name the person goes by; empty when it is the legal one.
    pub preferred_name: String,
    /// E-mail address; empty when unknown.
    pub email: String,
    /// Title in the company's own terms.
    pub internal_title: String,
    /// Title as the outside world knows it.
    pub external_title: String,
    /// HR's job class.
    pub job_class: String,
    /// The solid reporting line.
    pub manager_id: Option<PersonId>,
    /// Where the person works.
    pub location: String,
    /// First day in the company.
    pub started_on: Option<NaiveDate>,
    /// How the person belongs to the office.
    pub kind: PersonKind,
    /// Share of full time, in per cent.
    pub fte_percent: u32,
    /// Time zone by its name in the IANA database, such as `Europe/Lisbon`; empty when unknown.
    pub time_zone: String,
    /// The currency the person is paid in.
    pub currency: Option<Currency>,
    /// What the person did before they came into this work.
    pub entry_route: Option<EntryRoute>,
    /// The last day in the office; absent while no end is known.
    pub left_on: Option<NaiveDate>,
}

impl Person {
    /// A person of whom nothing is known yet, employed full time.
    pub fn nobody(id: PersonId) -> Self {
        Self {
            id,
            employee_id: String::new(),
            legal_name: String::new(),
            preferred_name: String::new(),
            email: String::new(),
            internal_title: String::new(),
            external_title: String::new(),
            job_class: String::new(),
            manager_id: None,
            location: String::new(),
            started_on: None,
            kind: PersonKind::default(),
            fte_percent: 100,
            time_zone: String::new(),
            currency: None,
            entry_route: None,
            left_on: None,
        }
    }

    /// True when the person's last day lies before a day.
    pub fn has_left(&self, on: NaiveDate) -> bool {
        self.left_on.is_some_and(|last| last < on)
    }

    /// The name to show: the preferred one, else the legal one.
    pub fn name(&self) -> &str {
        if self.preferred_name.is_empty() { &self.legal_name } else { &self.preferred_name }
    }
}

/// What keeps a person's details from being saved.
pub fn check_person(person: &Person) -> Vec<Finding> {
    let mut findings = Vec::new();
    if person.legal_name.trim().is_empty() {
        findings.push(Finding::error("legal_name", "name.empty", "Write the person's name."));
    }
    if !person.email.is_empty()
        && !person.email.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.'))
    {
        findings.push(Finding::error(
            "email",
            "email.form",
            "An e-mail address looks like name@example.org.",
        ));
    }
    if person.fte_percent == 0 || person.fte_percent > 100 {
        findings.push(Finding::error(
            "fte_percent",
            "fte.range",
            "The share of full time goes from 1 to 100 %.",
        ));
    }
    if !person.time_zone.is_empty() && time_zone(&person.time_zone).is_none() {
        findings.push(Finding::error(
            "time_zone",
            "time_zone.unknown",
            "A time zone is named as in the IANA database, such as Europe/Lisbon.",
        ));
    }
    if let (Some(first), Some(last)) = (person.started_on, person.left_on)
        && last < first
    {
        findings.push(Finding::error("left_on", "left_on.early", "The last day lies before the first one."));
    }
    if person.manager_id == Some(person.id) {
        findings.push(Finding::error("manager_id", "manager.self", "Nobody reports to themselves."));
    }
    findings
}

/// True when `person` reporting to `manager` would close a circle of reporting lines.
pub fn would_make_a_circle(
    person: PersonId,
    manager: PersonId,
    managers: &HashMap<PersonId, PersonId>,
) -> bool {
    let mut seen = HashSet::new();
    let mut above = Some(manager);
    while let Some(next) = above {
        if next == person || !seen.insert(next) {
            return true;
        }
        above = managers.get(&next).copied();
    }
    false
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use uuid::Uuid;

    use super::*;

    #[test]
    fn details_that_do_not_fit_together_are_found() {
        let person = Person { legal_name: "Ada".to_owned(), ..Person::nobody(PersonId(Uuid::from_u128(1))) };
        assert!(check_person(&person).is_empty());
        let day = |text: &str| text.parse().ok();
        let cases = [
            (Person { time_zone: "Lisbon".to_owned(), ..person.clone() }, "time_zone"),
            (
                Person { started_on: day("2026-02-01"), left_on: day("2026-01-31"), ..person.clone() },
                "left_on",
            ),
        ];
        for (wrong, path) in cases {
            let paths: Vec<String> = check_person(&wrong).into_iter().map(|finding| finding.path).collect();
            assert_eq!(paths, [path]);
        }
    }

    #[test]
    fn the_last_day_is_still_a_day_in_the_office() {
        let leaves = |day: &str| day.parse().ok();
        let person = Person { left_on: leaves("2026-06-15"), ..Person::nobody(PersonId(Uuid::nil())) };
        let on = |day: &str| person.has_left(day.parse().unwrap());
        assert_eq!((on("2026-06-15"), on("2026-06-16")), (false, true));
    }

    #[test]
    fn reporting_lines_never_close_a_circle() {
        let id = |n| PersonId(Uuid::from_u128(n));
        let managers = HashMap::from([(id(2), id(1)), (id(3), id(2))]);
        assert!(would_make_a_circle(id(1), id(3), &managers), "1 → 3 → 2 → 1");
        assert!(would_make_a_circle(id(1), id(1), &managers));
        assert!(!would_make_a_circle(id(4), id(3), &managers));
    }
}
