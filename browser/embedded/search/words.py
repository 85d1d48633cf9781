"""Words as they are compared: without accents and case, by their stems."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
# R.N., C.E.O., U.S.: letters with a point after each but perhaps the last.
INITIALS = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?\b|\b[a-z]\.[a-z]\b")
# What is lost without its signs.
SIGNS = {"c++": "cplusplus", "c#": "csharp", ".net": "dotnet"}
SIGNED = re.compile(r"(?<![a-z0-9])(?:c\+\+|c#|\.net(?![a-z]))")

# Alone they say nothing about an occupation.
COMMON = {
    "en": frozenset(["a", "an", "and", "at", "for", "in", "of", "on", "or", "s", "the", "to", "with"]),
    "es": frozenset(
        ["a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "los", "o", "para", "por", "un", "una", "y"]
    ),
}
# Endings and what replaces them; the first that fits counts, if three letters come before it.
ENDINGS = {
    "en": (
        ("ies", "y"),
        ("sses", "ss"),
        ("shes", "sh"),
        ("ches", "ch"),
        ("xes", "x"),
        ("ss", "ss"),
        ("us", "us"),
        ("s", ""),
    ),
    "es": (("ces", "z"), ("es", ""), ("as", ""), ("os", ""), ("a", ""), ("o", ""), ("e", ""), ("s", "")),
}


def folded(text: str) -> str:
    """Return a text as it is sorted: without accents, case and punctuation; initials are one word."""
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    text = text.casefold()
    if "." in text or "+" in text or "#" in text:
        text = SIGNED.sub(lambda sign: f" {SIGNS[sign[0]]} ", text)
        text = INITIALS.sub(lambda initials: initials[0].replace(".", ""), text)
    return " ".join(WORD.findall(text.replace("&", " and ")))


@lru_cache(maxsize=8_192)  # the same words are in the titles and tasks of many occupations
def stem(word: str, language: str) -> str:
    """Return what singular and plural of a folded word have in common, in Spanish also its genders."""
    for ending, instead in ENDINGS[language]:
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            return word[: -len(ending)] + instead
    return word
