"""The words of the domain for the EU Interoperability Test Bed."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import LANGUAGES, Text

SHOWN: Final = {
    "focus": Text("Kohde", "Objekt", "Subject"),
    "path": Text("Polku", "Väg", "Path"),
    "shape": Text("Sääntö", "Regel", "Rule"),
    "value": Text("Arvo", "Värde", "Value"),
}
"""What the validator writes before the parts of a result."""
SHAPE_MESSAGE: Final = Text(
    "Kohdan {key} arvo puuttuu tai on väärää muotoa. Katso sivulta Tiedostomuoto, mitä kohtaan kirjoitetaan.",
    "Punkten {key} saknar värde eller har ett värde i fel form. Se på sidan Filformat vad som ska stå där.",
    "The value of {key} is missing or in the wrong form. The page File format tells what it takes.",
)
"""The message of a basic shape; `key` is the key of its property."""
_TITLE: Final = Text(
    "Prosessikuvauksen tarkistus: työpaikalla järjestettävä koulutus",
    "Granskning av processbeskrivning: utbildning som ordnas på en arbetsplats",
    "Check of a process description: education organised at a workplace",
)
_ABOUT: Final = Text(
    "Tarkistus vertaa RDF-muotoista kuvausta Parasta-malliin. Osaa säännöistä, kuten etenemisen, kielten ja tekstien tarkistuksia, "
    "ei voi ajaa täällä; ohjelma parasta ajaa ne. Puhdas raportti ei ole minkään viranomaisen hyväksyntä.",
    "Granskningen jämför en beskrivning i RDF med Parasta-modellen. En del av reglerna, till exempel de om flöden, språk och texter, "
    "kan inte köras här; programmet parasta kör dem. En rapport utan iakttagelser är inte en myndighets godkännande.",
    "The check compares a description in RDF with the Parasta model. Some rules, such as those about flows, languages and texts, "
    "cannot run here; the program parasta runs them. A clean report is not an approval by any authority.",
)
LABELS: Final = {
    "validator.uploadTitle": _TITLE,
    "validator.reportTitle": Text("Tarkistuksen tulos", "Resultat av granskningen", "Result of the check"),
    "validator.bannerHtml": Text(*(f"<h1>{_TITLE.show(lang)}</h1><p>{_ABOUT.show(lang)}</p>" for lang in LANGUAGES)),
    "validator.typeLabel.description": Text("Prosessikuvaus", "Processbeskrivning", "Process description"),
    "validator.label.fileInputLabel": Text("Tarkistettava kuvaus", "Beskrivning som ska granskas", "Description to check"),
    "validator.label.uploadButton": Text("Tarkista", "Granska", "Check"),
    "validator.label.reportItemFocusNode": SHOWN["focus"],
    "validator.label.reportItemResultPath": SHOWN["path"],
    "validator.label.reportItemShape": SHOWN["shape"],
    "validator.label.reportItemValue": SHOWN["value"],
}
"""The labels of the page, by the key of the validator."""
NOT_HERE: Final = "These rules are not here, because they are not SHACL; `parasta check` has them:"
FACTS_NOTE: Final = "They lie among the shapes because the validator merges those into the data."
