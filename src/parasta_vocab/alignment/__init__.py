"""How the vocabulary relates to others, as SSSOM."""
