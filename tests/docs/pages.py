"""The pages of the documentation as data: their fenced blocks, their links and their anchors."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs/reference"
FENCE = re.compile(r"^```(?P<kind>\w+)(?:[ ](?P<file>[\w./-]+))?(?:[ ]exit=(?P<exit>\d))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")
ANCHOR = re.compile(r'<a id="([^"]+)"></a>')
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A fenced block: `kind` is its language, `span` where its body stands, `file` the file it is written to, `exit` the exit code of its command."""

    kind: str
    body: str
    span: tuple[int, int]
    file: str = ""
    exit: int = 0


def pages() -> list[Path]:
    """Return every page, generated ones included."""
    return sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *ROOT.glob("docs/**/*.md")])


def written_pages() -> list[Path]:
    """Return the pages that people wrote."""
    return [page for page in pages() if REFERENCE not in page.parents]


def language(page: Path) -> str:
    """Return the language that a page speaks; pages in two languages speak English to the program."""
    return "fi" if page.stem == "fi" or page.stem.endswith(".fi") else "en"


def blocks(text: str) -> list[Block]:
    """Return the fenced blocks of a page in their order."""
    return [
        Block(found["kind"], found["body"], found.span("body"), found["file"] or "", int(found["exit"] or 0))
        for found in FENCE.finditer(text)
    ]


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block with what it is said to print."""
    for part in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def same(said: str, printed: str) -> bool:
    """Tell whether what a page says is what was printed; a line `…` stands for any lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "…\n" else re.escape(line) for line in said.splitlines(keepends=True))
    return re.fullmatch(pattern, printed) is not None


def renewed(said: str, printed: str) -> str:
    """Return what a page should say: what it says if that is so, else what was printed, with the same parts left out."""
    if same(said, printed):
        return said
    old, new = said.splitlines(keepends=True), printed.splitlines(keepends=True)
    left_out = [number for number, line in enumerate(old) if line == "…\n"]
    if not left_out:
        return printed
    head, tail = left_out[0], len(old) - 1 - left_out[-1]
    return "".join([*new[:head], *old[head : left_out[-1] + 1], *new[len(new) - tail :]])


def change(text: str, difference: str) -> str:
    """Return a text after a difference: where it stood as the lines ` ` and `-` say, it stands as ` ` and `+` say."""
    lines = difference.splitlines(keepends=True)
    before, after = ("".join(line[1:] for line in lines if line[0] in f" {mark}") for mark in "-+")
    assert before in text, f"no such lines: {before}"
    return text.replace(before, after, 1)


def links(text: str) -> list[str]:
    """Return the targets of the links that lead into the project."""
    outside = ("http://", "https://", "mailto:")
    return [found["target"] for found in LINK.finditer(FENCE.sub("", text)) if not found["target"].startswith(outside)]


@cache
def anchors(page: Path) -> set[str]:
    """Return the anchors of a page: the given ones, and those that headings make."""
    text = page.read_text()
    slugs = {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in HEADING.findall(FENCE.sub("", text))}
    return slugs | set(ANCHOR.findall(text))
