"""The HTML page: everything that was found stands on it, nothing that a provider wrote becomes markup, nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

import pytest

from parasta_vocab.errors import EngineFailed, NothingToCheck, UnreadableSource
from parasta_vocab.national import national_model
from parasta_vocab.report.html import render_html
from parasta_vocab.report.words import WORDS
from parasta_vocab.shapes.rule import Rule, Severity
from parasta_vocab.source.place import Location, NodePlace, TextPlace
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import BASELINE, Comparison, Deviation, Report, Unreadable, identity_of

VOID = {"meta", "input", "use", "path", "circle", "br", "link", "img"}
HOSTILE = "<script>alert('x')</script>\" & </title>"


def texts(stem: str) -> Text:
    return Text(f"{stem} fi", f"{stem} sv", f"{stem} en")


def rule(name: str, severity: Severity) -> Rule:
    return Rule(
        name, "process", severity, "shape", texts(f"label {name}"), texts(f"why {name}"), texts(f"{name} {{?value}}"), (f"basis {name}",)
    )


STAGES = [stage.concept.iri for stage in national_model().stages]
GRAVE, MILD, HINT = rule("grave", Severity.violation), rule("mild", Severity.warning), rule("hint", Severity.info)
LATE = Finding(GRAVE, Location("a.yaml", TextPlace(10, 2)), facts={"value": texts("late")}, stages=(STAGES[3],))
EARLY = Finding(MILD, Location("a.yaml", TextPlace(9, 5)), facts={"value": texts("early")}, stages=(STAGES[3], STAGES[4]))
WHOLE = Finding(HINT, Location("b.ttl"), facts={"value": texts("whole")})
NODE = Finding(MILD, Location("b.ttl", NodePlace("https://x.example/p#1")), facts={"value": Text(HOSTILE, HOSTILE, HOSTILE)})
UNREADABLE = (
    Unreadable("c.yaml", UnreadableSource("c.yaml", texts("tab"), 3, 1)),
    Unreadable("nowhere", NothingToCheck("nowhere", texts("no path"))),
    Unreadable("d.yaml", EngineFailed("out of memory")),
)
REPORT = Report((LATE, EARLY, WHOLE, NODE), ("a.yaml", "clean.yaml", "b.ttl"), UNREADABLE, ((STAGES[3], 2), (STAGES[0], 1)))


@dataclass
class Node:
    tag: str
    attributes: dict[str, str | None]
    children: list[Node | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(child if isinstance(child, str) else f"{child.text} " for child in self.children).split())

    def all(self, tag: str, class_name: str = "") -> list[Node]:
        inner = [child for child in self.children if isinstance(child, Node)]
        own = [self] if self.tag == tag and (not class_name or class_name in (self.attributes.get("class") or "").split()) else []
        return own + [node for child in inner for node in child.all(tag, class_name)]

    def with_attribute(self, name: str) -> list[str]:
        inner = [child for child in self.children if isinstance(child, Node)]
        own = [self.attributes[name] or ""] if name in self.attributes else []
        return own + [value for child in inner for value in child.with_attribute(name)]

    def named(self, anchor: str) -> Node:
        found = [self] if self.attributes.get("id") == anchor else []
        found += [child.named(anchor) for child in self.children if isinstance(child, Node) and anchor in child.with_attribute("id")]
        return found[0]


class Tree(HTMLParser):
    """A strict reader: each element is closed by its own end tag."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, dict(attrs))
        assert len(node.attributes) == len(attrs)
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(page: str) -> Node:
    tree = Tree()
    tree.feed(page)
    tree.close()
    assert len(tree.open) == 1
    return tree.open[0]


def table(page: Node, section: str) -> list[list[str]]:
    """Return the body of the table below the heading with this id, without the cells that are only seen."""
    holder = next(node for node in page.all("section") if node.attributes.get("aria-labelledby") == section)
    rows = holder.all("tbody")[0].all("tr")
    return [[cell.text for cell in row.children if isinstance(cell, Node) and "aria-hidden" not in cell.attributes] for row in rows]


def finding_article(place: str, severity: str, lang: str, finding: Finding, stages: list[str]) -> list[str]:
    name = finding.rule.id
    return [f"{severity} {place}", f"label {name} {lang}", finding.message(lang), f"why {name} {lang}", f"basis {name}", *stages, name]


