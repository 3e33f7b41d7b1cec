//! What may be typed.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Career ladders and budgets of an Open Source Program Office, in one book.
///
/// Everything the window does can be done here: bring files in, hand documents out, run any command of the
/// list. Begin with `ladderbook-cli sample office.ladderbook`, then look around with
/// `ladderbook-cli list`.
#[derive(Parser)]
#[command(name = "ladderbook-cli", version, about, long_about, max_term_width = 100, after_help = AFTER)]
pub(crate) struct Arguments {
    /// Answer in JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Read the book's password from the first line of this file instead of asking for it.
    #[arg(long, global = true, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    #[command(subcommand)]
    pub verb: Verb,
}

const AFTER: &str = "Exit status: 0 done, 1 refused (the findings say why), 2 the words of the call are off.

Examples:
  ladderbook-cli new office.ladderbook --name 'Open Source Office' --currency EUR --fiscal-start 1 --ladder community-architect
  ladderbook-cli import office.ladderbook roster people.csv --dry-run
  ladderbook-cli import office.ladderbook expenses expensify.csv --map 'Cost centre=category'
  ladderbook-cli import office.ladderbook evidence tidewater.log --map group=release --dry-run
  ladderbook-cli import office.ladderbook ladder matrix.xlsx --map 'Pillar=bucket' --map 'bucket:Writing=evangelism'
  ladderbook-cli export office.ladderbook career-ladder --to ladder.pdf
  ladderbook-cli export office.ladderbook ladder --of 'Community Architect' --format md --to ladder.md
  ladderbook-cli export office.ladderbook budget-report --of 'FY 2026' --format hledger --to year.journal
  ladderbook-cli call office.ladderbook people.list '{\"query\": \"talia\", \"offset\": 0, \"limit\": 10}'";

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Make the sample office: people, ladders, a fiscal year with events, trips and claims.
    Sample {
        /// The file to make.
        book: PathBuf,
    },
    /// Start an office of your own.
    New {
        /// The file to make.
        book: PathBuf,
        /// Name of the office, as documents print it.
        #[arg(long)]
        name: String,
        /// The currency it reports in, such as EUR.
        #[arg(long)]
        currency: String,
        /// First month of its fiscal year, 1 to 12.
        #[arg(long, value_name = "MONTH")]
        fiscal_start: u32,
        /// A ladder that comes with the application to begin from; see `call BOOK ladders.built_in`.
        #[arg(long, value_name = "ID")]
        ladder: Option<String>,
    },
    /// Bring a file in. A broken file is refused with its lines; nothing is half-saved.
    Import {
        /// The book.
        book: PathBuf,
        /// What the file holds: roster, ladder, assessments, rates, budget, expenses, evidence, bank; see `list`.
        kind: String,
        /// The file.
        file: PathBuf,
        /// Show what would come of it and save nothing.
        #[arg(long)]
        dry_run: bool,
        /// Read a column as a field; may be given more than once. For a ladder also
        /// `bucket:COMPETENCY=BUCKET`, where `*` stands for all that have no bucket yet.
        #[arg(long, value_name = "COLUMN=FIELD")]
        map: Vec<String>,
        /// Read the bytes as windows-1252, for files of older programs.
        #[arg(long)]
        windows_1252: bool,
        /// Take the other rows when some cannot be read; without it the file is refused as a whole.
        #[arg(long)]
        skip_rejected: bool,
        /// The source the file is from: how its columns are read is kept under this name, and found by it.
        #[arg(long, value_name = "NAME")]
        source: Option<String>,
    },
    /// Hand a document or a file out.
    Export {
        /// The book.
        book: PathBuf,
        /// Which document; see `list`.
        document: String,
        /// Of which ladder, person or year, by its name. Without it: the first one.
        #[arg(long, value_name = "NAME")]
        of: Option<String>,
        /// Which format, where there is a choice.
        #[arg(long)]
        format: Option<String>,
        /// With the pay bands in a ladder's file, which are left out otherwise.
        #[arg(long)]
        with_pay: bool,
        /// The file to write.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Run any command of the list.
    Call {
        /// The book.
        book: PathBuf,
        /// The command's name, such as people.list.
        command: String,
        /// Its request as JSON; `-` reads it from standard input.
        request: Option<String>,
    },
    /// List the commands, the documents and the kinds of imports.
    List,
    /// Look every page, reference and attachment of a book over.
    Check {
        /// The book.
        book: PathBuf,
    },
    /// Save a verified copy of a book.
    Backup {
        /// The book.
        book: PathBuf,
        /// The copy.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Take the last change back.
    Undo {
        /// The book.
        book: PathBuf,
    },
    /// Do the last undone change again.
    Redo {
        /// The book.
        book: PathBuf,
    },
    /// Show what was done in a book, newest first.
    Log {
        /// The book.
        book: PathBuf,
        /// At most so many lines.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
}
