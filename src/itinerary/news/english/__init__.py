"""The story in English: one module for each kind of paragraph, and the grammar that they share."""
