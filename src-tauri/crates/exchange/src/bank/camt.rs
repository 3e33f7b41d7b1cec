//! ISO 20022: camt.053 statements, and the reports and notifications beside them, of any version. Names of
//! parts are compared without their namespace, which changes with every version.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::finding::Finding;
use domain::money::{Currency, DecimalMark, Money, parse_amount};
use roxmltree::{Document, Node, ParsingOptions};

use super::{Account, Balance, BankDraft, Entry, MAX_ENTRIES, Statement, rate, snippet, tidy, xml};
use crate::draft::{Outcome, Rejected, Row};
use crate::expenses::key::Keys;

/// Reads the statements of a CAMT file.
pub(super) fn read(text: &str) -> BankDraft {
    if let Err(finding) = xml::guard(text) {
        return BankDraft::refused(finding);
    }
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: xml::MAX_NODES, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(error) => {
            let message = format!("The file is not whole XML: {error}.");
            let line = u64::from(error.pos().row);
            return BankDraft::refused(Finding::error("file", "xml.broken", message).at_line(line));
        }
    };
    let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
    let mut reader = Reader { breaks, keys: HashMap::new(), outcome: Outcome::default(), pending: 0, met: 0 };
    let parts = document.descendants().filter(|node| matches!(name(*node), "Stmt" | "Rpt" | "Ntfctn"));
    let statements: Vec<Statement> = parts.filter_map(|part| reader.statement(part)).collect();
    if reader.pending > 0 {
        let what = if reader.pending == 1 {
            "1 entry is".to_owned()
        } else {
            format!("{} entries are", reader.pending)
        };
        let message =
            format!("{what} not booked yet and left out; a later statement brings what comes of it.");
        reader.outcome.findings.push(Finding::note("Ntry", "bank.pending", message));
    }
    BankDraft::of(statements, reader.outcome)
}

struct Reader {
    /// Where each line of the file ends.
    breaks: Vec<usize>,
    keys: HashMap<String, Keys>,
    outcome: Outcome,
    pending: u64,
    met: usize,
}

/// Why an entry cannot be taken: part, text, code, reason.
type Refusal = (&'static str, String, &'static str, String);

impl Reader {
    fn statement(&mut self, part: Node<'_, '_>) -> Option<Statement> {
        let number = text(part, "Acct/Id/IBAN").or_else(|| text(part, "Acct/Id/Othr/Id")).unwrap_or_default();
        let number: String = number.split_whitespace().collect();
        let balances: Vec<(String, Balance, Currency)> =
            children(part, "Bal").filter_map(|balance| self::balance(balance)).collect();
        let entry_currency = || children(part, "Ntry").find_map(|entry| currency_of(child(entry, "Amt")?));
        let currency = text(part, "Acct/Ccy")
            .and_then(|code| code.parse().ok())
            .or_else(|| balances.first().map(|(_, _, currency)| *currency))
            .or_else(entry_currency);
        let Some(currency) = currency else {
            let message = "A statement names no currency that ISO 4217 knows.";
            self.outcome
                .findings
                .push(Finding::error("Acct", "currency.missing", message).at_line(self.line(part)));
            return None;
        };
        let of = |codes: &[&str]| {
            codes.iter().find_map(|code| balances.iter().find(|(own, _, _)| own == code).map(|found| found.1))
        };
        let mut entries = Vec::new();
        for entry in children(part, "Ntry") {
            let state = text(entry, "Sts/Cd").or_else(|| text(entry, "Sts")).unwrap_or_default();
            if matches!(state.as_str(), "PDNG" | "INFO" | "FUTR") {
                self.pending += 1;
                continue;
            }
            match self.entries(entry, currency, &number) {
                Ok(read) => {
                    let line = self.line(entry);
                    self.met += read.len();
                    entries.extend(read.into_iter().map(|value| Row { line, value }));
                }
                Err((column, shown, code, reason)) => {
                    let shown = if shown.is_empty() { words(entry) } else { shown };
                    if !self.outcome.reject(Rejected::new(self.line(entry), column, &shown, code, reason)) {
                        break;
                    }
                }
            }
            if self.met > MAX_ENTRIES {
                let message = "There are more than 1,000,000 entries. Split the file.";
                self.outcome.findings.push(Finding::error("file", "rows.too_many", message));
                break;
            }
        }
        Some(Statement {
            account: Account {
                number,
                bank: text(part, "Acct/Svcr/FinInstnId/BICFI")
                    .or_else(|| text(part, "Acct/Svcr/FinInstnId/BIC"))
                    .unwrap_or_default(),
                name: text(part, "Acct/Nm").or_else(|| text(part, "Acct/Ownr/Nm")).unwrap_or_default(),
            },
            currency,
            reference: text(part, "ElctrncSeqNb").or_else(|| text(part, "Id")).unwrap_or_default(),
            opening: of(&["OPBD", "PRCD"]),
            closing: of(&["CLBD"]),
            entries,
        })
    }

