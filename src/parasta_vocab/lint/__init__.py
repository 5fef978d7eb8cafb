"""`parasta vocab lint`: the quality of a vocabulary, ours or anybody's."""
