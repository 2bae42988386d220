"""Taking a report in: fast, once, and with the reporter's identity apart from it.

The words are checked, masked and looked at by the machine before the transaction begins. Inside it the lock
of the number and the end of the trail are taken last, because every other submission waits for them.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, connection, transaction

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.jejak.services import record
from suara.core.privasi.services import DataIdentitas, seal_identitas
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.domains.pengaduan.errors import LaporanDitolak, NotAllowed
from suara.domains.pengaduan.models import (
    Jam,
    Lampiran,
    Laporan,
    Penerusan,
    Riwayat,
    Tanggapan,
    Terlapor,
    UrutNomor,
)
from suara.domains.pengaduan.rules.jam import tanggal_di
from suara.domains.pengaduan.rules.nomor import buat_nomor
from suara.domains.pengaduan.services import jam as clocks
from suara.domains.pengaduan.services import kabar, rahasia, samar, tenggat
from suara.domains.pengaduan.services.isian import IsianLaporan, clean_isian
from suara.domains.pengaduan.services.pelaku import roles_of
from suara.domains.pengaduan.services.usul import propose
from suara.domains.pengaduan.terms import Kanal, Kelas, KodeJam, Lembaga, Pelaku, Status
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.domains.pengaduan.workflow import Act
from suara.kernel.kalimat import Kalimat, gettext_noop

__all__ = ["Diterima", "IsianLaporan", "find_sent", "receive_laporan", "receive_walk_in"]

COUNT_UP = (
    f"INSERT INTO {UrutNomor._meta.db_table} (kantor_id, tahun, terakhir) VALUES (%s, %s, 1) "  # noqa: S608
    f"ON CONFLICT (kantor_id, tahun) DO UPDATE SET terakhir = {UrutNomor._meta.db_table}.terakhir + 1 "
    "RETURNING terakhir"
)
"""One statement: while it waits for the row, and until the commit, every other submission waits too."""


@dataclass(frozen=True, slots=True)
class Diterima:
    """The report and its secret key. `baru` is False when this form had been received before."""

    laporan: Laporan
    kunci: str
    baru: bool = True


@dataclass(frozen=True, slots=True)
class _Masuk:
    """A submission on its way in."""

    isian: IsianLaporan
    kantor: Kantor
    kanal: Kanal
    kirim_id: uuid.UUID
    terima_at: datetime
    petugas: Akun | None
    berkas: tuple[Berkas, ...]
    id_lapor: str | None = None


def receive_laporan(
    *,
    isian: IsianLaporan,
    kirim_id: uuid.UUID,
    kantor: Kantor,
    actor: Akun | None = None,
    berkas: Sequence[Berkas] = (),
    kanal: Kanal = Kanal.WEB,
    terima_at: datetime | None = None,
    id_lapor: str | None = None,
) -> Diterima:
    """Keep a report and return its number and secret key.

    The same `kirim_id` again, even at the same moment, gives the same report, number and key. `actor` is the
    officer who typed it, if any; `terima_at` the moment at the counter. Raises `LaporanDitolak`.
    """
    # Under the present secret the database itself refuses a second one; under an older it would not see it.
    found = find_sent(kirim_id) if settings.SECRET_KEY_FALLBACKS else None
    if found is not None:
        return Diterima(found, rahasia.derive_kunci(kirim_id), baru=False)
    moment = now()
    masuk = _Masuk(
        clean_isian(isian, kantor),
        kantor,
        kanal,
        kirim_id,
        min(terima_at or moment, moment),
        actor,
        tuple(berkas),
        id_lapor,
    )
    laporan = _build(masuk)
    try:
        with transaction.atomic():
            _write(laporan, masuk)
    except IntegrityError:
        found = find_sent(kirim_id)
        if found is None:
            raise
        return Diterima(found, rahasia.derive_kunci(kirim_id), baru=False)
    return Diterima(laporan, rahasia.derive_kunci(kirim_id))


def receive_walk_in(
    *,
    actor: Akun,
    isian: IsianLaporan,
    kirim_id: uuid.UUID,
    kantor: Kantor,
    kanal: Kanal = Kanal.TATAP_MUKA,
    terima_at: datetime | None = None,
    berkas: Sequence[Berkas] = (),
) -> Diterima:
    """Keep what a citizen said at the counter, by letter or by phone; the clock starts at that moment."""
    if not roles_of(actor, kantor.pk) & {Pelaku.ADMIN, Pelaku.ANALIS}:
        raise NotAllowed(Kalimat(gettext_noop("Laporan langsung dicatat oleh admin pengaduan atau analis.")))
    if kanal not in (Kanal.TATAP_MUKA, Kanal.SURAT, Kanal.TELEPON):
        raise LaporanDitolak("kanal", Kalimat(gettext_noop("Pilih dari mana laporan ini datang.")))
    return receive_laporan(
        isian=isian,
        kirim_id=kirim_id,
        kantor=kantor,
        actor=actor,
        berkas=berkas,
        kanal=kanal,
        terima_at=terima_at,
    )


def find_sent(kirim_id: uuid.UUID) -> Laporan | None:
    """Return the report that this form became when it was received before."""
    marks = rahasia.keyed_all("kirim", str(uuid.UUID(str(kirim_id))))
    known = Laporan.objects.filter(kirim_hash__in=marks)
    return known.first() if known.exists() else None


def _write(laporan: Laporan, masuk: _Masuk) -> None:
    """Write what belongs to the report, then the report: its number is taken when little is left to do.

    The database checks the links at the end of the transaction.
    """
    if masuk.isian.identitas is not None or masuk.isian.kontak is not None:
        data = masuk.isian.identitas or DataIdentitas()
        vault = seal_identitas(kantor=masuk.kantor, data=data, kontak=masuk.isian.kontak)
        laporan.identitas_id = vault.pk
    _write_history(laporan, masuk)
    running = _open_clocks(laporan)
    if masuk.isian.unit_terlapor is not None:
        Terlapor.objects.create(laporan=laporan, unit=masuk.isian.unit_terlapor, dicatat_oleh=masuk.petugas)
    if masuk.berkas:
        attach(laporan, masuk.berkas)
    if masuk.isian.kontak is not None:
        kabar.tell_pelapor(laporan, kabar.DITERIMA, laporan.versi)
    laporan.nomor = _next_nomor(masuk.kantor, laporan.terima_at)
    laporan.save(force_insert=True)
    tenggat.mirror_new(laporan, running)
    walk_in = masuk.petugas is not None and masuk.kanal is not Kanal.SP4N_LAPOR
    record(
        actor=masuk.petugas,
        act=f"{OBJ_TYPE}.{'receive_walk_in' if walk_in else 'receive'}",
        obj_type=OBJ_TYPE,
        obj_id=str(laporan.pk),
        kantor=laporan.kantor_id,
        data={"nomor": laporan.nomor, "kanal": masuk.kanal.label},
    )


def _build(masuk: _Masuk) -> Laporan:
    isian = masuk.isian
    usulan = propose(samar.mask(isian.judul), samar.mask(isian.isi), isian.identitas)
    wbs = usulan.is_wbs and masuk.kanal is not Kanal.SP4N_LAPOR
    return Laporan(
        kantor=masuk.kantor,
        kanal=masuk.kanal,
        id_lapor=masuk.id_lapor,
        kelas_pelapor=isian.kelas_pelapor,
        kelas=Kelas.WBS if wbs else isian.kelas_pelapor,
        lembaga=Lembaga.WBS_KPU if wbs else "",
        usul_mesin=usulan.kept(diminta=isian.is_rahasia),
        judul_asli=isian.judul,
        isi_asli=isian.isi,
        permintaan_asli=isian.permintaan,
        lokasi_asli=isian.lokasi,
        tanggal_kejadian=isian.tanggal_kejadian,
        wilayah=isian.wilayah,
        tps=isian.tps,
        is_anonim=isian.is_anonim,
        is_rahasia=isian.is_rahasia or wbs or bool(usulan.sebab),
        kunci_hash=rahasia.hash_kunci(rahasia.derive_kunci(masuk.kirim_id)),
        kirim_hash=rahasia.hash_kirim(masuk.kirim_id),
        status=Status.BK if wbs else Status.BV,
        versi=2 if wbs else 1,
        terima_at=masuk.terima_at,
        lengkap_at=masuk.terima_at,
        diubah_at=masuk.terima_at,
    )


def _next_nomor(kantor: Kantor, at: datetime) -> str:
    """Count up; the row stays locked until the report is safe, so that no number is lost or given twice."""
    year = tanggal_di(at, kantor.zona_waktu).year
    with connection.cursor() as cursor:
        cursor.execute(COUNT_UP, [kantor.pk, year])
        return buat_nomor(year, cursor.fetchone()[0])


def _write_history(laporan: Laporan, masuk: _Masuk) -> None:
    first = Riwayat(
        laporan=laporan,
        urutan=1,
        act=Act.RECEIVE,
        ke=Status.BV,
        pelaku=Pelaku.KANAL,
        akun=masuk.petugas,
        created_at=masuk.terima_at,
    )
    rows = [first]
    if laporan.kelas == Kelas.WBS:
        rows.append(
            Riwayat(
                laporan=laporan,
                urutan=2,
                act=Act.DIVERT_WBS,
                dari=Status.BV,
                ke=Status.BK,
                pelaku=Pelaku.SISTEM,
                publik=False,
                created_at=masuk.terima_at,
            )
        )
        Penerusan.objects.create(
            laporan=laporan,
            lembaga=Lembaga.WBS_KPU,
            nama_lembaga=Lembaga.WBS_KPU.label,
            dasar="Keputusan KPU 915/2025",
            oleh=None,
            created_at=masuk.terima_at,
        )
    Riwayat.objects.bulk_create(rows)


def _open_clocks(laporan: Laporan) -> list[Jam]:
    codes = (KodeJam.C6,) if laporan.kelas == Kelas.WBS else (KodeJam.C1, KodeJam.C9)
    return Jam.objects.bulk_create([clocks.open_new(laporan, code, laporan.terima_at) for code in codes])


def attach(
    laporan: Laporan,
    berkas: Sequence[Berkas],
    tanggapan: Tanggapan | None = None,
    *,
    dari_pelapor: bool = True,
) -> None:
    """Tie stored files to the report as evidence, under names that point to nobody."""
    Lampiran.objects.bulk_create(
        [
            Lampiran(
                laporan=laporan,
                tanggapan=tanggapan,
                berkas=item,
                nama_samaran=samar.mask_name(item.nama_asli)[:150],
                dari_pelapor=dari_pelapor,
            )
            for item in berkas
        ]
    )
