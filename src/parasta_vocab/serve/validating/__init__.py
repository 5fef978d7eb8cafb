"""Checks of process descriptions that are sent to the server; nothing of them is kept."""
