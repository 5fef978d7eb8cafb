"""A result → its place in the file."""

import pytest

from parasta_vocab.namespaces import CRITICAL_POINTS, LOCAL, MODEL, STAGES
from parasta_vocab.source.document import Literal
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.validation.around import Around
from parasta_vocab.validation.locate import locate
from parasta_vocab.validation.result import Result
from parasta_vocab.validation.triples import to_graph

TEXT = """\
provider: {}
covers: [osaamisen-hankkiminen, palauteprosessit]
processes:
  - id: pp
    name: {fi: Ohjaus, sv: Handledning}
    stages: [osaamisen-hankkiminen]
    owner: opo
    purpose:
    critical_points: [{point: tyopaikkaohjaus}]
    steps:
      - id: ss
        next: [opo]
"""


@pytest.mark.parametrize(
    ("result", "place"),
    [
        (Result("r", place=TextPlace(9, 9)), (9, 9)),
        (Result("r", f"{LOCAL}pp", f"{MODEL}owner", f"{LOCAL}opo"), (7, 12)),
        (Result("r", f"{LOCAL}pp", f"{MODEL}name", Literal("Handledning", "sv")), (5, 28)),
        (Result("r", f"{LOCAL}pp", "", f"{LOCAL}opo"), (7, 12)),
        (Result("r", LOCAL, "", f"{LOCAL}ss"), (11, 9)),
        (Result("r", f"{LOCAL}pp", f"{MODEL}purpose"), (8, 5)),
        (Result("r", f"{LOCAL}pp", f"{MODEL}level"), (4, 5)),
        (Result("r", f"{LOCAL}pp"), (4, 5)),
        (Result("r", f"{LOCAL}ei-ole"), (3, 1)),
        (Result("r", f"{STAGES}osaamisen-hankkiminen"), (6, 14)),
        (Result("r", f"{STAGES}ohjattu-tyoskentely"), (6, 14)),
        (Result("r", f"{CRITICAL_POINTS}tyopaikkaohjaus"), (9, 31)),
        (Result("r", f"{STAGES}palauteprosessit"), (2, 33)),
        (Result("r", f"{STAGES}hoks-hyvaksyminen"), (3, 1)),
    ],
    ids=[
        "known",
        "value",
        "text",
        "value without a path",
        "value that is a thing",
        "key without a value",
        "missing key",
        "thing",
        "unknown thing",
        "stage",
        "sub-step of a stage",
        "critical point",
        "claimed stage",
        "national thing without a mention",
    ],
)
def test_a_result_has_the_place_that_a_reader_would_look_at(result: Result, place: tuple[int, int]) -> None:
    assert locate(result, Around(to_graph(parse_yaml(TEXT, "a")))) == TextPlace(*place)
