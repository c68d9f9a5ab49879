"""A full journey with words that occur nowhere else; afterwards they are looked for in everything on the side."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from intel.access.tokens import issue_token
from intel.clock import SystemClock
from intel.graph.engine_files import EngineFiles
from intel.services.keys import issuer_key
from intel.services.leftovers import clear_leftovers

pytestmark = [pytest.mark.embedded, pytest.mark.slow]

INTEL = str(Path(sys.executable).with_name("intel"))
START_SECONDS = 120.0
NAME, CYRILLIC, WORD, FILE = "Zyxcanaryov", "Зыкъюнусбеков", "Quibblewort", "Ziggurathov"
PHONE, PLATE, PASSPORT, REFERENCE = "+998907654321", "01Q777XZ", "AC7654321", "UZ-CANARYX-42"
CANARIES = (NAME, CYRILLIC, WORD, FILE, PHONE, "998907654321", PLATE, PASSPORT, "7654321", "CANARYX")
"""What must be found nowhere: the words themselves and as they are written for a machine."""


def written_forms(word: str) -> set[bytes]:
    escaped = json.dumps(word).strip('"')
    lower = word.lower()
    return {each.encode() for each in (word, lower, word.upper(), escaped, quote(word), quote(lower))}


FORMS = {form: word for word in CANARIES for form in written_forms(word)}


def canaries_in(content: bytes) -> set[str]:
    return {word for form, word in FORMS.items() if form in content}


def report(number: int = 42, **more: Any) -> dict[str, Any]:
    return {
        "kind": "seizure",
        "administration": "UZ",
        "reference": f"UZ-CANARYX-{number}",
        "marking": {"releasable_to": ["ALL"], "nominal_releasable_to": ["KZ"]},
        "title": f"{WORD} in a lorry",
        "seizures": [{"id": "s", "date": "2026-01-12", "place": {"country": "UZ"}, "concealment_text": WORD}],
        "persons": [
            {
                "id": "p",
                "names": [f"{NAME} Qwert", CYRILLIC],
                "identifiers": [{"kind": "passport", "value": PASSPORT, "country": "UZ"}],
                "roles": [{"of": "s", "role": "driver"}],
            }
        ],
        "conveyances": [
            {"id": "c", "mode": "3", "identifiers": [{"kind": "plate", "value": PLATE, "country": "UZ"}]},
        ],
        "contacts": [{"id": "k", "party": "p", "identifiers": [{"kind": "phone", "value": PHONE}]}],
        "narratives": [{"language": "en", "text": f"The driver {NAME} called {PHONE} about the {WORD}."}],
        **more,
    }


@dataclass
class Journey:
    """An instance whose programs write their logs and temporary files where the test finds them."""

    folder: Path
    refusals: list[tuple[str, httpx.Response]] = field(default_factory=list)
    ended: list[tuple[str, int]] = field(default_factory=list)

    @property
    def data(self) -> Path:
        return self.folder / "instance"

    @property
    def scratch(self) -> Path:
        return self.folder / "tmp"

    def environment(self) -> dict[str, str]:
        return os.environ | {
            "INTEL_DATA_DIR": str(self.data),
            "INTEL_PORT": "0",
            "INTEL_ENGINE_HEAP": "512m",
            "INTEL_ENGINE_LINGER": "5",
            "INTEL_LOG_LEVEL": "debug",
            "INTEL_BATCH_REPORTS": "5",
            "TMPDIR": str(self.scratch),
        }

    def run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        """A command to its end; what it says aside is kept."""
        with (self.folder / "commands.err").open("ab") as faults:
            return subprocess.run(
                [INTEL, *words], env=self.environment(), stdout=subprocess.PIPE, stderr=faults, check=False
            )

    @contextmanager
    def serving(self, name: str) -> Iterator[tuple[httpx.Client, "subprocess.Popen[bytes]"]]:
        log = self.folder / f"{name}.err"
        with (
            log.open("wb") as sink,
            subprocess.Popen([INTEL, "serve"], env=self.environment(), stdout=sink, stderr=sink) as process,
        ):
            try:
                with httpx.Client(base_url=self._address(process, log), timeout=60) as client:
                    yield client, process
            finally:
                process.send_signal(signal.SIGINT)
                process.wait(60)

    def _address(self, process: "subprocess.Popen[bytes]", log: Path) -> str:
        deadline = time.monotonic() + START_SECONDS
        while (found := re.search(r"serving (http://[^,\s]+)", log.read_text())) is None:
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline
            time.sleep(0.1)
        return found.group(1)

    def bearer(self, user: str) -> dict[str, str]:
        token = issue_token(user, issuer_key(self.data), clock=SystemClock(), minutes=60)
        return {"Authorization": f"Bearer {token}"}

    def refused(self, client: httpx.Client, what: str, method: str, url: str, **how: Any) -> None:
        self.refusals.append((what, client.request(method, url, **how)))


def send_and_ask(journey: Journey, client: httpx.Client) -> None:
    unit, officer = journey.bearer("uz.unit"), journey.bearer("kz.officer")
    assert client.post("/api/v1/reports", json=[report()], headers=unit).status_code == 201
    rejected = report(43, seizures=[{"date": "2026-13-45", "place": {"country": WORD}}])
    lines = "\n".join(json.dumps(each) for each in (report(44), rejected, {"administration": NAME}))
    file = {"file": (f"{FILE}.jsonl", lines.encode())}
    sent = client.post("/api/v1/submissions", files=file, data={"profile": "report-json"}, headers=unit)
    assert sent.status_code == 201, sent.text
    submission = sent.json()["submission"]
    assert WORD in client.get(sent.json()["receipt"], headers=unit).text
    assert client.get(f"/api/v1/submissions/{submission}/sheet", headers=unit).status_code == 200
    begun = {"digest": "0" * 64, "size": 1000, "filename": f"{FILE}.csv"}
    upload = client.post("/api/v1/uploads", json=begun, headers=unit).json()["upload"]
    piece = client.put(f"/api/v1/uploads/{upload}", params={"offset": 0}, content=NAME.encode(), headers=unit)
    assert piece.status_code == 200

    for question, arguments in (
        ("search", {"text": f"{NAME} {WORD}"}),
        ("trace", {"identifier": f"phone:{PHONE}"}),
        ("network", {"start": f"plate:{PLATE}"}),
        ("path", {"a": f"passport:{PASSPORT}", "b": f"phone:{PHONE}"}),
    ):
        answered = client.get(f"/api/v1/{question}", params=arguments, headers=officer)
        assert answered.status_code == 200, answered.text
    assert client.get("/api/v1/search", params={"text": NAME}, headers=officer).json()["rows"]
    body = {"format": "bundle", "question": {"name": "search", "arguments": {"text": WORD}}}
    assert NAME in client.post("/api/v1/exports", json=body, headers=officer).text
    draft = {"text": f'@id("UZ-1") permit(principal, action, resource) when {{ "{NAME}" }};'}
    assert client.post("/api/v1/policies/check", json=draft, headers=journey.bearer("uz.chief")).status_code == 200


WRONG: tuple[tuple[str, dict[str, str]], ...] = (
    ("search", {"text": NAME, "limit": "many"}),
    ("search", {"text": NAME, "purpose": CYRILLIC}),
    ("search", {"text": NAME, "country": WORD}),
    ("search", {"text": NAME, "kind": WORD}),
    ("search", {"text": NAME, "from": PHONE}),
    ("search", {"text": CYRILLIC, "after": NAME}),
    ("network", {"start": f"number:{PHONE}", "hops": "2"}),
    ("network", {"start": f"phone:{PHONE}", "hops": "99"}),
    ("path", {"a": f"plates:{PLATE}", "b": PASSPORT}),
    ("trace", {"identifier": CYRILLIC}),
    ("totals", {"by": WORD}),
    ("totals", {"substance": WORD}),
    ("routes", {"years": PHONE, "commodity": WORD}),
    ("changes", {"since": NAME}),
    (f"reports/{NAME}", {}),
    ("codes/find", {"list": WORD, "text": NAME}),
    ("codes/translate", {"list": WORD, "text": NAME, "to": WORD}),
    (f"submissions/{NAME}/receipt", {}),
    (f"uploads/{WORD}", {}),
    (f"policies/{NAME}", {}),
    (f"{NAME}/{PHONE}", {}),
)


def ask_wrongly(journey: Journey, client: httpx.Client) -> None:
    officer, unit = journey.bearer("kz.officer"), journey.bearer("uz.unit")
    for path, arguments in WRONG:
        journey.refused(client, f"{path} {arguments}", "GET", f"/api/v1/{path}", params=arguments, headers=officer)
    export = {"format": "bundle", "reports": [NAME]}
    journey.refused(client, "export", "POST", "/api/v1/exports", json=export, headers=officer)
    export = {"format": WORD, "reports": [NAME], "question": {"name": NAME}}
    journey.refused(client, "export form", "POST", "/api/v1/exports", json=export, headers=officer)
    export = {"format": "csv", "question": {"name": NAME, "arguments": {"text": WORD}}}
    journey.refused(client, "export question", "POST", "/api/v1/exports", json=export, headers=officer)
    journey.refused(client, "no JSON", "POST", "/api/v1/reports", content=f'{{"{NAME}"'.encode(), headers=unit)
    journey.refused(client, "no report", "POST", "/api/v1/reports", json=[NAME], headers=unit)
    journey.refused(client, "no token", "GET", "/api/v1/search", headers={"Authorization": f"Bearer {NAME}"})
    journey.refused(client, "a method", WORD.upper(), "/api/v1/search", headers=officer)
    journey.refused(client, "withdrawal", "POST", "/api/v1/withdrawals", json={"reports": [NAME]}, headers=unit)
    for words in (
        ("ask", "search", f"{NAME} {WORD}", "--as", "kz.officer"),
        ("ask", "search", f"text={NAME}", "limit=many", "--as", "kz.officer"),
        ("ask", "trace", f"identifier={PHONE}", "--as", "kz.officer"),
        ("export", "csv", "--report", NAME, "--as", "kz.officer", "--out", str(journey.folder / "out.csv")),
    ):
        journey.ended.append((words[1], journey.run(*words).returncode))


def kill_in_the_middle(journey: Journey, client: httpx.Client, process: "subprocess.Popen[bytes]") -> None:
    """An archive that is unpacked and worked through when the program dies, and then the database too."""
    packed = journey.folder / "many.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{FILE}.jsonl", "\n".join(json.dumps(report(100 + number)) for number in range(120)))
    headers = journey.bearer("uz.unit") | {"Prefer": "respond-async"}
    sent = client.post(
        "/api/v1/submissions",
        files={"file": (f"{FILE}.zip", packed.read_bytes())},
        data={"profile": "report-json"},
        headers=headers,
    )
    assert sent.status_code == 202, sent.text
    deadline = time.monotonic() + 30
    while not client.get(sent.json()["state"], headers=headers).json()["totals"]:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    process.kill()
    process.wait(30)
    endpoint = EngineFiles.of(journey.data).endpoint()
    assert endpoint is not None
    os.kill(endpoint.server_pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    made = Journey(tmp_path_factory.mktemp("journey"))
    made.scratch.mkdir()
    with made.serving("first") as (client, process):
        send_and_ask(made, client)
        ask_wrongly(made, client)
        kill_in_the_middle(made, client, process)
    assert made.run("worker", "--until-done").returncode == 0
    with made.serving("second") as (client, _):
        found = client.get("/api/v1/search", params={"text": f"{WORD} UZ-CANARYX-219"}, headers=made.bearer("uz.unit"))
        assert len(found.json()["rows"]) == 1
        token = (made.data / "metrics.token").read_text()
        measured = client.get("/metrics", headers={"Authorization": f"Bearer {token}"})
        assert measured.status_code == 200
        (made.folder / "metrics").write_bytes(measured.content)
    logs = [word for name in ("first", "second") for word in ("--log", str(made.folder / f"{name}.err"))]
    assert made.run("admin", "support", str(made.folder / "support.zip"), *logs).returncode == 0
    return made


def test_the_words_are_in_the_instance_so_that_they_could_be_found(journey: Journey) -> None:
    kept = b"".join(each.read_bytes() for each in (journey.data / "blobs").iterdir() if each.is_file())

    assert canaries_in(kept) >= {NAME, WORD, PHONE, PLATE, PASSPORT, CYRILLIC}


@pytest.mark.parametrize("name", ["first.err", "second.err", "commands.err", "metrics"])
def test_no_log_no_error_text_and_no_figure_has_a_word_of_it(journey: Journey, name: str) -> None:
    content = (journey.folder / name).read_bytes()

    assert content
    assert canaries_in(content) == set()


def test_the_log_of_the_database_and_of_its_keeper_have_no_word_of_it(journey: Journey) -> None:
    logs = sorted((journey.data / "engine" / "log").iterdir())

    assert {each.name for each in logs} >= {"server.0.log", "supervisor.log"}
    assert {each.name: canaries_in(each.read_bytes()) for each in logs} == {each.name: set() for each in logs}


def test_what_is_refused_is_not_repeated(journey: Journey) -> None:
    said = {what: canaries_in(each.content + str(each.headers).encode()) for what, each in journey.refusals}

    assert len(said) > 25
    assert [(what, each.text) for what, each in journey.refusals if each.status_code < 400] == []
    assert [each for each in journey.ended if each[1] != 2] == []
    assert {what: words for what, words in said.items() if words} == {}


def test_no_temporary_file_is_left_where_others_look(journey: Journey) -> None:
    assert list(journey.scratch.rglob("*")) == []


def test_what_a_killed_program_left_in_the_instance_goes(journey: Journey) -> None:
    left = [each for pattern in ("exports/*", "blobs/unpacked.*") for each in journey.data.glob(pattern)]

    assert clear_leftovers(journey.data) == 0  # it may still be at work
    assert clear_leftovers(journey.data, oldest_seconds=0.0) >= len(left)
    assert not [
        each for pattern in ("exports/*", "blobs/unpacked.*", "uploads/*.jsonl") for each in journey.data.glob(pattern)
    ]


def test_a_support_dump_has_no_word_of_it_no_path_and_no_secret(journey: Journey) -> None:
    with zipfile.ZipFile(journey.folder / "support.zip") as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}

    everything = b"".join([*parts.values(), *(each.encode() for each in parts)])
    secrets = [(journey.data / each).read_bytes() for each in ("secret", "metrics.token")]
    assert canaries_in(everything) == set()
    assert str(journey.folder).encode() not in everything
    assert not [each for each in secrets if each in everything]
    assert oct((journey.folder / "support.zip").stat().st_mode & 0o777) == "0o600"
    state = json.loads(parts["state.json"])
    assert state["schema"]["applied"][-1] == state["schema"]["known"]
    assert state["at_least"]["reports"] == 100
    events = [json.loads(line) for line in parts["log.jsonl"].splitlines()]
    assert {each["source"] for each in events} >= {"engine"}
    assert json.loads(parts["settings.json"])["data_dir"] == "set"


def test_figures_are_of_routes_and_of_nobody(journey: Journey) -> None:
    text = (journey.folder / "metrics").read_text()

    labels = {name for line in text.splitlines() if not line.startswith("#") for name in re.findall(r'(\w+)="', line)}
    routes = set(re.findall(r'route="([^"]*)"', text))
    assert labels == {"method", "route", "status", "le", "version", "schema", "python", "engine"}
    assert "/api/v1/search" in routes
    assert all(each == "none" or re.fullmatch(r"(/[a-z0-9{}_-]+)+", each) for each in routes)
    assert re.search(r"^intel_database_up 1\.0$", text, re.MULTILINE)
