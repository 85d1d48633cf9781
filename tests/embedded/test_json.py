"""JSON: one rule converts every document, compared with each capture that has both formats."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, parse

import pytest

from browser.embedded.app import application, preferred
from browser.embedded.json_rule import json_document
from tests.embedded.asking import HOST, ask
from tests.embedded.releases import CIVIL
from tests.pages.addresses import EVERY

SAMPLES = Path("reference", "v1_samples")
XML, JSON = "application/xml", "application/json"


def json_of(data: Path, path: str) -> dict[str, object]:
    """Return the service's answer in JSON."""
    reply = ask(application(data), f"/ws/{path}", HTTP_ACCEPT=JSON)
    assert reply.headers["Content-Type"] == "application/json; charset=utf-8"
    content = json.loads(reply.body)
    assert isinstance(content, dict)
    return content


def converted(document: str) -> object:
    """Return the JSON of an XML document."""
    return json.loads(json_document(fromstring(document), ""))  # noqa: S314 - our own words


def test_captured_xml_becomes_the_captured_json(reference: Path) -> None:
    same_bytes = set()
    pairs = [path for path in sorted((reference / SAMPLES).glob("*.xml")) if path.with_suffix(".json").exists()]
    assert len(pairs) >= 12
    for path in pairs:
        ours = json_document(parse(path).getroot(), "")  # noqa: S314 - our own material
        captured = path.with_suffix(".json").read_bytes()
        assert json.loads(ours) == json.loads(captured), path.name
        assert json.dumps(json.loads(ours)) == json.dumps(json.loads(captured)), f"{path.name}: another order"
        if ours.strip() == captured.strip():
            same_bytes.add(path.name)
    # Bodies as they were on the wire: the bytes are the same, too.
    assert {
        "mnm_careers_39-9031.00_overview.xml",
        "online_occupations_17-2051.00_overview.xml",
        "online_occupations_15-1255.00_overview.xml",
        "online_occupations_17-2051.00_summary_tasks__display-long.xml",
    } <= same_bytes


def test_values_have_types(figures: Path) -> None:
    report = json_of(figures, f"mnm/careers/{CIVIL}/report")
    outlook = report["job_outlook"]
    assert isinstance(outlook, dict)
    assert outlook["salary"] == {
        "soc_code": "17-2051",
        "annual_10th_percentile": 65920,
        "annual_median": 99590,
        "annual_90th_percentile_over": 239200,
        "hourly_10th_percentile": 31.6,
        "hourly_median": 47.88,
        "hourly_90th_percentile_over": 115,
    }
    assert outlook["bright_outlook"]["category"] == ["Openings", "New & Emerging"]
    career = report["career"]
    assert isinstance(career, dict)
    assert career["career_video"] is False
    assert career["tags"] == {"bright_outlook": True, "green": False, "apprenticeship": True}
    assert ask(application(figures), f"/ws/mnm/careers/{CIVIL}/job_outlook", HTTP_ACCEPT=JSON).body.find(b"31.6,") > 0


def test_values_of_veterans_answers_have_types(figures: Path) -> None:
    found = json_of(figures, "veterans/military?keyword=11B")
    assert found["keyword"] == "11B"
    assert found["total"] == 2
    assert found["military_matches"] == {
        "match": [
            {"branch": "army", "active": True, "code": "11B", "title": "Infantryman (Enlisted)"},
            {"branch": "navy", "active": True, "code": "11B", "title": "Boat Pilot (Officer)"},
        ]
    }
    careers = found["career"]
    assert isinstance(careers, list)
    assert careers[0]["military_jobs"]["army"] is True
    assert json_of(figures, "veterans/military?keyword=nothing")["military_matches"] == {"match": []}


def test_only_known_names_become_numbers(figures: Path) -> None:
    found = json_of(figures, "online/search?keyword=54")
    assert (found["keyword"], found["total"]) == ("54", 0)
    assert list(found) == ["keyword", "start", "end", "total"]
    assert json_of(figures, "about/")["api_version"] == "1.9"
    by_word = json_of(figures, "online/search?keyword=civil")["occupation"]
    assert isinstance(by_word, list)
    assert by_word[0]["relevance_score"] == 100
    assert by_word[0]["href"] == f"{HOST}/ws/online/occupations/{CIVIL}/"


def test_a_text_beside_attributes_gets_a_name() -> None:
    assert converted('<score scale="Importance" important="true">80</score>') == {
        "scale": "Importance",
        "important": True,
        "value": 80,
    }
    assert converted('<category unspsc="43232110"><title>1</title><example>2</example></category>') == {
        "unspsc": 43232110,
        "title": {"name": "1"},
        "example": [{"name": "2"}],
    }
    assert converted('<category unspsc="2.E.1.a" />') == {"unspsc": "2.E.1.a"}


