"""Store: the ledger, graph databases, files."""
