//! From what was typed to the list's commands.

use std::io::Read as _;
use std::path::Path;

use commands::{Desk, Problem, run};
use serde_json::{Value, json};

use crate::arguments::{Arguments, Verb};
use crate::host::Terminal;
use crate::show;

/// Carries one call out. False when it was refused with findings that are already shown.
pub(crate) fn carry_out(arguments: &Arguments) -> Result<bool, Problem> {
    let terminal = Terminal::default();
    let mut desk = Desk::new(Box::new(terminal.clone()));
    let save_to = |path: &Path| {
        if let Ok(mut slot) = terminal.save_to.lock() {
            *slot = Some(path.to_owned());
        }
    };
    let json = arguments.json;
    match &arguments.verb {
        Verb::Sample { book } => {
            save_to(book);
            let status = run(&mut desk, "books.save_sample", json!({}))?.value();
            show::started(&status, json);
        }
        Verb::New { book, name, currency, fiscal_start, ladder } => {
            save_to(book);
            let request = json!({
                "name": name, "currency": currency, "fiscal_start_month": fiscal_start, "built_in": ladder,
            });
            let status = run(&mut desk, "books.start", request)?.value();
            show::started(&status, json);
        }
        Verb::Import { book, kind, file, dry_run, map, windows_1252, skip_rejected, source } => {
            open(&mut desk, book, arguments)?;
            if !file.is_file() {
                return Err(Problem::new("file.missing", format!("There is no file {}.", file.display())));
            }
            let request = json!({
                "kind": kind, "file": desk.lend_file(file), "mapping": map, "windows_1252": windows_1252,
                "skip_rejected": skip_rejected, "source": source,
            });
            let command = if *dry_run { "imports.preview" } else { "imports.run" };
            let answer = run(&mut desk, command, request)?.value();
            show::imported(&answer, json);
            return close(desk, answer["refused"] != json!(true));
        }
        Verb::Export { book, document, of, format, with_pay, to } => {
            open(&mut desk, book, arguments)?;
            save_to(to);
            let request = json!({ "document": document, "of": of, "format": format, "with_pay": with_pay });
            let answer = run(&mut desk, "documents.save", request)?.value();
            show::exported(&answer, to, json);
        }
        Verb::Call { book, command, request } => {
            open(&mut desk, book, arguments)?;
            let request = match request.as_deref() {
                None => json!({}),
                Some("-") => {
                    let mut text = String::new();
                    std::io::stdin().read_to_string(&mut text).map_err(|error| usage(&error.to_string()))?;
                    parse(&text)?
                }
                Some(text) => parse(text)?,
            };
            show::answer(&run(&mut desk, command, request)?.value());
        }
        Verb::List => show::list(json),
        Verb::Check { book } => {
            open(&mut desk, book, arguments)?;
            let answer = run(&mut desk, "books.check", json!({}))?.value();
            show::checked(&answer, json);
            let sound = answer["wrong"].as_array().is_some_and(Vec::is_empty);
            return close(desk, sound);
        }
        Verb::Backup { book, to } => {
            open(&mut desk, book, arguments)?;
            save_to(to);
            let answer = run(&mut desk, "books.save_copy", json!({}))?.value();
            show::exported(&answer, to, json);
        }
        Verb::Undo { book } => step(&mut desk, book, "history.undo", "Undone", arguments)?,
        Verb::Redo { book } => step(&mut desk, book, "history.redo", "Done again", arguments)?,
        Verb::Log { book, limit } => {
            open(&mut desk, book, arguments)?;
            let answer = run(&mut desk, "history.list", json!({ "before": null, "limit": limit }))?.value();
            show::log(&answer, json);
        }
    }
    close(desk, true)
}

fn step(
    desk: &mut Desk,
    book: &Path,
    command: &str,
    words: &str,
    arguments: &Arguments,
) -> Result<(), Problem> {
    open(desk, book, arguments)?;
    let answer = run(desk, command, json!({}))?.value();
    show::stepped(&answer, words, arguments.json);
    Ok(())
}

/// Opens the book; asks for its password where it has one and none was given.
fn open(desk: &mut Desk, book: &Path, arguments: &Arguments) -> Result<(), Problem> {
    let file = desk.lend_file(book);
    let given = match &arguments.password_file {
        Some(path) => {
            let text = std::fs::read_to_string(path)
                .map_err(|error| usage(&format!("{} cannot be read: {error}", path.display())))?;
            Some(text.lines().next().unwrap_or_default().to_owned())
        }
        None => None,
    };
    let request = |password: Option<&str>| json!({ "file": file, "password": password, "read_only": false });
    match run(desk, "books.open", request(given.as_deref())) {
        Err(problem) if problem.code == "open.needs_password" && given.is_none() => {
            let typed = rpassword::prompt_password(format!("Password of {}: ", book.display()))
                .map_err(|_| problem)?;
            run(desk, "books.open", request(Some(&typed)))?;
        }
        other => drop(other?),
    }
    Ok(())
}

/// Closes what is open, so that the closing backup is made.
fn close(mut desk: Desk, done: bool) -> Result<bool, Problem> {
    if desk.book().is_ok() {
        run(&mut desk, "books.close", json!({}))?;
    }
    Ok(done)
}

fn parse(text: &str) -> Result<Value, Problem> {
    serde_json::from_str(text).map_err(|error| usage(&format!("the request is not JSON: {error}")))
}

fn usage(words: &str) -> Problem {
    Problem::new("usage", words)
}
