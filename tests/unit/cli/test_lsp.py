import sys

from parasta_vocab.cli.main import main


def test_without_the_library_the_extra_is_named(monkeypatch, capsys):
    for name in [name for name in sys.modules if name.split(".")[0] in {"pygls", "lsprotocol"} or name.startswith("parasta_vocab.lsp")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    assert main(["lsp"]) == 2
    assert capsys.readouterr().err == "error: the library pygls is not installed. Install it: pip install 'parasta-vocab[lsp]'\n"
