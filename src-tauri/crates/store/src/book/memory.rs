//! What an open book keeps in memory. The rows are the truth: everything here is made from them when it is
//! first asked for, follows the writes that change it, and can be forgotten at any time.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::ids::PersonId;
use domain::ladders::Ladder;
use rusqlite::Connection;
use uuid::Uuid;

use crate::StoreError;
use crate::expenses::totals::{Spent, Totals};
use crate::expenses::words::{Change, Words};
use crate::people::roll::Roll;

/// What the open book remembers between two requests.
#[derive(Default)]
pub(crate) struct Memory {
    totals: RefCell<Option<Totals>>,
    words: RefCell<Option<Words>>,
    /// Ladders as last read, working ones and released ones, by the identifier of the ladder or release.
    ladders: RefCell<HashMap<Uuid, Ladder>>,
    /// Everybody as one day has them.
    roll: RefCell<Option<Roll>>,
    /// Those of whom something was written since the roll was read.
    stale: RefCell<HashSet<PersonId>>,
}

impl Memory {
    /// Lets everything go: after an undo, a redo, or a change of the file itself.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Takes over what a committed write changed. What it may have changed and nobody counted is let go.
    pub(crate) fn follow(&mut self, changes: Followed) {
        self.ladders.get_mut().clear();
        let stale = self.stale.get_mut();
        stale.extend(changes.people);
        if stale.len() > MOST_FOLLOWED {
            stale.clear();
            *self.roll.get_mut() = None;
        }
        let Some(changes) = changes.money else { return };
        if let Some(totals) = self.totals.get_mut() {
            totals.absorb(changes.totals);
        }
        match (self.words.get_mut(), changes.words) {
            (Some(words), Some(changes)) => changes.into_iter().for_each(|change| words.follow(change)),
            (words, _) => *words = None,
        }
    }
}

/// Beyond so many changes in one write, as by an import, the words are read anew when somebody searches.
const MOST_FOLLOWED: usize = 500;

/// What a write changes of all that is remembered.
#[derive(Default)]
pub(crate) struct Followed {
    /// Of the money, where something of it is remembered.
    money: Option<Changes>,
    /// People of whom something was written.
    people: HashSet<PersonId>,
}

/// What a write changes of the money that is remembered.
pub(crate) struct Changes {
    totals: Totals,
    /// `None` once there are too many to follow.
    words: Option<Vec<Change>>,
}

/// The memory as one reading or writing sees it.
pub(crate) struct View<'a> {
    memory: &'a Memory,
    /// Whether what is read may be kept: not inside a write, whose rows may be taken back, and not when
    /// another program may write the file meanwhile.
    keeps: bool,
    /// What the present write changes, once something is remembered that must follow it.
    changes: RefCell<Option<Changes>>,
    /// People of whom the present write writes something.
    touched: RefCell<HashSet<PersonId>>,
}

impl<'a> View<'a> {
    /// For a reading; `keeps` when nobody else can change the file.
    pub(crate) fn of_read(memory: &'a Memory, keeps: bool) -> Self {
        Self { memory, keeps, changes: RefCell::new(None), touched: RefCell::default() }
    }

    /// For a write.
    pub(crate) fn of_write(memory: &'a Memory) -> Self {
        let remembers = memory.totals.borrow().is_some() || memory.words.borrow().is_some();
        let changes = remembers.then(|| Changes { totals: Totals::default(), words: Some(Vec::new()) });
        Self { memory, keeps: false, changes: RefCell::new(changes), touched: RefCell::default() }
    }

    /// Asks the totals, with the changes of the present write counted in.
    pub(crate) fn totals<T>(&self, db: &Connection, ask: impl FnOnce(&Totals) -> T) -> Result<T, StoreError> {
        if let (Some(changes), Some(totals)) = (&*self.changes.borrow(), &*self.memory.totals.borrow()) {
            let mut totals = totals.clone();
            totals.absorb(changes.totals.clone());
            return Ok(ask(&totals));
        }
        if !self.keeps {
            return Ok(ask(&Totals::of(db)?));
        }
        if let Some(totals) = self.memory.totals.borrow().as_ref() {
            return Ok(ask(totals));
        }
        let totals = Totals::of(db)?;
        let answer = ask(&totals);
        self.memory.totals.replace(Some(totals));
        Ok(answer)
    }

    /// A ladder, as remembered or else as `read` from the rows.
    pub(crate) fn ladder(
        &self,
        id: Uuid,
        read: impl FnOnce() -> Result<Option<Ladder>, StoreError>,
    ) -> Result<Option<Ladder>, StoreError> {
        if !self.keeps {
            return read();
        }
        if let Some(known) = self.memory.ladders.borrow().get(&id) {
            return Ok(Some(known.clone()));
        }
        let found = read()?;
        if let Some(ladder) = &found {
            self.memory.ladders.borrow_mut().insert(id, ladder.clone());
        }
        Ok(found)
    }

    /// Counts a change of the present write.
    pub(crate) fn count(&self, spent: impl IntoIterator<Item = Spent>, change: impl FnOnce() -> Change) {
        let mut changes = self.changes.borrow_mut();
        let Some(changes) = changes.as_mut() else { return };
        changes.totals.add(spent);
        match &mut changes.words {
            Some(words) if words.len() < MOST_FOLLOWED => words.push(change()),
            words => *words = None,
        }
    }

    /// Asks the words of expenses. A write sees those of its rows.
    pub(crate) fn words<T>(&self, db: &Connection, ask: impl FnOnce(&Words) -> T) -> Result<T, StoreError> {
        if !self.keeps {
            return Ok(ask(&Words::of(db)?));
        }
        if let Some(words) = self.memory.words.borrow().as_ref() {
            return Ok(ask(words));
        }
        let words = Words::of(db)?;
        let answer = ask(&words);
        self.memory.words.replace(Some(words));
        Ok(answer)
    }

    /// Says that the present write writes something of a person.
    pub(crate) fn touch(&self, person: PersonId) {
        self.touched.borrow_mut().insert(person);
    }

    /// Asks everybody as a day has them. Those of whom something was written meanwhile are read anew first.
    pub(crate) fn roll<T>(
        &self,
        db: &Connection,
        on: NaiveDate,
        ask: impl FnOnce(&mut Roll) -> T,
    ) -> Result<T, StoreError> {
        if !self.keeps {
            return Ok(ask(&mut Roll::of(db, on)?));
        }
        let stale = self.memory.stale.take();
        // What could not be renewed must not be believed, so the roll is put back only when all went well.
        let mut roll = match self.memory.roll.take().filter(|roll| roll.day() == on) {
            Some(mut roll) => {
                roll.renew(db, &stale)?;
                roll
            }
            None => Roll::of(db, on)?,
        };
        let answer = ask(&mut roll);
        self.memory.roll.replace(Some(roll));
        Ok(answer)
    }

    /// What the write changed, to be taken over once it is on the disk.
    pub(crate) fn into_changes(self) -> Followed {
        Followed { money: self.changes.into_inner(), people: self.touched.into_inner() }
    }
}
