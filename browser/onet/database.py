"""Taxonomy and database services (contract 7, 8)."""

from browser.onet.operation import Operation

DATABASE: tuple[Operation[object], ...] = ()
