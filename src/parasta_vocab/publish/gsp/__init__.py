"""One graph of a triple store is replaced by the vocabulary, and read back (SPARQL 1.1 Graph Store HTTP Protocol, SPARQL 1.1 Update)."""
