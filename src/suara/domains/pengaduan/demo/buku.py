"""The demo's short way: the same acts by the same table and clocks, kept in memory and written at once.

Playing 300 reports through the services takes some 35,000 statements, too long for a first start. So the
stories run on this book: `workflow.find_sisi` says where an act leads, `PapanJam` moves the clocks, the pure
rules judge, and every row the services would have written (history, clocks, messages, trail) is kept here and
stored in a few bulk statements. Guards that only the database can answer are the stories' own affair; the
tests check the written rows against the table and the rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from suara.core.akun.models import Akun
from suara.core.berkas.services import store_bukti
from suara.core.jejak.services import EntriContoh, record_demo
from suara.core.privasi.services import DataIdentitas, seal_identitas
from suara.core.tugas.models import Tenggat
from suara.core.tugas.waktu import demo_time
from suara.core.wilayah.models import Kantor
from suara.domains.pengaduan.cari import index_laporan
from suara.domains.pengaduan.demo.bukti import Kiriman
from suara.domains.pengaduan.models import (
    Dukungan,
    Eskalasi,
    Gabungan,
    Jam,
    Komentar,
    Laporan,
    Penerusan,
    Penilaian,
    Riwayat,
    SalinanPublik,
    Tanggapan,
    Terlapor,
    UrutNomor,
    Usulan,
)
from suara.domains.pengaduan.rules.jam import tanggal_di
from suara.domains.pengaduan.rules.nomor import buat_nomor
from suara.domains.pengaduan.services import jam as clocks
from suara.domains.pengaduan.services import rahasia, tenggat
from suara.domains.pengaduan.services.jam import PapanJam
from suara.domains.pengaduan.services.penerimaan import attach
from suara.domains.pengaduan.terms import HasilUsulan, Kanal, Kelas, KodeJam, Pelaku, Status
from suara.domains.pengaduan.trail import ACT_NAMES, OBJ_TYPE
from suara.domains.pengaduan.workflow import Act, Akibat, find_sisi
from suara.kernel.kalimat import Json


class TidakAda(LookupError):
    """The workflow table has no such act in this state: the story is wrong."""


class PapanBuku(PapanJam):
    """The clocks of one report in memory: they move as always and are stored with the book."""

    def save(self) -> None:
        """Keep what moved; `Buku.simpan` writes it."""
        self._dirty.clear()


@dataclass(slots=True)
class Berkas:
    """One report in the book with what hangs on it."""

    laporan: Laporan
    papan: PapanBuku
    riwayat: list[Riwayat] = field(default_factory=list)
    tanggapan: list[Tanggapan] = field(default_factory=list)
    usulan: Usulan | None = None
    anak: list[Berkas] = field(default_factory=list)
    diingatkan: dict[int, datetime] = field(default_factory=dict)
    ditegur: dict[object, set[str]] = field(default_factory=dict)

    def way_back(self) -> Status:
        """Return where a question was asked or a merge was made."""
        if self.laporan.status == Status.GB:
            return Status(self.laporan.status_sebelum_gabung)
        asked = [row for row in self.riwayat if row.ke == Status.MP and row.dari != Status.MP]
        return Status(asked[-1].dari) if asked else Status.PR


class Buku:
    """Everything that has happened so far."""

    def __init__(self, kantor: Kantor) -> None:
        self.kantor = kantor
        self.berkas: list[Berkas] = []
        self.rows: dict[type, list[Any]] = {}
        self.jejak: list[EntriContoh] = []
        self.urut: Counter[int] = Counter()
        self.tanda: list[tuple[Tanggapan, Jam]] = []
        self.bukti: list[tuple[Laporan, list[Kiriman]]] = []

    def add(self, row: Any) -> Any:
        """Keep a row for the end."""
        self.rows.setdefault(type(row), []).append(row)
        return row

    def terima(
        self, laporan: Laporan, identitas: DataIdentitas | None, kontak: Any, actor: Akun | None
    ) -> Berkas:
        """Take a report in: number, vault, first clocks, history and trail."""
        if identitas is not None or kontak is not None:
            vault = seal_identitas(kantor=self.kantor, data=identitas or DataIdentitas(), kontak=kontak)
            laporan.identitas_id = vault.pk
        at = laporan.terima_at
        year = tanggal_di(at, self.kantor.zona_waktu).year
        self.urut[year] += 1
        laporan.nomor = buat_nomor(year, self.urut[year])
        wbs = laporan.kelas == Kelas.WBS
        codes = (KodeJam.C6,) if wbs else (KodeJam.C1, KodeJam.C9)
        board = PapanBuku(laporan, at, [clocks.open_new(laporan, code, at) for code in codes])
        item = Berkas(laporan, board)
        self.berkas.append(item)
        self._riwayat(item, Act.RECEIVE, "", Status.BV, Pelaku.KANAL, actor, at, 1)
        if wbs:
            self._riwayat(
                item, Act.DIVERT_WBS, Status.BV, Status.BK, Pelaku.SISTEM, None, at, 2, publik=False
            )
        walk_in = actor is not None and laporan.kanal != Kanal.SP4N_LAPOR
        self._jejak(
            item,
            at,
            actor,
            f"{OBJ_TYPE}.{'receive_walk_in' if walk_in else 'receive'}",
            {"kanal": Kanal(laporan.kanal).label},
        )
        return item

    def act(
        self,
        item: Berkas,
        act: Act,
        at: datetime,
        pelaku: Pelaku,
        actor: Akun | None = None,
        *,
        catatan: str = "",
        alasan_kode: str = "",
        publik: bool = True,
        data: dict[str, Json] | None = None,
        **kolom: Any,
    ) -> Laporan:
        """Do one act as the table says: columns, state, history, clocks, trail."""
        laporan = item.laporan
        sisi = find_sisi(laporan.status, act)
        if sisi is None or pelaku not in sisi.pelaku:
            raise TidakAda(f"{laporan.nomor}: {act} dari {laporan.status} oleh {pelaku}")
        before, effects = laporan.status, sisi.akibat
        for name, value in kolom.items():
            setattr(laporan, name, value)
        if Akibat.TERBITKAN in effects and not laporan.is_rahasia and laporan.kelas != Kelas.WBS:
            laporan.is_terbit, laporan.terbit_at = True, laporan.terbit_at or at
        if Akibat.TARIK in effects:
            laporan.is_terbit = False
        if Akibat.SIKLUS_BARU in effects:
            laporan.siklus += 1
        if Akibat.BATALKAN_USULAN in effects and item.usulan is not None:
            item.usulan.hasil, item.usulan.diputus_at = HasilUsulan.BATAL, at
            item.usulan = None
        laporan.status, laporan.versi, laporan.diubah_at = sisi.ke or item.way_back(), laporan.versi + 1, at
        self._riwayat(
            item,
            act,
            before,
            Status(laporan.status),
            pelaku,
            actor,
            at,
            laporan.versi,
            catatan=catatan,
            alasan_kode=alasan_kode,
            publik=publik,
        )
        item.papan.at = at
        item.papan.apply(sisi.jam, gabung=act is Act.MERGE)
        self._jejak(item, at, actor, ACT_NAMES[act], data or {})
        return laporan

    def _riwayat(
        self,
        item: Berkas,
        act: Act,
        dari: str,
        ke: Status,
        pelaku: Pelaku,
        actor: Akun | None,
        at: datetime,
        urutan: int,
        **more: Any,
    ) -> None:
        row = Riwayat(
            laporan=item.laporan,
            urutan=urutan,
            act=act,
            dari=dari,
            ke=ke,
            pelaku=pelaku,
            siklus=item.laporan.siklus,
            akun=actor,
            unit=item.laporan.unit,
            created_at=at,
            **more,
        )
        item.riwayat.append(row)

    def _jejak(self, item: Berkas, at: datetime, actor: Akun | None, act: str, data: dict[str, Json]) -> None:
        facts = {"nomor": item.laporan.nomor, **data}
        self.jejak.append(EntriContoh(at, actor, act, OBJ_TYPE, str(item.laporan.pk), self.kantor.pk, facts))

    def catat(self, item: Berkas, at: datetime, actor: Akun | None, act: str, data: dict[str, Json]) -> None:
        """Note in the trail what moves no state."""
        self._jejak(item, at, actor, act, data)

    def simpan(self) -> None:
        """Write the whole book, parents before what hangs on them."""
        # Parents of merged reports first: a row may point to another report.
        ordered = sorted(self.berkas, key=lambda item: item.laporan.induk_id is not None)
        Laporan.objects.bulk_create([item.laporan for item in ordered], batch_size=100)
        for year, last in self.urut.items():
            UrutNomor.objects.update_or_create(kantor=self.kantor, tahun=year, defaults={"terakhir": last})
        Riwayat.objects.bulk_create(_all(item.riwayat for item in self.berkas), batch_size=300)
        Jam.objects.bulk_create(_all(item.papan.rows for item in self.berkas), batch_size=300)
        for message, jam in self.tanda:
            message.kirim_hash = rahasia.keyed("waktu", "ingat-c3", str(jam.pk))
        Tanggapan.objects.bulk_create(_all(item.tanggapan for item in self.berkas), batch_size=200)
        for kind in (
            Terlapor,
            SalinanPublik,
            Usulan,
            Penerusan,
            Gabungan,
            Penilaian,
            Eskalasi,
            Komentar,
            Dukungan,
        ):
            kind._default_manager.bulk_create(self.rows.get(kind, []), batch_size=200)
        Tenggat.objects.bulk_create(_all(self._tenggat(item) for item in self.berkas), batch_size=200)
        record_demo(self.jejak)
        self._simpan_bukti()
        for item in self.berkas:
            if item.laporan.is_terbit:
                index_laporan(item.laporan)

    def _simpan_bukti(self) -> None:
        """Receive the evidence as that of any citizen, each piece when its report came in."""
        with demo_time() as atur:
            for laporan, files in self.bukti:
                atur(laporan.terima_at)
                kept = [
                    store_bukti(data=data, name=name, kantor=self.kantor, actor=None) for name, data in files
                ]
                attach(laporan, kept)

    def _tenggat(self, item: Berkas) -> list[Tenggat]:
        """Return what "Hari ini" shows of an open report."""
        jam = tenggat.next_jam(item.papan.running)
        if jam is None or jam.jatuh_tempo is None:
            return []
        wbs = item.laporan.kelas == Kelas.WBS
        return [
            Tenggat(
                kantor=self.kantor,
                domain="pengaduan",
                obj_type=OBJ_TYPE,
                obj_id=str(item.laporan.pk),
                aturan=tenggat.ATURAN,
                judul=tenggat.TITLES[KodeJam(jam.kode)],
                judul_isi={"nomor": item.laporan.nomor},
                url="/kerja/lapor/wbs/" if wbs else f"/kerja/lapor/{item.laporan.nomor}/",
                jatuh_tempo=jam.jatuh_tempo,
            )
        ]


def _all(parts: Iterable[Iterable[Any]]) -> list[Any]:
    return [row for part in parts for row in part]
