//! Paper: one struct of plain values, one layout and one sample for every document.
//!
//! A document never reads a store and decides nothing: its figures come in as computed. Its bytes depend
//! on its values, the fonts and the paper alone, so the same input gives the same file.

mod budget_report;
mod career_ladder;
mod front;
mod paper;
mod skill_profile;

pub use budget_report::{
    BudgetFigures, BudgetForecast, BudgetReport, BudgetRow, MonthGrid, MonthRow, RateLine,
};
pub use career_ladder::{
    CareerLadder, LadderBucket, LadderCell, LadderCompetency, Refit, RefitChange, RefitRow, Rung, Signatory,
};
pub use front::Front;
pub use paper::{DateStyle, Paper, PaperSize};
pub use skill_profile::{
    EvidenceLine, ProfilePlacement, ProfileReadiness, RadarAxis, Remark, SkillGroup, SkillProfile, SkillRow,
};
