//! The questions that scope a role before somebody is looked for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A question of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScopeQuestion {
    /// What the role is for.
    Purpose,
    /// Time for it.
    Time,
    /// To whom it answers.
    Reporting,
    /// Money.
    Budget,
    /// What it decides.
    Decisions,
    /// What the community expects.
    Community,
    /// The field it works in.
    Field,
    /// How it brings users and developers together.
    Bridge,
    /// Conflicts.
    Conflict,
    /// What others take over.
    Delegation,
    /// Who grows beside it.
    Leaders,
    /// How success is seen.
    Success,
    /// Where candidates are.
    Search,
}

/// What is said to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScopeAnswer {
    /// The question.
    pub question: ScopeQuestion,
    /// The answer; empty while nobody has written one.
    pub answer: String,
    /// True when it is settled.
    pub done: bool,
}

/// Question, the word that rows use, its name, and how it is asked.
type Line = (ScopeQuestion, &'static str, &'static str, &'static str);

const LINES: [Line; 13] = [
    (
        ScopeQuestion::Purpose,
        "purpose",
        "What the role is for",
        "Which need does it meet that nobody meets today, and what happens if it stays open?",
    ),
    (
        ScopeQuestion::Time,
        "time",
        "Time",
        "How many hours a week are set aside for the community, and what are they protected from?",
    ),
    (
        ScopeQuestion::Reporting,
        "reporting",
        "Reporting lines",
        "To whom does the role report, and which dotted lines lead to other teams?",
    ),
    (
        ScopeQuestion::Budget,
        "budget",
        "Budget",
        "Which money does it plan and spend by itself: events, travel, content, thanks for contributors?",
    ),
    (
        ScopeQuestion::Decisions,
        "decisions",
        "Decision rights",
        "What does it decide alone, what does it propose, and who has the last word in the project?",
    ),
    (
        ScopeQuestion::Community,
        "community",
        "Community expectations",
        "What do maintainers and users expect of the role, and has anybody asked them?",
    ),
    (
        ScopeQuestion::Field,
        "field",
        "Knowledge of the field",
        "How well does somebody have to know the project's subject or science on the first day?",
    ),
    (
        ScopeQuestion::Bridge,
        "bridge",
        "Between users and developers",
        "Over which channels do users' needs reach the roadmap, and does the role have a seat there?",
    ),
    (
        ScopeQuestion::Conflict,
        "conflict",
        "Conflicts",
        "Which conflicts land with the role, by which rules, and who stands behind it when one is hard?",
    ),
    (
        ScopeQuestion::Delegation,
        "delegation",
        "What others take over",
        "Which of these duties could maintainers or others take over, and what would the role lose by it?",
    ),
    (
        ScopeQuestion::Leaders,
        "leaders",
        "Who grows beside it",
        "Whom does the role help to lead, and how would one see that the community leads itself more?",
    ),
    (
        ScopeQuestion::Success,
        "success",
        "Measures of success",
        "What is different after a year, and which two or three figures or stories would show it?",
    ),
    (
        ScopeQuestion::Search,
        "search",
        "Where to look",
        "Which neighbouring communities, conferences and events know people for it, in the project first?",
    ),
];

impl ScopeQuestion {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 13] = [
        Self::Purpose,
        Self::Time,
        Self::Reporting,
        Self::Budget,
        Self::Decisions,
        Self::Community,
        Self::Field,
        Self::Bridge,
        Self::Conflict,
        Self::Delegation,
        Self::Leaders,
        Self::Success,
        Self::Search,
    ];

    /// The word that rows use.
    pub fn key(self) -> &'static str {
        self.line().map_or("", |(_, key, ..)| key)
    }

    /// Its name.
    pub fn title(self) -> &'static str {
        self.line().map_or("", |(_, _, title, _)| title)
    }

    /// How it is asked.
    pub fn asked(self) -> &'static str {
        self.line().map_or("", |(.., asked)| asked)
    }

    /// The question of a word; `None` for any other word.
    pub fn of(word: &str) -> Option<Self> {
        LINES.iter().find(|(_, key, ..)| *key == word).map(|(question, ..)| *question)
    }

    fn line(self) -> Option<&'static Line> {
        LINES.iter().find(|(question, ..)| *question == self)
    }
}
