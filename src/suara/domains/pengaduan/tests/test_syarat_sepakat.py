"""The guards say the same twice: pure over values, and over the database that the office keeps."""

from __future__ import annotations

import itertools
import random
import uuid
from dataclasses import dataclass
from typing import Any

import pytest

from suara.core.tugas.waktu import now
from suara.domains.pengaduan.models import Gabungan, Laporan, Penilaian, Riwayat, Terlapor, Usulan
from suara.domains.pengaduan.queries.lingkup import unit_tree
from suara.domains.pengaduan.rules.jam import tanggal_di
from suara.domains.pengaduan.rules.konflik import unit_tanpa_disposisi
from suara.domains.pengaduan.services import meja, pelapor
from suara.domains.pengaduan.services.jam import PapanJam
from suara.domains.pengaduan.services.syarat import PENJAGA, Bahan, Perkara, count_unanswered
from suara.domains.pengaduan.terms import (
    AlasanArsip,
    HasilUsulan,
    JenisUsulan,
    Kadar,
    Kelas,
    Lembaga,
    Pelaku,
    Status,
    Topik,
    Tuntas,
)
from suara.domains.pengaduan.tests.panggung_uji import ISI, TL, Panggung, make_panggung, meja_usul_arsip
from suara.domains.pengaduan.tests.publik_uji import wita
from suara.domains.pengaduan.workflow import Act, Syarat
from suara.domains.pengaduan.workflow_keadaan import KeadaanLaporan, UsulanTertunda
from suara.domains.pengaduan.workflow_syarat import SYARAT, FaktaAct

pytestmark = pytest.mark.django_db
HITUNGAN = {Syarat.DALAM_C7, Syarat.C3_HABIS, Syarat.C5_HABIS, Syarat.INDUK_TERBUKA}
"""Guards that the pure table is told as a fact, not asked: a clock, and which parent was chosen."""
PERCOBAAN = 60


@pytest.fixture
def panggung(db: None, time_machine: Any) -> Panggung:
    """The office on a working day."""
    time_machine.move_to(wita(2026, 7, 6))
    return make_panggung()


def states(panggung: Panggung) -> list[Laporan]:
    """One report in every state, and the states that a guard tells apart."""
    made = [panggung.di(status) for status in Status]
    made += [meja_usul_arsip(panggung), panggung.wbs(), panggung.baru(is_anonim=True, is_rahasia=True)]
    made.append(panggung.proses(panggung.disposisi(panggung.baru(is_anonim=True)), kadar=Kadar.BP))
    renamed, wish = panggung.baru(), panggung.baru(kelas_pelapor=Kelas.ASPIRASI)
    renamed = meja.reclassify(actor=panggung.sri, laporan=renamed, versi=renamed.versi, kelas=Kelas.ASPIRASI)
    made += [renamed, wish]
    asked = panggung.proses()
    made.append(pelapor.answer_pertanyaan(laporan=asked, isi="Belum beres."))
    rated = panggung.selesai()
    pelapor.rate_laporan(laporan=rated, nilai=4, tuntas=Tuntas.YA)
    made.append(rated)
    proposed = panggung.proses()
    made.append(
        meja.propose_selesai(
            actor=panggung.lina, laporan=proposed, versi=proposed.versi, isi="Sudah diperbaiki."
        )
    )
    examined, simple = panggung.disposisi(kadar=Kadar.BP), panggung.proses()
    made.append(
        meja.merge_laporan(
            actor=panggung.sri,
            laporan=examined,
            versi=examined.versi,
            induk=simple,
            alasan="Satu peristiwa.",
            satu_peristiwa=True,
        )
    )
    reported = panggung.baru(unit_terlapor=panggung.hukum)
    merged = panggung.digabung()
    meja.record_terlapor(actor=panggung.sri, laporan=merged, versi=merged.versi, unit=panggung.hukum)
    family = [row.induk for row in Laporan.objects.filter(induk__isnull=False) if row.induk]
    return [Laporan.objects.get(pk=row.pk) for row in (*made, reported, *family)]


def barred(laporan: Laporan) -> frozenset[str]:
    """The units that may not be given this report."""
    reported = Terlapor.objects.filter(laporan=laporan, dicabut_at=None, unit__isnull=False)
    return frozenset(unit_tanpa_disposisi(unit_tree(), [row.unit_id for row in reported if row.unit_id]))


def pure(laporan: Laporan) -> KeadaanLaporan:
    """Read what the database says about a report into the values of the pure table."""
    zone, waiting = (
        laporan.kantor.zona_waktu,
        Usulan.objects.filter(laporan=laporan, hasil=HasilUsulan.MENUNGGU),
    )
    usulan, word, done = waiting.first(), laporan.pelapor_terakhir_at, laporan.tl_terakhir_at
    return KeadaanLaporan(
        status=Status(laporan.status),
        kelas=Kelas(laporan.kelas),
        kelas_pelapor=Kelas(laporan.kelas_pelapor),
        kadar=Kadar(laporan.kadar) if laporan.kadar else None,
        topik=Topik(laporan.topik) if laporan.topik else None,
        unit=laporan.unit_id,
        siklus=laporan.siklus,
        disposisi=tanggal_di(laporan.disposisi_at, zone) if laporan.disposisi_at else None,
        jumlah_pengembalian=laporan.jumlah_pengembalian,
        usulan=UsulanTertunda(JenisUsulan(usulan.jenis), str(usulan.pengusul_id)) if usulan else None,
        jumlah_tl=int(laporan.tl_pertama_at is not None),
        tl_sesudah_pesan=done is not None and (word is None or done > word),
        ada_salinan=laporan.salinan_set.exists(),
        ulasan_privasi=laporan.is_ulasan_privasi,
        ulasan_anonim=laporan.is_ulasan_privasi and laporan.is_anonim,
        anonim=laporan.is_anonim,
        rahasia=laporan.is_rahasia,
        wbs=laporan.kelas == Kelas.WBS,
        unit_terlarang=barred(laporan),
        terlarang_anak=frozenset().union(*(barred(row) for row in Laporan.objects.filter(induk=laporan))),
        anak_bp=Laporan.objects.filter(induk=laporan, kadar=Kadar.BP).count(),
        jumlah_anak=Gabungan.objects.filter(induk=laporan, dilepas_at=None).count(),
        anak_belum_dijawab=count_unanswered(laporan),
        banding=Riwayat.objects.filter(laporan=laporan, act=Act.APPEAL_ARSIP).count(),
        nilai=tuple(Penilaian.objects.filter(laporan=laporan).values_list("siklus", flat=True)),
    )


