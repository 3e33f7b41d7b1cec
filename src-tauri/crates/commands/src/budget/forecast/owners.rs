//! Where the money of each owner is heading.

use domain::budget::{Category, Course, Year, in_order, path_up};
use domain::ids::{CategoryId, PersonId};
use schemars::JsonSchema;
use serde::Serialize;
use store::Read;

use super::course::{ForecastView, Gathered, view};
use crate::call::Problem;

/// Where an owner's money is heading: the categories that are theirs, and those below that have no owner of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OwnerForecast {
    /// The owner; absent for categories that nobody owns.
    pub owner_id: Option<PersonId>,
    /// Their name; empty for what nobody owns.
    pub name: String,
    /// The figures.
    pub figures: ForecastView,
}

/// The courses of categories by who owns them; what nobody owns stands last. None at all where nobody owns anything.
pub(super) fn owners(
    book: &Read<'_>,
    gathered: &Gathered,
    year: &Year,
) -> Result<Vec<OwnerForecast>, Problem> {
    if gathered.categories.iter().all(|category| category.owner_id.is_none()) {
        return Ok(Vec::new());
    }
    let names = book.names()?;
    let mut sums: Vec<(Option<PersonId>, Course)> = Vec::new();
    let mut add =
        |owner: Option<PersonId>, course: &Course| match sums.iter_mut().find(|(one, _)| *one == owner) {
            Some((_, sum)) => sum.add(course),
            None => sums.push((owner, *course)),
        };
    for placed in in_order(&gathered.categories) {
        if let Some(course) = gathered.own.get(&Some(placed.category.id)) {
            add(owner_along(&gathered.categories, placed.category.id), course);
        }
    }
    if let Some(course) = gathered.own.get(&None) {
        add(None, course);
    }
    sums.sort_by_key(|(owner, _)| owner.is_none());
    let shown = |(owner_id, course): (Option<PersonId>, Course)| OwnerForecast {
        owner_id,
        name: owner_id.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
        figures: view(&course, gathered.elapsed, year),
    };
    Ok(sums.into_iter().map(shown).collect())
}

/// The owner of a category, or of the nearest one above it that has one.
fn owner_along(categories: &[Category], id: CategoryId) -> Option<PersonId> {
    let owner = |id| categories.iter().find(|one| one.id == id).and_then(|one| one.owner_id);
    path_up(categories, id).into_iter().find_map(owner)
}
