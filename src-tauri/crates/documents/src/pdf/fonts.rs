//! Fonts in the file: only the glyphs used, under names that depend on the fonts alone.

use std::collections::{BTreeMap, HashMap};

use printpdf::{FontId, FontMetrics, ParsedFont, PdfDocument, PdfFont, PdfFontMetricsStub};
use subsetter::GlyphRemapper;

use crate::RenderError;
use crate::page::{Glyph, Item, Layout};
use crate::text::Face;

/// What the document uses of one face.
pub(super) struct Used {
    /// From the glyphs of the font to the glyphs of the subset.
    pub(super) remap: GlyphRemapper,
    /// The text that each glyph stands for when it is copied or searched: the one it has most often, because
    /// a glyph seen first in a mirrored bracket would otherwise spoil all the others.
    pub(super) text: BTreeMap<u16, String>,
}

/// The name under which the pages call a face. printpdf would otherwise count names through the process,
/// and the same document would differ the second time.
pub(super) fn id(face: usize) -> FontId {
    let letter = |place: u32| char::from(b'A' + (face as u32 / 26_u32.pow(place) % 26) as u8);
    FontId(format!("LBF{}{}{}", letter(2), letter(1), letter(0)))
}

/// The width that the file states for a glyph, in thousandths of an em, cut as printpdf cuts it.
pub(super) fn stated_width(face: &Face, glyph: u16) -> f32 {
    let advance = face.font.glyph_metrics().h_advance(harfrust::GlyphId::new(glyph.into()));
    (advance.round() * 1000.0 / face.units).trunc()
}

/// Collects the glyphs of all pages.
pub(super) fn used(layout: &Layout, faces: usize) -> Vec<Used> {
    let mut remaps: Vec<GlyphRemapper> = (0..faces).map(|_| GlyphRemapper::new()).collect();
    let mut counts: Vec<BTreeMap<u16, HashMap<&str, u32>>> = vec![BTreeMap::new(); faces];
    let items = layout.sheets.iter().flat_map(|sheet| &sheet.items);
    for run in
        items.filter_map(|item| if let Item::Text { runs, .. } = item { Some(runs) } else { None }).flatten()
    {
        for (index, glyph) in run.glyphs.iter().enumerate() {
            remaps[run.face].remap(glyph.id);
            let texts = counts[run.face].entry(glyph.id).or_default();
            let cluster = &run.text[glyph.from..glyph.to];
            if shares_cluster(&run.glyphs, index) {
                // Several glyphs for one cluster: its text is said once, around them.
                let first = cluster.chars().next().map_or(0, char::len_utf8);
                texts.entry(&cluster[..first]).or_default();
            } else {
                *texts.entry(cluster).or_default() += 1;
            }
        }
    }
    let majority = |texts: HashMap<&str, u32>| {
        texts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0))).map(|(text, _)| text.to_owned())
    };
    remaps
        .into_iter()
        .zip(counts)
        .map(|(remap, glyphs)| Used {
            remap,
            text: glyphs
                .into_iter()
                .map(|(glyph, texts)| (glyph, majority(texts).unwrap_or_default()))
                .collect(),
        })
        .collect()
}

fn shares_cluster(glyphs: &[Glyph], index: usize) -> bool {
    let from = glyphs[index].from;
    let same = |other: Option<&Glyph>| other.is_some_and(|other| other.from == from);
    same(index.checked_sub(1).and_then(|before| glyphs.get(before))) || same(glyphs.get(index + 1))
}

/// Cuts each face down to the glyphs used and hands it to the document.
pub(super) fn register(doc: &mut PdfDocument, faces: &[&Face], used: &[Used]) -> Result<(), RenderError> {
    for (index, (face, used)) in faces.iter().zip(used).enumerate() {
        if used.text.is_empty() {
            continue;
        }
        let subset = subsetter::subset((*face.data).as_ref(), 0, &used.remap)
            .map_err(|error| RenderError::Font { font: face.name.clone(), reason: error.to_string() })?;
        let metrics = face.font.glyph_metrics();
        let widths = used
            .text
            .keys()
            .filter_map(|glyph| {
                let advance = metrics.h_advance(harfrust::GlyphId::new((*glyph).into()));
                used.remap.get(*glyph).map(|new| (new, advance.round() as u16))
            })
            .collect();
        let characters = face
            .font
            .charmap()
            .unicodes()
            .filter_map(|(character, glyph)| {
                used.remap.get(glyph.to_u32() as u16).map(|new| (character, new))
            })
            .collect();
        let id = id(index);
        let units = face.units as u16;
        let (ascent, descent) = (face.ascent as i16, face.descent as i16);
        let name = format!("{}+{}", id.0, face.name);
        let metrics = FontMetrics { ascent, descent };
        let mut font = ParsedFont::with_glyph_data(subset, 0, Some(name), characters, widths, units, metrics);
        font.pdf_font_metrics = PdfFontMetricsStub {
            units_per_em: units,
            x_min: -600,
            y_min: descent,
            x_max: 2000,
            y_max: ascent,
            caret_slope_rise: 1,
            caret_slope_run: 0,
            us_weight_class: face.weight.class(),
        };
        doc.resources.fonts.map.insert(id, PdfFont::new(font));
    }
    Ok(())
}
