"""The vocabulary as Sanastot.suomi.fi (terminology API v2) has it: its documents, rules and RDF dialect, and a client."""