@pytest.mark.parametrize(
    ("lang", "severities", "places"),
    [
        ("fi", ("rikkomus", "varoitus", "huomio"), ("10:2 rivi 10, sarake 2", "9:5 rivi 9, sarake 5", "Koko tiedosto")),
        ("sv", ("överträdelse", "varning", "påpekande"), ("10:2 rad 10, kolumn 2", "9:5 rad 9, kolumn 5", "Hela filen")),
        ("en", ("violation", "warning", "remark"), ("10:2 line 10, column 2", "9:5 line 9, column 5", "The whole file")),
    ],
)
def test_every_finding_stands_in_its_file_in_the_order_of_places(
    lang: str, severities: tuple[str, str, str], places: tuple[str, str, str]
) -> None:
    page = parse(render_html(REPORT, lang))
    shown = {
        group.all("h3")[0].text: [
            [node.text for node in (*article.all("p"), *article.all("dd"))][:1]
            + [article.all("h4")[0].text, article.all("p", "message")[0].text]
            + [node.text for node in article.all("dd")]
            for article in group.all("article", "finding")
        ]
        for group in page.all("section", "file")
    }
    violation, warning, info = severities
    late, early, whole = places
    stage = [f"{item.number}. {item.concept.pref_label.show(lang)}" for item in national_model().stages]
    assert shown == {
        "a.yaml": [
            finding_article(early, warning, lang, EARLY, stage[3:5]),
            finding_article(late, violation, lang, LATE, stage[3:4]),
        ],
        "clean.yaml": [],
        "b.ttl": [
            finding_article("https://x.example/p#1", warning, lang, NODE, []),
            finding_article(whole, info, lang, WHOLE, []),
        ],
    }


def test_summary_by_stage_has_all_eight_stages_in_order_and_what_concerns_none() -> None:
    counts = {4: ["2", "1", "1", "0"], 5: ["0", "0", "1", "0"], 1: ["1", "0", "0", "0"]}
    expected = [
        [f"{stage.number}. {stage.concept.pref_label.fi}", *counts.get(stage.number, ["0"] * 4)] for stage in national_model().stages
    ]
    expected.append(["Ei koske yksittäistä vaihetta", "– ei koske", "0", "1", "1"])
    assert table(parse(render_html(REPORT, "fi")), "stages") == expected


def test_summary_by_rule_has_the_gravest_first_and_leads_to_the_rule() -> None:
    page = parse(render_html(REPORT, "en"))
    assert table(page, "rules") == [
        ["label grave en grave", "violation", "1"],
        ["label mild en mild", "warning", "2"],
        ["label hint en hint", "remark", "1"],
    ]
    assert [
        (article.attributes["id"], [node.text for node in article.all("dd")], article.all("ul")[0].with_attribute("href"))
        for article in page.all("article", "rule")
    ] == [
        ("rule-grave", ["why grave en", "basis grave", "a.yaml 10:2 line 10, column 2"], ["#finding-2"]),
        (
            "rule-mild",
            ["why mild en", "basis mild", "a.yaml 9:5 line 9, column 5 b.ttl https://x.example/p#1"],
            ["#finding-1", "#finding-3"],
        ),
        ("rule-hint", ["why hint en", "basis hint", "b.ttl The whole file"], ["#finding-4"]),
    ]


def test_files_that_were_checked_and_files_that_could_not_be_read() -> None:
    page = parse(render_html(REPORT, "en"))
    assert table(page, "checked") == [["a.yaml", "1", "1", "0"], ["clean.yaml", "0", "0", "0"], ["b.ttl", "0", "1", "1"]]
    assert table(page, "unreadable") == [
        ["c.yaml:3:1", "Tab en"],
        ["nowhere", "No path en"],
        ["d.yaml", "The checking engine could not finish. The fault is in the program, not in the file: out of memory"],
    ]


