"""What may stand for the variables of an API path in an address: each as the table of operations has it."""

from django.urls import register_converter
from django.urls.converters import StringConverter

from browser.onet.operations.operation import VARIABLES

# The area is written out in every address: its own language and color hang on it.
NAMES = tuple(name for name in VARIABLES if name != "area")


def register() -> None:
    """Make each variable a converter of its name."""
    for name in NAMES:
        register_converter(type(name, (StringConverter,), {"regex": VARIABLES[name]}), name)
