"""What several outputs share: what a document says, how languages are written, how a template is filled."""