    /// The lines of an entry: its details one by one where they add up to it, else the entry as a whole.
    fn entries(
        &mut self,
        entry: Node<'_, '_>,
        currency: Currency,
        number: &str,
    ) -> Result<Vec<Entry>, Refusal> {
        let amount = signed(entry, entry, currency)?;
        let booked_on = date(entry, "BookgDt").or_else(|| date(entry, "ValDt")).ok_or_else(|| {
            ("BookgDt", String::new(), "date.form", "It has no day on which it was booked.".to_owned())
        })?;
        let valued_on = date(entry, "ValDt");
        let bank_number = text(entry, "AcctSvcrRef").unwrap_or_default();
        let details: Vec<Node<'_, '_>> =
            children(entry, "NtryDtls").flat_map(|part| children(part, "TxDtls")).collect();
        let apart: Option<Vec<Money>> = (details.len() > 1)
            .then(|| details.iter().map(|detail| signed(*detail, entry, currency).ok()).collect())
            .flatten();
        let adds_up = apart.as_ref().is_some_and(|parts| {
            parts.iter().try_fold(0_i64, |sum, part| sum.checked_add(part.minor)) == Some(amount.minor)
        });
        let keys = self.keys.entry(format!("{number} {currency}")).or_default();
        let mut line = |detail: Option<Node<'_, '_>>, amount: Money| {
            let (counterparty, description) = who_and_what(entry, detail, amount);
            let own = detail.and_then(|detail| text(detail, "Refs/AcctSvcrRef"));
            let reference = own.unwrap_or_else(|| bank_number.clone());
            let (original, rate) = detail.map_or((None, String::new()), |detail| exchanged(detail, amount));
            let key = if reference.is_empty() {
                keys.of_line(booked_on, &counterparty, &description, amount.minor, currency)
            } else {
                // A bank may number an entry and its charge alike, so the amount belongs to the number.
                keys.of_number(&format!("{reference} {} {booked_on}", amount.minor))
            };
            Entry { booked_on, valued_on, amount, counterparty, description, reference, original, rate, key }
        };
        Ok(match apart.filter(|_| adds_up) {
            Some(parts) => {
                details.iter().zip(parts).map(|(detail, amount)| line(Some(*detail), amount)).collect()
            }
            None => vec![line(details.first().copied().filter(|_| details.len() == 1), amount)],
        })
    }

    fn line(&self, node: Node<'_, '_>) -> u64 {
        1 + self.breaks.partition_point(|at| *at < node.range().start) as u64
    }
}

/// An amount with the sign of its part, or of the entry around it.
fn signed(part: Node<'_, '_>, entry: Node<'_, '_>, currency: Currency) -> Result<Money, Refusal> {
    let node = child(part, "Amt")
        .or_else(|| descend(part, "AmtDtls/TxAmt/Amt"))
        .ok_or_else(|| ("Amt", String::new(), "amount.empty", "It has no amount.".to_owned()))?;
    let written = node.text().unwrap_or_default().trim();
    let own = currency_of(node);
    if own != Some(currency) {
        let named = node.attribute("Ccy").unwrap_or("nothing");
        let reason = format!("The amount is in {named}, the account in {currency}.");
        return Err(("Amt", written.to_owned(), "amount.other_currency", reason));
    }
    let minor = parse_amount(written, currency, DecimalMark::Point).map_err(|error| {
        ("Amt", written.to_owned(), "amount.form", format!("As an amount in {currency}, {error}."))
    })?;
    let mark = text(part, "CdtDbtInd").or_else(|| text(entry, "CdtDbtInd")).unwrap_or_default();
    match mark.as_str() {
        "CRDT" => Ok(Money::new(minor, currency)),
        "DBIT" => Ok(Money::new(-minor, currency)),
        _ => {
            let reason = "Nothing says whether it came in or went out.".to_owned();
            Err(("CdtDbtInd", mark, "amount.unclear", reason))
        }
    }
}

