"""Checking many files: what is checked together, by how many processes, and what is known from an earlier run."""
