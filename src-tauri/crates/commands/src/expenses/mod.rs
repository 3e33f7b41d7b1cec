//! Expenses: money spent, by hand, from a file, or by paying a claim.

mod change;
mod list;
mod place;
mod save;

pub(crate) use change::post;
pub use change::{AssignExpenses, ChangeExpense, NewExpense, RemoveExpense, add, assign, change, remove};
pub(crate) use list::views;
pub use list::{ExpensePage, ExpenseView, ListExpenses, list};
pub use save::SavedExpenses;
pub(crate) use save::save_expenses;
