//! Paper: one struct of plain values, one layout and one sample for every document.
//!
//! A document never reads a store and decides nothing: its figures come in as computed. Its bytes depend
//! on its values, the fonts and the paper alone, so the same input gives the same file.

mod blocks;
mod budget_plan;
mod budget_report;
mod career_ladder;
mod competency_matrix;
mod fairness_report;
mod front;
mod job_description;
mod page;
mod paper;
mod pdf;
mod render;
mod scenario_difference;
mod skill_profile;
mod text;

pub use budget_plan::{BudgetPlan, PlanApproval, PlanRow};
pub use budget_report::{
    BudgetFigures, BudgetForecast, BudgetReport, BudgetRow, MonthGrid, MonthRow, PictureMonth, PictureStep,
    RateLine, YearPictures,
};
pub use career_ladder::{
    Approval, ApprovalObjection, ApprovalReviewer, CareerLadder, Charter, CharterFunction, Holder,
    LadderBucket, LadderCell, LadderCompetency, Lens, Onward, Refit, RefitChange, RefitRow, RefitRung,
    RowOff, Rung, Signatory,
};
pub use competency_matrix::CompetencyMatrix;
pub use fairness_report::{
    FairnessAverage, FairnessGroup, FairnessLine, FairnessReport, FairnessRound, FairnessSpent,
    FairnessSpread,
};
pub use front::Front;
pub use job_description::{JobDescription, JobDuties, ScopeLine};
pub use paper::{DateStyle, Paper, PaperSize};
pub use render::{Document, RenderError, Rendered};
pub use scenario_difference::{
    ChangeLine, DifferenceLine, HeadingLines, ReserveLines, ScenarioDifference, ShortLine,
};
pub use skill_profile::{
    EvidenceLine, ProfilePlacement, ProfileReadiness, RadarAxis, Remark, SkillGroup, SkillProfile, SkillRow,
};
pub use text::{FontError, Fonts};

/// One sample of every document, for the gallery.
pub fn samples() -> Vec<Box<dyn Document>> {
    vec![
        Box::new(CareerLadder::sample()),
        Box::new(CompetencyMatrix::sample()),
        Box::new(JobDescription::sample()),
        Box::new(SkillProfile::sample()),
        Box::new(BudgetReport::sample()),
        Box::new(BudgetPlan::sample()),
        Box::new(ScenarioDifference::sample()),
        Box::new(FairnessReport::sample()),
    ]
}
