//! Reading files that hold money: rates, expenses, bank statements.

use domain::money::{Currency, Money};
use exchange::bank::{self, Opened, Statement, footing};
use exchange::draft::Draft;
use exchange::expenses::Options;
use exchange::mapping::Mapping;
use exchange::sources::{self, Rows, Source, concur};
use exchange::table::Table;

use super::look::{corrected, decode, open_table};
use super::looked::{Content, Looked, broken, looked};
use super::{Import, StatementPreview};

/// The name of the European Central Bank among the sources of rates.
const ECB: &str = "ECB";
/// What an account is called that neither its file nor a person names.
const NAMELESS: &str = "Bank account";

/// Rates: the European Central Bank's own file, or any other table by mapping.
pub(super) fn rates(bytes: Vec<u8>, request: &Import) -> Looked {
    let published = exchange::rates::read_ecb(bytes.clone());
    if request.mapping.is_empty() && request.kept.is_empty() && !published.outcome.refused() {
        return Looked {
            source: ECB.to_owned(),
            ..looked(None, Content::Rates(published.rows), published.outcome)
        };
    }
    let opened = match exchange::zipped::only_csv(&bytes) {
        Ok(csv) => open_table(csv, request),
        Err(_) => open_table(bytes, request),
    };
    let opened = opened.and_then(|table| {
        corrected(&table, exchange::rates::guess(&table), request).map(|mapping| (table, mapping))
    });
    match opened {
        Err(findings) => broken(findings),
        Ok((table, mapping)) => {
            let Draft { rows, outcome } = exchange::rates::read_table(&table, &mapping);
            looked(Some((table, mapping)), Content::Rates(rows), outcome)
        }
    }
}

/// Expenses: a known program's, or any table by mapping.
pub(super) fn expenses(bytes: Vec<u8>, request: &Import, currency: Currency) -> Looked {
    let sheet = exchange::sheet::is_sheet(&bytes);
    let opened = if sheet {
        open_table(bytes, request).map(|table| (table, Vec::new(), Vec::new()))
    } else {
        decode(bytes, request).and_then(|text| {
            if concur::is_extract(&text) {
                concur::table(&text)
            } else {
                Ok((Table::read(text, None)?, Vec::new(), Vec::new()))
            }
        })
    };
    let mapped = opened.and_then(|(table, lines, findings)| {
        let source = sources::recognise(&table, Rows::Expenses);
        let guessed = mapping_of(&table, source, exchange::expenses::guess, exchange::expenses::FIELDS);
        corrected(&table, guessed, request).map(|mapping| (table, lines, findings, source, mapping))
    });
    match mapped {
        Err(findings) => broken(findings),
        Ok((table, lines, findings, source, mapping)) => {
            let options = Options { default_currency: Some(own_currency(source, currency)), source };
            let Draft { mut rows, mut outcome } = exchange::expenses::read(&table, &mapping, &options);
            let real = |line: u64| {
                let row = usize::try_from(line).ok().and_then(|line| line.checked_sub(2));
                row.and_then(|row| lines.get(row)).copied().unwrap_or(line)
            };
            rows.iter_mut().for_each(|row| row.line = real(row.line));
            outcome.rejected.iter_mut().for_each(|rejected| rejected.line = real(rejected.line));
            outcome.findings.extend(findings);
            Looked {
                translated: !lines.is_empty(),
                source: source.map(|source| source.name.to_owned()).unwrap_or_default(),
                ..looked(Some((table, mapping)), Content::Expenses(rows), outcome)
            }
        }
    }
}

/// Bank statements, in any of their formats.
pub(super) fn bank(bytes: Vec<u8>, request: &Import, currency: Currency) -> Looked {
    let encoding = request.windows_1252.then_some(exchange::text::Encoding::Windows1252);
    let opened = if exchange::sheet::is_sheet(&bytes) {
        open_table(bytes, request).map(|table| Opened::Table(bank::Format::Table, table, Vec::new()))
    } else {
        bank::open(bytes, encoding)
    };
    let (format, table, lines) = match opened {
        Err(findings) => return broken(findings),
        Ok(Opened::Read(format, draft)) => {
            let source = format.name().to_owned();
            return Looked { source, ..looked(None, Content::Bank(draft.statements), draft.outcome) };
        }
        Ok(Opened::Table(format, table, lines)) => (format, table, lines),
    };
    let source = sources::recognise(&table, Rows::Bank);
    let mapping =
        corrected(&table, mapping_of(&table, source, bank::guess, bank::FIELDS), request).map_err(broken);
    let mapping = match mapping {
        Ok(mapping) => mapping,
        Err(broken) => return broken,
    };
    let known = match (source, format) {
        (Some(source), _) => source.name,
        (None, bank::Format::Qif) => format.name(),
        (None, _) => "",
    };
    let named = request.source.as_deref().unwrap_or(known);
    let options = bank::Options {
        default_currency: Some(own_currency(source, currency)),
        account: if named.is_empty() { NAMELESS } else { named }.to_owned(),
        source,
    };
    let draft = bank::read_table(&table, &mapping, &options, &lines);
    Looked {
        translated: !lines.is_empty(),
        source: known.to_owned(),
        ..looked(Some((table, mapping)), Content::Bank(draft.statements), draft.outcome)
    }
}

/// The mapping that a source's files have, else a guess.
fn mapping_of(
    table: &Table,
    source: Option<&'static Source>,
    guess: fn(&Table) -> Mapping,
    fields: &'static [exchange::mapping::Field],
) -> Mapping {
    source.map_or_else(|| guess(table), |source| source.mapping(table, fields))
}

/// The currency of a source that always means the same one, else the office's.
fn own_currency(source: Option<&'static Source>, office: Currency) -> Currency {
    source.and_then(|source| source.currency).and_then(|code| code.parse().ok()).unwrap_or(office)
}

/// The statements of a bank file, as a person sees them before they are saved.
pub(super) fn statements(looked: &Looked) -> Vec<StatementPreview> {
    let Some(Content::Bank(statements)) = &looked.content else { return Vec::new() };
    let shown = |statement: &Statement| {
        let money = |minor| Money::new(minor, statement.currency);
        let sum = statement.entries.iter().map(|entry| entry.value.amount.minor).fold(0, i64::saturating_add);
        let account = &statement.account;
        let named =
            [&account.name, &account.number, &looked.source].into_iter().find(|name| !name.is_empty());
        StatementPreview {
            account: named.cloned().unwrap_or_else(|| NAMELESS.to_owned()),
            currency: statement.currency,
            lines: statement.entries.len() as u64,
            opening: statement.opening.map(|balance| money(balance.minor)),
            entries: money(sum),
            closing: statement.closing.map(|balance| money(balance.minor)),
            adds_up: footing(statement).map(|footing| footing.holds()),
        }
    };
    statements.iter().map(shown).collect()
}
