"""The WSGI application: paths, methods, parameters, bytes, and errors."""

import gc
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from browser.embedded import assumptions
from browser.embedded.answers import Unprocessable
from browser.embedded.app import ANSWERS, application
from browser.embedded.app import answer as app_answer
from browser.embedded.basic_auth import authorized
from browser.embedded.data.load import load
from browser.embedded.data.store import LAYOUT_VERSION, MOST_IDLE, Store, connect, one_release, opener, stamp
from browser.onet import models
from browser.onet.operations.operation import Operation
from tests.embedded.asking import HOST, answer, ask, refusal, texts
from tests.embedded.releases import CIVIL
from tests.reading import IN_V1, read_as

# Sections of a report that the built-in release has no data for.
EMPTY = {"occupation_additional_information", "occupation_work_context"}

LISTS = ["bright_outlook/", "apprenticeship/", "job_preparation/"]
ONLINE_LISTS = [
    *("bright_outlook/", "career_clusters/", "hot_technology/", "industries/", "job_families/", "job_zones/"),
    "stem_occupations/",
]


def test_operations_without_an_answer_are_listed() -> None:
    assert set(IN_V1) - set(ANSWERS) == set(assumptions.NO_SOURCE)
    assert set(ANSWERS) <= set(IN_V1)


@pytest.mark.parametrize("operation", IN_V1, ids=lambda operation: operation.name)
def test_each_example_gets_its_type_of_answer(operation: Operation[object], embedded_data: Path) -> None:
    asked = {param.name: operation.example.get(param.key) for param in operation.params}
    query = "&".join(f"{name}={value}" for name, value in asked.items() if value)
    reply = ask(application(embedded_data), f"/ws/{operation.at(**operation.example)}?{query}")
    if operation in assumptions.NO_SOURCE or operation.name in EMPTY:
        assert reply.status == 422
    else:
        assert reply.status == 200
        assert isinstance(read_as(operation, reply.body), operation.answer)


@pytest.mark.parametrize("area", ["mnm", "mpp", "veterans"])
def test_every_area_has_the_example(area: str, embedded_data: Path) -> None:
    assert answer(embedded_data, f"{area}/careers/{CIVIL}/report").get("code") == CIVIL
    assert answer(embedded_data, f"{area}/").findall("resource")


def test_documents_have_the_bytes_of_the_api(official: Path) -> None:
    reply = ask(application(official), "/ws/about/")
    assert reply.headers["Content-Type"] == "application/xml; charset=utf-8"
    assert reply.body.decode() == (
        '<?xml version="1.0" encoding="utf-8"?>\n\n'
        "<about>\n"
        '<taxonomy url="https://www.onetcenter.org/taxonomy.html">O*NET-SOC 2019</taxonomy>\n'
        '<database url="https://www.onetcenter.org/database.html">O*NET 99.1</database>\n'
        "<api_version>1.9</api_version>\n"
        "</about>\n"
    )
    tags = b'<tags bright_outlook="true" green="false" apprenticeship="true" />\n'
    assert tags in ask(application(official), f"/ws/mnm/careers/{CIVIL}/").body


def test_root_and_areas_list_their_services(official: Path) -> None:
    root = answer(official, "")
    assert [node.get("href") for node in root] == [
        f"{HOST}/ws/{path}/" for path in ("about", "mnm", "mpp", "veterans", "online", "taxonomy", "database")
    ]
    assert texts(root, "resource/title")[2] == "Mi Próximo Paso services"
    services = {area: answer(official, f"{area}/") for area in ("mnm", "mpp", "veterans", "online")}
    assert {
        area: [(node.get("href") or "").rpartition(f"/ws/{area}/")[2] for node in root]
        for area, root in services.items()
    } == {
        "mnm": ["search", "browse/", "careers/", *LISTS, "interestprofiler/"],
        "mpp": ["search", "browse/", "careers/", *LISTS, "interestprofiler/"],
        "veterans": ["search", "browse/", "military", "careers/", *LISTS],
        "online": [
            *("search", "occupations/", *ONLINE_LISTS),
            *(f"crosswalks/{name}" for name in ("military", "education", "ooh", "soc")),
            "related_task/",
        ],
    }


