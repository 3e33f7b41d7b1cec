//! Rosters: the people of an office as an HR system lists them.

mod read;

use chrono::NaiveDate;
use domain::people::PersonKind;

use crate::mapping::{self, Field, Mapping};
use crate::table::Table;

pub use read::read;

/// A person as a row of a roster has them. Texts are empty when the row does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RosterRow {
    /// HR's number, as text: `0005` stays `0005`.
    pub employee_id: String,
    /// Name as HR files it; first and last name joined where they stand apart.
    pub legal_name: String,
    /// Name the person goes by.
    pub preferred_name: String,
    /// E-mail address.
    pub email: String,
    /// Title in the company's own terms.
    pub internal_title: String,
    /// Title as the outside world knows it.
    pub external_title: String,
    /// HR's job class.
    pub job_class: String,
    /// The manager as the file names them: by number, e-mail address or name.
    pub manager_ref: String,
    /// Where the person works.
    pub location: String,
    /// First day in the company.
    pub started_on: Option<NaiveDate>,
    /// How the person belongs to the office.
    pub kind: Option<PersonKind>,
    /// Share of full time, in per cent.
    pub fte_percent: Option<u8>,
    /// Code of the level the person stands on.
    pub level_code: Option<String>,
    /// Name of the ladder that level belongs to.
    pub ladder: Option<String>,
}

/// What a roster's columns can hold.
pub const FIELDS: &[Field] = &[
    field(
        "employee_id",
        "Employee ID",
        &[
            "Worker ID",
            "Personnel Number",
            "Personnel No",
            "Employee Number",
            "Employee No",
            "Employee #",
            "Emp ID",
            "Person Number",
            "Staff ID",
            "Badge",
            "Global ID",
            "ID",
        ],
    ),
    field(
        "legal_name",
        "Legal name",
        &["Legal Full Name", "Full Name", "Employee Name", "Worker", "Worker Name", "Name", "Employee"],
    ),
    field("first_name", "First name", &["Legal First Name", "Given Name", "Forename"]),
    field("last_name", "Last name", &["Legal Last Name", "Family Name", "Surname"]),
    field("preferred_name", "Preferred name", &["Known As", "Display Name", "Nickname", "Goes By"]),
    field(
        "email",
        "E-mail",
        &["Work Email", "Email Address", "Work Email Address", "Primary Work Email", "Mail"],
    ),
    field(
        "job_class",
        "Job class",
        &[
            "Grade",
            "Job Grade",
            "Pay Grade",
            "Job Code",
            "Job Profile Code",
            "Compensation Grade",
            "Job Profile",
            "Job Profile Name",
        ],
    ),
    field(
        "internal_title",
        "Internal title",
        &["Job Title", "Position Title", "Title", "Job Profile", "Job Profile Name", "Position", "Role"],
    ),
    field("external_title", "External title", &["Public Title", "Business Title"]),
    field(
        "manager_id",
        "Manager ID",
        &[
            "Manager Employee ID",
            "Manager Worker ID",
            "Supervisor ID",
            "Manager Personnel Number",
            "Reports To ID",
        ],
    ),
    field(
        "manager",
        "Manager",
        &[
            "Manager Name",
            "Manager Email",
            "Supervisor",
            "Supervisor Name",
            "Line Manager",
            "Reports To",
            "Reporting To",
            "Worker's Manager",
        ],
    ),
    field(
        "location",
        "Location",
        &["Work Site", "Work Location", "Office", "Site", "Primary Work Location", "City"],
    ),
    field(
        "started_on",
        "Start date",
        &[
            "Hire Date",
            "Started",
            "Date of Hire",
            "Original Hire Date",
            "Continuous Service Date",
            "Joined",
            "Entry Date",
        ],
    ),
    field(
        "kind",
        "Kind",
        &[
            "Worker Type",
            "Employee Type",
            "Employment Type",
            "Worker Sub-Type",
            "Contract Type",
            "Time Type",
            "Type",
        ],
    ),
    field(
        "fte_percent",
        "Share of full time",
        &["FTE", "FTE %", "FTE Percent", "Employment Percentage", "Work Percentage"],
    ),
    field("level_code", "Level", &["Level Code", "Ladder Level", "Career Level", "Job Level"]),
    field("ladder", "Ladder", &["Career Ladder", "Career Framework", "Ladder ID"]),
];

const fn field(name: &'static str, title: &'static str, aliases: &'static [&'static str]) -> Field {
    Field { name, title, required: false, aliases }
}

/// Guesses what the columns of a roster hold. A business title is the outside one where the file also says
/// what HR calls the job; alone it is the person's title in the company.
pub fn guess(table: &Table) -> Mapping {
    let mut mapping = mapping::guess(table.columns(), FIELDS);
    let profile = mapping.header("job_class").to_lowercase().contains("profile");
    if mapping.column("internal_title").is_none()
        && mapping.header("external_title").to_lowercase().contains("business")
        && !profile
    {
        mapping.rename("external_title", "internal_title");
    }
    mapping
}

#[cfg(test)]
mod tests;
