//! People: who is in the office, whom they report to, where they stand.

mod choices;
mod dotted;
mod edit;
mod holders;
mod list;
mod look;
mod photo;
mod place;
mod roster;
mod timeline;
mod titles;
mod transitions;

pub use choices::{
    BucketName, KindCount, LevelCount, LocationCount, PersonChoices, PersonFilters, choices, filters,
};
pub use dotted::{DottedLineRow, WriteDottedLines, write_dotted_lines};
pub use edit::{AddPerson, RemovePerson, add, change, remove};
pub use list::{ListPeople, PeoplePage, PersonRow, PersonSort, Presence, list};
pub(crate) use look::person;
pub use look::{GetPerson, LevelOnLadder, PersonName, PersonPage, PlacementRow, get};
pub(crate) use photo::put as put_photo;
pub use photo::{
    AskSmallPhotos, OfPhoto, Picture, SetPhoto, SmallPhoto, choose_photo, photo, remove_photo, set_photo,
    small_photos,
};
pub use place::{PlacePerson, place};
pub(crate) use roster::save_roster;
pub use roster::{FieldDifference, PersonDifference, RosterPreview};
pub use timeline::TransitionRow;
pub(crate) use titles::person_on;
pub use transitions::{
    AddTransition, ChangeTransition, RemoveTransition, add_transition, change_transition, remove_transition,
};
