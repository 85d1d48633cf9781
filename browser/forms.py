"""GET forms, made from an operation's parameters: what its row says is missing or ill-formed is caught here."""

from collections.abc import Mapping

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from browser.onet.operation import Operation, Param

# What to say about a value that cannot be asked, by parameter.
WRONG = {
    "keyword": _("Type at most 200 letters."),
    "start": _("Type a whole number."),
    "end": _("Type a whole number."),
}

# What an order is called, where its name in the API says too little.
ORDERS = {"family": "Job family", "pathway": "Career pathway", "percent": "Share employed"}


class AskForm(forms.Form):
    """A form whose fields are an operation's parameters."""

    def asked(self) -> dict[str, str]:
        """Return the values to ask with; blank ones are left out."""
        return {name: value for name, value in self.cleaned_data.items() if value}

    def is_open(self) -> bool:
        """Tell whether a required value is still to be typed: the form is then shown, not an error."""
        return any(field.required and not str(self.data.get(name, "")).strip() for name, field in self.fields.items())


def ask_form(operation: Operation[object], data: Mapping[str, str]) -> AskForm:
    """Return the form that asks an operation, filled in with what an address holds."""
    is_opened = any(param.required for param in operation.params) and not any(
        param.name in data for param in operation.params
    )
    form = AskForm(None if is_opened else data)
    for param in operation.params:
        form.fields[param.name] = _field(param)
    return form


def option_label(option: str) -> str:
    """Return a value of a parameter as words, in English: what the catalog translates."""
    return ORDERS.get(option, option.replace("_", " ").capitalize())


def _field(param: Param) -> forms.CharField:
    options = [("", ""), *((option, _(option_label(option))) for option in param.options)]
    return forms.CharField(
        label=_(param.label),
        help_text=_(param.hint) if param.hint else "",
        required=param.required,
        validators=[RegexValidator(rf"\A(?:{param.pattern})\Z", WRONG.get(param.name, _("This value is not known.")))],
        widget=forms.Select(choices=options) if param.options else forms.TextInput(),
        error_messages={"required": _("Type a job title, a code or a military code.")},
    )
