"""What languages are called: those in which terminologies of Finland are made, and those of its larger groups of speakers."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

_NAMES: Final = {
    "fi": Text("suomi", "finska", "Finnish"),
    "sv": Text("ruotsi", "svenska", "Swedish"),
    "en": Text("englanti", "engelska", "English"),
    "se": Text("pohjoissaame", "nordsamiska", "Northern Sámi"),
    "smn": Text("inarinsaame", "enaresamiska", "Inari Sámi"),
    "sms": Text("koltansaame", "skoltsamiska", "Skolt Sámi"),
    "sma": Text("eteläsaame", "sydsamiska", "Southern Sámi"),
    "smj": Text("luulajansaame", "lulesamiska", "Lule Sámi"),
    "krl": Text("karjala", "karelska", "Karelian"),
    "olo": Text("livvinkarjala", "livvikarelska", "Livvi-Karelian"),
    "fit": Text("meänkieli", "meänkieli", "Meänkieli"),
    "fkv": Text("kveeni", "kvänska", "Kven"),
    "rom": Text("romani", "romani", "Romani"),
    "rmf": Text("Suomen romani", "finländsk romani", "Finnish Romani"),
    "fse": Text("suomalainen viittomakieli", "finskt teckenspråk", "Finnish Sign Language"),
    "fss": Text("suomenruotsalainen viittomakieli", "finlandssvenskt teckenspråk", "Finland-Swedish Sign Language"),
    "yi": Text("jiddiš", "jiddisch", "Yiddish"),
    "tt": Text("tataari", "tatariska", "Tatar"),
    "et": Text("viro", "estniska", "Estonian"),
    "ru": Text("venäjä", "ryska", "Russian"),
    "uk": Text("ukraina", "ukrainska", "Ukrainian"),
    "da": Text("tanska", "danska", "Danish"),
    "no": Text("norja", "norska", "Norwegian"),
    "nb": Text("norjan kirjakieli (bokmål)", "norskt bokmål", "Norwegian Bokmål"),
    "nn": Text("uusnorja (nynorsk)", "nynorska", "Norwegian Nynorsk"),
    "is": Text("islanti", "isländska", "Icelandic"),
    "fo": Text("fääri", "färöiska", "Faroese"),
    "kl": Text("grönlanti", "grönländska", "Greenlandic"),
    "de": Text("saksa", "tyska", "German"),
    "fr": Text("ranska", "franska", "French"),
    "es": Text("espanja", "spanska", "Spanish"),
    "it": Text("italia", "italienska", "Italian"),
    "pt": Text("portugali", "portugisiska", "Portuguese"),
    "nl": Text("hollanti", "nederländska", "Dutch"),
    "pl": Text("puola", "polska", "Polish"),
    "cs": Text("tšekki", "tjeckiska", "Czech"),
    "sk": Text("slovakki", "slovakiska", "Slovak"),
    "sl": Text("sloveeni", "slovenska", "Slovenian"),
    "hu": Text("unkari", "ungerska", "Hungarian"),
    "ro": Text("romania", "rumänska", "Romanian"),
    "bg": Text("bulgaria", "bulgariska", "Bulgarian"),
    "el": Text("kreikka", "grekiska", "Greek"),
    "lv": Text("latvia", "lettiska", "Latvian"),
    "lt": Text("liettua", "litauiska", "Lithuanian"),
    "sq": Text("albania", "albanska", "Albanian"),
    "ga": Text("iiri", "iriska", "Irish"),
    "mt": Text("malta", "maltesiska", "Maltese"),
    "hr": Text("kroatia", "kroatiska", "Croatian"),
    "bs": Text("bosnia", "bosniska", "Bosnian"),
    "sr": Text("serbia", "serbiska", "Serbian"),
    "tr": Text("turkki", "turkiska", "Turkish"),
    "ar": Text("arabia", "arabiska", "Arabic"),
    "so": Text("somali", "somaliska", "Somali"),
    "fa": Text("persia", "persiska", "Persian"),
    "prs": Text("dari", "dari", "Dari"),
    "ku": Text("kurdi", "kurdiska", "Kurdish"),
    "ckb": Text("sorani", "sorani", "Central Kurdish (Sorani)"),
    "ti": Text("tigrinja", "tigrinska", "Tigrinya"),
    "vi": Text("vietnam", "vietnamesiska", "Vietnamese"),
    "th": Text("thai", "thailändska", "Thai"),
    "zh": Text("kiina", "kinesiska", "Chinese"),
    "ja": Text("japani", "japanska", "Japanese"),
    "la": Text("latina", "latin", "Latin"),
}
"""Language code (ISO 639-1, or 639-3 where that has none) to its name, as it stands in the middle of a sentence."""


def language_name(code: str, lang: str) -> str:
    """Return what a language is called in a language; its code where we do not know its name.

    >>> language_name("se", "fi"), language_name("sv-FI", "sv"), language_name("xx", "en")
    ('pohjoissaame', 'svenska (sv-FI)', 'xx')
    """
    main, region, _ = code.partition("-")
    known = _NAMES.get(main.lower())
    if known is None:
        return code
    return f"{known.show(lang)} ({code})" if region else known.show(lang)


def as_heading(code: str, lang: str) -> str:
    """Return the name of a language as it stands alone.

    >>> as_heading("se", "sv")
    'Nordsamiska'
    """
    name = language_name(code, lang)
    return name[:1].upper() + name[1:] if name != code else code
