"""The records of a report: one mention each of a seizure, a shipment, a person and so on.

Records lie flat in a report and name each other by local id, because each of them is an element
of the graph with an access class of its own: what is flat can be left out without a hole.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from intel.model.base import CountryCode, FreeText, Frozen, LocalId, PartialDate, ShortText
from intel.model.marking import Marking
from intel.model.quantity import Money, Quantity

__all__ = [
    "Attachment",
    "Contact",
    "Conveyance",
    "Document",
    "Equipment",
    "GoodsItem",
    "IdentifierMention",
    "Organisation",
    "Packaging",
    "PartyRole",
    "Person",
    "PlaceMention",
    "Record",
    "RoleName",
    "RouteLeg",
    "Seal",
    "Seizure",
    "Shipment",
]


class PlaceMention(Frozen):
    """A place as a report names it: the text is kept, the public place only if it was recognised.

    ``place`` is the id of a public place of the gazetteer; ``kind`` a place type code.

    Source: UN/LOCODE (UN/CEFACT Recommendation 16) for ``locode``; WGS 84 for the coordinates.
    """

    text: ShortText | None = None
    country: CountryCode | None = None
    division: ShortText | None = None
    locode: Annotated[str, Field(pattern=r"^[A-Z]{2}[A-Z2-9]{3}$")] | None = None
    place: str | None = None
    kind: str | None = None
    latitude: Annotated[Decimal, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[Decimal, Field(ge=-180, le=180)] | None = None


class Record(Frozen):
    """What every record has: its place in the report, and a marking where it is stricter.

    Source: design §3 (a record lies within its report) and §4.
    """

    id: LocalId
    marking: Marking | None = None


class Seizure(Record):
    """Goods taken by an administration, with date, place, circumstances and concealment.

    Source: WCO CEN structure as far as it is public (background, domain facts §1.2).
    """

    date: PartialDate | None = None
    place: PlaceMention | None = None
    direction: str | None = None
    procedure: str | None = None
    traffic: str | None = None
    detection: tuple[str, ...] = ()
    concealment: tuple[str, ...] = ()
    concealment_text: FreeText | None = None


class Shipment(Record):
    """Goods carried under one transport contract; the WCO Data Model's consignment.

    Source: WCO Data Model class Consignment.
    """

    seizure: LocalId | None = None
    declared_as: FreeText | None = None
    origin_country: CountryCode | None = None


class Packaging(Frozen):
    """Kind and number of packages.

    Source: UN/CEFACT Recommendation 21.
    """

    code: str
    count: Annotated[int, Field(ge=0, le=10**9)] | None = None


class IdentifierMention(Frozen):
    """An identifier as written, with its kind.

    Source: kinds of ``intel.model.identifiers``.
    """

    kind: str
    value: ShortText
    country: CountryCode | None = None


class GoodsItem(Record):
    """One line of goods: what it is and how much of it.

    ``identifiers`` are those of the thing itself: the VIN of a car that is the goods, a serial number.

    Source: HS 2022 for ``hs_code``; ``commodity`` and ``substance`` are codes of this platform.
    """

    shipment: LocalId | None = None
    commodity: str | None = None
    hs_code: Annotated[str, Field(pattern=r"^\d{2,14}$")] | None = None
    substance: str | None = None
    substance_text: ShortText | None = None
    species: ShortText | None = None
    brand: ShortText | None = None
    description: FreeText | None = None
    quantity: Quantity | None = None
    value: Money | None = None
    packaging: Packaging | None = None
    identifiers: tuple[IdentifierMention, ...] = ()


class RouteLeg(Record):
    """One stage of a route by one conveyance; legs of a shipment are ordered by ``sequence``.

    Source: UN/EDIFACT 3227 place roles; UN/CEFACT Recommendation 19 for ``mode``.
    """

    shipment: LocalId | None = None
    sequence: Annotated[int, Field(ge=1, le=1000)] = 1
    stage: Literal["pre-carriage", "main-carriage", "on-carriage"] | None = None
    mode: Annotated[str, Field(pattern=r"^[0-9]$")] | None = None
    departure: PlaceMention | None = None
    destination: PlaceMention | None = None
    via: tuple[PlaceMention, ...] = ()
    conveyance: LocalId | None = None


class Conveyance(Record):
    """The physical means of transport of a leg: vehicle, wagon, vessel, aircraft.

    Source: UN/CEFACT Recommendation 28; CEN "means of conveyance".
    """

    type: str | None = None
    mode: Annotated[str, Field(pattern=r"^[0-9]$")] | None = None
    country: CountryCode | None = None
    make: ShortText | None = None
    colour: ShortText | None = None
    name: ShortText | None = None
    identifiers: tuple[IdentifierMention, ...] = ()


class Equipment(Record):
    """Transport equipment: container, trailer, pallet; not a conveyance.

    Source: ISO 6346; WCO Data Model class TransportEquipment.
    """

    shipment: LocalId | None = None
    type: str | None = None
    identifiers: tuple[IdentifierMention, ...] = ()


class Seal(Record):
    """A seal on transport equipment.

    Source: ISO 17712 classes H, S, I; states include the cloned seal of rip-on/rip-off cases.
    """

    equipment: LocalId | None = None
    seal_class: Literal["H", "S", "I"] | None = None
    state: Literal["intact", "broken", "missing", "duplicate"] | None = None
    identifiers: tuple[IdentifierMention, ...] = ()


class Document(Record):
    """A document of the shipment: declaration, TIR carnet, consignment note, bill of lading.

    Source: UN/EDIFACT 1001 document names.
    """

    shipment: LocalId | None = None
    type: str | None = None
    issued_on: PartialDate | None = None
    country: CountryCode | None = None
    identifiers: tuple[IdentifierMention, ...] = ()


RoleName = Literal[
    "carrier",
    "consignor",
    "consignee",
    "declarant",
    "notify-party",
    "suspect",
    "driver",
]


class PartyRole(Frozen):
    """What a party was, in which seizure, shipment or leg (``of`` is that record's local id).

    Source: WCO Data Model roles; design §4 relationships.
    """

    role: RoleName
    of: LocalId | None = None


class Person(Record):
    """A natural person as one report mentions them.

    Source: background, domain facts §1.2 (the nominal split).
    """

    roles: tuple[PartyRole, ...] = ()
    names: tuple[ShortText, ...] = ()
    sex: Literal["female", "male", "other"] | None = None
    nationality: CountryCode | None = None
    birth_date: PartialDate | None = None
    age_band: ShortText | None = None
    occupation: ShortText | None = None
    address: ShortText | None = None
    identifiers: tuple[IdentifierMention, ...] = ()


class Organisation(Record):
    """A company or other legal person as one report mentions it.

    Source: background, domain facts §1.2 (the nominal split).
    """

    roles: tuple[PartyRole, ...] = ()
    names: tuple[ShortText, ...] = ()
    country: CountryCode | None = None
    legal_form: ShortText | None = None
    address: ShortText | None = None
    identifiers: tuple[IdentifierMention, ...] = ()


class Attachment(Record):
    """A photograph, an X-ray image, a scan or another file that belongs to a report.

    The sender names it by ``name``, its file in what was sent, and says what is to be seen;
    ``digest`` (SHA-256, hex), ``media_type`` and ``size`` (bytes) are what the platform found of
    its bytes, absent where it has none. ``screened`` says that a person has looked at it and that
    neither a face nor a name is to be seen: until then it is nominal.

    Source: design §3 (attachments are nominal until a person marks them sanitised).
    """

    name: ShortText | None = None
    kind: Literal["photograph", "x-ray", "scan", "document", "other"] | None = None
    caption: FreeText | None = None
    screened: bool = False
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    media_type: Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9.+-]{1,80}$")] | None = None
    size: Annotated[int, Field(ge=0, le=10**12)] | None = None


class Contact(Record):
    """A phone, address or account at which a party is reached.

    Source: design §4 (contact keys link entities, they do not merge them).
    """

    party: LocalId | None = None
    identifiers: tuple[IdentifierMention, ...] = ()
