"""Worlds, who looks at them, and what is asked of all of a world at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.model.report import RECORD_LISTS
from tests.noninterference.calls import Call, scene_of
from tests.noninterference.edits import World, arrivals, edited
from tests.noninterference.least import stripped
from tests.noninterference.oracles import check_answer
from tests.noninterference.stage import Heard, Stage
from tests.support.dense_worlds import DENSE_WORLDS
from tests.support.tally import TALLY
from tests.support.worlds import ACTORS, PURPOSES, eventful_worlds, worlds

__all__ = ["SOMEBODY", "WORLDS", "dense_worlds_are_swept", "look_alike", "same_is_heard", "sweep"]

_DENSE = st.sampled_from(sorted(DENSE_WORLDS)).map(DENSE_WORLDS.__getitem__)
WORLDS = st.one_of(_DENSE, worlds(), worlds(), eventful_worlds())
# who sees nothing of content at all comes less often
SOMEBODY = st.tuples(st.sampled_from((*ACTORS[1:5], *ACTORS[1:5], *ACTORS)), st.sampled_from(PURPOSES))
_EDITS = 4


def look_alike(data: st.DataObject, stage: Stage, world: World, who: tuple[str, str]) -> World:
    """Another world that somebody cannot tell from a world, by the reference view alone.

    Args:
        data: What Hypothesis draws from.
        stage: For rules, clock and secret.
        world: The one world.
        who: Name and purpose.

    Returns:
        The world without all that is hidden from him, or after those of some edits that leave his views as they are.
    """
    if not data.draw(st.booleans(), label="edit"):
        return stripped(stage, world, who)
    known, other = stage.views(world, who), world
    for _ in range(data.draw(st.integers(1, _EDITS), label="edits")):
        changed = data.draw(edited(other))
        if stage.views(changed, who) == known:
            other = changed
    return other


def same_is_heard(stage: Stage, heard: Sequence[Heard]) -> None:
    """Ask again what was asked in another world, page after page, and require the same bytes (P2).

    Args:
        stage: With a world on it that looks the same to all who asked.
        heard: What was asked and answered in the other.
    """
    for each in heard:
        TALLY.count("P2")
        again = stage.ask(each.name, each.call, is_small=each.is_small)
        assert again == each.answered, (each.name, each.call, each.answered, again)


def sweep(stage: Stage, world: World, name: str, purpose: str) -> None:
    """Ask everything there is at once: whatever is wrong with a world mostly shows here.

    Args:
        stage: With the world on it.
        world: What was sent.
        name: Who asks.
        purpose: What for.
    """
    actor = demonstration_actor(name)
    stated: defaultdict[str, list[str]] = defaultdict(list)
    scene = scene_of(world, stage.instance)
    hidden, hidden_records = set(scene.reports), set(scene.records)
    kept_back = dict.fromkeys(scene.attachments, 0)  # those of visible reports are asked for first
    for visible in stage.seen(world, actor, purpose):
        hidden.discard(visible.handle)
        own = {each["id"] for each in visible.plain.get("attachments", ())}
        kept_back |= {each: 1 if each[1] in own else 2 for each in scene.attachments if each[0] == visible.handle}
        for list_name in RECORD_LISTS:
            for record in visible.plain.get(list_name, ()):
                hidden_records.discard(record["id"])
                for each in record.get("identifiers", ()):
                    stated[f"{each['kind']}:{each['value']}"].append(visible.handle)
    # from a report that states what most do: from the identifier itself even a hub would be walked
    often = [*sorted(stated, key=lambda each: -len(stated[each])), *("container:CSQU3054383",) * 2]
    start = stated[often[0]][0] if stated else often[0]
    names = [name for sent in arrivals(world) for person in sent.report.persons for name in person.names]
    asked: list[tuple[str, dict[str, str]]] = [
        ("search", {"limit": "200"}),
        ("search", {"limit": "200", "text": names[0] if names else "heroin"}),
        ("search", {"limit": "200", "country": "KZ", "text": "steel"}),
        ("changes", {"since": "1700000000000"}),
        ("totals", {"by": "mode,concealment,substance", "duplicates": "exclude"}),
        ("totals", {"by": "country,month"}),
        ("routes", {}),
        ("network", {"start": start, "hops": "4"}),
        ("network", {"start": often[1], "hops": "1"}),
        ("path", {"a": start, "b": often[1]}),
        ("trace", {"identifier": often[0]}),
        ("network", {"start": max(hidden)}),
        ("network", {"start": max(hidden_records)}),
        ("report", {"id": max(hidden)}),
    ]
    for question, arguments in asked:
        path = f"/api/v1/reports/{arguments['id']}" if question == "report" else f"/api/v1/{question}"
        check_answer(stage, world, name, Call("GET", path, question, arguments, purpose))
    wanted = max(kept_back, key=lambda each: kept_back[each])
    if kept_back[wanted]:
        report, attachment = wanted
        path = f"/api/v1/reports/{report}/attachments/{attachment}"
        check_answer(stage, world, name, Call("GET", path, purpose=purpose))
    body = {"format": "bundle", "purpose": purpose, "question": {"name": "search", "arguments": {}}}
    check_answer(stage, world, name, Call("POST", "/api/v1/exports", "search", {}, purpose, body))
    assert stage.ask(name, Call("GET", "/metrics")).status == 401, "what an operator reads moves with what is hidden"


def dense_worlds_are_swept(stage: Stage) -> None:
    """Ask everything at once of each dense world, before anything is left to chance.

    Args:
        stage: Where.
    """
    for world in DENSE_WORLDS.values():
        stage.put(world)
        sweep(stage, world, "uz.officer", "investigation")
    sweep(stage, world, "uz.officer", "training")
    sweep(stage, world, "secretariat", "statistics")  # who sees what it sent in the name of others for that alone
