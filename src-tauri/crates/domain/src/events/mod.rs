//! Events: what the office plans to hold or attend.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{CategoryId, EventId};
use crate::ladders::Bucket;

/// How the office takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EventRole {
    /// The office holds it.
    Host,
    /// The office holds it with others.
    CoHost,
    /// The office sponsors it.
    Sponsor,
    /// People of the office attend or speak.
    Attend,
}

worded!(EventRole {
    Host => "host",
    CoHost => "co_host",
    Sponsor => "sponsor",
    Attend => "attend",
});

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    /// Identifier.
    pub id: EventId,
    /// Its name.
    pub name: String,
    /// Where it is held.
    pub place: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// How the office takes part.
    pub role: EventRole,
    /// The budget category its money comes from.
    pub category_id: Option<CategoryId>,
    /// The bucket it serves.
    pub bucket: Option<Bucket>,
    /// What it is to bring, and what it brought.
    pub note: String,
}

/// What keeps an event from being saved.
pub fn check_event(event: &Event) -> Vec<Finding> {
    let mut findings = Vec::new();
    if event.name.trim().is_empty() {
        findings.push(Finding::error("name", "name.empty", "Give the event a name."));
    }
    if event.ends_on < event.starts_on {
        findings.push(Finding::error("ends_on", "dates.order", "It ends on or after its first day."));
    }
    findings
}
