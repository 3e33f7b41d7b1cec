//! Peer reviews as rows: the review, its reviewers, their comments.

use domain::ids::{CommentId, LadderId, ReviewId, ReviewerId};
use domain::ladders::{Comment, CommentKind, CommentState, Review, ReviewState, Reviewer};
use rusqlite::{Row, params};

use crate::column::{parse, parse_opt, word};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// All reviews, the latest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn reviews(&self) -> Result<Vec<Review>, StoreError> {
        rows(
            self.db,
            "SELECT id, ladder_id, purpose, opened_on, opened_by, state, closed_on, closed_reason
             FROM review ORDER BY opened_on DESC, id DESC",
            [],
            review,
        )
    }

    /// A review.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn review(&self, id: ReviewId) -> Result<Option<Review>, StoreError> {
        first(
            self.db,
            "SELECT id, ladder_id, purpose, opened_on, opened_by, state, closed_on, closed_reason
             FROM review WHERE id = ?1",
            [id.to_string()],
            review,
        )
    }

    /// The review of a ladder that is open; there is one at most.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn open_review(&self, ladder: LadderId) -> Result<Option<Review>, StoreError> {
        first(
            self.db,
            "SELECT id, ladder_id, purpose, opened_on, opened_by, state, closed_on, closed_reason
             FROM review WHERE ladder_id = ?1 AND state = 'open' ORDER BY opened_on DESC, id DESC",
            [ladder.to_string()],
            review,
        )
    }

    /// The reviewers of a review, or of all of them, in the order in which they were asked.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn reviewers(&self, review: Option<ReviewId>) -> Result<Vec<Reviewer>, StoreError> {
        rows(
            self.db,
            "SELECT id, review_id, person_id, name, role, signed_on, signed_note, signed_fingerprint
             FROM reviewer WHERE ?1 IS NULL OR review_id = ?1 ORDER BY review_id, position, id",
            [review.map(|id| id.to_string())],
            reviewer,
        )
    }

    /// A reviewer.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn reviewer(&self, id: ReviewerId) -> Result<Option<Reviewer>, StoreError> {
        first(
            self.db,
            "SELECT id, review_id, person_id, name, role, signed_on, signed_note, signed_fingerprint
             FROM reviewer WHERE id = ?1",
            [id.to_string()],
            reviewer,
        )
    }

    /// The comments of a review, or of all of them, the earliest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn comments(&self, review: Option<ReviewId>) -> Result<Vec<Comment>, StoreError> {
        rows(
            self.db,
            "SELECT id, review_id, reviewer_id, author, kind, level_id, competency_id, place, text, made_on, state,
               answer, answered_by, answered_on
             FROM comment WHERE ?1 IS NULL OR review_id = ?1 ORDER BY made_on, id",
            [review.map(|id| id.to_string())],
            comment,
        )
    }

    /// A comment.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn comment(&self, id: CommentId) -> Result<Option<Comment>, StoreError> {
        first(
            self.db,
            "SELECT id, review_id, reviewer_id, author, kind, level_id, competency_id, place, text, made_on, state,
               answer, answered_by, answered_on
             FROM comment WHERE id = ?1",
            [id.to_string()],
            comment,
        )
    }
}

fn review(row: &Row<'_>) -> Result<Review, StoreError> {
    Ok(Review {
        id: parse(row, 0)?,
        ladder_id: parse(row, 1)?,
        purpose: row.get(2)?,
        opened_on: parse(row, 3)?,
        opened_by: row.get(4)?,
        state: word(row, 5, ReviewState::of)?,
        closed_on: parse_opt(row, 6)?,
        closed_reason: row.get(7)?,
    })
}

fn reviewer(row: &Row<'_>) -> Result<Reviewer, StoreError> {
    Ok(Reviewer {
        id: parse(row, 0)?,
        review_id: parse(row, 1)?,
        person_id: parse_opt(row, 2)?,
        name: row.get(3)?,
        role: row.get(4)?,
        signed_on: parse_opt(row, 5)?,
        signed_note: row.get(6)?,
        signed_fingerprint: row.get(7)?,
    })
}

