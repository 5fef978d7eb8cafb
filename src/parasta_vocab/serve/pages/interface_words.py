"""The words of the pages about the interfaces: what programs can ask for, and queries with SPARQL."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

INTERFACE_WORDS: Final = {
    "interfaces": Text("Rajapinnat", "Gränssnitt", "Interfaces"),
    "interfaces_lead": Text(
        "Samat sanastot ohjelmille. Lukemiseen ei tarvita tunnistetta; muutosten tekijä saa sen palvelimen ylläpidolta.",
        "Samma vokabulärer för program. Läsning kräver ingen API-nyckel; den som vill göra ändringar får en API-nyckel av serverns "
        "administratör.",
        "The same terminologies for programs. Reading takes no token; whoever wants to make changes gets one from those who run the server.",
    ),
    "interfaces_more": Text("Rajapinnat ohjelmille", "Gränssnitt för program", "Interfaces for programs"),
    "data_lead": Text(
        "Sanaston, käsitteen ja kokoelman sivun osoitteesta saa saman sisällön RDF-muodossa: lisää osoitteen loppuun .ttl, .jsonld, .rdf "
        "tai .nt, tai ilmoita muoto HTTP-otsakkeessa Accept.",
        "På samma adress som sidan för en vokabulär, ett begrepp eller en begreppssamling finns innehållet som RDF: lägg till .ttl, "
        ".jsonld, .rdf eller .nt i slutet av adressen, eller ange formatet i HTTP-huvudet Accept.",
        "The address of the page of a terminology, a concept or a collection gives the same content as RDF: add .ttl, .jsonld, .rdf or .nt "
        "to its end, or give the format in the HTTP header Accept.",
    ),
    "linked_data": Text("Linkitetty data", "Länkade data", "Linked data"),
    "platform": Text("Sanastot-rajapinta", "Gränssnittet Sanastot", "Terminology API"),
    "platform_lead": Text(
        "Samat osoitteet ja kentät kuin Sanastot.suomi.fi-palvelun rajapinnassa, versio 2.",
        "Samma adresser och fält som i gränssnittet till tjänsten Sanastot.suomi.fi, version 2.",
        "The same addresses and fields as in the API of the service Sanastot.suomi.fi, version 2.",
    ),
    "skosmos_lead": Text(
        "Samat osoitteet kuin Skosmos-ohjelmiston REST-rajapinnassa, versio 1.",
        "Samma adresser som i REST-gränssnittet till programmet Skosmos, version 1.",
        "The same addresses as in the REST interface of the software Skosmos, version 1.",
    ),
    "sparql_more": Text(
        "Kyselyt kaikkiin sanastoihin, myös selaimella.",
        "Frågor till alla vokabulärer, även i webbläsaren.",
        "Queries over all terminologies, also in the browser.",
    ),
    "described": Text("Kaikkien osoitteiden kuvaus", "Beskrivning av alla adresser", "Description of all addresses"),
    "described_lead": Text(
        "OpenAPI-kuvaus, jonka kehitystyökalut ja HTTP-asiakasohjelmat osaavat lukea.",
        "En OpenAPI-beskrivning som utvecklingsverktyg och HTTP-klienter kan läsa.",
        "An OpenAPI description, which development tools and HTTP clients can read.",
    ),
    "every_terminology": Text("Luettelo sanastoista", "Förteckning över vokabulärerna", "List of the terminologies"),
    # queries
    "sparql_title": Text("SPARQL-kysely", "SPARQL-fråga", "SPARQL query"),
    "sparql_lead": Text(
        "Jokainen sanasto on nimetty graafi, ja ne kaikki yhdessä ovat oletusgraafi. Ohjelmat lähettävät kyselyn samaan osoitteeseen.",
        "Varje vokabulär är en namngiven graf, och alla tillsammans är standardgrafen. Program skickar sina frågor till samma adress.",
        "Each terminology is a named graph, and all of them together are the default graph. Programs send queries to the same address.",
    ),
    "query": Text("Kysely", "Fråga", "Query"),
    "run_query": Text("Suorita kysely", "Kör frågan", "Run the query"),
    "examples": Text("Esimerkkejä", "Exempel", "Examples"),
    "example_terms": Text("Käsitteiden nimet kolmella kielellä", "Begreppens namn på tre språk", "Names of concepts in three languages"),
    "example_counts": Text("Käsitteiden määrä sanastoittain", "Antalet begrepp per vokabulär", "Number of concepts in each terminology"),
    "example_replaced": Text(
        "Korvatut käsitteet ja niiden tilalle tulleet",
        "Ersatta begrepp och vad som har ersatt dem",
        "Replaced concepts and what replaced them",
    ),
    "example_graph": Text(
        "Kokoelmat ja niiden käsitteet RDF-muodossa",
        "Begreppssamlingarna och deras begrepp som RDF",
        "Collections and their concepts as RDF",
    ),
    "query_failed": Text("Kysely ei onnistunut", "Frågan lyckades inte", "The query did not succeed"),
    "result": Text("Tulos", "Resultat", "Result"),
    "result_none": Text("Kysely ei löytänyt mitään.", "Frågan gav inga träffar.", "The query found nothing."),
    "result_yes": Text("Kyllä", "Ja", "Yes"),
    "result_no": Text("Ei", "Nej", "No"),
    "result_rows": Text("Rivejä: {count}", "Antal rader: {count}", "Rows: {count}"),
    "result_first": Text(
        "Rivejä: {count}. Sivulla näkyy {shown} ensimmäistä; kaikki ovat tiedostoissa.",
        "Antal rader: {count}. De {shown} första visas på sidan; alla finns i filerna.",
        "Rows: {count}. The page shows the first {shown}; all are in the files.",
    ),
    "result_large": Text(
        "Tulos on liian suuri sivulla näytettäväksi. Avaa se tiedostona.",
        "Resultatet är för stort för att visas på sidan. Öppna det som fil.",
        "The result is too large to be shown on the page. Open it as a file.",
    ),
    "result_files": Text("Tulos tiedostona", "Resultatet som fil", "The result as a file"),
}
