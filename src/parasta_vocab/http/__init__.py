"""The only door to HTTP: one request and its whole answer, asked again where that may help.

Redirects are never followed: services answer with one where they want a login, and credentials go to the asked host only.
"""

from parasta_vocab.http.client import Http
from parasta_vocab.http.values import POLITE, Credentials, Manners, NoAnswer, Reply

__all__ = ["POLITE", "Credentials", "Http", "Manners", "NoAnswer", "Reply"]
