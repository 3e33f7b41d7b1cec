//! Evidence of the sample: what people did, who confirmed it, and which statements it shows.
//!
//! Tomás and João, who are ready, have every must-have of their next level proved; Haruna's are claimed and
//! proved in turn, and the one thing she lacks is without any. Minseo's is from before the office knew him. Two
//! mediations are confidential, and one item is older than a review looks back.

mod leads;
mod others;

use domain::evidence::EvidenceKind;

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

/// Everything that was done, in the order in which it is written down.
pub(super) fn deeds() -> impl Iterator<Item = &'static Deed> {
    leads::DEEDS.iter().chain(others::DEEDS)
}