fn comment(row: &Row<'_>) -> Result<Comment, StoreError> {
    Ok(Comment {
        id: parse(row, 0)?,
        review_id: parse(row, 1)?,
        reviewer_id: parse_opt(row, 2)?,
        author: row.get(3)?,
        kind: word(row, 4, CommentKind::of)?,
        level_id: parse_opt(row, 5)?,
        competency_id: parse_opt(row, 6)?,
        place: row.get(7)?,
        text: row.get(8)?,
        made_on: parse(row, 9)?,
        state: word(row, 10, CommentState::of)?,
        answer: row.get(11)?,
        answered_by: row.get(12)?,
        answered_on: parse_opt(row, 13)?,
    })
}

impl Write<'_> {
    /// Writes a review.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_review(&mut self, review: &Review) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO review (id, ladder_id, purpose, opened_on, opened_by, state, closed_on, closed_reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET purpose = excluded.purpose, state = excluded.state,
               closed_on = excluded.closed_on, closed_reason = excluded.closed_reason",
            params![
                review.id.to_string(),
                review.ladder_id.to_string(),
                review.purpose,
                review.opened_on,
                review.opened_by,
                review.state.key(),
                review.closed_on,
                review.closed_reason
            ],
        )?;
        Ok(())
    }

    /// Writes a reviewer; a new one stands after the others.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_reviewer(&mut self, reviewer: &Reviewer) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO reviewer (id, review_id, position, person_id, name, role, signed_on, signed_note,
               signed_fingerprint)
             VALUES (?1, ?2, (SELECT coalesce(max(position) + 1, 0) FROM reviewer WHERE review_id = ?2),
               ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET role = excluded.role, signed_on = excluded.signed_on,
               signed_note = excluded.signed_note, signed_fingerprint = excluded.signed_fingerprint",
            params![
                reviewer.id.to_string(),
                reviewer.review_id.to_string(),
                reviewer.person_id.map(|id| id.to_string()),
                reviewer.name,
                reviewer.role,
                reviewer.signed_on,
                reviewer.signed_note,
                reviewer.signed_fingerprint
            ],
        )?;
        Ok(())
    }

    /// Takes a reviewer away who made no comment.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Constraint`] when a comment hangs on the reviewer.
    pub fn remove_reviewer(&mut self, id: ReviewerId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM reviewer WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }

    /// Writes a comment. Its words and its place are written once.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_comment(&mut self, comment: &Comment) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO comment (id, review_id, reviewer_id, author, kind, level_id, competency_id, place, text,
               made_on, state, answer, answered_by, answered_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
             ON CONFLICT (id) DO UPDATE SET state = excluded.state, answer = excluded.answer,
               answered_by = excluded.answered_by, answered_on = excluded.answered_on",
            params![
                comment.id.to_string(),
                comment.review_id.to_string(),
                comment.reviewer_id.map(|id| id.to_string()),
                comment.author,
                comment.kind.key(),
                comment.level_id.map(|id| id.to_string()),
                comment.competency_id.map(|id| id.to_string()),
                comment.place,
                comment.text,
                comment.made_on,
                comment.state.key(),
                comment.answer,
                comment.answered_by,
                comment.answered_on
            ],
        )?;
        Ok(())
    }

    /// Takes the reviews of a ladder away with their reviewers and comments. No release may have come out of
    /// them.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Constraint`] when a release hangs on one.
    pub(crate) fn remove_reviews(&mut self, ladder: LadderId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM comment WHERE review_id IN (SELECT id FROM review WHERE ladder_id = ?1)",
            "DELETE FROM reviewer WHERE review_id IN (SELECT id FROM review WHERE ladder_id = ?1)",
            "DELETE FROM review WHERE ladder_id = ?1",
        ] {
            change(self.db, sql, [ladder.to_string()])?;
        }
        Ok(())
    }
}
