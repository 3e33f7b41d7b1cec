//! How a person likes the window: kept on the machine, not in the book.

use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::call::{Desk, Nothing, Problem};

/// The file in the data folder.
const FILE: &str = "preferences.json";

/// Light, dark, or as the desktop asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// As the desktop asks.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How a person likes the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Preferences {
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Single letters run commands while no field has the focus.
    pub single_keys: bool,
    /// Rows with more room.
    pub roomy: bool,
    /// Minutes without a key or a click after which a book with a password is closed; 0 for never.
    pub lock_after_minutes: u32,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { theme: ThemeChoice::System, single_keys: true, roomy: false, lock_after_minutes: 15 }
    }
}

/// The preferences in a data folder. A file that is missing or cannot be read gives the usual ones.
pub fn read(data_dir: &Path) -> Preferences {
    std::fs::read(data_dir.join(FILE))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// How this person likes the window.
pub fn get(desk: &mut Desk, _: Nothing) -> Result<Preferences, Problem> {
    Ok(read(&desk.host.data_dir()))
}

/// Changes how this person likes the window.
pub fn change(desk: &mut Desk, request: Preferences) -> Result<Preferences, Problem> {
    let folder = desk.host.data_dir();
    let written = serde_json::to_vec_pretty(&request).map_err(std::io::Error::other).and_then(|bytes| {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(FILE), bytes)
    });
    written
        .map_err(|error| Problem::new("disk.failed", format!("The preferences cannot be saved: {error}.")))?;
    Ok(request)
}
