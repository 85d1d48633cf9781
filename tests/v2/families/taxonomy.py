"""Look up an old code between taxonomies."""

from itertools import product

from tests.v2.content.crosswalks import codes_of
from tests.v2.routing import Call, Document, NotFound, Route, Unprocessable, route, services

NAMES = {"2010": "O*NET-SOC 2010", "2019": "O*NET-SOC 2019", "active": "active O*NET-SOC"}


def taxonomies(_: Call) -> Document:
    return services(
        *(
            (f"taxonomy/{source}/{target}/", f"{NAMES[source]} to {NAMES[target]}")
            for source, target in product(NAMES, NAMES)
            if source != target
        )
    )


def _check(call: Call) -> None:
    if not {call["source"], call["target"]} <= set(NAMES):
        raise NotFound


def codes(call: Call) -> Document:
    _check(call)
    path = f"taxonomy/{call['source']}/{call['target']}"
    rows = codes_of(call["source"]).items()
    return services(*((f"{path}/{code}", title) for code, (title, _) in sorted(rows)))


def history(call: Call) -> Document:
    _check(call)
    before, after = codes_of(call["source"]), codes_of(call["target"])
    if call["code"] not in before:
        raise Unprocessable(f"Code {call['code']} is not known in the {NAMES[call['source']]} taxonomy.")
    title, present = before[call["code"]]
    return {
        "code": call["code"],
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
