"""The maps as pictures: every stage and every actor is a link of its own, in the order in which they are read."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, timedelta

import pytest

from parasta_vocab.national import national_model
from parasta_vocab.publish.diagram.wrap import measure
from parasta_vocab.publish.site.ceased import ceased
from parasta_vocab.publish.site.maps import ARROW, Box, draw
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import vocabulary

SVG = "{http://www.w3.org/2000/svg}"
CEASED = {
    "fi": "lakannut {} (ei tarkistettu)",
    "sv": "upphört {} (inte kontrollerat)",
    "en": "ceased {} (not verified)",
}
YEARS = {"te-toimisto": 2024, "ely-keskus": 2025, "aluehallintovirasto": 2025}


def pictures(site, name):
    page = site[name].decode()
    parts = page.split('<svg class="map')[1:]
    return [ET.fromstring('<svg class="map' + part.partition("</svg>")[0] + "</svg>") for part in parts]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_process_map_leads_to_the_eight_stages_in_their_order(site, lang):
    expected = [f"parasta-prosessikartta/{stage.concept.id}.html" for stage in national_model().stages]
    for picture in pictures(site, f"{lang}/process-map.html"):
        assert [link.get("href") for link in picture.iter(f"{SVG}a")] == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_actor_map_leads_to_every_group_and_actor(site, lang):
    model = national_model()
    expected = [
        link
        for group in model.actor_groups
        for link in (
            f"parasta-toimijat/ryhma-{group.id}.html",
            *(f"parasta-toimijat/{iri.rpartition('/')[2]}.html" for iri in group.members),
        )
    ]
    for picture in pictures(site, f"{lang}/actor-map.html"):
        assert [link.get("href") for link in picture.iter(f"{SVG}a")] == expected


def test_a_long_compound_is_broken_between_its_words(site):
    wide, _ = pictures(site, "sv/actor-map.html")
    link = next(link for link in wide.iter(f"{SVG}a") if link.get("href") == "parasta-toimijat/jarjestelmatoimittaja.html")
    assert [span.text for span in link.iter(f"{SVG}tspan")] == ["informationssystem-", "leverantör"]


@pytest.mark.parametrize("kind", [ARROW, "box"])
def test_no_text_is_lost_and_boxes_do_not_overlap(kind):
    columns = [
        [Box("a", "yksi & kaksi", "pieni", kind), Box("b", "hyvin pitkä teksti joka menee usealle riville", "", kind)],
        [Box("c", "x", "", kind), Box("d", "y", "", kind)],
    ]
    picture = ET.fromstring(draw(columns, 150, "t", "d", "wide"))
    said = {link.get("href"): " ".join(span.text for span in link.iter(f"{SVG}tspan")) for link in picture.iter(f"{SVG}a")}
    assert said == {"a": "yksi & kaksi", "b": "hyvin pitkä teksti joka menee usealle riville", "c": "x", "d": "y"}
    order = ["a", "c", "b", "d"] if kind == ARROW else ["a", "b", "c", "d"]
    assert list(said) == order
    if kind == "box":
        frames = [tuple(int(rect.get(name)) for name in ("x", "y", "width", "height")) for rect in picture.iter(f"{SVG}rect")]
        for place, (x, y, width, height) in enumerate(frames):
            for left, top, *_ in frames[place + 1 :]:
                assert left >= x + width or top >= y + height or left + width <= x


@pytest.mark.parametrize("lang", LANGUAGES)
def test_actors_that_have_ceased_are_marked_in_the_pictures_and_in_no_other_box(site, lang):
    expected = {f"parasta-toimijat/{name}.html": CEASED[lang].format(year) for name, year in YEARS.items()}
    for picture in pictures(site, f"{lang}/actor-map.html"):
        links = {link.get("href"): link for link in picture.iter(f"{SVG}a")}
        small = {href: link.find(f"{SVG}text[@class='small']") for href, link in links.items()}
        assert {href: text.text for href, text in small.items() if text is not None} == expected
        assert {href for href, link in links.items() if link.get("class") == "ceased"} == set(expected)
        for href, words in expected.items():
            assert links[href].get("aria-label").endswith(f" · {words}")
            assert measure(words, 13) <= 240 - 2 * 14


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["actor-map.html", "parasta-toimijat/index.html", "parasta-toimijat/ryhma-organisaatiotoimijat.html"])
def test_actors_that_have_ceased_are_marked_in_the_lists(site, lang, name):
    found = re.findall(r'<li><a href="[^"]*?([\w-]+)\.html">[^<]*</a>.*? <span class="tag">([^<]*)</span>', site[f"{lang}/{name}"].decode())
    assert dict(found) == {actor: CEASED[lang].format(year) for actor, year in YEARS.items()}


def test_an_actor_has_ceased_when_it_is_retired_or_its_last_day_has_passed():
    found = vocabulary("parasta-toimijat")
    day = found.scheme.modified
    actor = replace(next(each for each in found if each.id == "oppija"), valid_until=None)
    past = replace(actor, valid_until=date(2020, 5, 31))
    every = {
        "": [actor, replace(actor, valid_until=day), replace(actor, valid_until=day + timedelta(days=1)), replace(past, scheme="parasta")],
        "lakannut": [replace(actor, status="RETIRED")],
        "lakannut 2020": [past],
        "lakannut 2020 (ei tarkistettu)": [replace(past, properties={"validity_verified": False})],
    }
    assert {words: [ceased(each, "fi") for each in actors] for words, actors in every.items()} == {
        words: [words] * len(actors) for words, actors in every.items()
    }
