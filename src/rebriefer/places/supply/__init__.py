"""The supply place: who holds which stage of the chain, and what the items claim of it."""
