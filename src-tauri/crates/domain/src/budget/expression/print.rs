//! Printing an expression: as it is kept, and as a person reads it.

use super::{Expression, Node, Sign};

/// Kept with a point and without blanks, so that reading and printing give the same text again: `3*450`.
impl std::fmt::Display for Expression {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut text = String::new();
        print(&self.root, &KEPT, &mut text);
        f.write_str(&text)
    }
}

impl Expression {
    /// As a person reads it, each driver by what it is worth: `18.50 × 200 × 2`.
    pub fn filled(&self, named: &dyn Fn(&str) -> Option<String>) -> String {
        let mut text = String::new();
        print(&self.root, &Manner { signs: [" + ", " − ", " × ", " ÷ "], minus: "−", named }, &mut text);
        text
    }

    /// As a person reads it, with the drivers' names: `lunch × attendees × days`.
    pub fn spelled(&self) -> String {
        self.filled(&|_| None)
    }
}

struct Manner<'a> {
    signs: [&'a str; 4],
    minus: &'a str,
    named: &'a dyn Fn(&str) -> Option<String>,
}

const KEPT: Manner<'static> = Manner { signs: ["+", "-", "*", "/"], minus: "-", named: &|_| None };

fn print(node: &Node, manner: &Manner<'_>, text: &mut String) {
    match node {
        Node::Number(digits, _) => text.push_str(digits),
        Node::Name(name, _) => text.push_str(&(manner.named)(name).unwrap_or_else(|| name.clone())),
        Node::Minus(inner) => {
            text.push_str(manner.minus);
            print(inner, manner, text);
        }
        Node::PerCent(inner) => {
            print(inner, manner, text);
            text.push('%');
        }
        Node::Brackets(inner) => {
            text.push('(');
            print(inner, manner, text);
            text.push(')');
        }
        Node::Pair(left, sign, right, _) => {
            print(left, manner, text);
            let [plus, minus, times, by] = manner.signs;
            text.push_str(match sign {
                Sign::Plus => plus,
                Sign::Minus => minus,
                Sign::Times => times,
                Sign::By => by,
            });
            print(right, manner, text);
        }
    }
}
