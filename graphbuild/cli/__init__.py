"""Ask: the commands that people type."""
