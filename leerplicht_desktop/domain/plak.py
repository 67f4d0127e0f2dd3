# SPDX-License-Identifier: EUPL-1.2
"""Read a melding from pasted text: a school's mail or a copied page of DUO.

Lines of the form "label: value" come first, in any order and with tolerant labels; what is left
is searched for loose dates and hours. Nothing is guessed silently: lines without meaning come
back, so that the officer sees what was not used.
"""

import re
from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes, datum, namen
from leerplicht_desktop.domain.gegevens.melding import Geplakt

# Beyond this the text is no mail; reading stops instead of keeping the officer waiting.
_MEESTE_REGELS = 400
_LANGSTE_REGEL = 500

_LABELS: Mapping[str, tuple[str, ...]] = {
    "naam_leerling": ("naam leerling", "leerling", "naam", "naam kind", "naam van de leerling",
                      "deelnemer", "naam deelnemer", "naam jongere", "student", "naam student"),
    "voornamen": ("voornamen", "voornaam"),
    "achternaam": ("achternaam", "geslachtsnaam"),
    "tussenvoegsel": ("tussenvoegsel", "voorvoegsel", "voorvoegsels"),
    "geboortedatum": ("geboortedatum", "geboren", "geboren op", "geb datum", "geb"),
    "bsn": ("bsn", "burgerservicenummer", "persoonsgebonden nummer", "pgn", "bsn leerling"),
    "onderwijsnummer": ("onderwijsnummer", "onderwijsnr"),
    "brin": ("brin", "brin vestiging", "brinnummer", "brin nummer", "vestiging", "vestigingscode",
             "instellingscode", "brin code", "onderwijslocatie"),
    "school": ("school", "naam school", "instelling", "naam instelling"),
    "soort": ("verzuimsoort", "soort verzuim", "soort", "soort melding", "type verzuim"),
    "melddatum": ("melddatum", "datum melding", "gemeld op", "meldingsdatum", "datum van melding"),
    "begindatum": ("begindatum", "begindatum verzuim", "eerste dag", "eerste verzuimdag", "vanaf",
                   "begin verzuim", "startdatum", "startdatum verzuim", "verzuim vanaf", "begin",
                   "eerste dag verzuim"),
    "einddatum": ("einddatum", "einddatum verzuim", "laatste dag", "laatste verzuimdag", "tot",
                  "tot en met", "t m", "eind verzuim", "einde verzuim", "verzuim tot en met",
                  "laatste dag verzuim"),
    "totaal_uren": ("aantal uren", "uren", "totaal aantal uren", "totaal uren", "totaal",
                    "aantal uren verzuim", "gemiste uren", "uren verzuim", "aantal gemiste uren"),
    "duo_meldingsnummer": ("meldingsnummer", "duo meldingsnummer", "nummer melding", "meldnummer",
                           "kenmerk duo", "meldingsnummer duo"),
    "reden": ("vermoedelijke reden", "reden", "reden verzuim", "vermoedelijke reden verzuim"),
    "toelichting": ("toelichting", "toelichting verzuim", "opmerking", "opmerkingen",
                    "ondernomen actie", "toelichting ondernomen actie",
                    "toelichting actie gewenst"),
    "actie_gewenst": ("actie gewenst", "actie", "gewenste actie", "actie gemeente gewenst"),
    "melder_naam": ("melder", "naam melder", "gemeld door", "contactpersoon", "ingevuld door"),
    "melder_functie": ("functie", "functie melder"),
    "melder_email": ("e mail", "email", "e mailadres", "emailadres", "e mail melder", "mail",
                     "e mailadres melder"),
    "melder_telefoon": ("telefoon", "telefoonnummer", "tel", "telefoon melder",
                        "telefoonnummer melder", "tel nr"),
    "status_duo": ("status", "status bij duo", "status melding"),
    "zaaknummer": ("zaaknummer", "zaak"),
}  # fmt: skip
_OP_LABEL = {label: veld for veld, labels in _LABELS.items() for label in labels}
_NIET_VERZUIMDATUM = frozenset(
    {"onbekend", "nog niet bekend", "n v t", "nvt", "doorlopend", "geen"}
)

