"""The page of a service that only O*NET's lists name, and the table of operations lacks: drawn whatever it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from browser.areas import area_of
from browser.onet import operations
from browser.onet.operations.unlisted import unlisted
from browser.pages.document import Block, blocks
from browser.pages.frame import Crumb, Frame, area_crumb
from browser.pages.gathering import Gathering
from browser.pages.links import Announcement, announcement
from browser.translated import gettext as _


@dataclass(frozen=True, slots=True)
class UnlistedPage:
    """The answer of a service that the table of operations lacks."""

    frame: Frame
    blocks: tuple[Block, ...]


def unlisted_page(*, path: str, params: Mapping[str, list[str]]) -> UnlistedPage:
    """Gather the answer of an announced service, whatever it is."""
    page = Gathering()
    operation = unlisted(quote(path), params, private=operations.is_private(path))
    root = page.must(operation, **{name: "\n".join(values) for name, values in params.items()}).value
    service = announcement(path) or Announcement(path, "")
    area, title = area_of(path), service.title
    steps = [area_crumb(area)] if area else []
    if path != service.path:
        steps.append(Crumb(title, f"/{quote(service.path)}"))
        below = path.removeprefix(service.path.rstrip("/") + "/")
        title = _("%(service)s: %(path)s") % {"service": title, "path": below}
    return UnlistedPage(frame=page.frame(title=title, area=area, crumbs=steps), blocks=blocks(root))
