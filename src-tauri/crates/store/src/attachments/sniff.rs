//! What a file is, by its first bytes.

use crate::AttachmentRefused;

/// The most pixels a picture may have; unpacked it takes four bytes for each.
const MAX_PIXELS: u64 = 64_000_000;

/// The media type of a file that may be attached. The signature must be at the very start: a file that is
/// two things at once is shown as the first.
pub(super) fn media_type(bytes: &[u8]) -> Result<&'static str, AttachmentRefused> {
    if bytes.is_empty() {
        return Err(AttachmentRefused::Empty);
    }
    if bytes.starts_with(b"%PDF-") {
        return Ok("application/pdf");
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        check_pixels(png_size(bytes))?;
        return Ok("image/png");
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        check_pixels(jpeg_size(bytes))?;
        return Ok("image/jpeg");
    }
    Err(AttachmentRefused::UnknownType)
}

fn check_pixels(size: Option<(u32, u32)>) -> Result<(), AttachmentRefused> {
    match size {
        None | Some((0, _) | (_, 0)) => Err(AttachmentRefused::BrokenHeader),
        Some((width, height)) if u64::from(width) * u64::from(height) > MAX_PIXELS => {
            Err(AttachmentRefused::TooManyPixels { width, height })
        }
        Some(_) => Ok(()),
    }
}

/// A PNG begins with the chunk IHDR, which begins with width and height.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.get(12..16)? != b"IHDR" {
        return None;
    }
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    Some((number(16)?, number(20)?))
}

/// A JPEG is a row of segments, each with a marker and a length; the frame header has the size.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let short = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        match *bytes.get(at + 1)? {
            // A marker may be preceded by any number of fill bytes.
            0xff => at += 1,
            // All frame headers but the three codes in that range that mean something else.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Some((u32::from(short(at + 7)?), u32::from(short(at + 5)?)));
            }
            // The picture's data begins, or it ends, before a frame header came.
            0xda | 0xd9 => return None,
            0x01 | 0xd0..=0xd7 => at += 2,
            _ => at += 2 + usize::from(short(at + 2)?.max(2)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        let mut bytes = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x11\x08".to_vec();
        bytes.extend(height.to_be_bytes());
        bytes.extend(width.to_be_bytes());
        bytes
    }

    #[test]
    fn kinds_by_their_first_bytes() {
        assert_eq!(media_type(b"%PDF-1.7\n"), Ok("application/pdf"));
        assert_eq!(media_type(&png(10, 20)), Ok("image/png"));
        assert_eq!(media_type(&jpeg(10, 20)), Ok("image/jpeg"));
        assert_eq!(media_type(b""), Err(AttachmentRefused::Empty));
        for other in [&b"<svg>"[..], b" %PDF-1.7", b"<html>", b"PK\x03\x04", b"MZ", b"GIF89a", b"\xff\xd8"] {
            assert_eq!(media_type(other), Err(AttachmentRefused::UnknownType), "{other:?}");
        }
    }

    #[test]
    fn pictures_that_would_fill_the_memory() {
        assert!(media_type(&png(8000, 8000)).is_ok());
        let refused = media_type(&png(8001, 8000));
        assert_eq!(refused, Err(AttachmentRefused::TooManyPixels { width: 8001, height: 8000 }));
        let refused = media_type(&jpeg(65_535, 65_535));
        assert_eq!(refused, Err(AttachmentRefused::TooManyPixels { width: 65_535, height: 65_535 }));
    }

    #[test]
    fn broken_headers_at_every_length() {
        for whole in [png(10, 20), jpeg(10, 20)] {
            for length in 8..whole.len() {
                assert!(media_type(&whole[..length]).is_err(), "cut at {length}");
            }
        }
        assert_eq!(media_type(&png(0, 20)), Err(AttachmentRefused::BrokenHeader));
        assert_eq!(media_type(b"\xff\xd8\xff\xd9"), Err(AttachmentRefused::BrokenHeader));
    }
}
