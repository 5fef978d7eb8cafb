"""The site of a vocabulary larger than ours: every concept has its pages, every link leads somewhere, and time grows with size alone."""

import os
import posixpath
import subprocess
import sys

import pytest
from large_model import ROOT, write_large_model

COUNT = 300
PROGRAM = """
import sys
from pathlib import Path
from parasta_vocab.publish.site.folder import read_folder, write_site
from parasta_vocab.publish.site.render import render_site
write_site(render_site(), read_folder(Path(sys.argv[1])))
"""
CALLS = """
import cProfile, pstats
from parasta_vocab.publish.site.concepts import concept_pages
from parasta_vocab.publish.site.data import data_files
from parasta_vocab.publish.site.frame import Site
from parasta_vocab.publish.site.indexes import index_pages
from parasta_vocab.publish.site.search import search_scripts
from parasta_vocab.publish.site.skosmos import skosmos_files
from parasta_vocab.vocab import SCHEMES, vocabulary
profile = cProfile.Profile()
with profile:
    data_files(), search_scripts(), list(skosmos_files(""))
    list(index_pages("fi", Site())), list(concept_pages("fi", Site()))
print(sum(len(vocabulary(scheme)) for scheme in SCHEMES), pstats.Stats(profile).total_calls)
"""


SEVERAL = """
from parasta_vocab.publish.site import crowd
from parasta_vocab.publish.site.render import render_site
crowd.LARGE = 1 << 30
alone = render_site()
crowd.LARGE = 1
print(alone == render_site())
"""


def run(program, home, *arguments):
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=os.environ | {"PYTHONPATH": str(home)}, capture_output=True, check=True, text=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def homes(tmp_path_factory):
    return {count: write_large_model(tmp_path_factory.mktemp("large"), count) for count in (COUNT, 2 * COUNT)}


def test_every_concept_of_a_large_vocabulary_has_its_pages_and_every_link_leads_somewhere(homes, tmp_path, read_page):
    run(PROGRAM, homes[COUNT], str(tmp_path))
    names = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    numbers = [number for number in range(2, 99) if f"fi/parasta/koulutussopimus-{number}.html" in names]
    assert numbers == list(range(2, len(numbers) + 2))
    assert len([name for name in names if name.startswith("terminology/") and name.endswith(".ttl")]) >= COUNT
    own = {name for name in names if name.startswith("fi/parasta/") and not name.removesuffix(".html").rpartition("-")[2].isdigit()}
    copies = {f"{name.removesuffix('.html')}-{number}.html" for name in own - {"fi/parasta/index.html"} for number in numbers}
    assert own | copies == {name for name in names if name.startswith("fi/parasta/")}
    pages = {name: read_page((tmp_path / name).read_bytes()) for name in sorted(names) if name.startswith("fi/")}
    lost = []
    for name, page in pages.items():
        for link in page.links:
            path, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            if "://" not in path and (target not in names or (anchor and anchor not in pages[target].ids)):
                lost.append((name, link))
    assert lost == []


def test_a_concept_more_costs_the_same_however_many_there_are(homes):
    """Counted in calls, which are the same on every machine: a loop over all concepts within a loop over all would show."""
    small, large = ([int(word) for word in run(CALLS, homes[count]).split()] for count in (COUNT, 2 * COUNT))
    assert large[1] / small[1] <= 1.1 * large[0] / small[0]


@pytest.mark.parametrize("works", [True, False])
def test_several_processes_make_the_same_pages_also_where_they_end_before_their_time(works):
    """A program that is read from standard input cannot be started again, so its processes end at once."""
    command = [sys.executable, "-c", SEVERAL] if works else [sys.executable, "-"]
    done = subprocess.run(command, input="" if works else SEVERAL, capture_output=True, check=True, text=True, cwd=ROOT)
    assert (done.stdout, "FileNotFoundError" in done.stderr) == ("True\n", not works and (os.cpu_count() or 1) > 1)
