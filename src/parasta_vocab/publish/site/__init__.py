"""The national model as a site that needs no server: pages in three languages, search, pictures, downloads, RDF.

`content` what it is made of · `words`, `frame` what every page has · `concepts`, `rules`, `indexes`, `maps`, `search` the pages · `versions`, `switch`, `version_pages` earlier
versions · `data`, `skosmos` the files for programs · `hosting` what a web server needs to know · `render` all of it by name · `folder` the writing.
"""
