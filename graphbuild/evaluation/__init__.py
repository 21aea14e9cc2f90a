"""Measure: how the claims that are read compare with gold claims."""
