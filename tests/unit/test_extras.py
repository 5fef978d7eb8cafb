import sys
from importlib import import_module

import pytest

from parasta_vocab.errors import MissingExtra
from parasta_vocab.extras import needs


@pytest.mark.parametrize(
    ("module", "extra", "library"),
    [
        ("openpyxl", "excel", "openpyxl"),
        ("ruamel", "edit", "ruamel.yaml"),
        ("docx", "annotate", "python-docx"),
        ("lsprotocol", "lsp", "pygls"),
        ("anyio", "serve", "fastapi"),
        ("starlette", "serve", "fastapi"),
    ],
)
def test_a_library_that_is_missing_has_the_name_that_the_extra_lists(module, extra, library, monkeypatch):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra) as raised, needs(extra):
        import_module(module)
    assert (raised.value.extra, raised.value.library) == (extra, library)
