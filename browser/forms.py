"""GET forms made from an operation's parameters: they check what its row says of each."""

from collections.abc import Mapping
from types import MappingProxyType

from django import forms
from django.core.validators import RegexValidator
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from browser import services
from browser.onet.operations.operation import Operation, Param, code_in, whole
from browser.onet.operations.profiler import INTERESTS

# The message for a value with the wrong form, by parameter.
WRONG = {
    "keyword": _("Type at most 200 letters."),
    "start": _("Type a whole number."),
    "end": _("Type a whole number."),
    "answers": _("Type one digit from 1 to 5 for each question, in their order."),
    **dict.fromkeys(INTERESTS, _("Type a whole number from 0 to 40.")),
    "code": _("Type an O*NET-SOC code, such as 17-2051.00."),
}
# The message for a missing value, if it is another one.
MISSING = {"keyword": _("Type a job title, a code or a military code.")}

# Labels of orders, and of other values, whose names in the API say too little.
ORDERS = {
    "family": "Job family",
    "pathway": "Career pathway",
    "percent": "Share of workers in this industry",
    "percentage": "Share of job postings",
    "growth": "Projected growth",
    "openings": "Projected openings",
    "true": "Yes",
    "false": "No",
}


# The operators of a filter (contract 8), by the type of column that they fit.
OPERATOR_GROUPS = (
    (
        _("Any column"),
        {"eq": _("is"), "neq": _("is not"), "na": _("has no value"), "nna": _("has a value")},
    ),
    (
        _("Text"),
        {
            "contains": _("contains"),
            "ncontains": _("does not contain"),
            "startswith": _("begins with"),
            "endswith": _("ends with"),
        },
    ),
    (
        _("Numbers"),
        {"lt": _("is less than"), "lte": _("is at most"), "gt": _("is more than"), "gte": _("is at least")},
    ),
    (
        _("Dates, written like 2025-08-31"),
        {
            "before": _("is before"),
            "onbefore": _("is on or before"),
            "after": _("is after"),
            "onafter": _("is on or after"),
        },
    ),
)
OPERATORS = {name: label for _group, operators in OPERATOR_GROUPS for name, label in operators.items()}
NO_VALUE = ("na", "nna")


class CodeField(forms.CharField):
    """A field for an O*NET-SOC code in any spelling."""

    def to_python(self, value: object) -> str:
        """Return the code as O*NET writes it; any other text as it was typed."""
        text = str(super().to_python(value))
        code = code_in(text)
        return whole(code) if code else text


class Lines(forms.Textarea):
    """A text area for a parameter that may be repeated: one line for each value."""

    def value_from_datadict(self, data: Mapping[str, object], files: object, name: str) -> object:  # noqa: ARG002
        """Return every value that was sent."""
        return "\n".join(data.getlist(name)) if isinstance(data, MultiValueDict) else data.get(name)


class LinesField(forms.CharField):
    """A field for several values."""

    widget = Lines(attrs={"rows": 3})

    def to_python(self, value: object) -> str:
        """Return the values, one line each, without blank lines."""
        return "\n".join(line.strip() for line in str(super().to_python(value)).splitlines() if line.strip())


class FilterForm(forms.Form):
    """A form that adds a filter to the rows of a table."""

    column = forms.RegexField(r"\A[a-z][a-z0-9_]{0,63}\Z", label=_("Column"))
    operator = forms.ChoiceField(
        label=_("Condition"), choices=[(group, tuple(named.items())) for group, named in OPERATOR_GROUPS]
    )
    value = forms.CharField(label=_("Value"), required=False, max_length=100)

    def clean(self) -> dict[str, str]:
        """Require a value if the operator takes one."""
        cleaned: dict[str, str] = self.cleaned_data
        if cleaned.get("operator") not in NO_VALUE and not cleaned.get("value") and "value" not in self.errors:
            self.add_error("value", _("Type a value to compare with."))
        return cleaned

    def filter(self) -> str:
        """Return the filter as the API takes it."""
        column, operator, value = (self.cleaned_data[name] for name in ("column", "operator", "value"))
        return f"{column}.{operator}" if operator in NO_VALUE else f"{column}.{operator}.{value}"