fn balance(node: Node<'_, '_>) -> Option<(String, Balance, Currency)> {
    let code = text(node, "Tp/CdOrPrtry/Cd")?;
    let amount = child(node, "Amt")?;
    let currency = currency_of(amount)?;
    let minor = parse_amount(amount.text()?.trim(), currency, DecimalMark::Point).ok()?;
    let minor = if text(node, "CdtDbtInd").as_deref() == Some("DBIT") { -minor } else { minor };
    Some((code, Balance { on: date(node, "Dt")?, minor }, currency))
}

fn who_and_what(entry: Node<'_, '_>, detail: Option<Node<'_, '_>>, amount: Money) -> (String, String) {
    // Of money that went out, the other side is the creditor.
    let side = if amount.minor < 0 { "Cdtr" } else { "Dbtr" };
    let (mut who, mut what) = (String::new(), String::new());
    if let Some(detail) = detail {
        who = text(detail, &format!("RltdPties/{side}/Nm"))
            .or_else(|| text(detail, &format!("RltdPties/{side}/Pty/Nm")))
            .unwrap_or_default();
        let lines: Vec<&str> = descend(detail, "RmtInf")
            .map(|part| children(part, "Ustrd").filter_map(|node| node.text()).collect())
            .unwrap_or_default();
        what = tidy(&lines.join(" "));
        if what.is_empty() {
            what = text(detail, "RmtInf/Strd/CdtrRefInf/Ref")
                .or_else(|| text(detail, "AddtlTxInf"))
                .unwrap_or_default();
        }
    }
    if what.is_empty() {
        what = text(entry, "AddtlNtryInf").unwrap_or_default();
    }
    (tidy(&who), tidy(&what))
}

/// What was paid in another currency, and at which rate.
fn exchanged(detail: Node<'_, '_>, amount: Money) -> (Option<Money>, String) {
    let Some(node) = descend(detail, "AmtDtls/InstdAmt/Amt") else { return (None, String::new()) };
    let Some(currency) = currency_of(node).filter(|currency| *currency != amount.currency) else {
        return (None, String::new());
    };
    let Some(minor) =
        node.text().and_then(|text| parse_amount(text.trim(), currency, DecimalMark::Point).ok())
    else {
        return (None, String::new());
    };
    let original = Money::new(if amount.minor < 0 { -minor } else { minor }, currency);
    let stated = ["InstdAmt", "TxAmt", "CntrValAmt"]
        .iter()
        .find_map(|part| text(detail, &format!("AmtDtls/{part}/CcyXchg/XchgRate")))
        .and_then(|text| rate::number(&text));
    (Some(original), stated.map_or_else(String::new, |number| rate::words(number, original, amount)))
}

fn currency_of(node: Node<'_, '_>) -> Option<Currency> {
    node.attribute("Ccy")?.parse().ok()
}

/// `Dt` or `DtTm` within a part.
fn date(node: Node<'_, '_>, part: &str) -> Option<NaiveDate> {
    let part = child(node, part)?;
    let written = text(part, "Dt").or_else(|| text(part, "DtTm"))?;
    written.get(..10)?.parse().ok().and_then(crate::dates::plausible)
}

fn name<'n>(node: Node<'n, '_>) -> &'n str {
    node.tag_name().name()
}

fn children<'n, 'd>(node: Node<'n, 'd>, wanted: &'static str) -> impl Iterator<Item = Node<'n, 'd>> {
    node.children().filter(move |child| child.tag_name().name() == wanted)
}

fn child<'n, 'd>(node: Node<'n, 'd>, wanted: &str) -> Option<Node<'n, 'd>> {
    node.children().find(|child| child.tag_name().name() == wanted)
}

fn descend<'n, 'd>(node: Node<'n, 'd>, path: &str) -> Option<Node<'n, 'd>> {
    path.split('/').try_fold(node, |node, part| child(node, part))
}

/// The text of a part; `None` when it is absent or empty.
fn text(node: Node<'_, '_>, path: &str) -> Option<String> {
    let text = descend(node, path)?.text()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// All words of a part, to be shown with the reason why it could not be read.
fn words(node: Node<'_, '_>) -> String {
    let words: Vec<&str> = node
        .descendants()
        .filter_map(|part| part.text())
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .take(40)
        .collect();
    snippet(&words.join(" "))
}
