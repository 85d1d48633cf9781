"""The Interest Profiler: questions of the project's own, scores, and careers by how they fit (contract 3.10)."""

from collections.abc import Mapping, Sequence
from math import fsum, sqrt
from sqlite3 import Row
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers import career_lists
from browser.embedded.answers.document import Answer, Refused, element
from browser.embedded.answers.lists import LANGUAGES, career_rows, page, paged
from browser.embedded.answers.services import announced
from browser.embedded.data.store import Store
from browser.onet import models
from browser.onet.operations.profiler import INTEREST_IDS, INTERESTS, MOST_POINTS

QUESTION_ROWS = 12
SHORT_FORM = 30


def services(_store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> models.ServiceList:
    """Answer with the services of the Interest Profiler."""
    area = values["area"]
    return announced(area, f"{area}/interestprofiler/", assumptions.PROFILER_TITLES[area])


def questions(name: str, step: int) -> Answer:
    """Return the function that answers with the questions of a form, which asks every `step`th of the 60."""

    def answer(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
        area, language = values["area"], LANGUAGES[values["area"]]
        rows = _questions(store, language)[::step]
        part = page(params, len(rows), QUESTION_ROWS)
        names = _names(store, language)
        return paged(
            "questions",
            f"{area}/interestprofiler/{name}",
            {},
            part,
            element(
                "answer_options",
                *(
                    element("answer_option", option, value=value)
                    for value, option in enumerate(assumptions.ANSWER_OPTIONS[language], 1)
                ),
            ),
            *(
                element("question", element("area", names[row["area"]]), element("text", row["text"]), index=index)
                for index, row in enumerate(rows[part.start - 1 : part.end], part.start)
            ),
        )

    return answer


def results(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the six scores of the answers."""
    language, answers = LANGUAGES[values["area"]], params["answers"]
    names = _names(store, language)
    rows = store.execute("SELECT id, text FROM element_description WHERE language = ?", (language,))
    descriptions = {row["id"]: row["text"] for row in rows}
    return element(
        "results",
        *(
            element(
                "result",
                element("area", names[id_]),
                element("score", score),
                element("description", descriptions[id_]) if id_ in descriptions else None,
            )
            for id_, score in zip(INTEREST_IDS, _scores(answers), strict=True)
        ),
        answers=answers,
        start=1,
        end=len(INTEREST_IDS),
        total=len(INTEREST_IDS),
    )


def job_zones(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the job zones, and what each takes."""
    rows = career_lists.zones(store, values["area"])
    told = ("experience", "education", "job_training", "examples", "svp_range")
    return element(
        "job_zones",
        *(
            element(
                "job_zone",
                element("value", row["zone"]),
                element("title", row["name"]),
                *(element(column, row[column]) for column in told if row[column]),
            )
            for row in rows
        ),
        start=1,
        end=len(rows),
        total=len(rows),
    )


def careers(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the careers that fit answers, scores or one interest; Refused unless exactly one is given."""
    asked = {name: value for name, value in params.items() if name in ("answers", "area", *INTERESTS)}
    scores = [name for name in INTERESTS if name in asked]
    if sum([bool(scores), "answers" in asked, "area" in asked]) != 1:
        raise Refused(assumptions.ONE_OF_THREE)
    if lacking := [name for name in INTERESTS if scores and name not in asked]:
        raise Refused(f'The required parameter "{lacking[0]}" was not provided.')
    ratings = _ratings(store)
    closeness, fits = (
        (_by_interest(ratings, asked["area"]), {})
        if "area" in asked
        else _by_fit(ratings, _scores(asked["answers"]) if "answers" in asked else _given(asked))
    )
    rows = _listed(store, values["area"], params.get("job_zone"), closeness)
    if "sort" in params:
        rows.sort(key=lambda row: not row["bright"])  # a stable sort: the closest first among each
    part = page(params, len(rows))
    query = asked | {name: params[name] for name in ("job_zone", "sort") if name in params}
    answer = paged(
        "careers",
        f"{values['area']}/interestprofiler/careers",
        query,
        part,
        *career_rows(store, values["area"], rows[part.start - 1 : part.end]),
    )
    for career in answer.findall("career"):
        if fit := fits.get(career.findtext("code", "")):
            career.set("fit", fit)
    return answer


def _questions(store: Store, language: str) -> list[Row]:
    rows = store.execute(
        "SELECT area, text FROM profiler_question WHERE language = ? ORDER BY number", (language,)
    ).fetchall()
    if not rows:
        raise Refused(assumptions.NO_LIST.format(title="Interest Profiler"))
    return rows


def _names(store: Store, language: str) -> dict[str, str]:
    """Return the names of the interests by their ids; the English one where a language has none."""
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


def _given(asked: Mapping[str, str]) -> list[int]:
    return [int(asked[name]) for name in INTERESTS]


def _ratings(store: Store) -> dict[str, list[float]]:
    """Return the six interest ratings of each occupation that has all of them."""
    found: dict[str, dict[str, float]] = {}
    for row in store.execute("SELECT code, element, value FROM rating WHERE subject = 'interests' AND scale = 'OI'"):
        found.setdefault(row["code"], {})[row["element"]] = row["value"]
    ratings = {
        code: [rated[id_] for id_ in INTEREST_IDS] for code, rated in found.items() if rated.keys() >= set(INTEREST_IDS)
    }
    if not ratings:
        raise Refused(assumptions.NO_LIST.format(title="Interests"))
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


# The name of an operation -> what answers it.
ANSWERS: Mapping[str, Answer] = {
    "interestprofiler": services,
    "interestprofiler_questions": questions("questions", 1),
    "interestprofiler_questions_30": questions("questions_30", assumptions.SHORT_FORM_STEP),
    "interestprofiler_results": results,
    "interestprofiler_job_zones": job_zones,
    "interestprofiler_careers": careers,
}
