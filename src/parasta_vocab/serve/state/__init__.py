"""What the server keeps: terminologies, who may change them, and who did."""
