//! The words that open an encrypted book.

use zeroize::Zeroizing;

use crate::StoreError;

/// A password, wiped from memory when it is dropped and never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes a password as it was typed.
    ///
    /// # Errors
    /// [`StoreError::Password`] for an empty one, and for one with a zero character, at which SQLCipher
    /// would cut it off.
    pub fn new(words: impl Into<String>) -> Result<Self, StoreError> {
        let words = Zeroizing::new(words.into());
        if words.is_empty() {
            return Err(StoreError::Password("a password must not be empty"));
        }
        if words.contains('\0') {
            return Err(StoreError::Password("a password must not contain a zero character"));
        }
        Ok(Self(words))
    }

    /// The words as an SQL text, quotes doubled.
    pub(crate) fn quoted(&self) -> Zeroizing<String> {
        let mut sql = Zeroizing::new(String::with_capacity(self.0.len() * 2 + 2));
        sql.push('\'');
        for c in self.0.chars() {
            if c == '\'' {
                sql.push('\'');
            }
            sql.push(c);
        }
        sql.push('\'');
        sql
    }

    pub(crate) fn words(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}
