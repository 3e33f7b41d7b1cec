//! The team as one picture: by bucket, and by competency.

mod competencies;
mod crew;
mod focus;
mod map;
mod search;

pub use competencies::{
    AskCompetencies, CompetencyColumn, CompetencyRow, SkillSort, TeamCompetencies, competencies,
};
pub(crate) use crew::Crew;
pub use focus::{
    AddProject, FaceColumn, FocusLine, OfProject, StageChoice, TeamFocus, add_project, change_project, focus,
    remove_project,
};
pub use map::{AskMap, MapBucket, MapFigure, MapReadiness, MapRow, MapSort, TeamPicture, map};
pub use search::{FoundSkill, SearchSkills, SkillPage, search};
