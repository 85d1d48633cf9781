"""Military codes as people write them: MOS 11B, 11 Bravo, HM-8404, 11B - Infantryman, 11B and 68W."""

import re

from browser.onet.operations.operation import GAP, after_branch

# One word with a digit in it (68W, 0111, 4N031B), one of the Army's also with a gap (11-B), a rating with its kind
# (ET(NUC)) or with a classification (HM-8404).
CODE = re.compile(
    rf"(?=[A-Z]*[0-9])[A-Z0-9]{{2,8}}|[0-9]{{2}}{GAP}[A-Z][0-9]{{0,2}}|[A-Z]{{2}}\([A-Z]{{1,4}}\)|[A-Z]{{2,3}}-[A-Z0-9]{{4}}",
    re.IGNORECASE,
)
ALPHABET = (
    *("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "kilo", "lima"),
    *("mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform", "victor", "whiskey"),
    *("xray", "yankee", "zulu"),
)
SPOKEN = re.compile(rf"\b([0-9]{{2}})[\s-]*({'|'.join(ALPHABET)})\b", re.IGNORECASE)
LABEL = re.compile(r"\b(?:mos|afsc|sfsc|nec|nobc|rating|rate|aoc|asi)\b[\s:#.]*", re.IGNORECASE)
SEVERAL = re.compile(r"\s*(?:[,;/&+\n]|\b(?:and|or|y|o)\b)\s*", re.IGNORECASE)
# Codes with nothing but a space between them, which nobody writes within such a code: 11B 68W, 0311 0331.
SPACED = re.compile(r"(?:[0-9]{2}[A-Z]|[0-9]{4})(?:\s+(?:[0-9]{2}[A-Z]|[0-9]{4}))+", re.IGNORECASE)
TITLE = re.compile(r"(\S*[0-9]\S*)(?:\s+[-\u2013]|:)\s+\S.*")


def plain(text: str) -> str:
    """Return a text without what people put around a code, the word for its letter as the letter."""
    bare = SPOKEN.sub(lambda code: code[1] + code[2][0].upper(), LABEL.sub("", text).strip())
    titled = TITLE.fullmatch(bare)
    return titled[1] if titled else bare


def separated(text: str) -> list[str]:
    """Return the parts of what may be several codes, as they were typed."""
    bare = text.strip()
    return bare.split() if SPACED.fullmatch(bare) else [part for part in SEVERAL.split(bare) if part]


def parts(text: str) -> list[str]:
    """Return what may be several codes, each plain."""
    return [plain(part) for part in separated(text)]


def typed(keyword: str) -> dict[str, str] | None:
    """Return the parameters for a keyword that is one code or several, with or without its branch; None for others."""
    branch, text = after_branch(keyword)
    codes = parts(text)
    if not codes or not all(map(CODE.fullmatch, codes)):
        return None
    return {"keyword": ", ".join(re.sub(GAP, "", code) for code in codes), "branch": branch}
