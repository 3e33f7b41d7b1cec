//! Ladders and what is made of them: lenses, the charter, translation, job descriptions, reviews, releases.

use crate::call::{Nothing, commands};
use crate::{charter, jobs, ladders, lenses, refit, releases, reviews, translation};

commands! {
    /// All ladders by name.
    read ladders.list(Nothing) -> Vec<ladders::LadderSummary> => [ladders, people];
    /// One ladder with everything in it.
    read ladders.get(ladders::GetLadder) -> ladders::LadderPage => [ladders, people];
    /// The ladders that come with the application.
    read ladders.built_in(Nothing) -> Vec<ladders::BuiltInLadder> => [ladders];
    /// Brings a ladder that comes with the application into the book.
    write ladders.start(ladders::StartLadder) -> ladders::LadderPage => [ladders];
    /// Writes what a level expects in one competency.
    write ladders.write_cell(ladders::WriteCell) -> domain::ladders::Competency => [ladders];
    /// Writes a block of cells pasted from a spreadsheet.
    write ladders.write_cells(ladders::WriteCells) -> ladders::CellsWritten => [ladders];
    /// Sets what a block of cells expects, or whether it is a must.
    write ladders.expect_cells(ladders::ExpectCells) -> ladders::CellsWritten => [ladders];
    /// Takes away what a block of cells expects and says.
    write ladders.clear_cells(ladders::ClearCells) -> ladders::CellsWritten => [ladders];
    /// Adds a level above, below or beside another one.
    write ladders.add_level(ladders::AddLevel) -> domain::ladders::Level => [ladders];
    /// Changes a level's code, track, rank, titles, job class, reach, scope and minimum time.
    write ladders.change_level(ladders::ChangeLevel) -> domain::ladders::Level => [ladders];
    /// Moves a level to another column; within its track it takes the rank of its new place.
    write ladders.move_level(ladders::MoveLevel) -> domain::ladders::Level => [ladders];
    /// Removes a level on which nobody stands.
    write ladders.remove_level(ladders::RemoveLevel) -> Nothing => [ladders];
    /// Writes the pay bands of a level.
    write ladders.write_bands(ladders::WriteBands) -> domain::ladders::Level => [ladders];
    /// Writes what the bands of a ladder become at other locations.
    write ladders.write_multipliers(ladders::WriteMultipliers) -> ladders::LadderPage => [ladders];
    /// The pay bands of a ladder that hold on a day, as written and at every location.
    read ladders.bands(ladders::AskBands) -> ladders::BandTable => [ladders];
    /// Adds a competency that weighs nothing yet.
    write ladders.add_competency(ladders::AddCompetency) -> domain::ladders::Competency => [ladders];
    /// Changes a competency's name, meaning and bucket.
    write ladders.change_competency(ladders::ChangeCompetency) -> domain::ladders::Competency => [ladders];
    /// Moves a competency within its bucket or to another one.
    write ladders.move_competency(ladders::MoveCompetency) -> domain::ladders::Competency => [ladders];
    /// Removes a competency; its weight goes to the other rows.
    write ladders.remove_competency(ladders::RemoveCompetency) -> Nothing => [ladders];
    /// Gives out all weights of a ladder anew.
    write ladders.write_weights(ladders::WriteWeights) -> ladders::LadderPage => [ladders];
    /// Writes the ways onward from the top rung.
    write ladders.write_routes(ladders::WriteRoutes) -> ladders::LadderPage => [ladders];
    /// Begins a ladder from nothing.
    write ladders.create(ladders::CreateLadder) -> ladders::LadderPage => [ladders];
    /// Copies a ladder under another name.
    write ladders.duplicate(ladders::DuplicateLadder) -> ladders::LadderPage => [ladders];
    /// Changes a ladder's name, summary and version.
    write ladders.rename(ladders::RenameLadder) -> ladders::LadderPage => [ladders];
    /// Removes a ladder that nothing hangs on.
    write ladders.remove(ladders::RemoveLadder) -> Nothing => [ladders];
    /// A ladder beside the one it was derived from, row by row.
    read refit.get(refit::AskRefit) -> refit::RefitPage => [ladders];
    /// Derives a ladder from another one, all rows kept.
    write refit.derive(refit::DeriveRefit) -> refit::RefitPage => [ladders];
    /// Says why a row of a derived ladder differs from the parent's.
    write refit.explain(refit::ExplainRow) -> refit::RefitPage => [ladders];
    /// Brings a dropped row of the parent back.
    write refit.restore(refit::RestoreRow) -> refit::RefitPage => [ladders];
    /// Says from which of the parent's levels a level comes.
    write refit.match_rung(refit::MatchRung) -> refit::RefitPage => [ladders];
    /// The lenses of a ladder with all their examples.
    read lenses.list(lenses::ListLenses) -> Vec<lenses::LensLine> => [lenses, ladders];
    /// Makes an empty lens over a ladder.
    write lenses.add(lenses::AddLens) -> lenses::LensLine => [lenses];
    /// Changes a lens' name and whom it is for.
    write lenses.rename(lenses::RenameLens) -> lenses::LensLine => [lenses];
    /// Removes a lens with its examples.
    write lenses.remove(lenses::RemoveLens) -> Nothing => [lenses];
    /// Writes what a lens shows in one cell.
    write lenses.write_examples(lenses::WriteLensExamples) -> lenses::LensLine => [lenses];
    /// The lens that a person wears, and those that could be worn.
    read lenses.worn(lenses::AskWorn) -> lenses::Worn => [lenses, people, ladders];
    /// Puts a lens on a person, or takes it off.
    write lenses.wear(lenses::WearLens) -> lenses::Worn => [lenses];
    /// The functions of the office with their history, and the rows that they switch on and off.
    read charter.get(charter::GetCharter) -> charter::CharterPage => [charter, ladders];
    /// What a change of the charter would do to rows and to people.
    read charter.effect(charter::AskEffect) -> charter::Effect => [charter, ladders, people, assessments, evidence];
    /// Adds the usual functions that the charter lacks, tied to the rows of the ladders that the book has.
    write charter.begin(Nothing) -> charter::CharterPage => [charter, ladders];
    /// Says who has a function from a day on.
    write charter.set(charter::SetEntry) -> charter::CharterPage => [charter, ladders];
    /// Takes an entry away; the one before it holds again.
    write charter.remove_entry(charter::RemoveEntry) -> charter::CharterPage => [charter, ladders];
    /// Adds a function to the charter.
    write charter.add_function(charter::AddFunction) -> charter::CharterPage => [charter, ladders];
    /// Changes a function's name and what belongs to it.
    write charter.rename_function(charter::RenameFunction) -> charter::CharterPage => [charter, ladders];
    /// Takes a function away with its history and its ties.
    write charter.remove_function(charter::RemoveFunction) -> charter::CharterPage => [charter, ladders];
    /// Chooses the rows of a ladder that a function switches.
    write charter.tie(charter::TieRows) -> charter::CharterPage => [charter, ladders];
    /// What the competencies and levels of a ladder count for in traditional roles.
    read translation.get(translation::OfTranslation) -> translation::TranslationPage => [translation, ladders];
    /// Adds a traditional role, or changes the name and summary of one.
    write translation.write_role(translation::WriteRole) -> domain::translation::Role => [translation];
    /// Writes the rungs of a traditional role.
    write translation.write_rungs(translation::WriteRungs) -> domain::translation::Role => [translation];
    /// Removes a traditional role with everything that was said about it.
    write translation.remove_role(translation::RemoveRole) -> Nothing => [translation];
    /// Writes what competencies count toward, one cell or a pasted block.
    write translation.write_counts(translation::WriteCounts) -> translation::TranslationPage => [translation];
    /// Writes what levels equal elsewhere, one cell or a pasted block.
    write translation.write_equivalents(translation::WriteEquivalents) -> translation::TranslationPage => [translation];
    /// The traditional roles that are near for a person, with all that the figures are made of.
    read translation.near_roles(translation::AskNearRoles) -> translation::NearRoles => [translation, assessments, people, ladders];
    /// A job description of a level, with the ladder's words beside the edited ones and the scoping checklist.
    read jobs.get(jobs::GetJob) -> jobs::JobPage => [jobs, ladders, office];
    /// Writes a job description in the office's own words.
    write jobs.write(jobs::WriteJob) -> jobs::JobPage => [jobs];
    /// Puts the ladder's own words back into a job description.
    write jobs.reset(jobs::ResetJob) -> jobs::JobPage => [jobs];
    /// Answers a question of the role-scoping checklist.
    write jobs.scope(jobs::ScopeJob) -> jobs::JobPage => [jobs];
    /// How far every ladder is: draft, in review, published, changed since.
    read releases.states(Nothing) -> Vec<releases::LadderStanding> => [ladders, reviews];
    /// The reviews of a ladder, or of all of them, the latest first.
    read reviews.list(reviews::ListReviews) -> Vec<reviews::ReviewSummary> => [reviews, ladders];
    /// One review with its reviewers and everything that was said.
    read reviews.get(reviews::GetReview) -> reviews::ReviewPage => [reviews, ladders];
    /// Lays a ladder's draft before named reviewers.
    write reviews.open(reviews::OpenReview) -> reviews::ReviewPage => [reviews];
    /// Asks one more reviewer.
    write reviews.add_reviewer(reviews::AddReviewer) -> reviews::ReviewPage => [reviews];
    /// Takes a reviewer away who has said nothing yet.
    write reviews.remove_reviewer(reviews::RemoveReviewer) -> reviews::ReviewPage => [reviews];
    /// Notes a comment on a cell, a row, a level, or the whole ladder.
    write reviews.comment(reviews::Say) -> reviews::ReviewPage => [reviews];
    /// Notes an objection: nothing is published while it is open.
    write reviews.object(reviews::Say) -> reviews::ReviewPage => [reviews];
    /// Says what was changed for a comment or an objection.
    write reviews.resolve(reviews::Resolve) -> reviews::ReviewPage => [reviews];
    /// Decides against a comment or an objection, with a reason.
    write reviews.overrule(reviews::Overrule) -> reviews::ReviewPage => [reviews];
    /// Signs the draft off in a reviewer's name.
    write reviews.sign_off(reviews::SignOff) -> reviews::ReviewPage => [reviews];
    /// Gives a review up without a release, with a reason.
    write reviews.close(reviews::CloseReview) -> reviews::ReviewPage => [reviews];
    /// What publishing the draft would mean: the number, the edit that forces it, the people it concerns.
    read releases.propose(releases::AskProposal) -> releases::Proposal => [ladders, reviews, people, assessments, promotions, evidence];
    /// The releases of a ladder, the newest first.
    read releases.list(releases::ListReleases) -> Vec<releases::ReleaseLine> => [ladders, reviews, promotions];
    /// One release as it was published, with its review.
    read releases.get(releases::GetRelease) -> releases::ReleasePage => [ladders, reviews];
    /// The difference between two releases of a ladder, or a release and the draft, word by word.
    read releases.diff(releases::AskDifference) -> releases::Difference => [ladders, reviews];
    /// Publishes the draft of a ladder as an immutable release.
    write releases.publish(releases::Publish) -> domain::ladders::Release => [ladders, reviews, promotions];
    /// Retires a release, with a reason.
    write releases.retire(releases::Retire) -> domain::ladders::Release => [ladders, reviews, promotions];
}
