"""Bytes → a document with a place for every node; one module a format, each the only door to its library."""
