//! People: assessments, evidence, review cycles, the team, growth, conversations, promotions.

use crate::call::{Nothing, commands};
use crate::{
    assessments, books, claims, conversations, cycles, evidence, gap, growth, people, promotions, speaking,
    team,
};

commands! {
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
    write speaking.evidence(speaking::MakeEvidence) -> evidence::EvidenceRow => [growth, evidence];
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
}
