//! The programs that the workspace builds, and the files that tests bring.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A program that was built beside this test.
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test has a file");
    let folder = test.parent().and_then(Path::parent).expect("a test lies in a deps folder");
    let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.is_file(),
        "{} is not built; `make test` builds it before the tests run",
        program.display()
    );
    program
}

/// Runs `ladderbook-cli` with its data in a folder of its own.
pub fn ladderbook_cli(data: &Path, arguments: &[&str]) -> Output {
    Command::new(program("ladderbook-cli"))
        .args(arguments)
        .env("XDG_DATA_HOME", data)
        .output()
        .expect("the program starts")
}

/// A file of `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    assert!(path.is_file(), "the fixture {name} is missing");
    path
}
