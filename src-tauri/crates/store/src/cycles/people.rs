//! Who takes part in a cycle, and who rates them.

use domain::cycles::{AssessmentState, Rater, Seat, SeatState};
use domain::ids::{CycleId, LadderId, LevelId, ParticipantId, PersonId, ReleaseId, SeatId};
use rusqlite::{Row, params};

use crate::column::{parse, parse_opt, word};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

/// Somebody who takes part in a cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Participant {
    /// Identifier.
    pub id: ParticipantId,
    /// In which cycle.
    pub cycle_id: CycleId,
    /// Who.
    pub person_id: PersonId,
    /// The ladder and the level of the day on which the cycle was opened; absent before.
    pub stands: Option<(LadderId, LevelId)>,
    /// The release of that day; absent before, and for a ladder that was never released.
    pub release_id: Option<ReleaseId>,
}

impl Read<'_> {
    /// A participant.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn participant(&self, id: ParticipantId) -> Result<Option<Participant>, StoreError> {
        first(
            self.db,
            "SELECT id, cycle_id, person_id, ladder_id, level_id, release_id FROM cycle_participant WHERE id = ?1",
            [id.to_string()],
            participant,
        )
    }

    /// Everybody who takes part in a cycle, in the order in which they were taken in.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn participants(&self, cycle: CycleId) -> Result<Vec<Participant>, StoreError> {
        rows(
            self.db,
            "SELECT id, cycle_id, person_id, ladder_id, level_id, release_id
             FROM cycle_participant WHERE cycle_id = ?1 ORDER BY id",
            [cycle.to_string()],
            participant,
        )
    }

    /// The cycles that a person takes part in.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn participations(&self, person: PersonId) -> Result<Vec<Participant>, StoreError> {
        rows(
            self.db,
            "SELECT id, cycle_id, person_id, ladder_id, level_id, release_id
             FROM cycle_participant WHERE person_id = ?1 ORDER BY id",
            [person.to_string()],
            participant,
        )
    }

    /// A rater.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn seat(&self, id: SeatId) -> Result<Option<Seat>, StoreError> {
        first(
            self.db,
            "SELECT cycle_seat.id, cycle_seat.participant_id, cycle_seat.rater, cycle_seat.rater_id,
               cycle_seat.name, assessment.state, assessment.handed_in_on
             FROM cycle_seat LEFT JOIN assessment ON assessment.seat_id = cycle_seat.id
             WHERE cycle_seat.id = ?1",
            [id.to_string()],
            seat,
        )
    }

    /// The raters of a participant: the person, the manager, then peers by name.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn seats_of(&self, participant: ParticipantId) -> Result<Vec<Seat>, StoreError> {
        let mut seats = rows(
            self.db,
            "SELECT cycle_seat.id, cycle_seat.participant_id, cycle_seat.rater, cycle_seat.rater_id,
               cycle_seat.name, assessment.state, assessment.handed_in_on
             FROM cycle_seat LEFT JOIN assessment ON assessment.seat_id = cycle_seat.id
             WHERE cycle_seat.participant_id = ?1",
            [participant.to_string()],
            seat,
        )?;
        seats.sort_by(|a, b| (a.rater, &a.name, a.id).cmp(&(b.rater, &b.name, b.id)));
        Ok(seats)
    }

    /// The raters of everybody in a cycle, participant by participant.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn seats_in(&self, cycle: CycleId) -> Result<Vec<Seat>, StoreError> {
        let mut seats = rows(
            self.db,
            "SELECT cycle_seat.id, cycle_seat.participant_id, cycle_seat.rater, cycle_seat.rater_id,
               cycle_seat.name, assessment.state, assessment.handed_in_on
             FROM cycle_participant
             JOIN cycle_seat ON cycle_seat.participant_id = cycle_participant.id
             LEFT JOIN assessment ON assessment.seat_id = cycle_seat.id
             WHERE cycle_participant.cycle_id = ?1",
            [cycle.to_string()],
            seat,
        )?;
        seats.sort_by(|a, b| {
            (a.participant_id, a.rater, &a.name, a.id).cmp(&(b.participant_id, b.rater, &b.name, b.id))
        });
        Ok(seats)
    }
}

