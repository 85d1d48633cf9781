"""Operations that the table lacks: services that only O*NET's lists name, and pictures (contract 3.9.13)."""

from collections.abc import Iterable

from browser.onet import models
from browser.onet.operations.operation import CAREER_AREAS, Operation, Param, row

ANY = Param("*", "Any parameter")
STATE_MAP = row(
    "state_map",
    "{area}/state-maps/{picture}",
    models.Image,
    "State map",
    areas=CAREER_AREAS,
    media="image/",
    picture="17-2051.gif",
)


def unlisted(path: str, params: Iterable[str] = (), *, private: bool = False) -> Operation[models.Node]:
    """Return the operation of a service that only O*NET's lists name, at a quoted API path.

    It takes the parameters named in the request, each with any number of values.
    """
    taken = tuple(Param(name, name, several=True) for name in params)
    return Operation("unlisted", path, models.Node, "", params=(ANY, *taken), private=private)
