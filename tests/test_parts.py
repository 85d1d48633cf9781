from browser.templatetags import parts


def test_an_area_is_found_by_its_key_and_none_elsewhere() -> None:
    area = parts.area("mpp")

    assert area is not None
    assert area.name == "Mi Próximo Paso"
    assert parts.area(None) is parts.area("nowhere") is None
    assert [area.key for area in parts.areas()] == ["mnm", "mpp", "veterans", "online"]
