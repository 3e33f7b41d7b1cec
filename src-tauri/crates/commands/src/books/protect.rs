//! The book's password: set, changed, removed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Password;

use super::status::{Status, status};
use crate::call::{Desk, Nothing, Problem};

/// A change of the password.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Protect {
    /// The present password; absent when there is none.
    pub current: Option<String>,
    /// The new password; absent to remove it.
    pub new: Option<String>,
}

/// Sets, changes or removes the password. A verified backup is made first.
pub fn protect(desk: &mut Desk, request: Protect) -> Result<Status, Problem> {
    let present = request.current.filter(|words| !words.is_empty()).map(Password::new).transpose()?;
    let new = request.new.filter(|words| !words.is_empty()).map(Password::new).transpose()?;
    let now = desk.host.now();
    let book = desk.book_mut()?;
    let knows = match &present {
        Some(password) => book.is_password(password),
        None => !book.is_encrypted(),
    };
    if !knows {
        return Err(Problem::field("current", "open.wrong_password", "This is not the present password."));
    }
    book.set_password(new.as_ref(), now)?;
    status(desk, Nothing {})
}
