//! A person's evidence as a table: to hand on, and as the leader's own copy.

use domain::finding::Finding;
use domain::ids::PersonId;
use exchange::evidence::{Written, write_csv, write_xlsx};

use super::catalogue::{Choice, Entry};
use super::{Made, file};
use crate::call::{Ask, Problem};
use crate::evidence::rows_of;

/// The name of the copy that holds confidential text.
pub(super) const OWN: &str = "evidence-own";

/// What stands for the words of a confidential item.
pub(super) const CONFIDENTIAL: &str = "Confidential";

/// Writes it. Of a confidential item only the leader's own copy has words, project, link and corroborator;
/// elsewhere it is counted by its day, kind and statements.
pub(super) fn build(ask: &Ask<'_>, entry: &Entry, choice: &Choice, format: &str) -> Result<Made, Problem> {
    let id: PersonId = choice.id.parse().map_err(|_| Problem::not_found("The person"))?;
    let person = ask.book.person(id)?.ok_or_else(|| Problem::not_found("The person"))?;
    let own = entry.name == OWN;
    let rows: Vec<Written> = rows_of(ask.book, ask.book.evidence_of(id)?)?
        .into_iter()
        .map(|row| {
            let item = row.evidence;
            let hides = item.confidential && !own;
            let kept = |text: String| if hides { String::new() } else { text };
            let corroborator = item.corroborator;
            Written {
                person: row.person,
                email: person.email.clone(),
                done_on: item.done_on,
                kind: item.kind.title().to_owned(),
                project: kept(item.project),
                outside: item.outside,
                link: kept(item.link),
                text: if hides { CONFIDENTIAL.to_owned() } else { item.text },
                statements: row.statements.into_iter().map(|one| one.text).collect(),
                confirmed_on: corroborator.as_ref().and_then(|one| one.confirmed_on),
                corroborator: kept(corroborator.map(|one| one.name).unwrap_or_default()),
                confidential: item.confidential,
            }
        })
        .collect();
    let title = format!("{} – {}", entry.title, choice.name);
    let (media_type, bytes) = match format {
        "csv" => ("text/csv", write_csv(&rows, own)),
        _ => {
            let failed = |message: String| Problem::new("sheet.failed", message);
            let bytes = write_xlsx(&title, &rows, own).map_err(failed)?;
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes)
        }
    };
    let hidden = rows.iter().filter(|row| row.confidential).count();
    let findings = match (own, hidden) {
        (_, 0) => Vec::new(),
        (true, _) => {
            let message = "This copy holds confidential text: it is for the leader alone.";
            vec![Finding::warning("confidential", "evidence.own", message)]
        }
        (false, hidden) => {
            let message = format!("{hidden} confidential items are counted, their text is left out.");
            vec![Finding::note("confidential", "evidence.hidden", message)]
        }
    };
    Ok(Made { file_name: file::name(&title, format), media_type, pages: 0, bytes, findings })
}
