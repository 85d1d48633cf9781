"""The service list, version information, and the service list of each area (contract 2, 3.1)."""

from browser.onet import models
from browser.onet.operations.operation import AREAS, row

ROOT = row("root", "", models.ServiceList, "Services")
ABOUT = row("about", "about/", models.About, "About O*NET Web Services")
SERVICES = row("services", "{area}/", models.ServiceList, "Services", areas=AREAS)
