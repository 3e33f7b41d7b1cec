//! Files that are published inside an archive.

use std::io::{Cursor, Read};

use domain::finding::Finding;
use zip::ZipArchive;

/// Most bytes that one file of an archive may have when it is unpacked.
const MAX_INFLATED: u64 = 64 * 1024 * 1024;

/// True for the bytes of an archive.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The one CSV file in an archive. Nothing is written anywhere, so names within the archive lead nowhere.
///
/// # Errors
/// `zip.broken`; `zip.contents` unless it holds exactly one CSV file; `file.too_large` when that file is
/// larger than 64 MB, however small the archive is.
pub fn only_csv(bytes: &[u8]) -> Result<Vec<u8>, Finding> {
    let refused = |code: &str, message: &str| Finding::error("file", code, message);
    let broken = || refused("zip.broken", "The archive is damaged.");
    let contents =
        || refused("zip.contents", "The archive does not hold exactly one CSV file. Unpack it first.");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let is_csv = |name: &str| name.to_ascii_lowercase().ends_with(".csv");
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.into_owned()).collect();
    let mut tables = names.iter().filter(|name| is_csv(name));
    let (Some(name), None) = (tables.next(), tables.next()) else { return Err(contents()) };
    let file = archive.by_name(name).map_err(|_| broken())?;
    let mut inflated = Vec::new();
    // One byte more than allowed is asked for, because the size an archive states may be a lie.
    file.take(MAX_INFLATED + 1).read_to_end(&mut inflated).map_err(|_| broken())?;
    if inflated.len() as u64 > MAX_INFLATED {
        return Err(refused("file.too_large", "The file inside the archive has more than 64 MB."));
    }
    Ok(inflated)
}