_KORTE_MAANDEN = "jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
_MAANDEN = "|".join((*datum.MAANDEN, _KORTE_MAANDEN))
# Patterns are text: `re` compiles one at its first use and keeps it.
_DATUM = (
    r"(?i:\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b"
    rf"|\b\d{{1,2}}\s(?:{_MAANDEN})\.?\s\d{{4}}\b)"
)
_UREN = (
    r"(?i)\b(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:klokuren|lesuren|uren|uur|u)\b(?!\s*in\s+(?:4|vier)\b)"
    r"|\b(\d{1,3}:\d{2})\s*(?:uur|uren|u)\b"
)
_DAGREGEL = (
    rf"(?i)^[\s*•\-]*(?:[a-z]{{2,9}}\.?\s+)?({_DATUM})\s*(?:[:;=|,\t-]|\s)\s*"
    r"(\d{1,2}(?:[.,]\d{1,2}|:\d{2})?)\s*(?:klokuren|lesuren|uren|uur|u)?\.?\s*$"
)
_SCHEIDING = r"\s*(?::|\t|\s{3,}|=)\s*"
# Bounded on both sides: a pasted page of signs may not keep her waiting.
_EMAIL = r"(?i)(?<![^\s<>,;:@])[^\s<>,;:@]{1,64}@[^\s<>,;:@]{1,255}\.[a-z]{2,}"
_NEGEN_CIJFERS = r"(?i)\b(?:bsn|burgerservicenummer)\D{0,5}(\d{8,9})\b"
_BRIN = r"\b(\d{2}[A-Za-z]{2})[\s|/-]*([0-9A-Za-z]{2})?\b"
_GEBOREN = rf"(?i)(?:geboren|geboortedatum|geb\.)\D{{0,8}}?({_DATUM})"
_TUSSENVOEGSEL = r"(?:van|von|de|der|den|het|ter|ten|te|el|al|la|le|du|di|da|in|op|'t|'s)\s+"
_NAAMWOORD = r"[^\W\d_a-zß-ÿ][\w'’-]*\.?"
_NAAM_VOOR_GEBOREN = rf"({_NAAMWOORD}(?:\s+(?:{_TUSSENVOEGSEL})*{_NAAMWOORD})*)[\s,(–-]*(?:is\s+)?$"
_GEEN_NAAM = r"(?i)^(?:(?:betreft|leerling|jongere|deelnemer|kind)\b[\s:]*)+"


def lees(tekst: str) -> Geplakt:
    """Raw fields by name (as a form gives them), and the lines that meant nothing.

    Beside the fields of a melding: `naam_leerling`, `geboortedatum`, `bsn`, `onderwijsnummer`,
    `brin` (with vestiging) and `school`, for finding pupil and school.
    """
    velden: dict[str, str] = {}
    dagen: dict[str, str] = {}
    over: list[str] = []
    alle = [r.replace("\xa0", " ").strip()[:_LANGSTE_REGEL] for r in tekst.splitlines()]
    regels, te_veel = alle[:_MEESTE_REGELS], alle[_MEESTE_REGELS:]
    wacht = ""
    for regel in filter(None, regels):
        if dag := _dagregel(regel):
            dagen[dag[0].isoformat()] = dag[1]
        elif wacht and not _label(regel)[0]:
            _zet(velden, wacht, regel, over)
            wacht = ""
        else:
            veld, waarde = _label(regel)
            wacht = veld if veld and not waarde else ""
            if veld and waarde:
                _zet(velden, veld, waarde, over)
            elif not veld:
                over.append(regel)
    _naam(velden)
    rest = _vrije_tekst(velden, over, bool(dagen))
    _uren(velden, dagen)
    return Geplakt(velden, (), (*rest, *filter(None, te_veel)))


def _label(regel: str) -> tuple[str, str]:
    """Field and value of "label: value"; ("", "") when the label is unknown."""
    delen = re.split(_SCHEIDING, regel.lstrip("*•-> "), maxsplit=1)
    label = _kaal(delen[0])
    veld = _OP_LABEL.get(label, "")
    waarde = delen[1].strip(" *|;") if len(delen) > 1 else ""
    return veld, waarde


def _kaal(label: str) -> str:
    zonder = re.sub(r"\(.*?\)", " ", namen.vouw(label))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", zonder).split())


def _zet(velden: dict[str, str], veld: str, waarde: str, over: list[str]) -> None:
    """Put one value in its field, in the form the form knows; what does not fit stays over."""
    genormaliseerd = _waarde(veld, waarde)
    if genormaliseerd is None:
        over.append(waarde)
    elif genormaliseerd:
        velden.setdefault(veld, genormaliseerd)


def _waarde(veld: str, waarde: str) -> str | None:
    """The value as raw input; "" when it says "nothing", None when it is not understood."""
    if veld in ("begindatum", "einddatum", "melddatum", "geboortedatum"):
        if _kaal(waarde) in _NIET_VERZUIMDATUM:
            return ""
        gevonden = re.search(_DATUM, waarde)
        gelezen = datum.lees_datum(gevonden[0] if gevonden else waarde)
        return datum.kort(gelezen) if gelezen else None
    if veld == "totaal_uren":
        gevonden = re.search(_UREN, waarde)
        kaal = next(filter(None, gevonden.groups())) if gevonden else waarde
        minuten = datum.lees_uren(kaal)
        return datum.uren(minuten) if minuten is not None else None
    if veld == "actie_gewenst":
        eerste = _kaal(waarde).split(" ")[0]
        return {"ja": "ja", "nee": "nee", "geen": "nee", "niet": "nee"}.get(eerste)
    if veld == "soort":
        return _code(codes.VERZUIMSOORTEN, waarde)
    if veld == "status_duo":
        return _code(codes.STATUSSEN_DUO, waarde)
    if veld in ("bsn", "onderwijsnummer"):
        return re.sub(r"[^0-9]", "", waarde) or None
    if veld == "melder_email":
        gevonden = re.search(_EMAIL, waarde)
        return gevonden[0] if gevonden else None
    if veld == "brin":
        return _brin(waarde)
    return waarde


