"""An index over one terminology: which of its concepts have a word, in which field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parasta_vocab.lint.words import split_words
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.markup import plain_text
from parasta_vocab.serve.search.words import Words, asked, key_of
from parasta_vocab.serve.state.snapshot import Held

_WEIGHTS: Final = {"recommendedTerms": 5.0, "synonyms": 3.0, "searchTerms": 3.0, "definition": 3.0, "notRecommendedTerms": 1.0}
"""Field to what a hit in it counts, as in the platform's `ConceptQueryFactory`."""
_BEST: Final = "recommendedTerms"
_WHOLE: Final = 10.0
"""What it counts for more if the whole question is a recommended term, in whatever form."""
_LONGER: Final = 0.98
"""A hit in a longer text counts a little less, with each word."""
_LONG: Final = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept that answers a question: its id, how well, and the words of its texts that do."""

    id: str
    score: float
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """`words` are all words of a terminology, `owners` the concepts that have a word with what a hit in it counts.

    `terms` are the keys of the words of the recommended terms, by concept.
    """

    words: Words
    owners: Mapping[str, Sequence[tuple[str, float]]]
    terms: Mapping[str, Sequence[tuple[str, ...]]]

    @classmethod
    def of(cls, held: Held) -> Index:
        """Make the index of a terminology."""
        keys: dict[str, str] = {}
        owners: dict[str, dict[str, float]] = {}
        terms: dict[str, list[tuple[str, ...]]] = {}
        for thing in held.of("concept"):
            for name, lang, text in iter_texts(thing.document):
                words = split_words(plain_text(text))
                weight = _WEIGHTS[name] * _LONGER ** min(len(words), _LONG)
                for word in words:
                    keys.setdefault(word, key_of(word, lang))
                    best = owners.setdefault(word, {})
                    best[thing.id] = max(weight, best.get(thing.id, 0.0))
                if name == _BEST:
                    terms.setdefault(thing.id, []).append(tuple(keys[word] for word in words))
        return cls(Words(keys), {word: tuple(best.items()) for word, best in owners.items()}, terms)

    def find(self, question: str) -> Iterator[Hit]:
        """Yield the concepts in which every word of a question stands."""
        scores: dict[str, float] | None = None
        words: dict[str, set[str]] = {}
        for word, keys in asked(question):
            there: dict[str, float] = {}
            for other, fit in self.words.fitting(word, keys).items():
                for id_, weight in self.owners[other]:
                    there[id_] = max(there.get(id_, 0.0), fit * weight)
                    words.setdefault(id_, set()).add(other)
            scores = there if scores is None else {id_: scores[id_] + score for id_, score in there.items() if id_ in scores}
        whole = [keys for _, keys in asked(question)]
        for id_, score in (scores or {}).items():
            is_whole = any(_is_whole(term, whole) for term in self.terms.get(id_, ()))
            yield Hit(id_, score + (_WHOLE if is_whole else 0.0), frozenset(words[id_]))


def index_of(held: Held) -> Index:
    """Return the index of a terminology, which is made when it is first asked for."""
    return held.once(Index, lambda: Index.of(held))


def _is_whole(term: Sequence[str], question: Sequence[frozenset[str]]) -> bool:
    return len(term) == len(question) and all(key in keys for key, keys in zip(term, question, strict=True))


def iter_texts(concept: Document) -> Iterator[tuple[str, str, str]]:
    """Yield what is searched of a concept: the field, the language and the text."""
    for name in _WEIGHTS:
        value = concept.get(name, ())
        if isinstance(value, dict):
            yield from ((name, lang, text) for lang, text in value.items())
        else:
            yield from ((name, term["language"], term["label"]) for term in value)


def all_hits(held: Held) -> Iterable[Hit]:
    """Return every concept of a terminology, as a question without words finds it."""
    return (Hit(thing.id, 0.0, frozenset()) for thing in held.of("concept"))
