# SPDX-License-Identifier: EUPL-1.2
"""The words of the inzageverzoek."""

from leerplicht_desktop.domain.gegevens.inzage import Inzagevoorstel
from leerplicht_desktop.domain.inzage import Bevinding, Zwaarte

TITEL = "Inzageverzoek"
ONDER = "Iemand vraagt wat u over hem of haar bewaart (AVG artikel 15)."
KIES_WIE = ("Kies nu wie het vraagt", "Daarna ziet u of het mag, wat erin komt en wat wegblijft.")
KIES = ("Kies eerst een leerling", "Daarna ziet u of het mag, wat erin komt en wat wegblijft.")
BEWAREN, AFDRUKKEN, VERLENGEN = "PDF bewaren…", "Afdrukken", "Verlenging vastleggen"
WAARSCHUWING = (
    "Deze PDF is niet versleuteld: iedereen met het bestand kan hem lezen. Lees hem zelf na, geef "
    "hem veilig af en gooi het bestand daarna weg. Hij komt niet in het dossier."
)
NALEZEN = (
    "Het programma haalt bekende namen, adressen en nummers van anderen weg. Omschrijvingen zoals "
    "“de buurvrouw” herkent het niet. Lees de PDF na voor u hem geeft. Stuur er een brief met uw "
    "beslissing bij: daartegen kan bezwaar worden gemaakt (UAVG art. 34)."
)
BESTAND = "inzage-{dag}.pdf"
_MEVOUD = {1: "1 keer"}
_SOORT = {Zwaarte.BLOK: "fout", Zwaarte.REDEN: "let_op", Zwaarte.LET_OP: "let_op"}


def bevinding(een: Bevinding) -> tuple[str, str]:
    """The sentence with its article, and how it looks."""
    return f"{een.zin} ({een.regel.artikel})", _SOORT[een.zwaarte]


def mag(voorstel: Inzagevoorstel) -> tuple[str, str]:
    if voorstel.mag:
        return "U mag dit verzoek beantwoorden.", "goed"
    if any(b.zwaarte is Zwaarte.BLOK for b in voorstel.bevindingen):
        return "Dit verzoek mag u zo niet beantwoorden.", "fout"
    return "Schrijf eerst een reden op. Dan mag u dit verzoek beantwoorden.", "let_op"


def weggelaten(wat: str, aantal: int) -> tuple[str, str]:
    naam = wat.strip("[]").removesuffix(" weggelaten")
    return naam[:1].upper() + naam[1:], _MEVOUD.get(aantal, f"{aantal} keer")


def gemaakt(bestand: str, bladzijden: int, sha256: str) -> str:
    blad = "1 bladzijde" if bladzijden == 1 else f"{bladzijden} bladzijden"
    return f"Bewaard als {bestand}, {blad}. Controlegetal {sha256[:16]}…"
