//! Identifiers. Every row has its own UUIDv7, unique across copies of a book, so that two copies can be
//! merged; the caller makes them, the domain only carries them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

ids! {
    /// A career ladder.
    LadderId;
    /// A level (rung) of a ladder.
    LevelId;
    /// A competency (row) of a ladder.
    CompetencyId;
    /// A way onward from the top rung of a ladder.
    RouteId;
    /// A descriptor: one demonstrable statement at one level.
    DescriptorId;
    /// A traditional role outside the office, such as a product manager.
    RoleId;
    /// A rung of a traditional role, such as senior product manager.
    RungId;
    /// A lens: role-specific examples over a ladder.
    LensId;
    /// A person of the office.
    PersonId;
    /// A dated placement of a person on a level.
    PlacementId;
    /// A dated change of level, track, title or pay class. One that brings a level shares its identifier with
    /// the placement.
    TransitionId;
    /// An assessment: one person, one ladder, one date, one rater.
    AssessmentId;
    /// A review cycle.
    CycleId;
    /// A person who takes part in a review cycle.
    ParticipantId;
    /// A rater of such a person.
    SeatId;
    /// A rating that changed, with its reason.
    MarkChangeId;
    /// A dated thing that a person did, and who confirms it.
    EvidenceId;
    /// A planned or running promotion.
    PromotionId;
    /// A published release of a ladder.
    ReleaseId;
    /// A peer review of a ladder.
    ReviewId;
    /// A named reviewer of a peer review.
    ReviewerId;
    /// A comment or an objection in a peer review.
    CommentId;
    /// A function of the office: compliance, security.
    FunctionId;
    /// A dated entry of the charter.
    EntryId;
    /// A fiscal year's budget.
    YearId;
    /// A budget category.
    CategoryId;
    /// A line of a budget plan.
    LineId;
    /// An expense: money spent, as posted.
    ExpenseId;
    /// An event.
    EventId;
    /// A travel request.
    TripId;
    /// A line of a travel request.
    TripLineId;
    /// A reimbursement claim.
    ClaimId;
    /// A line of a reimbursement claim.
    ClaimLineId;
    /// A receipt or other attached file.
    AttachmentId;
    /// A bank account, a card, or a balance with a payment service.
    BankAccountId;
    /// A bank statement.
    StatementId;
    /// A line of a bank statement.
    BankLineId;
    /// What the bank really took for an expense or a claim.
    SettlementId;
    /// A draw on a year's reserve.
    DrawId;
    /// A step of the plan that puts a draw back.
    RefillId;
    /// A version of a year's plan.
    VersionId;
    /// A scenario beside a year's plan.
    ScenarioId;
    /// A change that a scenario makes.
    ChangeId;
    /// A contract, an order, a promotion, anything approved and not yet paid.
    CommitmentId;
    /// What falls due of a commitment.
    CommitmentLineId;
    /// Money let through above a limit.
    OverrideId;
    /// A kept mapping of a source's files.
    SourceId;
    /// An allocation round.
    RoundId;
    /// A part of a round's pool that is kept for a group.
    SetAsideId;
    /// A row of a round's rubric.
    CriterionId;
    /// A request for money of a round.
    RequestId;
    /// Money that a round gave to a request.
    AwardId;
    /// A conversation with another office.
    ConversationId;
    /// A project that the office looks after.
    ProjectId;
    /// An action of a development plan.
    ActionId;
    /// A talk, post, podcast or panel of a speaking plan.
    AppearanceId;
}
