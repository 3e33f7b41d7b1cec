//! What the charter makes of a ladder, from the book to paper.

use chrono::NaiveDate;
use documents::{Charter, CharterFunction, Holder, RowOff};
use domain::charter::{self, CharterEntry, Holding};
use domain::ladders::Ladder;

use crate::call::{Ask, Problem};

/// The functions that switch rows of a ladder, and the rows that are off today; `None` where no row hangs on
/// a function.
pub(super) fn build(ask: &Ask<'_>, ladder: &Ladder) -> Result<Option<Charter>, Problem> {
    let charter = ask.book.charter()?;
    let functions: Vec<CharterFunction> =
        charter.functions.iter().filter_map(|one| function(&charter, ladder, one, ask.today)).collect();
    if functions.is_empty() {
        return Ok(None);
    }
    let off = charter.rows_off(ask.today);
    let rows_off = ladder.competencies.iter().filter(|row| off.contains(&row.id)).map(|row| RowOff {
        row: row.name.clone(),
        left: charter
            .functions_of(row.id)
            .into_iter()
            .filter_map(|one| Some((one.name.clone(), charter.holding(one.id, ask.today)?.with.clone())))
            .collect(),
    });
    Ok(Some(Charter { functions, rows_off: rows_off.collect() }))
}

fn function(
    charter: &charter::Charter,
    ladder: &Ladder,
    function: &charter::OfficeFunction,
    today: NaiveDate,
) -> Option<CharterFunction> {
    let tied = |row: &domain::ids::CompetencyId| {
        charter.ties.iter().any(|tie| tie.function_id == function.id && tie.competency_id == *row)
    };
    let rows: Vec<String> =
        ladder.competencies.iter().filter(|row| tied(&row.id)).map(|row| row.name.clone()).collect();
    let present = charter.holding(function.id, today);
    (!rows.is_empty()).then(|| CharterFunction {
        name: function.name.clone(),
        holder: present.map_or(Holder::Open, holder),
        since: present.map(|entry| entry.from),
        next: charter.next(function.id, today).map(|entry| (entry.from, holder(entry))),
        rows,
    })
}

fn holder(entry: &CharterEntry) -> Holder {
    match entry.state {
        Holding::Held => Holder::Office,
        Holding::Shared => Holder::Shared(entry.with.clone()),
        Holding::Left => Holder::Other(entry.with.clone()),
    }
}