def test_empty_containers_are_empty_arrays() -> None:
    assert converted("<custom_resources />") == {"resource": []}
    assert converted("<nothing />") == {}
    context = "<work_context><element id='1'>{}</element></work_context>"
    scored = converted(context.format("<score scale='Context'>5</score>"))
    assert scored == {"element": [{"id": "1", "score": {"scale": "Context", "value": 5}, "response": []}]}
    assert converted(context.format("<name>a</name>")) == {"element": [{"id": "1", "name": "a"}]}


def test_a_flag_of_another_value_stays_text() -> None:
    assert converted("<match active='perhaps' />") == {"active": "perhaps"}


def test_the_twice_escaped_title_is_so_in_json(official: Path) -> None:
    path = f"/ws/online/occupations/{CIVIL}/"
    assert b"<title>Tools &amp;amp; Technology</title>" in ask(application(official), path).body
    assert b'"title" : "Tools &amp; Technology"' in ask(application(official), path, HTTP_ACCEPT=JSON).body


def test_refusals_are_json_and_errors_plain_text(official: Path) -> None:
    app = application(official)
    reply = ask(app, "/ws/mnm/search", HTTP_ACCEPT=JSON)
    assert (reply.status, reply.headers["Content-Type"]) == (422, "application/json; charset=utf-8")
    assert reply.body == b'{\n   "error" : "The required parameter \\"keyword\\" was not provided."\n}'
    missing = ask(app, "/ws/nowhere", HTTP_ACCEPT=JSON)
    assert (missing.status, missing.headers["Content-Type"]) == (404, "text/plain; charset=utf-8")
    head = ask(app, "/ws/about/", "HEAD", HTTP_ACCEPT=JSON)
    assert (head.body, head.headers) == (b"", ask(app, "/ws/about/", HTTP_ACCEPT=JSON).headers)


def test_any_keyword_is_echoed_in_json(official: Path) -> None:
    for quoted, keyword in (("%22%5C%0A", '"\\\n'), ("%C3%B1%01", "ñ\ufffd"), ("%F0%9F%98%80", "\U0001f600")):
        reply = ask(application(official), f"/ws/mnm/search?keyword={quoted}", HTTP_ACCEPT=JSON)
        assert json.loads(reply.body)["keyword"] == keyword
    assert "ñ".encode() in ask(application(official), "/ws/mnm/search?keyword=%C3%B1", HTTP_ACCEPT=JSON).body


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("", XML),
        ("*/*", XML),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", XML),
        (JSON, JSON),
        ("Application/JSON; charset=utf-8", JSON),
        ("application/json, text/plain, */*", JSON),
        ("application/json, application/xml", JSON),
        ("text/xml, application/json", "text/xml"),
        ("application/xml;q=0.5, application/json;q=0.9", JSON),
        ("application/json;q=0", XML),
        ("application/json;q=often", XML),
    ],
)
def test_the_accept_header_chooses_the_format(accept: str, kind: str) -> None:
    assert preferred(accept) == kind


def test_responses_vary_by_accept_header(official: Path) -> None:
    assert ask(application(official), "/ws/about/").headers["Vary"] == "Accept"


def rows(node: Element, value: object, path: str) -> Iterator[str]:
    """Yield each repeated child whose array in JSON has another length."""
    for tag, count in Counter(child.tag for child in node).items():
        content = value.get(tag) if isinstance(value, dict) else None
        children = [child for child in node if child.tag == tag]
        values = content if isinstance(content, list) else [content]
        if len(values) != count or (count > 1 and not isinstance(content, list)):
            yield f"{path}/{tag}: {count} in XML"
            continue
        for child, one in zip(children, values, strict=True):
            yield from rows(child, one, f"{path}/{tag}")


@pytest.mark.parametrize("address", EVERY)
def test_json_has_as_many_rows_as_xml(embedded_data: Path, address: str) -> None:
    app = application(embedded_data)
    xml = ask(app, f"/ws{address}", HTTP_ACCEPT=XML)
    reply = ask(app, f"/ws{address}", HTTP_ACCEPT=JSON)

    assert reply.status == xml.status
    document = fromstring(xml.body)  # noqa: S314 - our own words
    if xml.status == 200:
        assert list(rows(document, json.loads(reply.body), document.tag)) == []
    else:
        assert json.loads(reply.body) == {"error": document.text}
