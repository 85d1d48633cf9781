"""What people in an occupation do, in words of our own: written for a handful, short for all the others."""

from dataclasses import dataclass

from tests.v2.content.occupations import Occupation, figure
from tests.v2.content.texts import TEXTS

TOP_SALARY = 239_200  # higher ones are only said to be higher


@dataclass(frozen=True, slots=True)
class Task:
    """One task: its id, its text, its category, and its rating, which new tasks lack."""

    id: str
    title: str
    category: str
    importance: int | None


@dataclass(frozen=True, slots=True)
class Work:
    """What people do, each text in English and in Spanish."""

    summary: tuple[str, str]
    on_the_job: tuple[tuple[str, str], ...]
    tasks: tuple[str, ...]


def work(occupation: Occupation) -> Work:
    """Return what people in an occupation do."""
    if lines := TEXTS.get(occupation.code):
        pairs = [line.split("|") for line in lines.strip().splitlines()]
        both = [(pair[0], pair[1]) for pair in pairs if len(pair) > 1]
        return Work(both[0], tuple(both[1:]), tuple(pair[0] for pair in pairs if len(pair) == 1))
    title, spanish = occupation.title.lower(), occupation.spanish.lower()
    return Work(
        (f"Do the work of {title}.", f"Hacer el trabajo de {spanish}."),
        ((f"Plan the day of {title}.", f"Planear el día de {spanish}."), ("Help others.", "Ayudar a otras personas.")),
        (f"Plan the work of {title}.", "Keep tools and rooms in order.", "Write down what was done.", "Try new ways."),
    )


def tasks(occupation: Occupation) -> list[Task]:
    """Return the tasks: core ones first, then supplemental ones, and a new one that nobody rated."""
    titles = work(occupation).tasks
    first = 147 if occupation.code == "17-2051.00" else int(occupation.code[3:7]) * 10
    return [
        Task(str(first + n), title, "Core", 95 - 5 * n)
        if n < len(titles) * 2 // 3
        else Task(str(first + n), title, "New", None)
        if n == len(titles) - 1
        else Task(str(first + n), title, "Supplemental", 60 - n)
        for n, title in enumerate(titles)
    ]


def salary(occupation: Occupation) -> dict[str, str | int | float]:
    """Return the pay of an occupation: some have figures for the hour only, some none, and the highest are cut off."""
    row: dict[str, str | int | float] = {"soc_code": occupation.code[:7]}
    if occupation.code in {"55-3016.00", "41-3091.00"}:
        return row
    median = 21_000 * occupation.zone + 10 * figure(occupation.code, "pay", of=2_000)
    if occupation.code == "11-1011.00":
        median = 206_680
    for name, amount in (
        ("10th_percentile", median * 6 // 10),
        ("median", median),
        ("90th_percentile", median * 17 // 10),
    ):
        is_over = amount >= TOP_SALARY
        if occupation.code != "27-2011.00":
            row[f"annual_{name}_over" if is_over else f"annual_{name}"] = min(amount, TOP_SALARY)
        if occupation.code != "11-1031.00":
            row[f"hourly_{name}_over" if is_over else f"hourly_{name}"] = 115.0 if is_over else round(amount / 2080, 2)
    return row
