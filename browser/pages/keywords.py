"""What a keyword is: the code of an occupation or of a group of them, a military code, or words of a language."""

from browser.embedded.search.everyday import is_spanish
from browser.onet.operations import military_codes
from browser.onet.operations.operation import after_branch, code_in, group_of, whole
from browser.pages.own import MILITARY

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


def place_of(keyword: str, area: str) -> str:
    """Return where to search for a keyword that was typed in an area."""
    if military_code(keyword):
        return MILITARY
    return "mpp" if is_spanish(keyword) else area
