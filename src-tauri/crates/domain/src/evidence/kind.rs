//! What kind of thing was done.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of thing was done. The list is closed, so that evidence can be counted by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// A change that a project outside took.
    UpstreamChange,
    /// Reviewing other people's work.
    Review,
    /// A release that went out.
    Release,
    /// A talk, a panel, a podcast.
    Talk,
    /// An article or a post.
    Article,
    /// A workshop or a training.
    Workshop,
    /// Moderating a community's places.
    Moderation,
    /// A conflict that was resolved.
    ConflictResolved,
    /// A sponsor who was won.
    SponsorWon,
    /// A partner who was kept.
    PartnerKept,
    /// An event that was run.
    EventRun,
    /// A seat in a project's or foundation's governance.
    GovernanceSeat,
    /// Documentation.
    Documentation,
    /// Mentoring.
    Mentoring,
    /// Coordinating a security fix or a disclosure.
    SecurityCoordination,
    /// A policy that was written.
    PolicyWritten,
    /// A budget that was run.
    BudgetRun,
    /// Volunteer work before the person was hired.
    VolunteerBeforeHiring,
    /// Anything else.
    Other,
}

use EvidenceKind as K;

impl EvidenceKind {
    /// All of them, with the word that rows and files use and the words that people read.
    pub const ALL: [(Self, &'static str, &'static str); 19] = [
        (K::UpstreamChange, "upstream_change", "Upstream change"),
        (K::Review, "review", "Review"),
        (K::Release, "release", "Release"),
        (K::Talk, "talk", "Talk"),
        (K::Article, "article", "Article"),
        (K::Workshop, "workshop", "Workshop"),
        (K::Moderation, "moderation", "Moderation"),
        (K::ConflictResolved, "conflict_resolved", "Conflict resolved"),
        (K::SponsorWon, "sponsor_won", "Sponsor won"),
        (K::PartnerKept, "partner_kept", "Partner kept"),
        (K::EventRun, "event_run", "Event run"),
        (K::GovernanceSeat, "governance_seat", "Governance seat"),
        (K::Documentation, "documentation", "Documentation"),
        (K::Mentoring, "mentoring", "Mentoring"),
        (K::SecurityCoordination, "security_coordination", "Security coordination"),
        (K::PolicyWritten, "policy_written", "Policy written"),
        (K::BudgetRun, "budget_run", "Budget run"),
        (K::VolunteerBeforeHiring, "volunteer_before_hiring", "Volunteer work before hiring"),
        (K::Other, "other", "Other"),
    ];

    /// Words by which a kind is told, the more telling kinds first. A word that ends in `-` begins others.
    const TELLING: [(Self, &'static [&'static str]); 17] = [
        (K::ConflictResolved, &["conflict", "mediat-", "dispute", "reconcil-"]),
        (K::SecurityCoordination, &["security", "cve-", "vulnerab-", "disclosure", "embargo"]),
        (K::Workshop, &["workshop", "training", "tutorial", "hands-on", "bootcamp", "masterclass"]),
        (K::Talk, &["talk", "talks", "keynote", "panel", "podcast", "lightning", "spoke", "presentation"]),
        (K::Moderation, &["moderat-"]),
        (K::SponsorWon, &["sponsor-"]),
        (K::PartnerKept, &["partner-"]),
        (K::PolicyWritten, &["policy", "policies", "guideline-"]),
        (K::GovernanceSeat, &["board", "seat", "elected", "steering", "committee"]),
        (K::BudgetRun, &["budget-"]),
        (K::Mentoring, &["mentor-", "coach-", "onboard-"]),
        (K::EventRun, &["meetup", "summit", "sprint", "hackathon", "organised", "organized"]),
        (K::Article, &["article", "blog", "post", "newsletter", "column"]),
        (K::Documentation, &["docs", "document-", "handbook", "manual"]),
        (K::Release, &["release", "released", "releases"]),
        (K::Review, &["review", "reviews", "reviewed", "reviewing"]),
        (K::UpstreamChange, &["patch", "patches", "upstream", "commit", "commits", "merged", "fix", "fixed"]),
    ];

    /// The word that rows and files use.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(kind, ..)| *kind == self).map_or("other", |(_, key, _)| key)
    }

    /// The words that people read.
    pub fn title(self) -> &'static str {
        Self::ALL.iter().find(|(kind, ..)| *kind == self).map_or("Other", |(.., title)| title)
    }

    /// The kind of a word, written either way; `None` for any other word.
    pub fn of(word: &str) -> Option<Self> {
        let plain = |text: &str| text.trim().replace(['_', '-'], " ").to_lowercase();
        let word = plain(word);
        Self::ALL.iter().find(|(_, key, title)| plain(key) == word || plain(title) == word).map(|one| one.0)
    }

    /// The kind that somebody's own words sound like; `None` when they sound like none.
    pub fn told_by(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
        let tells = |sign: &str| {
            words.iter().any(|word| match sign.strip_suffix('-') {
                Some(stem) => word.starts_with(stem),
                None => *word == sign,
            })
        };
        Self::TELLING.iter().find(|(_, signs)| signs.iter().any(|sign| tells(sign))).map(|(kind, _)| *kind)
    }
}
