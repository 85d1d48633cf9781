"""What answers that are not values yet use; it goes with the last of them."""

from collections.abc import Callable, Mapping

from browser.embedded.answers import Unprocessable as Refused
from browser.embedded.data.store import Store
from browser.embedded.writers.xml import Value, element, written

Answer = Callable[[Store, Mapping[str, str], Mapping[str, str]], object]

__all__ = ["Answer", "Refused", "Value", "element", "written"]
