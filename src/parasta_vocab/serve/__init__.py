"""An embedded server: the vocabulary as a terminology service, as pages, as Skosmos answers, over SPARQL, and a checker over HTTP."""
