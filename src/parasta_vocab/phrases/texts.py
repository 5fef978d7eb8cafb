"""Texts in which concepts are looked for."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "empty_text": Text(
        "tiedosto on tyhjä, eikä siinä ole tekstiä, josta käsitteitä voisi etsiä.",
        "filen är tom, så det finns ingen text att söka begrepp i.",
        "the file is empty, so there is no text to find concepts in.",
    ),
    "binary_text": Text(
        "tämä ei ole tekstitiedosto. Anna tiedosto, jonka muoto on txt, md, html, docx, pdf, yaml tai json.",
        "det här är ingen textfil. Ange en fil i formatet txt, md, html, docx, pdf, yaml eller json.",
        "this is not a text file. Give a file in the format txt, md, html, docx, pdf, yaml or json.",
    ),
    "too_much_text": Text(
        "tiedostossa on yli {limit} miljoonaa merkkiä tekstiä. Jaa se osiin.",
        "filen innehåller över {limit} miljoner tecken text. Dela upp den.",
        "the file has more than {limit} million characters of text. Split it.",
    ),
    "old_word": Text(
        "tämä on vanha Word-tiedosto (.doc) tai salasanalla suojattu. Tallenna se docx-muodossa ilman salasanaa.",
        "det här är en gammal Word-fil (.doc) eller skyddad med lösenord. Spara den i formatet docx utan lösenord.",
        "this is an old Word file (.doc), or it is locked with a password. Save it as docx without a password.",
    ),
    "no_docx": Text(
        "tämä ei ole Word-asiakirja. Tallenna asiakirja docx-muodossa.",
        "det här är inget Word-dokument. Spara dokumentet i formatet docx.",
        "this is no Word document. Save the document as docx.",
    ),
    "broken_docx": Text(
        "Word-asiakirja on rikki ({problem}). Avaa se Wordissa ja tallenna uudelleen.",
        "Word-dokumentet är trasigt ({problem}). Öppna det i Word och spara det på nytt.",
        "the Word document is broken ({problem}). Open it in Word and save it again.",
    ),
    "unpacks_too_large": Text(
        "asiakirja on purettuna suurempi kuin {limit} Mt. Poista siitä kuvat tai jaa se osiin.",
        "dokumentet är större än {limit} MB när det är uppackat. Ta bort bilderna eller dela upp det.",
        "the document unpacks to more than {limit} MB. Remove its pictures or split it.",
    ),
    "no_pdf": Text(
        "tämä ei ole PDF-tiedosto. Korjaa pääte tai tallenna asiakirja PDF-muodossa.",
        "det här är ingen PDF-fil. Rätta filändelsen eller spara dokumentet som PDF.",
        "this is no PDF file. Correct the suffix or save the document as PDF.",
    ),
    "broken_pdf": Text(
        "PDF-tiedosto on rikki. Avaa alkuperäinen asiakirja ja tallenna se uudelleen PDF-muodossa.",
        "PDF-filen är trasig. Öppna det ursprungliga dokumentet och spara det som PDF på nytt.",
        "the PDF file is broken. Open the original document and save it as PDF again.",
    ),
    "locked_pdf": Text(
        "PDF-tiedosto on suojattu salasanalla. Tallenna se ilman salasanaa.",
        "PDF-filen är skyddad med lösenord. Spara den utan lösenord.",
        "the PDF file is locked with a password. Save it without a password.",
    ),
    "too_many_pages": Text(
        "PDF-tiedostossa on yli {limit} sivua. Jaa se osiin.",
        "PDF-filen har över {limit} sidor. Dela upp den.",
        "the PDF file has more than {limit} pages. Split it.",
    ),
    "scanned_pdf": Text(
        "PDF-tiedostossa ei ole tekstiä, vain kuvia. Tee siitä ensin tekstintunnistus (OCR).",
        "PDF-filen innehåller ingen text, bara bilder. Gör först en textigenkänning (OCR).",
        "the PDF file has no text, only pictures. Recognise its text first (OCR).",
    ),
    "no_text": Text("asiakirjassa ei ole tekstiä.", "dokumentet innehåller ingen text.", "the document has no text."),
    "no_texts": Text(
        "tiedostossa ei ole tekstejä kielittäin (fi, sv, en).",
        "filen innehåller inga texter per språk (fi, sv, en).",
        "the file has no texts by language (fi, sv, en).",
    ),
}
