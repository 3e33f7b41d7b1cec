//! What the disk costs by itself, to hold a commit against.

use std::fs::{File, OpenOptions};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// The size of a page of a book, in bytes.
const PAGE: usize = 4096;

/// A file and its journal, changed a page at a time.
pub(crate) struct Disk {
    file: File,
    journal: File,
    round: u8,
}

impl Disk {
    /// A file of some pages, and an empty journal beside it.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        let open = |name: &str| {
            let options = OpenOptions::new().create(true).truncate(true).write(true).clone();
            options.open(folder.join(name)).unwrap()
        };
        let mut disk = Self { file: open("floor"), journal: open("floor-journal"), round: 0 };
        disk.file.write_all(&vec![0; PAGE * 64]).unwrap();
        disk.file.sync_all().unwrap();
        disk
    }

    /// One page written and made durable.
    pub(crate) fn write(&mut self) {
        self.round = self.round.wrapping_add(1);
        put(&mut self.file, u64::from(self.round % 64) * PAGE as u64, &[self.round; PAGE]);
        self.file.sync_data().unwrap();
    }

    /// What a database with a rollback journal does at the least to change one page for good: the old page
    /// into the journal, the journal's head, the new page, the journal cut off; each made durable.
    pub(crate) fn commit(&mut self) {
        put(&mut self.journal, 0, &[self.round; PAGE + 520]);
        self.journal.sync_data().unwrap();
        put(&mut self.journal, 0, &[1; 28]);
        self.journal.sync_data().unwrap();
        self.write();
        self.journal.set_len(0).unwrap();
        self.journal.sync_data().unwrap();
    }
}

fn put(file: &mut File, at: u64, bytes: &[u8]) {
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(bytes).unwrap();
}