@dataclass(frozen=True, slots=True)
class Tetap:
    """What no guard changes, read once: asking only is what this test does."""

    induk: tuple[Laporan, ...]
    terlarang: dict[uuid.UUID, frozenset[str]]

    @classmethod
    def read(cls) -> Tetap:
        """Read every report that may be chosen as a parent, and who may not be given it."""
        reports = tuple(Laporan.objects.order_by("nomor"))
        return cls(reports, {row.pk: barred(row) for row in reports})


def pair(
    panggung: Panggung, laporan: Laporan, tetap: Tetap, papan: PapanJam, dadu: random.Random
) -> tuple[Perkara, FaktaAct]:
    """One act with the same facts, as the office brings them and as the pure table reads them."""
    pelaku = dadu.choice([Pelaku.ADMIN, Pelaku.PENGHUBUNG, Pelaku.PIMPINAN, Pelaku.APIP, Pelaku.ORANG_KEDUA])
    actor = dadu.choice([panggung.sri, panggung.bayu, panggung.lina])
    unit = dadu.choice([None, panggung.datin, panggung.hukum])
    words, why = dadu.choice(["", " ", "Akan kami teruskan.", TL, ISI]), dadu.choice(["", "Karena begitu."])
    kelas, kadar = dadu.choice(list(Kelas)), dadu.choice([None, *Kadar])
    kadar = kadar or (Kadar.TBP if laporan.kadar and kelas is Kelas.PENGADUAN else None)
    lembaga, arsip = dadu.choice([None, Lembaga.DKPP]), dadu.choice([None, AlasanArsip.SPAM])
    yes = {name: dadu.random() < 0.5 for name in ("salinan", "privasi", "anonim_baca", "sama", "kedua")}
    anonim, rahasia = dadu.choice([None, True, False]), dadu.choice([None, True, False])
    induk = dadu.choice([None, *tetap.induk])
    named = dadu.choice([None, panggung.sri, panggung.lina])
    bahan = Bahan(
        isi=words, alasan=why, kelas=kelas, kadar=kadar, topik=Topik.LAIN, unit=unit, lembaga=lembaga,
        nama_lembaga="DKPP" if lembaga else "", alasan_arsip=arsip, ada_salinan=yes["salinan"],
        ulasan_privasi=yes["privasi"], ulasan_anonim=yes["anonim_baca"], satu_peristiwa=yes["sama"],
        anonim=anonim, rahasia=rahasia, dikonfirmasi=yes["kedua"], induk=induk, terlapor=named,
    )  # fmt: skip
    perkara = Perkara(
        laporan=laporan, act=Act.VERIFY, actor=actor, pelaku=frozenset({pelaku}), at=now(),
        papan=papan, bahan=bahan,
    )  # fmt: skip
    fakta = FaktaAct(
        pelaku=pelaku, orang=str(actor.pk), pada=perkara.hari_ini, alasan=why, teks=words, kelas=kelas,
        kadar=kadar, topik=Topik.LAIN, unit=unit.pk if unit else None, lembaga=lembaga, alasan_arsip=arsip,
        daftar_kurang=(words,), ada_salinan=yes["salinan"], ulasan_privasi=yes["privasi"],
        ulasan_anonim=yes["anonim_baca"], anonim=anonim, rahasia=rahasia, konfirmasi_kedua=yes["kedua"],
        induk_status=Status(laporan.induk.status) if laporan.induk else None, satu_peristiwa=yes["sama"],
        terlapor=str(named.pk) if named else None, induk_unit=induk.unit_id if induk else None,
        induk_terlarang=tetap.terlarang[induk.pk] if induk else frozenset(),
    )  # fmt: skip
    return perkara, fakta


def test_both_tables_hold_every_guard() -> None:
    assert set(PENJAGA) == set(SYARAT) == set(Syarat)


def test_the_guards_agree_on_every_state(panggung: Panggung) -> None:
    dadu = random.Random(3)  # noqa: S311 - a seed, not a secret
    differ: set[tuple[str, str]] = set()
    reports = states(panggung)
    tetap = Tetap.read()
    for laporan in reports:
        keadaan, papan = pure(laporan), PapanJam.load(laporan, now())
        for _try, syarat in itertools.product(range(PERCOBAAN // 10), Syarat):
            if syarat in HITUNGAN:
                continue
            perkara, fakta = pair(panggung, laporan, tetap, papan, dadu)
            if syarat is Syarat.ALASAN_ARSIP:  # the office tells the reporter; the table keeps it as reason
                perkara.bahan.isi = perkara.bahan.alasan
            if PENJAGA[syarat](perkara) is not SYARAT[syarat](keadaan, fakta):
                differ.add((syarat.name, f"{laporan.status} {laporan.kelas}"))
    assert sorted(differ) == []