def _code(lijst: codes.Codelijst, waarde: str) -> str | None:
    """A code by its word; else by the longest word of the list that stands in the text."""
    if gevonden := lijst.herken(waarde):
        return gevonden.code
    tekst = f" {_kaal(waarde)} "
    woorden = {_kaal(woord): code.code for code in lijst for woord in (code.woord, *code.buiten)}
    passend = [woord for woord in woorden if len(woord) > 3 and f" {woord} " in tekst]
    return woorden[max(passend, key=len)] if passend else None


def _brin(waarde: str) -> str | None:
    gevonden = re.search(_BRIN, waarde)
    return f"{gevonden[1]}{gevonden[2] or ''}".upper() if gevonden else None


def _dagregel(regel: str) -> tuple[date, str] | None:
    """`18-05-2026: 3,5 uur`, with or without a weekday in front."""
    gevonden = re.match(_DAGREGEL, regel)
    dag = datum.lees_datum(gevonden[1]) if gevonden else None
    minuten = datum.lees_uren(gevonden[2]) if gevonden else None
    return (dag, datum.uren(minuten)) if dag and minuten is not None else None


def _naam(velden: dict[str, str]) -> None:
    """One name from its parts, and "Dijk, Noor van" turned round."""
    delen = [velden.pop(veld, "") for veld in ("voornamen", "tussenvoegsel", "achternaam")]
    if any(delen):
        velden.setdefault("naam_leerling", " ".join(filter(None, delen)))
    naam = velden.get("naam_leerling", "")
    if gevonden := re.search(_GEBOREN, naam) or re.search(_DATUM, naam):
        gelezen = datum.lees_datum(re.findall(_DATUM, naam)[0])
        if gelezen:
            velden.setdefault("geboortedatum", datum.kort(gelezen))
        naam = naam[: gevonden.start()].strip(" ,;(*")
    if naam.count(",") == 1:
        achter, voor = (deel.strip() for deel in naam.split(","))
        naam = f"{voor} {achter}".strip()
    if naam:
        velden["naam_leerling"] = naam


def _vrije_tekst(velden: dict[str, str], over: list[str], met_dagen: bool) -> list[str]:
    """Fill what is still empty from running text; give back the lines that gave nothing."""
    return [regel for regel in over if not _uit_regel(velden, regel, met_dagen)]


def _uit_regel(velden: dict[str, str], regel: str, met_dagen: bool) -> bool:
    gebruikt = False
    if gevonden := re.search(_NEGEN_CIJFERS, regel):
        gebruikt |= _vul(velden, "bsn", gevonden[1])
    if gevonden := re.search(_GEBOREN, regel):
        gelezen = datum.lees_datum(gevonden[1])
        gebruikt |= gelezen is not None and _vul(velden, "geboortedatum", datum.kort(gelezen))
        voor = re.search(_NAAM_VOOR_GEBOREN, regel[: gevonden.start()])
        if voor and (naam := re.sub(_GEEN_NAAM, "", voor[1])):
            gebruikt |= _vul(velden, "naam_leerling", naam)
        regel = regel.replace(gevonden[0], " ")
    gelezen_dagen = [d for d in map(datum.lees_datum, re.findall(_DATUM, regel)) if d]
    if gelezen_dagen and _gaat_over_verzuim(regel):
        gebruikt |= _vul(velden, "begindatum", datum.kort(min(gelezen_dagen)))
        if len(gelezen_dagen) > 1:
            gebruikt |= _vul(velden, "einddatum", datum.kort(max(gelezen_dagen)))
    if not met_dagen and (uren := re.search(_UREN, regel)):
        minuten = datum.lees_uren(next(filter(None, uren.groups())))
        gebruikt |= minuten is not None and _vul(velden, "totaal_uren", datum.uren(minuten))
    if gevonden := re.search(_EMAIL, regel):
        gebruikt |= _vul(velden, "melder_email", gevonden[0])
    return gebruikt


def _gaat_over_verzuim(regel: str) -> bool:
    woorden = ("verzuim", "afwezig", "vanaf", "sinds", "gemist", "t/m", "tot en met", "weg ", "uur")
    return any(woord in regel.casefold() for woord in woorden)


def _vul(velden: dict[str, str], veld: str, waarde: str) -> bool:
    if veld in velden:
        return False
    velden[veld] = waarde
    return True


def _uren(velden: dict[str, str], dagen: dict[str, str]) -> None:
    """Days win from a total; a total alone means that only the total is known."""
    if dagen:
        import json  # here, because few who load the law paste a melding

        velden["dagen"] = json.dumps(dict(sorted(dagen.items())), ensure_ascii=False)
        grenzen = sorted(date.fromisoformat(d) for d in dagen)
        velden.setdefault("begindatum", datum.kort(grenzen[0]))
    elif "totaal_uren" in velden:
        velden["alleen_totaal"] = "ja"
