"""What several outputs share: what a document says, how names, dates and languages are written, how a template is filled."""
