"""The checks of a vocabulary; each yields the offences against the rules of one small question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from parasta_vocab.lint.checks import (
    concept_scheme,
    documentation,
    gender,
    hierarchy,
    label,
    mapping,
    own_term,
    platform,
    relation,
    terminology,
    text,
    vocabulary_file,
)
from parasta_vocab.lint.subject import Subject
from parasta_vocab.validation.result import Result

Check = Callable[[Subject], Iterator[Result]]

FIRST: Final[tuple[Check, ...]] = (vocabulary_file.find_no_concepts, vocabulary_file.find_undefined_terms)
"""What is asked of every file; the rest makes sense only where there are concepts."""
CHECKS: Final[tuple[Check, ...]] = (
    vocabulary_file.find_nameless_concepts,
    vocabulary_file.find_other_schemes,
    vocabulary_file.find_malformed_iris,
    vocabulary_file.find_dangling_references,
    vocabulary_file.find_unprintable_characters,
    text.find_text_faults,
    concept_scheme.find_scheme_count,
    concept_scheme.find_missing_metadata,
    concept_scheme.find_titles,
    concept_scheme.find_agents,
    concept_scheme.find_classes,
    concept_scheme.find_high_tops,
    concept_scheme.find_outsiders,
    concept_scheme.find_registers,
    label.find_missing_labels,
    label.find_no_common_language,
    label.find_repeated_labels,
    label.find_clashing_labels,
    label.find_shared_labels,
    label.find_broken_labels,
    label.find_lonely_alternatives,
    label.find_unlike_terms,
    documentation.find_undocumented_concepts,
    documentation.find_repeated_definitions,
    documentation.find_language_gaps,
    documentation.find_collections,
    documentation.find_foreign_definitions,
    relation.find_wrong_targets,
    relation.find_untyped_concepts,
    relation.find_broken_collections,
    relation.find_one_way_relations,
    relation.find_reflexive_relations,
    relation.find_kinds_of_hierarchy,
    relation.find_valueless_relations,
    relation.find_shared_notations,
    relation.find_successors,
    hierarchy.find_cycles,
    hierarchy.find_redundant_relations,
    hierarchy.find_clashes,
    hierarchy.find_transitive_only,
    hierarchy.find_orphans,
    mapping.find_mapping_clashes,
    mapping.find_inner_mappings,
    mapping.find_shared_matches,
    mapping.find_missing_out_links,
    terminology.find_unlike_definitions,
    own_term.find_own_terms,
    terminology.find_missing_genus,
    terminology.find_circles,
    terminology.find_unequal_mentions,
    terminology.find_accepted_elsewhere,
    gender.find_genders,
    platform.find_unfit_ids,
    platform.find_missing_statuses,
)
"""Every other check, in the order in which they run."""
