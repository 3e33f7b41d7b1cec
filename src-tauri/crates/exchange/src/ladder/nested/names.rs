//! What the names of parts say about them.

/// What a part of the tree is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Track,
    Area,
    Competency,
    Skill,
    Level,
    Statement,
    Example,
}

pub(super) const NAME: [&str; 4] = ["name", "title", "label", "heading"];
pub(super) const SUMMARY: [&str; 5] = ["summary", "description", "definition", "meaning", "about"];

/// A name without case and punctuation, in the singular or the plural as it stands.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What a name says about the part it names.
pub(super) fn role_of(name: &str) -> Option<Role> {
    Some(match plain(name).as_str() {
        "track" | "tracks" | "path" | "paths" | "careerpaths" => Role::Track,
        "domain" | "domains" | "area" | "areas" | "pillar" | "pillars" | "category" | "categories"
        | "bucket" | "buckets" | "theme" | "themes" | "dimension" | "dimensions" => Role::Area,
        "competency" | "competencies" | "competence" | "competences" | "capability" | "capabilities"
        | "attribute" | "attributes" => Role::Competency,
        "skill" | "skills" | "subcompetency" | "subcompetencies" => Role::Skill,
        "level" | "levels" | "rung" | "rungs" | "stage" | "stages" | "grade" | "grades" => Role::Level,
        "behavior" | "behaviors" | "behaviour" | "behaviours" | "keybehavior" | "keybehaviors"
        | "keybehaviour" | "keybehaviours" | "statement" | "statements" | "descriptor" | "descriptors"
        | "expectations" | "indicator" | "indicators" | "criteria" | "criterion" | "requirements"
        | "responsibilities" | "text" | "items" => Role::Statement,
        "example" | "examples" => Role::Example,
        _ => return None,
    })
}

/// True for a name that a part of a ladder goes by.
pub(super) fn names_a_part(name: &str) -> bool {
    role_of(name).is_some()
}

/// What the unnamed items of a part with a role are.
pub(super) fn below(role: Role) -> Role {
    match role {
        Role::Track => Role::Level,
        Role::Area => Role::Competency,
        Role::Competency => Role::Skill,
        Role::Skill | Role::Level => Role::Statement,
        Role::Statement | Role::Example => role,
    }
}
