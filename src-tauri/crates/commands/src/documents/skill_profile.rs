//! One person's skill profile, from the book to paper.

use documents::{
    EvidenceLine, ProfilePlacement, ProfileReadiness, RadarAxis, Remark, SkillGroup, SkillProfile, SkillRow,
};
use domain::assessments::{GapKind, Mark, Readiness, TenthsMean, Verdict};
use domain::cycles::Rater;
use domain::ids::PersonId;
use domain::ladders::{Bucket, Competency};

use crate::assessments::{Profile, profile};
use crate::call::{Ask, Problem};
use crate::evidence::{EvidenceRow, rows_of};

pub(super) fn build(ask: &Ask<'_>, of: &str) -> Result<SkillProfile, Problem> {
    let id: PersonId = of.parse().map_err(|_| Problem::not_found("The person"))?;
    let found = profile(ask, id)?;
    let paper = super::paper(&ask.office()?);
    let level = found.level();
    let next = found.next_level();
    // At the top of the ladder the present level is what the person is held against.
    let readiness = next.or(level).and_then(|level| found.readiness(level.id));
    let shown = rows_of(ask.book, ask.book.evidence_of(id)?)?;
    let remarks = |kinds: &[GapKind]| remarks(readiness.as_ref(), kinds);
    Ok(SkillProfile {
        front: super::front(ask, &found.ladder.version, "Confidential: the person, the manager and HR")?,
        person: found.person.name().to_owned(),
        placement: ProfilePlacement {
            ladder: found.ladder.name.clone(),
            level: level.map(|level| level.code.clone()).unwrap_or_default(),
            internal_title: found.person.internal_title.clone(),
            external_title: found.person.external_title.clone(),
            job_class: level.map(|level| level.job_class.clone()).filter(|class| !class.is_empty()),
            since: Some(found.held.since),
            next_level: next.map(|level| level.code.clone()),
            manager: found.manager.clone(),
        },
        basis: match found.rated_on() {
            Some(day) => format!("{} of {}", basis(ask, &found)?, paper.date(day)),
            None => "Nothing is rated yet".to_owned(),
        },
        radar: found.ladder.buckets().iter().map(|bucket| axis(&found, bucket)).collect(),
        skills: groups(&found, readiness.as_ref()),
        strengths: remarks(&[GapKind::Strength]),
        gaps: remarks(&[GapKind::Gap]),
        unrated: remarks(&[GapKind::Missing]),
        growth: remarks(&[GapKind::Growth]),
        risks: remarks(&[GapKind::Risk]),
        readiness: readiness.as_ref().and_then(readiness_on_paper),
        evidence: shown.iter().filter(|row| !row.evidence.confidential).map(evidence_line).collect(),
        withheld: shown.iter().filter(|row| row.evidence.confidential).count(),
    })
}

