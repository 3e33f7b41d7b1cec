//! What changed about the levels.

use super::text::text_step;
use super::{Aspect, Change};
use crate::ids::LevelId;
use crate::ladders::{Ladder, Level, PayBand, Step};

pub(super) fn compare(before: &Ladder, after: &Ladder, changes: &mut Vec<Change>) {
    for level in &after.levels {
        match before.level(level.id) {
            Some(former) => differences(before, after, former, level, changes),
            None => changes.push(added(before, after, level)),
        }
    }
    for level in before.levels.iter().filter(|level| after.level(level.id).is_none()) {
        let sentence = format!("{} was removed: the way to what lies above is another one.", level.code);
        changes.push(
            Change::new(&level.code, Aspect::Level, Step::Major, sentence)
                .between(titles(level), None)
                .at_level(level.id),
        );
    }
}

fn titles(level: &Level) -> String {
    format!("{}: {}", level.code, level.internal_title)
}

/// A level at an end, or on a track of its own, changes nobody's way; one that comes between two others does.
fn added(before: &Ladder, after: &Ladder, level: &Level) -> Change {
    let between = before.levels.iter().find(|other| {
        let next = after.level(other.id).and_then(|other| after.next_level(other.id));
        before.next_level(other.id).is_some() && next.is_some_and(|next| next.id == level.id)
    });
    let (step, sentence) = match between {
        Some(other) => (Step::Major, format!("{} was put into the way up from {}.", level.code, other.code)),
        None => (Step::Minor, format!("{} was added; it stands in nobody's way.", level.code)),
    };
    Change::new(&level.code, Aspect::Level, step, sentence).between(None, titles(level)).at_level(level.id)
}

fn differences(before: &Ladder, after: &Ladder, was: &Level, is: &Level, changes: &mut Vec<Change>) {
    let code = &is.code;
    let mut push = |aspect, step, sentence: String, old: String, new: String| {
        changes.push(Change::new(code, aspect, step, sentence).between(old, new).at_level(is.id));
    };
    if was.code != is.code {
        let sentence = format!("{} is called {code}.", was.code);
        push(Aspect::Code, Step::Patch, sentence, was.code.clone(), is.code.clone());
    }
    for (what, old, new) in [
        ("title in the company", &was.internal_title, &is.internal_title),
        ("title outside", &was.external_title, &is.external_title),
    ] {
        if old != new {
            push(Aspect::Title, Step::Patch, format!("{code} has another {what}."), old.clone(), new.clone());
        }
    }
    if was.job_class != is.job_class {
        let sentence = format!("{code} stands in another job class.");
        push(Aspect::JobClass, Step::Minor, sentence, was.job_class.clone(), is.job_class.clone());
    }
    if was.reach != is.reach {
        let (step, way) =
            if is.reach > was.reach { (Step::Major, "further") } else { (Step::Minor, "less far") };
        let sentence = format!("The work of {code} reaches {way}.");
        push(Aspect::Reach, step, sentence, was.reach.title().to_owned(), is.reach.title().to_owned());
    }
    if was.scope != is.scope {
        let step = text_step(&was.scope, &is.scope);
        let sentence = format!("What {code} is trusted with is worded differently.");
        push(Aspect::Scope, step, sentence, was.scope.clone(), is.scope.clone());
    }
    if was.minimum_months != is.minimum_months {
        let (step, way) = if is.minimum_months > was.minimum_months {
            (Step::Major, "longer")
        } else {
            (Step::Minor, "shorter")
        };
        let sentence = format!("The minimum time in {code} is {way}.");
        push(Aspect::MinimumTime, step, sentence, months(was.minimum_months), months(is.minimum_months));
    }
    if (&was.track, order(before, after, was.id)) != (&is.track, order(after, before, is.id)) {
        let (old, new) = (next_kept(before, after, was.id), next_kept(after, before, is.id));
        let step = if old == new { Step::Minor } else { Step::Major };
        let sentence = format!("{code} stands elsewhere among the levels.");
        let place = |ladder: &Ladder, level: &Level, next: Option<LevelId>| {
            let next = next.and_then(|next| ladder.level(next)).map(|next| format!(", before {}", next.code));
            let track = if level.track.is_empty() { "main track" } else { &level.track };
            format!("{track}{}", next.unwrap_or_default())
        };
        push(Aspect::Standing, step, sentence, place(before, was, old), place(after, is, new));
    }
    bands(was, is, changes);
}

fn months(count: u32) -> String {
    format!("{count} {}", if count == 1 { "month" } else { "months" })
}

/// How many of the levels that both states have stand below this one: what a rank means, whatever its number.
fn order(ladder: &Ladder, other: &Ladder, id: LevelId) -> usize {
    let Some(here) = ladder.level(id) else { return 0 };
    ladder.levels.iter().filter(|level| level.rank < here.rank && other.level(level.id).is_some()).count()
}

/// The level after this one among those that both states have.
fn next_kept(ladder: &Ladder, other: &Ladder, id: LevelId) -> Option<LevelId> {
    let levels = ladder.levels.iter().filter(|level| other.level(level.id).is_some()).cloned().collect();
    let kept = Ladder { levels, competencies: Vec::new(), ..ladder.clone() };
    kept.next_level(id).map(|level| level.id)
}

/// Bands are compared by currency and day of effect.
fn bands(was: &Level, is: &Level, changes: &mut Vec<Change>) {
    let same = |one: &PayBand, other: &PayBand| {
        one.currency() == other.currency() && one.effective_on == other.effective_on
    };
    let shown = |band: &PayBand| {
        let figure = |money: crate::money::Money| money.to_string();
        format!(
            "{} – {} – {} from {}",
            figure(band.minimum),
            figure(band.midpoint),
            figure(band.maximum),
            band.effective_on
        )
    };
    let mut push = |sentence: String, old: Option<String>, new: Option<String>| {
        let change = Change::new(&is.code, Aspect::Band, Step::Minor, sentence);
        changes.push(change.between(old, new).at_level(is.id));
    };
    for band in &was.bands {
        match is.bands.iter().find(|other| same(band, other)) {
            None => push(format!("A pay band of {} is gone.", is.code), Some(shown(band)), None),
            Some(other) if other != band => {
                let sentence = format!("The pay band of {} changed.", is.code);
                push(sentence, Some(shown(band)), Some(shown(other)));
            }
            Some(_) => {}
        }
    }
    for band in is.bands.iter().filter(|band| !was.bands.iter().any(|other| same(band, other))) {
        push(format!("{} has a new pay band.", is.code), None, Some(shown(band)));
    }
}
