//! The PDF file: the only place that knows printpdf and lopdf.
//!
//! printpdf writes pages and fonts. What it cannot say (nested bookmarks, tags, archive metadata, a file
//! identifier that depends on the content) is put into its lopdf document before that is saved.

mod about;
mod content;
mod fonts;
mod icc;
mod outline;
mod show;
mod tags;

use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

pub(crate) use about::About;

use crate::RenderError;
use crate::page::Layout;
use crate::text::Face;

/// Writes a laid-out document.
///
/// # Errors
/// Fails when a font cannot be cut down to the glyphs used or the file cannot be put together.
pub(crate) fn write(layout: &Layout, faces: &[&Face], about: &About) -> Result<Vec<u8>, RenderError> {
    let used = fonts::used(layout, faces.len());
    let mut doc = PdfDocument::new(&about.title);
    fonts::register(&mut doc, faces, &used)?;
    let mut marks = Vec::with_capacity(layout.sheets.len());
    let mut pages = Vec::with_capacity(layout.sheets.len());
    for sheet in &layout.sheets {
        let content = content::operations(sheet, layout, faces, &used, &mut doc);
        marks.push(content.marks);
        let mut page = PdfPage::new(Mm(210.0), Mm(297.0), content.operations);
        let edge = Rect::from_wh(Pt(sheet.width), Pt(sheet.height));
        page.media_box = edge.clone();
        page.trim_box = edge.clone();
        page.crop_box = edge;
        pages.push(page);
    }
    doc.with_pages(pages);
    let mut warnings = Vec::new();
    let mut file = doc.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    drop(doc);
    file.version = "1.7".to_owned();
    let outline = outline::write(&mut file, layout);
    let tree = tags::write(&mut file, layout, &marks)?;
    about::write(&mut file, about, outline, tree)?;
    file.compress();
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes).map_err(|error| RenderError::Write(error.to_string()))?;
    Ok(bytes)
}

/// A text string of PDF, in UTF-16 so that every script can be said.
fn text(text: &str) -> lopdf::Object {
    lopdf::Object::String(utf16(text), lopdf::StringFormat::Hexadecimal)
}

fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xFE, 0xFF];
    for unit in text.encode_utf16() {
        bytes.extend(unit.to_be_bytes());
    }
    bytes
}

fn broken(error: impl std::fmt::Display) -> RenderError {
    RenderError::Write(error.to_string())
}
