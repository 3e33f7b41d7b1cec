//! Ratings of the sample: a figure for each row of the ladder, a point where nobody has said anything.
//!
//! They are laid so that the pictures have something to say. Zoë alone is strong in finance and wants
//! nothing less; Ananya is weak in evangelism and wants nothing more. Tomás and João are ready for the next
//! level, most are close, Ananya and Grace not yet there. Amara and Minseo are half rated, Thảo not at all.

use super::people::{ARCHITECT, KEEPER, LEADER};

/// One assessment: proficiency and interest, in the order of the ladder's rows.
pub(super) struct Sheet {
    pub(super) person: &'static str,
    pub(super) ladder: &'static str,
    pub(super) months_ago: u32,
    pub(super) proficiency: &'static str,
    pub(super) interest: &'static str,
}

/// A note beside a mark of somebody's newest assessment.
pub(super) struct Note {
    pub(super) person: &'static str,
    pub(super) ladder: &'static str,
    pub(super) competency: &'static str,
    pub(super) text: &'static str,
}

const fn sheet(
    person: &'static str,
    ladder: &'static str,
    months_ago: u32,
    proficiency: &'static str,
    interest: &'static str,
) -> Sheet {
    Sheet { person, ladder, months_ago, proficiency, interest }
}

/// All assessments, each person's earliest first.
pub(super) const SHEETS: &[Sheet] = &[
    sheet("marta", LEADER, 14, "4444332344444", "5444332254343"),
    sheet("marta", LEADER, 2, "5555432355554", "5444332254343"),
    sheet("tomas", KEEPER, 30, "3343442444343", "3344441355253"),
    sheet("tomas", LEADER, 13, "2323232232232", "4345342253432"),
    sheet("tomas", LEADER, 1, "3334343243343", "4345342253432"),
    sheet("layla", ARCHITECT, 20, "33433343223342", "44534343234443"),
    sheet("layla", ARCHITECT, 12, "44434443224432", "44534343234443"),
    sheet("layla", ARCHITECT, 2, "44544443234542", "44534343235443"),
    sheet("haruna", ARCHITECT, 20, "23212142222323", "43343254224453"),
    sheet("haruna", ARCHITECT, 11, "33323243223333", "43343254213453"),
    sheet("haruna", ARCHITECT, 1, "44424354323444", "43433254214453"),
    sheet("zoe", ARCHITECT, 15, "33222223441213", "43334334222344"),
    sheet("zoe", ARCHITECT, 3, "33232234552234", "43334334101344"),
    sheet("ananya", ARCHITECT, 12, "11111122111222", "34324443123434"),
    sheet("ananya", ARCHITECT, 1, "22221132212333", "34325543223433"),
    sheet("nikos", ARCHITECT, 13, "22221132221333", "43322342112355"),
    sheet("nikos", ARCHITECT, 2, "33331243221344", "43322342112355"),
    sheet("grace", ARCHITECT, 1, "21112122111212", "54334434323445"),
    sheet("oksana", KEEPER, 18, "3233441343233", "4354552453444"),
    sheet("oksana", KEEPER, 3, "4244552454244", "4354552453444"),
    sheet("joao", KEEPER, 12, "2222332122212", "3355442333234"),
    sheet("joao", KEEPER, 2, "3333442333323", "3355442333234"),
    sheet("amara", KEEPER, 2, "3.4433.33..33", "4.5534.32..44"),
    sheet("minseo", KEEPER, 2, "1.2.32..2...3", "3.4.54..3...5"),
];

/// Notes beside marks of the newest assessments.
pub(super) const NOTES: &[Note] = &[
    Note {
        person: "zoe",
        ladder: ARCHITECT,
        competency: "budgets-cushion",
        text: "Rebuilt the year's plan and kept the reserve whole. Asks to hand the budget on within the year.",
    },
    Note {
        person: "ananya",
        ladder: ARCHITECT,
        competency: "community-advocacy",
        text: "Gave a first lightning talk and wants a full one. Offer a co-speaker.",
    },
    Note {
        person: "haruna",
        ladder: ARCHITECT,
        competency: "fair-terms",
        text: "The one thing between her and CA4: lead the next agreement with a partner from draft to signature.",
    },
    Note {
        person: "tomas",
        ladder: LEADER,
        competency: "people-careers",
        text: "Every report has a written plan; two of them moved up.",
    },
    Note {
        person: "joao",
        ladder: KEEPER,
        competency: "governance-policy",
        text: "Wrote the contribution policy that three projects now use.",
    },
];