@pytest.mark.parametrize(
    ("report", "verdict"),
    [
        (REPORT, "violations"),
        (Report((EARLY,), ("a.yaml",)), "remarks"),
        (Report((), ("a.yaml",)), "conforms"),
        (Report((), ("a.yaml",), UNREADABLE), "partly"),
        (Report((), (), UNREADABLE), "nothing"),
        (Report((), ()), "nothing"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_verdict_in_words(report: Report, verdict: str, lang: str) -> None:
    assert parse(render_html(report, lang)).named("verdict").text == WORDS[f"verdict_{verdict}"].show(lang)


ACCEPTED = (Deviation(EARLY, BASELINE, "later"), Deviation(LATE, BASELINE, "later"))


@pytest.mark.parametrize(
    ("report", "verdict", "accepted"),
    [
        (
            Report((), ("a.yaml",), suppressed=ACCEPTED),
            "open",
            Text("hyväksyttyjä 2, joista rikkomuksia 1", "godtagna 2, varav överträdelser 1", "accepted 2, of them violations 1"),
        ),
        (Report((), ("a.yaml",), suppressed=ACCEPTED[:1]), "open", Text("hyväksyttyjä 1", "godtagna 1", "accepted 1")),
        (
            Report((), ("a.yaml",), deselected=3),
            "open",
            Text("asetuksilla pois jätettyjä 3", "utelämnade enligt inställningarna 3", "left out by the settings 3"),
        ),
        (Report((), ("a.yaml",), UNREADABLE, suppressed=ACCEPTED[:1]), "partly_open", Text("hyväksyttyjä 1", "godtagna 1", "accepted 1")),
        (
            Report((WHOLE,), ("a.yaml",), suppressed=ACCEPTED, deselected=4),
            "remarks_open",
            Text(
                "hyväksyttyjä 2, joista rikkomuksia 1; asetuksilla pois jätettyjä 4",
                "godtagna 2, varav överträdelser 1; utelämnade enligt inställningarna 4",
                "accepted 2, of them violations 1; left out by the settings 4",
            ),
        ),
        (Report((WHOLE,), ("a.yaml",), suppressed=ACCEPTED[:1]), "remarks", Text()),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_verdict_does_not_pass_over_what_was_accepted(report: Report, verdict: str, accepted: Text, lang: str) -> None:
    shown = WORDS[f"verdict_{verdict}"].filled(accepted=accepted).show(lang)
    assert parse(render_html(report, lang)).named("verdict").text == shown


@pytest.mark.parametrize(("lang", "until"), [("fi", "31.12.2026"), ("sv", "31.12.2026"), ("en", "31 December 2026")])
def test_days_are_written_as_people_write_them(awkward, lang: str, until: str) -> None:
    assert [row[4] for row in table(parse(render_html(awkward, lang)), "accepted")] == ["–", until]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page_says_its_language_its_title_and_what_it_is_not(lang: str) -> None:
    page = parse(render_html(REPORT, lang))
    assert [node.attributes["lang"] for node in page.all("html")] == [lang]
    assert page.all("title")[0].text == f"{WORDS['title'].show(lang)} – parasta-vocab"
    assert page.all("footer")[0].all("p")[1].text == WORDS["disclaimer"].show(lang)


def test_unknown_language_gives_the_english_page() -> None:
    assert render_html(REPORT, "de") == render_html(REPORT, "en")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("report", [REPORT, Report((), ()), Report((EARLY,), ("",))])
def test_page_needs_nothing_from_elsewhere(report: Report, lang: str) -> None:
    text = render_html(report, lang)
    page = parse(text)
    anchors = page.with_attribute("id")
    assert len(anchors) == len(set(anchors))
    assert {link for link in page.with_attribute("href") if link.removeprefix("#") not in anchors} == set()
    assert {name for node in page.with_attribute("aria-labelledby") for name in node.split() if name not in anchors} == set()
    assert page.with_attribute("src") == []
    assert page.all("script") == page.all("link") == page.all("img") == []
    assert re.findall(r"url\(|@import", page.all("style")[0].text) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_provider_wrote_never_becomes_markup(lang: str) -> None:
    hostile = Text(HOSTILE, HOSTILE, HOSTILE)
    offence = Rule("bad", "file", Severity.violation, "native", hostile, hostile, hostile, (HOSTILE,))
    findings = (Finding(offence, Location(HOSTILE, NodePlace(HOSTILE))),)
    page = parse(render_html(Report(findings, (HOSTILE,), (Unreadable("x", UnreadableSource(HOSTILE, hostile)),)), lang))
    assert page.all("script") == []
    assert page.all("p", "message")[0].text == HOSTILE
    assert page.all("section", "file")[0].all("h3")[0].text == HOSTILE
    assert table(page, "unreadable") == [[HOSTILE, HOSTILE]]


def test_tables_have_captions_and_scopes() -> None:
    tables = parse(render_html(REPORT, "sv")).all("table")
    assert [item.all("caption")[0].text for item in tables] == [
        WORDS[name].sv for name in ("checked_caption", "unreadable_caption", "stages_caption", "rules_caption")
    ]
    assert {node.attributes.get("scope") for item in tables for node in item.all("th")} == {"col", "row"}


def test_equal_reports_give_equal_bytes_whatever_the_order_of_findings_in_a_file() -> None:
    again = Report((EARLY, LATE, NODE, WHOLE), REPORT.sources, UNREADABLE, REPORT.stages)
    assert render_html(again, "fi").encode() == render_html(REPORT, "fi").encode()


def test_every_word_stands_in_every_language() -> None:
    assert [name for name, text in WORDS.items() if [lang for lang, _ in text.items()] != list(LANGUAGES)] == []


def test_what_people_decided_is_told(awkward) -> None:
    first, second, *_ = awkward.findings
    lapsed = (Deviation(second, BASELINE, "later", "Maija", awkward.suppressed[1].until),)
    compared = Comparison(new=frozenset({identity_of(first)}))
    page = parse(render_html(replace(awkward, lapsed=lapsed, compared=compared), "en"))
    place = "kuvaukset å/ä b,c:100%.yaml 9:1"
    what = f"warning Process without owner {awkward.suppressed[0].finding.message('en')}"
    assert table(page, "accepted") == [
        [place, what, "agreed in May", "–", "–"],
        [place, what, "later", "Maija", "31 December 2026"],
    ]
    verdict = next(node for node in page.all("section") if node.attributes.get("aria-labelledby") == "verdict")
    assert verdict.all("p")[0].text.endswith(
        "Left out by comments: 1. Left out by the baseline: 1. Compared with the earlier report: fixed: 0, new: 1, remaining: 0."
    )
    heads = [" ".join(node.text for node in page.all("p", "head")[:4])]
    assert heads[0].count("(new)") == 1
    messages = [node.text for node in page.all("p", "message")]
    assert "the file as a whole The acceptance of this expired on 31 December 2026 (owner: Maija)." in messages