class LocalForm(forms.Form):
    """The form that asks for a place, and how its careers are sorted; whether a place is known is checked later."""

    state = forms.CharField(label=_("State"), required=False, max_length=2)
    zip = forms.RegexField(
        r"\A[0-9]{5}\Z",
        label=_("ZIP code"),
        required=False,
        error_messages={"invalid": _("Type a ZIP code of five digits.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "postal-code", "size": "6"}),
    )
    area = forms.CharField(required=False, max_length=7)
    place = forms.CharField(required=False, max_length=7)
    sort = forms.ChoiceField(
        label=_("Sorted by"), choices=(("jobs", _("Most jobs")), ("pay", _("Best pay"))), required=False
    )
    zone = forms.ChoiceField(label=_("Job zone"), choices=[(str(zone), zone) for zone in range(1, 6)], required=False)


# What careers that fit are sorted by; by how well they match only where words were typed.
CAREER_ORDERS = {
    "match": _("Best match"),
    "openings": _("Most openings"),
    "pay": _("Best pay"),
    "growth": _("Fastest growth"),
    "title": _("Title"),
}


class FindForm(forms.Form):
    """The form of what careers are chosen by; which industries and areas there are is checked later."""

    keyword = forms.CharField(
        label=_("Words in the work or its title"),
        required=False,
        max_length=200,
        error_messages={"max_length": WRONG["keyword"]},
    )
    education = forms.TypedChoiceField(
        label=_("Usual education"), choices=[(level, level) for level in range(1, 13)], coerce=int, required=False
    )
    zone = forms.TypedChoiceField(
        label=_("Job zone"), choices=[(zone, zone) for zone in range(1, 6)], coerce=int, required=False
    )
    pay = forms.IntegerField(
        label=_("Middle pay, a year"),
        min_value=1,
        max_value=999_999,
        required=False,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _("Type a whole number.")),
    )
    growth = forms.TypedChoiceField(
        label=_("Projected growth"), choices=[(percent, percent) for percent in range(10)], coerce=int, required=False
    )
    industry = forms.RegexField(r"\A[0-9]{2}\Z", label=_("Industry"), required=False)
    interest = forms.MultipleChoiceField(
        label=_("Interests"),
        choices=[(name[0], _(name)) for name in INTERESTS],
        required=False,
    )
    bright = forms.ChoiceField(label=_("Bright Outlook"), choices=[("1", "1")], required=False)
    apprenticeship = forms.ChoiceField(label=_("Registered apprenticeship"), choices=[("1", "1")], required=False)
    state = forms.CharField(label=_("State"), required=False, max_length=2)
    place = forms.CharField(label=_("Area"), required=False, max_length=7)
    sort = forms.ChoiceField(
        label=_("Sorted by"),
        choices=tuple(CAREER_ORDERS.items()),
        required=False,
    )
    start = forms.IntegerField(
        min_value=1,
        max_value=999_999,
        required=False,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), WRONG["start"]),
    )


class AskForm(forms.Form):
    """A form whose fields are an operation's parameters.

    `keys` maps the name of a field to its key among an operation's values. `is_refused`: O*NET refused its values.
    """

    keys: Mapping[str, str] = MappingProxyType({})
    is_refused = False

    def parameters(self) -> dict[str, str]:
        """Return the parameters to ask with; blank ones are left out."""
        return {self.keys.get(name, name): value for name, value in self.cleaned_data.items() if value}

    def is_open(self) -> bool:
        """Return whether a required value is still to be typed: the form is then shown, not an error."""
        if not self.is_bound:
            return True
        is_blank = any(
            field.required and not str(self.data.get(name, "")).strip() for name, field in self.fields.items()
        )
        return is_blank and not self.non_field_errors()

    def is_wrong(self) -> bool:
        """Return whether something that was typed must be corrected."""
        return self.is_refused or (bool(self.errors) and not self.is_open())


def filter_form(data: Mapping[str, str]) -> FilterForm:
    """Return the form that adds a filter, filled in if the address has one to add."""
    return FilterForm(data if any(name in data for name in FilterForm.base_fields) else None)


def ask_form(operation: Operation[object], data: Mapping[str, str] | None, *more: Param) -> AskForm:
    """Return the form of an operation, filled in from an address; `more` are parameters of our own.

    It stays empty if there is nothing to fill it in with: no data, or no parameter of an operation that requires one.
    """
    is_opened = data is None or (
        any(param.required for param in operation.params) and not any(param.name in data for param in operation.params)
    )
    form = AskForm(None if is_opened else data)
    form.keys = {param.name: param.key for param in operation.params}
    for param in (*services.params(operation), *more):
        form.fields[param.name] = _field(param)
    return form


def option_label(option: str) -> str:
    """Return the words for a value of a parameter, in English: the catalog translates them."""
    return ORDERS.get(option, option.replace("_", " ").capitalize())


def _field(param: Param) -> forms.CharField:
    kind = LinesField if param.several else CodeField if param.name == "code" else forms.CharField
    options = [("", ""), *((option, _(option_label(option))) for option in param.options)]
    wrong = WRONG.get(param.name, _("This value is not known."))
    return kind(
        label=_(param.label),
        help_text=_(param.hint) if param.hint else "",
        required=param.required,
        validators=[RegexValidator(rf"\A(?:{param.pattern})\Z", wrong)],
        widget=forms.Select(choices=options) if param.options else kind.widget,
        error_messages={"required": MISSING.get(param.name, wrong)},
    )
