"""How numbers are written in Spanish here: as readers in the United States write them, and as O*NET sends them."""

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
