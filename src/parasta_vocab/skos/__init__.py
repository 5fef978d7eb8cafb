"""Any SKOS file as data."""
