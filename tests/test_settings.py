"""Settings are read by real processes: a wrong value, or a line of `.env` that cannot be read, serves nothing."""

import os
import re
import shutil
import subprocess
import sys
from itertools import zip_longest
from pathlib import Path

import pytest

from onetsite import env_file, variables
from tests.conftest import ROOT
from tests.servers import free_port

PASSWORD = "open-sesame"
# Advice on a variable, and values that it cannot have.
WRONG = {
    "BEHIND_HTTPS": ("Set it to on or off.", ["enabled"]),
    "DEBUG": ("Set it to on or off.", ["maybe"]),
    "LOG_FORMAT": ("Set it to text or json.", ["yaml"]),
    "LOG_LEVEL": ("Set it to one of DEBUG, INFO, WARNING, ERROR.", ["verbose"]),
    "ONET_CALLS_PER_SECOND": ("Set it to a number of calls from 1 to 100", ["0", "101", "five", "2.5"]),
    "ONET_CACHE_FRESH_SECONDS": ("Set it to a number of seconds up to 2592000", ["abc", "-1", "2592001", "9" * 5000]),
    "TRUSTED_PROXIES": ("Set it to addresses or networks of proxies, as 10.0.0.5", ["10.0.0.5/999", "proxy"]),
    "WORKERS": ("Set it to a number of processes, at most 64.", ["0", "65", "auto"]),
    "PORT": ("Set it to a number from 1 to 65535.", ["99999", "-1", "0", "http"]),
    "HOST": (
        "Set it to an address of this machine, as 127.0.0.1",
        ["http://127.0.0.1", "127.0.0.1:8000", "a..b", "[::1", "a" * 64, "256.1.1.1", "my host"],
    ),
    "ALLOWED_HOSTS": (
        "Write names alone, without http://, port or path, and commas between them",
        ["http://a.example/", "a.example;b.example", "a.example/x", "a.example:80", "::1", "*.a.example", "bücher.de"],
    ),
    "HSTS_PRELOAD": ("Set it to on or off.", ["yes please"]),
    "FRAME_ANCESTORS": (
        "Set it to none, to self, or to the sites that may embed this one",
        [
            "intranet",
            "https://a.example/x",
            "none self",
            "https://u:open-sesame@a.example",
            "*",
            "https://a b",
            "x://y",
        ],
    ),
    "SECURITY_CONTACT": (
        "Set it to an address, as security@example.org",
        ["us", "http://a.example/", "@a.example", "a b@a.example", "a@b..c", "mailto:", "https:///x"],
    ),
    "OFFICE_NAME": ("Write at most 80 letters, without < and >.", ["x" * 81, "<b>Office</b>"]),
    "OFFICE_ADDRESS": ("Write at most 80 letters, without < and >.", ["1 Main Street" * 7, "Denver > CO"]),
    "OFFICE_PHONE": (
        "Write a phone number as people dial it",
        ["ask us", "72", "720-555-0100; 720-555-0101", "1" * 81],
    ),
    "TZ": (
        "Set it to a time zone by its name, as America/Chicago or UTC.",
        ["Mars/Base", "/etc/nowhere", "/etc/hostname", "EST5EDT,M3.2.0,M11.1.0", "America", "../../etc/passwd", ":"],
    ),
    "CACHE_URL": (
        "Write it as redis://host:6379/0",
        [
            f"bogus://ws-user:{PASSWORD}@x",
            f"redis://:{PASSWORD}@x:99999/0",
            f"redis://:{PASSWORD}@a..b/0",
            f"redis://:{PASSWORD}@x/zero",
            "dbcache://table",
            "memcache://127.0.0.1:11211",
            "filecache://",
        ],
    ),
}
ROUNDS = [dict(zip(WRONG, values, strict=True)) for values in zip_longest(*(values for _, values in WRONG.values()))]
START = {"before the server": ("manage.py", "server_options"), "in the server": ("-c", "import onetsite.wsgi")}


