"""Safe repairs: a finding → at most one repair, as edits of the text in which everything else stays byte for byte.

A repair is offered only where a single one is possible. What none can be given for by rule is left to people: a discouraged
term, since its preferred term often means something else and the words around it must agree with it; an id of the provider's
own, since other files may refer to it; and RDF/XML, in which a place is that of an attribute and not of its value.
"""

from parasta_vocab.fixes.edit import Edit
from parasta_vocab.fixes.fix import Fix
from parasta_vocab.fixes.page import Page
from parasta_vocab.fixes.repair import Repaired, repair, repair_file
from parasta_vocab.fixes.repairs import FIXABLE, for_finding

__all__ = ["FIXABLE", "Edit", "Fix", "Page", "Repaired", "for_finding", "repair", "repair_file"]
