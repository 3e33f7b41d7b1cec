//! The words of expenses, kept in memory once somebody has searched for them: a search as one types walks
//! over plain text in memory instead of over the rows of a file.

use chrono::NaiveDate;
use domain::budget::Expense;
use domain::ids::{CategoryId, ExpenseId};
use memchr::memmem;
use rusqlite::Connection;

use super::ExpenseFilter;
use crate::{StoreError, column};

/// An expense as the search knows it.
struct Line {
    id: ExpenseId,
    on: NaiveDate,
    category: Option<CategoryId>,
    /// Minor units, as booked.
    minor: i64,
    /// Place of its text among the starts.
    text: usize,
}

/// Every expense with what was written about it, newest first.
#[derive(Default)]
pub(crate) struct Words {
    lines: Vec<Line>,
    /// Merchant and description of each, in small letters, one after the other.
    texts: String,
    /// Where each text begins.
    starts: Vec<usize>,
}

/// What a search found.
pub(crate) struct Found {
    /// How many fit.
    pub(crate) count: u64,
    /// The sum of them, in minor units as booked.
    pub(crate) minor: i64,
    /// The page that was asked for, newest first.
    pub(crate) page: Vec<ExpenseId>,
}

/// A change of the present write, to be followed once it is on the disk.
pub(crate) enum Change {
    Put(Box<Expense>),
    Assign(ExpenseId, Option<CategoryId>),
    Remove(ExpenseId),
}

impl Words {
    /// Reads the words of every expense of a book.
    pub(crate) fn of(db: &Connection) -> Result<Self, StoreError> {
        let mut statement = db.prepare_cached(
            "SELECT id, spent_on, category_id, booked_minor, merchant, description FROM expense",
        )?;
        let mut rows = statement.query([])?;
        let mut words = Self::default();
        while let Some(row) = rows.next()? {
            let text = words.learn(text_of(row, 4)?, text_of(row, 5)?);
            words.lines.push(Line {
                id: column::parse(row, 0)?,
                on: column::parse(row, 1)?,
                category: column::parse_opt(row, 2)?,
                minor: row.get(3)?,
                text,
            });
        }
        words.lines.sort_unstable_by_key(|line| std::cmp::Reverse((line.on, line.id)));
        Ok(words)
    }

    /// Takes a text in and answers with its place.
    fn learn(&mut self, merchant: &str, description: &str) -> usize {
        self.starts.push(self.texts.len());
        for part in [merchant, "\n", description, "\n"] {
            self.texts.extend(part.chars().flat_map(char::to_lowercase));
        }
        self.starts.len() - 1
    }

    /// Follows a committed change.
    pub(crate) fn follow(&mut self, change: Change) {
        match change {
            Change::Assign(id, category) => {
                if let Some(line) = self.lines.iter_mut().find(|line| line.id == id) {
                    line.category = category;
                }
            }
            Change::Remove(id) => self.lines.retain(|line| line.id != id),
            Change::Put(expense) => {
                self.lines.retain(|line| line.id != expense.id);
                let text = self.learn(&expense.merchant, &expense.description);
                let newer = |line: &Line| (line.on, line.id) > (expense.spent_on, expense.id);
                let at = self.lines.partition_point(newer);
                let (on, category) = (expense.spent_on, expense.category_id);
                self.lines
                    .insert(at, Line { id: expense.id, on, category, minor: expense.booked.minor, text });
            }
        }
    }

    /// Expenses that have all words of a search in merchant or description, and fit day and category.
    pub(crate) fn search(&self, filter: &ExpenseFilter, offset: u64, limit: u64) -> Found {
        let mut hits = vec![true; self.starts.len()];
        for word in filter.query.to_lowercase().split_whitespace() {
            let mut having = vec![false; self.starts.len()];
            self.mark(word, &mut having);
            hits.iter_mut().zip(having).for_each(|(hit, has)| *hit &= has);
        }
        let days = filter.days();
        let fits = |line: &&Line| {
            hits.get(line.text) == Some(&true)
                && days.contains(&line.on)
                && filter.has_category(line.category)
        };
        let mut found = Found { count: 0, minor: 0, page: Vec::new() };
        for line in self.lines.iter().filter(fits) {
            if found.count >= offset && found.count - offset < limit {
                found.page.push(line.id);
            }
            found.count += 1;
            found.minor = found.minor.saturating_add(line.minor);
        }
        found
    }

    /// Marks the texts that contain a word: one walk over all of them, which goes on with the next text as
    /// soon as one has shown to contain it.
    fn mark(&self, word: &str, having: &mut [bool]) {
        let finder = memmem::Finder::new(word);
        let (mut from, mut text) = (0, 0);
        while let Some(at) = self.texts.as_bytes().get(from..).and_then(|rest| finder.find(rest)) {
            let at = from + at;
            text += self.starts.get(text + 1..).unwrap_or_default().partition_point(|start| *start <= at);
            if let Some(has) = having.get_mut(text) {
                *has = true;
            }
            match self.starts.get(text + 1) {
                Some(next) => from = *next,
                None => return,
            }
        }
    }
}

fn text_of<'row>(row: &'row rusqlite::Row<'_>, index: usize) -> Result<&'row str, StoreError> {
    let damaged = |_| StoreError::Damaged { detail: "an expense's words are no text".to_owned() };
    row.get_ref(index)?.as_str().map_err(damaged)
}
