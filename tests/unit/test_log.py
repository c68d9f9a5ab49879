import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from intel.clock import FixedClock
from intel.errors import MalformedReportError
from intel.log import SAFE_KEYS, configure_logging, drop_unsafe, get_logger, reread, silent_traces

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = (root.handlers[:], root.level)
    stream = io.StringIO()
    configure_logging("info", clock=FixedClock(NOON), stream=stream)
    yield stream
    structlog.reset_defaults()
    root.handlers[:] = before[0]
    root.setLevel(before[1])


def entries(written: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


def test_an_entry_is_one_json_object_with_the_time_of_the_clock(written: io.StringIO) -> None:
    get_logger().info("engine.started", port=7687, version="26.10.2.post1")

    assert entries(written) == [
        {
            "event": "engine.started",
            "level": "info",
            "port": 7687,
            "timestamp": "2026-01-01T12:00:00.000+00:00",
            "version": "26.10.2.post1",
        }
    ]


def test_a_key_outside_the_list_is_dropped_and_counted(written: io.StringIO) -> None:
    get_logger().info("ingest.batch", rows=250, name="Иванов", passport="AA1234567")

    (entry,) = entries(written)
    assert entry["dropped"] == 2
    assert set(entry) == {"event", "level", "rows", "timestamp", "dropped"}


def test_a_safe_key_with_a_sentence_in_it_is_dropped(written: io.StringIO) -> None:
    get_logger().info("ingest.batch", statement="MATCH the driver")

    (entry,) = entries(written)
    assert "statement" not in entry


def test_a_sentence_as_event_name_is_dropped(written: io.StringIO) -> None:
    get_logger().info("Иванов was seen")

    (entry,) = entries(written)
    assert entry["event"] == "unnamed"
    assert "Иванов" not in written.getvalue()


def test_an_error_is_named_with_its_line_and_not_quoted(written: io.StringIO) -> None:
    try:
        raise MalformedReportError("row 7: Иванов is no date", details={"value": "Иванов"})
    except MalformedReportError:
        get_logger().exception("ingest.row")

    (entry,) = entries(written)
    assert entry["error"] == "malformed_report"
    assert str(entry["at"]).startswith(f"{__name__}:")
    assert "Иванов" not in json.dumps(entry, ensure_ascii=False)


def test_another_library_s_warning_comes_without_what_it_says(written: io.StringIO) -> None:
    logging.getLogger("neo4j.io").warning("parameters: %s", {"name": "Иванов"})

    (entry,) = entries(written)
    assert (entry["event"], entry["library"], entry["level"]) == ("library", "neo4j.io", "warning")


def test_another_library_s_chatter_is_not_written(written: io.StringIO) -> None:
    logging.getLogger("uvicorn.access").info("GET /api/v1/trace?identifier=AA1234567")

    assert written.getvalue() == ""


@given(
    st.dictionaries(
        st.sampled_from(sorted(SAFE_KEYS)) | st.text(),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text()) | st.binary(),
    )
)
def test_only_known_keys_with_numbers_or_short_words_come_through(entry: dict[str, object]) -> None:
    kept = drop_unsafe(None, "info", dict(entry))

    assert set(kept) <= SAFE_KEYS | {"dropped"}
    assert all(not isinstance(value, str) or (len(value) <= 100 and " " not in value) for value in kept.values())
    assert kept["event"] == entry["event"] if kept["event"] != "unnamed" else True


def test_a_line_of_the_log_is_read_again_as_it_was(written: io.StringIO) -> None:
    get_logger().error("api.fault", status=500)

    assert reread(written.getvalue()) == entries(written)[0]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        pytest.param(
            '{"event": "api.fault", "status": 500, "name": "Иванов"}', {"status", "dropped"}, id="another key"
        ),
        pytest.param('{"event": "api.fault", "status": "500 Иванов"}', {"dropped"}, id="a sentence in a safe key"),
        pytest.param('{"event": "Petrov", "status": 500}', None, id="an event that we do not have"),
        pytest.param('{"status": 500', None, id="half a line"),
        pytest.param("[1]", None, id="something else in JSON"),
        pytest.param("Traceback (most recent call last): Petrov", None, id="a trace"),
        pytest.param(
            "2026-11-30 14:38:26.448 INFO  [HttpServer] <ArcadeDB_0> Petrov called",
            {"timestamp", "level", "library"},
            id="a line of the engine",
        ),
        pytest.param(
            "2026-11-30 14:38:26.448 SEVER [Petrov] called", {"timestamp", "level"}, id="a part unknown to us"
        ),
        pytest.param("2026-11-30 14:38:26.448 PETRO [HttpServer] called", None, id="a level unknown to us"),
    ],
)
def test_of_a_line_from_anywhere_only_what_a_log_may_say_is_left(line: str, left: set[str] | None) -> None:
    found = reread(line)

    assert (None if found is None else set(found) - {"event"}) == left
    assert "etrov" not in str(found)


def test_what_goes_wrong_where_nobody_can_catch_it_is_named_and_not_quoted(
    written: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise ValueError("Иванов")

    before = threading.excepthook, sys.unraisablehook
    with silent_traces():
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.warn("Иванов", UserWarning, stacklevel=1)

    assert [each["event"] for each in entries(written)] == ["thread.fault", "library"]
    assert [each.get("error") for each in entries(written)] == ["ValueError", None]
    assert "Иванов" not in written.getvalue()
    assert capsys.readouterr() == ("", "")
    assert (threading.excepthook, sys.unraisablehook) == before
