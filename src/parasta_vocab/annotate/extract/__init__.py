"""Files of many formats → running text, with the place of every part of it in the file; one module a format."""
