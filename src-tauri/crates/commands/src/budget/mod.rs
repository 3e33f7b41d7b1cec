//! The year's money: plan, commitments, actuals, and what is left.

mod amounts;
mod bring;
mod categories;
mod commitments;
mod forecast;
mod grid;
mod lay_out;
mod lines;
mod open_up;
mod origins;
mod pictures;
mod pools;
mod rebook;
mod standing;
mod years;

pub use amounts::{
    MonthAmount, PhaseLine, Reckon, Reckoned, WriteAmounts, phase_line, reckon, write_amounts,
};
pub(crate) use bring::save_plan;
pub use categories::{
    AddCategory, ChangeCategory, RemoveCategory, add_category, change_category, remove_category,
};
pub(crate) use commitments::{Source, by_event, open_commitments, open_on};
pub use forecast::{
    AskForecast, BucketForecast, ChangedRow, Cushion, DoneSince, EventForecast, ForecastRow, ForecastView,
    OwnerForecast, Since, YearForecast, forecast,
};
pub(crate) use forecast::{Gathered, bucket_of, burn_of, hundredths};
pub use grid::{Grid, GridLine, GridRow, MonthExpression, OfYear, OwnLine, grid};
pub use lay_out::begin_categories;
pub(crate) use lay_out::{lay_out_year, year_name};
pub use lines::{AddLine, ChangeLine, OfLine, add_line, change_line, remove_line};
pub use open_up::{Figure, FigurePartKind, OpenUp, Opened, Part, open_up};
pub use origins::{LinePage, PlanIn, SetDrivers, line, plan_in, set_drivers};
pub use pictures::{
    AskPictures, BurnDown, CategoryPicture, LeftPicture, MonthFigures, MonthPicture, PictureKind,
    SaveFigures, YearPictures, pictures, save_figures,
};
pub use pools::{PoolLine, pools};
pub use standing::{AskStanding, MonthTotal, StandingRow, StandingView, YearStanding, standing};
pub(crate) use standing::{figures_of, view};
pub use years::{OpenYear, YearLine, open_year, years};

use std::collections::HashMap;

use domain::budget::{Category, Year};
use domain::ids::{CategoryId, YearId};
use store::Read;

use crate::call::Problem;

/// The year, or a refusal.
pub(crate) fn year_of(book: &Read<'_>, id: YearId) -> Result<Year, Problem> {
    book.year(id)?.ok_or_else(|| Problem::not_found("The fiscal year"))
}

/// The category, or a refusal that names the field.
pub(crate) fn category_of(book: &Read<'_>, id: CategoryId, path: &str) -> Result<Category, Problem> {
    let found = book.categories()?.into_iter().find(|category| category.id == id);
    found.ok_or_else(|| Problem::field(path, "category.unknown", "Choose a category that is in the book."))
}

/// The names of all categories.
pub(crate) fn category_names(book: &Read<'_>) -> Result<HashMap<CategoryId, String>, Problem> {
    Ok(book.categories()?.into_iter().map(|category| (category.id, category.name)).collect())
}
