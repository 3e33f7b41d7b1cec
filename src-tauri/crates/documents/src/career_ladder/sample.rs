//! A ladder to look at: Community Architect over the job classes PM-1 to PM-6.

use chrono::NaiveDate;

use super::{
    CareerLadder, Charter, LadderBucket, LadderCell, LadderCompetency, Lens, Onward, Refit, RefitChange,
    RefitRow, RefitRung, Rung, Signatory,
};
use crate::Front;

/// Code, internal title, external title, reach, minimum months.
const RUNGS: [(&str, &str, &str, &str, u32); 6] = [
    ("PM-1", "Associate Program Manager", "Community Associate", "Self", 12),
    ("PM-2", "Program Manager", "Community Manager", "Individual", 18),
    ("PM-3", "Senior Program Manager", "Senior Community Manager", "Team", 24),
    ("PM-4", "Principal Program Manager", "Community Architect", "Cross-team", 24),
    ("PM-5", "Director, Program Management", "Principal Community Architect", "Department", 36),
    ("PM-6", "Senior Director, Program Management", "Director of Open Source Community", "Company", 0),
];

/// What each of them is trusted with.
const SCOPES: [&str; 6] = [
    "Learns the work on defined tasks in one project.",
    "Looks after one project's everyday community work.",
    "Answers for the community of one project and its events.",
    "Leads community work across several projects, with its money.",
    "Plans community work for a department and grows the people who do it.",
    "Sets direction and policy for the whole company.",
];

/// Expectations of the six levels.
const RISING: [u8; 6] = [1, 2, 3, 4, 4, 5];

