"""One call of O*NET Web Services 2.0 as a row of a table: the route to an operation, and our address for its links.

2.0 ignores parameters that it does not know, so a wrong name is a wrong answer: what a row does not name is not sent.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from urllib.parse import parse_qsl, quote, unquote, urlencode

from browser.onet.dialect import Route
from browser.onet.operations.operation import VARIABLES, Operation

ACCEPT = "application/json"
VARIABLE = re.compile(r"\{([a-z_]+)\}")
EVERY = "all"

Words = Mapping[str, str]
SAME: Words = MappingProxyType({})
SAME_WORDS: Mapping[str, Words] = MappingProxyType({})


@dataclass(frozen=True)
class Spec:
    """One call: its path, with our variables, and the parameters that it takes, by our key and their name.

    `words` are values that 2.0 calls otherwise: by our key, our word and theirs. `joined` parameters have all their
    values in one text, with commas. `only`: the values that the call is for, of an operation that takes several calls.
    `fixed`: what is always sent. `also`: another path whose links mean this one.
    """

    path: str
    params: Words
    words: Mapping[str, Words]
    joined: frozenset[str]
    only: Words
    fixed: Words
    also: str

    @cached_property
    def variables(self) -> frozenset[str]:
        """Return the keys of what is filled into the path."""
        return frozenset(VARIABLE.findall(self.path))

    @cached_property
    def slashes(self) -> frozenset[int]:
        """Return how many slashes are in the paths of its links; a word of 2.0 may contain one."""
        words = {key: next(iter(self.words.get(key, {"": ""}).values())) for key in self.variables}
        return frozenset(path.rstrip("/").format(**words).count("/") for path in (self.path, self.also))

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(self._pattern(path) for path in dict.fromkeys((self.path, self.also)))

    def _pattern(self, path: str) -> re.Pattern[str]:
        pattern = re.escape(path.rstrip("/")).replace(r"\{", "{").replace(r"\}", "}")
        for key in self.variables:
            words = "|".join(map(re.escape, self.words.get(key, {}).values()))
            pattern = pattern.replace(f"{{{key}}}", f"(?P<{key}>{words or '[^/]+'})")
        return re.compile(pattern)

    def is_for(self, values: Mapping[str, str]) -> bool:
        """Return whether this call takes some values."""
        is_meant = all(values.get(key, EVERY) in (word, EVERY) for key, word in self.only.items())
        return is_meant and self.variables <= values.keys()

    def route(self, operation: Operation[object], values: Mapping[str, str]) -> Route:
        """Return the route for some values of an operation, without blank ones."""
        filled = {key: self._theirs(key, quote(values[key], safe="")) for key in self.variables}
        params: dict[str, str | Sequence[str]] = {**self.fixed}
        for param in operation.params:
            if param.key in self.params and param.key in values:
                sent = param.values(values[param.key])
                words = [self._theirs(param.key, word) for word in ([sent] if isinstance(sent, str) else sent)]
                is_one = isinstance(sent, str) or param.key in self.joined
                params[self.params[param.key]] = ",".join(words) if is_one else words
        return Route(self.path.format(**filled), params, ACCEPT, MappingProxyType({**values, **self.only}))

    def address(self, operation: Operation[object], path: str, query: str) -> str | None:
        """Return the address of an operation that a link leads to, by its quoted path; None for any other link."""
        match = next(filter(None, (pattern.fullmatch(path.rstrip("/")) for pattern in self._patterns)), None)
        if match is None:
            return None
        values = {key: self._ours(key, unquote(value)) for key, value in match.groupdict().items()}
        values |= self.only
        params = {param.key: param for param in operation.params}
        allowed = {key: params[key].pattern if key in params else VARIABLES[key] for key in values}
        if operation.areas:
            allowed["area"] = "|".join(operation.areas)
        if not all(re.fullmatch(allowed[key], value) for key, value in values.items()):
            return None
        sent = [(params[key].name, value) for key, value in values.items() if key in params]
        ours = {theirs: key for key, theirs in self.params.items()}
        for theirs, value in parse_qsl(query):
            key = ours.get(theirs, theirs)
            name = params[key].name if key in params else theirs
            sent += [(name, self._ours(key, word)) for word in (value.split(",") if key in self.joined else [value])]
        return f"{operation.url(**values)}{'?' if sent else ''}{urlencode(sent)}"

    def _theirs(self, key: str, word: str) -> str:
        return self.words.get(key, {}).get(word, word)

    def _ours(self, key: str, word: str) -> str:
        return next((ours for ours, theirs in self.words.get(key, {}).items() if theirs == word), word)


def call(
    path: str,
    *params: str,
    renamed: Words = SAME,
    words: Mapping[str, Words] = SAME_WORDS,
    joined: Sequence[str] = (),
    only: Words = SAME,
    fixed: Words = SAME,
    also: str | None = None,
) -> tuple[Spec]:
    """Return the row of an operation that takes one call: parameters that have our name in 2.0, and `renamed` ones."""
    taken = {**dict(zip(params, params, strict=True)), **renamed}
    return (Spec(path, taken, words, frozenset(joined), only, fixed, also or path),)
