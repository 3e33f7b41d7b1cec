//! The office's people as one picture: by bucket, and by the faces of the role.

mod focus;
mod map;

pub use focus::{
    Balance, Face, Focus, OfficeFocus, Project, ShownRow, check_project, focus_of, needs, office_focus,
};
pub use map::{BucketRow, BucketStanding, Member, TeamCell, TeamMap, team_map};
