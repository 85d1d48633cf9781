"""The Interest Profiler: questions of the project's own, scores, and careers by how they fit (contract 3.10)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from math import fsum, sqrt
from sqlite3 import Row
from types import MappingProxyType

from browser.embedded import assumptions
from browser.embedded.answers import Answer, Unprocessable, career_lists
from browser.embedded.answers.lists import Page, career_rows, page, paging
from browser.embedded.answers.services import announced
from browser.embedded.data.store import Store
from browser.onet import models
from browser.onet.operations import profiler
from browser.onet.operations.operation import END, LANGUAGES, START, Operation
from browser.onet.operations.profiler import INTEREST_IDS, INTERESTS, MOST_POINTS

QUESTION_ROWS = 12
SHORT_FORM = 30
# The parameters that links to other pages of careers repeat.
REPEATED = tuple(param for param in profiler.CAREERS.params if param not in (START, END))


def services(_store: Store, values: Mapping[str, str]) -> models.ServiceList:
    """Answer with the services of the Interest Profiler."""
    area = values["area"]
    return announced(area, f"{area}/interestprofiler/", assumptions.PROFILER_TITLES[area])


def questions(store: Store, values: Mapping[str, str], form: Operation[object], step: int) -> models.QuestionList:
    """Answer with the questions of a form: every `step`th of the 60."""
    area, language = values["area"], LANGUAGES[values["area"]]
    rows = _questions(store, language)[::step]
    part = page(values, len(rows), QUESTION_ROWS)
    names = _names(store, language)
    options = enumerate(assumptions.ANSWER_OPTIONS[language], 1)
    return models.QuestionList(
        paging(form.url(area=area), {}, part),
        tuple(models.AnswerOption(value, option) for value, option in options),
        tuple(
            models.Question(index, names[row["area"]], row["text"])
            for index, row in enumerate(rows[part.start - 1 : part.end], part.start)
        ),
    )


def results(store: Store, values: Mapping[str, str]) -> models.InterestResults:
    """Answer with the six scores of the answers."""
    language = LANGUAGES[values["area"]]
    names = _names(store, language)
    rows = store.execute("SELECT id, text FROM element_description WHERE language = ?", (language,))
    descriptions = {row["id"]: row["text"] for row in rows}
    scores = zip(INTEREST_IDS, _scores(values["answers"]), strict=True)
    return models.InterestResults(
        tuple(models.InterestResult(names[id_], Decimal(score), descriptions.get(id_)) for id_, score in scores),
        whole(len(INTEREST_IDS)),
    )


def job_zones(store: Store, values: Mapping[str, str]) -> models.PreparationList:
    """Answer with the job zones, and what each takes."""
    rows = career_lists.zones(store, values["area"])
    columns = ("experience", "education", "job_training", "examples", "svp_range")
    zones = (models.Preparation(row["zone"], row["name"], *(row[column] or None for column in columns)) for row in rows)
    return models.PreparationList(tuple(zones), whole(len(rows)))


def whole(total: int) -> models.Paging:
    """Return the paging of a list that is sent whole."""
    return paging("", {}, Page(1, total, total, total))


def careers(store: Store, values: Mapping[str, str]) -> models.CareerList:
    """Answer with the careers that fit answers, scores or one interest; Unprocessable unless exactly one is given."""
    area, interest, answers = values["area"], values.get("interest"), values.get("answers")
    scores = [int(values[name]) for name in INTERESTS if name in values]
    if sum([bool(scores), answers is not None, interest is not None]) != 1:
        raise Unprocessable(assumptions.ONE_OF_THREE)
    if scores and (missing := [name for name in INTERESTS if name not in values]):
        raise Unprocessable(assumptions.MISSING_PARAMETER.format(name=missing[0]))
    ratings = _ratings(store)
    closeness, fits = (
        (_by_interest(ratings, interest), {})
        if interest is not None
        else _by_fit(ratings, scores if answers is None else _scores(answers))
    )
    rows = _listed(store, area, values.get("job_zone"), closeness)
    if "sort" in values:
        rows.sort(key=lambda row: not row["bright"])  # a stable sort: among each the closest first
    part = page(values, len(rows))
    query = {param.name: values[param.key] for param in REPEATED if param.key in values}
    return models.CareerList(
        None,
        paging(profiler.CAREERS.url(area=area), query, part),
        tuple(
            replace(career, fit=fits.get(career.code))
            for career in career_rows(store, area, rows[part.start - 1 : part.end])
        ),
    )


def _questions(store: Store, language: str) -> list[Row]:
    rows = store.execute(
        "SELECT area, text FROM profiler_question WHERE language = ? ORDER BY number", (language,)
    ).fetchall()
    if not rows:
        raise Unprocessable(assumptions.NO_LIST.format(title="Interest Profiler"))
    return rows


def _names(store: Store, language: str) -> dict[str, str]:
    """Return the names of the interests by their ids; the English name if a language lacks one."""
    rows = store.execute("SELECT id, name FROM element_name WHERE language = ? AND id GLOB '1.B.1.[a-f]'", (language,))
    return {**dict(zip(INTEREST_IDS, INTERESTS, strict=True)), **{row["id"]: row["name"] for row in rows}}


def _scores(answers: str) -> list[int]:
    """Return the score of each interest, 0 to 40: questions go round the interests, in the long form two by two."""
    step = 1 if len(answers) == SHORT_FORM else assumptions.SHORT_FORM_STEP
    points = [0] * len(INTEREST_IDS)
    for place, digit in enumerate(answers):
        points[place // step % len(INTEREST_IDS)] += int(digit) - 1
    most = assumptions.ANSWER_POINTS * len(answers) // len(INTEREST_IDS)
    return [found * MOST_POINTS // most for found in points]


def _ratings(store: Store) -> dict[str, list[float]]:
    """Return the six interest ratings of each occupation that has all of them."""
    found: dict[str, dict[str, float]] = {}
    for row in store.execute("SELECT code, element, value FROM rating WHERE subject = 'interests' AND scale = 'OI'"):
        found.setdefault(row["code"], {})[row["element"]] = row["value"]
    ratings = {
        code: [rated[id_] for id_ in INTEREST_IDS] for code, rated in found.items() if rated.keys() >= set(INTEREST_IDS)
    }
    if not ratings:
        raise Unprocessable(assumptions.NO_LIST.format(title="Interests"))
    return ratings


def _by_interest(ratings: Mapping[str, Sequence[float]], interest: str) -> dict[str, float]:
    """Return the rating of each occupation whose strongest interest is this one."""
    place = INTERESTS.index(interest)
    return {code: rated[place] for code, rated in ratings.items() if rated[place] == max(rated)}


def _by_fit(ratings: Mapping[str, Sequence[float]], scores: Sequence[float]) -> tuple[dict[str, float], dict[str, str]]:
    """Return how close each occupation that fits is to the scores, and its fit in a word."""
    closeness, fits = {}, {}
    for code, rated in ratings.items():
        found = correlation(scores, rated)
        fit = next((word for word, least in assumptions.FITS.items() if found >= least), None)
        if fit:
            closeness[code], fits[code] = found, fit
    return closeness, fits


def correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Return Pearson's correlation of two rows of numbers; 0 where one of them does not vary."""
    ones, others = ([value - fsum(row) / len(row) for value in row] for row in (one, other))
    spread = sqrt(fsum(value * value for value in ones) * fsum(value * value for value in others))
    return fsum(a * b for a, b in zip(ones, others, strict=True)) / spread if spread else 0.0


def _listed(store: Store, area: str, zone: str | None, closeness: Mapping[str, float]) -> list[Row]:
    """Return the area's careers of these, in a job zone if one is asked for, the closest first."""
    rows = store.execute(
        "SELECT listed.*, zone FROM listed LEFT JOIN job_zone USING (code) WHERE language = ? ORDER BY sort, code",
        (LANGUAGES[area],),
    )
    found = [row for row in rows if row["code"] in closeness and zone in (None, str(row["zone"]))]
    return sorted(found, key=lambda row: -closeness[row["code"]])


ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {
        profiler.SERVICES: services,
        profiler.QUESTIONS: partial(questions, form=profiler.QUESTIONS, step=1),
        profiler.QUESTIONS_30: partial(questions, form=profiler.QUESTIONS_30, step=assumptions.SHORT_FORM_STEP),
        profiler.RESULTS: results,
        profiler.JOB_ZONES: job_zones,
        profiler.CAREERS: careers,
    }
)
