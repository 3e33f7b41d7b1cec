//! Books, the desk, home and the office.

use crate::call::{Nothing, commands};
use crate::{books, home, ladders, preferences};

commands! {
    /// What lies on the desk: the open book, the ones opened before.
    desk books.status(Nothing) -> books::Status => [];
    /// Asks which book to open.
    desk books.choose(Nothing) -> books::Chosen => [];
    /// Opens a book.
    desk books.open(books::OpenBook) -> books::Status => [all];
    /// Starts an office in a new book.
    desk books.start(books::Start) -> books::Status => [all];
    /// Opens the sample office, making it first when it is not there.
    desk books.sample(books::Sample) -> books::Status => [all];
    /// Saves a fresh sample office under a name of one's own, and opens it.
    desk books.save_sample(Nothing) -> books::Status => [all];
    /// Closes the open book.
    desk books.close(Nothing) -> books::Status => [all];
    /// Sets, changes or removes the book's password.
    desk books.protect(books::Protect) -> books::Status => [books];
    /// Saves a copy of the open book.
    desk books.save_copy(Nothing) -> books::Saved => [];
    /// The backups of the open book, newest first.
    desk books.backups(Nothing) -> books::BackupList => [];
    /// Makes a backup now.
    desk books.back_up(Nothing) -> books::BackupLine => [books];
    /// Puts a backup in the book's place; the present state is kept first.
    desk books.restore(books::Restore) -> books::Status => [all];
    /// Looks every page, reference and attachment of the book over.
    desk books.check(Nothing) -> books::CheckResult => [];
    /// The ladders that an office begins with, asked before there is a book.
    desk ladders.offered(Nothing) -> Vec<ladders::OfferedLadder> => [];
    /// How this person likes the window.
    desk preferences.get(Nothing) -> preferences::Preferences => [];
    /// Changes how this person likes the window.
    desk preferences.change(preferences::Preferences) -> preferences::Preferences => [preferences];
    /// What needs the leader today.
    read home.today(Nothing) -> home::Today => [office, ladders, reviews, people, assessments, cycles, promotions, budget, expenses, rates, events, travel, claims, growth];
    /// Finds people, ladders, events, trips, claims by a few letters of their names.
    read home.search(home::Search) -> home::Found => [people, ladders, events, travel, claims];
    /// The office's settings.
    read office.get(Nothing) -> domain::office::Office => [office];
    /// Changes the office's settings.
    write office.change(domain::office::Office) -> domain::office::Office => [office, budget, expenses, documents];
}
