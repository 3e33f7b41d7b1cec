//! One line of the list, and the router.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};

use super::{Act, Ask, Desk, Problem};

/// What kind of work a command does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Reads the open book.
    Read,
    /// Changes the open book in one transaction with a line in the history.
    Write,
    /// Works on books and files as a whole: opens, saves, previews, undoes.
    Desk,
}

/// A line of the list.
pub struct Command {
    /// Its name: slice and verb.
    pub name: &'static str,
    /// What kind of work it does.
    pub kind: Kind,
    /// What a person reads about it.
    pub doc: &'static str,
    /// What a read is made of, or what a write makes stale.
    pub topics: &'static [&'static str],
    pub(crate) request: fn(&mut SchemaGenerator) -> Schema,
    pub(crate) answer: fn(&mut SchemaGenerator) -> Schema,
    pub(crate) run: fn(&mut Desk, &'static Command, Value) -> Result<Box<RawValue>, Problem>,
}

impl Command {
    /// Its topics as the window knows them: `all` is `*`, which an identifier cannot be.
    pub(super) fn touches(&self) -> Vec<&'static str> {
        self.topics.iter().map(|topic| if *topic == "all" { "*" } else { *topic }).collect()
    }
}

/// A request that needs no words, or an answer that has none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// An answer, and what it made stale.
#[derive(Debug, Clone, Serialize)]
pub struct Done {
    /// The answer as JSON. It is text at once: a tree of it would be built only to be written out again.
    pub answer: Box<RawValue>,
    /// Topics whose reads are stale now. `*` is all of them.
    pub touched: Vec<&'static str>,
    /// The line in the history, for the undo notice; absent when nothing can be undone.
    pub undo: Option<String>,
}

impl Done {
    /// What is answered by something that has no words.
    ///
    /// # Errors
    /// None that can come about.
    pub fn nothing() -> Result<Self, Problem> {
        Ok(Self { answer: put(&Nothing {})?, touched: Vec::new(), undo: None })
    }

    /// The answer as a tree, for those who look into it.
    pub fn value(&self) -> Value {
        serde_json::from_str(self.answer.get()).unwrap_or_default()
    }
}

/// Runs a command by its name.
///
/// # Errors
/// `command.unknown`, `request.invalid` and whatever the command refuses.
pub fn run(desk: &mut Desk, name: &str, request: Value) -> Result<Done, Problem> {
    let command = crate::list::all()
        .find(|command| command.name == name)
        .ok_or_else(|| Problem::new("command.unknown", format!("There is no command {name:?}.")))?;
    let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
    if command.kind == Kind::Read {
        let answer = (command.run)(desk, command, request)?;
        return Ok(Done { answer, touched: Vec::new(), undo: None });
    }
    let before = desk.newest_operation();
    let answer = (command.run)(desk, command, request)?;
    let newest = desk.newest_operation();
    // An undo or redo moves along the history without adding to it; opening a book shows another one.
    let added = !name.starts_with("books.") && newest != before;
    let undo = added.then(|| newest.map(|(_, label)| label)).flatten();
    Ok(Done { answer, touched: command.touches(), undo })
}

/// Reads a request; what does not fit is named by its place.
fn parse<Q: serde::de::DeserializeOwned>(request: Value) -> Result<Q, Problem> {
    serde_json::from_value(request)
        .map_err(|error| Problem::new("request.invalid", format!("The request does not fit: {error}.")))
}

/// Writes an answer.
fn put<A: Serialize>(answer: &A) -> Result<Box<RawValue>, Problem> {
    to_raw_value(answer)
        .map_err(|error| Problem::new("answer.invalid", format!("The answer cannot be written: {error}.")))
}

pub(crate) fn read<Q: serde::de::DeserializeOwned, A: Serialize>(
    desk: &mut Desk,
    request: Value,
    handler: fn(&Ask<'_>, Q) -> Result<A, Problem>,
) -> Result<Box<RawValue>, Problem> {
    let request = parse(request)?;
    let today = desk.host.today();
    let answer = desk.book()?.read(|book| handler(&Ask { book, today }, request))?;
    put(&answer)
}

pub(crate) fn write<Q: serde::de::DeserializeOwned, A: Serialize>(
    desk: &mut Desk,
    command: &'static Command,
    request: Value,
    handler: fn(&mut Act<'_, '_>, Q) -> Result<A, Problem>,
) -> Result<Box<RawValue>, Problem> {
    let request = parse(request)?;
    let answer = desk.write(command.name, command.doc, |act| handler(act, request))?;
    put(&answer)
}

pub(crate) fn on_desk<Q: serde::de::DeserializeOwned, A: Serialize>(
    desk: &mut Desk,
    request: Value,
    handler: fn(&mut Desk, Q) -> Result<A, Problem>,
) -> Result<Box<RawValue>, Problem> {
    put(&handler(desk, parse(request)?)?)
}

/// The syntax of the list: kind, name, request, answer, topics. The handler is found by the name.
macro_rules! commands {
    ($( $(#[doc = $doc:literal])* $kind:ident $slice:ident.$verb:ident($request:ty) -> $answer:ty => [$($topic:ident),*]; )*) => {
        /// The commands of this part, in the order of their slices.
        pub(super) static LINES: &[$crate::call::Command] = &[$(
            $crate::call::command_line!($kind $slice $verb $request, $answer, concat!($($doc),*), [$(stringify!($topic)),*]),
        )*];
    };
}
pub(crate) use commands;

/// One line of the list. Reads, writes and desk work differ in what their handlers are lent.
macro_rules! command_line {
    ($kind:ident $slice:ident $verb:ident $request:ty, $answer:ty, $doc:expr, $topics:expr) => {
        $crate::call::Command {
            name: concat!(stringify!($slice), ".", stringify!($verb)),
            kind: $crate::call::command_line!(@kind $kind),
            doc: $doc,
            topics: &$topics,
            request: |generator| generator.subschema_for::<$request>(),
            answer: |generator| generator.subschema_for::<$answer>(),
            run: |desk, command, request| {
                $crate::call::command_line!(@run $kind desk, command, request, $request, $answer, $crate::$slice::$verb)
            },
        }
    };
    (@kind read) => { $crate::call::Kind::Read };
    (@kind write) => { $crate::call::Kind::Write };
    (@kind desk) => { $crate::call::Kind::Desk };
    (@run read $desk:ident, $command:ident, $value:ident, $request:ty, $answer:ty, $handler:path) => {{
        let _ = $command;
        $crate::call::read::<$request, $answer>($desk, $value, $handler)
    }};
    (@run write $desk:ident, $command:ident, $value:ident, $request:ty, $answer:ty, $handler:path) => {
        $crate::call::write::<$request, $answer>($desk, $command, $value, $handler)
    };
    (@run desk $desk:ident, $command:ident, $value:ident, $request:ty, $answer:ty, $handler:path) => {{
        let _ = $command;
        $crate::call::on_desk::<$request, $answer>($desk, $value, $handler)
    }};
}
pub(crate) use command_line;
