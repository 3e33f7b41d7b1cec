//! Looking at the translation of a ladder.

use domain::ids::{CompetencyId, LadderId};
use domain::ladders::Ladder;
use domain::translation::{Count, Equivalent, Proposals, Role, Translation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use crate::ladders::ladder;
use crate::{Ask, Problem};

/// Of which ladder.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfTranslation {
    /// The ladder.
    pub ladder_id: LadderId,
}

/// How much of a competency counts elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CompetencySum {
    /// The competency.
    pub competency_id: CompetencyId,
    /// The sum of its shares, in whole per cent; what is left to 100 is the office's own.
    pub percent: u32,
}

/// The translation of a ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TranslationPage {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The traditional roles of the office, in the order in which they are shown.
    pub roles: Vec<Role>,
    /// What competencies count toward; only shares above 0.
    pub counts: Vec<Count>,
    /// The sum of each competency's shares, in the order of the ladder.
    pub sums: Vec<CompetencySum>,
    /// What levels equal; only where there is an equal.
    pub equivalents: Vec<Equivalent>,
}

/// What the competencies and levels of a ladder count for in traditional roles.
///
/// # Errors
/// `not_found` when the ladder is gone.
pub fn get(ask: &Ask<'_>, request: OfTranslation) -> Result<TranslationPage, Problem> {
    let ladder = ladder(ask.book, request.ladder_id)?;
    Ok(page(&ladder, translation(ask.book, &ladder)?))
}

/// The answer that a translation makes.
pub(super) fn page(ladder: &Ladder, found: Translation) -> TranslationPage {
    TranslationPage {
        ladder_id: ladder.id,
        sums: ladder
            .competencies
            .iter()
            .map(|row| CompetencySum { competency_id: row.id, percent: found.sum(row.id) })
            .collect(),
        roles: found.roles,
        counts: found.counts,
        equivalents: found.equivalents,
    }
}

/// The translation of a ladder as it holds now.
pub(super) fn translation(book: &Read<'_>, ladder: &Ladder) -> Result<Translation, Problem> {
    let proposals = proposals()?;
    let counts = book.competency_counts(ladder.id)?;
    let equivalents = book.level_equivalents(ladder.id)?;
    Ok(Translation::of(ladder, roles(book, &proposals)?, &proposals, &counts, &equivalents))
}

/// The roles of the office: its own, else those that come with the application.
pub(super) fn roles(book: &Read<'_>, proposals: &Proposals) -> Result<Vec<Role>, Problem> {
    let own = book.roles()?;
    Ok(if own.is_empty() { proposals.roles() } else { own })
}

/// What comes with the application.
pub(super) fn proposals() -> Result<Proposals, Problem> {
    exchange::translation::proposals().map_err(|reason| {
        Problem::new("roles.unreadable", format!("The roles that come along cannot be read: {reason}."))
    })
}
