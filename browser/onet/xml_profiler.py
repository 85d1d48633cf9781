"""Readers: The O*NET Interest Profiler of My Next Move and Mi Próximo Paso (contract 3.10)."""
