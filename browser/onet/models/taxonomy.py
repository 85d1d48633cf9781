"""What became of a code from one O*NET-SOC taxonomy to another (contract 7)."""

from dataclasses import dataclass

from browser.onet.models.lists import CareerRow


@dataclass(frozen=True, slots=True)
class CodeHistory:
    """The occupations of another taxonomy that an O*NET-SOC code became; empty if the code has no successor there."""

    code: str
    title: str
    description: str | None
    occupations: tuple[CareerRow, ...]
