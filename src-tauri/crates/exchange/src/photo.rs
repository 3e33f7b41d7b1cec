//! Photos of people: whatever picture comes in, two small ones of our own making go out.

use std::io::Cursor;

use domain::finding::Finding;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType, ImageDecoder as _, ImageFormat, ImageReader, Limits, RgbImage};

/// The largest file that is taken for a photo, in bytes.
pub const MAX_PHOTO_BYTES: usize = 12_000_000;

/// The longest side of a picture that is unpacked, in pixels.
const MAX_SIDE: u32 = 12_000;

/// What unpacking may take, in bytes.
const MAX_MEMORY: u64 = 400_000_000;

/// The side of the picture on a person's page, in pixels.
const PAGE_SIDE: u32 = 384;

/// The side of the picture in lists, in pixels.
const SMALL_SIDE: u32 = 72;

/// A photo, twice: both square JPEG files without any words in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// For the page.
    pub page: Vec<u8>,
    /// For lists.
    pub small: Vec<u8>,
}

/// The finding of a file that is too large to be a photo.
pub fn too_large() -> Finding {
    let message = format!("The file is too large for a photo; at most {} MB.", MAX_PHOTO_BYTES / 1_000_000);
    Finding::error("file", "photo.large", message)
}

/// Reads a PNG, JPEG or WebP picture, whatever the file's name says, and makes a photo of its middle. What a
/// camera writes beside the picture, such as the place, is not taken over; the way it was held is.
///
/// # Errors
/// `photo.large`, `photo.kind`, `photo.broken` as findings with a sentence.
pub fn read(bytes: &[u8]) -> Result<Photo, Finding> {
    if bytes.len() > MAX_PHOTO_BYTES {
        return Err(too_large());
    }
    let kind = "The file is no PNG, JPEG or WebP picture.";
    let format = image::guess_format(bytes)
        .ok()
        .filter(|format| matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP))
        .ok_or_else(|| Finding::error("file", "photo.kind", kind))?;
    let picture = unpack(bytes, format).map_err(|error| {
        let message = format!("The picture cannot be read: {error}.");
        Finding::error("file", "photo.broken", message)
    })?;
    Ok(Photo { page: make(&picture, PAGE_SIDE, 86)?, small: make(&picture, SMALL_SIDE, 84)? })
}

fn unpack(bytes: &[u8], format: ImageFormat) -> image::ImageResult<DynamicImage> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// The middle of a picture as a square of a side.
fn make(picture: &DynamicImage, side: u32, quality: u8) -> Result<Vec<u8>, Finding> {
    let square = on_white(&picture.resize_to_fill(side, side, FilterType::Lanczos3));
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .encode(square.as_raw(), side, side, ExtendedColorType::Rgb8)
        .map_err(|error| {
            Finding::error("file", "photo.broken", format!("No photo can be made of it: {error}."))
        })?;
    Ok(bytes)
}

/// A JPEG has no clear parts; they become white.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let clear = picture.to_rgba8();
    RgbImage::from_fn(clear.width(), clear.height(), |x, y| {
        let [red, green, blue, alpha] = clear.get_pixel(x, y).0;
        let mix = |colour: u8| {
            let sum = u32::from(colour) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
            u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([mix(red), mix(green), mix(blue)])
    })
}

/// A PNG file of a square that is drawn pixel by pixel: red, green, blue for each place.
pub fn draw(side: u32, colour: impl Fn(u32, u32) -> [u8; 3]) -> Vec<u8> {
    let picture = RgbImage::from_fn(side, side, |x, y| image::Rgb(colour(x, y)));
    let mut bytes = Vec::new();
    // Writing into memory fails only for sides that no caller asks for; an empty file is refused like any other.
    if DynamicImage::from(picture).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).is_err() {
        bytes.clear();
    }
    bytes
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use image::{Rgba, RgbaImage};

    use super::*;

    fn file(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    /// Red on the left, blue on the right, so that the middle has both.
    fn flag(width: u32, height: u32) -> DynamicImage {
        RgbImage::from_fn(width, height, |x, _| {
            if x < width / 2 { image::Rgb([220, 20, 20]) } else { image::Rgb([20, 20, 220]) }
        })
        .into()
    }

    #[test]
    fn pictures_of_every_kind_become_two_squares() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let photo = read(&file(flag(900, 500), format)).unwrap();
            for (bytes, side) in [(&photo.page, 384), (&photo.small, 72)] {
                assert_eq!(image::guess_format(bytes).unwrap(), ImageFormat::Jpeg);
                let made = image::load_from_memory(bytes).unwrap().to_rgb8();
                assert_eq!(made.dimensions(), (side, side), "{format:?}");
                let (left, right) =
                    (made.get_pixel(side / 8, side / 2), made.get_pixel(side * 7 / 8, side / 2));
                assert!(left[0] > 150 && left[2] < 100, "{format:?}: red on the left, {left:?}");
                assert!(right[2] > 150 && right[0] < 100, "{format:?}: blue on the right, {right:?}");
            }
            assert!(photo.small.len() < 8_000, "{} bytes in a list", photo.small.len());
        }
    }

    #[test]
    fn clear_parts_become_white() {
        let clear = RgbaImage::from_pixel(100, 100, Rgba([0, 0, 0, 0]));
        let photo = read(&file(clear.into(), ImageFormat::Png)).unwrap();
        let made = image::load_from_memory(&photo.small).unwrap().to_rgb8();
        assert!(made.get_pixel(36, 36).0.iter().all(|colour| *colour > 250));
    }

    #[test]
    fn words_beside_the_picture_do_not_come_along() {
        let mut bytes = file(flag(64, 64), ImageFormat::Jpeg);
        let comment = b"taken at the quay";
        let length = u16::try_from(comment.len() + 2).unwrap().to_be_bytes();
        let segment: Vec<u8> = [&[0xff, 0xfe], &length[..], comment].concat();
        bytes.splice(2..2, segment);
        let photo = read(&bytes).unwrap();
        let holds = |bytes: &[u8]| bytes.windows(comment.len()).any(|part| part == comment);
        assert!(holds(&bytes) && !holds(&photo.page) && !holds(&photo.small));
    }

    #[test]
    fn what_is_no_picture_is_refused_in_words() {
        let whole = file(flag(300, 300), ImageFormat::Png);
        let cases: [(&[u8], &str); 5] = [
            (b"", "photo.kind"),
            (b"%PDF-1.7\n", "photo.kind"),
            (b"GIF89a\x01\0\x01\0", "photo.kind"),
            (&whole[..200], "photo.broken"),
            (&vec![0; MAX_PHOTO_BYTES + 1], "photo.large"),
        ];
        for (bytes, code) in cases {
            let finding = read(bytes).unwrap_err();
            assert_eq!(finding.code, code);
            assert!(finding.message.ends_with('.'), "{}", finding.message);
        }
        for length in (8..whole.len()).step_by(97) {
            assert!(read(&whole[..length]).is_err(), "cut at {length}");
        }
    }

    #[test]
    fn a_picture_that_unpacks_beyond_measure_is_refused() {
        // A header that promises 60,000 × 60,000 pixels.
        let mut bytes = file(flag(8, 8), ImageFormat::Png);
        bytes[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        bytes[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
        assert_eq!(read(&bytes).unwrap_err().code, "photo.broken");
    }

    #[test]
    fn a_drawn_square_can_be_read_again() {
        let photo = read(&draw(96, |x, _| [u8::try_from(x).unwrap(), 90, 200])).unwrap();
        assert!(!photo.page.is_empty());
    }
}
