//! Receipts of a claim.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::claims::ClaimLine;
use domain::ids::{AttachmentId, ClaimId, ClaimLineId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::RemoveClaimLine;
use super::lines::open_line;
use crate::books::{Chosen, ask_for_file};
use crate::call::{Act, Ask, Desk, Nothing, Problem};

/// A file to attach as a receipt.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttachReceipt {
    /// The claim.
    pub claim_id: ClaimId,
    /// Its line.
    pub line_id: ClaimLineId,
    /// The handle of the file that a person chose.
    pub file: String,
}

/// Which receipt.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfReceipt {
    /// The receipt.
    pub receipt_id: AttachmentId,
}

/// A receipt's bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReceiptContent {
    /// The file's name.
    pub name: String,
    /// `application/pdf`, `image/png` or `image/jpeg`, as its own bytes say.
    pub media_type: String,
    /// Its bytes in base64.
    pub base64: String,
}

/// Asks which file to attach as a receipt.
pub fn choose_receipt(desk: &mut Desk, _: Nothing) -> Result<Chosen, Problem> {
    Ok(Chosen { chosen: ask_for_file(desk, "receipt") })
}

/// Attaches a file to a line of a claim. A receipt that was there is replaced.
pub fn attach_receipt(desk: &mut Desk, request: AttachReceipt) -> Result<ClaimLine, Problem> {
    let (name, bytes) = attachable(desk, &request.file)?;
    desk.write("claims.attach_receipt", "Attached a receipt", |act| attach(act, &request, &name, &bytes))
}

/// Name and bytes of a chosen file that is not too large to be kept.
///
/// # Errors
/// `file.unknown`, `file.unreadable`, `attachment.refused`.
pub(crate) fn attachable(desk: &Desk, handle: &str) -> Result<(String, Vec<u8>), Problem> {
    let path = desk.file(handle)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unreadable = |error: std::io::Error| {
        Problem::field("file", "file.unreadable", format!("{name} could not be read: {error}."))
    };
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > store::MAX_ATTACHMENT_BYTES as u64 {
        // Told before reading, so that a film chosen by mistake does not fill the memory.
        let bytes = usize::try_from(size).unwrap_or(usize::MAX);
        let refused = store::StoreError::from(store::AttachmentRefused::TooLarge { bytes });
        return Err(Problem::from(refused));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    Ok((name, bytes))
}

/// A receipt, to be looked at.
pub fn receipt(ask: &Ask<'_>, request: OfReceipt) -> Result<ReceiptContent, Problem> {
    let AttachmentId(id) = request.receipt_id;
    let receipt = ask.book.attachment(id)?;
    let content = ask.book.attachment_content(id)?;
    Ok(ReceiptContent {
        name: receipt.name,
        media_type: receipt.media_type,
        base64: STANDARD.encode(content),
    })
}

/// Takes a line's receipt away.
pub fn remove_receipt(act: &mut Act<'_, '_>, request: RemoveClaimLine) -> Result<ClaimLine, Problem> {
    let (claim_id, mut line, name) = open_line(act, request.line_id)?;
    let AttachmentId(receipt) = line
        .receipt_id
        .take()
        .ok_or_else(|| Problem::field("line_id", "receipt.none", "This line has no receipt."))?;
    act.book.put_claim_line(claim_id, &line)?;
    act.book.detach(receipt)?;
    act.label(format!("Removed the receipt of {} from the claim of {name}", line.description));
    Ok(line)
}

fn attach(
    act: &mut Act<'_, '_>,
    request: &AttachReceipt,
    name: &str,
    bytes: &[u8],
) -> Result<ClaimLine, Problem> {
    let (claim_id, mut line, person) = open_line(act, request.line_id)?;
    if claim_id != request.claim_id {
        return Err(Problem::field("line_id", "line.unknown", "This line belongs to another claim."));
    }
    let id: AttachmentId = act.new_id();
    act.book.attach(id.0, name, bytes)?;
    let former = line.receipt_id.replace(id);
    act.book.put_claim_line(claim_id, &line)?;
    if let Some(AttachmentId(former)) = former {
        act.book.detach(former)?;
    }
    act.label(format!("Attached a receipt to {} in the claim of {person}", line.description));
    Ok(line)
}
