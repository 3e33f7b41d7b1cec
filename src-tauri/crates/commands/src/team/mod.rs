//! The team as one picture: by bucket, and by competency.

mod competencies;
mod crew;
mod map;

pub use competencies::{AskCompetencies, CompetencyColumn, CompetencyRow, TeamCompetencies, competencies};
pub use map::{AskMap, MapBucket, MapReadiness, MapRow, TeamPicture, map};
