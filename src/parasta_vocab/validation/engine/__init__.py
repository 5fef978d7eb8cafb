"""SHACL engines, one door each; every engine takes N-Triples and gives `Result`s."""
