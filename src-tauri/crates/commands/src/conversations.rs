//! The leader's notes of conversations with other offices.

use chrono::NaiveDate;
use domain::conversations::{Conversation, check_conversation};
use domain::ids::ConversationId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use crate::call::{Act, Ask, Nothing, Problem};

/// Which conversations.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ListConversations {
    /// Words that stand in them; empty for all.
    pub query: String,
    /// Only those from which something follows that is not done.
    pub open: bool,
}

/// The conversations that were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ConversationPage {
    /// How many there are in all.
    pub total: usize,
    /// From how many something follows that is not done.
    pub open: usize,
    /// Those found, the latest first.
    pub rows: Vec<Conversation>,
}

/// A conversation to note.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewConversation {
    /// When; absent for today.
    pub held_on: Option<NaiveDate>,
    /// The other office.
    pub office: String,
    /// Whom one spoke to, when that is to be written down.
    pub spoke_to: Option<String>,
    /// What it was about.
    pub topic: String,
    /// What we learnt.
    pub learnt: String,
    /// What follows from it.
    pub follow_up: Option<String>,
    /// When that is due.
    pub due_on: Option<NaiveDate>,
}

/// A follow-up, done or open again.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The conversation.
    pub id: ConversationId,
    /// True when it is done, false to open it again.
    pub done: bool,
}

/// Which conversation.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfConversation {
    /// Which one.
    pub id: ConversationId,
}

/// The conversations with certain words in them.
pub fn list(ask: &Ask<'_>, request: ListConversations) -> Result<ConversationPage, Problem> {
    let mut rows = ask.book.conversations()?;
    let (total, open) = (rows.len(), rows.iter().filter(|one| one.is_open()).count());
    rows.retain(|one| one.holds(&request.query) && (!request.open || one.is_open()));
    Ok(ConversationPage { total, open, rows })
}

/// Notes a conversation.
pub fn add(act: &mut Act<'_, '_>, request: NewConversation) -> Result<Conversation, Problem> {
    let one = Conversation {
        id: act.new_id(),
        held_on: request.held_on.unwrap_or(act.today),
        office: request.office,
        spoke_to: request.spoke_to.unwrap_or_default(),
        topic: request.topic,
        learnt: request.learnt,
        follow_up: request.follow_up.unwrap_or_default(),
        due_on: request.due_on,
        done_on: None,
    };
    put(act, one, "Noted a conversation")
}

/// Changes what was noted.
pub fn change(act: &mut Act<'_, '_>, request: Conversation) -> Result<Conversation, Problem> {
    known(act, request.id)?;
    put(act, request, "Changed the note of a conversation")
}

/// Says that what follows from a conversation is done, or opens it again.
pub fn follow_up(act: &mut Act<'_, '_>, request: FollowUp) -> Result<Conversation, Problem> {
    let mut one = known(act, request.id)?;
    if one.follow_up.is_empty() {
        return Err(Problem::field("id", "follow_up.empty", "Nothing follows from this conversation."));
    }
    if one.done_on.is_some() == request.done {
        let words = if request.done { "This is done already." } else { "This is open." };
        return Err(Problem::field("done", "follow_up.same", words));
    }
    one.done_on = request.done.then_some(act.today);
    act.book.put_conversation(&one)?;
    let what = if request.done { "Followed up on" } else { "Opened again" };
    act.label(format!("{what}: {}", one.follow_up));
    Ok(one)
}

/// Takes the note of a conversation away.
pub fn remove(act: &mut Act<'_, '_>, request: OfConversation) -> Result<Nothing, Problem> {
    let one = known(act, request.id)?;
    act.book.remove_conversation(one.id)?;
    act.label(format!("Removed the note of a conversation with {}", one.office));
    Ok(Nothing {})
}

fn known(book: &Read<'_>, id: ConversationId) -> Result<Conversation, Problem> {
    book.conversation(id)?.ok_or_else(|| Problem::not_found("The note"))
}

fn put(act: &mut Act<'_, '_>, one: Conversation, what: &str) -> Result<Conversation, Problem> {
    let trim = |text: String| text.trim().to_owned();
    let one = Conversation {
        office: trim(one.office),
        spoke_to: trim(one.spoke_to),
        topic: trim(one.topic),
        learnt: trim(one.learnt),
        follow_up: trim(one.follow_up),
        ..one
    };
    Problem::refuse(&check_conversation(&one, act.today))?;
    act.book.put_conversation(&one)?;
    act.label(format!("{what} with {}", one.office));
    Ok(one)
}
