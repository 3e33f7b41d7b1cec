//! What the application can do: one list, one handler each.
