"""Briefing packs: what each reader is told, printed in Word and HTML."""
