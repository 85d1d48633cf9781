"""Readers: Taxonomy and database services (contract 7, 8)."""
