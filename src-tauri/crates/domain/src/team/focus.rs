//! The focus profile: how a person's ability spreads over the faces of the role, and how that of the office
//! compares with what its projects need at their stage.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::assessments::{Mark, TenthsMean};
use crate::finding::Finding;
use crate::ids::ProjectId;
use crate::money::split;

/// The whole, of which shares are given in tenths of a per cent.
const WHOLE: i64 = 1000;
/// From this difference on, in tenths of a per cent, a face has too little or too much.
const APART: i64 = 50;

/// A project that the office looks after, at a stage of its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Project {
    /// Identifier.
    pub id: ProjectId,
    /// Its name.
    pub name: String,
    /// Stable name of its stage (`growing`).
    pub stage: String,
}

/// A competency of a person's ladder: the faces that it shows, by their place, and how it is rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownRow {
    /// Places of the faces. A row may show two, and then counts for both.
    pub faces: Vec<usize>,
    /// How it is rated.
    pub mark: Mark,
}

/// A person, or the office, in one face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Face {
    /// Mean ability over the rated rows that show it, in tenths.
    pub ability: TenthsMean,
    /// Mean interest over them, in tenths.
    pub interest: TenthsMean,
    /// Its share of all that the person can: its mean ability ÷ the sum of the means, in tenths of a per
    /// cent; all shares sum to 1000. Absent when nothing that shows it is rated.
    pub share: Option<u32>,
    /// The same of what the person would like to do.
    pub wish: Option<u32>,
}

/// A person over all faces, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Focus {
    /// Face by face.
    pub faces: Vec<Face>,
}

/// How far the office's focus lies from what its projects need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Balance {
    /// At least five percentage points below the need.
    Short,
    /// Within five percentage points.
    Even,
    /// At least five percentage points above it.
    Ample,
}

/// The office in one face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OfficeFocus {
    /// Means over everybody by full-time share, and the shares made of them.
    pub face: Face,
    /// What the projects need, in tenths of a per cent; absent when no project is named.
    pub need: Option<u32>,
    /// Share − need, in tenths of a per cent; absent when one of them is.
    pub difference: Option<i64>,
    /// What that means.
    pub balance: Option<Balance>,
}

/// A person's focus over so many faces. Rows that nobody rated are left out.
pub fn focus_of(faces: usize, rows: &[ShownRow]) -> Focus {
    let mut focus = Focus { faces: vec![Face::default(); faces] };
    for row in rows {
        for index in &row.faces {
            let Some(face) = focus.faces.get_mut(*index) else { continue };
            if let Some(rating) = row.mark.proficiency {
                face.ability.add(rating);
            }
            if let Some(wish) = row.mark.interest {
                face.interest.add(wish);
            }
        }
    }
    share_out(&mut focus.faces);
    focus
}

/// What projects at these stages need, face by face in tenths of a per cent; the mean over the projects,
/// with every project counting alike. `None` without a project.
pub fn needs(stages: &[Vec<u32>]) -> Option<Vec<u32>> {
    let faces = stages.first()?.len();
    let sums: Vec<u32> =
        (0..faces).map(|index| stages.iter().filter_map(|shares| shares.get(index)).sum()).collect();
    Some(shares(&sums))
}

/// The office's focus: everybody counts by their share of a full-time post, in per cent.
pub fn office_focus(people: &[(u32, Focus)], faces: usize, need: Option<&[u32]>) -> Vec<OfficeFocus> {
    let mean = |index: usize, of: fn(&Face) -> TenthsMean| {
        let rated =
            people.iter().filter_map(|(fte, focus)| Some((*fte, of(focus.faces.get(index)?).tenths?)));
        let (sum, weight) = rated.fold((0_u64, 0_u64), |(sum, weight), (fte, tenths)| {
            (sum + u64::from(fte) * u64::from(tenths), weight + u64::from(fte))
        });
        // The values are tenths already, so the sum is a tenth of what the mean makes tenths of.
        let tenths =
            (weight > 0).then(|| u32::try_from((sum * 2 + weight) / (weight * 2)).unwrap_or(u32::MAX));
        TenthsMean { sum, count: weight, tenths }
    };
    let mut all: Vec<Face> = (0..faces)
        .map(|index| Face {
            ability: mean(index, |face| face.ability),
            interest: mean(index, |face| face.interest),
            ..Face::default()
        })
        .collect();
    share_out(&mut all);
    let compared = all.into_iter().enumerate().map(|(index, face)| {
        let need = need.and_then(|need| need.get(index).copied());
        let difference = face.share.zip(need).map(|(share, need)| i64::from(share) - i64::from(need));
        let balance = difference.map(|difference| {
            if difference <= -APART {
                Balance::Short
            } else if difference >= APART {
                Balance::Ample
            } else {
                Balance::Even
            }
        });
        OfficeFocus { face, need, difference, balance }
    });
    compared.collect()
}

