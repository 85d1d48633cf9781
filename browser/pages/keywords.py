"""What a keyword is: the code of an occupation or of a group of them, a military code, or words of a language."""

import re

from browser.embedded.search.everyday import is_spanish
from browser.onet.operations import military_codes
from browser.onet.operations.operation import after_branch, code_in, group_of, whole
from browser.pages.own import MILITARY

MOST_CODES = 8  # that one page asks for, each by a call of its own
RATING = re.compile("[A-Z]{2,3}")  # a code of the Navy or the Coast Guard, which alone reads like a short word

# The major groups of the SOC: a number without a dash that begins otherwise is not one of its codes.
MAJOR_GROUPS = frozenset(str(number) for number in range(11, 56, 2))


def code_of(keyword: str) -> str | None:
    """Return the O*NET-SOC code that a keyword is or has in it, in its full form; None for any other."""
    code = code_in(keyword)
    if not code or group_of(code) or not (code[:2] in MAJOR_GROUPS or not keyword.strip().isdecimal()):
        return None
    return whole(code)


def group_in(keyword: str) -> str | None:
    """Return the code of a group of the SOC that a keyword is or has in it; None for any other."""
    code = code_in(keyword)
    return code if code and code[:2] in MAJOR_GROUPS and group_of(code) else None


def military_code(keyword: str) -> dict[str, str] | None:
    """Return the parameters for a keyword that is a military code, with or without its branch; None for any other."""
    text = after_branch(keyword)[1]
    return None if code_of(text) or group_in(text) else military_codes.typed(keyword)


def military_codes_in(keyword: str) -> tuple[dict[str, str], ...]:
    """Return the parameters for each of several military codes, with or without its branch; nothing for any other."""
    parts = military_codes.separated(keyword)
    typed = [_code_among_others(part) for part in parts]
    codes = [values for values in typed if values]
    if len(parts) == 1 or code_of(keyword) or codes != typed or not any(map(military_code, parts)):
        return ()
    return tuple(values for place, values in enumerate(codes) if values not in codes[:place])[:MOST_CODES]


def _code_among_others(part: str) -> dict[str, str] | None:
    branch, text = after_branch(part)
    rating = {"keyword": text, "branch": branch} if RATING.fullmatch(text) else None
    return military_code(part) or rating


def place_of(keyword: str, area: str) -> str:
    """Return where to search for a keyword that was typed in an area."""
    if military_code(keyword) or military_codes_in(keyword):
        return MILITARY
    return "mpp" if is_spanish(keyword) else area
