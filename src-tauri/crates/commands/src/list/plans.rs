//! Money that is planned: fiscal years, versions, scenarios, the reserve, allocation rounds.

use crate::call::{Nothing, commands};
use crate::{allocations, books, budget, plan_versions, reserve, scenarios, year_on_year};

commands! {
    /// Every fiscal year, oldest first.
    read budget.years(Nothing) -> Vec<budget::YearLine> => [budget];
    /// Opens a fiscal year in the office's reporting currency.
    write budget.open_year(budget::OpenYear) -> domain::budget::Year => [budget];
    /// Adds a budget category.
    write budget.add_category(budget::AddCategory) -> domain::budget::Category => [budget];
    /// Renames or moves a budget category.
    write budget.change_category(budget::ChangeCategory) -> domain::budget::Category => [budget];
    /// Adds the usual categories of the kinds that no category covers yet.
    write budget.begin_categories(Nothing) -> Vec<domain::budget::Category> => [budget];
    /// Where each restricted pool stands in a year.
    read budget.pools(budget::OfYear) -> Vec<budget::PoolLine> => [budget, expenses, travel, claims];
    /// Removes a budget category on which nothing hangs.
    write budget.remove_category(budget::RemoveCategory) -> Nothing => [budget];
    /// The plan of a year as a grid of category by month, with every sub-total.
    read budget.grid(budget::OfYear) -> budget::Grid => [budget];
    /// Adds a line to a year's plan.
    write budget.add_line(budget::AddLine) -> budget::GridLine => [budget];
    /// Describes a line of the plan anew: its name, its category, its note.
    write budget.change_line(budget::ChangeLine) -> budget::GridLine => [budget];
    /// Removes a line of the plan with its amounts.
    write budget.remove_line(budget::OfLine) -> Nothing => [budget];
    /// Writes amounts or expressions into the plan, one cell or a pasted block.
    write budget.write_amounts(budget::WriteAmounts) -> Nothing => [budget];
    /// Works out expressions such as `=3*450`; nothing is written.
    read budget.reckon(budget::Reckon) -> Vec<budget::Reckoned> => [office];
    /// A line of the plan with everything its amounts came from: phasing, drivers, conversions.
    read budget.line(budget::OfLine) -> budget::LinePage => [budget];
    /// Plans a line from drivers, such as a price for each attendee; its months are recomputed.
    write budget.set_drivers(budget::SetDrivers) -> budget::LinePage => [budget];
    /// Plans a line in another currency, booked at the rate of a day.
    write budget.plan_in(budget::PlanIn) -> budget::LinePage => [budget];
    /// Spreads a total over a line's months; they always sum to it.
    write budget.phase_line(budget::PhaseLine) -> budget::GridLine => [budget];
    /// Where a year's money stands: plan, actual, committed and available, by category and month.
    read budget.standing(budget::AskStanding) -> budget::YearStanding => [budget, expenses, travel, claims];
    /// Where a year will end: actual, open commitments and planned remainder, by category, bucket and event.
    read budget.forecast(budget::AskForecast) -> budget::YearForecast => [budget, expenses, travel, claims, events, people];
    /// The figures of a year's pictures: by month, from plan to forecast, by category, what is left.
    read budget.pictures(budget::AskPictures) -> budget::YearPictures => [budget, expenses, travel, claims];
    /// Saves the figures of a picture as CSV.
    desk budget.save_figures(budget::SaveFigures) -> books::Saved => [];
    /// How far a year's plan is, and every version of it.
    read plan_versions.list(budget::OfYear) -> plan_versions::PlanHistory => [budget];
    /// A version of a plan, or the working plan, as a grid in which every figure says since when it holds.
    read plan_versions.get(plan_versions::AskVersion) -> plan_versions::VersionGrid => [budget];
    /// What differs between two versions of a plan, or between one and the working plan.
    read plan_versions.compare(plan_versions::AskComparison) -> plan_versions::Comparison => [budget];
    /// Approves the draft of a year's plan.
    write plan_versions.approve(plan_versions::Approve) -> domain::plans::PlanVersion => [budget];
    /// Makes the working plan the approved one, with a reason; what it replaces is kept.
    write plan_versions.revise(plan_versions::Revise) -> domain::plans::PlanVersion => [budget];
    /// A year's plan beside last year's plan and actual, by category.
    read year_on_year.compare(budget::OfYear) -> year_on_year::LastYear => [budget, expenses, travel, claims];
    /// What the next year would look like, made from a year by rule.
    read year_on_year.preview(year_on_year::RollOver) -> year_on_year::NextYear => [budget, expenses, travel, claims];
    /// Makes the next year from a year by rule.
    write year_on_year.roll_over(year_on_year::RollOver) -> domain::budget::Year => [budget];
    /// The scenarios of a year.
    read scenarios.list(budget::OfYear) -> Vec<scenarios::ScenarioLine> => [budget, expenses, travel, claims, events];
    /// A scenario: its changes, what differs, and what that means for forecast, reserve and commitments.
    read scenarios.get(scenarios::OfScenario) -> scenarios::ScenarioPage => [budget, expenses, travel, claims, events];
    /// Scenarios of a year side by side.
    read scenarios.side_by_side(scenarios::AskSideBySide) -> scenarios::SideBySide => [budget, expenses, travel, claims, events];
    /// What the lines of events cost by the office's role.
    read scenarios.role_lines(budget::OfYear) -> Vec<scenarios::EventRoles> => [budget, events];
    /// Makes a scenario beside a year's plan.
    write scenarios.add(scenarios::AddScenario) -> domain::plans::Scenario => [budget];
    /// Gives a scenario another name or note.
    write scenarios.rename(scenarios::RenameScenario) -> domain::plans::Scenario => [budget];
    /// Writes a change into a scenario; the plan stays as it is.
    write scenarios.put_change(scenarios::PutChange) -> Nothing => [budget];
    /// Takes a change out of its scenario.
    write scenarios.drop_change(scenarios::DropChange) -> Nothing => [budget];
    /// Takes the plan as it stands for a scenario's base.
    write scenarios.take_base(scenarios::TakeBase) -> Nothing => [budget];
    /// Says what a line of an event costs by the office's role.
    write scenarios.set_role_amounts(scenarios::SetRoleAmounts) -> Nothing => [budget];
    /// Makes a scenario the plan, as a version with a reason.
    write scenarios.adopt(scenarios::Adopt) -> domain::plans::PlanVersion => [budget, events];
    /// Sets a scenario aside.
    write scenarios.discard(scenarios::Discard) -> Nothing => [budget];
    /// The reserve of a year: its figures, draws, their plans and its history.
    read reserve.get(budget::OfYear) -> reserve::ReservePage => [budget, expenses, travel, claims];
    /// What a draw would do to the reserve, before it is made.
    read reserve.effect(reserve::AskDrawEffect) -> reserve::DrawEffect => [budget, expenses, travel, claims];
    /// Says what a year keeps in reserve.
    write reserve.set(reserve::SetReserve) -> domain::reserve::Reserve => [budget];
    /// Draws on the reserve.
    write reserve.draw(reserve::MakeDraw) -> domain::reserve::Draw => [budget];
    /// Plans another step that puts a draw back.
    write reserve.plan_refill(reserve::PlanRefill) -> domain::reserve::Refill => [budget];
    /// Takes a step out of the plan that puts a draw back.
    write reserve.drop_refill(reserve::OfRefill) -> Nothing => [budget];
    /// Says that a planned step has happened: the money is back in the reserve.
    write reserve.put_back(reserve::PutBack) -> domain::reserve::Refill => [budget];
    /// Every allocation round, the one that closes last first.
    read allocations.list(Nothing) -> Vec<allocations::RoundLine> => [allocations, budget];
    /// An allocation round with its requests, scores and result: a preview until it is decided.
    read allocations.get(allocations::AskRound) -> allocations::RoundPage => [allocations, budget, people, events];
    /// How money is spread over people, regions, projects and events, and what was really spent on whom.
    read allocations.spread(allocations::AskSpread) -> allocations::SpreadPage => [allocations, budget, people, events, claims, expenses];
    /// Adds an allocation round.
    write allocations.add(allocations::AddRound) -> domain::allocations::Round => [allocations];
    /// Changes an allocation round that is not decided.
    write allocations.change(allocations::ChangeRound) -> domain::allocations::Round => [allocations];
    /// Removes an allocation round that is not decided, with its requests.
    write allocations.remove(allocations::OfRound) -> Nothing => [allocations];
    /// Adds a request to an allocation round, booked at the rate of its day.
    write allocations.add_request(allocations::AddRequest) -> domain::allocations::FundRequest => [allocations];
    /// Changes a request of an open allocation round.
    write allocations.change_request(allocations::ChangeRequest) -> domain::allocations::FundRequest => [allocations];
    /// Removes a request of an open allocation round.
    write allocations.remove_request(allocations::OfRequest) -> Nothing => [allocations];
    /// Writes what one scorer says of a request.
    write allocations.score(allocations::ScoreRequest) -> domain::allocations::Scoring => [allocations];
    /// Makes the result of an allocation round final.
    write allocations.decide(allocations::Decide) -> domain::allocations::Round => [allocations, documents];
}
