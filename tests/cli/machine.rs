//! A machine on which nothing but the program was ever started.

use std::path::PathBuf;
use std::process::Output;

use outside_tests::ladderbook_cli;
use serde_json::Value;
use tempfile::TempDir;

/// A folder of its own that holds the books, the files and the program's data.
pub(crate) struct Machine {
    folder: TempDir,
}

impl Machine {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A file of the folder.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The path of a file of the folder, as it is typed.
    pub(crate) fn typed(&self, name: &str) -> String {
        self.file(name).to_str().unwrap().to_owned()
    }

    /// Runs the program.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        ladderbook_cli(&self.file("data"), arguments)
    }

    /// Runs the program, which must succeed in silence on the error stream, and returns what it printed.
    pub(crate) fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let complaint = String::from_utf8_lossy(&output.stderr);
        let text = String::from_utf8(output.stdout).expect("what is printed is UTF-8");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {complaint}{text}");
        assert_eq!(complaint, "", "{arguments:?}");
        text
    }

    /// Runs the program, which must succeed and answer in JSON.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        parse(&self.says(&with_json(arguments)))
    }

    /// Runs the program, which must exit with a code and complain in words.
    pub(crate) fn fails(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(!said.trim().is_empty() && !said.contains("panicked"), "{arguments:?} complains: {said}");
        said
    }

    /// Runs the program, which must refuse with findings or a problem in JSON.
    pub(crate) fn refused(&self, arguments: &[&str]) -> Value {
        let output = self.run(&with_json(arguments));
        assert_eq!(
            output.status.code(),
            Some(1),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        parse(&String::from_utf8(output.stdout).unwrap())
    }

    /// Runs a command of the list on a book.
    pub(crate) fn call(&self, book: &str, command: &str, request: &Value) -> Value {
        parse(&self.says(&["call", book, command, &request.to_string()]))
    }

    /// A digest of everything a book holds; it also says that the book is sound.
    pub(crate) fn content(&self, book: &str) -> String {
        let checked = self.json(&["check", book]);
        assert_eq!(checked["wrong"], serde_json::json!([]), "{book}");
        checked["content"].as_str().expect("a digest of the content").to_owned()
    }
}

fn with_json<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    let mut all = arguments.to_vec();
    all.push("--json");
    all
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}
