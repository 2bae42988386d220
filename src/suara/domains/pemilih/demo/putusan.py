"""A quarter as an office works it: the engine proposes, two persons decide, the list takes it in."""

from __future__ import annotations

from datetime import date, timedelta

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import demo_time
from suara.domains.pemilih import services
from suara.domains.pemilih.demo.daftar import UBAH_LALU, Bengkel, Ditetapkan, open_sesi
from suara.domains.pemilih.demo.isi import deliver_rows
from suara.domains.pemilih.demo.masa import Masa, at
from suara.domains.pemilih.demo.satker import SATKER, Satker, running
from suara.domains.pemilih.models import Masukan, PeriodeSatker
from suara.domains.pemilih.queries import Pilihan, preview
from suara.domains.pemilih.queries.mesin import iter_penerapan
from suara.domains.pemilih.services import penerapan
from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.engine.apply import HasilSisih
from suara.engine.putusan import run_putusan
from suara.engine.terms import SumberData

BUKTI = (JenisBukti.DAFTAR_AKTA, JenisBukti.SK_PENSIUN, JenisBukti.TANDA_TNI_POLRI)
"""Papers that came with the population file."""
DIPUTUS = (
    (Putusan.TERIMA, Pilihan(), "Contoh: sesuai data kependudukan"),
    (Putusan.TUNDA, Pilihan(jenis="DITANGGUHKAN"), "Contoh: NIK ganda, menunggu jawaban Disdukcapil"),
)


def decide_quarter(people: dict[str, Akun], masa: Masa, bengkel: Bengkel) -> Ditetapkan:
    """Let both offices decide what this quarter's population file proposes, and count what comes of it.

    Who is in no population file stays undecided and is carried into the next quarter.
    """
    hari = masa.buka + timedelta(days=14)
    with demo_time() as jam:
        jam(at(hari))
        with open_sesi() as sesi:
            rujukan = bengkel.compare_past(sesi, masa, UBAH_LALU).id
            deliver_rows(people, sesi, SumberData.SINKRONISASI, rujukan, hari, "")
        jam(at(hari + timedelta(days=10)))
        for satker in SATKER:
            _decide(people, satker, running(satker.kode), hari)
        jam(at(masa.cutoff, 6))
        return _apply(masa, bengkel)


def _decide(people: dict[str, Akun], satker: Satker, periode: PeriodeSatker, hari: date) -> None:
    operator, kasubbag = people[satker.operator], people[satker.kasubbag]
    masukan = Masukan.objects.get(periode=periode, sumber=SumberData.SINKRONISASI)
    for jenis in BUKTI:
        services.record_bukti(actor=operator, tentang=masukan, jenis=jenis, nomor="CONTOH/7", tanggal=hari)
    for putusan, pilihan, alasan in DIPUTUS:
        boleh = preview(periode, pilihan, putusan).boleh
        if boleh:
            usul = services.propose(
                actor=operator,
                periode=periode,
                putusan=putusan,
                pilihan=pilihan,
                alasan=alasan,
                terlihat=boleh,
            )
            services.approve(actor=kasubbag, usul=usul)


def _apply(masa: Masa, bengkel: Bengkel) -> Ditetapkan:
    """Do what `pemilih apply --kantor` does, then count."""
    induk = bengkel.in_force()
    rombongan = penerapan.begin(actor=None, periode=[running(satker.kode) for satker in SATKER])

    def give_back(aside: HasilSisih) -> None:
        penerapan.give_back(penerapan=rombongan, sisih=[(satu.nomor, satu.kode) for satu in aside.sisih])

    with open_sesi() as sesi:
        _hasil, manifes = run_putusan(
            sesi,
            bengkel.gudang,
            periode=masa.kode,
            putusan=iter_penerapan(rombongan),
            penerapan=str(rombongan[0].rombongan),
            kembalikan=give_back,
        )
        penerapan.finish(actor=None, penerapan=rombongan, snapshot=manifes.id, induk=induk)
        return bengkel.count(sesi, induk)
