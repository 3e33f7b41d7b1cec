//! Expressions as people type them into a sheet: `=3*450`, `=1200/4+50`, `lunch × attendees × days`.
//!
//! They are read once, worked out in exact fractions, and rounded once to the currency's minor unit. They
//! hold numbers, named drivers, `+ − × ÷`, per cent and brackets, and nothing that looks elsewhere.

mod fraction;
mod print;
mod read;

pub use fraction::Fraction;

use crate::money::{Currency, DecimalMark, Rounding};

/// The longest expression that is read, in characters.
pub const MAX_EXPRESSION: usize = 400;

/// An expression, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    root: Node,
}

/// A part of an expression. Where something can go wrong later the place in the text is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Node {
    /// Digits with a point, as typed but for the marks between groups.
    Number(String, Fraction),
    /// A named driver.
    Name(String, usize),
    Minus(Box<Node>),
    PerCent(Box<Node>),
    Brackets(Box<Node>),
    Pair(Box<Node>, Sign, Box<Node>, usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
    Times,
    By,
}

/// Why a text is no expression, or has no result; the place is counted in characters from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExpressionError {
    /// Nothing follows the sign.
    #[error("there is nothing to work out")]
    Empty,
    /// A number should stand there.
    #[error("a number is missing at character {at}{}", found(.seen))]
    Missing {
        /// Where.
        at: usize,
        /// What stands there instead; `None` at the end.
        seen: Option<char>,
    },
    /// A sign should stand between two numbers.
    #[error("“{seen}” at character {at} does not belong there")]
    Stray {
        /// Where.
        at: usize,
        /// What stands there.
        seen: char,
    },
    /// Digits and marks that make no number, or could make two.
    #[error("“{text}” at character {at} is not a number such as 1200.50")]
    Number {
        /// Where.
        at: usize,
        /// What stands there.
        text: String,
    },
    /// A bracket that is not closed.
    #[error("the bracket at character {at} is not closed")]
    Open {
        /// Where.
        at: usize,
    },
    /// A name that is no driver of the line.
    #[error("there is no driver “{name}” (character {at})")]
    Unknown {
        /// Where.
        at: usize,
        /// The name.
        name: String,
    },
    /// Division by nothing.
    #[error("it divides by zero at character {at}")]
    ByZero {
        /// Where.
        at: usize,
    },
    /// More than can be worked out exactly, or longer or deeper than people write.
    #[error("it is larger than the book can hold")]
    TooLarge,
}

fn found(seen: &Option<char>) -> String {
    seen.map(|seen| format!(", where “{seen}” stands")).unwrap_or_default()
}

impl Expression {
    /// Reads an expression; the `=` before it may be there or not.
    ///
    /// # Errors
    /// [`ExpressionError`], naming the place.
    pub fn read(text: &str, mark: DecimalMark) -> Result<Self, ExpressionError> {
        read::read(text, mark).map(|root| Self { root })
    }

    /// The result in minor units, rounded once; `named` says what a driver is worth.
    ///
    /// # Errors
    /// A driver that is not known, a division by zero, a result beyond 64 bits.
    pub fn minor(
        &self,
        currency: Currency,
        rounding: Rounding,
        named: &dyn Fn(&str) -> Option<Fraction>,
    ) -> Result<i64, ExpressionError> {
        worth(&self.root, named)?.minor(currency, rounding).ok_or(ExpressionError::TooLarge)
    }

    /// The names it speaks of, each once, in their order.
    pub fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        gather(&self.root, &mut names);
        names
    }
}

fn gather(node: &Node, names: &mut Vec<String>) {
    match node {
        Node::Number(..) => {}
        Node::Name(name, _) => {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        Node::Minus(inner) | Node::PerCent(inner) | Node::Brackets(inner) => gather(inner, names),
        Node::Pair(left, _, right, _) => {
            gather(left, names);
            gather(right, names);
        }
    }
}

fn worth(node: &Node, named: &dyn Fn(&str) -> Option<Fraction>) -> Result<Fraction, ExpressionError> {
    let fits = |value: Option<Fraction>| value.ok_or(ExpressionError::TooLarge);
    match node {
        Node::Number(_, value) => Ok(*value),
        Node::Name(name, at) => {
            named(name).ok_or_else(|| ExpressionError::Unknown { at: *at, name: name.clone() })
        }
        Node::Minus(inner) => fits(Fraction::ZERO.minus(worth(inner, named)?)),
        Node::PerCent(inner) => fits(worth(inner, named)?.by(Fraction::HUNDRED)),
        Node::Brackets(inner) => worth(inner, named),
        Node::Pair(left, sign, right, at) => {
            let (left, right) = (worth(left, named)?, worth(right, named)?);
            match sign {
                Sign::Plus => fits(left.plus(right)),
                Sign::Minus => fits(left.minus(right)),
                Sign::Times => fits(left.times(right)),
                Sign::By if right == Fraction::ZERO => Err(ExpressionError::ByZero { at: *at }),
                Sign::By => fits(left.by(right)),
            }
        }
    }
}

#[cfg(test)]
mod tests;
