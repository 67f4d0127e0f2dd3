# SPDX-License-Identifier: EUPL-1.2
"""The check of one melding, with the fields as DUO describes them."""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import beschermd, codes, datum, verzuimsoort
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.gegevens.melding import MeldingInvoer, Verzuimdag
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.domain.kalender import Kalender

_ETMAAL = 24 * 60
# No timetable is longer than nine hours a day; more is asked, not refused.
_LANGE_DAG = 9 * 60
_MEESTE_UREN = 2000
_LANG_GELEDEN = 366


def controleer(
    ruw: Mapping[str, str],
    vandaag: date,
    geboortedatum: date | None = None,
    *,
    kalender: Kalender | None = None,
    ook_vervallen: bool = False,
) -> Controle[MeldingInvoer]:
    """`ook_vervallen`: an import may bring lapsed kinds and statuses, an officer may not."""
    velden = Velden(ruw)
    leerling_uid = velden.tekst("leerling_uid", verplicht="Kies een leerling.")
    soort = velden.code(
        "soort",
        codes.VERZUIMSOORTEN,
        verplicht="Kies de soort verzuim, of neem het voorstel over.",
        ook_vervallen=ook_vervallen,
    )
    status_duo = velden.code("status_duo", codes.STATUSSEN_DUO, ook_vervallen=ook_vervallen)
    begin, eind = _periode(velden, vandaag, geboortedatum)
    melddatum = _melddatum(velden, vandaag, begin)
    if soort and begin is not None and melddatum is not None:
        zin = verzuimsoort.weigering(soort, geboortedatum, begin, eind or melddatum)
        if zin:
            velden.fout("soort", zin)
    alleen_totaal = velden.ja_nee("alleen_totaal")
    dagen = () if alleen_totaal else _dagen(velden, vandaag, begin, eind, kalender)
    totaal = _totaal(velden, alleen_totaal, dagen, soort)
    rest = {
        "reden": velden.tekst("reden", hoogstens=200),
        "toelichting": velden.alinea("toelichting"),
        "duo_meldingsnummer": velden.tekst("duo_meldingsnummer", hoogstens=40),
        "zaaknummer": velden.tekst("zaaknummer", hoogstens=40),
        "melder_naam": velden.tekst("melder_naam"),
        "melder_functie": velden.tekst("melder_functie"),
        "melder_email": velden.email("melder_email"),
        "melder_telefoon": velden.telefoon("melder_telefoon"),
        "afwijkreden": velden.tekst("afwijkreden", hoogstens=500),
    }
    actie_gewenst = _actie_gewenst(velden)
    school_uid = velden.tekst("school_uid") or None

    if begin is None or melddatum is None:
        return velden.geweigerd()
    return velden.klaar(
        MeldingInvoer(
            leerling_uid,
            school_uid,
            soort,
            melddatum,
            begin,
            eind,
            alleen_totaal,
            totaal,
            dagen,
            actie_gewenst=actie_gewenst,
            status_duo=status_duo,
            gevoelig=_gevoelig(velden, *(rest[veld] for veld in beschermd.MELDING)),
            **rest,
        )
    )


def _periode(
    velden: Velden, vandaag: date, geboortedatum: date | None
) -> tuple[date | None, date | None]:
    begin = velden.datum("begindatum", verplicht="Vul de eerste dag van het verzuim in.")
    eind = velden.datum("einddatum")
    velden.volgorde(
        begin,
        eind,
        "einddatum",
        "De laatste dag ligt vóór de eerste dag. Kies een dag vanaf {}, "
        "of laat leeg als het verzuim doorloopt.",
    )
    if begin is not None and begin > vandaag:
        velden.fout(
            "begindatum",
            f"De eerste dag ligt in de toekomst. Kies een dag t/m vandaag, {datum.dag(vandaag)}.",
        )
    if begin is not None and geboortedatum is not None and begin < geboortedatum:
        velden.fout("begindatum", "De eerste dag ligt vóór de geboorte. Kijk of het jaar klopt.")
    if begin is not None and (vandaag - begin).days > _LANG_GELEDEN:
        velden.waarschuw("begindatum", "Dit is meer dan een jaar geleden. Kijk of het jaar klopt.")
    if eind is not None and eind > vandaag:
        velden.waarschuw("einddatum", "De laatste dag ligt in de toekomst. Klopt dat?")
    return begin, eind


def _melddatum(velden: Velden, vandaag: date, begin: date | None) -> date | None:
    gemeld = velden.datum("melddatum", verplicht="Vul de dag in waarop de melding kwam.")
    if gemeld is not None and gemeld > vandaag:
        velden.fout(
            "melddatum",
            f"De melding ligt in de toekomst. Kies een dag t/m vandaag, {datum.dag(vandaag)}.",
        )
    if gemeld is not None and begin is not None and gemeld < begin:
        velden.waarschuw("melddatum", "De melding kwam vóór de eerste dag van het verzuim.")
    return gemeld


