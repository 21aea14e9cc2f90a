"""Merge: claims and actors become one graph."""
