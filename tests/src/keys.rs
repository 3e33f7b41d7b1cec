//! Keys that have no letter, as WebDriver writes them.

/// A key without a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Tab.
    Tab,
    /// Arrow down.
    Down,
    /// Arrow up.
    Up,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Control.
    Control,
    /// Shift.
    Shift,
    /// F2.
    F2,
}

impl Key {
    /// The code point of WebDriver's table of keys.
    pub fn code(self) -> char {
        match self {
            Self::Tab => '\u{E004}',
            Self::Enter => '\u{E007}',
            Self::Shift => '\u{E008}',
            Self::Control => '\u{E009}',
            Self::Escape => '\u{E00C}',
            Self::Left => '\u{E012}',
            Self::Up => '\u{E013}',
            Self::Right => '\u{E014}',
            Self::Down => '\u{E015}',
            Self::F2 => '\u{E032}',
        }
    }
}
