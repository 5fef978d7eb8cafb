"""The command `parasta`: one file a command; each parses, calls one function, prints, exits. The only door to click."""
