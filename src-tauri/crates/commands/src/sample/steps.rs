//! The last steps of the sample, taken today one by one: what Activity shows and an undo takes back.

use chrono::Months;

use super::crew::level_of;
use super::people::ARCHITECT;
use super::{Known, broken, find};
use crate::assessments::Rate;
use crate::claims::ApproveClaim;
use crate::expenses::AssignExpenses;
use crate::people::PlacePerson;
use crate::promotions::PlanPromotion;
use crate::travel::ApproveTrip;
use crate::{Act, Desk, Problem};

/// Months until the promotion that is planned for next year.
const NEXT_YEAR: Months = Months::new(10);
/// Months until somebody changes to another ladder.
const SOON: Months = Months::new(2);

/// Takes them, each as one write under its own name.
pub(super) fn take(desk: &mut Desk, known: &Known) -> Result<(), Problem> {
    let architect = known.ladder(ARCHITECT)?;
    let mut step =
        |name, work: &mut dyn FnMut(&mut Act<'_, '_>) -> Result<(), Problem>| desk.write(name, "", work);

    let amara = find(&known.people, "amara")?;
    let senior = level_of(architect, "ca3")?;
    step("people.place", &mut |act| {
        let from = act.today.checked_add_months(SOON).unwrap_or(act.today);
        crate::people::place(act, PlacePerson { person_id: amara, level_id: senior, from }).map(|_| ())
    })?;

    let grace = find(&known.people, "grace")?;
    let second = level_of(architect, "ca2")?;
    step("promotions.plan", &mut |act| {
        let target_on = act.today.checked_add_months(NEXT_YEAR).unwrap_or(act.today);
        let note = "After her first event of her own.".to_owned();
        let request =
            PlanPromotion { person_id: grace, level_id: Some(second), route_id: None, target_on, note };
        crate::promotions::plan(act, request).map(|_| ())
    })?;

    let stray = find(&known.strays, "Cloudberry Apps")?;
    let tools = find(&known.categories, "tools")?;
    step("expenses.assign", &mut |act| {
        crate::expenses::assign(act, AssignExpenses { ids: vec![stray], category_id: Some(tools) })
            .map(|_| ())
    })?;

    let athens = find(&known.claims, "oksana-athens")?;
    step("claims.approve", &mut |act| {
        crate::claims::approve(act, ApproveClaim { id: athens, let_through: None }).map(|_| ())
    })?;

    let kobe = find(&known.trips, "ananya-kobe")?;
    step("travel.approve", &mut |act| {
        crate::travel::approve(act, ApproveTrip { id: kobe, let_through: None }).map(|_| ())
    })?;

    let ananya = find(&known.people, "ananya")?;
    let advocacy = architect.competencies.iter().find(|row| row.key == "community-advocacy");
    let advocacy = advocacy.ok_or_else(|| broken("community-advocacy"))?.id;
    step("assessments.rate", &mut |act| {
        let request = Rate {
            person_id: ananya,
            competency_id: advocacy,
            proficiency: Some(2),
            interest: Some(5),
            reason: Some("Held the talk that was still ahead of her when this was agreed.".to_owned()),
        };
        crate::assessments::rate(act, request).map(|_| ())
    })
}
