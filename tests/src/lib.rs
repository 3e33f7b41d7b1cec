//! Helpers for the tests that see the application from outside.
