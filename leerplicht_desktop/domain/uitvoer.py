# SPDX-License-Identifier: EUPL-1.2
"""The words of the export: how tables and columns are called outside, and what they mean.

Names follow the Gemeentelijk Gegevensmodel (Gemeente Delft, v2.4.0, "Onderwijs" and "Beslissingen
Leerplicht") where that has the term; `GGM` gives the object type and attribute. Every other name
is our own. `docs/uitvoer.md` is made from here and from the tables.
"""

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.codes import Codelijst

FORMAAT = 1
BRON_GGM = "Gemeentelijk Gegevensmodel v2.4.0"

# Our table -> (name of the file, name in the GGM or "", columns that the GGM knows).
GGM: dict[str, tuple[str, dict[str, str]]] = {
    "leerling": ("Leerling", {}),
    "school": ("School", {"naam": "naam"}),
    "inschrijving": ("Inschrijving", {"van": "datum"}),
    "melding": (
        "Verzuimmelding",
        {
            "begindatum": "datumStart",
            "einddatum": "datumEinde",
            "melddatum": "datum",
            "reden": "reden",
            "toelichting": "opmerkingen",
            "soort": "soortVerzuimOfAanvraag",
        },
    ),
}

# Made from other tables, or only of use while the program runs.
NIET_MEE = frozenset(
    {"zoekregel", "zoekwachtrij", "importproef", "importregel", "documentdeel", "alembic_version"}
)
# Facts of the store that was left: they stand in the export and are not put into the new one.
NIET_TERUG = frozenset({"kluisinfo", "kopie"})

CODELIJSTEN: dict[tuple[str, str], Codelijst] = {
    ("melding", "soort"): codes.VERZUIMSOORTEN,
    ("melding", "status_duo"): codes.STATUSSEN_DUO,
    ("melding", "werkstatus"): codes.WERKSTATUSSEN,
    ("oordeel", "verdict"): codes.VERZUIMSOORTEN,
    ("oordeel", "besluit"): codes.VERZUIMSOORTEN,
    ("wpgwissel", "soort"): codes.VERZUIMSOORTEN,
    ("gezag", "rol"): codes.ROLLEN,
    ("gezag", "soort"): codes.GEZAGSSOORTEN,
    ("school", "onderwijssoort"): codes.ONDERWIJSSOORTEN,
    ("school", "vakantieregio"): codes.VAKANTIEREGIOS,
    ("inschrijving", "onderwijssoort"): codes.ONDERWIJSSOORTEN,
    ("schoolvrij", "soort"): codes.SCHOOLDAGSOORTEN,
    ("leerling", "uitzondering"): codes.UITZONDERINGEN,
    ("beroep", "status"): codes.BEROEPSTATUSSEN,
    ("beroep", "kanaal"): codes.KANALEN,
    ("beroep", "uitzondering"): codes.BEROEPSUITZONDERINGEN,
    ("indiener", "rol"): codes.INDIENERROLLEN,
    ("stuk", "soort"): codes.STUKSOORTEN,
    ("stuk", "kanaal"): codes.KANALEN,
    ("persoon", "geslacht"): codes.GESLACHTEN,
    ("brief", "status"): codes.BRIEFSTATUSSEN,
}

