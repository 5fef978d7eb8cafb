"""Running text → the mentions of concepts in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from parasta_vocab.annotate.extract.passage import Extract, PartPlace, Passage
from parasta_vocab.annotate.extract.plain import extract_plain
from parasta_vocab.annotate.language import by_language
from parasta_vocab.source.place import Place
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.report import Unreadable
from parasta_vocab.vocab.forms import DISCOURAGED, Term, form_table
from parasta_vocab.vocab.match import iter_hits


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text where a concept is spoken of; `exact` is text[start:end].

    `kind` is `pref`, `alt`, `hidden` or `discouraged`. `others` are the IRIs of further concepts that have the same term, such as
    a document type of the same name.
    """

    start: int
    end: int
    exact: str
    lang: str
    term: Term
    others: tuple[str, ...]
    place: Place | PartPlace

    @property
    def concept(self) -> str:
        """The IRI of the concept."""
        return self.term.iri

    @property
    def kind(self) -> str:
        """The kind of the term."""
        return self.term.kind

    @property
    def label(self) -> str:
        """The term as the vocabulary has it."""
        return self.term.label

    @property
    def discouraged(self) -> bool:
        """Whether the vocabulary discourages the term."""
        return self.term.kind == DISCOURAGED


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its mentions, in the order of the text, and the language of each of its passages."""

    extract: Extract
    mentions: tuple[Mention, ...]
    languages: tuple[str, ...]

    @property
    def source(self) -> str:
        """The name of the file."""
        return self.extract.source

    @property
    def without_text(self) -> bool:
        """Whether the file gave no text at all, such as a scanned PDF; its notices say so."""
        return bool(self.extract.notices) and not self.extract.passages


@dataclass(frozen=True, slots=True)
class Annotations:
    """Several texts with their mentions, and the files that could not be read."""

    texts: tuple[Annotated, ...]
    unreadable: tuple[Unreadable, ...] = ()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions of all texts."""
        return tuple(mention for text in self.texts for mention in text.mentions)


def find_mentions(text: str, lang: str = "") -> tuple[Mention, ...]:
    """Find the concepts of a text in Finnish, Swedish or English; without `lang` the language of each paragraph, or of each part of it, is guessed.

    Raises:
        ValueError: `lang` is none of these; of a tag such as `fi-FI` the first part counts.

    >>> [(item.exact, item.label) for item in find_mentions("Koulutussopimuksen voi purkaa.", "fi")]
    [('Koulutussopimuksen', 'koulutussopimus')]
    """
    primary = lang.partition("-")[0].lower()
    if lang and primary not in LANGUAGES:
        raise ValueError(f"unknown language: {lang}; one of {', '.join(LANGUAGES)}")
    return annotate(extract_plain(text, ""), primary).mentions


def annotate(extract: Extract, lang: str = "", schemes: Collection[str] = (), *, discouraged_only: bool = False) -> Annotated:
    """Find the concepts of a text; `lang` is the language of all of it, `schemes` are the only concept schemes that count."""
    passages = extract.passages if lang else tuple(by_language(extract.text, extract.passages))
    languages = tuple(lang or passage.lang for passage in passages)
    known: dict[str, dict[str, str | None]] = {spoken: {} for spoken in languages}
    found = (
        mention
        for passage, spoken in zip(passages, languages, strict=True)
        for start, end in _searched(passage, extract.skipped)
        for mention in _mentions(extract, spoken, (start, end), schemes, known[spoken])
        if mention.discouraged or not discouraged_only
    )
    return Annotated(replace(extract, passages=passages), tuple(found), languages)


def _mentions(
    extract: Extract, lang: str, span: tuple[int, int], schemes: Collection[str], known: dict[str, str | None]
) -> Iterator[Mention]:
    for hit in iter_hits(extract.text, form_table(lang), *span, known):
        terms = [term for term in hit.terms if not schemes or term.scheme in schemes]
        if terms:
            others = tuple(iri for iri in dict.fromkeys(term.iri for term in terms) if iri != terms[0].iri)
            yield Mention(hit.start, hit.end, extract.text[hit.start : hit.end], lang, terms[0], others, extract.place(hit.start))


def _searched(passage: Passage, skipped: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a passage between what is skipped."""
    start = passage.start
    for skip_start, skip_end in skipped:
        if skip_end <= start or skip_start >= passage.end:
            continue
        if skip_start > start:
            yield start, skip_start
        start = skip_end
    if start < passage.end:
        yield start, passage.end
