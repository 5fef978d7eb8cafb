"""What the program itself says, in Finnish, Swedish and English, by subject; what the rules say stands in their shapes.

`{name}` is filled with a fact by `Text.filled`.
"""

from __future__ import annotations

from typing import Final

from parasta_vocab.phrases import (
    alignments,
    commands,
    editors,
    expected,
    querying,
    reading,
    repairs,
    reports,
    sanastot,
    serving,
    settings,
    state,
    texts,
    uploads,
    workbooks,
)
from parasta_vocab.text import Text

PHRASES: Final[dict[str, Text]] = {
    **alignments.PHRASES,
    **commands.PHRASES,
    **editors.PHRASES,
    **expected.PHRASES,
    **querying.PHRASES,
    **reading.PHRASES,
    **repairs.PHRASES,
    **reports.PHRASES,
    **sanastot.PHRASES,
    **serving.PHRASES,
    **settings.PHRASES,
    **state.PHRASES,
    **texts.PHRASES,
    **uploads.PHRASES,
    **workbooks.PHRASES,
}
"""Every sentence by its name."""
