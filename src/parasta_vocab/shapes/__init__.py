"""The rules and the shapes that find their offences."""

from parasta_vocab.shapes.rule import Rule, Severity, catalogue, get_rule, lint_catalogue

__all__ = ["Rule", "Severity", "catalogue", "get_rule", "lint_catalogue"]
