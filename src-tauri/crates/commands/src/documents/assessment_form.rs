//! The form that a rater fills in elsewhere and sends back.

use domain::cycles::{CycleState, Rater, Seat, may_be_read};
use domain::ids::SeatId;
use exchange::assessment_form::v1::{FormV1, Format, RowV1};

use super::catalogue::Choice;
use super::{Made, file};
use crate::cycles::Review;
use crate::{Ask, Problem};

/// Forms that are out: of every rater of an open cycle who has not handed in. A person's own form goes by
/// their name alone.
pub(super) fn choices(ask: &Ask<'_>) -> Result<Vec<Choice>, Problem> {
    let names = ask.book.names()?;
    let mut found = Vec::new();
    for cycle in ask.book.cycles()?.iter().filter(|cycle| cycle.state == CycleState::Open) {
        let seats = ask.book.seats_in(cycle.id)?;
        for part in ask.book.participants(cycle.id)? {
            let person = names.get(&part.person_id).cloned().unwrap_or_default();
            let own = seats.iter().filter(|seat| seat.participant_id == part.id && !seat.state.is_in());
            found.extend(
                own.map(|seat| (seat.rater, Choice { id: seat.id.to_string(), name: named(&person, seat) })),
            );
        }
    }
    // Forms of people's own come first: they are the ones that are sent round.
    found.sort_by(|(a, one), (b, other)| (a, &one.name).cmp(&(b, &other.name)));
    Ok(found.into_iter().map(|(_, choice)| choice).collect())
}

fn named(person: &str, seat: &Seat) -> String {
    match seat.rater {
        Rater::Oneself => person.to_owned(),
        Rater::Peer => format!("{person}, by {} as a peer", seat.name),
        Rater::Manager | Rater::Agreed => format!("{person}, by {} as the manager", seat.name),
    }
}

/// Makes the form, with what this rater has drafted and nothing of anybody else.
pub(super) fn build(ask: &Ask<'_>, choice: &Choice, format: &str) -> Result<Made, Problem> {
    let id: SeatId = choice.id.parse().map_err(|_| Problem::not_found("This rater"))?;
    let (review, seat) = Review::of_seat(ask.book, id)?;
    let written = review.written(seat.id).filter(|_| may_be_read(&seat));
    let notes = written.map(|one| ask.book.mark_notes(one.assessment.id)).transpose()?.unwrap_or_default();
    let level = review.ladder.level(review.level_id);
    let rows = review.rows().map(|row| {
        let mark = written.map(|one| one.assessment.marks.get(row.slot)).unwrap_or_default();
        let statements = row.cell(review.level_id).map_or_else(Vec::new, |cell| {
            cell.descriptors.iter().map(|descriptor| descriptor.text.clone()).collect()
        });
        RowV1 {
            competency_id: row.id,
            bucket: row.bucket.title(),
            competency: row.name.clone(),
            question: match review.question(row.id) {
                "" => row.summary.clone(),
                own => own.to_owned(),
            },
            statements,
            rating: mark.proficiency.map(i64::from),
            interest: mark.interest.map(i64::from),
            note: notes.get(&row.id).cloned().unwrap_or_default(),
        }
    });
    let form = FormV1 {
        format: Format::AssessmentForm,
        seat_id: seat.id,
        cycle_id: review.cycle.id,
        cycle: review.cycle.name.clone(),
        person_id: review.person.id,
        person: review.person.name().to_owned(),
        rater: seat.name.clone(),
        ladder: review.ladder.name.clone(),
        release_id: review.participant.release_id,
        release: review.participant.release_id.map(|_| review.ladder.version.clone()).unwrap_or_default(),
        level: level.map(|level| level.code.clone()).unwrap_or_default(),
        due_on: match seat.rater {
            Rater::Oneself => review.cycle.self_due_on,
            _ => review.cycle.manager_due_on,
        },
        intro: review.cycle.intro.clone(),
        asks_interest: review.cycle.asks_interest,
        asks_notes: review.cycle.asks_notes,
        fingerprint: String::new(),
        rows: rows.collect(),
    }
    .sealed();
    let (bytes, media_type) = match format {
        "json" => (exchange::assessment_form::write_json(&form), "application/json"),
        _ => {
            let bytes = exchange::assessment_form::write_xlsx(&form)
                .map_err(|finding| Problem::field("format", &finding.code, finding.message))?;
            (bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        }
    };
    Ok(Made {
        file_name: file::name(&format!("{} – {}", review.cycle.name, choice.name), format),
        media_type,
        pages: 0,
        bytes,
        findings: Vec::new(),
    })
}
