"""Look up an old code: in a small release, in one of the taxonomy of 2010, and in the built-in one."""

import json
from pathlib import Path

import pytest

from browser.embedded.app import application
from browser.embedded.data.load import load
from tests.embedded import releases
from tests.embedded.asking import HOST, answer, ask, codes, refusal, texts
from tests.embedded.releases import CIVIL, NURSE, TRANSPORT


def test_directions_are_listed(official: Path) -> None:
    root = answer(official, "taxonomy/")
    assert [(node.get("href") or "").removeprefix(f"{HOST}/ws/taxonomy/") for node in root] == [
        "2010_to_active",
        "active_to_2010",
        "2010_to_2019",
    ]
    assert all(texts(root, "resource/title"))


def test_a_code_is_followed_both_ways(official: Path) -> None:
    for direction in ("2010_to_active", "2010_to_2019"):
        root = answer(official, f"taxonomy/{direction}?code=17-2050.01")
        assert (root.tag, root.get("code"), root.findtext("title")) == ("taxonomy", "17-2050.01", "Bridge People")
        assert root.find("description") is None
        assert codes(root) == [CIVIL, TRANSPORT]
        assert texts(root, "occupation/title") == ["Civil Engineers", "Transportation Engineers"]
    back = answer(official, f"taxonomy/active_to_2010?code={CIVIL}")
    assert back.findtext("title") == "Civil Engineers"
    assert back.findtext("description") == "Plan roads & bridges <safely>."
    assert (codes(back), texts(back, "occupation/title")) == (["17-2050.01"], ["Bridge People"])


def test_unchanged_codes_and_new_codes(official: Path) -> None:
    assert codes(answer(official, f"taxonomy/2010_to_active?code={NURSE}")) == [NURSE]
    new = answer(official, f"taxonomy/active_to_2010?code={releases.CLERK}")
    assert new.findtext("title") == "Receptionists and Information Clerks"
    assert codes(new) == []
    reply = ask(
        application(official), f"/ws/taxonomy/active_to_2010?code={releases.CLERK}", HTTP_ACCEPT="application/json"
    )
    assert json.loads(reply.body)["code"] == releases.CLERK


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (f"2010_to_2019?code={CIVIL}", f"The code {CIVIL} does not exist in O*NET-SOC 2010."),
        ("active_to_2010?code=17-2050.01", "The code 17-2050.01 does not exist in O*NET-SOC 2019."),
        ("2010_to_active", 'The required parameter "code" was not provided.'),
        ("2010_to_active?code=17-2051", 'The parameter "code" was not formatted correctly.'),
    ],
)
def test_a_code_of_another_taxonomy_is_refused(official: Path, path: str, said: str) -> None:
    assert refusal(official, f"taxonomy/{path}") == said


def test_2010_can_be_the_active_taxonomy(tmp_path: Path, small_built_in: Path) -> None:
    tables = dict(releases.OFFICIAL)
    tables["Occupation Data.txt"] += "17-2050.01\tBridge People\tCross water.\n"
    data = tmp_path / "onet.sqlite3"
    load([releases.archive(tmp_path / "db.zip", tables)], data, lambda _: None, small_built_in)

    for direction in ("2010_to_active", "active_to_2010"):
        root = answer(data, f"taxonomy/{direction}?code=17-2050.01")
        assert (codes(root), texts(root, "occupation/title")) == (["17-2050.01"], ["Bridge People"])
        assert root.findtext("description") == "Cross water."
    assert codes(answer(data, "taxonomy/2010_to_2019?code=17-2050.01")) == [CIVIL, TRANSPORT]


def test_the_built_in_release_has_codes_of_2010(embedded_data: Path) -> None:
    assert codes(answer(embedded_data, "taxonomy/2010_to_active?code=15-1132.00")) == ["15-1252.00", "15-1253.00"]
    assert codes(answer(embedded_data, "taxonomy/2010_to_2019?code=17-2051.00")) == ["17-2051.00"]
    assert refusal(embedded_data, "taxonomy/2010_to_2019?code=17-2059.99").endswith("O*NET-SOC 2010.")