TABELLEN = {
    "audit": "Het logboek: wie het programma gebruikte deed wat, met een keten van hashes.",
    "beroep": "Een beroep op vrijstelling: een kind en een grond.",
    "beschermd": "Beschermde teksten (gezondheid, overtuiging). Alleen als u daarvoor koos.",
    "brief": "Brieven die gemaakt zijn, met de feiten waarop ze rusten.",
    "concept": "Formulieren die nog niet opgeslagen zijn.",
    "dagplek": "Plek waar een leerling overdag is en die geen school is.",
    "document": "Documenten; de inhoud staat in de map documenten, met het uid als naam.",
    "gezag": "Een volwassene bij een kind: rol, soort gezag, van en tot.",
    "huishouden": "Een huishouden.",
    "huishoudenlid": "Wie bij welk huishouden hoort, van en tot.",
    "indiener": "Wie een beroep deed en of hij ondertekende.",
    "inschrijving": "Inschrijving van een leerling op een school.",
    "instelling": "Instellingen van de kluis, met de dag vanaf wanneer ze gelden.",
    "kluisinfo": "Feiten over de kluis waar deze export uit komt.",
    "kopie": "Reservekopieën die gemaakt zijn.",
    "leerling": "Een persoon als leerling.",
    "melding": "Een melding van verzuim.",
    "oordeel": "Het voorstel van het programma bij een melding en wat u besloot.",
    "persoon": "Een mens: leerling, ouder of verzorger.",
    "school": "Een vestiging van een school.",
    "schoolvrij": "Dagen van een school die anders zijn dan de regio.",
    "stuk": "Een stuk bij een beroep; zonder document: ingezien en niet bewaard.",
    "teller": "Het laatste nummer dat is uitgegeven, per soort en jaar.",
    "tweede_persoon": "Wie naast u vernietiging goedkeurt; zijn wachtzin staat hier niet.",
    "verblijf": "Waar iemand woont, van en tot.",
    "vernietiging": "Een lijst met wat vernietigd mag worden of is.",
    "vernietigingsregel": "Een regel van zo'n lijst.",
    "vervangeropening": "Een vervanger opende de kluis met de verzegelde envelop.",
    "verzuimdag": "Minuten verzuim op een dag, bij een melding.",
    "vrijstelling": "Een vrijstelling die loopt of liep.",
    "wijziging": "Wat er voor en na een wijziging stond.",
    "wpgwissel": "Van een melding die naar het politiedeel ging: genoeg om te tellen.",
}

