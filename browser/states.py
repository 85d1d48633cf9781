"""The states and territories that O*NET gives figures for, and where each is in the drawing of tiles."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Place:
    """A state's name, and its tile counted from the upper left."""

    name: str
    column: int
    row: int


PLACES = MappingProxyType(
    {
        "AL": Place("Alabama", 7, 6),
        "AK": Place("Alaska", 0, 0),
        "AZ": Place("Arizona", 2, 5),
        "AR": Place("Arkansas", 5, 5),
        "CA": Place("California", 1, 4),
        "CO": Place("Colorado", 3, 4),
        "CT": Place("Connecticut", 10, 3),
        "DE": Place("Delaware", 10, 4),
        "DC": Place("District of Columbia", 9, 5),
        "FL": Place("Florida", 8, 7),
        "GA": Place("Georgia", 8, 6),
        "GU": Place("Guam", 0, 6),
        "HI": Place("Hawaii", 0, 7),
        "ID": Place("Idaho", 2, 2),
        "IL": Place("Illinois", 6, 2),
        "IN": Place("Indiana", 6, 3),
        "IA": Place("Iowa", 5, 3),
        "KS": Place("Kansas", 4, 5),
        "KY": Place("Kentucky", 6, 4),
        "LA": Place("Louisiana", 5, 6),
        "ME": Place("Maine", 11, 0),
        "MD": Place("Maryland", 9, 4),
        "MA": Place("Massachusetts", 11, 2),
        "MI": Place("Michigan", 8, 2),
        "MN": Place("Minnesota", 5, 2),
        "MS": Place("Mississippi", 6, 6),
        "MO": Place("Missouri", 5, 4),
        "MT": Place("Montana", 3, 2),
        "NE": Place("Nebraska", 4, 4),
        "NV": Place("Nevada", 2, 3),
        "NH": Place("New Hampshire", 11, 1),
        "NJ": Place("New Jersey", 9, 3),
        "NM": Place("New Mexico", 3, 5),
        "NY": Place("New York", 9, 2),
        "NC": Place("North Carolina", 7, 5),
        "ND": Place("North Dakota", 4, 2),
        "OH": Place("Ohio", 7, 3),
        "OK": Place("Oklahoma", 4, 6),
        "OR": Place("Oregon", 1, 3),
        "PA": Place("Pennsylvania", 8, 3),
        "PR": Place("Puerto Rico", 10, 7),
        "RI": Place("Rhode Island", 10, 2),
        "SC": Place("South Carolina", 8, 5),
        "SD": Place("South Dakota", 4, 3),
        "TN": Place("Tennessee", 6, 5),
        "TX": Place("Texas", 4, 7),
        "UT": Place("Utah", 2, 4),
        "VT": Place("Vermont", 10, 1),
        "VI": Place("Virgin Islands", 11, 7),
        "VA": Place("Virginia", 8, 4),
        "WA": Place("Washington", 1, 2),
        "WV": Place("West Virginia", 7, 4),
        "WI": Place("Wisconsin", 7, 2),
        "WY": Place("Wyoming", 3, 3),
    }
)
