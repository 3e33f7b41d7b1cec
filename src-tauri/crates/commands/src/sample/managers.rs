//! A manager track beside the architects' own: it forks off above the third level and joins below the sixth.

use std::collections::BTreeMap;

use domain::ladders::{Level, Reach};

use super::crew::level_of;
use super::people::ARCHITECT;
use super::{Known, broken};
use crate::ladders::{
    AddLevel, CellPlace, ChangeLevel, ExpectCells, Neighbour, PastedCell, WriteCells, add_level,
    change_level, expect_cells, ladder, write_cells,
};
use crate::{Act, Problem};

/// A level of the track.
struct Post {
    code: &'static str,
    /// The architects' level that it equals.
    equal: &'static str,
    internal_title: &'static str,
    external_title: &'static str,
    job_class: &'static str,
    reach: Reach,
    scope: &'static str,
    minimum_months: u32,
}

const POSTS: [Post; 2] = [
    Post {
        code: "CAM4",
        equal: "ca4",
        internal_title: "Manager, Technical Programme Management",
        external_title: "Community Architecture Manager",
        job_class: "MG-2",
        reach: Reach::Department,
        scope: "Answers for a team of community architects: whom it takes on, what it works on and how each of \
                them grows. Carries the team’s budget.",
        minimum_months: 24,
    },
    Post {
        code: "CAM5",
        equal: "ca5",
        internal_title: "Senior Manager, Technical Programme Management",
        external_title: "Senior Community Architecture Manager",
        job_class: "MG-3",
        reach: Reach::Company,
        scope: "Answers for several teams of community architects and their managers. Agrees goals, posts and \
                money with the divisions they serve.",
        minimum_months: 36,
    },
];

/// What is expected of a manager in a row, at both levels: how much, whether it is a must, and how it shows.
struct Duty {
    row: &'static str,
    expected: [u8; 2],
    must: [bool; 2],
    words: [&'static str; 2],
}

const fn duty(row: &'static str, expected: [u8; 2], words: [&'static str; 2]) -> Duty {
    Duty { row, expected, must: [false, false], words }
}

const fn must(row: &'static str, expected: [u8; 2], words: [&'static str; 2]) -> Duty {
    Duty { row, expected, must: [true, true], words }
}

