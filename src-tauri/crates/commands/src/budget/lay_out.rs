//! The usual categories and the first fiscal year of a new office.

use domain::budget::Category;
use domain::date::Month;
use domain::ids::CategoryId;

use super::{OpenYear, open_year};
use crate::call::{Act, Problem};

/// What most offices spend money on: name, bucket, and what stands below it.
const USUAL: &[(&str, Option<&str>, &[&str])] = &[
    ("Staff", None, &["Salaries", "Training"]),
    ("Infrastructure and tools", Some("product"), &["Infrastructure", "Tools"]),
    ("Events", Some("evangelism"), &["Own events", "Conference sponsorship"]),
    ("Travel", Some("evangelism"), &[]),
    ("Memberships and donations", Some("partner"), &[]),
    ("Marketing and swag", Some("evangelism"), &[]),
    ("Legal and compliance", Some("product"), &[]),
    ("Volunteer reimbursements", Some("field_enablement"), &[]),
    ("Reserve", Some("finance"), &[]),
];

/// Opens a fiscal year and, in a book without categories, lays out the usual ones.
///
/// # Errors
/// As [`open_year`].
pub(crate) fn lay_out_year(act: &mut Act<'_, '_>, first_month: Month) -> Result<(), Problem> {
    open_year(act, OpenYear { name: year_name(first_month), first_month })?;
    if !act.categories()?.is_empty() {
        return Ok(());
    }
    for (place, (name, bucket, below)) in (0_i64..).zip(USUAL) {
        let bucket = bucket.and_then(|key| key.parse().ok());
        let parent: CategoryId = act.new_id();
        let category = Category {
            id: parent,
            parent_id: None,
            name: (*name).to_owned(),
            bucket: bucket.clone(),
            position: place,
        };
        act.book.put_category(&category)?;
        for (place, name) in (0_i64..).zip(*below) {
            let child = Category {
                id: act.new_id(),
                parent_id: Some(parent),
                name: (*name).to_owned(),
                bucket: bucket.clone(),
                position: place,
            };
            act.book.put_category(&child)?;
        }
    }
    Ok(())
}

/// `FY 2026`, or `FY 2026/27` for a year that does not begin in January.
pub(crate) fn year_name(first_month: Month) -> String {
    use chrono::Datelike as _;
    let (first, last) = (first_month.first_day().year(), first_month.plus(11).first_day().year());
    if first == last { format!("FY {first}") } else { format!("FY {first}/{:02}", last % 100) }
}