def test_links_begin_with_the_requested_base(official: Path) -> None:
    app = application(official)
    for slash in ("", "/"):
        assert b'href="https://services.onetcenter.org/ws/mnm/"' in ask(app, f"/ws{slash}").body
        assert b'href="https://services.onetcenter.org/v1.9/ws/mnm/"' in ask(app, f"/v1.9/ws{slash}").body
    local = ask(app, "/ws/", HTTP_HOST="", SERVER_NAME="127.0.0.1", SERVER_PORT="8001", **{"wsgi.url_scheme": "http"})
    assert b'href="http://127.0.0.1:8001/ws/mnm/"' in local.body


@pytest.mark.parametrize(
    "path", ["", "/", "/wsabout/", "/ws/none", "/v2/ws/", "/ws/mnm/careers/17-2051", "/ws/veterans/interestprofiler/"]
)
def test_an_unknown_path_is_not_found(path: str, official: Path) -> None:
    reply = ask(application(official), path)
    assert (reply.status, reply.headers["Content-Type"]) == (404, "text/plain; charset=utf-8")
    assert reply.body.decode() == assumptions.NOT_FOUND


def test_the_final_slash_is_optional(official: Path) -> None:
    app = application(official)
    for path in ("mnm/careers", "mnm/search/", f"online/occupations/{CIVIL}/details/skills"):
        one, other = (
            ask(app, f"/ws/{spelling}?keyword=a").body for spelling in (path.rstrip("/"), f"{path.rstrip('/')}/")
        )
        assert one == other