_PERIODE = {"van": "eerste dag", "tot": "laatste dag; leeg: loopt door"}
_VERSTUURD = "nummer dat op papier staat"
ALGEMEEN = {
    "uid": "vaste code van deze rij, ook buiten de kluis",
    "versie": "hoe vaak de rij is gewijzigd, vanaf 1",
    "geregistreerd_op": "moment van vastleggen (UTC)",
    "leerling_id": "de leerling",
    "beroep_id": "het beroep op vrijstelling",
    "grond": "artikel waarop het steunt",
    "ontvangen_op": "dag van ontvangst",
    "dagtekening": "datum op het stuk",
    "kanaal": "hoe het binnenkwam",
    "ontvangen_door": "wie het ontving",
    "persoon_id": "de persoon",
    "school_id": "de school",
    "melding_id": "de melding",
    "document_id": "het document",
    "soort": "welke soort",
    "zaaknummer": "nummer in het zaaksysteem van de gemeente",
    "naam": "naam",
    "titel": "titel",
    "kenmerk": _VERSTUURD,
    "onderwijssoort": "soort onderwijs",
    "gemeentecode": "code van de gemeente (GM en vier cijfers)",
    "reden": "waarom",
    "datum": "de dag",
    "op": "moment of dag",
    "telefoon": "telefoonnummer",
    "zoeknaam": "de naam zoals het zoeken hem gebruikt",
    "sorteernaam": "de naam zoals lijsten hem sorteren",
    "straat": "straat",
    "huisnummer": "huisnummer",
    "postcode": "postcode",
    "gevoelig": "ja: gaat over gezondheid of overtuiging en is apart verzegeld",
    "sha256": "controlegetal van de inhoud",
    "onderwerp_uid": "uid van de rij waar dit over gaat",
    "functie": "functie",
    "status": "stand",
    **_PERIODE,
}
KOLOMMEN: dict[str, dict[str, str]] = {
    "audit": {
        "volgnummer": "nummer van de regel, zonder gaten",
        "handeling": "wat er gebeurde (code)",
        "uids": "waarover (JSON-lijst van uids)",
        "aantal": "over hoeveel rijen",
        "vorige": "hash van de regel ervoor",
        "hash": "hash over deze regel en de vorige hash",
    },
    "beroep": {
        "inname_uid": "de brief waarmee het kwam; gelijk voor broers en zussen",
        "schooljaar": "jaar waarin het schooljaar begint",
        "eerste": "ja: het eerste beroep",
        "uitzondering": "uitzondering voor een eerste beroep na het begin",
        "verzonden_op": "dag van verzenden",
        "op_model": "ja: op het formulier",
        "eerder_beroep": "zegt de brief dat er eerder een beroep was; leeg: niet gezegd",
        "vaste_verblijfplaats": "ja: er is een vaste verblijfplaats",
        "keuze_tijdig": "uw keuze bij een grensgeval",
        "keuze_reden": "waarom u dat koos",
        "van": "eerste dag die gevraagd is",
        "tot": "laatste dag die gevraagd is",
        "uiterlijk": "dag waarop u iets moet doen",
        "aanvulling_gevraagd_op": "dag waarop aanvulling is gevraagd",
        "aanvulling_tot": "laatste dag om aan te vullen",
        "aangevuld_op": "dag waarop is aangevuld",
        "besloten_op": "dag van de beslissing of mededeling",
    },
    "beschermd": {"veld": "welk veld van de rij", "zegel": "de tekst zelf, zonder zegel"},
    "brief": {
        "familie": "mededeling, besluit of feitelijk",
        "aan": "aan wie",
        "verzonden_op": "moment van verzenden (UTC)",
        "gegevens": "de feiten waarmee de brief is gemaakt (JSON)",
    },
    "concept": {
        "formulier": "welk formulier",
        "object_uid": "waarover; leeg: iets nieuws",
        "object_versie": "de versie waarmee het formulier begon",
        "schema_nummer": "nummer van de indeling",
        "inhoud": "wat er is getypt (JSON)",
        "bewaard_op": "moment van bewaren (UTC)",
    },
    "document": {"mime": "soort bestand", "grootte": "aantal bytes"},
    "gezag": {"kind_id": "het kind", "ouder_id": "de volwassene", "rol": "vader, moeder, ..."},
    "huishouden": {"code": "code uit de lijst waar het huishouden uit komt"},
    "huishoudenlid": {"huishouden_id": "het huishouden"},
    "indiener": {"rol": "rol van de indiener", "ondertekend": "ja: heeft ondertekend"},
    "instelling": {
        "sleutel": "welke instelling",
        "waarde": "de waarde",
        "geldig_van": "vanaf welke dag",
    },
    "kluisinfo": {"sleutel": "welk feit", "waarde": "de waarde"},
    "kopie": {
        "pad": "waar het bestand stond",
        "gemaakt_op": "moment van maken (UTC)",
        "generatie": "hoe vaak de kluis toen was geopend",
        "grootte": "aantal bytes",
        "vanzelf": "ja: door het programma zelf gemaakt",
        "getest_op": "moment van de laatste proef (UTC)",
        "bevinding": "wat de proef vond",
    },
    "leerling": {
        "startkwalificatie_op": "dag van behalen (GGM: Startkwalificatie.datumBehaald)",
        "uitzondering": "uitzondering op de kwalificatieplicht",
        "reden_niet_ingeschreven": "waarom er geen inschrijving is",
    },
    "melding": {
        "melddatum": "dag waarop de melding kwam",
        "begindatum": "eerste dag van het verzuim",
        "einddatum": "laatste dag; leeg: loopt door",
        "alleen_totaal": "ja: alleen het totaal aantal uren is bekend",
        "totaal_minuten": "minuten verzuim in totaal",
        "reden": "reden volgens de school",
        "toelichting": "toelichting van de school",
        "actie_gewenst": "vraagt de school om actie; leeg: niet gezegd",
        "duo_meldingsnummer": "nummer bij DUO",
        "status_duo": "status bij DUO",
        "melder_naam": "wie meldde",
        "melder_functie": "functie van de melder",
        "melder_email": "e-mail van de melder",
        "melder_telefoon": "telefoon van de melder",
        "werkstatus": "hoe ver u bent",
        "eerste_actie_uiterlijk": "uiterste dag van de eerste actie",
        "ingenomen_op": "moment van innemen (UTC)",
    },
    "oordeel": {
        "verdict": "het voorstel",
        "zin": "het voorstel in woorden",
        "regels": "welke regels gebruikt zijn (JSON-lijst)",
        "feiten": "de feiten zoals ze toen waren (JSON)",
        "rechtsdatum": "de dag van het recht dat gold",
        "besluit": "wat u besloot",
        "motivering": "waarom u afweek",
    },
    "persoon": {
        "bsn": "burgerservicenummer",
        "onderwijsnummer": "onderwijsnummer",
        "voornamen": "voornamen",
        "roepnaam": "roepnaam",
        "tussenvoegsel": "tussenvoegsel",
        "achternaam": "achternaam",
        "geboortedatum": "geboortedatum",
        "geslacht": "geslacht",
        "geheim": "ja: geheim adres",
        "email": "e-mail",
        "taal": "taal van de brief of het gesprek",
        "tolk": "ja: tolk nodig",
        "zoektelefoon": "het nummer zoals het zoeken het gebruikt",
    },
    "school": {
        "vestigingscode": "BRIN met volgnummer van de vestiging",
        "brin": "BRIN van de instelling",
        "soort_bron": "soort zoals de bron die noemt",
        "denominatie": "richting van de school",
        "richting": "richting zoals u die zelf invulde",
        "plaats": "plaats",
        "gemeente": "gemeente",
        "provincie": "provincie",
        "website": "website",
        "vakantieregio": "regio van de schoolvakanties",
        "rmc_code": "RMC-regio",
        "lat": "breedtegraad",
        "lon": "lengtegraad",
        "bron": "lijst waar de school uit komt",
    },
    "teller": {"jaar": "jaar", "laatste": "laatste nummer"},
    "tweede_persoon": {
        "zout": "zout van de toets (base64)",
        "kdf": "maat van de toets (JSON)",
        "toets": "toets van de wachtzin (base64)",
        "mislukt": "mislukte pogingen achter elkaar",
        "wacht_tot": "tot wanneer een nieuwe poging wacht (UTC)",
    },
    "verblijf": {
        "toevoeging": "toevoeging bij het huisnummer",
        "woonplaats": "woonplaats",
        "land": "land",
        "zoekadres": "het adres zoals het zoeken het gebruikt",
    },
    "vernietiging": {
        "peildatum": "dag waarop gerekend is",
        "afdruk": "controlegetal van de lijst die is goedgekeurd",
        "goedgekeurd_door": "wie goedkeurde",
        "goedgekeurd_functie": "functie van wie goedkeurde",
        "goedgekeurd_op": "wanneer (UTC)",
        "tweede_naam": "tweede persoon",
        "tweede_functie": "functie van de tweede persoon",
        "tweede_op": "wanneer de tweede persoon goedkeurde (UTC)",
        "uitgevoerd_op": "wanneer vernietigd (UTC)",
        "verklaring": "de verklaring als PDF (base64)",
    },
    "vernietigingsregel": {
        "vernietiging_id": "de lijst",
        "leerling_uid": "de leerling (zonder naam)",
        "vernietigen_op": "dag waarop het mag",
        "keuze": "vernietigen of bewaren",
        "bewaren_tot": "tot wanneer toch bewaren",
        "geboortejaar": "geboortejaar",
        "aantallen": "hoeveel van elke soort (JSON)",
        "kenmerken": "kenmerken van wat vernietigd is (JSON)",
        "overgeslagen": "waarom het niet is gebeurd",
        "klaar": "ja: vernietigd",
    },
    "vervangeropening": {
        "geopend_op": "wanneer (UTC)",
        "gezien_op": "wanneer u dat zag (UTC)",
    },
    "verzuimdag": {"minuten": "minuten verzuim"},
    "vrijstelling": {
        "blijvend": "ja: hoeft niet elk jaar opnieuw (artikel 6 lid 3)",
        "bron": "lijst waar de vrijstelling uit komt",
        "eerste_kennisgeving": "dag van het eerste beroep",
        "duo_op": "dag van invoer in Mijn DUO",
        "arbeidsinspectie_op": "dag van de melding aan de Arbeidsinspectie",
    },
    "wijziging": {
        "handeling": "welke handeling",
        "voor": "wat er stond (JSON)",
        "na": "wat er kwam (JSON)",
    },
    "wpgwissel": {
        "melding_uid": "uid van de melding die er was",
        "melddatum": "dag waarop de melding kwam",
    },
}


def bestandsnaam(tabel: str) -> str:
    """How the table is called outside: `verzuimmelding` for `melding`."""
    return GGM[tabel][0].lower() if tabel in GGM else tabel


def kolomnaam(tabel: str, kolom: str) -> str:
    """How the column is called outside; a reference is a uid there."""
    buiten = GGM.get(tabel, ("", {}))[1].get(kolom, kolom)
    return f"{buiten.removesuffix('_id')}_uid" if buiten.endswith("_id") else buiten


def betekenis(tabel: str, kolom: str) -> str:
    """What a column holds; "" for one that nobody described."""
    return KOLOMMEN.get(tabel, {}).get(kolom) or ALGEMEEN.get(kolom, "")
