//! People: who is in the office, whom they report to, where they stand.

mod edit;
mod list;
mod look;
mod place;
mod roster;

pub use edit::{AddPerson, RemovePerson, add, change, remove};
pub use list::{ListPeople, PeoplePage, PersonRow, PersonSort, list};
pub use look::{GetPerson, LevelOnLadder, PersonName, PersonPage, PlacementRow, get};
pub(crate) use look::{person, standings};
pub use place::{PlacePerson, UnplacePerson, place, unplace};
pub(crate) use roster::save_roster;
