//! What the office knows of its people beyond name and level: where their clocks stand, what they are paid
//! in, how they came into the work, whom they also report to, what they look like, and who has left.

use chrono::Months;
use domain::people::EntryRoute::{
    self, Engineer, InternalMove, Marketer, Moderator, PartnerManager, ProgrammeManager, Researcher,
    VolunteerContributor, Writer,
};
use domain::people::{DottedLine, PersonKind};

use super::crew::level_of;
use super::days::Calendar;
use super::people::KEEPER;
use super::{Known, broken, find};
use crate::people::{AddPerson, AddTransition, PlacePerson, WriteDottedLines, person_on, put_photo};
use crate::{Act, Problem};

/// Time zone, pay currency where there is pay, and the way into the work.
const DETAILS: [(&str, &str, &str, EntryRoute); 13] = [
    ("marta", "Europe/Warsaw", "PLN", PartnerManager),
    ("tomas", "Europe/Dublin", "EUR", Moderator),
    ("layla", "Asia/Kuwait", "KWD", Engineer),
    ("haruna", "Asia/Tokyo", "JPY", Writer),
    ("zoe", "Europe/Zurich", "CHF", ProgrammeManager),
    ("ananya", "Asia/Kolkata", "INR", VolunteerContributor),
    ("nikos", "Europe/Athens", "EUR", Researcher),
    ("grace", "Europe/London", "GBP", Marketer),
    ("oksana", "Europe/Kyiv", "EUR", VolunteerContributor),
    ("joao", "America/Recife", "BRL", Moderator),
    ("amara", "Africa/Lagos", "EUR", InternalMove),
    ("minseo", "Asia/Seoul", "", VolunteerContributor),
    ("thao", "Asia/Ho_Chi_Minh", "", EntryRoute::Other),
];

/// Who also reports to whom, and what for.
const DOTTED: [(&str, &str, &str); 4] = [
    ("zoe", "layla", "Budget of the regional events"),
    ("oksana", "haruna", "Translation of the handbook"),
    ("nikos", "tomas", "Security coordination of the projects"),
    ("nikos", "zoe", "Invoices and statements of work"),
];

/// Faces that are drawn: ground, skin, hair and clothes, as red, green and blue.
const FACES: [(&str, [[u8; 3]; 4]); 2] = [
    ("layla", [[202, 222, 214], [196, 146, 112], [46, 34, 30], [11, 107, 93]]),
    ("tomas", [[222, 214, 196], [232, 190, 164], [168, 92, 48], [40, 70, 120]]),
];

/// The side of a drawn picture, in pixels.
const SIDE: u32 = 400;

/// Fills everything in.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    for (key, zone, currency, route) in DETAILS {
        let mut person = person_on(act, find(&known.people, key)?, act.today)?;
        person.time_zone = zone.to_owned();
        person.currency =
            (!currency.is_empty()).then(|| currency.parse()).transpose().map_err(|_| broken(key))?;
        person.entry_route = Some(route);
        crate::people::change(act, person)?;
    }
    for (key, ..) in DETAILS {
        let lines: Vec<DottedLine> = DOTTED
            .iter()
            .filter(|(from, ..)| *from == key)
            .map(|(_, to, purpose)| {
                Ok(DottedLine { manager_id: find(&known.people, to)?, purpose: (*purpose).to_owned() })
            })
            .collect::<Result<_, Problem>>()?;
        if !lines.is_empty() {
            let person_id = find(&known.people, key)?;
            crate::people::write_dotted_lines(act, WriteDottedLines { person_id, lines })?;
        }
    }
    for (key, colours) in FACES {
        let drawn = exchange::photo::draw(SIDE, |x, y| face(x, y, colours));
        let photo = exchange::photo::read(&drawn).map_err(|_| broken(key))?;
        put_photo(act, find(&known.people, key)?, &photo)?;
    }
    titles(act, calendar, known)?;
    somebody_who_left(act, calendar, known)
}

/// A title that changed, and one that will.
fn titles(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let transition = |person_id, from| AddTransition {
        person_id,
        from,
        level_id: None,
        internal_title: None,
        external_title: None,
        job_class: None,
        reason: String::new(),
    };
    let zoe = find(&known.people, "zoe")?;
    crate::people::add_transition(
        act,
        AddTransition {
            external_title: Some("Community Architect, Events and Finance".to_owned()),
            reason: "Her work towards the outside is mostly the regional events.".to_owned(),
            ..transition(zoe, calendar.months_ago(14))
        },
    )?;
    let oksana = find(&known.people, "oksana")?;
    let autumn = act.today.checked_add_months(Months::new(3)).unwrap_or(act.today);
    crate::people::add_transition(
        act,
        AddTransition {
            internal_title: Some("Community Lead, Eastern Europe".to_owned()),
            job_class: Some("PM-4".to_owned()),
            reason: "Takes the region over once the summer school is done.".to_owned(),
            ..transition(oksana, autumn)
        },
    )?;
    Ok(())
}

/// Somebody whose last day has passed: in the history, and in no figure of today.
fn somebody_who_left(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let (began, left) = (calendar.months_ago(40), calendar.months_ago(4));
    let page = crate::people::add(
        act,
        AddPerson {
            legal_name: "Kerstin Aalto".to_owned(),
            preferred_name: String::new(),
            employee_id: "0009".to_owned(),
            email: "kerstin@example.org".to_owned(),
            internal_title: "Senior Technical Programme Manager".to_owned(),
            external_title: "Open Source Community Manager".to_owned(),
            job_class: "PM-3".to_owned(),
            manager_id: Some(find(&known.people, "tomas")?),
            location: "Turku, Finland".to_owned(),
            started_on: Some(began),
            kind: PersonKind::Staff,
            fte_percent: Some(100),
            time_zone: "Europe/Helsinki".to_owned(),
            currency: "EUR".parse().ok(),
            entry_route: Some(Writer),
            left_on: Some(left),
        },
    )?;
    let level_id = level_of(known.ladder(KEEPER)?, "cm2")?;
    let place = PlacePerson { person_id: page.person.id, level_id, from: began };
    crate::people::place(act, place).map(|_| ())
}

/// The colour of a place in a drawn face: shoulders, neck, head and hair before a ground.
fn face(x: u32, y: u32, [ground, skin, hair, clothes]: [[u8; 3]; 4]) -> [u8; 3] {
    let side = i64::from(SIDE);
    let (x, y) = (i64::from(x), i64::from(y));
    // Inside an ellipse, all in hundredths of the side.
    let inside = |across: i64, down: i64, wide: i64, high: i64| {
        let (dx, dy) = ((x * 100 - across * side) * high, (y * 100 - down * side) * wide);
        dx * dx + dy * dy <= (wide * high * side) * (wide * high * side)
    };
    if inside(50, 47, 18, 22) && !(inside(50, 30, 20, 11) && y * 100 < 36 * side) {
        skin
    } else if inside(50, 40, 22, 24) {
        hair
    } else if inside(50, 66, 8, 14) {
        skin
    } else if inside(50, 104, 40, 34) {
        clothes
    } else {
        ground
    }
}
