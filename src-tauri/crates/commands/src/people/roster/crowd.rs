//! Everybody in the book and in the file so far, by what files call them.

use std::collections::{HashMap, HashSet};

use domain::finding::Finding;
use domain::ids::PersonId;
use domain::people::Person;
use exchange::roster::RosterRow;

use crate::{Act, Problem};

/// Everybody as today has them, by number, e-mail address and name.
#[derive(Default)]
pub(super) struct Crowd {
    pub(super) people: HashMap<PersonId, Person>,
    by_number: HashMap<String, PersonId>,
    by_email: HashMap<String, PersonId>,
    by_name: HashMap<String, Vec<PersonId>>,
    /// Those who stood in the file already.
    pub(super) seen: HashSet<PersonId>,
}

impl Crowd {
    pub(super) fn read(act: &Act<'_, '_>) -> Result<Self, Problem> {
        let mut crowd = Self::default();
        let told = act.told_transitions()?;
        for person in act.people()? {
            let person = match told.get(&person.id) {
                Some(told) => person.on(told, act.today),
                None => person,
            };
            crowd.name(&person);
            crowd.people.insert(person.id, person);
        }
        Ok(crowd)
    }

    pub(super) fn keep(&mut self, person: Person) {
        self.name(&person);
        self.seen.insert(person.id);
        self.people.insert(person.id, person);
    }

    fn name(&mut self, person: &Person) {
        if !person.employee_id.is_empty() {
            self.by_number.insert(person.employee_id.clone(), person.id);
        }
        if !person.email.is_empty() {
            self.by_email.insert(person.email.to_lowercase(), person.id);
        }
        for name in [&person.legal_name, &person.preferred_name] {
            let same = self.by_name.entry(name.to_lowercase()).or_default();
            if !name.is_empty() && !same.contains(&person.id) {
                same.push(person.id);
            }
        }
    }

    /// The person a row speaks of; `None` for somebody new.
    ///
    /// # Errors
    /// The finding of a row whose number is one person's and whose address is another's.
    pub(super) fn find(&self, row: &RosterRow) -> Result<Option<PersonId>, Finding> {
        let number = row.employee_id.trim();
        let email = row.email.trim().to_lowercase();
        if number.is_empty() && email.is_empty() {
            return Ok(self.only(&row.legal_name));
        }
        let by_number = self.by_number.get(number).filter(|_| !number.is_empty()).copied();
        let by_email = self.by_email.get(&email).filter(|_| !email.is_empty()).copied();
        match (by_number, by_email) {
            (Some(one), Some(other)) if one != other => {
                let message = format!(
                    "The number {number} is that of {}, the address {email} that of {}. The row is left out.",
                    self.name_of(one),
                    self.name_of(other)
                );
                Err(Finding::error("employee_id", "person.two", message))
            }
            (one, other) => Ok(one.or(other)),
        }
    }

    /// The manager that a file names by number, e-mail address or name, or as `Name (number)`.
    pub(super) fn manager(&self, word: &str) -> Option<PersonId> {
        let plain = |word: &str| {
            let known = self.by_number.get(word).or_else(|| self.by_email.get(&word.to_lowercase())).copied();
            known.or_else(|| self.only(word))
        };
        plain(word).or_else(|| {
            let (name, inside) = word.strip_suffix(')')?.rsplit_once('(')?;
            self.by_number.get(inside.trim()).copied().or_else(|| self.only(name))
        })
    }

    /// The name of somebody.
    pub(super) fn name_of(&self, id: PersonId) -> &str {
        self.people.get(&id).map_or("", Person::name)
    }

    /// The only person of a name.
    fn only(&self, name: &str) -> Option<PersonId> {
        match self.by_name.get(&name.trim().to_lowercase()).map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        }
    }
}
