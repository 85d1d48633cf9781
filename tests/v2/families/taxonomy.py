"""What became of a code between taxonomies."""

from itertools import product

from tests.v2.content.crosswalks import codes_of
from tests.v2.routing import Asked, Document, NotFound, Route, Unprocessable, route, services

NAMES = {"2010": "O*NET-SOC 2010", "2019": "O*NET-SOC 2019", "active": "active O*NET-SOC"}


def taxonomies(_: Asked) -> Document:
    return services(
        *(
            (f"taxonomy/{source}/{target}/", f"{NAMES[source]} to {NAMES[target]}")
            for source, target in product(NAMES, NAMES)
            if source != target
        )
    )


def _check(asked: Asked) -> None:
    if not {asked["source"], asked["target"]} <= set(NAMES):
        raise NotFound


def codes(asked: Asked) -> Document:
    _check(asked)
    path = f"taxonomy/{asked['source']}/{asked['target']}"
    rows = codes_of(asked["source"]).items()
    return services(*((f"{path}/{code}", title) for code, (title, _) in sorted(rows)))


def history(asked: Asked) -> Document:
    _check(asked)
    before, after = codes_of(asked["source"]), codes_of(asked["target"])
    if asked["code"] not in before:
        raise Unprocessable(f"Code {asked['code']} is not known in the {NAMES[asked['source']]} taxonomy.")
    title, present = before[asked["code"]]
    return {
        "code": asked["code"],
        "title": title,
        "description": f"Do the work of {title.lower()}.",
        "occupation": [
            {"code": code, "title": name, "description": f"Do the work of {name.lower()}."}
            for code, (name, now) in after.items()
            if now == present
        ],
    }


ROUTES: tuple[Route, ...] = (
    route("taxonomy/", taxonomies),
    route("taxonomy/{source}/{target}/", codes),
    route("taxonomy/{source}/{target}/{code}", history),
)
