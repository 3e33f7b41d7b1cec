//! Ladder files with a few bytes turned, doubled, cut or taken from one another: a reader may refuse them, it
//! never fails and never hangs.

use std::time::{Duration, Instant};

use exchange::ladder::{self, How};
use exchange::text::Encoding;

use crate::ladder_shapes::folder;

/// A small generator of its own, so that a failure comes back the same on every machine.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap()
    }

    fn turned(&mut self, file: &[u8], other: &[u8]) -> Vec<u8> {
        const PIECES: [&[u8]; 22] = [
            b"\"",
            b"'",
            b",",
            b";",
            b"\t",
            b"\n",
            b"\r\n",
            b"#",
            b"## ",
            b"- ",
            b"|",
            b"---\n",
            b": ",
            b"{",
            b"[",
            b"&a ",
            b"*a",
            b"<table>",
            b"<!-- ",
            b"\xff",
            b"\0",
            b"\xf0\x9f\x92\xa3",
        ];
        let mut bytes = file.to_vec();
        for _ in 0..=self.below(5) {
            let at = self.below(bytes.len() + 1).min(bytes.len());
            match self.below(7) {
                0 if at < bytes.len() => bytes[at] = u8::try_from(self.next() % 256).unwrap(),
                1 if at < bytes.len() => drop(bytes.remove(at)),
                2 | 3 => {
                    let piece = PIECES[self.below(PIECES.len())];
                    bytes.splice(at..at, piece.iter().copied());
                }
                4 => bytes.truncate(at.max(1)),
                5 => {
                    let from = self.below(other.len());
                    let piece = &other[from..(from + self.below(200)).min(other.len())];
                    bytes.splice(at..at, piece.iter().copied());
                }
                _ => {
                    let to = (at + self.below(120)).min(bytes.len());
                    let again = bytes[at..to].to_vec();
                    bytes.splice(at..at, again);
                }
            }
        }
        bytes
    }
}

/// How many files are read: a few in every run, as many as the variable says when somebody looks closely.
fn rounds() -> usize {
    std::env::var("LADDERBOOK_FUZZ").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(5_000)
}

#[test]
fn no_file_makes_the_reader_fail() {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for part in ["valid", "shapes", "broken", "invalid"] {
        for entry in std::fs::read_dir(folder(part)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if !name.ends_with(".outline") && name != "deep.json" {
                files.push((name, std::fs::read(path).unwrap()));
            }
        }
    }
    files.sort();
    let whole =
        ladder::read_json(std::str::from_utf8(&std::fs::read(folder("valid/full.json")).unwrap()).unwrap())
            .unwrap();
    files.push(("full.xlsx".to_owned(), ladder::write_xlsx(&whole).unwrap()));
    files.push(("full.md".to_owned(), ladder::write_markdown(&whole)));
    files.push(("full.csv".to_owned(), ladder::write_csv(&whole)));
    let mut noise = Noise(0x51ed_270b_7f4a_7c15);
    let mut longest = (Duration::ZERO, String::new());
    let mut taken = 0;
    for round in 0..rounds() {
        let (name, bytes) = &files[round % files.len()];
        let other = &files[noise.below(files.len())].1;
        let bytes = noise.turned(bytes, other);
        let encoding = [None, Some(Encoding::Windows1252)][noise.below(2)];
        let started = Instant::now();
        let read = ladder::read(bytes, name, &How { encoding, corrections: &[] });
        if let Some((table, mapping)) = &read.table {
            mapping.preview(table);
        }
        if let Ok(read) = &read.taken {
            taken += 1;
            ladder::write_markdown(&read.ladder);
        }
        if started.elapsed() > longest.0 {
            longest = (started.elapsed(), format!("{name} in round {round}"));
        }
    }
    assert!(taken > 0, "some files are still ladders");
    assert!(longest.0 < Duration::from_secs(2), "{longest:?}");
}
