"""`parasta annotate`: where a text speaks of the concepts of the vocabulary."""
