# SPDX-License-Identifier: EUPL-1.2
"""What the yearly list needs: pupils whose term has passed, and somebody who approves beside her.

Born on or before 15 June 2007, they left school; nineteen years after birth their dossier may go.
"""

from datetime import date

from leerplicht_desktop.services import bewaren, demo
from leerplicht_desktop.services.demo.nummers import Nummers
from leerplicht_desktop.services.demo.personen import Band, Demoadres, Kind, Plek, Volwassene
from leerplicht_desktop.services.kluis import Kdf, OpenKluis

# He uses the passphrase of the demo itself, which everybody may know, and says so.
TWEEDE_PERSOON = {
    "naam": "Frank Fictief",
    "functie": "teamleider, verzonnen (zijn wachtzin is die van de demo)",
}
# First name, surname, sex, born, parent, street, number, postcode, school, from and until.
_OUD = (
    ("Joep", "Archiefstra", "M", date(2006, 9, 21), "Marga", "Stippellijn", 301, "8958 XA",
     "99AR", 2018, 2023),
    ("Femke", "Bewaarder", "V", date(2006, 11, 2), "Wilma", "Meetlatstraat", 302, "8958 XB",
     "99AS", 2019, 2023),
    ("Yusuf", "Kartonnage", "M", date(2007, 1, 17), "Hatice", "Decorlaan", 303, "8958 XC",
     "99AR", 2019, 2023),
    ("Iris", "Oudermap", "V", date(2007, 3, 8), "Corine", "Coulissenweg", 304, "8958 XD",
     "99AS", 2019, 2023),
    ("Sem", "Papierman", "M", date(2007, 5, 30), "Greet", "Souffleurspad", 305, "8958 XE",
     "99AP", 2019, 2023),
    ("Lisa", "Nietmachine", "V", date(2007, 6, 15), "Tineke", "Krijtlijnpad", 306, "8958 XG",
     "99AR", 2019, 2023),
)  # fmt: skip


def maak(nummers: Nummers) -> list[Kind]:
    """The old dossiers: who it was, with whom, and the school that was left."""
    kinderen = []
    for roepnaam, naam, geslacht, geboren, ouder, straat, huis, postcode, brin, van, tot in _OUD:
        adres = Demoadres(straat, str(huis), "", postcode, "Veldwijk")
        moeder = Volwassene(
            bsn=nummers.bsn(), voornamen=ouder, tussenvoegsel="", achternaam=naam, adres=adres
        )
        kind = Kind(
            bsn=nummers.bsn(),
            onderwijsnummer="",
            voornamen=roepnaam,
            roepnaam=roepnaam,
            tussenvoegsel="",
            achternaam=naam,
            geboren=geboren,
            geslacht=geslacht,
            adres=adres,
            banden=(Band(moeder, "MOEDER", "EENHOOFDIG"),),
            plek=Plek(brin, "VSO" if brin == "99AP" else "VO", date(van, 8, 1), date(tot, 7, 31)),
        )
        kinderen.append(kind)
    return kinderen


def zet_tweede_persoon(kluis: OpenKluis, kdf: Kdf | None) -> None:
    bewaren.voeg_tweede_persoon_toe(kluis, TWEEDE_PERSOON, demo.WACHTZIN, demo.WACHTZIN, kdf=kdf)
