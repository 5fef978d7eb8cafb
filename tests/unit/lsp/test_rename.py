import pytest

from parasta_vocab.fixes.edit import edited
from parasta_vocab.lsp.rename import NotRenamed, rename
from parasta_vocab.lsp.word import read_words


def renamed(text, mark, new):
    words = read_words(text, "a.yaml", "yaml")
    word = words.at(text.index(mark))
    return edited(text, rename(word, new, {"a.yaml": (text, words)})["a.yaml"])


def test_quotation_marks_and_all_around_stay():
    text = "roles:\n  - id: \"ope\"  # ope\n    name: {fi: ope}\nprocesses:\n  - {id: ope2, owner: 'ope', customers: [ope,ope]}\n"
    assert renamed(text, "ope", "lehtori") == (
        "roles:\n  - id: \"lehtori\"  # ope\n    name: {fi: ope}\nprocesses:\n  - {id: ope2, owner: 'lehtori', customers: [lehtori,lehtori]}\n"
    )


def test_a_national_id_stays_where_the_file_gives_none_like_it():
    text = "roles:\n  - id: johto\n    actor: johto\nprocesses:\n  - id: a1\n    owner: johto\n"
    assert renamed(text, "johto", "rehtori") == "roles:\n  - id: rehtori\n    actor: johto\nprocesses:\n  - id: a1\n    owner: rehtori\n"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("processes:\n  - id: a1\n    owner: ope\n", "lsp_no_id"),
        ("roles:\n  - id: ope\nprocesses: [\n", "lsp_unreadable"),
        ("roles:\n  - id: !!str ope\n", "lsp_unreadable"),
        ("roles:\n  - id: ope\n  - id: ope\n", "lsp_several"),
        ("roles:\n  - id: ope\nprocesses:\n  - id: uusi\n", "lsp_used_id"),
        ("roles:\n  - id: ope\nprocesses:\n  - id: a1\n    systems: [uusi]\n", "lsp_used_id"),
    ],
)
def test_what_is_not_safe_is_refused(text, phrase):
    with pytest.raises(NotRenamed) as refused:
        renamed(text, "ope", "uusi")
    assert refused.value.phrase == phrase
