"""What a caller is told about a problem: a page for people, text or JSON for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.responses import Response

from parasta_vocab.serve.answers import JSON, to_json
from parasta_vocab.serve.negotiate import HTML, VARY, best
from parasta_vocab.serve.pages.frame import Frame
from parasta_vocab.serve.pages.told import told_page
from parasta_vocab.serve.settings import API, SKOSMOS
from parasta_vocab.serve.speech import spoken
from parasta_vocab.serve.state.snapshot import Snapshot

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection

    from parasta_vocab.serve.errors import Problem

IN_TEXT: Final = (f"{SKOSMOS}/", "/sparql")
"""Where clients expect problems as text (Skosmos, SPARQL)."""
_TEXT: Final = "text/plain"
_FOR_PROGRAMS: Final = (f"{API}/", f"{SKOSMOS}/")
"""Where nobody is told in a page: clients of the platform and of Skosmos read what those say."""


def problem_answer(request: HTTPConnection, problem: Problem) -> Response:
    """Return what a caller is told about a problem, in the language and the form that they want."""
    path, lang = request.scope["path"], spoken(request)
    may_have_page = not path.startswith(_FOR_PROGRAMS)
    if may_have_page and best(request.headers.get("accept", ""), (JSON, _TEXT, HTML)) == HTML:
        frame = Frame.of(request, Snapshot())  # nothing that the server holds stands in the page
        lang, content, media = frame.lang, told_page(frame, problem), HTML
    elif path.startswith(IN_TEXT):
        content, media = f"{problem.message.show(lang)}\n".encode(), _TEXT
    else:
        content, media = to_json(problem.body(lang)), JSON
    answer = Response(content, problem.status, problem.headers, media)
    answer.headers["Content-Language"] = lang
    answer.headers["Vary"] = VARY if may_have_page else "Accept-Language"
    answer.headers["Cache-Control"] = "no-store"
    return answer
