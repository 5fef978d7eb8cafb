"""Processes of their own for work that may not end, take all memory or crash; the server outlives whatever becomes of them."""
