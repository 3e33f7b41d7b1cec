//! Facts by their names: weights, titles, expectations and the like.

use super::names::{Role, SUMMARY, plain};
use super::walk::{Spot, Walk};

impl Walk<'_> {
    /// A fact by its name; false when the name says nothing to us here.
    pub(super) fn fact(&mut self, name: &str, text: &str, above: Option<Role>, spot: &Spot) -> bool {
        let name = plain(name);
        let number = || text.trim_end_matches('%').trim().parse::<u32>().ok();
        match above {
            _ if text.is_empty() => true,
            _ if SUMMARY.contains(&name.as_str()) => {
                // At a level and a competency a description is what is shown there.
                if above == Some(Role::Level) && !(spot.competency.is_empty() && spot.skill.is_empty()) {
                    self.statement(text, spot);
                } else {
                    self.tell(spot, above, text, (self.lines)(text));
                }
                true
            }
            Some(Role::Level) => self.level_fact(&name, text, spot),
            Some(Role::Competency | Role::Skill) if name == "weight" => {
                let row = self.row(spot);
                self.gathered.rows[row].weight = number();
                self.gathered.rows[row].weight.is_some()
            }
            _ => matches!(name.as_str(), "id" | "key" | "slug" | "order"),
        }
    }

    pub(super) fn level_fact(&mut self, name: &str, text: &str, spot: &Spot) -> bool {
        let at_cell = !(spot.competency.is_empty() && spot.skill.is_empty());
        let number = || text.parse::<u32>().ok();
        let index = self.level(spot);
        let draft = &mut self.gathered.levels[index];
        let slot = match plain(name).as_str() {
            "expected" | "proficiency" | "expectedlevel" | "target" if at_cell => {
                let expected = text.parse().ok().filter(|expected| *expected <= 5_u8);
                let row = self.row(spot);
                self.gathered.cell(index, row).expected = expected;
                return expected.is_some();
            }
            "title" | "internaltitle" | "jobtitle" => &mut draft.level.internal_title,
            "externaltitle" | "publictitle" => &mut draft.level.external_title,
            "jobclass" => &mut draft.level.job_class,
            "scope" => &mut draft.level.scope,
            "reach" => {
                draft.reach = domain::ladders::Reach::of(text).map(Into::into);
                return draft.reach.is_some();
            }
            "minimummonths" => {
                draft.months = number();
                return draft.months.is_some();
            }
            "rank" => {
                draft.level.rank = number();
                return draft.level.rank.is_some();
            }
            name => return matches!(name, "id" | "key" | "slug" | "order" | "code"),
        };
        if slot.is_empty() {
            text.clone_into(slot);
        }
        true
    }
}
