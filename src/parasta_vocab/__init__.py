"""The national model of education organised at a workplace as data, and a checker of providers' process descriptions.

>>> import parasta_vocab
>>> parasta_vocab.vocabulary("parasta").get("naytto").pref_label.sv
'yrkesprov'

What is named here is imported when it is first asked for, so that `import parasta_vocab` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from parasta_vocab.annotate.match import Mention, find_mentions
    from parasta_vocab.errors import ParastaError
    from parasta_vocab.lint.run import lint_file
    from parasta_vocab.national import NationalModel, Stage, SubStep, national_model
    from parasta_vocab.shapes.rule import Rule, Severity, catalogue
    from parasta_vocab.source.place import Location
    from parasta_vocab.text import Text
    from parasta_vocab.validation.check import validate, validate_all, validate_set
    from parasta_vocab.validation.finding import Finding
    from parasta_vocab.validation.report import Report, Unreadable
    from parasta_vocab.vocab import Concept, Vocabulary, vocabulary

__all__ = [
    "Concept",
    "Finding",
    "Location",
    "Mention",
    "NationalModel",
    "ParastaError",
    "Report",
    "Rule",
    "Severity",
    "Stage",
    "SubStep",
    "Text",
    "Unreadable",
    "Vocabulary",
    "catalogue",
    "find_mentions",
    "lint_file",
    "national_model",
    "validate",
    "validate_all",
    "validate_set",
    "vocabulary",
]

_HOMES = {
    "Concept": "vocab",
    "Finding": "validation.finding",
    "Location": "source.place",
    "Mention": "annotate.match",
    "NationalModel": "national",
    "ParastaError": "errors",
    "Report": "validation.report",
    "Rule": "shapes.rule",
    "Severity": "shapes.rule",
    "Stage": "national",
    "SubStep": "national",
    "Text": "text",
    "Unreadable": "validation.report",
    "Vocabulary": "vocab",
    "catalogue": "shapes.rule",
    "find_mentions": "annotate.match",
    "lint_file": "lint.run",
    "national_model": "national",
    "validate": "validation.check",
    "validate_all": "validation.check",
    "validate_set": "validation.check",
    "vocabulary": "vocab",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("parasta-vocab")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
