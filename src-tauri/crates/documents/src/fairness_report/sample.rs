//! A year to look at: one round with a tie, a misfit and a set-aside.

use chrono::NaiveDate;
use domain::money::{Currency, Money};

use super::{
    FairnessAverage, FairnessGroup, FairnessLine, FairnessReport, FairnessRound, FairnessSpent,
    FairnessSpread,
};
use crate::Front;

/// Applicant, rank, score, asked, awarded (in cents), why.
type Row = (usize, u32, &'static str, i64, i64, &'static str);

const ROWS: [Row; 7] = [
    (1, 1, "4.53", 148_000, 148_000, "Paid in full."),
    (2, 2, "4.00", 147_946, 147_946, "Paid in full."),
    (
        3,
        3,
        "4.00",
        115_000,
        0,
        "Asked 1,150.00, 651.00 were left after applicants 1 and 2. Funded with 499.00 more. Applicant 5, of a worse \
         rank, asked less and fitted.",
    ),
    (4, 4, "3.75", 79_024, 79_024, "Paid in full from a set-aside."),
    (5, 5, "3.20", 43_824, 43_824, "Paid in full."),
    (6, 6, "2.73", 240_000, 0, "Asked 2,400.00, 213.00 were left. Funded with 2,187.00 more."),
    (7, 7, "2.10", 90_000, 0, "Asked 900.00, 213.00 were left. Funded with 687.00 more."),
];

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

impl FairnessReport {
    /// The report of the gallery.
    pub fn sample() -> Self {
        let awarded: i64 = ROWS.iter().map(|row| row.4).sum();
        let group = |name: &str, people, requests, awards, minor, share| FairnessGroup {
            name: name.to_owned(),
            people,
            requests,
            awards,
            awarded: eur(minor),
            share_permille: Some(share),
        };
        let average = |per: &str, people: usize, minor: i64| FairnessAverage {
            per: per.to_owned(),
            people,
            amount: Some(eur(minor)),
        };
        Self {
            front: Front {
                office: "Northwind Open Source Program Office".into(),
                as_of: NaiveDate::from_ymd_opt(2026, 8, 3).unwrap_or_default(),
                version: "Decided rounds".into(),
                confidentiality: "Public: names nobody".into(),
            },
            fiscal_year: "FY 2026".into(),
            currency: Currency::EUR,
            asked: eur(ROWS.iter().map(|row| row.3).sum()),
            awarded: eur(awarded),
            requests: (ROWS.len(), 4),
            gini: Some("0.497".into()),
            averages: vec![
                average("Per recipient", 4, 104_699),
                average("Per applicant", 7, 59_828),
                average("Per member of the office", 11, 38_072),
            ],
            repeats: Some(3),
            rounds: vec![FairnessRound {
                name: "Speaker travel grants, spring".into(),
                rules: vec![
                    "Rubric: worth to the community 45, need 35, follow-up 20; marks from 0 to 5.".into(),
                    "From the best score down, whatever fits is paid in full; what does not fit is skipped.".into(),
                    "Ties: who asked earlier comes first. Set-asides that are not used up join the open pool.".into(),
                ],
                facts: vec![
                    ("Pool".into(), "4,400.00".into()),
                    ("Awarded".into(), "4,187.94".into()),
                    ("Unspent".into(), "212.06".into()),
                    ("Scorers".into(), "3".into()),
                ],
                lines: ROWS
                    .iter()
                    .map(|(applicant, rank, score, asked, awarded, why)| FairnessLine {
                        applicant: *applicant,
                        rank: Some(*rank),
                        score: Some((*score).to_owned()),
                        asked: eur(*asked),
                        awarded: eur(*awarded),
                        why: (*why).to_owned(),
                    })
                    .collect(),
                remarks: vec![
                    "Applicants 2 and 3 have the same score, 4.00; who asked earlier came first, and that decided \
                     who was funded."
                        .into(),
                    "2 conflicts of interest were told; whoever told one gave no marks for that request.".into(),
                ],
            }],
            spreads: vec![FairnessSpread {
                by: "region".into(),
                groups: vec![
                    group("Africa", 3, 3, 1, 148_000, 353),
                    group("Others", 4, 4, 3, 270_794, 647),
                ],
            }],
            spent: Some(FairnessSpent {
                total: eur(1_284_310),
                gini: Some("0.682".into()),
                people: 13,
                averages: vec![
                    average("Per recipient", 5, 256_862),
                    average("Per member of the office", 11, 116_755),
                ],
            }),
        }
    }
}
