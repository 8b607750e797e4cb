"""The story in French, in short: the grammar, and one module for each kind of sentence."""
