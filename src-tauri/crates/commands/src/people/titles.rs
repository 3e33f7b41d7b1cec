//! Titles and job class hold by the day: what a person sees and changes are those of today.

use chrono::NaiveDate;
use domain::ids::PersonId;
use domain::people::Person;
use store::Read;

use crate::{Act, Problem};

/// A person that a request names, with the titles and the job class that hold on a day.
///
/// # Errors
/// `not_found` when the person is gone.
pub(crate) fn person_on(book: &Read<'_>, id: PersonId, day: NaiveDate) -> Result<Person, Problem> {
    let person = super::look::person(book, id)?;
    Ok(person.on(&book.transitions_of(id)?, day))
}

/// Writes a person whose titles are meant as of today: one that a transition says is corrected there.
pub(super) fn put_as_of_today(act: &mut Act<'_, '_>, person: &Person) -> Result<(), Problem> {
    let transitions = act.transitions_of(person.id)?;
    let mut own = person.clone();
    if let Some(former) = act.person(person.id)? {
        for changed in own.settle(&former, &transitions, act.today) {
            act.book.put_words(&changed)?;
        }
    }
    Ok(act.book.put_person(&own)?)
}
