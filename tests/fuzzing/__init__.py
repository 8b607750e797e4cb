"""Whatever comes in from a stranger, and what must hold of it: no traceback, no hang, no memory without end.

`python -m fuzzing TARGET -runs=1000`, in `tests/` and with atheris, looks for what breaks that; the suite tries a few.
"""
