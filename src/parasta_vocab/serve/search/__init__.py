"""Search over what the server holds: by words in any inflected form, by parts of words, and with one slip of the finger."""
