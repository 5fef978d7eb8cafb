"""A client of the terminology API v2: plans what to send, sends only that, and reads it back."""
