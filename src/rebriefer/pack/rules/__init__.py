"""What counts as right beyond types, one file a table or a family of tables."""

from rebriefer.pack.rules import (
    claims,
    composition,
    discrepancies,
    documents,
    events,
    lifecycles,
    names,
    notes,
    observed,
    offices,
    production,
    quantities,
    quotas,
    ranges,
    scopes,
    shares,
    trade,
)
from rebriefer.pack.rules.context import Rule

RULES: dict[str, tuple[Rule, ...]] = {
    "events": (
        lifecycles.check,
        events.check_sources,
        events.check_relations,
        quantities.check_figures,
        scopes.check_every_clause,
        scopes.check_every_event,
    ),
    "clause_scopes": (scopes.check_scopes,),
    "documents": (documents.check,),
    "claims": (claims.check_claims, quantities.check_claims),
    "headline_claims": (claims.check_headline_claims,),
    "claim_conflicts": (claims.check_conflicts,),
    "seed_discrepancies": (discrepancies.check,),
    "glossary": (names.check_glossary,),
    "places": (names.check_places,),
    "stages": (names.check_stages,),
    "sources": (names.check_sources,),
    "office_holders": (offices.check,),
    "stage_shares": (shares.check,),
    "mine_production": (production.check_mining,),
    "reserves": (production.check_reserves,),
    "us_imports": (trade.check_imports,),
    "china_exports": (trade.check_exports,),
    "china_quotas": (quotas.check,),
    "recipes": (composition.check_recipes,),
    "ideal_compounds": (composition.check_compounds,),
    "oxide_factors": (composition.check_oxides,),
    "demand_coefficients": (composition.check_coefficients,),
}
"""The rules of each table; types and keys need none."""

EVERY_TABLE: tuple[Rule, ...] = (ranges.check, notes.check, observed.check_dates, observed.check_sentences)
"""The rules of every table."""
