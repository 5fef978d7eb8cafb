"""The vocabulary: concepts, concept schemes, collections, and an immutable index over them."""

from parasta_vocab.vocab.concept import Collection, Concept, ConceptScheme
from parasta_vocab.vocab.index import SCHEMES, Vocabulary, vocabulary

__all__ = ["SCHEMES", "Collection", "Concept", "ConceptScheme", "Vocabulary", "vocabulary"]
