//! Whom a file means.

use std::collections::HashMap;

use domain::evidence::Corroborator;
use domain::fold::fold;
use domain::people::Person;
use exchange::evidence::EvidenceRow;

use crate::{Act, Problem};

/// Everybody by every way to name them: e-mail address, number, names. A name that two people share names
/// nobody.
pub(super) struct People {
    people: Vec<Person>,
    by_name: HashMap<String, Option<usize>>,
}

impl People {
    pub(super) fn read(act: &Act<'_, '_>) -> Result<Self, Problem> {
        let people = act.people()?;
        let mut by_name: HashMap<String, Option<usize>> = HashMap::new();
        for (place, person) in people.iter().enumerate() {
            let id = person.id.to_string();
            let own = [&person.email, &person.employee_id, &person.legal_name, &person.preferred_name, &id];
            let mut own: Vec<String> = own.map(|name| fold(name.trim())).to_vec();
            own.sort();
            own.dedup();
            for name in own.into_iter().filter(|name| !name.is_empty()) {
                by_name.entry(name).and_modify(|known| *known = None).or_insert(Some(place));
            }
        }
        Ok(Self { people, by_name })
    }

    pub(super) fn find(&self, names: &[String]) -> Option<&Person> {
        let place = names.iter().find_map(|name| self.by_name.get(&fold(name.trim())).copied().flatten())?;
        self.people.get(place)
    }

    /// Who can confirm a row: somebody of the book by any of their names, else somebody outside.
    pub(super) fn corroborator(&self, value: &EvidenceRow) -> Option<Corroborator> {
        if value.corroborator.is_empty() {
            return None;
        }
        let person = self.find(std::slice::from_ref(&value.corroborator));
        Some(Corroborator {
            person_id: person.map(|person| person.id),
            name: value.corroborator.clone(),
            confirmed_on: value.confirmed_on,
        })
    }
}
