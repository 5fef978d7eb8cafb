"""The only door to Jinja2: HTML pages made from templates, every value escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

POLICY: Final = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
"""The content security policy of every page: nothing comes from elsewhere, no style or script stands in a page."""


def render_page(package: str, template: str, **values: Any) -> str:
    """Return a page made from a template in the folder `templates` of a package of ours, such as `report` or `publish/site`.

    What several packages show alike stands in `templates` beside this module.
    """
    return _environment(package).get_template(template).render(**values)


@cache
def _environment(package: str) -> Environment:
    return Environment(
        loader=FileSystemLoader([Path(__file__).parent / package / "templates", Path(__file__).parent / "templates"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
