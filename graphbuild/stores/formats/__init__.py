"""The graph as files, in the formats of the field."""
