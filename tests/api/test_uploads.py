"""Files in pieces, over a line that breaks all the time: what came stays, and arrives once."""

import hashlib
import json
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from intel.api.app import create_app
from intel.cli.submit import Sender
from intel.services.instance import Instance
from intel.services.worker import Worker

Bearer = Callable[[str], dict[str, str]]
ROWS = "".join(json.dumps({"administration": "UZ", "reference": f"U-{n}", "seizures": [{}]}) + "\n" for n in range(60))


def _begin(client: Any, header: dict[str, str], content: bytes) -> dict[str, Any]:
    about = {"digest": hashlib.sha256(content).hexdigest(), "size": len(content), "filename": "a.jsonl"}
    return client.post("/api/v1/uploads", json=about, headers=header).json()


def test_pieces_are_taken_once_and_in_order_and_submitted_when_whole(client: Any, bearer: Bearer) -> None:
    header, content = bearer("uz.unit"), b'{"administration": "UZ", "reference": "P-1", "seizures": [{}]}\n'
    upload = _begin(client, header, content)
    path = f"/api/v1/uploads/{upload['upload']}"

    first = client.put(f"{path}?offset=0", content=content[:20], headers=header)
    again = client.put(f"{path}?offset=0", content=content[:20], headers=header)
    early = client.post(f"{path}/submit", json={"profile": "report-json"}, headers=header)
    found = _begin(client, header, content)
    rest = client.put(f"{path}?offset=20", content=content[20:], headers=header)
    others = client.get(path, headers=bearer("kz.unit"))
    done = [client.post(f"{path}/submit", json={"profile": "report-json"}, headers=header) for _ in range(2)]

    assert first.json()["received"] == 20
    assert again.status_code == early.status_code == 409
    assert found == {"upload": upload["upload"], "received": 20, "size": len(content)}
    assert rest.json()["received"] == len(content)
    assert others.status_code == 404
    assert [each.status_code for each in done] == [202, 202]
    assert done[0].json() == done[1].json()


def test_what_is_not_what_was_stated_is_refused_and_begins_anew(client: Any, bearer: Bearer) -> None:
    header, content = bearer("uz.unit"), b"stated before it came\n"
    upload = _begin(client, header, content)
    path = f"/api/v1/uploads/{upload['upload']}"
    client.put(f"{path}?offset=0", content=content[:-2] + b"!\n", headers=header)

    refused = client.post(f"{path}/submit", json={"profile": "report-json"}, headers=header)

    assert refused.status_code == 409
    assert client.get(path, headers=header).json()["received"] == 0


@pytest.fixture
def breaking(instance: Instance) -> Iterator[str]:
    """The service behind a line that breaks after every few kilobytes, in either direction."""
    config = uvicorn.Config(create_app(instance), log_config=None, access_log=False)
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening, socket.create_server(("127.0.0.1", 0)) as line:
        serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        serving.start()
        breaker = threading.Thread(target=_break, args=(line, listening.getsockname()), daemon=True)
        breaker.start()
        yield f"http://127.0.0.1:{line.getsockname()[1]}"
        server.should_exit = True
        serving.join()


def _break(line: socket.socket, target: tuple[str, int]) -> None:
    """Pass on so many bytes of each connection and cut it: few of the first, more of every next."""
    count = 0
    while True:
        try:
            near, _ = line.accept()
        except OSError:
            return
        count += 1
        allowed = 150 if count % 3 == 0 else 1_000_000
        threading.Thread(target=_pass, args=(near, target, allowed), daemon=True).start()


def _pass(near: socket.socket, target: tuple[str, int], allowed: int) -> None:
    with near, socket.create_connection(target) as far:
        sides = ((near, far), (far, near))
        back = threading.Thread(target=_copy, args=(*sides[1], allowed), daemon=True)
        back.start()
        _copy(*sides[0], allowed)
        back.join(5)


def _copy(source: socket.socket, sink: socket.socket, allowed: int) -> None:
    try:
        while allowed > 0 and (piece := source.recv(min(4096, allowed))):
            sink.sendall(piece)
            allowed -= len(piece)
        sink.shutdown(socket.SHUT_RDWR)
        source.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass


def test_a_file_arrives_once_over_a_line_that_breaks(
    breaking: str, instance: Instance, bearer: Bearer, tmp_path: Path
) -> None:
    (tmp_path / "a.jsonl").write_text(ROWS)
    token = bearer("uz.unit")["Authorization"].removeprefix("Bearer ")
    sender = Sender(breaking, token, patience=60.0)
    worker = Worker(instance)
    working = threading.Thread(target=worker.run)
    working.start()

    number = sender.send(tmp_path / "a.jsonl", profile="report-json", mends="", progress=lambda _, __: None)
    again = sender.send(tmp_path / "a.jsonl", profile="report-json", mends="", progress=lambda _, __: None)
    state = sender.wait(number)
    worker.stop()
    working.join()

    assert again == number
    assert state["totals"] == {"accepted": 60}
    assert len(sender.receipt(number, "ru").splitlines()) == 60
