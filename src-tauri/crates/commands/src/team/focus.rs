//! How the office's ability spreads over the faces of the role, against what its projects need.

use std::collections::HashMap;

use domain::assessments::Marks;
use domain::ids::{CompetencyId, LadderId, PersonId, ProjectId};
use domain::ladders::Ladder;
use domain::team::{Focus, OfficeFocus, Project, ShownRow, check_project, focus_of, needs, office_focus};
use exchange::ladder::{FocusProfile, focus_profile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::crew::Crew;
use crate::call::{Act, Ask, Nothing, Problem};

/// A face of the role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FaceColumn {
    /// Stable name.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub summary: String,
    /// What somebody does who shows it.
    pub does: Vec<String>,
    /// The office in it.
    pub office: OfficeFocus,
}

/// A stage of a project's life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StageChoice {
    /// Stable name.
    pub key: String,
    /// Its name.
    pub name: String,
    /// By what it is recognised.
    pub summary: String,
    /// Why it asks for its shares.
    pub reason: String,
    /// What it asks of every face, in per cent, in the order of the faces.
    pub shares: Vec<u32>,
}

/// A person's focus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FocusLine {
    /// Who.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// Code of the level of today.
    pub level_code: String,
    /// Share of a full-time post, in per cent: so much the person counts in the office.
    pub fte_percent: u32,
    /// Face by face.
    pub focus: Focus,
}

/// The focus of everybody and of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TeamFocus {
    /// The faces, in the order in which they are shown.
    pub faces: Vec<FaceColumn>,
    /// The stages that a project may be at, earliest first.
    pub stages: Vec<StageChoice>,
    /// The office's projects, by name.
    pub projects: Vec<Project>,
    /// Everybody on a ladder today, by name.
    pub people: Vec<FocusLine>,
}

/// A new project.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddProject {
    /// Its name.
    pub name: String,
    /// Stable name of its stage.
    pub stage: String,
}

/// Which project.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfProject {
    /// The project.
    pub id: ProjectId,
}

/// The focus of everybody who stands on a ladder today, and of the office against its projects.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn focus(ask: &Ask<'_>, _: Nothing) -> Result<TeamFocus, Problem> {
    let profile = profile()?;
    let crew = Crew::read(ask.book, ask.today, None, None)?;
    let mut shown: HashMap<LadderId, HashMap<CompetencyId, Vec<usize>>> = HashMap::new();
    let people: Vec<FocusLine> = crew
        .people()
        .filter_map(|(one, held)| {
            let ladder = crew.ladder(held)?;
            let rows = shown.entry(ladder.id).or_insert_with(|| faces_of(&profile, ladder));
            Some(FocusLine {
                person_id: held.placement.person_id,
                name: one.name.clone(),
                level_code: ladder.level(held.placement.level_id)?.code.clone(),
                fte_percent: one.fte_percent,
                focus: focus_over(&profile, ladder, rows, crew.marks(one, held)),
            })
        })
        .collect();
    let projects = ask.book.projects()?;
    let stages: Vec<StageChoice> = profile.stages.iter().map(|stage| choice(&profile, stage)).collect();
    let at = |project: &Project| stages.iter().find(|stage| stage.key == project.stage);
    let asked: Vec<Vec<u32>> = projects.iter().filter_map(at).map(|stage| stage.shares.clone()).collect();
    let counted: Vec<(u32, Focus)> =
        people.iter().map(|line| (line.fte_percent, line.focus.clone())).collect();
    let office = office_focus(&counted, profile.faces.len(), needs(&asked).as_deref());
    let faces = profile.faces.iter().zip(office).map(|(face, office)| FaceColumn {
        key: face.key.clone(),
        name: face.name.clone(),
        summary: face.summary.clone(),
        does: face.does.clone(),
        office,
    });
    Ok(TeamFocus { faces: faces.collect(), stages, projects, people })
}

/// Adds a project.
///
/// # Errors
/// A [`Problem`] naming the field: no name, a name that is there already, an unknown stage.
pub fn add_project(act: &mut Act<'_, '_>, request: AddProject) -> Result<Project, Problem> {
    let id = act.new_id();
    put(act, Project { id, name: request.name, stage: request.stage }, "Added the project")
}

/// Changes a project's name or stage.
///
/// # Errors
/// As [`add_project`]; `not_found` when the project is gone.
pub fn change_project(act: &mut Act<'_, '_>, request: Project) -> Result<Project, Problem> {
    known(act, request.id)?;
    put(act, request, "Changed the project")
}

/// Takes a project away.
///
/// # Errors
/// `not_found` when the project is gone.
pub fn remove_project(act: &mut Act<'_, '_>, request: OfProject) -> Result<Nothing, Problem> {
    let project = known(act, request.id)?;
    act.book.remove_project(project.id)?;
    act.label(format!("Removed the project {}", project.name));
    Ok(Nothing {})
}

fn known(act: &Act<'_, '_>, id: ProjectId) -> Result<Project, Problem> {
    let found = act.projects()?.into_iter().find(|project| project.id == id);
    found.ok_or_else(|| Problem::not_found("The project"))
}

fn put(act: &mut Act<'_, '_>, mut project: Project, what: &str) -> Result<Project, Problem> {
    project.name = project.name.trim().to_owned();
    let profile = profile()?;
    let stages: Vec<&str> = profile.stages.iter().map(|stage| stage.key.as_str()).collect();
    Problem::refuse(&check_project(&project, &act.projects()?, &stages))?;
    act.book.put_project(&project)?;
    act.label(format!("{what} {}", project.name));
    Ok(project)
}

fn profile() -> Result<FocusProfile, Problem> {
    focus_profile().map_err(|findings| {
        let told = findings.first().map(|finding| finding.message.clone());
        Problem::new("focus.unreadable", told.unwrap_or_default())
    })
}

fn choice(profile: &FocusProfile, stage: &exchange::ladder::Stage) -> StageChoice {
    let share = |face: &exchange::ladder::Face| stage.shares.get(&face.key).copied().unwrap_or(0);
    StageChoice {
        key: stage.key.clone(),
        name: stage.name.clone(),
        summary: stage.summary.clone(),
        reason: stage.reason.clone(),
        shares: profile.faces.iter().map(share).collect(),
    }
}

/// The faces that every row of a ladder shows, by their place.
fn faces_of(profile: &FocusProfile, ladder: &Ladder) -> HashMap<CompetencyId, Vec<usize>> {
    let rows = ladder.competencies.iter().map(|row| {
        let shown = profile.shown_by(&ladder.key, &row.key, row.bucket.key());
        let place = |key: &str| profile.faces.iter().position(|face| face.key == key);
        (row.id, shown.iter().filter_map(|face| place(&face.key)).collect())
    });
    rows.collect()
}

fn focus_over(
    profile: &FocusProfile,
    ladder: &Ladder,
    faces: &HashMap<CompetencyId, Vec<usize>>,
    marks: &Marks,
) -> Focus {
    let rows: Vec<ShownRow> = ladder
        .competencies
        .iter()
        .map(|row| ShownRow {
            faces: faces.get(&row.id).cloned().unwrap_or_default(),
            mark: marks.get(row.slot),
        })
        .collect();
    focus_of(profile.faces.len(), &rows)
}
