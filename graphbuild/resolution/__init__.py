"""Resolve: who of many articles is one actor."""
