# SPDX-License-Identifier: EUPL-1.2
"""What a form says of health, conviction or a family: names that are stored sealed, always.

On the form and in a draft they begin with `feit_`.
"""

VOORVOEGSEL = "feit_"
VINK, DAG, GETAL, REGEL, TEKST = "vink", "dag", "getal", "regel", "tekst"
# Every protected fact, with how it is read. A tuple is a choice.
FEITEN: dict[str, str | tuple[str, ...]] = {
    "verklaring": VINK,
    "ontbreekt": REGEL,
    "deskundige": ("arts", "pedagoog", "psycholoog"),
    "verklaring_op": DAG,
    "aangewezen": VINK,
    "behandelend": VINK,
    "ongeschikt": VINK,
    "nooit_geschikt": VINK,
    "dekt_alle_scholen": VINK,
    "dekt_nederland": VINK,
    "afstand": REGEL,
    "bezwaar_tegen": REGEL,
    "toelichting": TEKST,
    "keten": ("HEEL", "ONDERBROKEN", "ONBEKEND"),
    "uitzondering_bevestigd": VINK,
    "uitzondering_reden": TEKST,
    "school": REGEL,
    "ingeschreven": VINK,
    "bezoekt": VINK,
    "taal": ("nl", "en", "de", "fr", "anders"),
    "wereldschool": VINK,
    "beroep": ("kermis", "circus", "anders"),
    "van_maand": GETAL,
    "tot_maand": GETAL,
    "reist_mee": VINK,
    "rijdende_school": GETAL,
    "laatste_schooljaar": VINK,
    "dagonderwijs_past_niet": VINK,
    "instemming": VINK,
    "plan": VINK,
    "nu_in_3a": VINK,
    "verklaring_hoofd": VINK,
    "gehoord_aanvrager": DAG,
    "gehoord_jongere": DAG,
    "gehoord_hoofd": DAG,
    "gegevens_compleet": VINK,
    "bewijs_onderwijs": VINK,
    "verlof_van": DAG,
    "verlof_tot": DAG,
    "schooldagen": GETAL,
    "eerder_dagen": GETAL,
    "dagen_per_week": GETAL,
    "omstandigheden": TEKST,
}
VELDEN = tuple(f"{VOORVOEGSEL}{naam}" for naam in FEITEN)
