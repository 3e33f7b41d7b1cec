//! The projects that the sample office looks after.

use crate::team::{AddProject, add_project};
use crate::{Act, Problem};

/// Name and stage.
const PROJECTS: &[(&str, &str)] =
    &[("Breakwater", "mature"), ("Lantern", "growing"), ("Tidepool", "starting")];

pub(super) fn lay_out(act: &mut Act<'_, '_>) -> Result<(), Problem> {
    for (name, stage) in PROJECTS {
        add_project(act, AddProject { name: (*name).to_owned(), stage: (*stage).to_owned() })?;
    }
    Ok(())
}
