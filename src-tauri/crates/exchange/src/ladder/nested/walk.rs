//! Going down the tree.

use super::Node;
use super::names::{NAME, Role, SUMMARY, below, plain, role_of};
use crate::ladder::gather::{Gathered, NO_COMPETENCY, Place};
use crate::ladder::propose::{code_and_title, level_like};

/// Where in the ladder a part stands.
#[derive(Clone, Default)]
pub(super) struct Spot {
    pub(super) track: String,
    pub(super) area: String,
    pub(super) competency: String,
    pub(super) skill: String,
    pub(super) level: String,
}

pub(super) struct Walk<'a> {
    pub(super) gathered: &'a mut Gathered,
    pub(super) lines: &'a dyn Fn(&str) -> Option<u64>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(gathered: &'a mut Gathered, lines: &'a dyn Fn(&str) -> Option<u64>) -> Self {
        Self { gathered, lines }
    }

    pub(super) fn root(&mut self, node: &Node) {
        let Node::Parts(parts) = node else { return self.children(node, Role::Area, &Spot::default()) };
        let mut named = false;
        for (name, part) in parts {
            match plain(name).as_str() {
                "id" | "key" | "slug" => part.text().clone_into(&mut self.gathered.ladder.id),
                "version" => part.text().clone_into(&mut self.gathered.ladder.version),
                own if NAME.contains(&own) && !part.text().is_empty() => {
                    part.text().clone_into(&mut self.gathered.ladder.name);
                    named = true;
                }
                "ladder" | "framework" if !part.text().is_empty() && !named => {
                    part.text().clone_into(&mut self.gathered.ladder.name);
                }
                own if SUMMARY.contains(&own) && !part.text().is_empty() => {
                    self.gathered.tell(Place::Ladder, part.text(), (self.lines)(part.text()));
                }
                _ => self.part(name, part, None, &Spot::default()),
            }
        }
    }

    /// A named part. `above` is what it hangs under.
    fn part(&mut self, name: &str, node: &Node, above: Option<Role>, spot: &Spot) {
        if let Some(role) = role_of(name) {
            return self.children(node, role, spot);
        }
        match node {
            Node::Nothing => {}
            Node::Text(text) if !self.fact(name, text.trim(), above, spot) => {
                // Words that have no place of their own are kept beside what they stand at.
                let text = format!("{name}: {}", text.trim());
                let line = (self.lines)(&text);
                self.tell(spot, above, &text, line);
            }
            Node::Text(_) => {}
            Node::List(_) | Node::Parts(_) => {
                let role = self.role_by_depth(name, node, above);
                self.named(name, node, role, spot);
            }
        }
    }

    /// The role of a part that is named after itself.
    fn role_by_depth(&self, name: &str, node: &Node, above: Option<Role>) -> Role {
        let known =
            self.gathered.levels.iter().any(|draft| draft.level.code == name || draft.level.id == name);
        let leaf = match node {
            Node::List(items) => items.iter().all(|item| matches!(item, Node::Text(_))),
            _ => false,
        };
        if known
            || (leaf && above.is_some_and(|role| role != Role::Area))
            || (level_like(name) && above.is_some())
        {
            return Role::Level;
        }
        match above {
            None => Role::Area,
            Some(Role::Track) => Role::Level,
            Some(Role::Area) => Role::Competency,
            Some(Role::Competency | Role::Skill) => Role::Skill,
            Some(Role::Level | Role::Statement | Role::Example) => Role::Competency,
        }
    }

    /// What a part with a role holds: itself, a list of such, or parts named after themselves.
    fn children(&mut self, node: &Node, role: Role, spot: &Spot) {
        match node {
            Node::Nothing => {}
            Node::Text(text) => self.leaf(text.trim(), role, spot),
            Node::List(items) => {
                for item in items {
                    match item {
                        Node::Parts(parts) => self.item(parts, role, spot),
                        other => self.children(other, role, spot),
                    }
                }
            }
            Node::Parts(parts) => {
                let itself = parts.iter().any(|(name, part)| {
                    (NAME.contains(&plain(name).as_str()) || plain(name) == "text") && !part.text().is_empty()
                });
                if itself {
                    self.item(parts, role, spot);
                } else {
                    for (name, part) in parts {
                        self.named(name, part, role, spot);
                    }
                }
            }
        }
    }

    /// A part that is known by its name.
    fn named(&mut self, name: &str, node: &Node, role: Role, spot: &Spot) {
        if matches!(role, Role::Statement | Role::Example) {
            // A statement named after something: a level, most likely.
            let mut spot = spot.clone();
            name.clone_into(&mut spot.level);
            return self.children(node, role, &spot);
        }
        let spot = self.enter(name, role, spot);
        match node {
            Node::Text(text) if role == Role::Level => self.statement(text.trim(), &spot),
            Node::Text(text) => self.tell(&spot, Some(role), text.trim(), (self.lines)(text)),
            Node::List(items) => {
                for item in items {
                    match item {
                        Node::Parts(parts) => self.item(parts, below(role), &spot),
                        other => self.children(other, Role::Statement, &spot),
                    }
                }
            }
            Node::Parts(parts) => {
                parts.iter().for_each(|(name, part)| self.part(name, part, Some(role), &spot))
            }
            Node::Nothing => {}
        }
    }

    /// One of a list: it has its name, its level and the like among its parts.
    fn item(&mut self, parts: &[(String, Node)], role: Role, spot: &Spot) {
        let text = |wanted: &dyn Fn(&str) -> bool| {
            let found = parts.iter().find(|(name, part)| wanted(&plain(name)) && !part.text().is_empty());
            found.map(|(name, part)| (name.as_str(), part.text()))
        };
        let own = text(&|name| NAME.contains(&name))
            .or_else(|| text(&|name| role_of(name) == Some(role)))
            .or_else(|| text(&|name| matches!(name, "code" | "id" | "key")));
        let mut spot = spot.clone();
        let mut used: Vec<&str> = Vec::new();
        if let Some((name, title)) = own {
            used.push(name);
            let code = if role == Role::Level { text(&|name| name == "code") } else { None };
            spot = match code {
                Some((code_name, code)) => {
                    used.push(code_name);
                    let spot = self.enter(code, role, &spot);
                    self.level_fact("internal_title", title, &spot);
                    spot
                }
                None if matches!(role, Role::Statement | Role::Example) => spot,
                None => self.enter(title, role, &spot),
            };
        }
        // Where it stands comes before what it says.
        for (name, part) in parts {
            let place = role_of(name);
            if let (Some(place), false) = (place, part.text().is_empty() || used.contains(&name.as_str()))
                && !matches!(place, Role::Statement | Role::Example)
            {
                spot = self.enter(part.text(), place, &spot);
                used.push(name);
            }
        }
        if let (Some((name, text)), true) = (own, matches!(role, Role::Statement | Role::Example))
            && role_of(name) != Some(Role::Statement)
        {
            self.leaf(text, role, &spot);
        }
        let own_role = if role == Role::Statement { Some(Role::Level) } else { Some(role) };
        for (name, part) in parts.iter().filter(|(name, _)| !used.contains(&name.as_str())) {
            self.part(name, part, own_role, &spot);
        }
    }

    /// Goes into a part that has a name.
    fn enter(&mut self, name: &str, role: Role, spot: &Spot) -> Spot {
        let mut spot = spot.clone();
        let name = name.trim();
        match role {
            Role::Track => name.clone_into(&mut spot.track),
            Role::Area => name.clone_into(&mut spot.area),
            Role::Competency => name.clone_into(&mut spot.competency),
            Role::Skill => name.clone_into(&mut spot.skill),
            Role::Level => {
                let known = |draft: &&crate::ladder::gather::LevelDraft| {
                    [&draft.level.code, &draft.level.id, &draft.level.internal_title]
                        .into_iter()
                        .any(|own| own == name)
                };
                let known = self.gathered.levels.iter().find(known).map(|draft| draft.level.code.clone());
                let (code, title) = code_and_title(name);
                spot.level = known.unwrap_or_else(|| code.to_owned());
                let index = self.level(&spot);
                let slot = &mut self.gathered.levels[index].level.internal_title;
                if slot.is_empty() {
                    title.clone_into(slot);
                }
            }
            Role::Statement | Role::Example => {}
        }
        if matches!(role, Role::Competency | Role::Skill) {
            self.row(&spot);
        }
        spot
    }

    /// A text where a part with a role was expected.
    fn leaf(&mut self, text: &str, role: Role, spot: &Spot) {
        match role {
            Role::Statement => self.statement(text, spot),
            Role::Example => {
                let (level, row) = (self.level(spot), self.row(spot));
                self.gathered.cell(level, row).cell.examples.push(text.to_owned());
            }
            // A skill that has no parts of its own is what somebody shows.
            Role::Skill => self.statement(text, spot),
            Role::Track | Role::Area | Role::Competency | Role::Level => drop(self.enter(text, role, spot)),
        }
    }

    pub(super) fn statement(&mut self, text: &str, spot: &Spot) {
        let line = (self.lines)(text);
        let (level, row) = (self.level(spot), self.row(spot));
        for said in text.lines().map(str::trim).filter(|said| !said.is_empty()) {
            self.gathered.say(level, row, "", said, line);
        }
    }

    /// The level of a spot; statements that stand at none are kept at one for all of them.
    pub(super) fn level(&mut self, spot: &Spot) -> usize {
        let code = if spot.level.is_empty() { "All levels" } else { &spot.level };
        let same = self.gathered.levels.iter().position(|draft| {
            draft.level.code == code && (draft.level.track == spot.track || spot.track.is_empty())
        });
        same.unwrap_or_else(|| self.gathered.level("", &spot.track, code))
    }

    /// The row of a spot: the skill where there is one, below its competency.
    pub(super) fn row(&mut self, spot: &Spot) -> usize {
        let (area, name) = match (spot.area.as_str(), spot.competency.as_str(), spot.skill.as_str()) {
            (area, "", "") if !area.is_empty() => (area, area.to_owned()),
            ("", competency, skill) if !competency.is_empty() && !skill.is_empty() => {
                (competency, skill.to_owned())
            }
            (area, "", skill) if !skill.is_empty() => (area, skill.to_owned()),
            (area, competency, "") if !competency.is_empty() => (area, competency.to_owned()),
            (area, competency, skill) if !competency.is_empty() => (area, format!("{competency}: {skill}")),
            _ => ("", NO_COMPETENCY.to_owned()),
        };
        let line = (self.lines)(&spot.skill).or_else(|| (self.lines)(&spot.competency));
        let index = self.gathered.row("", &name, area, line);
        let slot = &mut self.gathered.rows[index].row.bucket;
        if slot.is_empty() {
            area.clone_into(slot);
        }
        index
    }

    /// Keeps words that are no statement.
    pub(super) fn tell(&mut self, spot: &Spot, above: Option<Role>, text: &str, line: Option<u64>) {
        let place = match above {
            Some(Role::Level) => Place::Level(self.level(spot)),
            Some(Role::Competency | Role::Skill) => Place::Row(self.row(spot)),
            _ => Place::Ladder,
        };
        self.gathered.tell(place, text, line);
    }
}
