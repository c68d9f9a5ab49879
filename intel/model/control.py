"""Which treaty controls a substance, and how the Harmonized System changed where contraband travels.

Facts written by us. Sources: INCB Yellow List (1961 Convention), Green List (1971 Convention) and
Red List (Table I and II of the 1988 Convention), state of 2023; WCO correlation tables 2017-2022.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["HS_2017_TO_2022", "hs_2017_of", "hs_2022_of", "schedule_of"]

_SCHEDULES = """
1961-I: opium morphine methadone fentanyl carfentanil oxycodone hydrocodone hydromorphone pethidine cocaine coca-leaf
    poppy-straw-concentrate desomorphine nitazene hashish hashish-oil marijuana hemp-plant heroin fentanyl-analogue
1961-II: codeine dextropropoxyphene dihydrocodeine
1971-I: lsd psilocybin dmt mescaline mdma mda mdea cathinone dob 2c-b nbome
1971-II: amphetamine methamphetamine dexamphetamine methylphenidate pcp methaqualone mdpv mephedrone methylone alpha-pvp
    thc bzp jwh-018 am-2201 captagon ghb mdmb-4en-pinaca jwh-073 synthetic-cannabinoid
1971-III: buprenorphine flunitrazepam cathine pentazocine
1971-IV: diazepam nitrazepam nimetazepam alprazolam clonazepam phenazepam lorazepam oxazepam midazolam
    chlordiazepoxide bromazepam temazepam estazolam triazolam phenobarbital zolpidem
1988-I: acetic-anhydride ephedrine pseudoephedrine norephedrine p2p pmk apaan apaa phenylacetic-acid
    n-acetylanthranilic-acid ergotamine ergometrine lysergic-acid isosafrole safrole
    piperonal npp anpp potassium-permanganate
1988-II: anthranilic-acid piperidine sulphuric-acid hydrochloric-acid acetone toluene ethyl-ether mek
"""


def _read_schedules() -> dict[str, str]:
    schedules: dict[str, str] = {}
    current = ""
    for line in _SCHEDULES.split("\n"):
        head, separator, rest = line.partition(":")
        if separator:
            current = head.strip()
        for code in (rest if separator else line).split():
            schedules.setdefault(code, current)
    return schedules


_BY_CODE: Mapping[str, str] = MappingProxyType(_read_schedules())


def schedule_of(substance: str) -> str | None:
    """The schedule that controls a substance of our list, as ``1961-I`` or ``1988-II``; None for none.

    A group ("synthetic cannabinoid") has the schedule of its best-known members; others of it may
    be controlled nationally only.

    Args:
        substance: Code of ``substances``.

    Source: INCB Yellow, Green and Red Lists, state of 2023.
    """
    return _BY_CODE.get(substance)


HS_2017_TO_2022: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "240399": ("240391", "240399", "240411"),
        "382499": ("382499", "240412", "240419", "240492"),
        "854370": ("854340", "854370"),
        "293333": ("293333", "293334", "293335", "293336", "293337"),
        "293339": ("293335", "293336", "293337", "293339"),
        "293399": ("293399",),
        "293491": ("293491",),
        "293499": ("293492", "293499"),
        "293971": ("293945", "293972"),
        "970110": ("970121", "970191"),
        "970190": ("970122", "970129", "970192", "970199"),
        "970200": ("970210", "970290"),
        "970300": ("970310", "970390"),
        "970500": ("970510", "970521", "970522", "970529", "970531", "970539"),
        "970600": ("970610", "970690"),
        "880211": ("880211",),
        "852580": ("852581", "852582", "852583", "852589"),
        "851712": ("851713", "851714"),
        "121190": ("121160", "121190"),
        "284440": ("284441", "284442", "284443", "284444"),
        "300490": ("300490",),
        "300220": ("300241",),
        "300230": ("300242",),
    }
)
"""Codes that the edition of 2022 split or moved, as far as goods of the platform's headings travel under
them. A code that is not here either kept its meaning or is outside what we know: the pack decides."""


def hs_2022_of(code: str) -> tuple[str, ...]:
    """The codes of 2022 that a code of 2017 became; empty where the table does not know it."""
    return HS_2017_TO_2022.get(code, ())


def hs_2017_of(code: str) -> tuple[str, ...]:
    """The codes of 2017 that a code of 2022 came from; empty where the table does not know it."""
    return tuple(old for old, new in HS_2017_TO_2022.items() if code in new)
