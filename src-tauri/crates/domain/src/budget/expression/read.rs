//! Reading an expression from left to right.

use super::{ExpressionError, Fraction, MAX_EXPRESSION, Node, Sign};
use crate::money::DecimalMark;

/// Deeper brackets and rows of signs than this are no work of a person's.
const DEEPEST: usize = 40;

pub(super) fn read(text: &str, mark: DecimalMark) -> Result<Node, ExpressionError> {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() > MAX_EXPRESSION {
        return Err(ExpressionError::TooLarge);
    }
    let mut reader = Reader { letters, at: 0, mark, depth: 0 };
    reader.blanks();
    if reader.seen() == Some('=') {
        reader.at += 1;
    }
    reader.blanks();
    if reader.seen().is_none() {
        return Err(ExpressionError::Empty);
    }
    let root = reader.sum()?;
    match reader.seen() {
        Some(seen) => Err(ExpressionError::Stray { at: reader.at + 1, seen }),
        None => Ok(root),
    }
}

struct Reader {
    letters: Vec<char>,
    at: usize,
    mark: DecimalMark,
    depth: usize,
}

impl Reader {
    fn seen(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn blanks(&mut self) {
        while self.seen().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn sum(&mut self) -> Result<Node, ExpressionError> {
        let sign = |seen| match seen {
            '+' => Some(Sign::Plus),
            '-' | '\u{2212}' => Some(Sign::Minus),
            _ => None,
        };
        self.row(sign, Self::product)
    }

    fn product(&mut self) -> Result<Node, ExpressionError> {
        let sign = |seen| match seen {
            '*' | '×' | '·' => Some(Sign::Times),
            '/' | '÷' => Some(Sign::By),
            _ => None,
        };
        self.row(sign, Self::factor)
    }

    /// A row of parts of one rank with signs between them, read from the left.
    fn row(
        &mut self,
        sign: impl Fn(char) -> Option<Sign>,
        part: fn(&mut Self) -> Result<Node, ExpressionError>,
    ) -> Result<Node, ExpressionError> {
        let mut left = part(self)?;
        loop {
            self.blanks();
            let Some(sign) = self.seen().and_then(&sign) else { return Ok(left) };
            let at = self.at + 1;
            self.at += 1;
            left = Node::Pair(Box::new(left), sign, Box::new(part(self)?), at);
        }
    }

    fn factor(&mut self) -> Result<Node, ExpressionError> {
        self.blanks();
        let inner = match self.seen() {
            Some('-' | '\u{2212}') => {
                self.at += 1;
                let inner = self.deeper(Self::factor)?;
                return Ok(Node::Minus(Box::new(inner)));
            }
            Some('+') => {
                self.at += 1;
                return self.deeper(Self::factor);
            }
            Some('(') => {
                let open = self.at + 1;
                self.at += 1;
                let inner = self.deeper(Self::sum)?;
                match self.seen() {
                    Some(')') => self.at += 1,
                    Some(seen) => return Err(ExpressionError::Stray { at: self.at + 1, seen }),
                    None => return Err(ExpressionError::Open { at: open }),
                }
                Node::Brackets(Box::new(inner))
            }
            Some(seen) if seen.is_ascii_digit() || matches!(seen, '.' | ',') => self.number()?,
            Some(seen) if seen.is_alphabetic() => self.name(),
            seen => return Err(ExpressionError::Missing { at: self.at + 1, seen }),
        };
        self.blanks();
        if self.seen() == Some('%') {
            self.at += 1;
            return Ok(Node::PerCent(Box::new(inner)));
        }
        Ok(inner)
    }

    fn deeper(
        &mut self,
        part: fn(&mut Self) -> Result<Node, ExpressionError>,
    ) -> Result<Node, ExpressionError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(ExpressionError::TooLarge);
        }
        let node = part(self);
        self.depth -= 1;
        node
    }

    /// A number: digits, one decimal mark, and the other mark between groups of three.
    fn number(&mut self) -> Result<Node, ExpressionError> {
        let start = self.at;
        let inside = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’');
        while self.seen().is_some_and(inside) {
            self.at += 1;
        }
        let text: String = self.letters[start..self.at].iter().collect();
        let wrong = || ExpressionError::Number { at: start + 1, text: text.clone() };
        let (decimal, group) = if self.mark == DecimalMark::Point { ('.', ',') } else { (',', '.') };
        let (whole, part) = match text.split_once(decimal) {
            Some((whole, part)) => (whole, Some(part)),
            None => (text.as_str(), None),
        };
        let groups: Vec<&str> = whole.split([group, '\'', '’']).collect();
        let first_fits = groups.first().is_some_and(|first| (1..=3).contains(&first.len()));
        if groups.len() > 1 && (!first_fits || groups[1..].iter().any(|group| group.len() != 3)) {
            return Err(wrong());
        }
        let whole = if whole.is_empty() { "0".to_owned() } else { groups.concat() };
        let digits = part.map_or_else(|| whole.clone(), |part| format!("{whole}.{part}"));
        let value = Fraction::of_decimal(&digits).ok_or_else(wrong)?;
        Ok(Node::Number(digits, value))
    }

    /// A name: words of letters, digits and low lines, a single blank between them.
    fn name(&mut self) -> Node {
        let start = self.at;
        let mut words = Vec::new();
        loop {
            let from = self.at;
            while self.seen().is_some_and(|c| c.is_alphanumeric() || c == '_') {
                self.at += 1;
            }
            words.push(self.letters[from..self.at].iter().collect::<String>());
            self.blanks();
            if !self.seen().is_some_and(|c| c.is_alphanumeric() || c == '_') {
                return Node::Name(words.join(" "), start + 1);
            }
        }
    }
}
