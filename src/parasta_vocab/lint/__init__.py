"""`parasta vocab lint`: what terminologists and their tools ask of a vocabulary, ours or anyone's."""