const DUTIES: [Duty; 14] = [
    duty(
        "product-insight",
        [3, 4],
        [
            "Sees that each project in the team’s care has somebody who reads its measures, and reviews with them what the findings should change.",
            "Agrees with heads of product which decisions the teams’ findings must reach, and follows up those that came too late.",
        ],
    ),
    duty(
        "awareness-content",
        [3, 3],
        [
            "Divides writing and teaching among the team so that everybody’s name stands under something within a year.",
            "Gives the teams one editorial plan and drops what no longer finds readers.",
        ],
    ),
    duty(
        "partner-relationships",
        [4, 4],
        [
            "Assigns every partner a person and a deputy, and hands a relationship over without the partner having to begin again.",
            "Decides with the partner managers of other divisions who leads where several teams meet the same company.",
        ],
    ),
    must(
        "fair-terms",
        [3, 4],
        [
            "Backs team members who apply a project’s rules against the wishes of a business unit, and takes the conversation that follows.",
            "Reviews how the teams handled conflicts of interest and changes the guidance where two of them decided differently.",
        ],
    ),
    duty(
        "community-advocacy",
        [4, 4],
        [
            "Prepares team members for their first talks and interviews, and gives up places on stage for them.",
            "Sees that the teams speak from one position on contested subjects, with room for disagreement inside.",
        ],
    ),
    duty(
        "sponsor-relations",
        [3, 4],
        [
            "Approves the team’s sponsorship proposals against written criteria and tells each proposer why.",
            "Balances giving among the teams’ communities so that the quiet ones are not left out.",
        ],
    ),
    duty(
        "contributor-care",
        [4, 4],
        [
            "Relieves team members who handle conduct cases, and arranges support for them afterwards.",
            "Keeps the load of care work visible in goals and reviews, so that it does not fall on the same few people.",
        ],
    ),
    duty(
        "field-support",
        [3, 4],
        [
            "Plans a rota for escalations from the field that leaves everybody time for other work.",
            "Negotiates with heads of support which questions the teams answer and which they teach others to answer.",
        ],
    ),
    must(
        "budgets-cushion",
        [4, 4],
        [
            "Plans the team’s posts, travel and events as one budget and ends the year within the agreed variance.",
            "Shifts money and posts among teams during the year, with reasons that the teams giving up either can repeat.",
        ],
    ),
    duty(
        "fair-spending",
        [4, 4],
        [
            "Signs claims and travel requests within days, and settles what the rules leave open the same way for everybody.",
            "Compares across the teams what similar spending brought, and has the weakest part of it changed or stopped.",
        ],
    ),
    must(
        "leadership",
        [4, 5],
        [
            "Holds regular conversations with everybody in the team about work, growth and wishes, and keeps the promises made in them.",
            "Develops managers: agrees with them what good management looks like, observes it and says what should change.",
        ],
    ),
    must(
        "collaboration",
        [4, 5],
        [
            "Settles with neighbouring managers who does what before the people concerned have to.",
            "Builds joint teams with other divisions and gives up direct control where the work is better led from there.",
        ],
    ),
    duty(
        "community-contribution",
        [3, 3],
        [
            "Protects a share of working time for contributions in everybody’s plan, the manager’s own included.",
            "Has the teams’ contributions judged by the communities themselves once a year and acts on what they say.",
        ],
    ),
    duty(
        "technical-acumen",
        [3, 3],
        [
            "Judges the plans and risks that specialists of the team bring by asking what would prove them wrong.",
            "Recruits and keeps the technical depth that the teams’ projects will need in two years’ time.",
        ],
    ),
];

/// Adds the track to the architects' ladder.
pub(super) fn lay_out(act: &mut Act<'_, '_>, known: &mut Known) -> Result<(), Problem> {
    let ladder_id = known.ladder(ARCHITECT)?.id;
    for (at, post) in POSTS.iter().enumerate() {
        let level_id = add(act, known, post)?.id;
        let mut cells = Vec::new();
        // One write for each expectation that occurs, with whether it is a must.
        let mut expectations: BTreeMap<(u8, bool), Vec<CellPlace>> = BTreeMap::new();
        for duty in &DUTIES {
            let row = known.ladder(ARCHITECT)?.competencies.iter().find(|row| row.key == duty.row);
            let competency_id = row.ok_or_else(|| broken(duty.row))?.id;
            cells.push(PastedCell { competency_id, level_id, text: duty.words[at].to_owned() });
            let same = expectations.entry((duty.expected[at], duty.must[at])).or_default();
            same.push(CellPlace { competency_id, level_id });
        }
        write_cells(act, WriteCells { ladder_id, cells, reason: None })?;
        for ((expected, must), cells) in expectations {
            let (expected, must_have) = (Some(expected), Some(must));
            expect_cells(act, ExpectCells { ladder_id, cells, expected, must_have, reason: None })?;
        }
    }
    known.ladders.insert(ARCHITECT, ladder(act, ladder_id)?);
    Ok(())
}

fn add(act: &mut Act<'_, '_>, known: &Known, post: &Post) -> Result<Level, Problem> {
    let level = add_level(
        act,
        AddLevel {
            other_id: level_of(known.ladder(ARCHITECT)?, post.equal)?,
            stands: Neighbour::Beside,
            track: Some("manager".to_owned()),
            code: post.code.to_owned(),
            internal_title: post.internal_title.to_owned(),
        },
    )?;
    change_level(
        act,
        ChangeLevel {
            id: level.id,
            code: level.code,
            track: level.track,
            rank: level.rank,
            internal_title: level.internal_title,
            external_title: post.external_title.to_owned(),
            job_class: post.job_class.to_owned(),
            reach: post.reach,
            scope: post.scope.to_owned(),
            minimum_months: post.minimum_months,
        },
    )
}