/// Bucket, its purpose, competency, its meaning, one descriptor per level, and an example for PM-3.
type Row = (&'static str, &'static str, &'static str, &'static str, [&'static str; 6], &'static str);

const ROWS: [Row; 7] = [
    (
        "Product",
        "Metrics, user feedback and the bridge between the people who use a project and those who build it.",
        "User feedback",
        "Hears what users need and carries it to the people who can act on it.",
        [
            "Collects feature requests from the public channels and files them where the maintainers look.",
            "Groups feedback by user and urgency and reports the pattern every month.",
            "Brings power users and developers to one table, and a change follows from it.",
            "Sets up the feedback loop of several projects and closes the ones nobody reads.",
            "Turns feedback across the portfolio into decisions on what the company funds.",
            "Shapes how the industry listens to the users of shared infrastructure.",
        ],
        "A round table with six operators ended in a migration guide that the project now ships.",
    ),
    (
        "Product",
        "",
        "Project metrics",
        "Chooses few figures, knows what they leave out, and keeps them honest.",
        [
            "Reads the project's dashboards and explains what each figure counts.",
            "Keeps a monthly report of contributors, response times and releases.",
            "Finds the figure that misleads, says so in public, and replaces it.",
            "Agrees one set of health figures across the teams that depend on the projects.",
            "Ties the figures to the goals of the department and defends them before finance.",
            "Is asked by other companies how such figures are chosen.",
        ],
        "Stopped counting stars, and began to count first replies within three days.",
    ),
    (
        "Partner",
        "Mutual benefit with companies, foundations and volunteers who share a project.",
        "Partner relations",
        "Keeps partners aligned with the community and with each other.",
        [
            "Knows the partners of one project and what each of them expects from it.",
            "Runs the regular call with one partner and follows up in writing.",
            "Settles a conflict of aims between two partners without losing either.",
            "Negotiates joint work between several companies and keeps it in balance.",
            "Holds the company's seat in a foundation and reports what it brought.",
            "Brings competitors into one project whose rules all of them accept.",
        ],
        "Two sponsors wanted the same keynote; both left content, with a panel and a workshop.",
    ),
    (
        "Evangelism",
        "The work of others made visible, inside and outside the company.",
        "Speaking and writing",
        "Speaks about the community rather than about the company.",
        [
            "Writes up what happened at a meeting so that an absent person understands it.",
            "Gives a talk at a local meetup and publishes the material.",
            "Speaks at a regional conference, and newcomers arrive because of it.",
            "Plans the speaking calendar of the office and coaches first-time speakers.",
            "Represents the company at the large conferences of its field.",
            "Is invited to open them.",
        ],
        "A talk on review habits brought eleven first contributions within a month.",
    ),
    (
        "Field enablement",
        "Onboarding, documentation, and help when people disagree.",
        "Conflict resolution",
        "Helps volunteers and staff who disagree, by rules that are known beforehand.",
        [
            "Recognises a conflict early and brings it to somebody who can help.",
            "Applies the code of conduct in a simple case, with a second person.",
            "Mediates between contributors, and both go on contributing.",
            "Writes and maintains the policy by which several projects handle conduct.",
            "Handles cases that reach the press or the legal department.",
            "Advises foundations on how such cases are handled with fairness.",
        ],
        "Mediation of a review dispute that had blocked two releases; details stay confidential.",
    ),
    (
        "Finance",
        "Budgets for events, travel and reimbursement, and a cushion that is still there in December.",
        "Budget ownership",
        "Plans, spends and accounts for money that belongs to the community's work.",
        [
            "Files complete claims within the time the policy gives.",
            "Plans one event and stays within its lines.",
            "Owns the travel budget of a team; the forecast is within ten percent.",
            "Divides money among projects fairly, by criteria that are published.",
            "Owns the office's year, the reserve included, and answers to finance for it.",
            "Argues the company's open source spending before the executive team.",
        ],
        "Reimbursed speakers on four continents within three weeks of the conference.",
    ),
    (
        "Leadership",
        "What the ladder expects of everybody who guides others, with or without reports.",
        "Growing others",
        "Makes other people able, and visible for what they did.",
        [
            "Thanks people by name and in public.",
            "Guides a newcomer from the first question to the first merged change.",
            "Mentors two people through a year, with a plan that they wrote themselves.",
            "Builds a mentoring programme that runs without its founder.",
            "Develops successors for the critical roles of the office.",
            "Leaves people behind who lead offices of their own.",
        ],
        "A former mentee now maintains the documentation tooling.",
    ),
];

impl CareerLadder {
    /// The ladder of the gallery, with a refit and three signatories.
    pub fn sample() -> Self {
        Self {
            front: Front {
                office: "Northwind Open Source Program Office".into(),
                as_of: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap_or_default(),
                version: "2.1.0".into(),
                confidentiality: "Internal: HR and all staff".into(),
            },
            name: "Community Architect".into(),
            purpose:
                "This ladder is for people who build and support open source communities on behalf of the \
                      company. Writing code is welcome and not expected. Every rung is pinned to a job class \
                      that HR already keeps, so that pay and mobility follow the rules of the company."
                    .into(),
            rungs: RUNGS
                .iter()
                .zip(SCOPES.iter())
                .map(|((code, internal, external, reach, months), scope)| Rung {
                    code: (*code).into(),
                    track: None,
                    internal_title: (*internal).into(),
                    external_title: (*external).into(),
                    job_class: Some(format!(
                        "Technical program management {}",
                        code.trim_start_matches("PM-")
                    )),
                    reach: Some((*reach).into()),
                    minimum_months: (*months > 0).then_some(*months),
                    scope: (*scope).into(),
                })
                .collect(),
            buckets: buckets(),
            onward: vec![Onward {
                name: "Another division's office".into(),
                summary: "Builds the same work up where nobody has done it yet.".into(),
            }],
            charter: Some(Charter::sample(&|bucket| {
                ROWS.iter().filter(|row| row.0 == bucket).map(|row| row.2.to_owned()).collect()
            })),
            refit: Some(refit()),
            lens: Some(Lens {
                name: "Kernel liaison".into(),
                summary: "For people whose project is run on a mailing list.".into(),
            }),
            approval: Some(super::approval::sample()),
            signatories: ["HR business partner", "OSPO leader", "Reviewer"]
                .into_iter()
                .zip([None, Some("Noor Haddad".to_owned()), Some("Tomás Říha".to_owned())])
                .map(|(role, name)| Signatory { role: role.into(), name })
                .collect(),
        }
    }
}

fn buckets() -> Vec<LadderBucket> {
    let mut buckets: Vec<LadderBucket> = Vec::new();
    for (bucket, purpose, name, meaning, descriptors, example) in ROWS {
        if buckets.last().is_none_or(|last| last.name != bucket) {
            let competencies = Vec::new();
            buckets.push(LadderBucket { name: bucket.into(), purpose: purpose.into(), competencies });
        }
        let cells = descriptors
            .into_iter()
            .enumerate()
            .map(|(index, text)| LadderCell {
                level: RUNGS[index].0.into(),
                descriptors: vec![text.into()],
                must_have: bucket == "Finance" && index >= 3 || bucket == "Partner" && index == 2,
                expectation: Some(RISING[index]),
                weight: Some(if bucket == "Partner" { 15 } else { 10 }),
                examples: if index == 2 { vec![example.into()] } else { Vec::new() },
                lens_examples: if index == 2 && bucket == "Partner" {
                    vec!["Carries a partner's driver through three rounds of review.".into()]
                } else {
                    Vec::new()
                },
            })
            .collect();
        let competency = LadderCompetency { name: name.into(), meaning: meaning.into(), cells };
        if let Some(last) = buckets.last_mut() {
            last.competencies.push(competency);
        }
    }
    buckets
}

fn rungs() -> Vec<RefitRung> {
    let rung = |(code, internal, ..): &(&str, &str, &str, &str, u32)| RefitRung {
        parent: Some(format!("{code} Technical program manager")),
        rung: Some(format!("{code} {internal}")),
        job_class: (*code != "PM-6").then(|| code.to_string()),
    };
    RUNGS.iter().map(rung).collect()
}

fn refit() -> Refit {
    let row = |parent: &str, change, row: &str, reason: &str| RefitRow {
        parent_row: (!parent.is_empty()).then(|| parent.to_owned()),
        change,
        row: (!row.is_empty()).then(|| row.to_owned()),
        reason: (!reason.is_empty()).then(|| reason.to_owned()),
    };
    Refit {
        parent: "Technical Program Manager 4.0".into(),
        rungs: rungs(),
        rows: vec![
            row("Budget ownership", RefitChange::Kept, "Budget ownership", "The work is the same."),
            row(
                "Stakeholder relations",
                RefitChange::Reworded,
                "Partner relations",
                "Partners are outside the company and owe it nothing.",
            ),
            row(
                "Delivery of code",
                RefitChange::Dropped,
                "",
                "Community architects support the people who write the code.",
            ),
            row(
                "",
                RefitChange::Added,
                "Conflict resolution",
                "Disputes among volunteers are daily work here and had no row.",
            ),
        ],
    }
}
