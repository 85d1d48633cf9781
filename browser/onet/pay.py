"""Reading pay, which both generations of the API name alike (contract 3.9.8)."""

from collections.abc import Callable
from decimal import Decimal

from browser.onet.models import Amount, PayRange, Salary

Number = Callable[[str], Decimal | None]  # returns the number of a name, None if it was not sent


def salary(soc_code: str | None, number: Number) -> Salary:
    """Read pay by year and by hour."""
    return Salary(soc_code, _pay_range("annual", number), _pay_range("hourly", number))


def _pay_range(period: str, number: Number) -> PayRange | None:
    """Read low, middle and high pay; None if O*NET has no pay for this period."""
    points = ("10th_percentile", "median", "90th_percentile")
    low, median, high = (_amount(f"{period}_{point}", number) for point in points)
    return PayRange(low, median, high) if low or median or high else None


def _amount(name: str, number: Number) -> Amount | None:
    """Read an amount; above the survey's top code its name ends in `_over`."""
    for over in (False, True):
        dollars = number(f"{name}_over" if over else name)
        if dollars is not None and dollars >= 0:
            return Amount(dollars, over)
    return None
