"""The visit in time: every meeting, journey, transfer and stay as instants with their zones."""
