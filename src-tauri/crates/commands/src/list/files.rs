//! Files in, paper out, and the history.

use crate::call::{Nothing, commands};
use crate::{books, documents, history, imports};

commands! {
    /// The sources whose mappings are kept.
    read imports.sources(Nothing) -> Vec<imports::SourceLine> => [imports];
    /// Keeps how a source's files are read, under its name.
    write imports.keep_source(imports::KeepSource) -> imports::SourceLine => [imports];
    /// Forgets how a source's files are read.
    write imports.forget_source(imports::ForgetSource) -> Nothing => [imports];
    /// Asks which file to bring in.
    desk imports.choose(imports::ChooseImport) -> books::Chosen => [];
    /// Shows what a file would bring; saves nothing.
    desk imports.preview(imports::Import) -> imports::Imported => [];
    /// Brings a file in, all of it or nothing.
    desk imports.run(imports::Import) -> imports::Imported => [all];
    /// Saves the rows of a file that cannot be taken, to be mended.
    desk imports.save_rejected(imports::Import) -> books::Saved => [];
    /// Every document and file that can be handed over, and of what.
    read documents.list(Nothing) -> documents::Catalogue => [office, ladders, people, budget];
    /// Makes a document to be looked at; the same bytes that would be saved.
    desk documents.render(documents::Which) -> documents::Rendered => [];
    /// Makes a document and saves it where the person says.
    desk documents.save(documents::Which) -> documents::SavedDocument => [];
    /// Takes the newest change back.
    desk history.undo(Nothing) -> history::Stepped => [all];
    /// Does the last undone change again.
    desk history.redo(Nothing) -> history::Stepped => [all];
    /// What was done in this book, newest first.
    read history.list(history::ListActivity) -> history::ActivityPage => [history];
}
