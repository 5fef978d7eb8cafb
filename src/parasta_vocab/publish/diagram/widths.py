"""Advance widths of Liberation Sans, in thousandths of the font size: the metrics that Arial, Helvetica and Arimo share.

Read from version 1.07.4 of the font with fontTools: for each character `hmtx[cmap[character]]` × 1000 / 2048,
rounded up. Libertinus Serif, which typst brings along, is narrower in words; DejaVu Sans Condensed is wider by a tenth at most.
"""

from __future__ import annotations

from typing import Final

_REGULAR: Final = {
    191: "'",
    223: "ijlįĵĺļłſ‘’",
    260: "|¦",
    278: " !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧ",
    292: "ľ",
    334: "()-`r{}¡¨\u00ad²³´¸¹ŀŕŗř\u2010\u2011“”",
    355: '"',
    366: "º",
    371: "ª",
    375: "ť",
    390: "*",
    400: "°",
    444: "ĳ",
    470: "^",
    500: "JcksvxyzçýÿćĉċčĴķĸśŝşšŷźżž",
    538: "¶",
    549: "±÷",
    553: "¯",
    557: "#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűų–€",
    577: "µ",
    584: "+<=>~¬×",
    605: "ŉ",
    611: "FTZ¿ßøŢŤŦŹŻŽ",
    615: "ď",
    667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸ",
    723: "CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵ",
    724: "Ŋ",
    735: "Ĳ",
    737: "©®",
    778: "GOQÒÓÔÕÖØĜĞĠĢŌŎŐ",
    834: "Mm¼½¾",
    890: "%æ",
    944: "WœŴ",
    1000: "ÆŒ—…→↔",
    1016: "@",
}
_BOLD: Final = {
    238: "'",
    278: " ,./I\\ijl\u00a0·ÌÍÎÏìíîïĨĩĪīĬĭĮįİıĵĺļłſ‘’",
    280: "|¦",
    334: "!()-:;[]`ft¡¨\u00ad²³´¸¹ţŧ\u2010\u2011",
    366: "º",
    371: "ª",
    386: "ľ",
    390: "*r{}ŕŗř",
    400: "°",
    475: '"',
    480: "ŀť",
    500: "zźżž“”",
    549: "±÷",
    553: "¯",
    557: "#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿāăąćĉċčēĕėęěĳĴķĸśŝşšŷ–€",
    577: "µ",
    584: "+<=>^~¬×",
    611: "?FLTZbdghnopqu¿ßðñòóôõöøùúûüþđĝğġģĥħĹĻĽĿŁńņňŋōŏőŢŤŦũūŭůűųŹŻŽ",
    667: "EPSVXYÈÉÊËÝÞĒĔĖĘĚŚŜŞŠŶŸ",
    709: "ŉ",
    719: "ď",
    723: "&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜĀĂĄĆĈĊČĎĐĤĦĶŃŅŇŔŖŘŨŪŬŮŰŲ",
    724: "Ŋ",
    737: "©®",
    778: "GOQwÒÓÔÕÖØĜĞĠĢŌŎŐŵ",
    785: "Ĳ",
    834: "M¼½¾",
    890: "%mæ",
    944: "WœŴ",
    976: "@",
    1000: "ÆŒ—…→↔",
}
UNKNOWN: Final = 1000
"""A character that the table does not have counts as a full em, so a box is too wide rather than too narrow."""
REGULAR: Final = {character: width for width, characters in _REGULAR.items() for character in characters}
BOLD: Final = {character: width for width, characters in _BOLD.items() for character in characters}
