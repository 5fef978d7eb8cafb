"""What changed between two states of a vocabulary, and which ids have been promised."""
