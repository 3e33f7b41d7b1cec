//! The sRGB colour profile, which an archive wants inside the file (ICC.1:2010, IEC 61966-2-1).

/// A version 4 display profile: three primaries adapted to D50 and sRGB's own curve.
pub(super) fn srgb() -> Vec<u8> {
    let curve =
        block(b"para", &[&[0, 3, 0, 0], &fixed(&[2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45])]);
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", words("sRGB IEC61966-2.1")),
        (b"cprt", words("No copyright: the numbers are those of the standard")),
        (b"wtpt", xyz([0.964_2, 1.0, 0.824_9])),
        (b"chad", block(b"sf32", &[&fixed(&ADAPTATION)])),
        (b"rXYZ", xyz([0.436_07, 0.222_49, 0.013_92])),
        (b"gXYZ", xyz([0.385_15, 0.716_87, 0.097_08])),
        (b"bXYZ", xyz([0.143_07, 0.060_61, 0.714_10])),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut directory = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    for (name, tag) in &tags {
        directory.extend(*name);
        directory.extend(((start + data.len()) as u32).to_be_bytes());
        directory.extend((tag.len() as u32).to_be_bytes());
        data.extend(tag);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header((start + data.len()) as u32);
    profile.extend(directory);
    profile.extend(data);
    profile
}

/// From D65, under which sRGB is defined, to D50, by Bradford's method.
const ADAPTATION: [f64; 9] =
    [1.047_88, 0.022_92, -0.050_22, 0.029_59, 0.990_48, -0.017_07, -0.009_23, 0.015_08, 0.751_68];

fn header(length: u32) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend(length.to_be_bytes());
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The date of the standard's first edition.
    for part in [1999_u16, 10, 18, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(fixed(&[0.964_2, 1.0, 0.824_9]));
    header.resize(128, 0);
    header
}

fn block(kind: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let mut block = kind.to_vec();
    block.extend([0; 4]);
    block.extend(parts.concat());
    block
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    block(b"XYZ ", &[&fixed(&values)])
}

/// Numbers with sixteen bits before and after the point.
fn fixed(values: &[f64]) -> Vec<u8> {
    values.iter().flat_map(|value| ((value * 65_536.0).round() as i32).to_be_bytes()).collect()
}

/// One text in American English.
fn words(text: &str) -> Vec<u8> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let length = (utf16.len() as u32).to_be_bytes();
    block(
        b"mluc",
        &[&1_u32.to_be_bytes(), &12_u32.to_be_bytes(), b"enUS", &length, &28_u32.to_be_bytes(), &utf16],
    )
}
