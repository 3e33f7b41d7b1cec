//! Job descriptions and scoping checklists as rows.

use chrono::NaiveDate;
use domain::ids::{LadderId, LevelId};
use domain::jobs::{Engagement, JobGroup, JobText, ScopeAnswer, ScopeQuestion, Wording};
use rusqlite::params;
use uuid::Uuid;

use crate::column::{parse, word};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

/// Which description: of what level, for whom, and for what engagement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct JobKey {
    /// The level.
    pub level_id: LevelId,
    /// For whom it is worded.
    pub wording: Wording,
    /// How somebody is engaged.
    pub engagement: Engagement,
}

/// The part of a description that a line belongs to.
const RESPONSIBILITY: &str = "responsibility";
const PREFERRED: &str = "preferred";

impl Read<'_> {
    /// A description that somebody edited, with the day of the last edit.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn job(&self, key: JobKey) -> Result<Option<(JobText, NaiveDate)>, StoreError> {
        let head = first(
            self.db,
            "SELECT title, about, closing, written_on FROM job_description
             WHERE level_id = ?1 AND wording = ?2 AND engagement = ?3",
            params![key.level_id.to_string(), key.wording.key(), key.engagement.key()],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, parse(row, 3)?)),
        )?;
        let Some((title, about, closing, written_on)) = head else { return Ok(None) };
        let mut text = JobText { title, about, responsibilities: Vec::new(), preferred: Vec::new(), closing };
        let lines: Vec<(String, String, String)> = rows(
            self.db,
            "SELECT part, heading, text FROM job_line
             WHERE level_id = ?1 AND wording = ?2 AND engagement = ?3 ORDER BY position, id",
            params![key.level_id.to_string(), key.wording.key(), key.engagement.key()],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        for (part, heading, line) in lines {
            if part == PREFERRED {
                text.preferred.push(line);
                continue;
            }
            match text.responsibilities.last_mut().filter(|group| group.heading == heading) {
                Some(group) => group.lines.push(line),
                None => text.responsibilities.push(JobGroup { heading, lines: vec![line] }),
            }
        }
        Ok(Some((text, written_on)))
    }

    /// The descriptions of a ladder that somebody edited.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn jobs_of(&self, ladder: LadderId) -> Result<Vec<JobKey>, StoreError> {
        rows(
            self.db,
            "SELECT job_description.level_id, wording, engagement FROM job_description
             JOIN level ON level.id = job_description.level_id
             WHERE level.ladder_id = ?1 AND level.removed = 0 ORDER BY level.position, wording, engagement",
            [ladder.to_string()],
            |row| {
                Ok(JobKey {
                    level_id: parse(row, 0)?,
                    wording: word(row, 1, Wording::of)?,
                    engagement: word(row, 2, Engagement::of)?,
                })
            },
        )
    }

    /// What is answered of the scoping checklist of a level and an engagement.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn job_scope(&self, level: LevelId, engagement: Engagement) -> Result<Vec<ScopeAnswer>, StoreError> {
        rows(
            self.db,
            "SELECT question, answer, done FROM job_scope WHERE level_id = ?1 AND engagement = ?2",
            params![level.to_string(), engagement.key()],
            |row| {
                Ok(ScopeAnswer {
                    question: word(row, 0, ScopeQuestion::of)?,
                    answer: row.get(1)?,
                    done: row.get(2)?,
                })
            },
        )
    }
}

impl Write<'_> {
    /// Writes a description. `new_id` lends identifiers for its lines.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_job(
        &mut self,
        key: JobKey,
        text: &JobText,
        written_on: NaiveDate,
        new_id: &dyn Fn() -> Uuid,
    ) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO job_description (level_id, wording, engagement, title, about, closing, written_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (level_id, wording, engagement) DO UPDATE SET title = excluded.title,
               about = excluded.about, closing = excluded.closing, written_on = excluded.written_on",
            params![
                key.level_id.to_string(),
                key.wording.key(),
                key.engagement.key(),
                text.title,
                text.about,
                text.closing,
                written_on
            ],
        )?;
        self.remove_job_lines(key)?;
        let responsibilities = text
            .responsibilities
            .iter()
            .flat_map(|group| group.lines.iter().map(|line| (RESPONSIBILITY, group.heading.as_str(), line)));
        let preferred = text.preferred.iter().map(|line| (PREFERRED, "", line));
        for (position, (part, heading, line)) in (0_u32..).zip(responsibilities.chain(preferred)) {
            change(
                self.db,
                "INSERT INTO job_line (id, level_id, wording, engagement, part, heading, position, text)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    new_id().to_string(),
                    key.level_id.to_string(),
                    key.wording.key(),
                    key.engagement.key(),
                    part,
                    heading,
                    position,
                    line
                ],
            )?;
        }
        Ok(())
    }

    /// Forgets the edits of a description; the ladder's own words hold again. True when there were any.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_job(&mut self, key: JobKey) -> Result<bool, StoreError> {
        self.remove_job_lines(key)?;
        let gone = change(
            self.db,
            "DELETE FROM job_description WHERE level_id = ?1 AND wording = ?2 AND engagement = ?3",
            params![key.level_id.to_string(), key.wording.key(), key.engagement.key()],
        )?;
        Ok(gone > 0)
    }

    /// Writes an answer of the scoping checklist; one that is empty and open is no answer.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_job_scope(
        &mut self,
        level: LevelId,
        engagement: Engagement,
        said: &ScopeAnswer,
    ) -> Result<(), StoreError> {
        let (level, engagement, question) = (level.to_string(), engagement.key(), said.question.key());
        if said.answer.is_empty() && !said.done {
            change(
                self.db,
                "DELETE FROM job_scope WHERE level_id = ?1 AND engagement = ?2 AND question = ?3",
                params![level, engagement, question],
            )?;
            return Ok(());
        }
        change(
            self.db,
            "INSERT INTO job_scope (level_id, engagement, question, answer, done) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (level_id, engagement, question) DO UPDATE SET answer = excluded.answer,
               done = excluded.done",
            params![level, engagement, question, said.answer, said.done],
        )?;
        Ok(())
    }

    fn remove_job_lines(&mut self, key: JobKey) -> Result<(), StoreError> {
        change(
            self.db,
            "DELETE FROM job_line WHERE level_id = ?1 AND wording = ?2 AND engagement = ?3",
            params![key.level_id.to_string(), key.wording.key(), key.engagement.key()],
        )?;
        Ok(())
    }
}
