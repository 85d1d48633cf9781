"""GET forms, made from an operation's parameters: what its row says is missing or ill-formed is caught here."""

from collections.abc import Mapping
from types import MappingProxyType

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from browser.onet.operation import Operation, Param
from browser.onet.profiler import INTERESTS

# What to say about a value that cannot be asked, by parameter.
WRONG = {
    "keyword": _("Type at most 200 letters."),
    "start": _("Type a whole number."),
    "end": _("Type a whole number."),
    "answers": _("Type one digit from 1 to 5 for each question, in their order."),
    **dict.fromkeys(INTERESTS, _("Type a whole number from 0 to 40.")),
}
# ... and about one that is missing, where that is something else.
MISSING = {"keyword": _("Type a job title, a code or a military code.")}

# What an order is called, where its name in the API says too little.
ORDERS = {"family": "Job family", "pathway": "Career pathway", "percent": "Share employed"}


class AskForm(forms.Form):
    """A form whose fields are an operation's parameters; `keys` tells what the values of some are called."""

    keys: Mapping[str, str] = MappingProxyType({})

    def asked(self) -> dict[str, str]:
        """Return the values to ask with; blank ones are left out."""
        return {self.keys.get(name, name): value for name, value in self.cleaned_data.items() if value}

    def is_open(self) -> bool:
        """Tell whether a required value is still to be typed: the form is then shown, not an error."""
        if not self.is_bound:
            return True
        is_blank = any(
            field.required and not str(self.data.get(name, "")).strip() for name, field in self.fields.items()
        )
        return is_blank and not self.non_field_errors()


def ask_form(operation: Operation[object], data: Mapping[str, str] | None, *more: Param) -> AskForm:
    """Return the form that asks an operation, filled in with what an address holds; `more` are parameters of ours.

    It is only opened while there is nothing to fill it in with: no data, or none for an operation that requires some.
    """
    is_opened = data is None or (
        any(param.required for param in operation.params) and not any(param.name in data for param in operation.params)
    )
    form = AskForm(None if is_opened else data)
    form.keys = {param.name: param.key for param in operation.params}
    for param in (*operation.params, *more):
        form.fields[param.name] = _field(param)
    return form


def option_label(option: str) -> str:
    """Return a value of a parameter as words, in English: what the catalog translates."""
    return ORDERS.get(option, option.replace("_", " ").capitalize())


def _field(param: Param) -> forms.CharField:
    options = [("", ""), *((option, _(option_label(option))) for option in param.options)]
    wrong = WRONG.get(param.name, _("This value is not known."))
    return forms.CharField(
        label=_(param.label),
        help_text=_(param.hint) if param.hint else "",
        required=param.required,
        validators=[RegexValidator(rf"\A(?:{param.pattern})\Z", wrong)],
        widget=forms.Select(choices=options) if param.options else forms.TextInput(),
        error_messages={"required": MISSING.get(param.name, wrong)},
    )
