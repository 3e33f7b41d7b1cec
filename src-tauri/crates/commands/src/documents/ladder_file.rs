//! A ladder as a file that other offices and other programs read.

use domain::ids::LadderId;

use super::{Made, file};
use crate::call::{Ask, Problem};

pub(super) fn build(ask: &Ask<'_>, of: &str, format: &str) -> Result<Made, Problem> {
    let ladder = of
        .parse::<LadderId>()
        .ok()
        .map(|id| ask.book.ladder(id))
        .transpose()?
        .flatten()
        .ok_or_else(|| Problem::not_found("The ladder"))?;
    let written = crate::ladders::as_file(&ladder, crate::ladders::Pay::Withheld);
    let (bytes, media_type) = if format == "csv" {
        (exchange::ladder::write_csv(&written), "text/csv")
    } else {
        (exchange::ladder::write_json(&written), "application/json")
    };
    Ok(Made {
        file_name: file::name(&ladder.name, format),
        media_type,
        pages: 0,
        bytes,
        findings: Vec::new(),
    })
}
