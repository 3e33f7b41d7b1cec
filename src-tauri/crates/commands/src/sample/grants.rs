//! The sample's travel grants as constants: one round that was decided with a tie and a misfit, one that is
//! still taking requests.

use domain::allocations::{Conflicts, Rule, TieBreak, Unused};

/// A round of the sample, in days before today; negative ones lie ahead.
pub(super) struct Grants {
    pub(super) name: &'static str,
    pub(super) category: &'static str,
    pub(super) opens_ago: i64,
    pub(super) closes_ago: i64,
    /// Days ago, by whom; absent while it is open.
    pub(super) decided: Option<(i64, &'static str)>,
    pub(super) pool: (i64, &'static str),
    pub(super) rule: Rule,
    pub(super) tie_break: TieBreak,
    pub(super) unused: Unused,
    pub(super) conflicts: Conflicts,
    /// Group, hundredths of a per cent.
    pub(super) set_asides: &'static [(&'static str, u32)],
    /// Name, what is looked for, weight.
    pub(super) rubric: &'static [(&'static str, &'static str, u32)],
    pub(super) note: &'static str,
    pub(super) requests: &'static [Wish],
}

/// A request of the sample.
pub(super) struct Wish {
    /// The key of a person, or the name of somebody else after a tilde.
    pub(super) who: &'static str,
    pub(super) region: &'static str,
    pub(super) project: &'static str,
    pub(super) event: Option<&'static str>,
    pub(super) purpose: &'static str,
    pub(super) handed_in_ago: i64,
    pub(super) amount: (i64, &'static str),
    /// The set-asides it belongs to, by their places.
    pub(super) groups: &'static [usize],
    /// Scorer, marks as figures (a blank is none), conflict of interest.
    pub(super) scores: &'static [(&'static str, &'static str, &'static str)],
}

const INGRID: &str = "Ingrid Halvorsen";
const TOMAS: &str = "Tomás Ó Briain";
const GRACE: &str = "Grace Whitfield";

/// The rubric of both rounds.
const RUBRIC: &[(&str, &str, u32)] = &[
    ("Worth to the community", "Who will be reached, and what will they do differently?", 45),
    ("Need", "Would they come without this money?", 35),
    ("Follow-up", "What is handed on afterwards, and to whom?", 20),
];

pub(super) const GRANTS: &[Grants] = &[
    Grants {
        name: "Speaker travel grants, spring",
        category: "travel",
        opens_ago: 118,
        closes_ago: 90,
        decided: Some((84, "Marta Żółkiewska")),
        pool: (440_000, "EUR"),
        rule: Rule::SkipMisfits,
        tie_break: TieBreak::Earlier,
        unused: Unused::FlowsBack,
        conflicts: Conflicts::Barred,
        set_asides: &[("First-time speakers", 2_000)],
        rubric: RUBRIC,
        note: "For people who carry our projects to a stage and have nobody else to pay the way.",
        requests: &[
            Wish {
                who: "amara",
                region: "Africa",
                project: "Tidewater",
                event: Some("open-ports"),
                purpose: "Talk on release notes that newcomers can act on",
                handed_in_ago: 116,
                amount: (148_000, "EUR"),
                groups: &[],
                scores: &[(INGRID, "544", ""), (TOMAS, "553", "")],
            },
            Wish {
                who: "~Rafael Monteiro",
                region: "South America",
                project: "Lantern",
                event: Some("open-ports"),
                purpose: "Workshop on packaging, half a day",
                handed_in_ago: 110,
                amount: (920_000, "BRL"),
                groups: &[],
                scores: &[(INGRID, "444", ""), (TOMAS, "444", "")],
            },
            Wish {
                who: "thao",
                region: "Asia",
                project: "Tidewater",
                event: Some("open-ports"),
                purpose: "First talk: how translators test a release",
                handed_in_ago: 104,
                amount: (92_000, "USD"),
                groups: &[0],
                scores: &[(INGRID, "453", ""), (TOMAS, "34 ", "")],
            },
            Wish {
                who: "~Sefa Tuilagi",
                region: "Oceania",
                project: "Lantern",
                event: None,
                purpose: "Maintainers’ week, to hand the build system over",
                handed_in_ago: 101,
                amount: (115_000, "EUR"),
                groups: &[],
                scores: &[(INGRID, "444", ""), (GRACE, "444", "")],
            },
            Wish {
                who: "grace",
                region: "Europe",
                project: "Breakwater",
                event: Some("contributor-days"),
                purpose: "Panel on moderation across time zones",
                handed_in_ago: 99,
                amount: (38_000, "GBP"),
                groups: &[],
                scores: &[
                    (INGRID, "334", ""),
                    (TOMAS, "", "Manages the office she reports to"),
                    (GRACE, "", "Asks herself"),
                ],
            },
            Wish {
                who: "~Ibrahim Keïta",
                region: "Africa",
                project: "Lantern",
                event: None,
                purpose: "Field trip to three user groups",
                handed_in_ago: 95,
                amount: (240_000, "EUR"),
                groups: &[],
                scores: &[(INGRID, "243", ""), (TOMAS, "233", "")],
            },
        ],
    },
    Grants {
        name: "Training money, second half",
        category: "training",
        opens_ago: 12,
        closes_ago: -16,
        decided: None,
        pool: (240_000, "EUR"),
        rule: Rule::ProRata,
        tie_break: TieBreak::Lot { seed: 417 },
        unused: Unused::StaysUnspent,
        conflicts: Conflicts::Recorded,
        set_asides: &[("Volunteers", 2_500)],
        rubric: RUBRIC,
        note: "Courses and examinations that a plan for growth asks for.",
        requests: &[
            Wish {
                who: "minseo",
                region: "Asia",
                project: "",
                event: None,
                purpose: "Course in technical writing, with the certificate",
                handed_in_ago: 11,
                amount: (24_800, "JPY"),
                groups: &[],
                scores: &[(INGRID, "435", "")],
            },
            Wish {
                who: "amara",
                region: "Africa",
                project: "Tidewater",
                event: None,
                purpose: "Facilitation course",
                handed_in_ago: 8,
                amount: (64_000, "EUR"),
                groups: &[],
                scores: &[(INGRID, "344", "")],
            },
            Wish {
                who: "thao",
                region: "Asia",
                project: "Tidewater",
                event: None,
                purpose: "Language course for the documentation team",
                handed_in_ago: 5,
                amount: (45_000, "EUR"),
                groups: &[0],
                scores: &[],
            },
        ],
    },
];
