//! What the columns of a bank's table can hold.

use crate::mapping::{Field, field};

/// What the columns of a bank's table can hold.
pub const FIELDS: &[Field] = &[
    field(
        "booked_on",
        "Date",
        true,
        &[
            "Booking Date",
            "Booked",
            "Transaction Date",
            "Posted Date",
            "Posting Date",
            "Completed Date",
            "Buchungstag",
        ],
    ),
    field("valued_on", "Value date", false, &["Valuta", "Value", "Wertstellung", "Valutadatum"]),
    field(
        "amount",
        "Amount",
        false,
        &["Net", "Net Amount", "Transaction Amount", "Betrag", "Amount Single Column"],
    ),
    field(
        "money_in",
        "Money in",
        false,
        &["Credit", "Paid In", "Deposit", "Deposits", "Credit Amount", "Received"],
    ),
    field(
        "money_out",
        "Money out",
        false,
        &["Debit", "Paid Out", "Withdrawal", "Withdrawals", "Debit Amount", "Spent"],
    ),
    field("currency", "Currency", false, &["Currency Code", "Ccy", "ISO Currency", "Währung"]),
    field(
        "counterparty",
        "Who",
        false,
        &["Counterparty", "Payee", "Merchant", "Name", "Payer", "Beneficiary", "Recipient", "Counter Party"],
    ),
    field(
        "description",
        "What for",
        false,
        &[
            "Description",
            "Memo",
            "Details",
            "Narrative",
            "Remittance Information",
            "Purpose",
            "Verwendungszweck",
        ],
    ),
    field(
        "bank_id",
        "Bank's number",
        false,
        &["Transaction ID", "Bank ID", "Transaction Number", "FITID", "Bank Reference", "Reference", "ID"],
    ),
    field("balance", "Balance after it", false, &["Balance", "Running Balance", "Account Balance", "Saldo"]),
    field("account", "Account", false, &["IBAN", "Account Number", "Account Name", "Own Account"]),
    field(
        "original_amount",
        "Amount paid",
        false,
        &["Original Amount", "Foreign Amount", "Exchange To Amount"],
    ),
    field(
        "original_currency",
        "Currency paid",
        false,
        &["Original Currency", "Foreign Currency", "Exchange To"],
    ),
    field("rate", "Bank's rate", false, &["Exchange Rate", "Rate", "FX Rate"]),
];
