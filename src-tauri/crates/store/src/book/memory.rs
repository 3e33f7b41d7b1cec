//! What an open book keeps in memory. The rows are the truth: everything here is made from them when it is
//! first asked for, follows the writes that change it, and can be forgotten at any time.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;
use domain::charter::Charter;
use domain::ids::PersonId;
use domain::ladders::Ladder;
use rusqlite::Connection;
use uuid::Uuid;

use crate::StoreError;
use crate::expenses::totals::{Spent, Totals};
use crate::expenses::words::{Change, Words};
use crate::people::Everybody;
use crate::people::roll::Roll;

/// What the open book remembers between two requests.
#[derive(Default)]
pub(crate) struct Memory {
    totals: RefCell<Option<Totals>>,
    words: RefCell<Option<Words>>,
    /// Ladders as last read, working ones and released ones, by the identifier of the ladder or release.
    ladders: RefCell<HashMap<Uuid, Arc<Ladder>>>,
    charter: RefCell<Option<Arc<Charter>>>,
    /// The list of everybody as one day has them.
    roll: RefCell<Option<Roll>>,
    /// Everybody with what figures are made of, as one day has them.
    everybody: RefCell<Option<Arc<Everybody>>>,
    /// Those of whom something was written since the two were read.
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
        *self.charter.get_mut() = None;
        let stale = self.stale.get_mut();
        stale.extend(changes.people);
        if stale.len() > MOST_FOLLOWED {
            stale.clear();
            *self.roll.get_mut() = None;
            *self.everybody.get_mut() = None;
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
    ) -> Result<Option<Arc<Ladder>>, StoreError> {
        if let Some(known) = self.memory.ladders.borrow().get(&id).filter(|_| self.keeps) {
            return Ok(Some(Arc::clone(known)));
        }
        let found = read()?.map(Arc::new);
        if let Some(ladder) = found.as_ref().filter(|_| self.keeps) {
            self.memory.ladders.borrow_mut().insert(id, Arc::clone(ladder));
        }
        Ok(found)
    }

    /// The charter, as remembered or else as `read` from the rows.
    pub(crate) fn charter(
        &self,
        read: impl FnOnce() -> Result<Charter, StoreError>,
    ) -> Result<Arc<Charter>, StoreError> {
        if let Some(known) = self.memory.charter.borrow().as_ref().filter(|_| self.keeps) {
            return Ok(Arc::clone(known));
        }
        let charter = Arc::new(read()?);
        if self.keeps {
            self.memory.charter.replace(Some(Arc::clone(&charter)));
        }
        Ok(charter)
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

    /// Asks the list of everybody as a day has them.
    pub(crate) fn roll<T>(
        &self,
        db: &Connection,
        on: NaiveDate,
        ask: impl FnOnce(&mut Roll) -> T,
    ) -> Result<T, StoreError> {
        if !self.keeps {
            return Ok(ask(&mut Roll::of(db, on)?));
        }
        self.renew(db)?;
        let mut known = self.memory.roll.borrow_mut();
        let roll = match known.take().filter(|roll| roll.day() == on) {
            Some(roll) => known.insert(roll),
            None => known.insert(Roll::of(db, on)?),
        };
        Ok(ask(roll))
    }

    /// Everybody with what figures are made of, as a day has them.
    pub(crate) fn everybody(&self, db: &Connection, on: NaiveDate) -> Result<Arc<Everybody>, StoreError> {
        if !self.keeps {
            return Ok(Arc::new(Everybody::of(db, on)?));
        }
        self.renew(db)?;
        let mut known = self.memory.everybody.borrow_mut();
        let everybody = match known.take().filter(|everybody| everybody.day() == on) {
            Some(everybody) => known.insert(everybody),
            None => known.insert(Arc::new(Everybody::of(db, on)?)),
        };
        Ok(Arc::clone(everybody))
    }

    /// Whether what is remembered of people says something else than their rows.
    pub(crate) fn is_astray(&self, db: &Connection) -> Result<bool, StoreError> {
        self.renew(db)?;
        if let Some(known) = self.memory.everybody.borrow().as_ref()
            && **known != Everybody::of(db, known.day())?
        {
            return Ok(true);
        }
        match self.memory.roll.borrow().as_ref() {
            Some(known) => Ok(!known.says_the_same(&Roll::of(db, known.day())?)),
            None => Ok(false),
        }
    }

    /// Reads those anew of whom something was written meanwhile.
    fn renew(&self, db: &Connection) -> Result<(), StoreError> {
        let stale = self.memory.stale.take();
        if stale.is_empty() {
            return Ok(());
        }
        // What could not be renewed must not be believed, so it is put back only when all went well.
        let (roll, everybody) = (self.memory.roll.take(), self.memory.everybody.take());
        if let Some(mut roll) = roll {
            roll.renew(db, &stale)?;
            self.memory.roll.replace(Some(roll));
        }
        if let Some(mut everybody) = everybody {
            Arc::make_mut(&mut everybody).renew(db, &stale)?;
            self.memory.everybody.replace(Some(everybody));
        }
        Ok(())
    }

    /// What the write changed, to be taken over once it is on the disk.
    pub(crate) fn into_changes(self) -> Followed {
        Followed { money: self.changes.into_inner(), people: self.touched.into_inner() }
    }
}
