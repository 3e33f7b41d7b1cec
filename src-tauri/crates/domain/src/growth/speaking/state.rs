//! How somebody speaks, and how far that is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AppearanceKind {
    /// A talk.
    Talk,
    /// A workshop.
    Workshop,
    /// A panel.
    Panel,
    /// A podcast.
    Podcast,
    /// A post or an article.
    Post,
}

worded!(AppearanceKind {
    Talk => "talk",
    Workshop => "workshop",
    Panel => "panel",
    Podcast => "podcast",
    Post => "post",
});

/// How far an appearance is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AppearanceState {
    /// Thought of.
    Idea,
    /// Handed in to a call for proposals, or offered.
    Submitted,
    /// Accepted.
    Accepted,
    /// Declined, or given up.
    Declined,
    /// Held or published.
    Done,
}

worded!(AppearanceState {
    Idea => "idea",
    Submitted => "submitted",
    Accepted => "accepted",
    Declined => "declined",
    Done => "done",
});

impl AppearanceState {
    /// The states that may come next. Somebody may be invited without handing anything in; what was declined
    /// may be offered elsewhere as an idea again.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Idea => &[Self::Submitted, Self::Accepted, Self::Declined],
            Self::Submitted => &[Self::Accepted, Self::Declined],
            Self::Accepted => &[Self::Done, Self::Declined],
            Self::Declined => &[Self::Idea],
            Self::Done => &[],
        }
    }

    /// True while it may still need travel money.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Idea | Self::Submitted | Self::Accepted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_declined_may_become_an_idea_again_and_what_is_done_is_done() {
        use AppearanceState::{Accepted, Declined, Done, Idea};
        assert!(Declined.next().contains(&Idea) && Done.next().is_empty());
        assert!(Idea.next().contains(&Accepted) && !Idea.next().contains(&Done));
    }
}
