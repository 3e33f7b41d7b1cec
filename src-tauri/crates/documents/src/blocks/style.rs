//! The look: one family in three weights, one accent and greys, an 8 pt grid.

use crate::page::Color;
use crate::text::Weight;

pub(crate) const INK: Color = [0x1b, 0x1f, 0x23];
pub(crate) const MUTED: Color = [0x5a, 0x63, 0x6b];
pub(crate) const FAINT: Color = [0x9a, 0xa2, 0xa9];
pub(crate) const RULE: Color = [0xd3, 0xd8, 0xdb];
pub(crate) const TINT: Color = [0xf1, 0xf5, 0xf4];
pub(crate) const ACCENT: Color = [0x0b, 0x6b, 0x5d];
/// The accent, lighter: told from it by brightness alone, so that it survives a grey printer.
pub(crate) const ACCENT_LIGHT: Color = [0x8f, 0xc4, 0xbb];
/// For what is over its limit; always beside a word or a minus.
pub(crate) const ALERT: Color = [0xa8, 0x38, 0x1f];
/// A second hue that is told from the accent with every colour vision.
pub(crate) const CONTRAST: Color = [0xb3, 0x62, 0x00];

/// Thickness of a hairline.
pub(crate) const HAIR: f32 = 0.4;
/// Left and right margin, 19 mm.
pub(crate) const MARGIN: f32 = 54.0;
/// Upper edge of the text.
pub(crate) const TOP: f32 = 56.0;
/// Lower edge of the text, from the lower edge of the sheet.
pub(crate) const BOTTOM: f32 = 64.0;

/// How a piece of text looks; sizes are in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) weight: Weight,
    pub(crate) size: f32,
    pub(crate) leading: f32,
    pub(crate) color: Color,
}

impl Style {
    const fn new(weight: Weight, size: f32, leading: f32, color: Color) -> Self {
        Self { weight, size, leading, color }
    }

    /// The same in another colour.
    pub(crate) const fn colored(self, color: Color) -> Self {
        Self { color, ..self }
    }

    /// The same in semi-bold.
    pub(crate) const fn strong(self) -> Self {
        Self { weight: Weight::SemiBold, ..self }
    }

    /// The baseline of a line whose upper edge is `top`: capitals stand in the middle of the leading.
    pub(crate) fn baseline(self, top: f32) -> f32 {
        top + self.leading / 2.0 + self.size * 0.357
    }
}

pub(crate) const TITLE: Style = Style::new(Weight::Bold, 20.0, 24.0, INK);
pub(crate) const OFFICE: Style = Style::new(Weight::SemiBold, 9.5, 13.0, ACCENT);
pub(crate) const SECTION: Style = Style::new(Weight::Bold, 13.0, 18.0, INK);
pub(crate) const PART: Style = Style::new(Weight::SemiBold, 10.5, 14.0, INK);
pub(crate) const BODY: Style = Style::new(Weight::Regular, 9.5, 13.0, INK);
pub(crate) const LEAD: Style = Style::new(Weight::Regular, 10.5, 15.0, INK);
pub(crate) const CELL: Style = Style::new(Weight::Regular, 8.5, 11.5, INK);
pub(crate) const DENSE: Style = Style::new(Weight::Regular, 7.5, 10.0, INK);
pub(crate) const HEAD: Style = Style::new(Weight::SemiBold, 7.5, 10.0, MUTED);
pub(crate) const LABEL: Style = Style::new(Weight::Regular, 7.5, 10.0, MUTED);
pub(crate) const NOTE: Style = Style::new(Weight::Regular, 8.0, 11.0, MUTED);
pub(crate) const FIGURE: Style = Style::new(Weight::SemiBold, 15.0, 20.0, INK);
