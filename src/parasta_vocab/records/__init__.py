"""The record files under `vocab/src/`: the source of truth, read, edited, and made into the document of a concept scheme."""
