"""What two persons suspend is suspended in the list, and refused later it counts again; nothing else is."""

from __future__ import annotations

import pytest

from suara.domains.pemilih import services
from suara.domains.pemilih.models import Kandidat
from suara.domains.pemilih.queries import Pilihan
from suara.domains.pemilih.queries.mesin import iter_penerapan, list_waiting
from suara.domains.pemilih.queries.pleno import list_pleno, read_lembar
from suara.domains.pemilih.services import penerapan
from suara.domains.pemilih.terms import Putusan
from suara.domains.pemilih.tests.periode_uji import Panggung, baris, deliver
from suara.domains.pemilih.tests.pleno_uji import make_panggung_pleno, opened

pytestmark = pytest.mark.django_db


def decide(p: Panggung, kandidat: Kandidat, putusan: Putusan) -> list[tuple[str, str]]:
    """Let two persons decide; return what the next round then tells the engine."""
    usul = services.propose(
        actor=p.fitri, periode=p.periode, putusan=putusan, pilihan=Pilihan(kandidat=(kandidat.pk,)),
        alasan="menunggu dokumen", terlihat=1,
    )  # fmt: skip
    services.approve(actor=p.intan, usul=usul)
    begun = penerapan.begin(actor=None, periode=[p.periode])
    said = [(str(row["jenis"]), str(row["putusan"])) for row, _values in iter_penerapan(begun)]
    penerapan.finish(actor=None, penerapan=begun, snapshot="s2", induk="s1")
    return said


def test_a_suspension_reaches_the_list_and_can_be_lifted() -> None:
    p = make_panggung_pleno()
    doubt = deliver(p, baris("DITANGGUHKAN", "MENINGGAL_TANPA_DOKUMEN", baris_id=7)).kandidat_set.get()
    dead = deliver(p, baris("TMS", "MENINGGAL", baris_id=8), kata="b").kandidat_set.get()
    assert decide(p, doubt, Putusan.TUNDA) == [("DITANGGUHKAN", "TERIMA")]
    assert decide(p, doubt, Putusan.TOLAK) == [("DITANGGUHKAN", "TOLAK")]
    assert decide(p, dead, Putusan.TUNDA) == [], "waiting for a paper takes nobody from the list"


def test_the_plenary_names_decisions_that_no_list_holds() -> None:
    p = make_panggung_pleno()
    deliver(p, baris("DITANGGUHKAN", "GANDA_NIK", baris_id=7))
    usul = services.propose(
        actor=p.fitri, periode=p.periode, putusan=Putusan.TUNDA, pilihan=Pilihan(), alasan="x", terlihat=1
    )
    services.approve(actor=p.intan, usul=usul)
    pleno = opened(p)
    assert list_waiting(p.periode).count() == 1
    said = {
        step.aturan: str(step.alasan) for step in read_lembar(list_pleno().get(pk=pleno.pk)).nilai().langkah
    }
    assert said["pleno.terapan"].startswith("1 putusan belum diterapkan ke daftar")
