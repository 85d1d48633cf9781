"""Forms, as typed, with what is wrong beside each field."""

from collections.abc import Iterator, Mapping

from django.forms import BoundField
from django.template import Context, Library

from browser.areas import AREAS
from browser.forms import AskForm
from browser.onet.operations.operation import Operation
from browser.pages import words
from browser.pages.frame import Frame
from browser.pages.own import SUGGEST
from browser.translated import gettext as _

NOT_ASKED = ("start", "end", "display", "all", "area", "tab")

register = Library()


@register.inclusion_tag("components/forms/ask.html", takes_context=True)
def ask(context: Context, form: AskForm, operation: Operation[object], sort: str | None = None) -> dict[str, object]:
    """Draw the form that asks an operation; what was typed stays, what is wrong is said at its field.

    `sort` is the order of the answer, selected until another is chosen. Fields for paging, the area and an order
    without options are shown only if their value is, or may be, wrong; a form to be corrected has the others hidden.
    """
    quiet = {*NOT_ASKED, *(param.name for param in operation.params if param.name == "sort" and not param.options)}
    shown = [field for field in form if field.name not in quiet or field.errors or (form.is_refused and field.data)]
    hidden = [field for field in form if field.data and field not in shown] if form.is_wrong() else []
    shown.sort(key=lambda field: field.name == "keyword")  # the branch comes before the job
    is_search = bool(operation.params) and operation.params[0].name in ("keyword", "code")
    frame: Frame | None = context.get("frame")
    area = AREAS.get(frame.area or "") if frame else None
    return {
        "fields": shown,
        "hidden": hidden,
        "button": _("Search") if is_search else _("Show"),
        "sort": sort,
        "suggest": SUGGEST.address(area=area.key) if area and operation is area.search else "",
    }


@register.inclusion_tag("components/forms/choose_state.html")
def choose_state(state: str | None, label: str, kept: Mapping[str, str] | None = None) -> dict[str, object]:
    """Draw the form that asks for the state whose figures are shown.

    `label` is for a page without a state; `kept` has the other parameters of the page's address.
    """
    return {"state": state, "label": label, "kept": (kept or {}).items()}


@register.filter
def options(field: BoundField, sort: str | None) -> Iterator[tuple[str, str, bool]]:
    """Return the options of a field: value, words, and whether it is selected."""
    chosen = field.value() or (sort if field.name == "sort" else None)
    # The value that is the same as no value, and what no value is called.
    usual, unchosen = {"branch": ("all", _("Any branch")), "active": ("true", _("Yes"))}.get(
        field.name, (None, _("Any"))
    )
    for value, label in field.field.widget.choices:
        if value != usual:
            name = words.branch(value) if field.name == "branch" else label
            yield value, name if value else unchosen, value == chosen
