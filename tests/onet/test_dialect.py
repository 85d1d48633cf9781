"""The dialect of 1.x: which calls an operation takes, and where the links in answers lead on this site."""

import pytest

from browser.onet import models, operations
from browser.onet.dialect import MAX_REFUSAL, Route, shown, web_address
from browser.onet.operations.database import TABLE_ROWS
from browser.onet.operations.unlisted import STATE_MAP, unlisted
from browser.onet.v1.dialect import V1
from browser.onet.v1.offered import NOT_IN_V1
from browser.onet.v1.values import document, link
from tests.reading import IN_V1

HOST = "https://services.onetcenter.org/ws/"


# Routes.


def test_operation_takes_one_call() -> None:
    values = {"area": "mpp", "keyword": "a b", "end": "", "unknown": "1"}

    assert V1.routes(operations.SEARCH, values) == (Route("mpp/search", {"keyword": "a b"}, "application/xml"),)


def test_each_line_of_a_value_is_sent() -> None:
    (route,) = V1.routes(TABLE_ROWS, {"table_id": "skills", "filter": "a.eq.1\n\nb.eq.2", "end": "5"})

    assert route.params == {"filter": ["a.eq.1", "b.eq.2"], "end": "5"}
    assert str(route) == "database/rows/skills?filter=a.eq.1&filter=b.eq.2&end=5"


def test_route_without_parameters_has_no_query() -> None:
    assert str(Route("mnm/careers/17-2051.00/", {}, "")) == "mnm/careers/17-2051.00/"


def test_picture_is_asked_for_by_its_media_type() -> None:
    (route,) = V1.routes(STATE_MAP, {"area": "mnm", "picture": "legend.gif"})

    assert route == Route("mnm/state-maps/legend.gif", {}, "image/*")


def test_unlisted_service_takes_any_parameter() -> None:
    params = {"page": "2", "operation": "a\nb", "self": "c", "*": "d"}

    (route,) = V1.routes(unlisted("mnm/new%20one", params), params)

    assert route == Route(
        "mnm/new%20one", {"*": ["d"], "page": ["2"], "operation": ["a", "b"], "self": ["c"]}, "application/xml"
    )


def test_all_but_2_0_operations_are_offered() -> None:
    assert all(len(V1.routes(operation, operation.example)) == 1 for operation in IN_V1)
    assert not any(V1.routes(operation, operation.example) for operation in NOT_IN_V1)


def test_one_value_is_joined_to_itself() -> None:
    about = models.About(None, None, None)

    assert models.joined([about]) is about


# Links.


@pytest.mark.parametrize(
    ("href", "address"),
    [
        (HOST, "/"),
        (HOST + "mnm/careers/17-2051.00/", "/mnm/careers/17-2051.00/"),
        (HOST + "mnm/careers/17-2051.00", "/mnm/careers/17-2051.00/"),
        (HOST + "veterans/careers/17-2051.00/knowledge/", "/veterans/careers/17-2051.00/knowledge"),
        ("http://proxy.example/v1.9/ws/mnm/search?keyword=a%20b&start=21", "/mnm/search?keyword=a%20b&start=21"),
        ("/ws/mnm/browse/54", "/mnm/browse/54"),
        ("/ws/mnm/\nbrowse/54\t", "/mnm/browse/54"),
        (HOST + "mnm/careers/?start=21#rows", "/mnm/careers/?start=21"),
        (HOST + "mnm/state-maps/17-2051.gif", "/mnm/state-maps/17-2051.gif"),
        (HOST + "mnm/new_service/?page=2", "/mnm/new_service/?page=2"),
        (HOST + "/evil.example/", "/evil.example/"),
        (HOST + "\\evil.example/", "/evil.example/"),
        ("https://www.onetcenter.org/database.html", None),
        ("//evil.example/", None),
        ("javascript:alert(1)", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_link_of_the_api_is_an_address_here(href: str, address: str | None) -> None:
    assert V1.place(href) == address


@pytest.mark.parametrize(
    ("href", "address"),
    [
        (HOST + "mnm/browse/54", "/mnm/browse/54"),
        ("https://www.onetcenter.org/database.html", "https://www.onetcenter.org/database.html"),
        ("http://www.onetcenter.org/", "http://www.onetcenter.org/"),
        ("/mnm/", None),
        ("//evil.example/", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_other_links_must_be_of_the_web(href: str, address: str | None) -> None:
    as_attribute = document(f'<row href="{href}" />'.encode())
    as_child = document(f"<row><href>{href}</href></row>".encode())

    assert link(as_attribute, "href") == link(as_child, "href") == address


# Texts and addresses from elsewhere.


@pytest.mark.parametrize(
    "href", ["https://a.example/b?c#d", "HTTP://A.EXAMPLE", "http://[::1]:8000/", "https://á.example/"]
)
def test_address_of_the_web_stays_as_sent(href: str) -> None:
    assert web_address(href) == href


@pytest.mark.parametrize(
    "href",
    [
        *("", "/", "//[", "//a.example/", "a.example", "javascript:alert(1)", "ftp://a.example/", "mailto:a@a.example"),
        *("http://", "http:///a", "http://[", "http://[::1", "http://a／b.com/", "http://a:99999/", "http://a:b/"),
    ],
)
def test_what_is_no_address_of_the_web_is_none(href: str) -> None:
    assert web_address(href) is None


@pytest.mark.parametrize("length", [MAX_REFUSAL + 1, 100_000])
def test_a_long_refusal_is_cut(length: int) -> None:
    assert shown("x" * MAX_REFUSAL, ()) == "x" * MAX_REFUSAL
    assert shown("x" * length, ()) == "x" * MAX_REFUSAL + "…"


@pytest.mark.parametrize("text", [None, "", " ", "Host: a.example", "open-sesame"])
def test_a_refusal_may_have_nothing_to_show(text: str | None) -> None:
    assert shown(text, ("open-sesame",)) is None


@pytest.mark.parametrize(
    "echo",
    [
        *(
            "Authorization: Basic abc",
            "authorization=Basic abc",
            "{'Host': 'a.example'}",
            "X-API-Key : k",
            "OPEN-sesame",
        ),
        *("(open-sesame)", "ws-user:open-sesame@a.example", "User-Agent: onet-browser", '"host": "a"'),
    ],
)
@pytest.mark.parametrize("before", ["No such part.", "y" * (MAX_REFUSAL - 5)])
def test_a_refusal_ends_where_it_repeats_our_call(before: str, echo: str) -> None:
    said = shown(f"{before} {echo} and more", ("open-sesame", "", "ws-user"))

    assert said is not None
    assert said.rstrip("…{(\"' ") == before
    assert said.endswith("…")


@pytest.mark.parametrize("text", ["Ask your host for basic skills.", "A ws-username is authorization enough.", "No."])
def test_other_words_of_a_refusal_stay(text: str) -> None:
    assert shown(text, ("open-sesame", "ws-user")) == text
