//! Photos: brought in as small pictures of their own, looked at, taken away.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::ids::{AttachmentId, PersonId};
use exchange::photo::{MAX_PHOTO_BYTES, Photo};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::PhotoFiles;

use super::look::{PersonPage, page, person};
use crate::books::{Chosen, ask_for_file};
use crate::{Act, Ask, Desk, Nothing, Problem};

/// At most so many small pictures are answered at once.
const MOST_AT_ONCE: usize = 200;

/// A file to make a person's photo of.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPhoto {
    /// Whose photo.
    pub person_id: PersonId,
    /// The handle of the file that a person chose.
    pub file: String,
}

/// Whose photo.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfPhoto {
    /// The person.
    pub person_id: PersonId,
}

/// A picture's bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Picture {
    /// What it is: `image/jpeg`.
    pub media_type: String,
    /// Its bytes in base64.
    pub base64: String,
}

/// Which small pictures.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskSmallPhotos {
    /// The pictures, as the rows of the list name them; at most 200.
    pub photo_ids: Vec<AttachmentId>,
}

/// A small picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SmallPhoto {
    /// The picture, as the rows of the list name it.
    pub photo_id: AttachmentId,
    /// The picture.
    pub picture: Picture,
}

/// Asks which file to make a photo of.
pub fn choose_photo(desk: &mut Desk, _: Nothing) -> Result<Chosen, Problem> {
    Ok(Chosen { chosen: ask_for_file(desk, "photo") })
}

/// Gives a person a photo, made anew of the file: cut square, turned upright, without whatever else the file
/// says, such as where it was taken. A photo that was there is replaced.
///
/// # Errors
/// `file.unreadable`; `photo.large`, `photo.kind` and `photo.broken` for a file that cannot be taken.
pub fn set_photo(desk: &mut Desk, request: SetPhoto) -> Result<PersonPage, Problem> {
    let path = desk.file(&request.file)?.to_owned();
    let unreadable = |error: std::io::Error| {
        Problem::field("file", "file.unreadable", format!("The file cannot be read: {error}."))
    };
    let size = std::fs::metadata(&path).map_err(unreadable)?.len();
    // Told before reading, so that a film chosen by mistake does not fill the memory.
    let photo = if size > MAX_PHOTO_BYTES as u64 {
        Err(exchange::photo::too_large())
    } else {
        exchange::photo::read(&std::fs::read(&path).map_err(unreadable)?)
    };
    let photo = photo.map_err(|finding| Problem::field("file", &finding.code, finding.message))?;
    desk.write("people.set_photo", "Gave a person a photo", |act| {
        let person = person(act, request.person_id)?;
        put(act, person.id, &photo)?;
        act.label(format!("Gave {} a photo", person.name()));
        page(act, act.today, person.id)
    })
}

/// Keeps a photo with a person.
pub(crate) fn put(act: &mut Act<'_, '_>, person: PersonId, photo: &Photo) -> Result<(), Problem> {
    let files = PhotoFiles { photo: act.new_id(), small: act.new_id() };
    act.book.attach(files.photo.0, "photo.jpg", &photo.page)?;
    act.book.attach(files.small.0, "photo small.jpg", &photo.small)?;
    Ok(act.book.put_photo(person, Some(files))?)
}

/// Takes a person's photo away.
///
/// # Errors
/// `not_found`; `photo.none` when there is none.
pub fn remove_photo(act: &mut Act<'_, '_>, request: OfPhoto) -> Result<PersonPage, Problem> {
    let person = person(act, request.person_id)?;
    if act.photo_files(person.id)?.is_none() {
        let message = format!("{} has no photo.", person.name());
        return Err(Problem::field("person_id", "photo.none", message));
    }
    act.book.put_photo(person.id, None)?;
    act.label(format!("Took away the photo of {}", person.name()));
    page(act, act.today, person.id)
}

/// A person's photo, as large as it is kept.
///
/// # Errors
/// `not_found`; `photo.none` when there is none.
pub fn photo(ask: &Ask<'_>, request: OfPhoto) -> Result<Picture, Problem> {
    let person = person(ask.book, request.person_id)?;
    let files = ask.book.photo_files(person.id)?.ok_or_else(|| {
        Problem::field("person_id", "photo.none", format!("{} has no photo.", person.name()))
    })?;
    picture(ask, files.photo)
}

/// Small pictures for a list. One that is gone meanwhile is left out.
///
/// # Errors
/// `photos.many` for more than are answered at once.
pub fn small_photos(ask: &Ask<'_>, request: AskSmallPhotos) -> Result<Vec<SmallPhoto>, Problem> {
    if request.photo_ids.len() > MOST_AT_ONCE {
        let message = format!("At most {MOST_AT_ONCE} pictures can be asked for at once.");
        return Err(Problem::field("photo_ids", "photos.many", message));
    }
    let mut found = Vec::with_capacity(request.photo_ids.len());
    for photo_id in request.photo_ids {
        if ask.book.is_small_photo(photo_id)? {
            found.push(SmallPhoto { photo_id, picture: picture(ask, photo_id)? });
        }
    }
    Ok(found)
}

fn picture(ask: &Ask<'_>, AttachmentId(id): AttachmentId) -> Result<Picture, Problem> {
    let media_type = ask.book.attachment(id)?.media_type;
    Ok(Picture { media_type, base64: STANDARD.encode(ask.book.attachment_content(id)?) })
}
