"""What the server keeps: terminologies, who may change them, and who did."""

from parasta_vocab.serve.state.service import NoSuchTerminology, Service, TerminologyExists

__all__ = ["NoSuchTerminology", "Service", "TerminologyExists"]
