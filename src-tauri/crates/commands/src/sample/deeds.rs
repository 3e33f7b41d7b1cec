//! Evidence of the sample: what people did, who confirmed it, and which statements it shows.
//!
//! Tomás and João, who are ready, have every must-have of their next level proved; Haruna's are claimed and
//! proved in turn, and the one thing she lacks is without any. Minseo's is from before the office knew him. Two
//! mediations are confidential, and one item is older than a review looks back.

use domain::evidence::EvidenceKind::{
    self, Article, BudgetRun, ConflictResolved, Documentation, EventRun, GovernanceSeat, Mentoring,
    Moderation, PartnerKept, PolicyWritten, Release, Review, SecurityCoordination, SponsorWon, Talk,
    UpstreamChange, VolunteerBeforeHiring, Workshop,
};

/// Who can confirm it.
pub(super) enum By {
    /// Nobody was named.
    Nobody,
    /// Somebody of the office, who has not said so yet.
    Asked(&'static str),
    /// Somebody of the office, who confirmed it a few days after.
    Said(&'static str),
    /// Somebody outside, who has not said so yet.
    Outsider(&'static str),
    /// Somebody outside, who confirmed it a few days after.
    OutsiderSaid(&'static str),
}

use By::{Asked, Nobody, Outsider, OutsiderSaid, Said};

/// A thing somebody did.
pub(super) struct Deed {
    pub(super) person: &'static str,
    pub(super) kind: EvidenceKind,
    pub(super) days_ago: i64,
    pub(super) project: &'static str,
    pub(super) outside: bool,
    pub(super) text: &'static str,
    /// Statements by their stable names in any of the ladders.
    pub(super) shows: &'static [&'static str],
    pub(super) by: By,
    pub(super) confidential: bool,
    /// A file kept with it: its first line.
    pub(super) file: &'static str,
}

/// Something done in the open, without a file.
const fn deed(
    person: &'static str,
    kind: EvidenceKind,
    days_ago: i64,
    (project, outside): (&'static str, bool),
    text: &'static str,
    shows: &'static [&'static str],
    by: By,
) -> Deed {
    Deed { person, kind, days_ago, project, outside, text, shows, by, confidential: false, file: "" }
}

const fn confidential(deed: Deed) -> Deed {
    Deed { confidential: true, ..deed }
}

const fn with_file(deed: Deed, file: &'static str) -> Deed {
    Deed { file, ..deed }
}

const OFFICE: (&str, bool) = ("", false);
const TIDEWATER: (&str, bool) = ("Tidewater", true);
const PHAROS: (&str, bool) = ("Pharos", true);

pub(super) const DEEDS: &[Deed] = &[
    deed(
        "tomas",
        BudgetRun,
        70,
        OFFICE,
        "Built the events budget from drivers, with a scenario for half the travel, and defended both before finance.",
        &["budget-reserve-ol2-1"],
        Said("marta"),
    ),
    with_file(
        deed(
            "tomas",
            Mentoring,
            128,
            OFFICE,
            "Wrote the promotion case with which a community manager moved up; the panel asked for nothing more.",
            &["people-careers-ol2-1"],
            Said("marta"),
        ),
        "Minutes of the panel",
    ),
    confidential(deed(
        "tomas",
        ConflictResolved,
        47,
        TIDEWATER,
        "Two maintainers had stopped reviewing each other. Five talks apart and two together; both review again.",
        &["executive-collaboration-ol2-2"],
        OutsiderSaid("Ines Marchetti"),
    )),
    deed(
        "tomas",
        GovernanceSeat,
        210,
        ("Harbour Alliance", true),
        "Elected to the working group on releases; reports its decisions within the week.",
        &["foundations-partners-ol1-1"],
        OutsiderSaid("Piet van Dijk"),
    ),
    deed(
        "joao",
        Talk,
        33,
        TIDEWATER,
        "Three talks on the same change for three audiences; the slides of all are public.",
        &["technical-advocacy-cm2-1"],
        OutsiderSaid("Ines Marchetti"),
    ),
    deed(
        "joao",
        Workshop,
        90,
        TIDEWATER,
        "Onboarding workshop, run four times; of 31 newcomers 12 came back with a second contribution.",
        &["onboarding-retention-cm2-1", "onboarding-retention-cm2-2"],
        Said("oksana"),
    ),
    deed(
        "joao",
        PolicyWritten,
        150,
        TIDEWATER,
        "Wrote the contribution policy that three projects now use, with the people it binds.",
        &["governance-policy-cm2-1"],
        Said("tomas"),
    ),
    confidential(deed(
        "joao",
        ConflictResolved,
        58,
        PHAROS,
        "Took a conduct report from intake to closure; the reporter asked that nobody hear of it.",
        &["conduct-conflict-cm2-1", "conduct-conflict-cm2-2"],
        Said("tomas"),
    )),
    deed(
        "haruna",
        Mentoring,
        40,
        PHAROS,
        "Handed the release calendar to two colleagues and stood behind them for a quarter.",
        &["leadership-ca4-2"],
        Said("layla"),
    ),
    deed(
        "haruna",
        EventRun,
        75,
        OFFICE,
        "Began the monthly round of documentation, engineering and marketing; it has met nine times.",
        &["collaboration-ca4-1"],
        Asked("layla"),
    ),
    deed(
        "haruna",
        SponsorWon,
        20,
        ("Open Ports Summit", true),
        "Won two sponsors for the summit who had never given before.",
        &["sponsor-relations-ca3-1"],
        Outsider("Konstantina Vlachou"),
    ),
    deed(
        "haruna",
        SecurityCoordination,
        160,
        PHAROS,
        "Brought the finder, the maintainers and two distributors to one date; the fix went out with all of them.",
        &["technical-acumen-ca3-2"],
        OutsiderSaid("Piet van Dijk"),
    ),
    deed(
        "layla",
        PartnerKept,
        120,
        ("Harbour Alliance", true),
        "Kept a partner through a change of its leadership: new contact named, joint plan signed again.",
        &["partner-relationships-ca4-1", "partner-relationships-ca3-2"],
        OutsiderSaid("Ruth Abrahamsson"),
    ),
    with_file(
        deed(
            "layla",
            Article,
            25,
            OFFICE,
            "Wrote for the trade press on why a competitor's patches are merged on merit.",
            &["community-advocacy-ca4-3"],
            Nobody,
        ),
        "The article as printed",
    ),
    confidential(deed(
        "layla",
        ConflictResolved,
        82,
        ("Harbour Alliance", true),
        "Mediated between two member companies over a seat; the settlement names neither as having yielded.",
        &["fair-terms-ca3-1"],
        Outsider("Ruth Abrahamsson"),
    )),
    deed(
        "zoe",
        BudgetRun,
        30,
        OFFICE,
        "Rebuilt the year's plan after the cut and kept the reserve whole; every draw has reason and approver.",
        &["budgets-cushion-ca4-1", "budgets-cushion-ca3-2"],
        Said("marta"),
    ),
    deed(
        "zoe",
        Documentation,
        64,
        OFFICE,
        "Published how travel money was spread by region and role, with the rules beside it.",
        &["fair-spending-ca4-1"],
        Asked("marta"),
    ),
    deed(
        "ananya",
        Talk,
        55,
        TIDEWATER,
        "First lightning talk, on reading a bug report; invited to give it at full length.",
        &["community-advocacy-ca3-2"],
        Asked("layla"),
    ),
    deed(
        "ananya",
        Review,
        110,
        TIDEWATER,
        "Reviewed 14 first contributions and answered each within two days.",
        &["contributor-care-ca3-2"],
        Nobody,
    ),
    deed(
        "nikos",
        Documentation,
        95,
        PHAROS,
        "One guide to packaging that four projects dropped their own for.",
        &["community-contribution-ca3-2"],
        OutsiderSaid("Farid Mansour"),
    ),
    deed(
        "nikos",
        Release,
        1_150,
        PHAROS,
        "Ran the release that moved the project to signed packages, before his contract here.",
        &["technical-acumen-ca3-1"],
        OutsiderSaid("Farid Mansour"),
    ),
    deed(
        "grace",
        Workshop,
        36,
        OFFICE,
        "Ran the beginners' table at two meetups; her notes are now the hand-out.",
        &["contributor-care-ca1-1"],
        Said("haruna"),
    ),
    deed(
        "oksana",
        Moderation,
        15,
        PHAROS,
        "Moderated the forum through the licence debate: 900 posts, four warnings, nobody banned.",
        &["conduct-conflict-cm2-2"],
        OutsiderSaid("Ines Marchetti"),
    ),
    deed(
        "oksana",
        EventRun,
        44,
        ("Open Ports Summit", true),
        "Ran the contributor summit in Athens: 84 people, result published within a week.",
        &["events-sponsors-cm2-1"],
        Said("tomas"),
    ),
    deed(
        "amara",
        GovernanceSeat,
        180,
        ("Lagos Open Source Circle", true),
        "Re-elected to the board of the circle; leads its scholarship round.",
        &["docs-contribution-cm2-2"],
        Outsider("Chidi Okafor"),
    ),
    deed(
        "minseo",
        VolunteerBeforeHiring,
        460,
        TIDEWATER,
        "Translated the whole handbook into Korean before anybody here knew his name.",
        &["docs-contribution-cm1-2"],
        OutsiderSaid("Ines Marchetti"),
    ),
    deed(
        "minseo",
        UpstreamChange,
        12,
        TIDEWATER,
        "Mended the search for words without blanks between them; taken by the maintainers after two rounds.",
        &["docs-contribution-cm1-1"],
        Asked("oksana"),
    ),
];
