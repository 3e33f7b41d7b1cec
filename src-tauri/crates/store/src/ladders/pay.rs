//! Pay bands of levels, and location multipliers of ladders.

use std::collections::HashMap;

use domain::ids::{LadderId, LevelId};
use domain::ladders::{LocationMultiplier, PayBand};
use domain::money::{Currency, Money};
use rusqlite::params;

use crate::column::parse;
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// The bands of all levels of a ladder; those of a level by currency, the oldest first.
    pub(super) fn bands(&self, ladder: &str) -> Result<HashMap<LevelId, Vec<PayBand>>, StoreError> {
        let mut found: HashMap<LevelId, Vec<PayBand>> = HashMap::new();
        rows(
            self.db,
            "SELECT pay_band.level_id, pay_band.currency, pay_band.effective_on, pay_band.minimum,
               pay_band.midpoint, pay_band.maximum
             FROM level JOIN pay_band ON pay_band.level_id = level.id
             WHERE level.ladder_id = ?1 ORDER BY pay_band.currency, pay_band.effective_on",
            [ladder],
            |row| {
                let currency: Currency = parse(row, 1)?;
                let band = PayBand {
                    minimum: Money::new(row.get(3)?, currency),
                    midpoint: Money::new(row.get(4)?, currency),
                    maximum: Money::new(row.get(5)?, currency),
                    effective_on: parse(row, 2)?,
                };
                found.entry(parse(row, 0)?).or_default().push(band);
                Ok(())
            },
        )?;
        Ok(found)
    }

    /// The multipliers of a ladder, in their order.
    pub(super) fn multipliers(&self, ladder: &str) -> Result<Vec<LocationMultiplier>, StoreError> {
        rows(
            self.db,
            "SELECT location, percent FROM location_multiplier WHERE ladder_id = ?1 ORDER BY position, location",
            [ladder],
            |row| Ok(LocationMultiplier { location: row.get(0)?, percent: row.get(1)? }),
        )
    }
}

impl Write<'_> {
    /// Writes the bands of a level; those that are missing here go.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_bands(&mut self, level: LevelId, bands: &[PayBand]) -> Result<(), StoreError> {
        let id = level.to_string();
        let known: Vec<(String, String)> =
            rows(self.db, "SELECT currency, effective_on FROM pay_band WHERE level_id = ?1", [&id], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let key = |band: &PayBand| (band.currency().code().to_owned(), band.effective_on.to_string());
        for (currency, day) in known {
            if !bands.iter().any(|band| key(band) == (currency.clone(), day.clone())) {
                change(
                    self.db,
                    "DELETE FROM pay_band WHERE level_id = ?1 AND currency = ?2 AND effective_on = ?3",
                    [&id, &currency, &day],
                )?;
            }
        }
        for band in bands {
            let (currency, day) = key(band);
            change(
                self.db,
                "INSERT INTO pay_band (level_id, currency, effective_on, minimum, midpoint, maximum)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (level_id, currency, effective_on) DO UPDATE SET minimum = excluded.minimum,
                   midpoint = excluded.midpoint, maximum = excluded.maximum",
                params![id, currency, day, band.minimum.minor, band.midpoint.minor, band.maximum.minor],
            )?;
        }
        Ok(())
    }

    /// Writes the location multipliers of a ladder; those that are missing here go.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_multipliers(
        &mut self,
        ladder: LadderId,
        multipliers: &[LocationMultiplier],
    ) -> Result<(), StoreError> {
        let id = ladder.to_string();
        for known in self.multipliers(&id)? {
            if !multipliers.iter().any(|multiplier| multiplier.location == known.location) {
                change(
                    self.db,
                    "DELETE FROM location_multiplier WHERE ladder_id = ?1 AND location = ?2",
                    [&id, &known.location],
                )?;
            }
        }
        for (position, multiplier) in (0_i64..).zip(multipliers) {
            change(
                self.db,
                "INSERT INTO location_multiplier (ladder_id, location, position, percent)
                 VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (ladder_id, location) DO UPDATE SET position = excluded.position,
                   percent = excluded.percent",
                params![id, multiplier.location, position, multiplier.percent],
            )?;
        }
        Ok(())
    }
}
