//! The office's settings, and what needs its leader today.

use domain::office::Office;

use crate::call::{Act, Ask, Nothing, Problem};

/// The office's settings.
pub fn get(ask: &Ask<'_>, _: Nothing) -> Result<Office, Problem> {
    ask.office()
}

/// Changes the settings. The reporting currency stays once money is booked in it, because booked amounts
/// are facts.
pub fn change(act: &mut Act<'_, '_>, request: Office) -> Result<Office, Problem> {
    Problem::refuse(&request.check())?;
    let present = act.office()?;
    if present.currency != request.currency && act.book.has_booked_money()? {
        return Err(Problem::field(
            "currency",
            "currency.booked",
            format!(
                "Amounts are booked in {}; start another book to report in {}.",
                present.currency, request.currency
            ),
        ));
    }
    act.book.put_office(&request)?;
    act.label("Changed the office's settings");
    Ok(request)
}
