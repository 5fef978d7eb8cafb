"""Artefacts from schema, records and rules: made here, committed, and checked to be in sync. Needs the build group."""
