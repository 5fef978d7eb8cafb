"""What parsers say of broken YAML, TOML and JSON, in English only → what is wrong and what to do, in each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text

_COLON: Final = Text(
    "kaksoispiste on paikassa, jossa se ei voi olla. Yleisin syy on kaksoispiste tekstissä: kirjoita teksti lainausmerkkeihin. Tarkista myös sisennys ja edellisen rivin kaksoispiste.",
    "ett kolon står där det inte kan stå. Den vanligaste orsaken är ett kolon i texten: skriv texten inom citattecken. Kontrollera också indraget och kolonet på raden före.",
    "a colon stands where none can be. The usual cause is a colon inside a text: write the text in quotation marks. Check the indentation too, and the colon on the line before.",
)
_NO_COLON: Final = Text(
    "avaimen perästä puuttuu kaksoispiste. Kirjoita avain: arvo. Jos rivi on tekstiä, kirjoita koko teksti lainausmerkkeihin.",
    "kolon saknas efter en nyckel. Skriv nyckel: värde. Om raden är text, skriv hela texten inom citattecken.",
    "a key has no colon after it. Write key: value. If the line is text, write the whole text in quotation marks.",
)
_BLOCK: Final = Text(
    "rivi ei sovi siihen, mitä sitä ennen on. Tarkista, että saman tason rivit alkavat samasta sarakkeesta ja että lainausmerkki, jolla teksti alkaa, myös päättää sen.",
    "raden passar inte ihop med det som står före den. Kontrollera att rader på samma nivå börjar i samma kolumn och att citattecknet som inleder en text också avslutar den.",
    "the line does not fit what stands before it. See that lines of one level begin in the same column, and that a quotation mark that opens a text also closes it.",
)
_FLOW: Final = Text(
    "luettelossa [ ] tai rakenteessa { } puuttuu pilkku tai päättävä sulje. Jos tekstissä on pilkku, kaksoispiste tai sulje, kirjoita teksti lainausmerkkeihin.",
    "i en lista [ ] eller en struktur { } saknas ett kommatecken eller den avslutande klammern. Om texten har kommatecken, kolon eller klammer, skriv den inom citattecken.",
    "a list [ ] or a mapping { } lacks a comma or its closing bracket. If a text has a comma, a colon or a bracket in it, write it in quotation marks.",
)
_START: Final = Text(
    "arvo alkaa merkillä, jolla se ei voi alkaa (esimerkiksi @, ` tai %). Kirjoita arvo lainausmerkkeihin.",
    "ett värde börjar med ett tecken som det inte kan börja med (till exempel @, ` eller %). Skriv värdet inom citattecken.",
    "a value begins with a character with which it cannot (such as @, ` or %). Write the value in quotation marks.",
)
_DASH: Final = Text(
    "luettelon viiva (-) on paikassa, jossa se ei voi olla. Aloita luettelo avaimen jälkeen omalta riviltään.",
    "listans streck (-) står där det inte kan stå. Börja listan på en egen rad efter nyckeln.",
    "the dash (-) of a list stands where none can be. Begin the list on a line of its own after the key.",
)
_END: Final = Text(
    "tästä alkavasta tekstistä puuttuu päättävä lainausmerkki. Lisää se.",
    "texten som börjar här saknar det avslutande citattecknet. Lägg till det.",
    "the text that begins here lacks its closing quotation mark. Add it.",
)
_NODE: Final = Text(
    "tästä puuttuu arvo tai päättävä sulje, tai tässä on sulje tai pilkku liikaa. Jos merkki kuuluu tekstiin, kirjoita teksti lainausmerkkeihin.",
    "här saknas ett värde eller den avslutande klammern, eller så finns här en klammer eller ett kommatecken för mycket. Om tecknet hör till texten, skriv texten inom citattecken.",
    "a value or the closing bracket is missing here, or there is a bracket or a comma too many. If the character is part of a text, write the text in quotation marks.",
)
_ESCAPE: Final = Text(
    "kenoviiva (\\) aloittaa lainausmerkeissä \" \" erikoismerkin. Kirjoita kaksi kenoviivaa (\\\\) tai käytä merkkejä ' '.",
    "ett omvänt snedstreck (\\) inleder ett specialtecken inom \" \". Skriv två (\\\\) eller använd ' '.",
    "a backslash (\\) begins a special character within \" \". Write two of them (\\\\), or use ' '.",
)
_ALIAS: Final = Text(
    "merkki * aloittaa viittauksen, ja & nimen, eikä niitä lueta. Kirjoita teksti lainausmerkkeihin tai sisältö auki tähän kohtaan.",
    "tecknet * inleder ett alias och & ett namn, och de läses inte. Skriv texten inom citattecken eller skriv ut innehållet här.",
    "the character * begins an alias and & a name, which are not read. Write the text in quotation marks, or the content out in this place.",
)
_TAG: Final = Text(
    "merkki ! aloittaa tyypin nimen, jota ei tunneta. Kirjoita arvo lainausmerkkeihin.",
    "tecknet ! inleder namnet på en typ som inte är känd. Skriv värdet inom citattecken.",
    "the character ! begins the name of a type that is not known. Write the value in quotation marks.",
)
_AFTER: Final = Text(
    "merkin | tai > perässä on tekstiä. Kirjoita teksti seuraaville riveille, tai lainausmerkkeihin.",
    "efter tecknet | eller > står text. Skriv texten på raderna nedanför, eller inom citattecken.",
    "text stands behind the character | or >. Write the text on the lines below, or in quotation marks.",
)
_MARK: Final = Text(
    "rivillä on dokumentin raja (--- tai ...) keskellä arvoa. Päätä lainausmerkki ennen sitä tai poista raja.",
    "på raden står en dokumentgräns (--- eller ...) mitt i ett värde. Avsluta citattecknet före den eller ta bort gränsen.",
    "a mark between documents (--- or ...) stands inside a value. Close the quotation mark before it, or remove the mark.",
)
_SECOND: Final = Text(
    "tiedoston alun jälkeen on sisältöä, joka ei kuulu samaan rakenteeseen. Tarkista rivin sisennys.",
    "efter filens början står innehåll som inte hör till samma struktur. Kontrollera radens indrag.",
    "after the beginning of the file there is content that is no part of the same structure. Check the indentation of the line.",
)
YAML: Final[Mapping[str, Text]] = {
    r"(mapping values|.*mapping keys) are not allowed": _COLON,
    r"could not find expected ':'": _NO_COLON,
    r"did not find expected key|expected <block end>|did not find expected '-' indicator": _BLOCK,
    r"did not find expected ',' or|expected ',' or": _FLOW,
    r"found (character .*cannot start any token|unknown directive)": _START,
    r"(block )?sequence entries are not allowed": _DASH,
    r"found unexpected end of": _END,
    r"did not find expected node content|expected the node content": _NODE,
    r"found unknown escape character|did not find expected hexdecimal number|expected escape sequence": _ESCAPE,
    r"found undefined alias|did not find expected alphabetic|expected alphabetic": _ALIAS,
    r"found undefined tag handle|did not find expected (tag|'!')": _TAG,
    r"did not find expected comment or line break|expected a comment or a line break|.*chomping or indentation": _AFTER,
    r"found unexpected document": _MARK,
    r"did not find expected <document start>|expected '<document start>'": _SECOND,
}
"""Beginnings of what libyaml and PyYAML say, as regular expressions."""
TOML: Final[Mapping[str, Text]] = {
    r"Expected newline or end of document": Text(
        "arvon jälkeen on vielä jotain. Kirjoita teksti lainausmerkkeihin ja vain yksi avain riville.",
        "efter värdet står ännu något. Skriv text inom citattecken och bara en nyckel per rad.",
        "something more stands after the value. Write text in quotation marks, and only one key a line.",
    ),
    r"Invalid value": Text(
        "arvo ei ole TOML-muotoa. Kirjoita teksti lainausmerkkeihin; muita arvoja ovat luvut, päivät, true, false ja [luettelot].",
        "värdet är inte TOML. Skriv text inom citattecken; andra värden är tal, dagar, true, false och [listor].",
        "the value is not TOML. Write text in quotation marks; other values are numbers, days, true, false and [lists].",
    ),
    r"Cannot (overwrite|declare|define|mutate|redefine)|Duplicate": Text(
        "sama avain tai otsikko on tiedostossa kahdesti. Yhdistä ne tai poista toinen.",
        "samma nyckel eller rubrik finns två gånger i filen. Slå ihop dem eller ta bort den ena.",
        "the same key or header stands in the file twice. Join them, or remove one.",
    ),
    r"Expected '=' after a key|Invalid initial character for a key|Invalid statement": Text(
        "rivin pitää olla avain = arvo tai [otsikko]. Lisää yhtäsuuruusmerkki; avain, jossa on muita merkkejä kuin a–z, 0–9, _ ja -, kirjoitetaan lainausmerkkeihin.",
        "raden ska vara nyckel = värde eller [rubrik]. Lägg till likhetstecknet; en nyckel med andra tecken än a–z, 0–9, _ och - skrivs inom citattecken.",
        "the line must be key = value or [header]. Add the equals sign; a key with characters other than a to z, 0 to 9, _ and - is written in quotation marks.",
    ),
    r"Unclosed array|Unclosed inline table|Expected '\]": Text(
        "päättävä sulje puuttuu, tai sulkeiden sisältä puuttuu pilkku. Lisää se.",
        "den avslutande klammern saknas, eller ett kommatecken mellan klamrarna. Lägg till det.",
        "a closing bracket is missing, or a comma between the brackets. Add it.",
    ),
    r"Unterminated string|Illegal character|Found invalid character|Expected ['\"]": Text(
        "tekstistä puuttuu päättävä lainausmerkki. Päätä teksti samalla rivillä.",
        "en text saknar det avslutande citattecknet. Avsluta texten på samma rad.",
        "a text lacks its closing quotation mark. Close the text on the same line.",
    ),
    r"Unescaped|Invalid hex|Escaped character": _ESCAPE,
    r"Invalid date": Text(
        "päivää ei ole. Kirjoita vuosi, kuukausi ja päivä, esimerkiksi 2026-08-01.",
        "dagen finns inte. Skriv år, månad och dag, till exempel 2026-08-01.",
        "there is no such day. Write year, month and day, such as 2026-08-01.",
    ),
}
"""Beginnings of what tomllib says, as regular expressions."""
_JSON_COMMA: Final = Text(
    "kahden kohdan välistä puuttuu pilkku, tai päättävä sulje puuttuu. Lisää se edellisen kohdan perään.",
    "ett kommatecken saknas mellan två punkter, eller den avslutande klammern saknas. Lägg till det efter föregående punkt.",
    "a comma is missing between two items, or the closing bracket is. Add it after the item before.",
)
_JSON_VALUE: Final = Text(
    "tästä puuttuu arvo. Kirjoita teksti lainausmerkkeihin, ja poista pilkku viimeisen kohdan perästä.",
    "här saknas ett värde. Skriv text inom citattecken, och ta bort kommatecknet efter den sista punkten.",
    "a value is missing here. Write text in quotation marks, and remove the comma after the last item.",
)
JSON: Final[Mapping[str, Text]] = {
    r"Expecting value|Illegal trailing comma": _JSON_VALUE,
    r"Expecting property name": Text(
        'avain puuttuu tai on ilman lainausmerkkejä. Kirjoita se lainausmerkkeihin ("), ja poista pilkku viimeisen kohdan perästä.',
        'en nyckel saknas eller står utan citattecken. Skriv den inom citattecken ("), och ta bort kommatecknet efter den sista punkten.',
        'a key is missing or has no quotation marks. Write it in quotation marks ("), and remove the comma after the last item.',
    ),
    r"Expecting ':' delimiter": Text(
        "avaimen perästä puuttuu kaksoispiste. Lisää se.",
        "kolon saknas efter en nyckel. Lägg till det.",
        "a key has no colon after it. Add it.",
    ),
    r"Expecting ',' delimiter": _JSON_COMMA,
    r"Extra data": Text(
        "viimeisen päättävän sulkeen jälkeen on vielä sisältöä. Poista se, tai tarkista, ettei sulkeita ole liikaa.",
        "efter den sista avslutande klammern står ännu innehåll. Ta bort det, eller kontrollera att klamrarna inte är för många.",
        "there is content after the last closing bracket. Remove it, or see that there are not too many brackets.",
    ),
    r"Unterminated string|Invalid control character": Text(
        "tekstistä puuttuu päättävä lainausmerkki. Päätä teksti samalla rivillä; rivinvaihto kirjoitetaan \\n.",
        "en text saknar det avslutande citattecknet. Avsluta texten på samma rad; radbyte skrivs \\n.",
        "a text lacks its closing quotation mark. Close the text on the same line; a line break is written \\n.",
    ),
    r"Invalid \\": Text(
        "kenoviiva (\\) aloittaa erikoismerkin. Kirjoita kaksi kenoviivaa (\\\\).",
        "ett omvänt snedstreck (\\) inleder ett specialtecken. Skriv två (\\\\).",
        "a backslash (\\) begins a special character. Write two of them (\\\\).",
    ),
    r"half of a": Text(
        "erikoismerkki \\u on puolikas. Kirjoita merkki sellaisenaan.",
        "specialtecknet \\u är bara en halva. Skriv tecknet som det är.",
        "the special character \\u is only half of one. Write the character itself.",
    ),
}
"""Beginnings of what the standard library says, as regular expressions."""


def explain_problem(problem: str, known: Mapping[str, Text], otherwise: str) -> Text:
    """Return the sentences on a problem, or where it is not known those of the phrase `otherwise`, in which it is shown as it is.

    >>> explain_problem("Expecting ':' delimiter", JSON, "json_syntax").en
    'a key has no colon after it. Add it.'
    """
    found = next((text for pattern, text in known.items() if re.match(pattern, problem)), None)
    return found or PHRASES[otherwise].filled(problem=problem)
