//! A person to look at: a senior community manager on the way to the next level.

use chrono::NaiveDate;

use super::{
    EvidenceLine, ProfilePlacement, ProfileReadiness, RadarAxis, Remark, SkillGroup, SkillProfile, SkillRow,
};
use crate::Front;

/// Bucket, competency, rating, interest, expected now, expected next, weight, must-have. A rating of 9
/// stands for one that is missing.
type Row = (&'static str, &'static str, u8, u8, u8, u8, u32, bool);

const ROWS: [Row; 12] = [
    ("Product", "User feedback", 4, 3, 3, 4, 10, false),
    ("Product", "Project metrics", 2, 4, 3, 4, 10, false),
    ("Partner", "Partner relations", 3, 5, 3, 4, 15, true),
    ("Partner", "Foundation work", 2, 4, 2, 3, 10, false),
    ("Evangelism", "Speaking and writing", 5, 2, 3, 4, 10, false),
    ("Evangelism", "Sponsor relations", 3, 3, 3, 3, 5, false),
    ("Field enablement", "Conflict resolution", 4, 1, 3, 4, 10, true),
    ("Field enablement", "Onboarding", 4, 4, 3, 4, 5, false),
    ("Finance", "Budget ownership", 2, 4, 3, 4, 10, true),
    ("Finance", "Reimbursement", 9, 2, 2, 3, 5, false),
    ("Leadership", "Growing others", 3, 5, 3, 4, 5, false),
    ("Leadership", "Setting direction", 3, 3, 2, 4, 5, false),
];

impl SkillProfile {
    /// The profile of the gallery.
    pub fn sample() -> Self {
        let remark =
            |competency: &str, note: &str| Remark { competency: competency.into(), note: note.into() };
        Self {
            front: Front {
                office: "Northwind Open Source Program Office".into(),
                as_of: day(2026, 11, 2),
                version: "Community Architect 2.1.0".into(),
                confidentiality: "Confidential: the person, the manager, HR".into(),
            },
            person: "Zoë Nwosu-Lindqvist".into(),
            placement: ProfilePlacement {
                ladder: "Community Architect".into(),
                level: "PM-3".into(),
                internal_title: "Senior Program Manager".into(),
                external_title: "Senior Community Manager".into(),
                job_class: Some("Technical program management 3".into()),
                since: Some(day(2024, 9, 1)),
                next_level: Some("PM-4".into()),
                manager: Some("Noor Haddad".into()),
            },
            basis: "Agreed assessment of 26 October 2026".into(),
            radar: radar(),
            skills: groups(),
            strengths: vec![
                remark("Speaking and writing", "5 against 4; three invited talks this year."),
                remark("User feedback", "4 against 4."),
                remark("Conflict resolution", "4 against 4, confirmed by two maintainers."),
            ],
            gaps: vec![
                remark("Project metrics", "2 against 4; no published health figures yet."),
                remark("Budget ownership", "2 against 4 and a must-have: one event so far, no team budget."),
                remark("Partner relations", "3 against 4 and a must-have."),
            ],
            unrated: vec![remark("Reimbursement", "3 is expected.")],
            growth: vec![
                remark("Project metrics", "Interest 4 with a rating of 2."),
                remark(
                    "Budget ownership",
                    "Interest 4 with a rating of 2: the travel budget of 2027 is a chance.",
                ),
            ],
            risks: vec![
                remark(
                    "Conflict resolution",
                    "Rating 4 with an interest of 1: nobody else in the office can stand in.",
                ),
                remark("Speaking and writing", "Rating 5 with an interest of 2."),
            ],
            readiness: Some(ProfileReadiness {
                target: "PM-4".into(),
                covered: 290,
                demanded: 365,
                coverage_permille: 795,
                proved: (7, 24),
                verdict: "Not yet: two must-have rows are open".into(),
                missing: vec![
                    "Budget ownership: two steps, must-have".into(),
                    "Partner relations: one step, must-have".into(),
                    "Project metrics: two steps".into(),
                    "Reimbursement is not rated".into(),
                ],
            }),
            evidence: vec![
                EvidenceLine {
                    on: day(2026, 9, 18),
                    competency: "Speaking and writing".into(),
                    text: "Keynote on review habits at a regional conference, 400 people in the room.".into(),
                    corroborator: Some("Ines Marchetti, programme chair".into()),
                },
                EvidenceLine {
                    on: day(2026, 6, 4),
                    competency: "Conflict resolution".into(),
                    text: "Moderated the review of a disputed release; both maintainers stayed.".into(),
                    corroborator: None,
                },
            ],
            withheld: 1,
        }
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn groups() -> Vec<SkillGroup> {
    let mut groups: Vec<SkillGroup> = Vec::new();
    for (bucket, competency, rating, interest, expected, next, weight, must_have) in ROWS {
        if groups.last().is_none_or(|last| last.bucket != bucket) {
            groups.push(SkillGroup { bucket: bucket.into(), rows: Vec::new() });
        }
        let rating = (rating <= 5).then_some(rating);
        let row = SkillRow {
            competency: competency.into(),
            rating,
            interest: Some(interest),
            expected: Some(expected),
            expected_next: Some(next),
            gap: rating.map(|rating| next.saturating_sub(rating)),
            weight: Some(weight),
            must_have,
        };
        if let Some(group) = groups.last_mut() {
            group.rows.push(row);
        }
    }
    groups
}

/// The means of the buckets, an absent rating left out.
fn radar() -> Vec<RadarAxis> {
    groups()
        .into_iter()
        .map(|group| {
            let mean = |pick: fn(&SkillRow) -> Option<u8>| {
                let values: Vec<f32> = group.rows.iter().filter_map(pick).map(f32::from).collect();
                (!values.is_empty()).then(|| values.iter().sum::<f32>() / values.len() as f32)
            };
            RadarAxis {
                rating: mean(|row| row.rating),
                expected: mean(|row| row.expected),
                expected_next: mean(|row| row.expected_next),
                interest: mean(|row| row.interest),
                label: group.bucket,
            }
        })
        .collect()
}
