"""The story in Japanese, in short: the grammar, and one module for each kind of sentence."""
