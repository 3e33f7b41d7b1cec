//! Filling in the evidence.

use std::collections::HashMap;

use chrono::Days;
use domain::evidence::Corroborator;
use domain::ids::{AttachmentId, DescriptorId};

use super::days::Calendar;
use super::deeds::{By, Deed, deeds};
use super::{Known, broken, find, on, receipt};
use crate::evidence::NewEvidence;
use crate::{Act, Problem};

/// How many days after it was done a thing is confirmed.
const AFTER: u64 = 5;

/// Everything that was done, on the day after it was done; confirmed where somebody has confirmed it.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let mut statements: HashMap<&str, DescriptorId> = HashMap::new();
    for ladder in known.ladders.values() {
        for cell in ladder.competencies.iter().flat_map(|row| &row.cells) {
            statements.extend(cell.descriptors.iter().map(|one| (one.key.as_str(), one.id)));
        }
    }
    for deed in deeds() {
        add(act, calendar, known, &statements, deed)?;
    }
    Ok(())
}

fn add(
    act: &mut Act<'_, '_>,
    calendar: Calendar,
    known: &Known,
    statements: &HashMap<&str, DescriptorId>,
    deed: &Deed,
) -> Result<(), Problem> {
    let done_on = calendar.ago(deed.days_ago);
    let confirmed = done_on.checked_add_days(Days::new(AFTER)).unwrap_or(done_on);
    let (person, name, confirmed_on) = match deed.by {
        By::Nobody => (None, "", None),
        By::Asked(key) => (Some(find(&known.people, key)?), "", None),
        By::Said(key) => (Some(find(&known.people, key)?), "", Some(confirmed)),
        By::Outsider(name) => (None, name, None),
        By::OutsiderSaid(name) => (None, name, Some(confirmed)),
    };
    let named = person.is_some() || !name.is_empty();
    let corroborator = named.then(|| Corroborator { person_id: person, name: name.to_owned(), confirmed_on });
    let shows = deed.shows.iter().map(|key| statements.get(key).copied().ok_or_else(|| broken(key)));
    let request = NewEvidence {
        person_id: find(&known.people, deed.person)?,
        text: deed.text.to_owned(),
        kind: Some(deed.kind),
        done_on: Some(done_on),
        project: deed.project.to_owned(),
        outside: deed.outside,
        link: String::new(),
        descriptor_ids: shows.collect::<Result<_, _>>()?,
        corroborator,
        confidential: deed.confidential,
    };
    let row = on(act, confirmed, |act| crate::evidence::add(act, request))?;
    if !deed.file.is_empty() {
        let id: AttachmentId = act.new_id();
        act.book.attach(id.0, &format!("{}.pdf", deed.file), &receipt::pdf(&[deed.file]))?;
        let mut line = act.evidence_item(row.evidence.id)?.ok_or_else(|| broken(deed.file))?;
        line.item.attachment_id = Some(id);
        act.book.put_evidence(&line)?;
    }
    Ok(())
}