fn participant(row: &Row<'_>) -> Result<Participant, StoreError> {
    Ok(Participant {
        id: parse(row, 0)?,
        cycle_id: parse(row, 1)?,
        person_id: parse(row, 2)?,
        stands: parse_opt(row, 3)?.zip(parse_opt(row, 4)?),
        release_id: parse_opt(row, 5)?,
    })
}

fn seat(row: &Row<'_>) -> Result<Seat, StoreError> {
    let written = row.get_ref(5)?.as_str_or_null().unwrap_or_default().and_then(AssessmentState::of);
    Ok(Seat {
        id: parse(row, 0)?,
        participant_id: parse(row, 1)?,
        rater: word(row, 2, Rater::of)?,
        rater_id: parse_opt(row, 3)?,
        name: row.get(4)?,
        state: SeatState::from(written),
        handed_in_on: parse_opt(row, 6)?,
    })
}

impl Write<'_> {
    /// Writes a participant.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_participant(&mut self, one: &Participant) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO cycle_participant (id, cycle_id, person_id, ladder_id, level_id, release_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET ladder_id = excluded.ladder_id, level_id = excluded.level_id,
               release_id = excluded.release_id",
            params![
                one.id.to_string(),
                one.cycle_id.to_string(),
                one.person_id.to_string(),
                one.stands.map(|(ladder, _)| ladder.to_string()),
                one.stands.map(|(_, level)| level.to_string()),
                one.release_id.map(|id| id.to_string())
            ],
        )?;
        Ok(())
    }

    /// Takes a participant out of a cycle with the raters and their drafts.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_participant(&mut self, id: ParticipantId) -> Result<(), StoreError> {
        for seat in self.seats_of(id)? {
            self.remove_seat(seat.id)?;
        }
        change(self.db, "DELETE FROM cycle_participant WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }

    /// Writes a rater.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_seat(&mut self, one: &Seat) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO cycle_seat (id, participant_id, rater, rater_id, name) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                one.id.to_string(),
                one.participant_id.to_string(),
                one.rater.key(),
                one.rater_id.map(|id| id.to_string()),
                one.name
            ],
        )?;
        Ok(())
    }

    /// Takes a rater away with the draft.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_seat(&mut self, id: SeatId) -> Result<(), StoreError> {
        if let Some(filled) = self.assessment_of_seat(id)? {
            self.memory.touch(filled.assessment.person_id);
        }
        for sql in [
            "DELETE FROM mark_change WHERE assessment_id IN (SELECT id FROM assessment WHERE seat_id = ?1)",
            "DELETE FROM mark_note WHERE assessment_id IN (SELECT id FROM assessment WHERE seat_id = ?1)",
            "DELETE FROM assessment WHERE seat_id = ?1",
            "DELETE FROM cycle_seat WHERE id = ?1",
        ] {
            change(self.db, sql, [id.to_string()])?;
        }
        Ok(())
    }

    /// Takes a person out of all cycles: what was rated of them goes, and where they rate others only their
    /// name stays.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub(crate) fn remove_from_cycles(&mut self, person: PersonId) -> Result<(), StoreError> {
        for one in self.participations(person)? {
            self.remove_participant(one.id)?;
        }
        let person = person.to_string();
        for sql in [
            "DELETE FROM mark_change WHERE assessment_id IN (SELECT id FROM assessment WHERE person_id = ?1)",
            "UPDATE cycle_seat SET rater_id = NULL WHERE rater_id = ?1",
        ] {
            change(self.db, sql, [&person])?;
        }
        Ok(())
    }
}
