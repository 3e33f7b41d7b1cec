//! Breaking text into lines and putting each line into the order in which it is seen.

use std::ops::Range;
use std::rc::Rc;

use unicode_bidi::{BidiInfo, Level};
use unicode_segmentation::UnicodeSegmentation;

use super::families::east_asian;
use super::{Shaper, Weight};
use crate::page::Run;

/// One line of text; its width is in em.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    pub(crate) runs: Vec<Rc<Run>>,
    pub(crate) width: f32,
}

/// A line while it is being filled.
#[derive(Default)]
struct Filling {
    runs: Vec<Rc<Run>>,
    range: Range<usize>,
    width: f32,
    /// Width without the spaces at the end.
    seen: f32,
}

impl Shaper<'_> {
    /// A line that is not broken.
    pub(crate) fn line(&mut self, weight: Weight, text: &str) -> Line {
        self.wrap(weight, text, f32::INFINITY).into_iter().next().unwrap_or_default()
    }

    /// Lines no wider than `max` em. A word that is wider than a line is broken between characters.
    pub(crate) fn wrap(&mut self, weight: Weight, text: &str, max: f32) -> Vec<Line> {
        let text = self.clean(weight, text);
        if text.is_empty() {
            return Vec::new();
        }
        let east = east_asian(&text);
        let mut lines: Vec<Filling> = Vec::new();
        let mut line = Filling::default();
        let mut from = 0;
        for (to, _) in unicode_linebreak::linebreaks(&text) {
            for piece in self.pieces(weight, east, &text, from..to, max) {
                let runs = self.word(weight, east, &text[piece.clone()]);
                let width: f32 = runs.iter().map(|run| run.width).sum();
                let seen = width - self.trailing(weight, east, &text[piece.clone()]);
                if line.width + seen > max + 0.001 && !line.range.is_empty() {
                    let next = Filling { range: piece.start..piece.start, ..Filling::default() };
                    lines.push(std::mem::replace(&mut line, next));
                }
                line.seen = line.width + seen;
                line.width += width;
                line.range.end = piece.end;
                line.runs.extend(runs.iter().cloned());
            }
            from = to;
        }
        lines.push(line);
        if text.chars().any(is_right_to_left) {
            self.reorder(weight, east, &text, &mut lines);
        }
        lines.into_iter().map(|line| Line { runs: line.runs, width: line.seen }).collect()
    }

    /// Width in points of an unbroken text.
    pub(crate) fn width(&mut self, weight: Weight, size: f32, text: &str) -> f32 {
        self.line(weight, text).width * size
    }

    fn trailing(&mut self, weight: Weight, east: usize, piece: &str) -> f32 {
        let spaces = piece.len() - piece.trim_end_matches(' ').len();
        if spaces == 0 {
            return 0.0;
        }
        let space: f32 = self.word(weight, east, " ").iter().map(|run| run.width).sum();
        space * spaces as f32
    }

    /// The word itself, or parts of it that fit into a line.
    fn pieces(
        &mut self,
        weight: Weight,
        east: usize,
        text: &str,
        word: Range<usize>,
        max: f32,
    ) -> Vec<Range<usize>> {
        let width = |shaper: &mut Self, piece: &str| -> f32 {
            shaper.word(weight, east, piece).iter().map(|run| run.width).sum()
        };
        if max.is_infinite() || width(self, text[word.clone()].trim_end()) <= max {
            return vec![word];
        }
        let mut pieces = Vec::new();
        let (mut start, mut used) = (word.start, 0.0);
        for (at, grapheme) in text[word.clone()].grapheme_indices(true) {
            let at = word.start + at;
            let wide = width(self, grapheme);
            if used + wide > max && at > start {
                pieces.push(start..at);
                (start, used) = (at, 0.0);
            }
            used += wide;
        }
        pieces.push(start..word.end);
        pieces
    }

    /// Shapes lines with right-to-left text again, run by run, in the order in which they are seen.
    fn reorder(&mut self, weight: Weight, east: usize, text: &str, lines: &mut [Filling]) {
        let bidi = BidiInfo::new(text, None);
        for line in lines {
            let Some(paragraph) =
                bidi.paragraphs.iter().find(|paragraph| paragraph.range.contains(&line.range.start))
            else {
                continue;
            };
            let seen = line.range.start + text[line.range.clone()].trim_end_matches(' ').len();
            let (levels, runs) = bidi.visual_runs(paragraph, line.range.start..seen);
            line.runs = runs
                .into_iter()
                .flat_map(|run| {
                    let level: Level = levels[run.start];
                    self.directed(weight, east, &text[run], level.is_rtl())
                })
                .collect();
            line.width = line.runs.iter().map(|run| run.width).sum();
            line.seen = line.width;
        }
    }
}

fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}')
}
