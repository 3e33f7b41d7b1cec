//! What approving a trip would do to its budget.

use domain::budget::{Standing, Threshold, path_up, room_along};
use domain::ids::CategoryId;
use domain::money::Money;
use domain::travel::Trip;
use schemars::JsonSchema;
use serde::Serialize;
use store::Read;

use crate::budget::{StandingView, figures_of, view};
use crate::call::Problem;

/// What approving a trip would do to the tightest budget on the way up from its category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RoomView {
    /// The fiscal year that the first day lies in; absent when none is open.
    pub year_name: Option<String>,
    /// The category that decides: the trip's own or one above it.
    pub category_id: CategoryId,
    /// Its name.
    pub category_name: String,
    /// What would be committed.
    pub adds: Money,
    /// The standing now.
    pub before: StandingView,
    /// The standing with the trip approved.
    pub after: StandingView,
    /// How full the budget would be.
    pub threshold: Threshold,
    /// By how much the plan would be exceeded; zero when it is not.
    pub exceeded_by: Money,
}

/// Tries a trip against the budget of the year its first day lies in.
pub(super) fn room(book: &Read<'_>, trip: &Trip) -> Result<RoomView, Problem> {
    let currency = book.office()?.currency;
    let year = book.years()?.into_iter().find(|year| year.holds(trip.leaves_on));
    let (categories, path, standings) = match &year {
        Some(year) => {
            let (categories, figures) = figures_of(book, year)?;
            let path = path_up(&categories, trip.category_id);
            let of = |id| figures.by_category.get(id).map(|figures| figures.standing()).unwrap_or_default();
            let standings: Vec<Standing> = path.iter().map(of).collect();
            (categories, path, standings)
        }
        None => (book.categories()?, vec![trip.category_id], vec![Standing::default()]),
    };
    // An approved trip is in the commitments already; trying it again must not count it twice.
    let adds = trip.total().saturating_sub(trip.committed());
    let (which, room) = room_along(&standings, adds).ok_or_else(|| Problem::not_found("The category"))?;
    let category_id = path.get(which).copied().unwrap_or(trip.category_id);
    let before = standings.get(which).copied().unwrap_or_default();
    let name = categories.into_iter().find(|category| category.id == category_id);
    Ok(RoomView {
        year_name: year.map(|year| year.name),
        category_id,
        category_name: name.map(|category| category.name).unwrap_or_default(),
        adds: Money::new(adds, currency),
        before: view(&before, currency),
        after: view(&room.after, currency),
        threshold: room.threshold,
        exceeded_by: Money::new(room.exceeded_by, currency),
    })
}
