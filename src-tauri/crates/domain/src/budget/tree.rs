//! Categories as a tree: their order, their sums, and what may stand where.

use std::collections::{HashMap, HashSet};

use super::{Category, MONTHS};
use crate::finding::Finding;
use crate::ids::CategoryId;

/// A category and how deep it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed<'a> {
    /// The category.
    pub category: &'a Category,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
}

/// Categories in the order in which they are shown: parents before children, siblings by position, then by
/// name. What a damaged circle would hide comes last, at the top level, so that no money disappears.
pub fn in_order(categories: &[Category]) -> Vec<Placed<'_>> {
    let mut children: HashMap<Option<CategoryId>, Vec<&Category>> = HashMap::new();
    for category in categories {
        children.entry(category.parent_id).or_default().push(category);
    }
    for siblings in children.values_mut() {
        siblings.sort_by(|a, b| {
            a.position.cmp(&b.position).then_with(|| a.name.cmp(&b.name)).then(a.id.cmp(&b.id))
        });
    }
    let mut shown = Vec::with_capacity(categories.len());
    let mut open: Vec<Placed<'_>> = Vec::new();
    let push = |open: &mut Vec<_>, parent, depth| {
        let below = children.get(&parent).into_iter().flatten();
        open.extend(below.rev().map(|category| Placed { category, depth }));
    };
    push(&mut open, None, 0);
    while let Some(next) = open.pop() {
        shown.push(next);
        push(&mut open, Some(next.category.id), next.depth.saturating_add(1));
    }
    if shown.len() < categories.len() {
        let seen: HashSet<CategoryId> = shown.iter().map(|placed| placed.category.id).collect();
        let lost = categories.iter().filter(|category| !seen.contains(&category.id));
        shown.extend(lost.map(|category| Placed { category, depth: 0 }));
    }
    shown
}

/// A category and those above it, nearest first.
pub fn path_up(categories: &[Category], id: CategoryId) -> Vec<CategoryId> {
    let parents: HashMap<CategoryId, Option<CategoryId>> =
        categories.iter().map(|category| (category.id, category.parent_id)).collect();
    climb(&parents, id)
}

/// A category and all those below it.
pub fn below(categories: &[Category], id: CategoryId) -> HashSet<CategoryId> {
    let parents: HashMap<CategoryId, Option<CategoryId>> =
        categories.iter().map(|category| (category.id, category.parent_id)).collect();
    let inside =
        categories.iter().map(|category| category.id).filter(|other| climb(&parents, *other).contains(&id));
    inside.chain([id]).collect()
}

/// Adds what each category has of its own to those above it. Sums follow the parents' identifiers, never
/// the names.
pub fn gather<T: Clone + Default>(
    categories: &[Category],
    own: &HashMap<CategoryId, T>,
    add: impl Fn(&mut T, &T),
) -> HashMap<CategoryId, T> {
    let parents: HashMap<CategoryId, Option<CategoryId>> =
        categories.iter().map(|category| (category.id, category.parent_id)).collect();
    let mut sums: HashMap<CategoryId, T> = HashMap::new();
    for (category, value) in own {
        for id in climb(&parents, *category) {
            add(sums.entry(id).or_default(), value);
        }
    }
    sums
}

/// Adds twelve months to twelve months.
pub fn add_months(sum: &mut [i64; MONTHS], months: &[i64; MONTHS]) {
    for (sum, month) in sum.iter_mut().zip(months) {
        *sum = sum.saturating_add(*month);
    }
}

/// What keeps a category from standing beside and under the others.
pub fn check_category(category: &Category, others: &[Category]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let name = category.name.trim();
    if name.is_empty() {
        findings.push(Finding::error("name", "name.empty", "Give the category a name."));
    }
    let twin = others.iter().find(|other| {
        other.id != category.id
            && other.parent_id == category.parent_id
            && other.name.trim().to_lowercase() == name.to_lowercase()
    });
    if let Some(twin) = twin {
        findings.push(Finding::error(
            "name",
            "name.taken",
            format!("There is a category {} here already.", twin.name),
        ));
    }
    if let Some(parent) = category.parent_id {
        if !others.iter().any(|other| other.id == parent) {
            findings.push(Finding::error(
                "parent_id",
                "category.unknown",
                "The category above it is not in the book.",
            ));
        } else if path_up(others, parent).contains(&category.id) {
            findings.push(Finding::error(
                "parent_id",
                "category.circle",
                "A category cannot stand under itself or under one of its own.",
            ));
        }
    }
    findings
}

/// The way up from a category. A tree is never deeper than it has nodes; a damaged circle ends where it
/// closes instead of running on.
fn climb(parents: &HashMap<CategoryId, Option<CategoryId>>, id: CategoryId) -> Vec<CategoryId> {
    let mut path = vec![id];
    let mut next = parents.get(&id).copied().flatten();
    while let Some(above) = next.filter(|above| !path.contains(above)) {
        path.push(above);
        next = parents.get(&above).copied().flatten();
    }
    path
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(n: u128) -> CategoryId {
        CategoryId(Uuid::from_u128(n))
    }

    fn category(n: u128, parent: Option<u128>, name: &str, position: i64) -> Category {
        Category::new(id(n), parent.map(id), name, position)
    }

    #[test]
    fn parents_come_before_children_and_siblings_by_position() {
        let tree = [
            category(3, Some(1), "Lunch", 1),
            category(1, None, "Food", 1),
            category(2, None, "FoodTruck", 0),
            category(4, Some(1), "Dinner", 0),
        ];
        let shown: Vec<(&str, u8)> =
            in_order(&tree).iter().map(|placed| (placed.category.name.as_str(), placed.depth)).collect();
        assert_eq!(shown, [("FoodTruck", 0), ("Food", 0), ("Dinner", 1), ("Lunch", 1)]);
        assert_eq!(below(&tree, id(1)), HashSet::from([id(1), id(3), id(4)]));
        assert_eq!(path_up(&tree, id(3)), [id(3), id(1)]);
    }

    #[test]
    fn a_damaged_circle_hides_nothing_and_ends() {
        let circle = [category(1, Some(2), "A", 0), category(2, Some(1), "B", 0)];
        assert_eq!(in_order(&circle).len(), 2);
        assert_eq!(path_up(&circle, id(1)), [id(1), id(2)]);
    }

    #[test]
    fn a_category_is_not_its_own_parent_and_not_a_twin() {
        let tree = [category(1, None, "Food", 0), category(2, Some(1), "Lunch", 0)];
        let code =
            |changed: Category| check_category(&changed, &tree).first().map(|finding| finding.code.clone());
        assert_eq!(code(category(1, Some(2), "Food", 0)).as_deref(), Some("category.circle"));
        assert_eq!(code(category(1, Some(1), "Food", 0)).as_deref(), Some("category.circle"));
        assert_eq!(code(category(3, None, " food", 0)).as_deref(), Some("name.taken"));
        assert_eq!(code(category(3, Some(9), "X", 0)).as_deref(), Some("category.unknown"));
        assert_eq!(code(category(3, None, "FoodTruck", 0)), None);
    }
}
