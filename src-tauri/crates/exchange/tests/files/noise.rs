//! Bytes that are nothing, and files with a few bytes turned: a reader may refuse them, it never fails.

use exchange::mapping::Mapping;
use exchange::table::Table;
use exchange::text::Encoding;
use exchange::{draft, expenses, ladder, rates, roster, text};

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

    /// Bytes made of what tables are made of.
    fn bytes(&mut self) -> Vec<u8> {
        const PIECES: [&[u8]; 24] = [
            b",",
            b";",
            b"\t",
            b"\n",
            b"\r\n",
            b"\r",
            b"\"",
            b"\"\"",
            b"'",
            b"=",
            b"Date",
            b"Amount",
            b"Name",
            b"Level",
            b"Behavior",
            b"2026-01-30",
            b"13/13/2026",
            b"1.234,50",
            b"-99999999999999999999",
            b"\xff",
            b"\xc3\xa9",
            b"EUR",
            b"PK\x03\x04",
            b"{",
        ];
        let count = self.below(60);
        (0..count).flat_map(|_| PIECES[self.below(PIECES.len())].to_vec()).collect()
    }

    /// A file with some bytes changed, taken out or doubled.
    fn turned(&mut self, file: &[u8]) -> Vec<u8> {
        let mut bytes = file.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len());
            match self.below(4) {
                0 => bytes[at] = u8::try_from(self.next() % 256).unwrap(),
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, [b'"', b',', b'\n', b'0'][self.below(4)]),
                _ => bytes.truncate(at.max(1)),
            }
        }
        bytes
    }
}

/// Takes bytes down every road.
fn read_all(bytes: &[u8]) {
    rates::read_ecb(bytes.to_vec());
    for encoding in [None, Some(Encoding::Windows1252), Some(Encoding::Utf16Le)] {
        let Ok(decoded) = text::decode(bytes.to_vec(), encoding) else { continue };
        ladder::read_json(&decoded.text).ok();
        let Ok(table) = Table::read(decoded.text, None) else { continue };
        let preview = |mapping: &Mapping| mapping.preview(&table).len() == table.columns().len();
        let people = roster::guess(&table);
        assert!(preview(&people));
        let draft = roster::read(&table, &people);
        let counts = draft.outcome.counts;
        assert_eq!(counts.rows, counts.accepted + counts.rejected, "every row is accounted for");
        draft::rejected_csv(&table, &draft.outcome.rejected);
        let spent = expenses::guess(&table);
        assert!(preview(&spent));
        let options =
            expenses::Options { default_currency: "USD".parse().ok(), ..expenses::Options::default() };
        let draft = expenses::read(&table, &spent, &options);
        assert_eq!(draft.rows.len() as u64, draft.outcome.counts.accepted);
        if let Ok(read) = ladder::read_csv(&table, &ladder::csv_guess(&table), "noise") {
            ladder::check(&read.ladder);
            ladder::write_csv(&read.ladder);
        }
    }
}

#[test]
fn bytes_that_are_nothing() {
    let mut noise = Noise(0x9e37_79b9_7f4a_7c15);
    for _ in 0..5_000 {
        let bytes = noise.bytes();
        read_all(&bytes);
    }
}

#[test]
fn files_with_a_few_bytes_turned() {
    let files: [&[u8]; 4] = [
        include_bytes!("../../../../../tests/fixtures/roster.csv"),
        include_bytes!("../../../../../tests/fixtures/ladder.csv"),
        include_bytes!("../../../../../tests/fixtures/ecb-rates.csv"),
        include_bytes!("../../../../../tests/fixtures/expensify.csv"),
    ];
    let mut noise = Noise(42);
    for round in 0..400 {
        let bytes = noise.turned(files[round % files.len()]);
        read_all(&bytes);
    }
    let json = include_bytes!("../../ladders/community-architect.json");
    for _ in 0..40 {
        let bytes = noise.turned(json);
        ladder::read_json(&String::from_utf8_lossy(&bytes)).ok();
    }
}
