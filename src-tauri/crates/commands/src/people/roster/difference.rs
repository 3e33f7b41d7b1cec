//! What a roster changes, person by person and field by field.

use domain::ids::PersonId;
use domain::people::Person;
use schemars::JsonSchema;
use serde::Serialize;

use super::super::look::PersonName;

/// A field that a file changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldDifference {
    /// The field: `location`, `manager`, `dotted`, `level`, `started_on` …
    pub field: &'static str,
    /// What the book says; empty when it says nothing.
    pub old: String,
    /// What the file says; empty for what the file takes away.
    pub new: String,
}

/// A person whom a file adds or changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonDifference {
    /// Line of the file.
    pub line: u64,
    /// The name to show.
    pub name: String,
    /// The person; absent for somebody who is not in the book yet.
    pub person_id: Option<PersonId>,
    /// What changes. For somebody new, all that the file says.
    pub fields: Vec<FieldDifference>,
}

/// What a roster does to the book, to be seen before it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct RosterPreview {
    /// People who are not in the book yet, in the order of the file.
    pub added: Vec<PersonDifference>,
    /// People of the book whom the file changes, in the order of the file.
    pub changed: Vec<PersonDifference>,
    /// How many are as the book has them.
    pub unchanged: u32,
    /// People in the office whom the file does not have, by name. They stay as they are.
    pub missing: Vec<PersonName>,
}

/// What differs between two states of a person, but for the manager and the level.
pub(super) fn fields(former: Option<&Person>, person: &Person) -> Vec<FieldDifference> {
    let mut differences = Vec::new();
    for (index, (field, new)) in values(person).into_iter().enumerate() {
        let old = former.map(|former| values(former).swap_remove(index).1).unwrap_or_default();
        // What everybody is until somebody says otherwise is no news of somebody new.
        let usual =
            former.is_none() && matches!((field, new.as_str()), ("kind", "staff") | ("fte_percent", "100"));
        if old != new && !usual {
            differences.push(FieldDifference { field, old, new });
        }
    }
    differences
}

fn values(person: &Person) -> Vec<(&'static str, String)> {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    vec![
        ("employee_id", person.employee_id.clone()),
        ("legal_name", person.legal_name.clone()),
        ("preferred_name", person.preferred_name.clone()),
        ("email", person.email.clone()),
        ("internal_title", person.internal_title.clone()),
        ("external_title", person.external_title.clone()),
        ("job_class", person.job_class.clone()),
        ("location", person.location.clone()),
        ("time_zone", person.time_zone.clone()),
        ("started_on", day(person.started_on)),
        ("left_on", day(person.left_on)),
        ("kind", person.kind.key().to_owned()),
        ("fte_percent", person.fte_percent.to_string()),
        ("currency", person.currency.map(|currency| currency.code().to_owned()).unwrap_or_default()),
        ("entry_route", person.entry_route.map(|route| route.key().to_owned()).unwrap_or_default()),
    ]
}
