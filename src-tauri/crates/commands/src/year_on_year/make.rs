//! Making the next year: its plan, what pools carry over, its reserve, in one step.

use domain::budget::Year;
use domain::money::Money;
use domain::reserve::Reserve;

use super::preview::{RollOver, work_out};
use crate::call::{Act, Problem};
use crate::rates::bounded;

/// Opens the next year with the plan that the preview showed. One undo takes all of it back.
///
/// # Errors
/// As the preview.
pub fn roll_over(act: &mut Act<'_, '_>, request: RollOver) -> Result<Year, Problem> {
    let worked = work_out(act, &request, act.today)?;
    let year = Year { id: act.new_id(), ..worked.next.clone() };
    act.book.add_year(&year)?;
    for line in worked.lines() {
        for minor in line.minor {
            bounded(Money::new(minor, year.currency), "hundredths")?;
        }
        let mut line = line.clone();
        line.id = act.new_id();
        act.book.put_plan_line(year.id, &line)?;
    }
    if let Some((reserve, _)) = worked.reserve {
        act.book.put_reserve(&Reserve { year_id: year.id, ..reserve })?;
    }
    act.label(format!("Rolled {} over into {}", worked.from.year.name, year.name));
    Ok(year)
}
