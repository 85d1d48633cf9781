"""Readers: crosswalks, occupations for an element, other reports (contract 6.6, 6.8, 6.9)."""
