"""Readers for service lists, version information and lists of careers (contract 2, 3.2 to 3.6, 5)."""

from typing import TypeVar
from xml.etree.ElementTree import Element

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.v1.values import (
    Reader,
    flag,
    integer,
    link,
    name,
    number,
    occupation_code,
    optional_flag,
    optional_text,
    part,
    parts,
    reads,
    text,
)

T = TypeVar("T")


@reads(models.ServiceList)
def service_list(root: Element) -> models.ServiceList:
    """Read a service list: at least one service must be there."""
    services = parts(root, "resource", resource)
    if not services:
        raise Malformed("no service in the list")
    return models.ServiceList(services)


def resource(node: Element) -> models.Link:
    """Read one announced service."""
    return models.Link(text(node, "title"), link(node, "href"))


@reads(models.About)
def about(root: Element) -> models.About:
    """Read version information: any of it may be missing, not all."""
    versions = models.About(
        taxonomy=part(root, "taxonomy", web_page),
        database=part(root, "database", web_page),
        api_version=optional_text(root, "api_version"),
    )
    if not (versions.taxonomy or versions.database or versions.api_version):
        raise Malformed("no version in it")
    return versions


def web_page(node: Element) -> models.Link:
    """Read a name that may have the address of a web page."""
    return models.Link(name(node), link(node, "url"))


def tags(node: Element) -> models.Tags:
    """Read the flags of a career."""
    child = node.find("tags")
    if child is None:
        return models.Tags()
    return models.Tags(
        bright_outlook=flag(child, "bright_outlook"),
        green=flag(child, "green"),
        apprenticeship=flag(child, "apprenticeship"),
    )


def career_row(node: Element) -> models.CareerRow:
    """Read one career or occupation of a list: its code and title must be there."""
    return models.CareerRow(
        code=occupation_code(node),
        title=text(node, "title"),
        href=link(node, "href"),
        tags=tags(node),
        fit=optional_text(node, "fit"),
        percent_employed=number(node, "percent_employed"),
        category=optional_text(node, "category"),
        match_type=optional_text(node, "match_type"),
        military_jobs=part(node, "military_jobs", military_jobs),
        preparation_needed=optional_text(node, "preparation_needed"),
        pay_grade=optional_text(node, "pay_grade"),
        matched_title=optional_text(node, "matched_title"),
        matched_activity=optional_text(node, "matched_activity"),
    )


def military_jobs(node: Element) -> tuple[str, ...]:
    """Read which branches have a career."""
    return tuple(branch for branch in node.attrib if flag(node, branch))


def optional_paging(root: Element) -> models.Paging | None:
    """Read which rows of a list were sent; None if all were."""
    return None if integer(root, "start") is None else paging(root)


def paging(root: Element) -> models.Paging:
    """Read which rows of a list were sent."""
    links = {node.get("rel"): link(node, "href") for node in root.findall("link")}
    return models.Paging(
        start=integer(root, "start"),
        end=integer(root, "end"),
        total=integer(root, "total"),
        sort=optional_text(root, "sort"),
        next=links.get("next"),
        previous=links.get("prev"),
    )


def rows(root: Element, item: str, reader: Reader[T]) -> tuple[T, ...]:
    """Read the rows of a list; no match is a total of 0 (contract 1.3)."""
    rows = parts(root, item, reader)
    if not rows and integer(root, "total") is None:
        raise Malformed("neither rows nor a total")
    return rows


@reads(models.CareerList)
def career_list(root: Element) -> models.CareerList:
    """Read a list of careers."""
    return models.CareerList(
        optional_text(root, "keyword"),
        paging(root),
        rows(root, "career", career_row),
        meant=optional_text(root, "meant"),
    )


@reads(models.MilitarySearch)
def military_search(root: Element) -> models.MilitarySearch:
    """Read the careers for a military job, and the jobs that matched."""
    return models.MilitarySearch(
        keyword=optional_text(root, "keyword"),
        branch=optional_text(root, "branch"),
        paging=paging(root),
        matches=parts(root, "military_matches/match", military_match),
        careers=rows(root, "career", career_row),
    )


def military_match(node: Element) -> models.MilitaryMatch:
    """Read one military job."""
    return models.MilitaryMatch(
        branch=optional_text(node, "branch"),
        active=optional_flag(node, "active"),
        code=optional_text(node, "code"),
        title=text(node, "title"),
        external_info=parts(node, "external_info", resource),
    )
