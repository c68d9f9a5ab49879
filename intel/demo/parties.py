"""The persons and companies of a report, and how they are reached."""

from typing import Any

from intel.demo.draw import Draw
from intel.demo.numbers import COUNTER_SLOTS, company_kind
from intel.demo.people import Company, Figure, invent_company, invent_figure
from intel.demo.plan import Link, Region
from intel.demo.routes import Journey
from intel.demo.sheet import Sheet
from intel.demo.texts import OCCUPATIONS, STREETS
from intel.model.gazetteer import PLACES
from intel.model.vocabulary import Names

__all__ = ["Parties", "hub_identifier"]

_FIRST_HUB_COUNTER = 1_000_000 * COUNTER_SLOTS
_HUB_COUNTRIES = ("KZ", "CN", "UZ")
_CAPITALS = {
    "AZ": "baku",
    "CN": "urumqi",
    "KG": "bishkek",
    "KZ": "almaty",
    "MN": "ulaanbaatar",
    "TJ": "dushanbe",
    "TM": "ashgabat",
    "UZ": "tashkent",
}


class Parties:
    """Who took part in what a report tells."""

    def __init__(self, sheet: Sheet) -> None:
        """Begin with nobody."""
        self._sheet = sheet
        self._seizure = ""
        self._shipment = ""

    def join(self, seizure: str, shipment: str, *, leg: str) -> None:
        """Add the people and companies of one seizure.

        Args:
            seizure: Local id of the seizure.
            shipment: Local id of its shipment.
            leg: Local id of the leg on which it was seized.
        """
        sheet, draw = self._sheet, self._sheet.draw
        self._seizure, self._shipment = seizure, shipment
        people = 1 if sheet.planted_count("passport", "phone", "account") else draw.pick((0, 1, 1, 1, 2))
        room = 3 - len(sheet.report.get("persons", ()))
        for at in range(min(people, room)):
            self._add_person("driver" if at == 0 and draw.chance(40) else "suspect")
        if sheet.planted_count("company") or (draw.chance(30) and not sheet.report.get("organisations")):
            self._add_companies()
        if sheet.slot.hub is not None:
            self._add_hub(sheet.slot.hub, leg)

    def finish(self, journey: Journey) -> None:
        """Place what is still planned for the report: nothing planted may be lost."""
        sheet = self._sheet
        rest = sheet.planted("phone", "account")
        if rest:
            persons = sheet.report.get("persons") or [{"id": self._add_person("suspect")}]
            for link in rest:
                self._reach(str(persons[0]["id"]), sheet.written(link))
        assert not sheet.planted_count(), f"{journey.mode}: a planted identifier has no record to stand in"

    def _add_person(self, role: str) -> str:
        sheet, draw = self._sheet, self._sheet.draw
        planted = sheet.planted("passport")
        nationality = (
            planted[0].country if planted else draw.pick((sheet.slot.administration,) * 3 + ("UZ", "TJ", "KZ"))
        )
        figure = invent_figure(_draw_of(planted, draw, sheet), nationality)
        written = sheet.hand.say(figure.names)
        sheet.somebody = written
        person: dict[str, Any] = {
            "roles": [{"role": role, "of": self._seizure}],
            "names": [sheet.hand.absent() if draw.chance(1) and not planted else written],
            "sex": figure.sex,
            "nationality": nationality,
        }
        if draw.chance(12):
            person["names"].append(figure.names.en if written != figure.names.en else figure.names.ru)
        if planted:
            person["identifiers"] = [sheet.written(link) for link in planted]
            person["birth_date"] = sheet.region.numbers.birthday(planted[0].counter).isoformat()
        else:
            self._number(person, figure)
        self._describe(person, figure)
        person_id = sheet.add("persons", "person", person)
        phones = [sheet.written(link) for link in sheet.planted("phone", "account")]
        if not phones and draw.chance(40):
            phones = [sheet.fresh("phone", nationality)]
        for identifier in phones:
            self._reach(person_id, identifier)
        return person_id

    def _number(self, person: dict[str, Any], figure: Figure) -> None:
        """Papers that nobody else has, or an age where none were found."""
        sheet, draw = self._sheet, self._sheet.draw
        if not draw.chance(70):
            person["age_band"] = draw.pick(("20-29", "30-39", "40-49", "50-59"))
            return
        counter, numbers = sheet.counter("passport"), sheet.region.numbers
        born = numbers.birthday(counter)
        person["birth_date"] = born.isoformat() if draw.chance(85) else f"{born:%Y}"
        value = numbers.make("passport", figure.nationality, counter)
        person["identifiers"] = [sheet.hand.identifier("passport", value, figure.nationality)]
        personal = numbers.personal_number(figure.nationality, counter, is_male=figure.sex == "male")
        if personal is not None and draw.chance(60):
            person["identifiers"].append({"kind": personal[0], "value": personal[1]})

    def _describe(self, person: dict[str, Any], figure: Figure) -> None:
        draw, hand = self._sheet.draw, self._sheet.hand
        if draw.chance(50):
            person["occupation"] = hand.say(draw.pick(OCCUPATIONS)) if draw.chance(80) else hand.absent()
        if draw.chance(30):
            person["address"] = self._address(figure.nationality)

    def _add_companies(self) -> None:
        sheet, draw = self._sheet, self._sheet.draw
        planted = sheet.planted("company")
        role = draw.pick(("consignor", "consignee", "consignee", "declarant"))
        for link in planted:
            company = invent_company(Draw(sheet.region.seed, 8, link.counter), link.country)
            self._add_company(company, role, sheet.written(link))
        if not planted:
            country = draw.pick((sheet.slot.administration, "CN", "KZ"))
            self._add_company(invent_company(draw, country), role, self._fresh_number(country))
        if draw.chance(35):
            other = "consignor" if role != "consignor" else "consignee"
            country = sheet.slot.administration
            self._add_company(invent_company(draw, country), other, self._fresh_number(country))

    def _fresh_number(self, country: str) -> dict[str, Any]:
        return self._sheet.fresh(company_kind(country), country)

    def _add_company(self, company: Company, role: str, identifier: dict[str, Any]) -> str:
        sheet, draw = self._sheet, self._sheet.draw
        record: dict[str, Any] = {
            "roles": [{"role": role, "of": self._shipment}],
            "names": [sheet.hand.say(company.names)],
            "country": company.country,
            "identifiers": [identifier],
        }
        if draw.chance(30):
            record["address"] = self._address(company.country)
        return sheet.add("organisations", "organisation", record)

    def _add_hub(self, hub: int, leg: str) -> None:
        """A carrier that everybody deals with: context, not a bridge."""
        sheet = self._sheet
        country = _hub_country(hub)
        company = invent_company(Draw(sheet.region.seed, 7, hub), country)
        record: dict[str, Any] = {
            "roles": [{"role": "carrier", "of": leg}],
            "names": [sheet.hand.say(company.names)],
            "country": country,
            "identifiers": [hub_identifier(sheet.region, hub)],
        }
        sheet.add("organisations", "organisation", record)

    def _reach(self, party: str, identifier: dict[str, Any]) -> None:
        self._sheet.add("contacts", "contact", {"party": party, "identifiers": [identifier]})

    def _address(self, country: str) -> str:
        hand, draw = self._sheet.hand, self._sheet.draw
        town: Names = PLACES[_CAPITALS[country]].names
        return f"{hand.say(town)}, {hand.say(draw.pick(STREETS))} {draw.between(1, 180)}"


def _hub_country(hub: int) -> str:
    return _HUB_COUNTRIES[hub % len(_HUB_COUNTRIES)]


def hub_identifier(region: Region, hub: int) -> dict[str, str]:
    """The number by which a public carrier is known, as an identifier of a report."""
    country = _hub_country(hub)
    value = region.numbers.make("company", country, _FIRST_HUB_COUNTER + hub)
    return {"kind": company_kind(country), "value": value}


def _draw_of(planted: list[Link], draw: Draw, sheet: Sheet) -> Draw:
    """Who is known by a planted passport is the same person in both reports."""
    return Draw(sheet.region.seed, 8, planted[0].counter) if planted else draw
