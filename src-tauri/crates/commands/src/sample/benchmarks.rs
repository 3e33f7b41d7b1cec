//! The sample's conversations with other offices, all of them invented.

use super::days::Calendar;
use super::on;
use crate::conversations::{FollowUp, NewConversation};
use crate::{Act, Problem};

struct Talk {
    days_ago: i64,
    office: &'static str,
    spoke_to: &'static str,
    topic: &'static str,
    learnt: &'static str,
    follow_up: &'static str,
    /// Days ago; negative ones lie ahead.
    due_ago: Option<i64>,
    done_ago: Option<i64>,
}

const TALKS: &[Talk] = &[
    Talk {
        days_ago: 9,
        office: "Quayside Open Source Office",
        spoke_to: "Its leader",
        topic: "Who pays for volunteers’ travel",
        learnt: "They give a fifth of every round to people who have never asked before, and publish the result \
                 without names. Complaints stopped after the second round.",
        follow_up: "Write our own rule for first-time speakers and show it to finance",
        due_ago: Some(-21),
        done_ago: None,
    },
    Talk {
        days_ago: 64,
        office: "Millrace Foundation Liaison",
        spoke_to: "",
        topic: "Levels for community managers",
        learnt: "Six levels were too many for nine people; they went down to four and kept the pay bands. Nobody was \
                 moved without a conversation first.",
        follow_up: "Compare with our own ladder before the next release",
        due_ago: Some(20),
        done_ago: Some(26),
    },
    Talk {
        days_ago: 131,
        office: "Quayside Open Source Office",
        spoke_to: "",
        topic: "Security response in a small team",
        learnt: "Two people share the duty by weeks, and a third one from another department stands in for holidays.",
        follow_up: "",
        due_ago: None,
        done_ago: None,
    },
];

/// Notes them, each on its day.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar) -> Result<(), Problem> {
    for talk in TALKS {
        let request = NewConversation {
            held_on: None,
            office: talk.office.to_owned(),
            spoke_to: Some(talk.spoke_to.to_owned()),
            topic: talk.topic.to_owned(),
            learnt: talk.learnt.to_owned(),
            follow_up: Some(talk.follow_up.to_owned()),
            due_on: talk.due_ago.map(|days| calendar.ago(days)),
        };
        let noted = on(act, calendar.ago(talk.days_ago), |act| crate::conversations::add(act, request))?;
        if let Some(days) = talk.done_ago {
            on(act, calendar.ago(days), |act| {
                crate::conversations::follow_up(act, FollowUp { id: noted.id, done: true })
            })?;
        }
    }
    Ok(())
}
