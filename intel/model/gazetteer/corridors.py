"""The six CAREC corridors in simplified form: ordered places, west or north end first.

Source: CAREC Transport and Trade Facilitation Strategy, corridor maps; branches that matter for
goods in transit are kept, each as a line of its own. Facts, written by us.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["CORRIDORS"]

_LINES = {
    "1a": "kairak-kz kostanay astana karaganda almaty zharkent khorgos-kz-road horgos-cn-road urumqi lanzhou",
    "1b": "zhaisan-kz aktobe kyzylorda turkistan shymkent taraz almaty altynkol-kz horgos-cn-rail urumqi",
    "1c": "taraz sypatai-batyr-kz chaldybar-kg kara-balta bishkek naryn torugart-kg tuergate-cn kashgar",
    "1d": "almaty korday-kz akzhol-kg bishkek",
    "2a": "poti-port tbilisi red-bridge-ge red-bridge-az ganja baku alat-port aktau-port aktau beyneu tazhen-kz "
    "daut-ata-uz nukus bukhara samarkand tashkent andijan dustlik-uz dostuk-kg osh irkeshtam-kg yierkeshitan-cn "
    "kashgar",
    "2b": "batumi-port tbilisi gardabani-ge boyuk-kesik-az baku alat-port turkmenbashi-port turkmenbashi ashgabat mary "
    "turkmenabat farap-tm-road alat-uz bukhara navoi samarkand",
    "3a": "veseloyarsk-ru auyl-kz semey almaty taraz shymkent zhibek-zholy-kz gisht-kuprik-uz tashkent jizzakh "
    "samarkand bukhara alat-uz farap-tm-road turkmenabat mary sarahs-tm-road sarakhs-ir-road mashhad",
    "3b": "tashkent samarkand karshi termez ayritom-uz hairatan-af mazar-e-sharif herat bandar-abbas-port",
    "3c": "tashkent yallama-uz konysbaev-kz shymkent",
    "4a": "novosibirsk tashanta-ru tsagaannuur-mn khovd bulgan-mn takeshiken-cn urumqi",
    "4b": "kyakhta-ru altanbulag-mn darkhan ulaanbaatar sainshand zamyn-uud-mn-road erenhot-cn-road hohhot beijing "
    "tianjin-port",
    "4c": "naushki-ru sukhbaatar-mn ulaanbaatar zamyn-uud-mn-rail erenhot-cn-rail beijing lianyungang-port",
    "5a": "kashgar yierkeshitan-cn irkeshtam-kg karamyk-kg karamyk-tj dushanbe bokhtar panji-poyon-tj "
    "sherkhan-bandar-af kunduz kabul peshawar karachi",
    "5b": "kashgar karasu-cn kulma-tj murghob khorog kulob dushanbe",
    "5c": "kashgar khunjerab-cn sost-pk peshawar karachi-port",
    "6a": "astrakhan karauzek-ru kurmangazy-kz atyrau beyneu tazhen-kz daut-ata-uz nukus bukhara karshi termez "
    "ayritom-uz hairatan-af mazar-e-sharif kabul",
    "6b": "mashtakovo-ru syrym-kz oral aktobe kyzylorda shymkent zhibek-zholy-kz gisht-kuprik-uz tashkent "
    "samarkand termez galaba-uz hairatan-af-rail",
    "6c": "tashkent oybek-uz fotehobod-tj khujand dushanbe panji-poyon-tj sherkhan-bandar-af kunduz kabul",
    "6d": "oral atyrau beyneu bolashak-kz serhetyaka-tm balkanabat akyayla-tm inche-borun-ir bandar-abbas-port",
    "6e": "samarkand jartepa-uz sarazm-tj panjakent dushanbe dusti-tj sariosiyo-uz denau termez",
}

CORRIDORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: tuple(line.split()) for name, line in _LINES.items()}
)
"""Corridor and branch to the ids of its places, in order."""
