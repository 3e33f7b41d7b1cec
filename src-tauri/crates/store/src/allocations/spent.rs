//! What was really spent on whom: expenses that paid somebody's claim.

use domain::date::Month;
use domain::ids::PersonId;
use domain::money::Currency;

use crate::column::parse;
use crate::rows::rows;
use crate::{Read, StoreError};

/// What was spent on a person in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpentOn {
    /// The person.
    pub person_id: PersonId,
    /// The month of the expenses.
    pub month: Month,
    /// As booked, in minor units; refunds are taken off.
    pub minor: i64,
    /// How many claims that were.
    pub claims: u32,
}

impl Read<'_> {
    /// What was spent on claims in a currency, by person and month, over all years.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn spent_on_people(&self, currency: Currency) -> Result<Vec<SpentOn>, StoreError> {
        rows(
            self.db,
            "SELECT c.person_id, substr(e.spent_on, 1, 7) AS month, sum(e.booked_minor), count(DISTINCT c.id)
             FROM expense e JOIN claim c ON c.id = e.claim_id WHERE e.booked_currency = ?1
             GROUP BY c.person_id, month ORDER BY c.person_id, month",
            [currency.code()],
            |row| {
                Ok(SpentOn {
                    person_id: parse(row, 0)?,
                    month: parse(row, 1)?,
                    minor: row.get(2)?,
                    claims: row.get(3)?,
                })
            },
        )
    }
}
