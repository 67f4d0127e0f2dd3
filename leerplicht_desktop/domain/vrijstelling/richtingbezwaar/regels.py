# SPDX-License-Identifier: EUPL-1.2
"""B01 to B20, each with its article and the sentence that is shown when it fails or warns."""

from leerplicht_desktop.domain.regel import Regel

B01 = Regel(
    "B01", "Lpw art. 3, 4a en 4b", "De jongere is in dit schooljaar niet leerplichtig of "
    "kwalificatieplichtig. Een vrijstelling is niet nodig.",
)  # fmt: skip
B02 = Regel(
    "B02", "Lpw art. 6 lid 1; Awb art. 2:3", "De jongere stond op {dagtekening} in een andere "
    "gemeente ingeschreven. Stuur de kennisgeving door; de dag van ontvangst, {ontvangen}, blijft "
    "gelden.",
)  # fmt: skip
B03 = Regel("B03", "Lpw art. 6 lid 1", "In de kennisgeving ontbreekt: {ontbreekt}.")
B04 = Regel(
    "B04", "Lpw art. 2 lid 1 en 6 lid 1", "Wie de kennisgeving deed, heeft geen gezag en verzorgt "
    "de jongere niet.",
)  # fmt: skip
B05 = Regel("B05", "Lpw art. 6 lid 2 onder a", "{tijdig_zin}")
B06 = Regel("B06", "Lpw art. 6 lid 2 onder b", "{tijdig_zin}")
B07 = Regel(
    "B07", "Lpw art. 6 en 8; HR 2012:BV9201", "Over de periode hiervoor was er geen geldig beroep "
    "op artikel 5 onder b. De keten is onderbroken.",
)  # fmt: skip
B07_ONBEKEND = Regel(
    "B07-ONBEKEND", "Lpw art. 6 en 8; HR 2012:BV9201", "Over de periode hiervoor is niets bekend. "
    "Vraag de ouders of de vorige gemeente.",
)  # fmt: skip
B08 = Regel(
    "B08", "Lpw art. 6 en 8; HR 2012:BV9201, 2015:1494 en 2019:960", "De leerplicht was al "
    "begonnen en er is geen uitzondering bevestigd, zoals een verhuizing. Een eerste beroep kan "
    "dan in beginsel niet meer.",
)  # fmt: skip
B08_UITZONDERING = Regel(
    "B08-UITZONDERING", "HR 2012:BV9201, 2015:1494 en 2019:960", "Er is een uitzondering "
    "({uitzondering}) bevestigd door een persoon.",
)  # fmt: skip
B09 = Regel("B09", "Lpw art. 8 lid 1", "De verklaring over de bedenkingen ontbreekt.")
B10 = Regel(
    "B10", "Lpw art. 5 onder b en 8 lid 1", "De verklaring gaat niet over alle scholen {waar}.",
)  # fmt: skip
B11 = Regel(
    "B11", "Lpw art. 8 lid 2", "In het jaar voor {dagtekening} stond de jongere op een school van "
    "een richting waartegen de bedenkingen zich richten.",
)  # fmt: skip
B12 = Regel(
    "B12", "Lpw art. 8 lid 2; HR 2019:960", "De jongere stond langer geleden op een school van een "
    "richting waartegen de bedenkingen zich richten. Ook dan kan een beroep in beginsel niet. "
    "Beoordeel of er een uitzondering is en leg dat vast.",
)  # fmt: skip
B13 = Regel(
    "B13", "Lpw art. 8 lid 2; HR 2017:3111", "De bedenkingen gaan ook over openbaar onderwijs, en "
    "de jongere zat op een openbare school.",
)  # fmt: skip
B14 = Regel(
    "B14", "Lpw art. 8 lid 1", "In de lijst van de ouders ontbreken scholen in de buurt: "
    "{ontbrekende_scholen}.",
)  # fmt: skip
B15 = Regel(
    "B15", "HR 2019:1925, onder i", "Ernstige bezwaren uit een welbepaalde overtuiging: {b15}."
)
B16 = Regel("B16", "HR 2019:1925, onder ii", "Gericht tegen de richting: {b16}.")
B17 = Regel("B17", "HR 2019:1925, onder iii", "Concreet en zwaar genoeg: {b17}.")
B18 = Regel(
    "B18", "HR 2019:1925, onder ii", "Alle bedenkingen gaan over inrichting, soort onderwijs of "
    "leerplicht, en niet over de richting.",
)  # fmt: skip
B19 = Regel(
    "B19", "GHAMS 2024:2924; HR 2022:1004", "De bedenkingen zijn alleen algemeen en er is met geen "
    "school contact gezocht.",
)  # fmt: skip
B20 = Regel(
    "B20", "RBROT 2022:8517", "Er is geen bewijs welke bijlagen wanneer zijn ontvangen. Leg dat "
    "alsnog vast.",
)  # fmt: skip
VOLDAAN = Regel(
    "B-VOLDAAN", "Lpw art. 5 onder b, 6 en 8", "De kennisgeving voldoet aan de in de Leerplichtwet "
    "gestelde eisen.",
)  # fmt: skip
OM_VERVOLGBAAR = Regel(
    "OM-VERVOLGBAAR", "OM-lijn voorjaar 2025", "Vervolgbaar volgens de OM-lijn van 2025. Kijk in "
    "de handreiking.", onzeker="de handreiking is niet gelezen",
)  # fmt: skip
OM_NIET = Regel(
    "OM-NIET", "OM-lijn voorjaar 2025", "Het OM vervolgt niet (lijn 2025).",
    onzeker="of de lijn na HR 21-4-2026 nog geldt, is niet bekend",
)  # fmt: skip
OM_OPEN = Regel("OM-OPEN", "OM-lijn voorjaar 2025", "Over vervolging is nu niets te zeggen.")
REGELS = (
    B01, B02, B03, B04, B05, B06, B07, B07_ONBEKEND, B08, B08_UITZONDERING, B09, B10, B11, B12,
    B13, B14, B15, B16, B17, B18, B19, B20, VOLDAAN, OM_VERVOLGBAAR, OM_NIET, OM_OPEN,
)  # fmt: skip
