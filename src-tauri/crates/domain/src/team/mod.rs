//! The office's people as one picture: by bucket, and by the faces of the role.

mod bands;
mod focus;
mod map;

pub use bands::{FEWEST, fold_levels, size_band};
pub use focus::{
    Balance, Face, Focus, OfficeFocus, Project, ShownRow, check_project, focus_of, needs, office_focus,
};
pub use map::{BucketStanding, Member, TeamCell, TeamMap, team_map};
