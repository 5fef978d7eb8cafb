"""The answers of the Skosmos REST interface, version 1, as functions of a vocabulary: the server and the site of plain files give the same.

Sources: `swagger.json`, `src/rest.php`, `src/controller/RestController.php` and `src/model/sparql/GenericSparql.php` of NatLibFi/Skosmos;
where this differs from them, `docs/how-to/skosmos.en.md` says so.

`source` a vocabulary as Skosmos sees it · `library` several of them, and a question about one · `labels`, `contexts`, `words` what answers share · `about`,
`statistics`, `search`, `lookup`, `alphabet`, `relations`, `hierarchy`, `groups`, `changes`, `concept`, `mappings` the answers · `data`, `jsonld` RDF ·
`operations` all of them by path · `tree` those that can be files.
"""