def test_only_get_and_head_are_allowed(official: Path) -> None:
    app = application(official)
    post = ask(app, "/ws/about/", "POST")
    assert (post.status, post.headers["Allow"]) == (405, "GET, HEAD")
    head = ask(app, "/ws/about/", "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers == ask(app, "/ws/about/").headers


def test_a_refusal_names_the_wrong_parameter(official: Path) -> None:
    assert refusal(official, "mnm/search") == 'The required parameter "keyword" was not provided.'
    assert refusal(official, "mnm/search?keyword=") == 'The required parameter "keyword" was not provided.'
    assert refusal(official, "mnm/search?keyword=a&start=x") == 'The parameter "start" was not formatted correctly.'
    assert refusal(official, "mnm/search?keyword=a&start=5&end=4") == 'The parameter "end" was not formatted correctly.'
    assert refusal(official, "mnm/careers/?sort=pay") == 'The parameter "sort" was not formatted correctly.'
    assert refusal(official, f"online/occupations/{CIVIL}/details/?display=wide") == (
        'The parameter "display" was not formatted correctly.'
    )
    assert refusal(official, f"mnm/search?keyword={'a' * 201}").startswith('The parameter "keyword"')
    assert refusal(official, f"mnm/search?{'&'.join(['keyword=a'] * 51)}") == assumptions.TOO_MANY


def test_the_first_of_several_values_counts(official: Path) -> None:
    assert answer(official, "mnm/search?keyword=nurse&keyword=civil&client=me").get("keyword") == "nurse"


def test_every_service_refuses_an_unknown_code(official: Path) -> None:
    text = "The code 99-9999.99 does not exist in the current taxonomy."
    for path in ("mnm/careers/{}/", "mpp/careers/{}/", "mnm/careers/{}/skills", "veterans/careers/{}/report"):
        assert refusal(official, path.format("99-9999.99")) == text
    for path in ("online/occupations/{}/", "online/occupations/{}/details/", "online/occupations/{}/summary/tasks"):
        assert refusal(official, path.format("99-9999.99")) == text


def test_any_keyword_is_echoed_in_well_formed_xml(official: Path) -> None:
    for quoted, keyword in (
        ("%3Cb%3E%26%22%27", "<b>&\"'"),
        ("a%0A%09b", "a\n\tb"),
        ("%01%EF%BF%BE", "\ufffd\ufffd"),
        ("%FF", "\ufffd"),
        ("%F0%9F%98%80", "\U0001f600"),
    ):
        assert answer(official, f"mnm/search?keyword={quoted}").get("keyword") == keyword


def test_unreadable_data_is_a_500_until_repaired(
    tmp_path: Path, small_built_in: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data = tmp_path / "onet.sqlite3"
    app = application(data)
    for content in (None, b"", b"this is no database" * 100):
        if content is not None:
            data.write_bytes(content)
        caplog.clear()
        reply = ask(app, "/ws/about/")
        assert (reply.status, reply.body.decode()) == (500, assumptions.BROKEN)
        assert reply.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert [record.levelname for record in caplog.records] == ["ERROR"]
        assert str(data) in caplog.text
    load([], data, lambda _: None, small_built_in)
    assert ask(app, "/ws/about/").status == 200
    moved = data.rename(tmp_path / "moved")
    assert ask(app, "/ws/about/").status == 500
    moved.rename(data)
    assert ask(app, "/ws/about/").status == 200


def test_a_bug_is_a_500_logged_without_query(official: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    data = tmp_path / "onet.sqlite3"
    data.write_bytes(official.read_bytes())
    with closing(sqlite3.connect(data)) as connection, connection:
        connection.execute("UPDATE wage SET annual_median = 'a lot'")
    reply = ask(application(data), f"/ws/mnm/careers/{CIVIL}/job_outlook?client=Hildegard")
    assert (reply.status, reply.headers["Content-Type"]) == (500, "text/plain; charset=utf-8")
    assert reply.body.decode() == assumptions.BROKEN
    assert f"{data} has no answer at /ws/mnm/careers/{CIVIL}/job_outlook." in caplog.text
    assert "Hildegard" not in caplog.text
    assert ask(application(data), f"/ws/mnm/careers/{CIVIL}/skills").status == 200


def test_each_release_has_its_own_stamp(tmp_path: Path) -> None:
    data = tmp_path / "onet.sqlite3"
    assert stamp(data) == ""
    data.write_bytes(b"1")
    first = stamp(data)
    assert first == stamp(data)
    (tmp_path / "new").write_bytes(b"2")
    (tmp_path / "new").replace(data)
    assert stamp(data) not in ("", first)


def test_replaced_data_file_is_let_go(tmp_path: Path, official: Path, small_built_in: Path) -> None:
    data = tmp_path / "onet.sqlite3"
    data.write_bytes(official.read_bytes())
    app = application(data)
    with ThreadPoolExecutor(1) as pool:  # its thread has a connection, and ends before the next call
        assert pool.submit(ask, app, "/ws/mnm/search?keyword=civil").result().status == 200

    load([], data, lambda _: None, small_built_in)
    assert b"built-in" in ask(app, "/ws/about/").body

    gc.collect()
    open_files = [str(file.readlink()) for file in Path("/proc/self/fd").iterdir() if file.is_symlink()]
    assert [file for file in open_files if file.startswith(f"{data} ")] == []  # "onet.sqlite3 (deleted)"


class Replaced(type(Path())):  # type: ignore[misc]
    """The path of a file that another one replaces as soon as somebody has looked at it."""

    other: Path | None = None

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        status: os.stat_result = super().stat(follow_symlinks=follow_symlinks)
        if self.other:
            self.other.replace(self)
            self.other = None
        return status


def test_connection_is_to_the_release_that_it_names(tmp_path: Path) -> None:
    old, new = tmp_path / "onet.sqlite3", tmp_path / "new.sqlite3"
    for data, release in ((old, "old"), (new, "new")):
        with closing(sqlite3.connect(data)) as made, made:
            made.execute(f"PRAGMA user_version = {LAYOUT_VERSION}")
            made.execute("CREATE TABLE meta (value TEXT)")
            made.execute("INSERT INTO meta VALUES (?)", (release,))
    path = Replaced(old)
    path.other = new

    with closing(connect(path)) as store:
        assert store.execute("SELECT value FROM meta").fetchone()["value"] == "new"
        assert store.release == stamp(old)


def test_each_thread_has_its_own_connection(official: Path) -> None:
    store = opener(official)
    stores = [store(), store()]
    assert stores[0] is stores[1]
    thread = threading.Thread(target=lambda: stores.append(store()))
    thread.start()
    thread.join()
    assert stores[2] is not stores[0]


def borrowed(count: int, store: Callable[[], Store]) -> list[Store]:
    """Return the connections of so many threads at once, which give them back."""
    together = threading.Barrier(count)

    def use(_: int) -> Store:
        with one_release():
            connection = store()
            together.wait(10)
            return connection

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(use, range(count)))


def test_connection_that_was_given_back_is_used_again(official: Path, tmp_path: Path) -> None:
    store = opener(shutil.copy(official, tmp_path / "onet.sqlite3"))
    connections = borrowed(MOST_IDLE + 2, store)

    assert len(set(map(id, connections))) == MOST_IDLE + 2
    assert any(store() is connection for connection in connections)
    closed = 0
    for connection in connections:
        try:
            connection.execute("SELECT 1")
        except sqlite3.ProgrammingError:
            closed += 1
    assert closed >= 2


def test_connection_to_a_release_that_is_gone_is_closed(official: Path, tmp_path: Path) -> None:
    data = tmp_path / "onet.sqlite3"
    shutil.copy(official, data)
    store = opener(data)
    before = store()
    [idle] = borrowed(1, store)
    shutil.copy(official, tmp_path / "new")
    (tmp_path / "new").replace(data)

    assert store() is not before
    assert store().execute("SELECT 1").fetchone()[0] == 1
    for connection in (before, idle):
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connection.execute("SELECT 1")


def test_page_has_one_release_to_its_end(official: Path, tmp_path: Path) -> None:
    data = tmp_path / "onet.sqlite3"
    shutil.copy(official, data)
    store = opener(data)
    with one_release():
        connection, began_with = store(), stamp(data)
        shutil.copy(official, tmp_path / "new")
        (tmp_path / "new").replace(data)
        assert store() is connection
        assert stamp(data) == began_with

    assert stamp(data) != began_with
    assert store().release == stamp(data)


@pytest.mark.parametrize(
    ("header", "status"),
    [
        ("", 401),
        ("Basic", 401),
        ("Basic !!!", 401),
        ("Basic \xc3\xa9", 401),  # é, as WSGI has it
        ("Basic Og==", 401),  # no name, no password
        ("Basic dXNlcg==", 401),  # a name only
        ("Basic dXNlcjo=", 401),  # an empty password
        ("Basic OnB3", 401),  # an empty name
        ("Bearer dXNlcjpwdw==", 401),
        ("Basic dXNlcjpwdw==", 200),
        ("basic dXNlcjpwOnc=", 200),
    ],
)
def test_any_name_with_a_password_is_authorized(header: str, status: int, official: Path) -> None:
    app = authorized(application(official))
    reply = ask(app, "/ws/about/", HTTP_AUTHORIZATION=header)
    assert reply.status == status
    if status == 401:
        assert b"Authorization Error" in reply.body
        assert reply.headers["WWW-Authenticate"].startswith('Basic realm="')
        assert ask(app, "/ws/about/", "HEAD").body == b""


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("about/?client=x", 200),
        ("mnm/search?keyword=nurse&client=my_account", 200),
        ("mnm/careers/99-9999.99/?client=x", 422),
        ("about/?client=", 401),
        ("about/?clients=x", 401),
    ],
)
def test_page_in_browser_names_its_client(path: str, status: int, official: Path) -> None:
    app = authorized(application(official))

    for method in ("GET", "HEAD"):
        reply = ask(app, f"/ws/{path}", method)
        assert reply.status == status
        assert reply.headers.get("Access-Control-Allow-Origin") == (None if status == 401 else "*")


def test_account_needs_no_client(official: Path) -> None:
    reply = ask(authorized(application(official)), "/ws/about/", HTTP_AUTHORIZATION="Basic dXNlcjpwdw==")

    assert "Access-Control-Allow-Origin" not in reply.headers


def test_an_operation_without_an_answer_is_refused() -> None:
    unknown: Operation[object] = Operation("new", "mnm/new/", models.ChoiceList, "New list")

    with pytest.raises(Unprocessable, match="New list data is not available"):
        app_answer(unknown)
