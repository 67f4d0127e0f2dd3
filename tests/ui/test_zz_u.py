import pytest, os
from PySide6.QtWidgets import QApplication
from PySide6.QtTest import QTest
from leerplicht_desktop.ui.schermen import register
from leerplicht_desktop.ui.schermen.vrijstellingen import SCHERMEN
from leerplicht_desktop.ui.venster.programma import Programma
from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from tests.ui.huis import Huis
from tests.ui.nep import laat_zien
from tests.ui.nepberoep import NepBeroep, zet_in, regel


@pytest.mark.parametrize("mode", ["licht", "donker"])
def test_beeld(qtbot, runner, volle_kluis, uids, monkeypatch, licht, mode):
    licht.zet_voorkeur(mode)
    nep = NepBeroep()
    from datetime import date

    nep.rijen = [
        regel(),
        regel(
            uid="b2",
            leerling="Maximiliaan Alexander van der Verzonnen-Bedacht tot Ergens",
            status="ONVOLLEDIG",
            dagen=-2,
            grond="5a",
        ),
        regel(uid="b3", status="VOLDOET", dagen=None, uiterlijk=None, grond="15", leeftijd=17),
        regel(uid="b4", status="VOLDOET_NIET", dagen=0, grond="3b", leeftijd=16),
    ]
    zet_in(monkeypatch, nep)
    schermen = lambda: (
        tuple(register.schermen())
        + (() if any(s.naam == "vrijstellingen" for s in register.schermen()) else SCHERMEN)
    )
    stand = KluisStand("ok", "map", "Gemeente Veldwijk", False, False)
    programma = Programma(runner, Kluisdienst(runner.draden()), stand, schermen)
    programma.resize(1366, 744)
    laat_zien(qtbot, programma)
    programma.ontgrendel.ontgrendeld.emit(volle_kluis)
    h = Huis(programma, volle_kluis, uids)
    uit = os.environ.get("UIT", "/tmp/u")
    os.makedirs(uit, exist_ok=True)

    def foto(naam):
        QApplication.processEvents()
        QTest.qWait(30)
        programma.grab().save(f"{uit}/{mode}-{naam}.png")

    h.ga("vrijstellingen")
    foto("lijst")
    b = h.ga("beroep", uid="b1")
    foto("pagina")
    b.verticalScrollBar().setValue(500)
    foto("pagina2")
    b.verticalScrollBar().setValue(0)
    b.regels.open(b.regels._beeld.regels[2])
    foto("oordeel")
    b.regels.sluit()
    b.scholen.open(3)
    foto("school")
    f = h.ga(
        "beroep_bewerken", leerling_uid=uids["noor"] if "noor" in uids else list(uids.values())[0]
    )
    foto("form0")
    f.vorm.grond.zet_code("5b")
    foto("form")
    f.blad.verticalScrollBar().setValue(700)
    foto("form2")
    f.formulier["feit_verklaring"].widget.setChecked(True)
    f.blad.verticalScrollBar().setValue(1400)
    foto("form3")
    f.formulier.zet_fouten(
        {"dagtekening": "Vul de dagtekening in.", "indieners": "Kies wie indient."}
    )
    foto("formfout")
    programma.resize(911, 512)
    h.ga("vrijstellingen")
    foto("s-lijst")
    b = h.ga("beroep", uid="b1")
    b.verticalScrollBar().setValue(0)
    foto("s-pagina")
    h.ga("beroep_bewerken")
    foto("s-form")
