//! The usual categories and the first fiscal year of a new office.

use std::collections::HashSet;

use domain::budget::{Category, CategoryKind};
use domain::date::Month;
use domain::ids::CategoryId;
use domain::ladders::Bucket;

use super::{OpenYear, open_year};
use crate::call::{Act, Nothing, Problem};

/// What most offices spend money on: name, kind, bucket, and what stands below it.
type Usual = (&'static str, CategoryKind, Option<&'static str>, &'static [(&'static str, CategoryKind)]);

const USUAL: &[Usual] = &[
    (
        "Staff",
        CategoryKind::Staff,
        None,
        &[("Salaries", CategoryKind::Staff), ("Training", CategoryKind::Training)],
    ),
    (
        "Infrastructure and tools",
        CategoryKind::Infrastructure,
        Some("product"),
        &[("Infrastructure", CategoryKind::Infrastructure), ("Tools", CategoryKind::Tools)],
    ),
    (
        "Events",
        CategoryKind::Events,
        Some("evangelism"),
        &[("Own events", CategoryKind::Events), ("Conference sponsorship", CategoryKind::SponsorshipGiven)],
    ),
    ("Travel", CategoryKind::Travel, Some("evangelism"), &[]),
    ("Memberships and donations", CategoryKind::MembershipsAndDonations, Some("partner"), &[]),
    ("Marketing and swag", CategoryKind::MarketingAndSwag, Some("evangelism"), &[]),
    ("Legal and compliance", CategoryKind::Legal, Some("product"), &[]),
    ("Volunteer reimbursements", CategoryKind::Reimbursements, Some("field_enablement"), &[]),
    ("Reserve", CategoryKind::Reserve, Some("finance"), &[]),
];

/// Opens a fiscal year and, in a book without categories, lays out the usual ones.
///
/// # Errors
/// As [`open_year`].
pub(crate) fn lay_out_year(act: &mut Act<'_, '_>, first_month: Month) -> Result<(), Problem> {
    open_year(act, OpenYear { name: year_name(first_month), first_month })?;
    if act.categories()?.is_empty() {
        lay_out(act)?;
    }
    Ok(())
}

/// Adds the usual categories of the kinds that no category covers yet. One that is there by its name and has
/// no kind is given it instead of standing twice.
pub fn begin_categories(act: &mut Act<'_, '_>, _: Nothing) -> Result<Vec<Category>, Problem> {
    let laid_out = lay_out(act)?;
    if laid_out.is_empty() {
        let sentence = "Every usual kind of category is there already.";
        return Err(Problem::new("categories.complete", sentence));
    }
    act.label(match laid_out.as_slice() {
        [one] => format!("Laid out the category {}", one.name),
        many => format!("Laid out {} usual categories", many.len()),
    });
    Ok(laid_out)
}

fn lay_out(act: &mut Act<'_, '_>) -> Result<Vec<Category>, Problem> {
    let mut present = act.categories()?;
    let covered: HashSet<CategoryKind> = present.iter().map(|category| category.kind).collect();
    let mut laid_out = Vec::new();
    for (name, kind, bucket, below) in USUAL {
        let bucket: Option<Bucket> = bucket.and_then(|key| key.parse().ok());
        let mut top = present.iter().find(|one| one.kind == *kind).map(|one| one.id);
        let is_new = !covered.contains(kind);
        if is_new {
            top = Some(lay(act, &mut present, &mut laid_out, None, (name, *kind), bucket.as_ref())?);
        }
        for (name, own) in *below {
            let wanted = if own == kind { is_new } else { !covered.contains(own) };
            if wanted {
                lay(act, &mut present, &mut laid_out, top, (name, *own), bucket.as_ref())?;
            }
        }
    }
    Ok(laid_out)
}

/// Puts one usual category after its siblings.
fn lay(
    act: &mut Act<'_, '_>,
    present: &mut Vec<Category>,
    laid_out: &mut Vec<Category>,
    parent_id: Option<CategoryId>,
    (name, kind): (&str, CategoryKind),
    bucket: Option<&Bucket>,
) -> Result<CategoryId, Problem> {
    let siblings = || present.iter().filter(|one| one.parent_id == parent_id);
    let same = siblings().find(|one| one.name.trim().to_lowercase() == name.to_lowercase());
    let category = match same {
        Some(same) => Category { kind, ..same.clone() },
        None => {
            let position = siblings().map(|one| one.position + 1).max().unwrap_or(0);
            let new = Category::new(act.new_id(), parent_id, name, position);
            Category { kind, bucket: bucket.cloned(), ..new }
        }
    };
    let id = category.id;
    act.book.put_category(&category)?;
    present.retain(|one| one.id != id);
    present.push(category.clone());
    laid_out.push(category);
    Ok(id)
}

/// `FY 2026`, or `FY 2026/27` for a year that does not begin in January.
pub(crate) fn year_name(first_month: Month) -> String {
    use chrono::Datelike as _;
    let (first, last) = (first_month.first_day().year(), first_month.plus(11).first_day().year());
    if first == last { format!("FY {first}") } else { format!("FY {first}/{:02}", last % 100) }
}
