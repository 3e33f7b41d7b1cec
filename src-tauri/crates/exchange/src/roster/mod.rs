//! Rosters: the people of an office as an HR system lists them.

mod read;
mod words;

use chrono::NaiveDate;
use domain::money::Currency;
use domain::people::{EntryRoute, PersonKind};

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
    /// Time zone by its name in the IANA database.
    pub time_zone: String,
    /// The currency the person is paid in.
    pub currency: Option<Currency>,
    /// What the person did before they came into this work.
    pub entry_route: Option<EntryRoute>,
    /// The last day.
    pub left_on: Option<NaiveDate>,
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
            "Workday ID",
            "Associate ID",
            "Payroll ID",
            "User ID",
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
        &[
            "Legal Full Name",
            "Full Legal Name",
            "Full Name",
            "Employee Name",
            "Worker",
            "Worker Name",
            "Name",
            "Employee",
        ],
    ),
    field("first_name", "First name", &["Legal First Name", "Given Name", "Forename"]),
    field("last_name", "Last name", &["Legal Last Name", "Family Name", "Surname"]),
    field(
        "preferred_name",
        "Preferred name",
        &["Preferred Full Name", "Known As", "Preferred First Name", "Display Name", "Nickname", "Goes By"],
    ),
    field(
        "email",
        "E-mail",
        &[
            "Work Email",
            "Email - Work",
            "Email - Primary Work",
            "Email Address",
            "Work Email Address",
            "Primary Work Email",
            "Company Email",
            "Business Email",
            "User Principal Name",
            "Mail",
        ],
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
            "Manager Number",
            "Worker's Manager ID",
            "Supervisor Employee ID",
        ],
    ),
    field(
        "manager",
        "Manager",
        &[
            "Manager Name",
            "Manager Email",
            "Manager Email - Work",
            "Direct Manager",
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
        &[
            "Work Site",
            "Work Location",
            "Location Name",
            "Office Location",
            "Primary Location",
            "Primary Work Location",
            "Office",
            "Site",
            "City",
        ],
    ),
    field(
        "started_on",
        "Start date",
        &[
            "Hire Date",
            "Started",
            "Date of Hire",
            "Most Recent Hire Date",
            "Original Hire Date",
            "Continuous Service Date",
            "Seniority Date",
            "Joined",
            "Entry Date",
        ],
    ),
    field(
        "kind",
        "Kind",
        &["Worker Type", "Employee Type", "Employment Type", "Worker Sub-Type", "Contract Type", "Type"],
    ),
    field(
        "time_type",
        "Full or part time",
        &["Time Type", "Full/Part Time", "Full Time/Part Time", "Position Time Type"],
    ),
    field(
        "fte_percent",
        "Share of full time",
        &[
            "FTE",
            "FTE %",
            "FTE Percent",
            "FTE Percentage",
            "Employment Percentage",
            "Work Percentage",
            "Capacity Utilization Level",
        ],
    ),
    field("time_zone", "Time zone", &["Timezone", "Time Zone Name", "TZ", "Olson Time Zone"]),
    field(
        "currency",
        "Currency",
        &["Pay Currency", "Salary Currency", "Currency Code", "Compensation Currency", "Local Currency"],
    ),
    field(
        "entry_route",
        "Way in",
        &["Entry Route", "Background", "Came From", "Previous Role", "Hire Source"],
    ),
    field(
        "left_on",
        "Last day",
        &[
            "Left On",
            "Termination Date",
            "Last Day of Work",
            "Last Day Worked",
            "End Date",
            "Contract End Date",
        ],
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
