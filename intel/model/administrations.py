"""The administrations that take part, and the bodies beside them: a table, not code.

The settings of each administration (is a plate nominal there, may the secretariat submit for it)
are those of the *demonstration region*: plausible and different from each other, agreed by nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from intel.model.vocabulary import Names

__all__ = [
    "ADMINISTRATIONS",
    "BODIES",
    "OPEN_SOURCE",
    "Administration",
    "Body",
    "Rilo",
    "SecretariatRule",
]

Rilo = Literal["CIS", "AP"]

OPEN_SOURCE = "open-source"
"""Originator of collections about countries outside the region; released to all members."""


@dataclass(frozen=True, slots=True)
class SecretariatRule:
    """Who may see what the secretariat submits in an administration's name.

    Attributes:
        releasable_to: Release set of what is not nominal.
        nominal_releasable_to: Release set of what is nominal; empty is the originator alone.

    Source: design §3, "writes leak too": the originator's own rule always applies as well.
    """

    releasable_to: tuple[str, ...] = ("ALL",)
    nominal_releasable_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Administration:
    """A customs administration that takes part.

    Attributes:
        code: ISO 3166-1 alpha-2 of its country, also its name as an originator.
        names: Its name in the platform's languages.
        rilo: The regional office it reports to; None where there is no evidence of one.
        unit: Id of its national unit, which submits for it.
        languages: ISO 639-1 codes its officers write in, the usual one first.
        plates_nominal: Whether its law treats a vehicle's plate as personal.
        vin_nominal: The same for a vehicle identification number.
        accepts_secretariat: Whether the secretariat may submit collections in its name.
        secretariat_rule: Who may see what was submitted so.

    Source: ``domain.md`` §1.5 for the offices; the rest are demonstration settings.
    """

    code: str
    names: Names
    rilo: Rilo | None
    unit: str
    languages: tuple[str, ...]
    plates_nominal: bool
    vin_nominal: bool
    accepts_secretariat: bool = True
    secretariat_rule: SecretariatRule = SecretariatRule()


@dataclass(frozen=True, slots=True)
class Body:
    """A body that takes part without being an administration.

    Attributes:
        code: How it is named in code and in markings.
        names: Its name in the platform's languages.
        rilo: Set for a liaison office.
        sees_nominal: Whether it may ever see what identifies a person or company; even then only
            where an originator released names to it by name, and its file has a rule for that.

    Source: ``domain.md`` §1.5; design §1.
    """

    code: str
    names: Names
    rilo: Rilo | None
    sees_nominal: bool


_TABLE: tuple[Administration, ...] = (
    Administration(
        "AZ",
        Names(
            "State Customs Committee of Azerbaijan",
            "Государственный таможенный комитет Азербайджана",
            "阿塞拜疆国家海关委员会",
        ),
        rilo="CIS",
        unit="az.unit",
        languages=("az", "ru", "en"),
        plates_nominal=True,
        vin_nominal=False,
    ),
    Administration(
        "CN",
        Names(
            "General Administration of Customs of China",
            "Главное таможенное управление Китая",
            "中华人民共和国海关总署",
        ),
        rilo="AP",
        unit="cn.unit",
        languages=("zh", "en"),
        plates_nominal=True,
        vin_nominal=True,
    ),
    Administration(
        "KG",
        Names(
            "State Customs Service of the Kyrgyz Republic",
            "Государственная таможенная служба Кыргызской Республики",
            "吉尔吉斯共和国国家海关署",
        ),
        rilo="CIS",
        unit="kg.unit",
        languages=("ru", "ky"),
        plates_nominal=False,
        vin_nominal=False,
    ),
    Administration(
        "KZ",
        Names(
            "State Revenue Committee of Kazakhstan",
            "Комитет государственных доходов Казахстана",
            "哈萨克斯坦国家收入委员会",
        ),
        rilo="CIS",
        unit="kz.unit",
        languages=("ru", "kk"),
        plates_nominal=False,
        vin_nominal=True,
    ),
    Administration(
        "MN",
        Names(
            "Customs General Administration of Mongolia",
            "Главное таможенное управление Монголии",
            "蒙古国海关总局",
        ),
        rilo="AP",
        unit="mn.unit",
        languages=("mn", "en", "ru"),
        plates_nominal=False,
        vin_nominal=False,
    ),
    Administration(
        "TJ",
        Names(
            "Customs Service under the Government of Tajikistan",
            "Таможенная служба при Правительстве Таджикистана",
            "塔吉克斯坦政府海关署",
        ),
        rilo="CIS",
        unit="tj.unit",
        languages=("ru", "tg"),
        plates_nominal=False,
        vin_nominal=False,
    ),
    Administration(
        "TM",
        Names(
            "State Customs Service of Turkmenistan",
            "Государственная таможенная служба Туркменистана",
            "土库曼斯坦国家海关署",
        ),
        rilo=None,
        unit="tm.unit",
        languages=("tk", "ru"),
        plates_nominal=True,
        vin_nominal=True,
    ),
    Administration(
        "UZ",
        Names(
            "State Customs Committee of Uzbekistan",
            "Государственный таможенный комитет Узбекистана",
            "乌兹别克斯坦国家海关委员会",
        ),
        rilo="CIS",
        unit="uz.unit",
        languages=("uz", "ru", "en"),
        plates_nominal=False,
        vin_nominal=True,
    ),
)

ADMINISTRATIONS: Mapping[str, Administration] = MappingProxyType({each.code: each for each in _TABLE})
"""The eight administrations by their code."""

BODIES: Mapping[str, Body] = MappingProxyType(
    {
        body.code: body
        for body in (
            Body(
                "RILO-CIS",
                Names("RILO Moscow (CIS)", "РУСТО СНГ (Москва)", "情报联络办公室（独联体）"),
                rilo="CIS",
                sees_nominal=True,
            ),
            Body(
                "RILO-AP",
                Names("RILO Asia/Pacific", "РУСТО Азия/Тихий океан", "情报联络办公室（亚太）"),
                rilo="AP",
                sees_nominal=True,
            ),
            Body(
                "SECRETARIAT",
                Names("Regional secretariat", "Региональный секретариат", "区域秘书处"),
                rilo=None,
                sees_nominal=False,
            ),
            Body(
                "AUDITOR",
                Names("Auditor", "Аудитор", "审计员"),
                rilo=None,
                sees_nominal=False,
            ),
        )
    }
)
"""Liaison offices, secretariat and auditor by their code."""
