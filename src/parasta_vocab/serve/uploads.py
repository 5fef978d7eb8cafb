"""What a caller sends besides JSON: the type that a body is said to be of, and the file in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.state.told import told
from parasta_vocab.serve.writing import keeping

if TYPE_CHECKING:
    from starlette.requests import Request

FORM: Final = "multipart/form-data"
_SEVERAL: Final = "Too many files"
"""How the parser of forms begins to say so."""
PART: Final = "file"
"""The part of a form in which the file is."""
DESCRIBED: Final[dict[str, Any]] = {
    FORM: {"schema": {"type": "object", "required": [PART], "properties": {PART: {"type": "string", "format": "binary"}}}}
}
"""What OpenAPI says of such a form."""


def media_type_of(request: Request) -> str:
    """Return the media type that the body is said to be of, without its parameters; empty where none is said."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def file_of(request: Request) -> tuple[str, bytes]:
    """Return the name of the file in a form, which may be empty, and its bytes.

    Raises:
        Problem: 400, the form cannot be read, or has no file or several; 507, a large file has no room while it comes.
    """
    try:
        with keeping(), told(None):  # a large file waits on the disk
            async with request.form(max_files=1, max_fields=10) as form:
                part = form.get(PART)
                if not isinstance(part, UploadFile):
                    raise problem(400, "serve_no_file")
                return part.filename or "", await part.read()
    except HTTPException as error:  # what the parser of forms says
        raise problem(400, "serve_several_files" if error.detail.startswith(_SEVERAL) else "serve_bad_form") from None
