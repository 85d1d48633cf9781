"""Readers: Lists of O*NET OnLine occupations, and what each is chosen from (contract 6.7)."""
