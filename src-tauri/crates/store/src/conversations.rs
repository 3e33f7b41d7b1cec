//! Conversations with other offices.

use domain::conversations::Conversation;
use domain::ids::ConversationId;
use rusqlite::{Row, params};

use crate::column::{parse, parse_opt};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

const COLUMNS: &str =
    "id, held_on, office, spoke_to, topic, learnt, follow_up, due_on, done_on FROM conversation";

impl Read<'_> {
    /// Every conversation, the latest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn conversations(&self) -> Result<Vec<Conversation>, StoreError> {
        rows(self.db, &format!("SELECT {COLUMNS} ORDER BY held_on DESC, id DESC"), [], conversation)
    }

    /// One conversation.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn conversation(&self, id: ConversationId) -> Result<Option<Conversation>, StoreError> {
        first(self.db, &format!("SELECT {COLUMNS} WHERE id = ?1"), [id.to_string()], conversation)
    }
}

impl Write<'_> {
    /// Writes a conversation, new or known.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_conversation(&mut self, one: &Conversation) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO conversation (id, held_on, office, spoke_to, topic, learnt, follow_up, due_on, done_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET held_on = excluded.held_on, office = excluded.office,
               spoke_to = excluded.spoke_to, topic = excluded.topic, learnt = excluded.learnt,
               follow_up = excluded.follow_up, due_on = excluded.due_on, done_on = excluded.done_on",
            params![
                one.id.to_string(),
                one.held_on,
                one.office,
                one.spoke_to,
                one.topic,
                one.learnt,
                one.follow_up,
                one.due_on,
                one.done_on
            ],
        )?;
        Ok(())
    }

    /// Takes a conversation away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_conversation(&mut self, id: ConversationId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM conversation WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }
}

fn conversation(row: &Row<'_>) -> Result<Conversation, StoreError> {
    Ok(Conversation {
        id: parse(row, 0)?,
        held_on: parse(row, 1)?,
        office: row.get(2)?,
        spoke_to: row.get(3)?,
        topic: row.get(4)?,
        learnt: row.get(5)?,
        follow_up: row.get(6)?,
        due_on: parse_opt(row, 7)?,
        done_on: parse_opt(row, 8)?,
    })
}
