"""Readers for service lists, version information and lists of careers, and what all lists share."""

from dataclasses import replace
from typing import TypeVar

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.v2.values import (
    Item,
    Reader,
    entries,
    field,
    flag,
    integer,
    items,
    link,
    number,
    occupation_code,
    optional_text,
    part,
    reads,
    text,
    texts,
)

T = TypeVar("T")


@reads(models.ServiceList)
def service_list(root: Item) -> models.ServiceList:
    """Read a service list: it must have a service."""
    services = entries(root, resource)
    if not services:
        raise Malformed("no service in the list")
    return models.ServiceList(services)


def resource(item: Item) -> models.Link:
    """Read one announced service."""
    return models.Link(text(item, "title"), link(item, "href"))


@reads(models.About)
def about(root: Item) -> models.About:
    """Read version information: any of it may be missing, not all."""
    versions = models.About(
        taxonomy=part(root, "taxonomy", web_page),
        database=part(root, "database", web_page),
        api_version=optional_text(root, "api_version"),
    )
    if not (versions.taxonomy or versions.database or versions.api_version):
        raise Malformed("no version in it")
    return versions


def web_page(item: Item) -> models.Link:
    """Read a name that may have the address of a web page."""
    return models.Link(text(item, "name"), link(item, "url"))


def tags(item: Item) -> models.Tags:
    """Read the flags of a career: 2.0 has one, and sends it only if it is set."""
    return models.Tags(bright_outlook=flag(item, "bright_outlook"))


def career_row(item: Item) -> models.CareerRow:
    """Read one career or occupation of a list: its code and title must be there."""
    return models.CareerRow(
        code=occupation_code(item),
        title=text(item, "title"),
        href=link(item, "href"),
        tags=part(item, "tags", tags) or models.Tags(),
        fit=optional_text(item, "fit"),
        percent_employed=number(item, "percent_employed"),
        match_type=optional_text(item, "match_type"),
        preparation_needed=optional_text(item, "preparation_needed"),
        pay_grade=optional_text(item, "pay_grade"),
        supplemental=flag(item, "supplemental"),
    )


def paging(root: Item) -> models.Paging:
    """Read which rows of a list were sent; an empty list ends at row 0."""
    return models.Paging(
        start=integer(root, "start"),
        end=integer(root, "end"),
        total=integer(root, "total"),
        sort=root.values.get("sort"),
        next=link(root, "next"),
        previous=link(root, "prev"),
    )


def rows(root: Item, name: str, reader: Reader[T]) -> tuple[T, ...]:
    """Read the rows of a list; it may be empty, but it must be there, or a total of 0."""
    if field(root, name) is None and integer(root, "total") is None:
        raise Malformed("neither rows nor a total")
    return items(root, name, reader)


def list_summary(item: Item) -> models.ListSummary:
    """Read what a list says of what it was chosen by."""
    return models.ListSummary(
        title=optional_text(item, "title") or optional_text(item, "name"),
        description=optional_text(item, "description") or optional_text(item, "overview"),
        experience=optional_text(item, "experience"),
        job_training=optional_text(item, "training"),
        education=optional_text(item, "education"),
        sub_clusters=texts(item, "sub_clusters"),
        example_programs=texts(item, "example_programs"),
        source=link(item, "source_url"),
        license=link(item, "license_url"),
        detail=optional_text(item, "detail"),
        id=optional_text(item, "id") or optional_text(item, "code"),
        interest_code=optional_text(item, "interest_code"),
        examples=texts(item, "example"),
        total=integer(item, "occupation_total"),
        see_more=link(item, "see_more"),
    )


@reads(models.CareerList)
def career_list(root: Item) -> models.CareerList:
    """Read a list of careers; those of an industry belong to the category that the call was for."""
    category = root.values.get("category") if "industry" in root.values else None

    def of_category(item: Item) -> models.CareerRow:
        return replace(career_row(item), category=category)

    example = part(root, "example", of_category)
    return models.CareerList(
        keyword=root.values.get("keyword"),
        paging=paging(root),
        careers=rows(root, "career", of_category),
        summary=part(root, "summary", list_summary),
        examples=(example,) if example else (),
    )
