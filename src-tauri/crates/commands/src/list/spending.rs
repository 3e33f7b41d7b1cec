//! Money that is spent: commitments, limits, expenses, rates, events, travel, claims, the bank.

use crate::call::{Nothing, commands};
use crate::{bank, books, budget, claims, commitments, events, expenses, limits, rates, travel};

commands! {
    /// Contracts, orders, promotions, trips and claims that are approved, with what is spent, open and released.
    read commitments.list(commitments::ListCommitments) -> commitments::CommitmentList => [budget, expenses, travel, claims];
    /// A commitment with its parts, what was spent of it, and who let it through.
    read commitments.get(commitments::OfCommitment) -> commitments::CommitmentPage => [budget, expenses, events, promotions, people];
    /// Makes a commitment; above a limit only by a named person's word.
    write commitments.add(commitments::NewCommitment) -> domain::commitments::Commitment => [budget];
    /// Changes the number and the note of a commitment.
    write commitments.change(commitments::ChangeCommitment) -> domain::commitments::Commitment => [budget];
    /// Closes a commitment and releases what is left of it.
    write commitments.close(commitments::OfCommitment) -> domain::commitments::Commitment => [budget];
    /// Gives a commitment up before anything was spent of it.
    write commitments.cancel(commitments::CancelCommitment) -> domain::commitments::Commitment => [budget];
    /// Opens an ended commitment again.
    write commitments.reopen(commitments::OfCommitment) -> domain::commitments::Commitment => [budget];
    /// The limits of every category: stop, warn or ignore, by year and up to a month.
    read limits.list(Nothing) -> limits::LimitsPage => [budget];
    /// Sets the limits of a category.
    write limits.set(limits::SetLimit) -> domain::limits::Limit => [budget];
    /// Gives a category the usual limits again.
    write limits.reset(limits::OfCategory) -> domain::limits::Limit => [budget];
    /// What money would do to the limits, before anything is written.
    read limits.try_room(limits::TryRoom) -> Option<limits::RoomView> => [budget, expenses, travel, claims, rates];
    /// Everything that was let through above a limit.
    read limits.overrides(limits::ListOverrides) -> Vec<limits::OverrideView> => [budget, expenses, travel, claims];
    /// Opens a figure of the budget to the rows it is the sum of.
    read budget.open_up(budget::OpenUp) -> budget::Opened => [budget, expenses, travel, claims];
    /// Expenses of a year, a category, an event, or with certain words in them.
    read expenses.list(expenses::ListExpenses) -> expenses::ExpensePage => [expenses, budget, events];
    /// Adds an expense by hand.
    write expenses.add(expenses::NewExpense) -> domain::budget::Expense => [expenses, budget];
    /// Changes an expense; one that paid a claim is reversed instead.
    write expenses.change(expenses::ChangeExpense) -> domain::budget::Expense => [expenses, budget];
    /// Removes an expense.
    write expenses.remove(expenses::RemoveExpense) -> Nothing => [expenses];
    /// Puts expenses into a budget category, or takes them out of theirs.
    write expenses.assign(expenses::AssignExpenses) -> Nothing => [expenses];
    /// Exchange rates by day, as quoted, with their source.
    read rates.list(rates::ListRates) -> rates::RatePage => [rates];
    /// Enters an exchange rate by hand, with its evidence.
    write rates.enter(rates::EnterRate) -> rates::RateLine => [rates];
    /// Removes an exchange rate that was entered by hand.
    write rates.remove(rates::RemoveRate) -> Nothing => [rates];
    /// Every event with what it costs and who goes.
    read events.list(Nothing) -> Vec<events::EventLine> => [events, budget, expenses, travel, claims];
    /// An event with its trips, claims, expenses and sums.
    read events.get(events::OfEvent) -> events::EventPage => [events, budget, expenses, travel, claims, people];
    /// Adds an event.
    write events.add(events::NewEvent) -> domain::events::Event => [events];
    /// Changes an event.
    write events.change(events::ChangeEvent) -> domain::events::Event => [events];
    /// Removes an event on which nothing hangs.
    write events.remove(events::OfEvent) -> Nothing => [events];
    /// Travel requests, the latest first.
    read travel.list(travel::ListTrips) -> Vec<travel::TripSummary> => [travel, people, events, budget];
    /// A travel request, and what approving it would do to its budget.
    read travel.get(travel::OfTrip) -> travel::TripPage => [travel, people, events, budget, expenses, claims];
    /// Adds a travel request; its estimate is booked at today's last rate.
    write travel.add(travel::NewTrip) -> domain::travel::Trip => [travel];
    /// Changes a travel request that is not decided.
    write travel.change(travel::ChangeTrip) -> domain::travel::Trip => [travel];
    /// Hands a travel request in for a decision.
    write travel.submit(travel::OfTrip) -> domain::travel::Trip => [travel];
    /// Approves a travel request and commits its money; above the plan only with a reason.
    write travel.approve(travel::ApproveTrip) -> domain::travel::Trip => [travel];
    /// Declines a travel request, with the reason.
    write travel.decline(travel::DeclineTrip) -> domain::travel::Trip => [travel];
    /// Cancels a travel request and releases its money.
    write travel.cancel(travel::OfTrip) -> domain::travel::Trip => [travel];
    /// Removes the draft of a travel request.
    write travel.remove(travel::OfTrip) -> Nothing => [travel];
    /// Reimbursement claims, the latest first, each settled.
    read claims.list(claims::ListClaims) -> Vec<claims::ClaimSummary> => [claims, people, budget, travel];
    /// A claim, settled line by line, with its receipts.
    read claims.get(claims::OfClaim) -> claims::ClaimPage => [claims, people, budget, travel, events];
    /// Adds a reimbursement claim.
    write claims.add(claims::NewClaim) -> domain::claims::Claim => [claims];
    /// Changes a claim that is open.
    write claims.change(claims::ChangeClaim) -> domain::claims::Claim => [claims];
    /// Adds a line to a claim, booked at the rate of its day.
    write claims.add_line(claims::NewClaimLine) -> domain::claims::ClaimLine => [claims];
    /// Changes a line of a claim.
    write claims.change_line(claims::ChangeClaimLine) -> domain::claims::ClaimLine => [claims];
    /// Removes a line of a claim and its receipt.
    write claims.remove_line(claims::RemoveClaimLine) -> Nothing => [claims];
    /// Hands a claim in for a decision.
    write claims.submit(claims::OfClaim) -> domain::claims::Claim => [claims];
    /// Sends a claim back with a question.
    write claims.ask_information(claims::AskInformation) -> domain::claims::Claim => [claims];
    /// Approves a claim.
    write claims.approve(claims::ApproveClaim) -> domain::claims::Claim => [claims];
    /// Rejects a claim, with the reason.
    write claims.reject(claims::RejectClaim) -> domain::claims::Claim => [claims];
    /// Withdraws a claim.
    write claims.withdraw(claims::OfClaim) -> domain::claims::Claim => [claims];
    /// Pays a claim: what is authorised becomes expenses, and its trip is released.
    write claims.pay(claims::PayClaim) -> domain::claims::Claim => [claims, travel, expenses, budget];
    /// Reverses a paid claim: what it posted is mirrored, and a new version takes its place.
    write claims.reverse(claims::ReverseClaim) -> domain::claims::Claim => [claims, travel, expenses, budget];
    /// Asks which file to attach as a receipt.
    desk claims.choose_receipt(Nothing) -> books::Chosen => [];
    /// Attaches a file to a line of a claim as its receipt.
    desk claims.attach_receipt(claims::AttachReceipt) -> domain::claims::ClaimLine => [claims];
    /// A receipt, to be looked at.
    read claims.receipt(claims::OfReceipt) -> claims::ReceiptContent => [claims];
    /// Removes the receipt of a line of a claim.
    write claims.remove_receipt(claims::RemoveClaimLine) -> domain::claims::ClaimLine => [claims];
    /// Every bank account with its statements and whether they add up.
    read bank.accounts(Nothing) -> bank::Accounts => [bank];
    /// Lines of an account or a statement, each open one with the likeliest thing it may have paid.
    read bank.lines(bank::ListBankLines) -> bank::BankLinePage => [bank, expenses, claims, travel, budget];
    /// What a line may have paid, the likeliest first, with the parts each score is made of.
    read bank.suggest(bank::AskSuggestions) -> Vec<bank::SuggestionView> => [bank, expenses, claims, travel, budget];
    /// Says what a line paid, and settles it with what the bank really took.
    write bank.match_line(bank::MatchLine) -> bank::BankLineView => [bank, expenses, claims, travel, budget];
    /// Takes back what was said of a line.
    write bank.unmatch_line(bank::OfBankLine) -> bank::BankLineView => [bank, expenses, claims, travel];
    /// Leaves a line aside, with the reason.
    write bank.ignore_line(bank::IgnoreLine) -> bank::BankLineView => [bank];
    /// Makes an expense of a line that nothing in the book explains.
    write bank.to_expense(bank::ToExpense) -> bank::BankLineView => [bank, expenses];
    /// Enters what the bank really took for an expense or a paid claim.
    write bank.settle(bank::Settle) -> bank::SettlementLine => [bank, expenses];
    /// Takes a settlement back; a bank line that showed it is open again.
    write bank.unsettle(bank::RemoveSettlement) -> Nothing => [bank, expenses];
    /// What the bank really took for an expense or a claim.
    read bank.settlement(bank::OfPaid) -> Option<bank::SettlementLine> => [bank, expenses, claims];
    /// Everything that was settled, with the sums of booked, settled, exchange difference and the unexplained.
    read bank.settlements(Nothing) -> bank::Settlements => [bank, expenses, claims];
    /// Gives a bank account another name.
    write bank.rename_account(bank::RenameAccount) -> domain::bank::BankAccount => [bank];
    /// Removes a bank statement with its lines and what was said of them.
    write bank.remove_statement(bank::RemoveStatement) -> Nothing => [bank];
}
