"""SPARQL 1.1 queries, answered by processes of their own that can be stopped."""
