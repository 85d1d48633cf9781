import pytest

from browser.pages.links import local


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("/mnm/careers/17-2051.00/", "/mnm/careers/17-2051.00/"),
        ("/mnm/search?keyword=a%20b&start=21", "/mnm/search?keyword=a%20b&start=21"),
        ("/", "/"),
        ("/mnm/state-maps/17-2051.gif", ""),
        ("https://www.onetcenter.org/database.html", ""),
        ("//evil.example/", ""),
        ("//mnm/", ""),
        ("//", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_only_addresses_with_a_page_are_links(href: str | None, address: str) -> None:
    assert local(href) == address
