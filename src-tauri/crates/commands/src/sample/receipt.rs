//! Receipts of the sample: real PDF files of one small page, so that they can be opened, kept and printed.

/// A receipt with a few lines of plain Latin text. Anything beyond ASCII would need a font of its own.
pub(super) fn pdf(lines: &[&str]) -> Vec<u8> {
    let mut drawn = String::from("BT /F1 11 Tf 16 TL 24 230 Td\n");
    for line in lines {
        let plain: String = line.chars().filter(|c| c.is_ascii() && !matches!(c, '(' | ')' | '\\')).collect();
        drawn.push_str(&format!("({plain}) Tj T*\n"));
    }
    drawn.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 280 260] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{drawn}\nendstream", drawn.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::with_capacity(objects.len());
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let table = file.len();
    let count = objects.len() + 1;
    file.push_str(&format!("xref\n0 {count}\n0000000000 65535 f \n"));
    for place in places {
        // Every entry has exactly twenty bytes, the two of its line end included.
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    file.push_str(&format!("trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
    file.into_bytes()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::pdf;

    #[test]
    fn the_table_points_at_every_object() {
        let bytes = pdf(&["Receipt", "Taxi (night) \\ KWD 6.750", "ليلى"]);
        let text = std::str::from_utf8(&bytes).unwrap();
        let table: usize =
            text.rsplit("startxref\n").next().unwrap().lines().next().unwrap().parse().unwrap();
        assert!(text[table..].starts_with("xref\n0 6\n"));
        for (index, entry) in text[table..].lines().skip(3).take(5).enumerate() {
            let place: usize = entry[..10].parse().unwrap();
            assert!(text[place..].starts_with(&format!("{} 0 obj\n", index + 1)), "entry {index}: {entry}");
        }
        assert!(text.contains("(Taxi night  KWD 6.750) Tj"), "a bracket would end the text early");
    }
}
