//! Budget categories.

use domain::budget::{Category, CategoryKind, check_category};
use domain::ids::{CategoryId, PersonId};
use domain::ladders::Bucket;
use schemars::JsonSchema;
use serde::Deserialize;
use store::{Read, Write};

use super::category_of;
use crate::call::{Act, Nothing, Problem};

/// A category to add.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddCategory {
    /// Its name.
    pub name: String,
    /// The category above it.
    pub parent_id: Option<CategoryId>,
    /// What its money is for; absent for what the name says, else as the category above.
    pub kind: Option<CategoryKind>,
    /// The bucket its money serves.
    pub bucket: Option<Bucket>,
    /// Who answers for its money.
    pub owner_id: Option<PersonId>,
    /// The cost centre that finance books it to.
    #[serde(default)]
    pub cost_centre: String,
    /// The restricted pool whose money it spends; empty for money that is free.
    #[serde(default)]
    pub pool: String,
}

/// A category as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeCategory {
    /// Which one.
    pub id: CategoryId,
    /// Its name.
    pub name: String,
    /// The category above it; absent for a top category.
    pub parent_id: Option<CategoryId>,
    /// What its money is for; absent to leave it as it is.
    pub kind: Option<CategoryKind>,
    /// The bucket its money serves.
    pub bucket: Option<Bucket>,
    /// Who answers for its money; absent for nobody.
    pub owner_id: Option<PersonId>,
    /// The cost centre that finance books it to.
    #[serde(default)]
    pub cost_centre: String,
    /// The restricted pool whose money it spends; empty for money that is free.
    #[serde(default)]
    pub pool: String,
    /// Its place among its siblings, from 0; absent to leave it where it is.
    pub place: Option<u32>,
}

/// A category to take away.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveCategory {
    /// Which one.
    pub id: CategoryId,
}

/// Adds a category after its siblings.
pub fn add_category(act: &mut Act<'_, '_>, request: AddCategory) -> Result<Category, Problem> {
    let AddCategory { name, parent_id, kind, bucket, owner_id, cost_centre, pool } = request;
    owner_of(act, owner_id)?;
    let others = act.categories()?;
    let last = siblings(&others, parent_id).iter().map(|category| category.position).max();
    let position = last.map_or(0, |last| last + 1);
    let above = others.iter().find(|other| Some(other.id) == parent_id).map(|above| above.kind);
    let told = || CategoryKind::of_name(&name).or(above).unwrap_or_default();
    let category = Category {
        kind: kind.unwrap_or_else(told),
        bucket,
        owner_id,
        cost_centre: cost_centre.trim().to_owned(),
        pool: pool.trim().to_owned(),
        ..Category::new(act.new_id(), parent_id, name.trim(), position)
    };
    Problem::refuse(&check_category(&category, &others))?;
    act.book.put_category(&category)?;
    act.label(format!("Added the category {}", category.name));
    Ok(category)
}

/// Renames or moves a category. Its lines, trips, claims and expenses go with it.
pub fn change_category(act: &mut Act<'_, '_>, request: ChangeCategory) -> Result<Category, Problem> {
    let ChangeCategory { id, name, parent_id, kind, bucket, owner_id, cost_centre, pool, place } = request;
    let former = category_of(act, id, "id")?;
    let others = act.categories()?;
    if owner_id != former.owner_id {
        owner_of(act, owner_id)?;
    }
    let mut category = Category {
        parent_id,
        name: name.trim().to_owned(),
        kind: kind.unwrap_or(former.kind),
        bucket,
        owner_id,
        cost_centre: cost_centre.trim().to_owned(),
        pool: pool.trim().to_owned(),
        ..former.clone()
    };
    Problem::refuse(&check_category(&category, &others))?;
    let mut row = siblings(&others, parent_id);
    row.retain(|sibling| sibling.id != id);
    let stays = former.parent_id == parent_id;
    let present = row.iter().filter(|sibling| stays && sibling.position < former.position).count();
    let place = match place {
        Some(place) => usize::try_from(place).unwrap_or(usize::MAX).min(row.len()),
        None if stays => present,
        None => row.len(),
    };
    row.insert(place, category.clone());
    category.position = i64::try_from(place).unwrap_or(0);
    renumber(act.book, row)?;
    act.label(format!("Changed the category {}", category.name));
    Ok(category)
}

/// Takes a category away on which nothing hangs.
pub fn remove_category(act: &mut Act<'_, '_>, request: RemoveCategory) -> Result<Nothing, Problem> {
    let category = category_of(act, request.id, "id")?;
    if let Some(hanging) = hanging(act, request.id)? {
        return Err(Problem::field(
            "id",
            "category.in_use",
            format!("{} still has {hanging}. Move or remove them first.", category.name),
        ));
    }
    act.book.remove_category(request.id)?;
    act.label(format!("Removed the category {}", category.name));
    Ok(Nothing {})
}

/// Refuses an owner who is not in the book.
fn owner_of(book: &Read<'_>, owner: Option<PersonId>) -> Result<(), Problem> {
    match owner.map(|owner| book.person(owner)).transpose()? {
        Some(None) => {
            Err(Problem::field("owner_id", "person.unknown", "Choose somebody who is in the book."))
        }
        _ => Ok(()),
    }
}

/// Categories under one parent, in their order.
fn siblings(categories: &[Category], parent: Option<CategoryId>) -> Vec<Category> {
    let mut row: Vec<Category> =
        categories.iter().filter(|category| category.parent_id == parent).cloned().collect();
    row.sort_by(|a, b| a.position.cmp(&b.position).then_with(|| a.name.cmp(&b.name)).then(a.id.cmp(&b.id)));
    row
}

/// Gives a row of siblings the positions 0, 1, 2 …
fn renumber(book: &mut Write<'_>, row: Vec<Category>) -> Result<(), Problem> {
    for (mut category, position) in row.into_iter().zip(0_i64..) {
        category.position = position;
        book.put_category(&category)?;
    }
    Ok(())
}

/// What hangs on a category, in words; `None` when nothing does.
fn hanging(book: &Read<'_>, id: CategoryId) -> Result<Option<String>, Problem> {
    let uses = book.uses_of_category(id)?;
    let (reserves, draws) = book.reserve_uses_of_category(id)?;
    let (commitments, overrides) = book.commitment_uses_of_category(id)?;
    let counts = [
        (uses.categories, "category below it", "categories below it"),
        (uses.lines, "plan line", "plan lines"),
        (uses.events, "event", "events"),
        (uses.trips, "travel request", "travel requests"),
        (uses.claims, "claim", "claims"),
        (uses.expenses, "expense", "expenses"),
        (reserves, "reserve of a year", "reserves of years"),
        (draws, "draw on a reserve", "draws on a reserve"),
        (commitments, "commitment", "commitments"),
        (overrides, "limit that was passed", "limits that were passed"),
        (book.rounds_of_category(id)?, "allocation round", "allocation rounds"),
    ];
    Ok(crate::words::counted(&counts))
}
