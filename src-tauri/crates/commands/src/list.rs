//! The table of commands.
//!
//! A line for each: what a person reads about it, its kind, its name, its request, its answer, and what it
//! is made of (a read) or makes stale (a write). The handler has the command's name; a missing one does not
//! compile.

use crate::call::{Nothing, commands};
use crate::{
    allocations, assessments, bank, books, budget, charter, claims, commitments, conversations, cycles,
    documents, events, evidence, expenses, gap, growth, history, home, imports, jobs, ladders, lenses,
    limits, people, plan_versions, preferences, promotions, rates, refit, releases, reserve, reviews,
    scenarios, speaking, team, translation, travel, year_on_year,
};

commands! {
    // books and the desk
    /// What lies on the desk: the open book, the ones opened before.
    desk books.status(Nothing) -> books::Status => [];
    /// Asks which book to open.
    desk books.choose(Nothing) -> books::Chosen => [];
    /// Opens a book.
    desk books.open(books::OpenBook) -> books::Status => [all];
    /// Starts an office in a new book.
    desk books.start(books::Start) -> books::Status => [all];
    /// Opens the sample office, making it first when it is not there.
    desk books.sample(books::Sample) -> books::Status => [all];
    /// Saves a fresh sample office under a name of one's own, and opens it.
    desk books.save_sample(Nothing) -> books::Status => [all];
    /// Closes the open book.
    desk books.close(Nothing) -> books::Status => [all];
    /// Sets, changes or removes the book's password.
    desk books.protect(books::Protect) -> books::Status => [books];
    /// Saves a copy of the open book.
    desk books.save_copy(Nothing) -> books::Saved => [];
    /// The backups of the open book, newest first.
    desk books.backups(Nothing) -> books::BackupList => [];
    /// Makes a backup now.
    desk books.back_up(Nothing) -> books::BackupLine => [books];
    /// Puts a backup in the book's place; the present state is kept first.
    desk books.restore(books::Restore) -> books::Status => [all];
    /// Looks every page, reference and attachment of the book over.
    desk books.check(Nothing) -> books::CheckResult => [];
    /// The ladders that an office begins with, asked before there is a book.
    desk ladders.offered(Nothing) -> Vec<ladders::OfferedLadder> => [];
    /// How this person likes the window.
    desk preferences.get(Nothing) -> preferences::Preferences => [];
    /// Changes how this person likes the window.
    desk preferences.change(preferences::Preferences) -> preferences::Preferences => [preferences];

    // home
    /// What needs the leader today.
    read home.today(Nothing) -> home::Today => [office, ladders, reviews, people, assessments, cycles, promotions, budget, expenses, rates, events, travel, claims, growth];
    /// Finds people, ladders, events, trips, claims by a few letters of their names.
    read home.search(home::Search) -> home::Found => [people, ladders, events, travel, claims];

    // office
    /// The office's settings.
    read office.get(Nothing) -> domain::office::Office => [office];
    /// Changes the office's settings.
    write office.change(domain::office::Office) -> domain::office::Office => [office, budget, expenses, documents];

    // ladders, people, assessments, team, promotions
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
    /// People, as today has them.
    read people.list(people::ListPeople) -> people::PeoplePage => [people, ladders, assessments, charter];
    /// One person with reporting lines and placements.
    read people.get(people::GetPerson) -> people::PersonPage => [people, ladders];
    /// Adds a person.
    write people.add(people::AddPerson) -> people::PersonPage => [people];
    /// Changes a person's details.
    write people.change(domain::people::Person) -> people::PersonPage => [people];
    /// Removes a person with their placements, assessments and promotions.
    write people.remove(people::RemovePerson) -> Nothing => [people, assessments, cycles, promotions];
    /// Places a person on a level from a day on.
    write people.place(people::PlacePerson) -> people::PersonPage => [people];
    /// Notes a dated change of level, track, title or pay class.
    write people.add_transition(people::AddTransition) -> people::PersonPage => [people];
    /// Corrects a dated change.
    write people.change_transition(people::ChangeTransition) -> people::PersonPage => [people];
    /// Takes a dated change away; what held before it holds again.
    write people.remove_transition(people::RemoveTransition) -> people::PersonPage => [people];
    /// Says whom a person also reports to, and what for.
    write people.write_dotted_lines(people::WriteDottedLines) -> people::PersonPage => [people];
    /// Time zones and currencies to choose from.
    read people.choices(Nothing) -> people::PersonChoices => [office];
    /// What the list of people can be narrowed to.
    read people.filters(Nothing) -> people::PersonFilters => [people, ladders, charter];
    /// Asks which file to make a photo of.
    desk people.choose_photo(Nothing) -> books::Chosen => [];
    /// Gives a person a photo, made anew of a picture.
    desk people.set_photo(people::SetPhoto) -> people::PersonPage => [people];
    /// A person's photo.
    read people.photo(people::OfPhoto) -> people::Picture => [people];
    /// Small photos for a list.
    read people.small_photos(people::AskSmallPhotos) -> Vec<people::SmallPhoto> => [people];
    /// Takes a person's photo away.
    write people.remove_photo(people::OfPhoto) -> people::PersonPage => [people];
    /// The sheet to rate a person on, over the ladder of today.
    read assessments.sheet(assessments::AskSheet) -> assessments::Sheet => [assessments, people, ladders];
    /// Rates a person on one competency.
    write assessments.rate(assessments::Rate) -> assessments::Rated => [assessments];
    /// Writes a note beside a person's mark on one competency.
    write assessments.note(assessments::Note) -> assessments::Rated => [assessments];
    /// Readiness of a person for a level, with all that it is made of.
    read assessments.readiness(assessments::AskReadiness) -> assessments::ReadinessPage => [assessments, people, ladders, evidence];
    /// The days on which a person's mark on a competency changed.
    read assessments.history(assessments::AskHistory) -> Vec<assessments::MarkOfDay> => [assessments];
    /// Evidence, the latest first.
    read evidence.list(evidence::AskEvidence) -> evidence::EvidencePage => [evidence, people, ladders];
    /// Every statement of a level with a person's evidence for it: proved, only claimed, without.
    read evidence.table(evidence::AskTable) -> evidence::TablePage => [evidence, people, ladders];
    /// The statements that evidence of a person can show, by level or by words.
    read evidence.statements(evidence::AskStatements) -> evidence::StatementChoices => [evidence, people, ladders];
    /// Adds an item of evidence.
    write evidence.add(evidence::NewEvidence) -> evidence::EvidenceRow => [evidence];
    /// Changes an item of evidence.
    write evidence.change(evidence::ChangeEvidence) -> evidence::EvidenceRow => [evidence];
    /// Removes an item of evidence with its file.
    write evidence.remove(evidence::RemoveEvidence) -> Nothing => [evidence];
    /// Notes that a corroborator confirmed an item, or takes that back.
    write evidence.confirm(evidence::ConfirmEvidence) -> evidence::EvidenceRow => [evidence];
    /// Asks which file to keep with an item of evidence.
    desk evidence.choose_file(Nothing) -> books::Chosen => [];
    /// Keeps a file with an item of evidence.
    desk evidence.attach_file(evidence::AttachFile) -> evidence::EvidenceRow => [evidence];
    /// The file of an item of evidence, to be looked at.
    read evidence.attachment(evidence::OfEvidence) -> claims::ReceiptContent => [evidence];
    /// Takes the file of an item of evidence away.
    write evidence.remove_file(evidence::OfEvidence) -> evidence::EvidenceRow => [evidence];
    /// A person against the present and any other level of any ladder, with all that the figures are made of.
    read gap.get(gap::AskGap) -> gap::GapPage => [assessments, evidence, people, ladders];
    /// A person's ratings over time, competency by competency, as far as they are open.
    read assessments.timeline(assessments::AskTimeline) -> assessments::Timeline => [assessments, people, ladders];
    /// The opened review cycles that a person takes part in, with their raters.
    read assessments.parts(assessments::AskParts) -> Vec<assessments::CyclePart> => [cycles, assessments, people];
    /// The form of one rater, with their own marks and nobody else's.
    read assessments.form(assessments::AskForm) -> assessments::SeatForm => [cycles, assessments, people];
    /// Gives a mark as one of the raters of a cycle.
    write assessments.fill(assessments::Fill) -> assessments::Rated => [assessments, cycles];
    /// Writes a note beside a mark as one of the raters of a cycle.
    write assessments.remark(assessments::Remark) -> assessments::Rated => [assessments, cycles];
    /// Hands a rater's form in; it opens when the other side is in too.
    write assessments.hand_in(assessments::HandIn) -> Nothing => [assessments, cycles];
    /// What the raters of a person said, side by side, once both sides are in.
    read assessments.differences(assessments::AskDifferences) -> assessments::DifferencePage => [assessments, cycles, people];
    /// Agrees on an assessment, which then stays as it is.
    write assessments.agree(assessments::Agree) -> assessments::DifferencePage => [assessments, cycles];
    /// Every review cycle with how far it is, the latest first.
    read cycles.list(Nothing) -> Vec<cycles::CycleLine> => [cycles, assessments, people];
    /// One review cycle: who takes part, how far each is, what the form asks.
    read cycles.get(cycles::OfCycle) -> cycles::CyclePage => [cycles, assessments, people, ladders];
    /// Lays a review cycle out.
    write cycles.plan(cycles::PlanCycle) -> domain::cycles::Cycle => [cycles];
    /// Changes a review cycle's name, dates and words.
    write cycles.change(cycles::ChangeCycle) -> domain::cycles::Cycle => [cycles];
    /// Removes a review cycle that was never opened.
    write cycles.remove(cycles::OfCycle) -> Nothing => [cycles];
    /// Says whether and in which words a cycle's form asks a row.
    write cycles.ask(cycles::AskRow) -> Nothing => [cycles];
    /// Takes people into a review cycle, each with themselves and the manager as raters.
    write cycles.take_in(cycles::TakeIn) -> Nothing => [cycles];
    /// Leaves a person out of a review cycle.
    write cycles.leave_out(cycles::LeaveOut) -> Nothing => [cycles, assessments];
    /// Asks a named peer to rate a participant.
    write cycles.add_peer(cycles::AddPeer) -> Nothing => [cycles];
    /// Drops a rater who has not handed in.
    write cycles.drop_rater(cycles::DropRater) -> Nothing => [cycles, assessments];
    /// Opens a review cycle: ladders and levels stay as they are today.
    write cycles.open(cycles::OfCycle) -> domain::cycles::Cycle => [cycles, assessments];
    /// Closes a review cycle.
    write cycles.close(cycles::OfCycle) -> domain::cycles::Cycle => [cycles, assessments];
    /// The calibration of a cycle: people at the same level of the same track, side by side.
    read cycles.calibration(cycles::OfCycle) -> cycles::CalibrationPage => [cycles, assessments, people];
    /// Changes what a manager rated, in calibration, with the reason.
    write cycles.calibrate(cycles::Calibrate) -> cycles::Calibrated => [assessments, cycles];
    /// Everybody who stands on a level today, over the buckets.
    read team.map(team::AskMap) -> team::TeamPicture => [assessments, people, ladders, evidence];
    /// Everybody on one ladder, over its competencies.
    read team.competencies(team::AskCompetencies) -> team::TeamCompetencies => [assessments, people, ladders];
    /// People on a ladder by competency, ability and interest.
    read team.search(team::SearchSkills) -> team::SkillPage => [assessments, people, ladders];
    /// How everybody's ability spreads over the faces of the role, and the office's against its projects.
    read team.focus(Nothing) -> team::TeamFocus => [assessments, people, ladders, projects];
    /// Adds a project that the office looks after.
    write team.add_project(team::AddProject) -> domain::team::Project => [projects];
    /// Changes a project's name or stage.
    write team.change_project(domain::team::Project) -> domain::team::Project => [projects];
    /// Removes a project.
    write team.remove_project(team::OfProject) -> Nothing => [projects];
    /// A person's development plan, and who could teach what is missing.
    read growth.plan(growth::AskPlan) -> growth::GrowthPlan => [growth, people, assessments, ladders];
    /// Who can teach whom, from level and interest.
    read growth.pairs(growth::AskPairs) -> Vec<growth::PairRow> => [people, assessments, ladders];
    /// Adds an action to a person's development plan.
    write growth.add_action(growth::NewAction) -> growth::ActionRow => [growth];
    /// Changes an action of a development plan.
    write growth.change_action(growth::ChangeAction) -> growth::ActionRow => [growth];
    /// Says that an action was done, and what came of it.
    write growth.complete_action(growth::CompleteAction) -> growth::ActionRow => [growth];
    /// Opens an action again that was done.
    write growth.reopen_action(growth::OfAction) -> growth::ActionRow => [growth];
    /// Takes an action out of its plan.
    write growth.remove_action(growth::OfAction) -> Nothing => [growth];
    /// The speaking plan, and whether the travel money bears it.
    read speaking.list(speaking::ListAppearances) -> speaking::SpeakingPlan => [growth, people, events, travel, claims, budget, expenses, ladders];
    /// Adds an entry to the speaking plan, as an idea.
    write speaking.add(speaking::NewAppearance) -> speaking::AppearanceRow => [growth];
    /// Changes an entry of the speaking plan.
    write speaking.change(speaking::ChangeAppearance) -> speaking::AppearanceRow => [growth];
    /// Says how far an entry is; what is declined gives its travel money back.
    write speaking.move_on(speaking::MoveOn) -> speaking::AppearanceRow => [growth, travel];
    /// Makes evidence of an entry that is done.
    write speaking.evidence(speaking::MakeEvidence) -> crate::evidence::EvidenceRow => [growth, evidence];
    /// Takes an entry out of the speaking plan.
    write speaking.remove(speaking::OfAppearance) -> Nothing => [growth];
    /// The leader's conversations with other offices, those with certain words in them.
    read conversations.list(conversations::ListConversations) -> conversations::ConversationPage => [conversations];
    /// Notes a conversation with another office.
    write conversations.add(conversations::NewConversation) -> domain::conversations::Conversation => [conversations];
    /// Changes the note of a conversation.
    write conversations.change(domain::conversations::Conversation) -> domain::conversations::Conversation => [conversations];
    /// Says that what follows from a conversation is done, or opens it again.
    write conversations.follow_up(conversations::FollowUp) -> domain::conversations::Conversation => [conversations];
    /// Removes the note of a conversation.
    write conversations.remove(conversations::OfConversation) -> Nothing => [conversations];
    /// All promotions, by their dates, with today's readiness.
    read promotions.list(Nothing) -> Vec<promotions::PromotionRow> => [promotions, assessments, people, ladders, evidence];
    /// Plans a promotion.
    write promotions.plan(promotions::PlanPromotion) -> promotions::PromotionRow => [promotions];
    /// Changes a planned promotion.
    write promotions.change(promotions::ChangePromotion) -> promotions::PromotionRow => [promotions];
    /// Withdraws a planned promotion, with a reason.
    write promotions.withdraw(promotions::WithdrawPromotion) -> promotions::PromotionRow => [promotions];
    /// Completes a planned promotion: a placement from that day, and the level's titles.
    write promotions.complete(promotions::CompletePromotion) -> promotions::PromotionRow => [promotions, people];

    // budget, expenses, rates, events, travel, claims
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
    /// Contracts, orders, promotions, trips and claims that are approved, with what is spent, open and released.
    read commitments.list(commitments::ListCommitments) -> commitments::CommitmentList => [budget, expenses, travel, claims];
    /// A commitment with its parts, what was spent of it, and who let it through.
    read commitments.get(commitments::OfCommitment) -> commitments::CommitmentPage => [budget, expenses, events, promotions, people];
    /// Makes a commitment; above a limit only by a named person's word.
    write commitments.add(commitments::NewCommitment) -> domain::commitments::Commitment => [budget];
    /// Changes the number and the note of a commitment.
    write commitments.change(commitments::ChangeCommitment) -> domain::commitments::Commitment => [budget];
    /// Closes a commitment and releases what is left of it.
    write commitments.close(commitments::OfCommitment) -> domain::commitments::Commitment => [budget];
    /// Gives a commitment up before anything was spent of it.
    write commitments.cancel(commitments::CancelCommitment) -> domain::commitments::Commitment => [budget];
    /// Opens an ended commitment again.
    write commitments.reopen(commitments::OfCommitment) -> domain::commitments::Commitment => [budget];
    /// The limits of every category: stop, warn or ignore, by year and up to a month.
    read limits.list(Nothing) -> limits::LimitsPage => [budget];
    /// Sets the limits of a category.
    write limits.set(limits::SetLimit) -> domain::limits::Limit => [budget];
    /// Gives a category the usual limits again.
    write limits.reset(limits::OfCategory) -> domain::limits::Limit => [budget];
    /// What money would do to the limits, before anything is written.
    read limits.try_room(limits::TryRoom) -> Option<limits::RoomView> => [budget, expenses, travel, claims, rates];
    /// Everything that was let through above a limit.
    read limits.overrides(limits::ListOverrides) -> Vec<limits::OverrideView> => [budget, expenses, travel, claims];
    /// Opens a figure of the budget to the rows it is the sum of.
    read budget.open_up(budget::OpenUp) -> budget::Opened => [budget, expenses, travel, claims];
    /// Expenses of a year, a category, an event, or with certain words in them.
    read expenses.list(expenses::ListExpenses) -> expenses::ExpensePage => [expenses, budget, events];
    /// Adds an expense by hand.
    write expenses.add(expenses::NewExpense) -> domain::budget::Expense => [expenses, budget];
    /// Changes an expense; one that paid a claim is reversed instead.
    write expenses.change(expenses::ChangeExpense) -> domain::budget::Expense => [expenses, budget];
    /// Removes an expense.
    write expenses.remove(expenses::RemoveExpense) -> Nothing => [expenses];
    /// Puts expenses into a budget category, or takes them out of theirs.
    write expenses.assign(expenses::AssignExpenses) -> Nothing => [expenses];
    /// Exchange rates by day, as quoted, with their source.
    read rates.list(rates::ListRates) -> rates::RatePage => [rates];
    /// Enters an exchange rate by hand, with its evidence.
    write rates.enter(rates::EnterRate) -> rates::RateLine => [rates];
    /// Removes an exchange rate that was entered by hand.
    write rates.remove(rates::RemoveRate) -> Nothing => [rates];
    /// Every event with what it costs and who goes.
    read events.list(Nothing) -> Vec<events::EventLine> => [events, budget, expenses, travel, claims];
    /// An event with its trips, claims, expenses and sums.
    read events.get(events::OfEvent) -> events::EventPage => [events, budget, expenses, travel, claims, people];
    /// Adds an event.
    write events.add(events::NewEvent) -> domain::events::Event => [events];
    /// Changes an event.
    write events.change(events::ChangeEvent) -> domain::events::Event => [events];
    /// Removes an event on which nothing hangs.
    write events.remove(events::OfEvent) -> Nothing => [events];
    /// Travel requests, the latest first.
    read travel.list(travel::ListTrips) -> Vec<travel::TripSummary> => [travel, people, events, budget];
    /// A travel request, and what approving it would do to its budget.
    read travel.get(travel::OfTrip) -> travel::TripPage => [travel, people, events, budget, expenses, claims];
    /// Adds a travel request; its estimate is booked at today's last rate.
    write travel.add(travel::NewTrip) -> domain::travel::Trip => [travel];
    /// Changes a travel request that is not decided.
    write travel.change(travel::ChangeTrip) -> domain::travel::Trip => [travel];
    /// Hands a travel request in for a decision.
    write travel.submit(travel::OfTrip) -> domain::travel::Trip => [travel];
    /// Approves a travel request and commits its money; above the plan only with a reason.
    write travel.approve(travel::ApproveTrip) -> domain::travel::Trip => [travel];
    /// Declines a travel request, with the reason.
    write travel.decline(travel::DeclineTrip) -> domain::travel::Trip => [travel];
    /// Cancels a travel request and releases its money.
    write travel.cancel(travel::OfTrip) -> domain::travel::Trip => [travel];
    /// Removes the draft of a travel request.
    write travel.remove(travel::OfTrip) -> Nothing => [travel];
    /// Reimbursement claims, the latest first, each settled.
    read claims.list(claims::ListClaims) -> Vec<claims::ClaimSummary> => [claims, people, budget, travel];
    /// A claim, settled line by line, with its receipts.
    read claims.get(claims::OfClaim) -> claims::ClaimPage => [claims, people, budget, travel, events];
    /// Adds a reimbursement claim.
    write claims.add(claims::NewClaim) -> domain::claims::Claim => [claims];
    /// Changes a claim that is open.
    write claims.change(claims::ChangeClaim) -> domain::claims::Claim => [claims];
    /// Adds a line to a claim, booked at the rate of its day.
    write claims.add_line(claims::NewClaimLine) -> domain::claims::ClaimLine => [claims];
    /// Changes a line of a claim.
    write claims.change_line(claims::ChangeClaimLine) -> domain::claims::ClaimLine => [claims];
    /// Removes a line of a claim and its receipt.
    write claims.remove_line(claims::RemoveClaimLine) -> Nothing => [claims];
    /// Hands a claim in for a decision.
    write claims.submit(claims::OfClaim) -> domain::claims::Claim => [claims];
    /// Sends a claim back with a question.
    write claims.ask_information(claims::AskInformation) -> domain::claims::Claim => [claims];
    /// Approves a claim.
    write claims.approve(claims::ApproveClaim) -> domain::claims::Claim => [claims];
    /// Rejects a claim, with the reason.
    write claims.reject(claims::RejectClaim) -> domain::claims::Claim => [claims];
    /// Withdraws a claim.
    write claims.withdraw(claims::OfClaim) -> domain::claims::Claim => [claims];
    /// Pays a claim: what is authorised becomes expenses, and its trip is released.
    write claims.pay(claims::PayClaim) -> domain::claims::Claim => [claims, travel, expenses, budget];
    /// Reverses a paid claim: what it posted is mirrored, and a new version takes its place.
    write claims.reverse(claims::ReverseClaim) -> domain::claims::Claim => [claims, travel, expenses, budget];
    /// Asks which file to attach as a receipt.
    desk claims.choose_receipt(Nothing) -> books::Chosen => [];
    /// Attaches a file to a line of a claim as its receipt.
    desk claims.attach_receipt(claims::AttachReceipt) -> domain::claims::ClaimLine => [claims];
    /// A receipt, to be looked at.
    read claims.receipt(claims::OfReceipt) -> claims::ReceiptContent => [claims];
    /// Removes the receipt of a line of a claim.
    write claims.remove_receipt(claims::RemoveClaimLine) -> domain::claims::ClaimLine => [claims];

    // bank
    /// Every bank account with its statements and whether they add up.
    read bank.accounts(Nothing) -> bank::Accounts => [bank];
    /// Lines of an account or a statement, each open one with the likeliest thing it may have paid.
    read bank.lines(bank::ListBankLines) -> bank::BankLinePage => [bank, expenses, claims, travel, budget];
    /// What a line may have paid, the likeliest first, with the parts each score is made of.
    read bank.suggest(bank::AskSuggestions) -> Vec<bank::SuggestionView> => [bank, expenses, claims, travel, budget];
    /// Says what a line paid, and settles it with what the bank really took.
    write bank.match_line(bank::MatchLine) -> bank::BankLineView => [bank, expenses, claims, travel, budget];
    /// Takes back what was said of a line.
    write bank.unmatch_line(bank::OfBankLine) -> bank::BankLineView => [bank, expenses, claims, travel];
    /// Leaves a line aside, with the reason.
    write bank.ignore_line(bank::IgnoreLine) -> bank::BankLineView => [bank];
    /// Makes an expense of a line that nothing in the book explains.
    write bank.to_expense(bank::ToExpense) -> bank::BankLineView => [bank, expenses];
    /// Enters what the bank really took for an expense or a paid claim.
    write bank.settle(bank::Settle) -> bank::SettlementLine => [bank, expenses];
    /// Takes a settlement back; a bank line that showed it is open again.
    write bank.unsettle(bank::RemoveSettlement) -> Nothing => [bank, expenses];
    /// What the bank really took for an expense or a claim.
    read bank.settlement(bank::OfPaid) -> Option<bank::SettlementLine> => [bank, expenses, claims];
    /// Everything that was settled, with the sums of booked, settled, exchange difference and the unexplained.
    read bank.settlements(Nothing) -> bank::Settlements => [bank, expenses, claims];
    /// Gives a bank account another name.
    write bank.rename_account(bank::RenameAccount) -> domain::bank::BankAccount => [bank];
    /// Removes a bank statement with its lines and what was said of them.
    write bank.remove_statement(bank::RemoveStatement) -> Nothing => [bank];

    // files in
    /// The sources whose mappings are kept.
    read imports.sources(Nothing) -> Vec<imports::SourceLine> => [imports];
    /// Keeps how a source's files are read, under its name.
    write imports.keep_source(imports::KeepSource) -> imports::SourceLine => [imports];
    /// Forgets how a source's files are read.
    write imports.forget_source(imports::ForgetSource) -> Nothing => [imports];
    /// Asks which file to bring in.
    desk imports.choose(imports::ChooseImport) -> books::Chosen => [];
    /// Shows what a file would bring; saves nothing.
    desk imports.preview(imports::Import) -> imports::Imported => [];
    /// Brings a file in, all of it or nothing.
    desk imports.run(imports::Import) -> imports::Imported => [all];
    /// Saves the rows of a file that cannot be taken, to be mended.
    desk imports.save_rejected(imports::Import) -> books::Saved => [];

    // paper
    /// Every document and file that can be handed over, and of what.
    read documents.list(Nothing) -> documents::Catalogue => [office, ladders, people, budget];
    /// Makes a document to be looked at; the same bytes that would be saved.
    desk documents.render(documents::Which) -> documents::Rendered => [];
    /// Makes a document and saves it where the person says.
    desk documents.save(documents::Which) -> documents::SavedDocument => [];

    // history
    /// Takes the newest change back.
    desk history.undo(Nothing) -> history::Stepped => [all];
    /// Does the last undone change again.
    desk history.redo(Nothing) -> history::Stepped => [all];
    /// What was done in this book, newest first.
    read history.list(history::ListActivity) -> history::ActivityPage => [history];
}
