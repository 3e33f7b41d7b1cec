//! What `git log` prints, commit by commit.
//!
//! Two forms are read: the usual one of `git log --date=iso-strict`, with or without decorations, and lines of
//! `git log --date=iso-strict --format='%H%x09%ad%x09%ae%x09%an%x09%P%x09%D%x09%s'`. No program is started and
//! no repository is opened.

use chrono::NaiveDate;

use crate::dates::{self, DateOrder};

/// A commit as far as evidence needs it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Commit {
    /// Its line in the file.
    pub(super) line: u64,
    pub(super) email: String,
    pub(super) name: String,
    /// The author's own day, where the author was.
    pub(super) on: Option<NaiveDate>,
    /// The tag that stands at it; empty for none.
    pub(super) tag: String,
    pub(super) merge: bool,
    pub(super) subject: String,
}

fn is_hash(text: &str) -> bool {
    (7..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// True when a first line is one of `git log`.
pub(super) fn is_log(first: &str) -> bool {
    of_line(first, 1).is_some() || hash_of_head(first).is_some()
}

/// The hash of `commit 1a2b3c4 (tag: v1.0)`.
fn hash_of_head(line: &str) -> Option<&str> {
    line.strip_prefix("commit ")?.split(' ').next().filter(|hash| is_hash(hash))
}

/// The tag among decorations: `HEAD -> main, tag: v1.0`, with or without brackets.
fn tag(decorations: &str) -> String {
    let mut found = decorations.trim_matches(['(', ')', ' ']).split(", ");
    found.find_map(|one| one.strip_prefix("tag: ")).unwrap_or_default().to_owned()
}

/// A commit of the form with tabs.
fn of_line(line: &str, number: u64) -> Option<Commit> {
    let mut fields = line.splitn(7, '\t');
    let mut next = || fields.next();
    let (hash, on, email, name, parents, refs) = (next()?, next()?, next()?, next()?, next()?, next()?);
    let subject = next()?;
    is_hash(hash).then(|| Commit {
        line: number,
        email: email.trim().to_owned(),
        name: name.trim().to_owned(),
        on: dates::parse(on, DateOrder::DayMonth),
        tag: tag(refs),
        merge: parents.split(' ').filter(|one| !one.is_empty()).count() > 1,
        subject: subject.trim().to_owned(),
    })
}

/// Every commit of a log, in its order: the newest first.
pub(super) fn commits(text: &str) -> Vec<Commit> {
    let mut found: Vec<Commit> = Vec::new();
    let mut open: Option<Commit> = None;
    for (line, number) in text.lines().zip(1_u64..) {
        if let Some(commit) = of_line(line, number) {
            found.extend(open.take());
            found.push(commit);
            continue;
        }
        if let Some(hash) = hash_of_head(line) {
            found.extend(open.take());
            let refs = line.split_once(hash).map_or("", |(_, rest)| rest);
            open = Some(Commit { line: number, tag: tag(refs), ..Commit::default() });
            continue;
        }
        let Some(commit) = open.as_mut() else { continue };
        if let Some(author) = line.strip_prefix("Author:") {
            let (name, email) = author.split_once('<').unwrap_or((author, ""));
            commit.name = name.trim().to_owned();
            commit.email = email.trim().trim_end_matches('>').to_owned();
        } else if let Some(day) = line.strip_prefix("Date:").or_else(|| line.strip_prefix("AuthorDate:")) {
            commit.on = dates::parse(day, DateOrder::DayMonth);
        } else if line.starts_with("Merge:") {
            commit.merge = true;
        } else if let Some(words) = line.strip_prefix("    ")
            && commit.subject.is_empty()
        {
            words.trim().clone_into(&mut commit.subject);
        }
    }
    found.extend(open);
    found
}
