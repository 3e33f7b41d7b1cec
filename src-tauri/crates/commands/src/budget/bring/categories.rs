//! The categories that a plan's rows name: found by their paths, made where they are not there.

use std::collections::HashMap;

use domain::budget::{Category, CategoryKind};
use domain::finding::Finding;
use domain::ids::{CategoryId, PersonId};
use domain::people::Person;
use exchange::draft::Row;
use exchange::plan::PlanRow;

use super::key;
use crate::call::{Act, Problem};

/// The book's categories with what the file adds and says of them.
pub(super) struct Tree {
    categories: HashMap<CategoryId, Category>,
    by_name: HashMap<(Option<CategoryId>, String), CategoryId>,
    people: Vec<Person>,
    /// What the file said of a category first, by field, with its line.
    said: HashMap<(CategoryId, &'static str), (u64, String)>,
    /// Categories to write, parents before children.
    changed: Vec<CategoryId>,
    made: u64,
}

impl Tree {
    pub(super) fn read(act: &Act<'_, '_>) -> Result<Self, Problem> {
        let categories: HashMap<_, _> =
            act.categories()?.into_iter().map(|category| (category.id, category)).collect();
        let names = categories.values().map(|one| ((one.parent_id, key(&one.name)), one.id));
        Ok(Self {
            by_name: names.collect(),
            people: act.people()?,
            said: HashMap::new(),
            changed: Vec::new(),
            made: 0,
            categories,
        })
    }

    /// The category of a row, with what the row says of it.
    ///
    /// # Errors
    /// A finding at the row's line for an owner nobody knows, and for a category of which two rows say two things.
    pub(super) fn place(&mut self, act: &Act<'_, '_>, row: &Row<PlanRow>) -> Result<CategoryId, Finding> {
        let PlanRow { category, owner, cost_centre, pool, kind, bucket, .. } = &row.value;
        let owner = self.owner(owner).map_err(|finding| finding.at_line(row.line))?;
        let mut parent = None;
        for name in category {
            parent = Some(match self.by_name.get(&(parent, key(name))) {
                Some(known) => *known,
                None => self.make(act, parent, name),
            });
        }
        let Some(id) = parent else {
            let message = "The row names no category.";
            return Err(Finding::error("category", "category.empty", message).at_line(row.line));
        };
        let say = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let fields = [
            ("owner", owner.map(|owner| owner.to_string())),
            ("cost_centre", say(cost_centre)),
            ("pool", say(pool)),
            ("kind", kind.map(|kind| kind.key().to_owned())),
            ("bucket", bucket.as_ref().map(|bucket| bucket.key().to_owned())),
        ];
        for (field, value) in fields {
            let Some(value) = value else { continue };
            let first = self.said.entry((id, field)).or_insert_with(|| (row.line, value.clone()));
            if first.1 != value {
                let message = format!(
                    "Line {} says something else of the category {}. A category has one of each.",
                    first.0,
                    category.join(" / ")
                );
                return Err(Finding::error(field, "category.two", message).at_line(row.line));
            }
        }
        let Some(known) = self.categories.get_mut(&id) else { return Ok(id) };
        let former = known.clone();
        known.owner_id = owner.or(known.owner_id);
        known.kind = kind.unwrap_or(known.kind);
        known.bucket = bucket.clone().or(known.bucket.take());
        for (text, place) in [(cost_centre, &mut known.cost_centre), (pool, &mut known.pool)] {
            if !text.trim().is_empty() {
                text.trim().clone_into(place);
            }
        }
        if *known != former && !self.changed.contains(&id) {
            self.changed.push(id);
        }
        Ok(id)
    }

    /// A new category after its siblings: of the kind its name tells, else of that above it.
    fn make(&mut self, act: &Act<'_, '_>, parent: Option<CategoryId>, name: &str) -> CategoryId {
        let siblings = self.categories.values().filter(|one| one.parent_id == parent);
        let position = siblings.map(|one| one.position + 1).max().unwrap_or(0);
        let above = parent.and_then(|above| self.categories.get(&above));
        let kind = CategoryKind::of_name(name).or(above.map(|above| above.kind)).unwrap_or_default();
        let bucket = above.and_then(|above| above.bucket.clone());
        let category =
            Category { kind, bucket, ..Category::new(act.new_id(), parent, name.trim(), position) };
        let id = category.id;
        self.by_name.insert((parent, key(name)), id);
        self.categories.insert(id, category);
        self.changed.push(id);
        self.made += 1;
        id
    }

    /// Somebody by number, e-mail address or a name that only one person has.
    fn owner(&self, word: &str) -> Result<Option<PersonId>, Finding> {
        let word = key(word);
        if word.is_empty() {
            return Ok(None);
        }
        let by_number = |person: &&Person| {
            key(&person.employee_id) == word || (!person.email.is_empty() && key(&person.email) == word)
        };
        if let Some(person) = self.people.iter().find(by_number) {
            return Ok(Some(person.id));
        }
        let named = |person: &&Person| key(&person.legal_name) == word || key(person.name()) == word;
        let found: Vec<&Person> = self.people.iter().filter(named).collect();
        match found.as_slice() {
            [only] => Ok(Some(only.id)),
            [] => {
                let message =
                    format!("“{word}” is nobody in the book. Add the person first, or leave the owner out.");
                Err(Finding::error("owner", "owner.unknown", message))
            }
            _ => {
                let message =
                    format!("“{word}” is the name of several people. Use an e-mail address or a number.");
                Err(Finding::error("owner", "owner.unclear", message))
            }
        }
    }

    /// Writes what the file changed; how many categories it made.
    pub(super) fn write(self, act: &mut Act<'_, '_>) -> Result<u64, Problem> {
        for id in &self.changed {
            if let Some(category) = self.categories.get(id) {
                act.book.put_category(category)?;
            }
        }
        Ok(self.made)
    }
}
