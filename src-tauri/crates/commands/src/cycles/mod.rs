//! Review cycles: laid out, opened, followed and closed; calibration.

mod calibrate;
mod calibration;
mod form;
mod list;
mod page;
mod people;
mod plan;
mod reminders;
mod review;
mod run;

pub use calibrate::{Calibrate, Calibrated, calibrate};
pub use calibration::{CalibrationChange, CalibrationGroup, CalibrationPage, CalibrationPerson, calibration};
pub use form::{AskRow, CycleFormRow, ask};
pub use list::{CycleLine, ProgressCounts, list};
pub use page::{CycleLadder, CyclePage, ParticipantRow, get};
pub use people::{AddPeer, DropRater, LeaveOut, TakeIn, add_peer, drop_rater, leave_out, take_in};
pub use plan::{ChangeCycle, OfCycle, PlanCycle, change, plan, remove};
pub(crate) use reminders::waiting_items;
pub(crate) use review::{Review, cycle, open_review};
pub use run::{close, open};
