"""How the shipped Word templates are made: by scripts, so that they can be reviewed and made again, byte for byte.

Run `python -m designs` in `templates/` after changing anything here. It writes each template and,
beside it, a text of what stands in it. Nothing here is needed to make documents.
"""