def started(
    *command: str, root: Path = ROOT, without: tuple[str, ...] = (), **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command of Python in a folder of the project, with other settings in the environment."""
    inherited = {name: value for name, value in os.environ.items() if name not in without}
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, *command], cwd=root, env=inherited | environment, capture_output=True, text=True, check=False
    )


def shown(names: tuple[str, ...]) -> tuple[str, str]:
    """Return a command that prints settings."""
    return "-c", f"from onetsite import settings; print([getattr(settings, name) for name in {names}])"


@pytest.mark.parametrize("values", ROUNDS)
def test_wrong_values_are_refused_before_anything_is_served(embedded_data: Path, values: dict[str, str | None]) -> None:
    wrong = {name: value for name, value in values.items() if value is not None}

    done = started("manage.py", "server_options", ONET_DATA=str(embedded_data), **wrong)

    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    assert PASSWORD not in done.stderr
    for name in wrong:
        advice, _ = WRONG[name]
        assert f"(browser.E010) {name} is set to something that it cannot be.\n\tHINT: {advice}" in done.stderr


def test_wrong_values_are_refused_by_the_server(embedded_data: Path) -> None:
    done = started(*START["in the server"], ONET_DATA=str(embedded_data), PORT="99999", CACHE_URL="memcache://x")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "CACHE_URL is set to something that it cannot be." in done.stderr
    assert "PORT is set to something that it cannot be." in done.stderr


@pytest.mark.parametrize(
    "url",
    [
        "redis://x:port/0",
        "redis://x:0/0",
        "redis://a b/0",
        "redis://:open#sesame@x/0",
        "redis://x/0?password=open-sesame",
        "redis://x/0?open-sesame",
        "redis://",
        "redis:///0",
        "redis://[::1/0",
        "pymemcache://127.0.0.1:11211",
        "filecache:///",
        "filecache://folder/x",
        "filecache:///etc/hostname/x",
        "locmemcache://answers/x",
        "redis",
    ],
)
def test_wrong_cache_address_is_refused(url: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        variables.cache(url)


def test_account_address_and_certificates_are_refused(embedded_data: Path) -> None:
    done = started(
        *START["before the server"],
        ONET_DATA=str(embedded_data),
        ONET_USERNAME="ws-user:more",
        ONET_PASSWORD=PASSWORD,
        ONET_API_URL="https://services.onetcenter.org:99999/ws/",
        REQUESTS_CA_BUNDLE="/nowhere/ca.pem",
        HTTPS_PROXY=f"http://ws-user:{PASSWORD}@proxy:99999",
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert sorted(re.findall(r"browser\.[EW]\d+", done.stderr)) == [
        "browser.E004",
        "browser.E015",
        "browser.E016",
        "browser.E017",
    ]
    assert "Traceback" not in done.stderr
    assert PASSWORD not in done.stderr


def test_what_is_unwise_is_warned_of(embedded_data: Path) -> None:
    done = started(
        *START["before the server"],
        ONET_DATA=str(embedded_data),
        ONET_USERNAME="ws-user",
        ONET_PASSWORD=PASSWORD,
        ONET_API_URL="http://services.example.org/ws/",
        DEBUG="on",
        PORT=str(free_port()),
    )

    assert done.returncode == 0, done.stderr
    assert "ONET_API_URL is plain http to another machine" in done.stderr
    assert "DEBUG is on" in done.stderr
    assert PASSWORD not in done.stderr


def test_client_of_a_redis_is_pinned_beside_the_rest() -> None:
    ours, more = (
        set(re.findall(r"^\S+==\S+", (ROOT / name).read_text(), re.MULTILINE))
        for name in ("requirements.txt", "requirements-redis.txt")
    )
    done = subprocess.run(
        ["make", "--dry-run", "setup", "REDIS=1"],  # noqa: S607 - any make
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert ours <= more
    assert [name.partition("==")[0] for name in sorted(more - ours)] == ["async-timeout", "redis"]
    assert "--require-hashes --no-deps -r requirements-redis.txt" in done.stdout


def test_letters_out_of_utf8_are_refused(embedded_data: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, *START["before the server"]],
        cwd=ROOT,
        env=os.environb | {b"ONET_DATA": bytes(embedded_data), b"ONET_PASSWORD": b"s\xe9same"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "ONET_PASSWORD is set to something that it cannot be.\n\tHINT: Take out its line breaks" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_blank_value_is_the_default() -> None:
    blank = dict.fromkeys(WRONG, " ")
    names = ("DEBUG", "ALLOWED_HOSTS", "ONET_CACHE_FRESH_SECONDS", "TIME_ZONE", "LOG_LEVEL", "BEHIND_HTTPS", "HOST")

    process = started(*shown((*names, "PORT")), **blank)

    assert process.stdout == (
        "[False, ['127.0.0.1', 'localhost'], 86400, 'America/New_York', 'INFO', False, '127.0.0.1', 8000]\n"
    ), process.stderr


@pytest.mark.parametrize(
    "text",
    [
        "America/Chicago",
        ":America/Chicago",
        "/usr/share/zoneinfo/America/Chicago",
        ":/usr/share/zoneinfo/America/Chicago",
    ],
)
def test_time_zone_is_understood_as_systems_write_it(text: str) -> None:
    assert variables.time_zone(text) == "America/Chicago"


def test_names_of_machines_are_understood() -> None:
    assert variables.host("[::1]") == "::1"
    assert variables.host("::") == "::"
    assert variables.allowed_hosts("a.example, .b.example [::1] * ,") == ["a.example", ".b.example", "[::1]", "*"]


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("none", "'none'"),
        ("self", "'self'"),
        (
            "'self', https://intranet.example.org http://*.a.example:8080",
            "'self' https://intranet.example.org http://*.a.example:8080",
        ),
    ],
)
def test_sites_that_may_embed_this_one_are_understood(text: str, policy: str) -> None:
    assert variables.frame_ancestors(text) == policy


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("security@example.org", "mailto:security@example.org"),
        ("mailto:security@example.org", "mailto:security@example.org"),
        ("https://example.org/security", "https://example.org/security"),
    ],
)
def test_contact_is_understood(text: str, address: str) -> None:
    assert variables.contact(text) == address


@pytest.mark.parametrize(
    ("asked", "header"), [("", "max-age=31536000"), ("on", "max-age=31536000; includeSubDomains; preload")]
)
def test_preloading_is_only_for_who_asks(embedded_data: Path, asked: str, header: str) -> None:
    page = (
        "import django; django.setup(); from django.test import Client; "
        "print(Client().get('/robots.txt', secure=True).headers['Strict-Transport-Security'])"
    )

    done = started(
        "-c",
        page,
        DJANGO_SETTINGS_MODULE="onetsite.settings",
        ONET_DATA=str(embedded_data),
        ALLOWED_HOSTS="testserver",
        BEHIND_HTTPS="on",
        HSTS_PRELOAD=asked,
    )

    assert done.stdout == f"{header}\n", done.stderr


def test_time_zone_of_the_machine_is_understood() -> None:
    machine = Path("/etc/localtime").resolve()

    done = started(*shown(("TIME_ZONE", "WRONG_VALUES")), TZ=":/etc/localtime")

    assert done.stdout == f"['{str(machine).partition('/zoneinfo/')[2]}', {{}}]\n", done.stderr


@pytest.mark.parametrize(
    ("url", "location"),
    [
        ("redis://:open-sesame@a.example:6379/1", "redis://:open-sesame@a.example:6379/1"),
        ("rediss://[::1]/0?ssl_ca_certs=/etc/ca.pem", "rediss://[::1]/0"),
        ("redis://a.example,b.example:6380/0", ["redis://a.example/0", "redis://b.example:6380/0"]),
        ("redis:///run/redis.sock", "unix:///run/redis.sock"),
        ("filecache:///var/tmp/answers", "/var/tmp/answers"),  # noqa: S108 - nothing is written
        ("locmemcache://", ""),
    ],
)
def test_cache_address_is_understood(url: str, location: str | list[str]) -> None:
    assert variables.cache(url)["LOCATION"] == location


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder of the project that may have a `.env` of its own."""
    shutil.copytree(ROOT / "onetsite", tmp_path / "onetsite", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("manage.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("browser", "templates", "static"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


UNREADABLE = [
    (b"ONET_USERNAME=ws-user\n\n# mine\n\nONET_PASSWORD: open-sesame\n", "Line 5 of .env cannot be read."),
    (b"ONET_PASSWORD:x=open-sesame\n", "Line 1 of .env cannot be read."),
    (b"ONET_PASSWORD open-sesame\n", "Line 1 of .env cannot be read."),
    (b"ONET_PASSWORD\n", "Line 1 of .env cannot be read."),
    (b"=open-sesame\n", "Line 1 of .env cannot be read."),
    (b'DEBUG=off\r\n\r\nONET_PASSWORD="open-sesame\r\n', "Line 3 of .env cannot be read."),
    (b"ONET_PASSWORD='open-sesame\nDEBUG='on'\n", "Line 1 of .env cannot be read."),
    (b"ONET_PASSWORD='open-sesame\nTZ=UTC # mother's\n", "Line 1 of .env cannot be read."),
    (b"ONET_PASSWORD='open-sesame' too\n", "Line 1 of .env cannot be read."),
    (b"ONET_PASSWORD=open\x00sesame\n", "Line 1 of .env cannot be read."),
    ("TZ=UTC\nONET_PASSWORD=open-sésame\n".encode("latin-1"), "Line 2 of .env cannot be read: it is not in UTF-8."),
    ("ONET_PASSWORD=open-sesame\n".encode("utf-16"), "Line 1 of .env cannot be read: it is not in UTF-8."),
]


@pytest.mark.parametrize(("content", "sentence"), UNREADABLE)
def test_line_that_cannot_be_read_has_its_number(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / ".env").write_bytes(content)
    environment: dict[str, str] = {}

    assert env_file.read(tmp_path / ".env", environment) == [sentence]
    assert environment == {}


@pytest.mark.parametrize(("content", "sentence"), [UNREADABLE[0], UNREADABLE[10]])
def test_line_that_cannot_be_read_stops_the_start(project: Path, content: bytes, sentence: str) -> None:
    (project / ".env").write_bytes(content)

    done = started("manage.py", "server_options", root=project, without=("ONET_USERNAME", "ONET_PASSWORD", "TZ"))

    assert (done.returncode, done.stdout) == (1, "")
    assert f"(browser.E014) {sentence}\n\tHINT: Write NAME=value, in UTF-8." in done.stderr
    assert "Traceback" not in done.stderr
    assert "sesame" not in done.stderr


@pytest.mark.parametrize("command", [START["in the server"], ("manage.py", "load_onet")])
def test_file_that_cannot_be_read_stops_every_start(project: Path, command: tuple[str, ...]) -> None:
    (project / ".env").mkdir()

    done = started(*command, root=project)

    assert done.returncode == 1
    assert "(browser.E014) .env cannot be read: Is a directory." in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "var").exists()


@pytest.mark.parametrize(
    "line",
    [
        b"\xef\xbb\xbfONET_PASSWORD=open-sesame\n",
        b"ONET_PASSWORD = open-sesame\n",
        b"export ONET_PASSWORD=open-sesame\r\n",
        b"ONET_PASSWORD = 'open-sesame'  # mine\n",
        b'\t ONET_PASSWORD="open-sesame" \r\n',
        b"# mine\n\nONET_PASSWORD=open-sesame # mine",
    ],
)
def test_line_is_understood_as_people_write_it(tmp_path: Path, line: bytes) -> None:
    (tmp_path / ".env").write_bytes(line)
    environment: dict[str, str] = {}

    assert env_file.read(tmp_path / ".env", environment) == []
    assert environment == {"ONET_PASSWORD": PASSWORD}


def test_environment_comes_before_the_file(project: Path) -> None:
    (project / ".env").write_text("\ufeffONET_USERNAME = 'theirs' # mine\r\nONET_PASSWORD=theirs\n", "utf-8")

    done = started(*shown(("ONET_USERNAME", "ONET_PASSWORD")), root=project, without=("ONET_USERNAME",))

    assert done.stdout == "['theirs', '']\n", done.stderr