/// Whose ratings these are.
fn basis(ask: &Ask<'_>, found: &Profile) -> Result<&'static str, Problem> {
    let counts = ask.book.counting_assessment(found.person.id, found.ladder.id)?;
    Ok(match counts.map(|one| one.rater) {
        Some(Rater::Agreed) => "Agreed assessment",
        _ => "Manager's assessment",
    })
}

/// An item on paper: its kind and words, and who confirmed it or could.
fn evidence_line(row: &EvidenceRow) -> EvidenceLine {
    let item = &row.evidence;
    let mut competencies: Vec<&str> = Vec::new();
    for one in row.statements.iter().filter(|one| !one.competency.is_empty()) {
        if !competencies.contains(&one.competency.as_str()) {
            competencies.push(&one.competency);
        }
    }
    let place = if item.project.is_empty() { String::new() } else { format!(" ({})", item.project) };
    EvidenceLine {
        on: item.done_on,
        competency: competencies.join(", "),
        text: format!("{}: {}{place}", item.kind.title(), item.text),
        corroborator: item.corroborator.as_ref().map(|one| match one.confirmed_on {
            Some(_) => one.name.clone(),
            None => format!("{}, not yet", one.name),
        }),
    }
}

/// Mean of what is there in a bucket; the drawing needs no more than its tenths.
#[allow(clippy::cast_precision_loss)] // Tenths of 0 to 5 are exact enough for a drawing.
fn mean(values: impl Iterator<Item = Option<u8>>) -> Option<f32> {
    let mut mean = TenthsMean::default();
    values.flatten().for_each(|value| mean.add(value));
    mean.tenths.map(|tenths| tenths as f32 / 10.0)
}

fn axis(found: &Profile, bucket: &Bucket) -> RadarAxis {
    let rows: Vec<&Competency> =
        found.ladder.competencies.iter().filter(|row| row.bucket == *bucket).collect();
    let marks = found.marks();
    let expected = |level: Option<&domain::ladders::Level>| {
        mean(rows.iter().map(|row| level.and_then(|level| row.cell(level.id)).map(|cell| cell.expected)))
    };
    RadarAxis {
        label: bucket.title(),
        rating: mean(rows.iter().map(|row| marks.get(row.slot).proficiency)),
        expected: expected(found.level()),
        expected_next: expected(found.next_level()),
        interest: mean(rows.iter().map(|row| marks.get(row.slot).interest)),
    }
}

fn groups(found: &Profile, readiness: Option<&Readiness>) -> Vec<SkillGroup> {
    let marks = found.marks();
    let row = |row: &Competency| {
        let Mark { proficiency, interest } = marks.get(row.slot);
        let expected = |level: Option<&domain::ladders::Level>| {
            level.and_then(|level| row.cell(level.id)).map(|cell| cell.expected)
        };
        let against = readiness.and_then(|found| found.rows.iter().find(|gap| gap.competency_id == row.id));
        SkillRow {
            competency: row.name.clone(),
            rating: proficiency,
            interest,
            expected: expected(found.level()),
            expected_next: expected(found.next_level()),
            gap: against.and_then(|gap| gap.short),
            weight: Some(row.weight),
            must_have: against.is_some_and(|gap| gap.must_have),
        }
    };
    let group = |bucket: &Bucket| SkillGroup {
        bucket: bucket.title(),
        rows: found.ladder.competencies.iter().filter(|one| one.bucket == *bucket).map(row).collect(),
    };
    found.ladder.buckets().iter().map(group).collect()
}

/// What is to be said of the rows of some kinds.
fn remarks(readiness: Option<&Readiness>, kinds: &[GapKind]) -> Vec<Remark> {
    let rows = readiness.into_iter().flat_map(|found| &found.rows).filter(|row| kinds.contains(&row.kind));
    rows.map(|row| {
        let wish = row.mark.interest.map(|wish| format!(", interest {wish}")).unwrap_or_default();
        let note = match row.mark.proficiency {
            None => format!("{} is expected{wish}", row.expected),
            Some(rating) => format!("{rating} where {} is expected{wish}", row.expected),
        };
        Remark { competency: row.name.clone(), note }
    })
    .collect()
}

fn readiness_on_paper(found: &Readiness) -> Option<ProfileReadiness> {
    let mut missing = Vec::new();
    if !found.must_haves_missing.is_empty() {
        missing.push(format!("Must-haves not reached: {}", found.must_haves_missing.join(", ")));
    }
    if found.rated < found.rows_expected {
        missing.push(format!("{} of {} expected rows are rated", found.rated, found.rows_expected));
    }
    if let Some(months) = found.months_in_level.filter(|months| *months < found.months_needed) {
        missing.push(format!("{months} of {} months in the present level", found.months_needed));
    }
    if found.evidence_weighs && !found.must_haves_unproved.is_empty() {
        let names = found.must_haves_unproved.join(", ");
        missing.push(format!("Must-haves without a proved statement: {names}"));
    }
    Some(ProfileReadiness {
        proved: (found.statements_proved, found.statements),
        target: found.level_code.clone(),
        covered: found.coverage.covered,
        demanded: found.coverage.expected,
        coverage_permille: found.coverage.permille?,
        verdict: match found.verdict {
            Verdict::NotAssessed => "Not assessed",
            Verdict::NotYet => "Not yet",
            Verdict::Close => "Close",
            Verdict::Ready => "Ready",
        }
        .to_owned(),
        missing,
    })
}
