//! Bytes to text: nothing is guessed but what the bytes prove.

use domain::finding::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Largest file that is taken, in bytes.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;

/// How the characters of a file are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without a mark at its start.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// What older Windows programs write in western Europe and America.
    Windows1252,
}

/// The text of a file and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding it was read in.
    pub encoding: Encoding,
}

/// Decodes a file: by its byte order mark, else strictly as UTF-8, unless a person has said what it is.
///
/// # Errors
/// `file.too_large`; `file.binary` for a spreadsheet or another file that is not text; `file.encoding` when
/// the bytes are not UTF-8: the caller asks, and offers windows-1252. It is never assumed, because a wrong
/// guess turns letters into other letters without anyone noticing.
pub fn decode(bytes: Vec<u8>, asked: Option<Encoding>) -> Result<Decoded, Finding> {
    if bytes.len() > MAX_BYTES {
        return Err(Finding::error(
            "file",
            "file.too_large",
            format!("The file has {} MB; at most 256 MB are read.", bytes.len() / 1024 / 1024),
        ));
    }
    if bytes.starts_with(b"PK\x03\x04")
        || bytes.starts_with(b"\xd0\xcf\x11\xe0")
        || bytes.starts_with(b"%PDF")
    {
        return Err(not_text(
            "This is a spreadsheet, an archive or a PDF. Save the sheet as CSV (UTF-8) and try again.",
        ));
    }
    let marked = encoding_rs::Encoding::for_bom(&bytes).map(|(encoding, length)| (named(encoding), length));
    let (encoding, skip) =
        marked.unwrap_or_else(|| (asked.or_else(|| unmarked(&bytes)).unwrap_or(Encoding::Utf8), 0));
    let text = match encoding {
        Encoding::Utf8 => utf8(bytes, skip)?,
        Encoding::Utf16Le => strict(encoding_rs::UTF_16LE, &bytes[skip..])?,
        Encoding::Utf16Be => strict(encoding_rs::UTF_16BE, &bytes[skip..])?,
        Encoding::Windows1252 => strict(encoding_rs::WINDOWS_1252, &bytes[skip..])?,
    };
    if text.contains('\0') {
        return Err(not_text(
            "The file has zero bytes, which text never has. Save it as CSV (UTF-8) and try again.",
        ));
    }
    Ok(Decoded { text, encoding })
}

/// UTF-16 without a mark, which its zero bytes prove: they stand beside plain letters, always on the same side.
fn unmarked(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(512)];
    if sample.len() < 4 || bytes.len() % 2 == 1 {
        return None;
    }
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, low) if low * 4 >= sample.len() => Some(Encoding::Utf16Le),
        (high, 0) if high * 4 >= sample.len() => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Strict UTF-8, without copying the file.
fn utf8(mut bytes: Vec<u8>, skip: usize) -> Result<String, Finding> {
    bytes.drain(..skip);
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        Finding::error(
            "file",
            "file.encoding",
            format!(
                "The file is not UTF-8: line {line} has bytes that mean nothing in it. It may be windows-1252, \
                 as older Windows programs write; choose that if the names then look right, or save it as UTF-8."
            ),
        )
        .at_line(line)
    })
}

/// Another encoding, refusing what is broken in it.
fn strict(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, Finding> {
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(text.into_owned()),
        None => Err(Finding::error(
            "file",
            "file.encoding",
            format!("The file is not {}. Save it as UTF-8 and try again.", encoding.name()),
        )),
    }
}

fn not_text(message: &str) -> Finding {
    Finding::error("file", "file.binary", message)
}

fn named(encoding: &'static encoding_rs::Encoding) -> Encoding {
    if encoding == encoding_rs::UTF_16LE {
        Encoding::Utf16Le
    } else if encoding == encoding_rs::UTF_16BE {
        Encoding::Utf16Be
    } else {
        Encoding::Utf8
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_mark_decides_and_is_dropped() {
        let cases: [(&[u8], Encoding); 4] = [
            (b"Zo\xc3\xab", Encoding::Utf8),
            (b"\xef\xbb\xbfZo\xc3\xab", Encoding::Utf8),
            (b"\xff\xfeZ\0o\0\xeb\0", Encoding::Utf16Le),
            (b"\xfe\xff\0Z\0o\0\xeb", Encoding::Utf16Be),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(decode(bytes.to_vec(), None), Ok(Decoded { text: "Zoë".to_owned(), encoding }));
        }
    }

    #[test]
    fn other_bytes_are_asked_about_and_never_guessed() {
        let finding = decode(b"Name\nZo\xeb".to_vec(), None).unwrap_err();
        assert_eq!((finding.code.as_str(), finding.line), ("file.encoding", Some(2)));
        let text = decode(b"Name\nZo\xeb".to_vec(), Some(Encoding::Windows1252)).unwrap().text;
        assert_eq!(text, "Name\nZoë");
    }

    #[test]
    fn what_is_not_text_is_refused() {
        for bytes in [&b"PK\x03\x04rest"[..], b"a\0b", b"\xff\xfe\x00\xd8", b"%PDF-1.7"] {
            assert!(decode(bytes.to_vec(), None).is_err(), "{bytes:?}");
        }
    }
}
