//! The file kept with an item.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::ids::{AttachmentId, EvidenceId};
use schemars::JsonSchema;
use serde::Deserialize;

use super::line::{EvidenceRow, row_of};
use super::write::item;
use crate::books::{Chosen, ask_for_file};
use crate::call::{Act, Ask, Desk, Nothing, Problem};
use crate::claims::{ReceiptContent, attachable};

/// A file to keep with an item.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttachFile {
    /// The item.
    pub id: EvidenceId,
    /// The handle of the file that a person chose.
    pub file: String,
}

/// Which item.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfEvidence {
    /// The item.
    pub id: EvidenceId,
}

/// Asks which file to keep with an item.
pub fn choose_file(desk: &mut Desk, _: Nothing) -> Result<Chosen, Problem> {
    Ok(Chosen { chosen: ask_for_file(desk, "attachment") })
}

/// Keeps a file with an item, in the place of the one that was there.
///
/// # Errors
/// `not_found`; `file.unreadable`; `attachment.refused` for a file that is no PDF, PNG or JPEG.
pub fn attach_file(desk: &mut Desk, request: AttachFile) -> Result<EvidenceRow, Problem> {
    let (name, bytes) = attachable(desk, &request.file)?;
    desk.write("evidence.attach_file", "Attached a file to evidence", |act| {
        let mut line = item(act, request.id)?;
        let id: AttachmentId = act.new_id();
        act.book.attach(id.0, &name, &bytes)?;
        let former = line.item.attachment_id.replace(id);
        act.book.put_evidence(&line)?;
        if let Some(AttachmentId(former)) = former {
            act.book.detach(former)?;
        }
        act.label(format!("Attached a file to evidence of {}", line.person));
        row_of(act, line)
    })
}

/// The file of an item, to be looked at.
///
/// # Errors
/// `not_found`; `file.none` for an item without a file.
pub fn attachment(ask: &Ask<'_>, request: OfEvidence) -> Result<ReceiptContent, Problem> {
    let line = ask.book.evidence_item(request.id)?;
    let line = line.ok_or_else(|| Problem::not_found("This item of evidence"))?;
    let AttachmentId(id) = line.item.attachment_id.ok_or_else(without)?;
    let file = ask.book.attachment(id)?;
    let content = ask.book.attachment_content(id)?;
    Ok(ReceiptContent { name: file.name, media_type: file.media_type, base64: STANDARD.encode(content) })
}

/// Takes the file of an item away.
///
/// # Errors
/// `not_found`; `file.none` for an item without a file.
pub fn remove_file(act: &mut Act<'_, '_>, request: OfEvidence) -> Result<EvidenceRow, Problem> {
    let mut line = item(act, request.id)?;
    let AttachmentId(file) = line.item.attachment_id.take().ok_or_else(without)?;
    act.book.put_evidence(&line)?;
    act.book.detach(file)?;
    act.label(format!("Removed the file of evidence of {}", line.person));
    row_of(act, line)
}

fn without() -> Problem {
    Problem::field("id", "file.none", "This item has no file.")
}
