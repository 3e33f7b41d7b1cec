//! Where raters differ, and what they agree on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::assessments::Mark;

/// From this distance on a difference is marked.
pub const MARKED: u8 = 2;

/// What is agreed in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Take {
    /// What the person said.
    #[serde(rename = "self")]
    Oneself,
    /// What the manager said.
    Manager,
    /// A figure of its own, with a reason.
    Own,
}

/// How far the ratings of one row lie apart. Nobody's rating is left out; an absent one is no rating. `None`
/// when fewer than two gave one.
pub fn spread(ratings: impl IntoIterator<Item = Option<u8>>) -> Option<u8> {
    let (mut least, mut most, mut count) = (u8::MAX, 0, 0);
    for rating in ratings.into_iter().flatten() {
        least = least.min(rating);
        most = most.max(rating);
        count += 1;
    }
    (count > 1).then(|| most - least)
}

/// The mark that is agreed: the proficiency as taken, `own` only where a figure of its own is taken. The
/// wish to do more of it is the person's, and the manager's guess only where the person said none.
pub fn agreed_mark(oneself: Mark, manager: Mark, take: Take, own: Option<u8>) -> Mark {
    Mark {
        proficiency: match take {
            Take::Oneself => oneself.proficiency,
            Take::Manager => manager.proficiency,
            Take::Own => own,
        },
        interest: oneself.interest.or(manager.interest),
    }
}

/// True when a change of a rating that others rely on asks for its reason: a figure that was there becomes
/// another one or goes. A first figure needs none, and neither does a wish.
pub fn reason_needed(before: Mark, after: Mark) -> bool {
    before.proficiency.is_some() && before.proficiency != after.proficiency
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(proficiency: Option<u8>, interest: Option<u8>) -> Mark {
        Mark { proficiency, interest }
    }

    #[test]
    fn an_absent_rating_is_no_difference() {
        assert_eq!(spread([Some(5), Some(5), None]), Some(0));
        assert_eq!(spread([Some(1), None, Some(3), Some(2)]), Some(2));
        assert_eq!(spread([Some(4), None]), None);
        assert_eq!(spread([None, None]), None);
    }

    #[test]
    fn what_is_agreed_takes_the_persons_own_wish() {
        let (oneself, manager) = (mark(Some(4), Some(5)), mark(Some(2), Some(1)));
        assert_eq!(agreed_mark(oneself, manager, Take::Oneself, None), mark(Some(4), Some(5)));
        assert_eq!(agreed_mark(oneself, manager, Take::Manager, None), mark(Some(2), Some(5)));
        assert_eq!(agreed_mark(oneself, manager, Take::Own, Some(3)), mark(Some(3), Some(5)));
        assert_eq!(
            agreed_mark(mark(None, None), manager, Take::Oneself, None),
            mark(None, Some(1)),
            "absent stays absent"
        );
    }

    #[test]
    fn only_a_figure_that_was_there_asks_why() {
        assert!(!reason_needed(mark(None, None), mark(Some(3), None)));
        assert!(!reason_needed(mark(Some(3), Some(1)), mark(Some(3), Some(5))));
        assert!(reason_needed(mark(Some(3), None), mark(Some(4), None)));
        assert!(reason_needed(mark(Some(3), None), mark(None, None)));
    }
}
