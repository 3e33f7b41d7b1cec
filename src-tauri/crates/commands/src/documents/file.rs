//! What all documents share: title block, paper, names of files.

use std::path::Path;

use documents::{DateStyle, Front, Paper, PaperSize};
use domain::money::NumberStyle;
use domain::office::Office;

use crate::call::{Ask, Problem};

/// The title block.
pub(crate) fn front(ask: &Ask<'_>, version: &str, confidentiality: &str) -> Result<Front, Problem> {
    Ok(Front {
        office: ask.office()?.name,
        as_of: ask.today,
        version: version.to_owned(),
        confidentiality: confidentiality.to_owned(),
    })
}

/// Paper as the office chose it.
pub(crate) fn paper(office: &Office) -> Paper {
    Paper {
        size: match office.paper {
            domain::office::Paper::A4 => PaperSize::A4,
            domain::office::Paper::Letter => PaperSize::Letter,
        },
        language: "en-GB".to_owned(),
        numbers: NumberStyle::of_locale(&office.locale),
        dates: if office.locale == "en-US" { DateStyle::MonthFirst } else { DateStyle::DayFirst },
    }
}

/// A file name that every system takes.
pub(crate) fn name(stem: &str, ending: &str) -> String {
    let plain: String =
        stem.chars().map(|c| if r#"/\:*?"<>|"#.contains(c) || c.is_control() { '-' } else { c }).collect();
    format!("{}.{ending}", plain.trim())
}

/// Writes a file whole or not at all: beside it first, then under its name.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let failed = |error: &dyn std::fmt::Display| {
        Problem::new("disk.failed", format!("{} cannot be written: {error}.", path.display()))
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| failed(&error))?;
    std::io::Write::write_all(&mut file, bytes).map_err(|error| failed(&error))?;
    file.as_file().sync_all().map_err(|error| failed(&error))?;
    // A temporary file is for its owner alone; a document is handed around like any other file.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let shared = std::fs::Permissions::from_mode(0o644);
        file.as_file().set_permissions(shared).map_err(|error| failed(&error))?;
    }
    file.persist(path).map_err(|error| failed(&error.error))?;
    Ok(())
}