def _dagen(
    velden: Velden,
    vandaag: date,
    begin: date | None,
    eind: date | None,
    kalender: Kalender | None,
) -> tuple[Verzuimdag, ...]:
    dagen = []
    for sleutel, uren in lees_dagen(velden).items():
        dag = datum.lees_datum(sleutel)
        if dag is None:
            velden.fout("dagen", "Een van de dagen is geen datum. Vul die in als 31-12-2025.")
            continue
        minuten = _minuten(velden, "dagen", uren, f"{datum.dag(dag)}: ")
        if not minuten:
            continue
        _plaats(velden, dag, vandaag, begin, eind)
        _ongewoon(velden, dag, minuten, kalender)
        dagen.append(Verzuimdag(dag, minuten))
    if len({d.datum for d in dagen}) < len(dagen):
        velden.fout("dagen", "Dezelfde dag staat er twee keer. Haal er een weg.")
    return tuple(sorted(dagen, key=lambda d: d.datum))


def lees_dagen(velden: Velden) -> dict[str, str]:
    """The hours per day as typed: a JSON object of texts; anything else is told and ignored."""
    tekst = velden.kaal("dagen")
    if not tekst:
        return {}
    import json  # here, because few who load the law fill in hours per day

    try:
        gelezen = json.loads(tekst)
    except ValueError:
        gelezen = None
    if not isinstance(gelezen, dict):
        velden.fout("dagen", "De uren per dag zijn niet te lezen. Vul ze opnieuw in.")
        return {}
    return {str(dag): str(uren) for dag, uren in gelezen.items()}


def _plaats(
    velden: Velden, dag: date, vandaag: date, begin: date | None, eind: date | None
) -> None:
    if begin is not None and dag < begin:
        velden.fout(
            "dagen",
            f"Er staan uren op {datum.dag(dag)}, vóór de eerste dag. "
            "Haal die weg of kies een eerdere eerste dag.",
        )
    elif eind is not None and dag > eind:
        velden.fout(
            "dagen",
            f"Er staan uren op {datum.dag(dag)}, na de laatste dag. "
            "Haal die weg of kies een latere laatste dag.",
        )
    elif dag > vandaag:
        velden.fout("dagen", f"{datum.dag(dag)} moet nog komen. Haal deze uren weg.")


def _ongewoon(velden: Velden, dag: date, minuten: int, kalender: Kalender | None) -> None:
    vrij = kalender.vrij_reden(dag) if kalender is not None else ""
    if not vrij and dag.weekday() > 4:
        vrij = datum.DAGNAMEN[dag.weekday()]
    if vrij:
        velden.waarschuw(
            "dagen",
            f"Op {datum.dag(dag)} is er geen les ({vrij}). Deze uren tellen niet mee. "
            "Kijk of de dag klopt.",
        )
    if minuten > _LANGE_DAG:
        velden.waarschuw(
            "dagen",
            f"{datum.uren(minuten)} uur op {datum.dag(dag)} is meer dan een schooldag. Klopt dat?",
        )


def _minuten(velden: Velden, veld: str, tekst: str, voor: str = "", grens: int = _ETMAAL) -> int:
    """Hours of a field as minutes; 0 with a fault when they make no sense, 0 when empty."""
    kaal = tekst.strip()
    if not kaal:
        return 0
    if kaal[0] in "-\u2212\u2013":
        velden.fout(veld, f"{voor}uren kunnen niet onder nul zijn. Vul ze in als 3,5 of 3:30.")
        return 0
    minuten = datum.lees_uren(kaal)
    if minuten is None:
        velden.fout(veld, f"{voor}dit zijn geen uren. Vul ze in als 3,5 of 3:30.")
        return 0
    if minuten > grens:
        meest = f"Een dag heeft {grens // 60} uur" if grens == _ETMAAL else "Dat is te veel"
        velden.fout(veld, f"{voor}{datum.uren(minuten)} uur kan niet. {meest}. Kijk het na.")
        return 0
    return minuten


def _totaal(velden: Velden, alleen_totaal: bool, dagen: tuple[Verzuimdag, ...], soort: str) -> int:
    som = sum(d.minuten for d in dagen)
    totaal = _minuten(velden, "totaal_uren", velden.kaal("totaal_uren"), "", _MEESTE_UREN * 60)
    if alleen_totaal:
        if not totaal:
            velden.fout("totaal_uren", "Vul het totaal aantal uren in.")
        return totaal
    if totaal and som and totaal != som:
        velden.waarschuw(
            "totaal_uren",
            f"De dagen samen zijn {datum.uren(som)} uur, maar het totaal zegt "
            f"{datum.uren(totaal)} uur. Het programma rekent met de dagen.",
        )
    elif totaal and not som:
        velden.fout(
            "totaal_uren",
            "Er is een totaal, maar er zijn geen uren per dag. "
            "Kies 'alleen totaal bekend' of vul de dagen in.",
        )
    elif soort == "V3" and not som:
        velden.waarschuw("dagen", "Er zijn geen uren ingevuld. Vraag ze bij de school op.")
    return som


def _gevoelig(velden: Velden, *teksten: str) -> bool:
    """Her own choice; where nobody was asked (an import, a mail) the words decide."""
    if velden.kaal("gevoelig"):
        return velden.ja_nee("gevoelig")
    return any(map(beschermd.noemt_gevoelig, teksten))


def _actie_gewenst(velden: Velden) -> bool | None:
    if not velden.kaal("actie_gewenst"):
        return None
    gewenst = velden.ja_nee("actie_gewenst")
    if not gewenst:
        velden.waarschuw(
            "actie_gewenst",
            "De school vraagt geen actie. U onderzoekt de melding toch (artikel 22).",
        )
    return gewenst
