//! Dotted lines, written as a whole.

use domain::finding::Finding;
use domain::ids::PersonId;
use domain::people::{DottedLine, Person, check_dotted};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::DottedEnd;

use super::look::{PersonPage, page, person};
use crate::{Act, Problem};

/// All dotted lines of a person, in place of those there were.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteDottedLines {
    /// Whose lines.
    pub person_id: PersonId,
    /// The lines; none to take them all away.
    pub lines: Vec<DottedLine>,
}

/// A dotted line from one of its ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DottedLineRow {
    /// Who stands at the other end.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What the line is for.
    pub purpose: String,
}

/// Says whom a person also reports to, and what for.
///
/// # Errors
/// `not_found`; what [`check_dotted`] finds, and `manager.unknown`, beside the line.
pub fn write_dotted_lines(act: &mut Act<'_, '_>, request: WriteDottedLines) -> Result<PersonPage, Problem> {
    let person = person(act, request.person_id)?;
    let lines: Vec<DottedLine> = request
        .lines
        .into_iter()
        .map(|line| DottedLine { purpose: line.purpose.trim().to_owned(), ..line })
        .collect();
    let mut findings = check_dotted(person.id, person.manager_id, &lines);
    for (index, line) in lines.iter().enumerate() {
        if act.person(line.manager_id)?.is_none() {
            let path = format!("lines[{index}].manager_id");
            findings.push(Finding::error(
                path,
                "manager.unknown",
                "This person is not in the book any more.",
            ));
        }
    }
    Problem::refuse(&findings)?;
    act.book.put_dotted_lines(person.id, &lines)?;
    act.label(format!("Drew the dotted lines of {}", person.name()));
    page(act, act.today, person.id)
}

/// Takes away the dotted line that leads where the solid one leads by now, and answers it.
pub(super) fn settle_dotted(act: &mut Act<'_, '_>, person: &Person) -> Result<Option<DottedEnd>, Problem> {
    let Some(manager) = person.manager_id else { return Ok(None) };
    let (gone, kept): (Vec<DottedEnd>, Vec<DottedEnd>) =
        act.dotted_lines(person.id)?.into_iter().partition(|line| line.person_id == manager);
    let Some(gone) = gone.into_iter().next() else { return Ok(None) };
    let kept: Vec<DottedLine> = kept
        .into_iter()
        .map(|line| DottedLine { manager_id: line.person_id, purpose: line.purpose })
        .collect();
    act.book.put_dotted_lines(person.id, &kept)?;
    Ok(Some(gone))
}
