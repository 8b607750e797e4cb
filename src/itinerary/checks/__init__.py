"""Rules: what a careful colleague would notice in a visit."""
