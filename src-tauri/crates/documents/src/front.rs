//! What every document says about itself in its title block.

use chrono::NaiveDate;

/// The facts of a title block that all documents share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Front {
    /// The office that hands the document over.
    pub office: String,
    /// The day the figures and texts were true. It is the document's only date: the day of printing is
    /// not on paper, so the same book gives the same bytes tomorrow.
    pub as_of: NaiveDate,
    /// Version of what is printed: a ladder's release, a plan's version.
    pub version: String,
    /// Who may read it, in the office's own words, such as `Confidential: HR and the person`.
    pub confidentiality: String,
}
