"""`python -m itinerary`: the command line without its script."""

from itinerary.cli.app import main

main()
