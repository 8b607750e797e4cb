"""The story in German, in short: the grammar, and one module for each kind of sentence."""
