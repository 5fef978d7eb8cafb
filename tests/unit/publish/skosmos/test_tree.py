"""The files: each is the answer to one question, their index tells which, and the packaged vocabularies are all there."""

import json
import re

import pytest

from parasta_vocab.publish.skosmos.library import Question
from parasta_vocab.publish.skosmos.operations import OPERATIONS
from parasta_vocab.publish.skosmos.tree import tree


@pytest.fixture(scope="module")
def files(library):
    return dict(tree(library))


def test_the_index_says_which_file_answers_what(files, golden):
    golden("skosmos/tree-index.json", json.dumps(json.loads(files["index.json"]), ensure_ascii=False, indent=1) + "\n")


def test_the_files_of_a_vocabulary(files, golden):
    golden("skosmos/tree-files.txt", "".join(f"{name}\n" for name in sorted(files)))


def test_each_file_is_the_answer_that_its_name_asks_for(files, library):
    index = json.loads(files["index.json"])
    letters = {name: letter for letter, name in index["letters"].items()}
    answered = 0
    for operation in OPERATIONS:
        place = index["files"].get(operation.path)
        if place is None:
            assert operation.path in index["missing"]
            continue
        pattern = re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+?)", re.escape(place)))
        for name, content in files.items():
            found = pattern.fullmatch(name)
            if not found or name == "index.json":
                continue
            asked = found.groupdict()
            source = library.sources.get(asked.get("vocid", ""))
            letter = asked.get("letter", "")
            values = {"lang": asked["lang"], "letter": letters.get(letter, letter)}
            if source:
                values["uri"] = f"{source.graph.namespace}{asked.get('id', '')}".replace(
                    "http%3A%2F%2Fexample.org%2Fanimals%2F", "../"
                ).replace("http://example.org/wild/../", "http://example.org/animals/")
            assert json.loads(content) == operation.answer(Question(library, values, source)), name
            answered += 1
    assert answered == len(files) - 1