/// Gives every face its shares of ability and interest, by the means as they are shown.
fn share_out(faces: &mut [Face]) {
    let of = |tenths: Vec<Option<u32>>| {
        let any = tenths.iter().any(|value| value.is_some_and(|value| value > 0));
        let values: Vec<u32> = tenths.into_iter().map(Option::unwrap_or_default).collect();
        any.then(|| shares(&values))
    };
    let ability = of(faces.iter().map(|face| face.ability.tenths).collect());
    let interest = of(faces.iter().map(|face| face.interest.tenths).collect());
    for (index, face) in faces.iter_mut().enumerate() {
        let share = |shares: &Option<Vec<u32>>, mean: TenthsMean| {
            mean.tenths.and(shares.as_ref()).and_then(|shares| shares.get(index).copied())
        };
        face.share = share(&ability, face.ability);
        face.wish = share(&interest, face.interest);
    }
}

/// Parts of a thousand by the largest remainder.
fn shares(weights: &[u32]) -> Vec<u32> {
    split(WHOLE, weights).into_iter().map(|part| u32::try_from(part).unwrap_or(0)).collect()
}

/// What is wrong with a project: it needs a name of its own and one of the stages.
pub fn check_project(project: &Project, others: &[Project], stages: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let name = project.name.trim();
    if name.is_empty() {
        findings.push(Finding::error("name", "project.name_missing", "A project needs a name."));
    }
    let double = |other: &&Project| other.id != project.id && other.name.trim().eq_ignore_ascii_case(name);
    if let Some(other) = others.iter().find(double) {
        let sentence = format!("“{}” is there already.", other.name);
        findings.push(Finding::error("name", "project.double", sentence));
    }
    if !stages.contains(&project.stage.as_str()) {
        let sentence = format!("“{}” is none of the stages of a project.", project.stage);
        findings.push(Finding::error("stage", "project.stage_unknown", sentence));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(faces: &[usize], proficiency: Option<u8>, interest: Option<u8>) -> ShownRow {
        ShownRow { faces: faces.to_vec(), mark: Mark { proficiency, interest } }
    }

    #[test]
    fn shares_are_made_of_means_so_that_many_rows_weigh_no_more_than_one() {
        let rows = [
            row(&[0], Some(4), Some(1)),
            row(&[0], Some(4), None),
            row(&[0], None, None),
            row(&[1], Some(2), Some(3)),
            row(&[1, 2], Some(2), Some(5)),
        ];
        let focus = focus_of(4, &rows);
        let ability: Vec<_> = focus.faces.iter().map(|face| face.ability.tenths).collect();
        assert_eq!(ability, [Some(40), Some(20), Some(20), None], "nobody rated the fourth");
        let shares: Vec<_> = focus.faces.iter().map(|face| face.share).collect();
        assert_eq!(shares, [Some(500), Some(250), Some(250), None], "nobody knows about the fourth");
        let wishes: Vec<_> = focus.faces.iter().map(|face| face.wish).collect();
        assert_eq!(wishes, [Some(100), Some(400), Some(500), None], "1, 4 and 5 of 10");
    }

    #[test]
    fn nobody_rated_has_no_focus() {
        let focus = focus_of(2, &[row(&[0], None, None)]);
        assert!(focus.faces.iter().all(|face| face.share.is_none() && face.wish.is_none()));
    }

    #[test]
    fn three_equal_faces_sum_to_the_whole() {
        let focus = focus_of(3, &[row(&[0, 1, 2], Some(3), None)]);
        assert_eq!(
            focus.faces.iter().map(|face| face.share).collect::<Vec<_>>(),
            [Some(334), Some(333), Some(333)]
        );
    }

    #[test]
    fn the_office_counts_by_post_and_is_held_against_its_projects() {
        let full = focus_of(2, &[row(&[0], Some(4), None), row(&[1], Some(0), None)]);
        let half = focus_of(2, &[row(&[1], Some(3), None)]);
        // A starting project asks 60 to 40, a mature one 20 to 80: the mean is 40 to 60.
        let need = needs(&[vec![60, 40], vec![20, 80]]);
        assert_eq!(need, Some(vec![400, 600]));
        let office = office_focus(&[(100, full), (50, half)], 2, need.as_deref());
        // The first face: one full post at 4.0. The second: (100 × 0.0 + 50 × 3.0) ÷ 150 = 1.0.
        assert_eq!((office[0].face.ability.tenths, office[1].face.ability.tenths), (Some(40), Some(10)));
        assert_eq!((office[0].face.share, office[1].face.share), (Some(800), Some(200)));
        assert_eq!((office[0].difference, office[0].balance), (Some(400), Some(Balance::Ample)));
        assert_eq!((office[1].difference, office[1].balance), (Some(-400), Some(Balance::Short)));
        assert_eq!(needs(&[]), None);
        assert_eq!(office_focus(&[], 2, None)[0].balance, None);
    }

    #[test]
    fn a_project_needs_a_name_of_its_own_and_a_stage() {
        let project = |id, name: &str, stage: &str| Project {
            id: ProjectId(uuid::Uuid::from_u128(id)),
            name: name.to_owned(),
            stage: stage.to_owned(),
        };
        let others = [project(1, "Lantern", "growing")];
        let codes = |one: &Project| {
            check_project(one, &others, &["growing"])
                .into_iter()
                .map(|finding| finding.code)
                .collect::<Vec<_>>()
        };
        assert!(codes(&project(1, "Lantern", "growing")).is_empty(), "a project is not its own double");
        assert_eq!(codes(&project(2, " lantern ", "growing")), ["project.double"]);
        assert_eq!(codes(&project(2, " ", "old")), ["project.name_missing", "project.stage_unknown"]);
    }
}
