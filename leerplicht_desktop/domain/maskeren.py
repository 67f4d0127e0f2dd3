# SPDX-License-Identifier: EUPL-1.2
"""Taking other people out of a text: their names, addresses, numbers and e-mail addresses.

What is known of others goes by what they are called; what merely looks like a telephone number, an
e-mail address or a burgerservicenummer goes too, unless it is the person's own. A program cannot
see who is meant by "zijn buurvrouw": whoever hands the text out reads it first.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from leerplicht_desktop.domain import bsn, telefoon
from leerplicht_desktop.domain.gegevens.persoon import Adres, Naam
from leerplicht_desktop.domain.namen import vouw
from leerplicht_desktop.domain.vast import vast


class Wat(StrEnum):
    """What was taken out; the value stands in its place."""

    NAAM = "[naam weggelaten]"
    ADRES = "[adres weggelaten]"
    TELEFOON = "[telefoonnummer weggelaten]"
    EMAIL = "[e-mailadres weggelaten]"
    NUMMER = "[nummer weggelaten]"
    PLEK = "[plek weggelaten]"


@vast
class Bekend:
    """What the store knows of somebody. `plekken` are schools and places that would tell where."""

    namen: tuple[Naam, ...] = ()
    losse_namen: tuple[str, ...] = ()
    adressen: tuple[Adres, ...] = ()
    telefoons: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    nummers: tuple[str, ...] = ()
    plekken: tuple[str, ...] = ()


_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEFOON = re.compile(r"(?<![\w/.-])(?:\+|00)?\(?\d[\d\s().-]{7,16}\d(?![\w/])")
_DATUM = re.compile(r"^(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{4}-\d{2}-\d{2})$")
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[A-Za-z]{2}\b")
_KORTSTE = 3  # shorter words ("de", "Bo") would take half a text along


class Masker:
    """One masker for one package; `geteld` says how often each kind was taken out.

    `volle_namen` are folded "first name surname" of everybody in the store: too many to search
    one by one, so a text is looked up in them.
    """

    def __init__(
        self,
        eigen: Bekend,
        anderen: Sequence[Bekend],
        *,
        volle_namen: Iterable[str] = (),
    ) -> None:
        self.geteld: Counter[Wat] = Counter()
        self._emails = {e.casefold() for e in eigen.emails if e}
        self._telefoons = {telefoon.normaal(t) for t in eigen.telefoons if t}
        self._nummers = {n for n in eigen.nummers if n}
        self._postcodes = {_kaal(a.postcode) for a in eigen.adressen if a.postcode}
        vreemd = {_kaal(a.postcode) for ander in anderen for a in ander.adressen if a.postcode}
        self._vreemde_postcodes = vreemd - self._postcodes
        eigen_woorden = _naamwoorden(eigen) | {vouw(p) for p in eigen.plekken}
        eigen_straten = {
            vouw(deel)
            for a in eigen.adressen
            for deel in (a.straatregel, a.straat, a.woonplaats, a.postcode)
        } - {""}
        eigen_vol = {vorm for naam in eigen.namen for vorm in _vormen(naam)}
        self._vol = frozenset(volle_namen) - eigen_vol
        self._langste = len(max((v.split() for v in self._vol), key=len, default=()))
        termen: dict[str, Wat] = {}
        for ander in anderen:
            for term, wat in _termen(ander, eigen_straten):
                if vouw(term) not in eigen_woorden and len(term) >= _KORTSTE:
                    termen.setdefault(vouw(term), wat)
        self._termen = termen
        self._patroon = _patroon(termen)

    def __call__(self, tekst: str) -> str:
        """The text without others."""
        for patroon, vervang in (
            (_EMAIL, self._email),
            (self._patroon, self._term),
            (_TELEFOON, self._nummer),
            (_POSTCODE, self._postcode),
        ):
            if patroon is not None:
                tekst = patroon.sub(vervang, tekst)
        return self._volle_namen(tekst)

    def tel(self, wat: Wat, aantal: int = 1) -> str:
        """Something that was left out on purpose: what stands in its place."""
        self.geteld[wat] += aantal
        return str(wat)

    def _email(self, treffer: re.Match[str]) -> str:
        gevonden = treffer[0]
        return gevonden if gevonden.casefold() in self._emails else self.tel(Wat.EMAIL)

    def _term(self, treffer: re.Match[str]) -> str:
        return self.tel(self._termen.get(vouw(treffer[0]), Wat.NAAM))

    def _nummer(self, treffer: re.Match[str]) -> str:
        gevonden = treffer[0]
        kaal = re.sub(r"\D", "", gevonden)
        if _DATUM.match(gevonden.strip()) or kaal in self._nummers:
            return gevonden
        if bsn.geldig(kaal) or bsn.onderwijsnummer_geldig(kaal):
            return self.tel(Wat.NUMMER)
        normaal = telefoon.normaal(gevonden)
        if normaal in self._telefoons or not _is_telefoon(normaal):
            return gevonden
        return self.tel(Wat.TELEFOON)

    def _postcode(self, treffer: re.Match[str]) -> str:
        gevonden, kaal = treffer[0], _kaal(treffer[0])
        if kaal in self._vreemde_postcodes:
            return self.tel(Wat.ADRES)
        # Written small and unknown it is as likely "2026 en".
        eigen = kaal in self._postcodes or not gevonden.isupper()
        return gevonden if eigen else self.tel(Wat.ADRES)

    def _volle_namen(self, tekst: str) -> str:
        """Look each run of words up among the names of everybody in the store."""
        if not self._vol:
            return tekst
        woorden = list(re.finditer(r"[^\W\d_][\w'’-]*", tekst))
        uit: list[str] = []
        plek = nummer = 0
        while nummer < len(woorden):
            lengte = self._naam_vanaf(tekst, woorden, nummer)
            if lengte:
                uit += [tekst[plek : woorden[nummer].start()], self.tel(Wat.NAAM)]
                plek = woorden[nummer + lengte - 1].end()
            nummer += lengte or 1
        return "".join((*uit, tekst[plek:]))

    def _naam_vanaf(self, tekst: str, woorden: list[re.Match[str]], begin: int) -> int:
        if not woorden[begin][0][0].isupper():
            return 0
        for lengte in range(min(self._langste, len(woorden) - begin), 1, -1):
            stuk = tekst[woorden[begin].start() : woorden[begin + lengte - 1].end()]
            if vouw(stuk) in self._vol:
                return lengte
        return 0


def volle_vormen(naam: Naam) -> tuple[str, ...]:
    """The folded ways in which somebody is called by first name and surname."""
    return tuple(sorted(_vormen(naam)))


def _vormen(naam: Naam) -> set[str]:
    achter = f"{naam.tussenvoegsel} {naam.achternaam}".strip()
    voor = {naam.roepnaam, naam.voornamen, naam.voornamen.split(" ")[0] if naam.voornamen else ""}
    vormen = {f"{v} {a}" for v in voor if v for a in (achter, naam.achternaam)}
    return {vouw(vorm) for vorm in vormen if naam.achternaam}


def _naamwoorden(wie: Bekend) -> set[str]:
    woorden: set[str] = set()
    for naam in wie.namen:
        voor = [naam.roepnaam, naam.voornamen, *naam.voornamen.split()]
        achter = [naam.achternaam, f"{naam.tussenvoegsel} {naam.achternaam}".strip()]
        woorden |= {vouw(w) for w in (*voor, *achter) if w}
        woorden |= _vormen(naam)
    return woorden | {vouw(n) for n in wie.losse_namen if n}


def _termen(ander: Bekend, eigen_straten: set[str]) -> Iterable[tuple[str, Wat]]:
    for woord in _naamwoorden(ander):
        yield woord, Wat.NAAM
    for adres in ander.adressen:
        delen = (adres.straatregel, adres.straat, adres.woonplaats, adres.postcode)
        if vouw(adres.straatregel) not in eigen_straten:
            yield from ((deel, Wat.ADRES) for deel in delen if vouw(deel) not in eigen_straten)
    yield from ((plek, Wat.PLEK) for plek in ander.plekken if plek)


def _patroon(termen: dict[str, Wat]) -> re.Pattern[str] | None:
    """All terms as whole words in any spelling of case, accent, hyphen and space; longest first."""
    if not termen:
        return None
    lang_eerst = sorted(termen, key=len, reverse=True)
    delen = [r"[\s'’‘‐‑–-]+".join(_letters(woord) for woord in term.split()) for term in lang_eerst]
    return re.compile(rf"(?<!\w)(?:{'|'.join(delen)})(?!\w)", re.IGNORECASE)


# A folded letter stands for its accented forms too.
_ACCENTEN = {
    "a": "aàáâãäåăąā", "c": "cçćč", "d": "dďđð", "e": "eèéêëēęěə", "g": "gğ", "i": "iìíîïīıi̇",
    "l": "lł", "n": "nñńň", "o": "oòóôõöøōő", "r": "rř", "s": "sśšşș", "t": "tťțţ",
    "u": "uùúûüūůű", "y": "yýÿ", "z": "zźżž",
}  # fmt: skip


def _letters(woord: str) -> str:
    return "".join(
        f"[{_ACCENTEN[teken]}]" if teken in _ACCENTEN else re.escape(teken) for teken in woord
    )


def _kaal(postcode: str) -> str:
    return re.sub(r"\s", "", postcode).upper()


def _is_telefoon(normaal: str) -> bool:
    """Ten digits from a nought; a number from abroad (00) may be longer."""
    hoogstens = 16 if normaal.startswith("00") else 10
    return normaal.startswith("0") and 10 <= len(normaal) <= hoogstens
