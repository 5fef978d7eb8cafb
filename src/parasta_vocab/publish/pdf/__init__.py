"""The glossary as a printed book: an accessible PDF with entries in the order of a termbank, concept diagrams and indexes.

`parts` how the book is divided · `entry`, `facts`, `refs`, `sources`, `index` what stands in it · `front`, `words` what it says around the
records · `book` all of it as plain data · `glossary.typ` how it looks · `render` the door to typst.
"""
