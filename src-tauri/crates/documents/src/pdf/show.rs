//! Showing a run of glyphs so that it looks as shaped and reads as written.

use printpdf::{Codepoint, DictItem, Op, TextItem};

use super::fonts::{Used, stated_width};
use super::utf16;
use crate::page::{Glyph, Run};
use crate::text::Face;

/// A shift that nobody sees, in thousandths of an em.
const INVISIBLE: f32 = 0.6;

/// Builds the operations of one run.
pub(super) struct Show<'a> {
    run: &'a Run,
    used: &'a Used,
    face: &'a Face,
    size: f32,
    items: Vec<TextItem>,
    /// Characters that the viewer maps to glyphs by itself, which is the shortest form.
    characters: String,
    glyphs: Vec<Codepoint>,
    /// How far the viewer's pen is ahead of ours, in thousandths of an em.
    ahead: f32,
}

impl<'a> Show<'a> {
    pub(super) fn new(run: &'a Run, used: &'a Used, face: &'a Face, size: f32) -> Self {
        let (items, characters, glyphs) = (Vec::new(), String::new(), Vec::new());
        Self { run, used, face, size, items, characters, glyphs, ahead: 0.0 }
    }

    pub(super) fn write(mut self, out: &mut Vec<Op>) {
        let run = self.run;
        for cluster in run.glyphs.chunk_by(|a, b| a.from == b.from) {
            let (Some(first), text) = (cluster.first(), &run.text[cluster[0].from..cluster[0].to]) else {
                continue;
            };
            let says_itself =
                cluster.len() == 1 && self.used.text.get(&first.id).is_some_and(|usual| usual == text);
            if says_itself && first.dx == 0.0 && first.dy == 0.0 {
                self.plain(first, text);
            } else {
                self.flush();
                self.emit(out);
                self.cluster(cluster, text, says_itself, out);
            }
        }
        self.flush();
        if self.ahead.abs() > 0.01 {
            self.items.push(TextItem::Offset(self.ahead));
        }
        self.emit(out);
    }

    /// A glyph that stands for its usual text and needs no shift.
    fn plain(&mut self, glyph: &Glyph, text: &str) {
        let is_default = single(text).is_some_and(|character| {
            self.face
                .font
                .charmap()
                .map_unicode(character)
                .is_some_and(|id| id.to_u32() == u32::from(glyph.id))
        });
        self.ahead += stated_width(self.face, glyph.id) - glyph.advance * 1000.0;
        if is_default {
            self.flush_glyphs();
            self.characters.push_str(text);
            if self.ahead.abs() > INVISIBLE {
                self.flush();
                self.items.push(TextItem::Offset(std::mem::take(&mut self.ahead)));
            }
        } else {
            self.flush_characters();
            let shift = if self.ahead.abs() > INVISIBLE { std::mem::take(&mut self.ahead) } else { 0.0 };
            self.glyphs.push(Codepoint::with_cid(self.number(glyph), shift, text.to_owned()));
        }
    }

    /// Glyphs that are moved, or that stand for a text which they do not say by themselves.
    ///
    /// Dots and accents above or below the line are drawn first and say nothing: a reader of text takes the
    /// place of a cluster from its first glyph, and a raised one would part the word. What stays is shown in
    /// one go, because some viewers honour the text of a cluster only then.
    fn cluster(&mut self, cluster: &[Glyph], text: &str, says_itself: bool, out: &mut Vec<Op>) {
        let on_line = cluster.iter().any(|glyph| glyph.dy == 0.0);
        let is_mark = |glyph: &Glyph| on_line && glyph.dy != 0.0 && glyph.advance == 0.0;
        let mut pen = 0.0;
        let placed: Vec<(&Glyph, f32)> = cluster
            .iter()
            .map(|glyph| {
                let at = pen + glyph.dx * 1000.0;
                pen += glyph.advance * 1000.0;
                (glyph, at)
            })
            .collect();
        if cluster.iter().any(is_mark) {
            span("", out);
            for (glyph, at) in placed.iter().filter(|(glyph, _)| is_mark(glyph)) {
                self.place(glyph, *at, out);
            }
            out.push(Op::EndMarkedContent);
        }
        if !says_itself {
            span(text, out);
        }
        for (glyph, at) in placed.iter().filter(|(glyph, _)| !is_mark(glyph)) {
            self.place(glyph, *at, out);
        }
        self.emit(out);
        if !says_itself {
            out.push(Op::EndMarkedContent);
        }
        self.ahead -= pen;
    }

    /// Shows a glyph `at` thousandths of an em from where the cluster begins. While a cluster is shown,
    /// `ahead` counts from there.
    fn place(&mut self, glyph: &Glyph, at: f32, out: &mut Vec<Op>) {
        let back = self.ahead - at;
        if back.abs() > 0.01 {
            self.items.push(TextItem::Offset(back));
        }
        let usual = self.used.text.get(&glyph.id).cloned().unwrap_or_default();
        self.items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(self.number(glyph), 0.0, usual)]));
        self.ahead = at + stated_width(self.face, glyph.id);
        if glyph.dy != 0.0 {
            let shown = std::mem::take(&mut self.items);
            out.push(Op::SetLineOffset { multiplier: glyph.dy * self.size });
            out.push(Op::ShowText { items: shown });
            out.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }

    fn number(&self, glyph: &Glyph) -> u16 {
        self.used.remap.get(glyph.id).unwrap_or(0)
    }

    fn flush(&mut self) {
        self.flush_glyphs();
        self.flush_characters();
    }

    fn flush_glyphs(&mut self) {
        if !self.glyphs.is_empty() {
            self.items.push(TextItem::GlyphIds(std::mem::take(&mut self.glyphs)));
        }
    }

    fn flush_characters(&mut self) {
        if !self.characters.is_empty() {
            self.items.push(TextItem::Text(std::mem::take(&mut self.characters)));
        }
    }

    fn emit(&mut self, out: &mut Vec<Op>) {
        if !self.items.is_empty() {
            out.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }
}

/// Opens a piece of content that reads as `text`.
fn span(text: &str, out: &mut Vec<Op>) {
    let text = DictItem::String { data: utf16(text), literal: false };
    let properties = DictItem::Dict { map: [("ActualText".to_owned(), text)].into() };
    out.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
}

fn single(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}
