//! What was done in the book, and taking it back.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::OperationState;

use crate::call::{Ask, Desk, Nothing, Problem};

/// Which part of the history to read.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListActivity {
    /// Only lines before this one; absent for the newest.
    pub before: Option<i64>,
    /// At most so many lines, 1 to 500.
    pub limit: u32,
}

/// Where a line of the history stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stands {
    /// It stands.
    Done,
    /// It was undone and can be done again.
    Undone,
    /// It was undone, and something else was done afterwards.
    Dropped,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActivityLine {
    /// Its place in the history, from 1.
    pub seq: i64,
    /// The command.
    pub command: String,
    /// What it did.
    pub label: String,
    /// Who did it.
    pub by: String,
    /// When, in UTC.
    pub at: chrono::DateTime<chrono::Utc>,
    /// Whether it still stands.
    pub stands: Stands,
}

/// Lines of the history, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActivityPage {
    /// The lines.
    pub lines: Vec<ActivityLine>,
    /// True when there are older ones.
    pub more: bool,
}

/// What an undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stepped {
    /// What was taken back or done again, in words; absent when there was nothing.
    pub label: Option<String>,
    /// What an undo would take back now.
    pub next_undo: Option<String>,
    /// What a redo would do again now.
    pub next_redo: Option<String>,
}

/// What was done in this book, newest first.
pub fn list(ask: &Ask<'_>, request: ListActivity) -> Result<ActivityPage, Problem> {
    let limit = request.limit.clamp(1, 500);
    let mut lines = ask.book.activity(limit + 1, request.before)?;
    let more = lines.len() > limit as usize;
    lines.truncate(limit as usize);
    let lines = lines
        .into_iter()
        .map(|line| ActivityLine {
            seq: line.seq,
            command: line.name,
            label: line.label,
            by: line.by,
            at: line.at,
            stands: match line.state {
                OperationState::Done => Stands::Done,
                OperationState::Undone => Stands::Undone,
                OperationState::Dropped => Stands::Dropped,
            },
        })
        .collect();
    Ok(ActivityPage { lines, more })
}

/// Takes the newest standing operation back.
pub fn undo(desk: &mut Desk, _: Nothing) -> Result<Stepped, Problem> {
    let (now, by) = (desk.host.now(), desk.host.person());
    let undone = desk.book_mut()?.undo(now, &by)?;
    stepped(desk, undone)
}

/// Does the last undone operation again.
pub fn redo(desk: &mut Desk, _: Nothing) -> Result<Stepped, Problem> {
    let (now, by) = (desk.host.now(), desk.host.person());
    let redone = desk.book_mut()?.redo(now, &by)?;
    stepped(desk, redone)
}

fn stepped(desk: &Desk, step: Option<store::Undone>) -> Result<Stepped, Problem> {
    let (next_undo, next_redo) = desk.book()?.can_undo_redo()?;
    Ok(Stepped { label: step.map(|step| step.label), next_undo, next_redo })
}
