//! Paper: one struct, one layout, one sample per document.
