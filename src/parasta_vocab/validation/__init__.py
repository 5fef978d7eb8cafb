"""The straight line of a check: document → structure → data graph → rules → findings with places."""

from parasta_vocab.validation.check import check_document, is_description, validate, validate_all, validate_set
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import Report, Unreadable

__all__ = ["Finding", "Report", "Unreadable", "check_document", "is_description", "validate", "validate_all", "validate_set"]
