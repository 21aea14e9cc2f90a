"""Extract: mentions, coreference, relations, attribution and the rest of a claim."""
