//! `ladderbook-cli`: the same list of commands as the window, in a terminal.

mod arguments;
mod carry_out;
mod host;
mod show;

use std::process::ExitCode;

use clap::Parser as _;

use arguments::Arguments;

fn main() -> ExitCode {
    // clap prints help and usage mistakes itself; mistakes exit with 2.
    let arguments = Arguments::parse();
    match carry_out::carry_out(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(problem) => {
            show::problem(&problem, arguments.json);
            let usage = matches!(
                problem.code.as_str(),
                "command.unknown"
                    | "request.invalid"
                    | "usage"
                    | "import.unknown"
                    | "document.unknown"
                    | "format.unknown"
            );
            ExitCode::from(if usage { 2 } else { 1 })
        }
    }
}
