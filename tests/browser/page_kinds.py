"""What the tests of the site look at: one page of each kind."""

KINDS = (
    "index.html",
    "terms.html",
    "search.html",
    "about.html",
    "downloads.html",
    "process-map.html",
    "actor-map.html",
    "rules/index.html",
    "rules/hoks-not-recorded.html",
    "parasta/index.html",
    "parasta-kriittiset-pisteet/index.html",
    "parasta-tasot/index.html",
    "parasta-tiedot/index.html",
    "parasta/koulutussopimus.html",
    "parasta/ryhma-koulutus-ja-sopimus.html",
    "parasta-toimijat/oppija.html",
    "parasta-prosessikartta/hakeutuminen-ja-valinta.html",
)
