"""Taking a citizen's request in: once, with its papers; and what the citizen does with it later."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.errors import NotAllowed, WrongState
from suara.domains.pemilih.isi_tanggapan import IsiTanggapan
from suara.domains.pemilih.models import (
    DokumenTanggapan,
    LangkahTanggapan,
    TanggapanPemilih,
    UrutTanggapan,
)
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.rules.dasar import BOLEH
from suara.domains.pemilih.rules.tanggapan import batas_sehari, hitung_tenggat, nilai_kirim
from suara.domains.pemilih.services.dasar import require
from suara.domains.pemilih.services.tanggapan_dasar import lock_tanggapan, mirror, step
from suara.domains.pemilih.tanggapan.errors import TanggapanDitolak
from suara.domains.pemilih.tanggapan.resi import RESI, buat_nomor
from suara.domains.pemilih.terms_tanggapan import AksiTanggapan, KanalTanggapan, StatusTanggapan
from suara.engine.terms import JenisKandidat
from suara.kernel.hari_kerja import KalenderTidakAda
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.parameter import ParameterTidakAda

ALUR_LOKET = (KanalTanggapan.LOKET, KanalTanggapan.WHATSAPP, KanalTanggapan.SURAT)


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianTanggapan:
    """A filled-in request. `desa` is where the voter belongs by the population papers."""

    jenis: JenisKandidat
    isi: IsiTanggapan
    desa: str
    alasan: str = ""
    elemen: str = ""
    atas_diri: bool = False


@dataclass(frozen=True, slots=True)
class TanggapanDiterima:
    """The request and its secret key. `baru` is False when this form had been received before."""

    tanggapan: TanggapanPemilih
    kunci: str
    baru: bool = True


def find_kantor(desa: str) -> Kantor:
    """Return the office of the kab/kota in which `desa` lies; raise `TanggapanDitolak` when there is none."""
    found = Kantor.objects.filter(wilayah_id=desa[:5], tingkat="KABUPATEN_KOTA").first()
    if found is None:
        pola = gettext_noop(
            "Kantor kabupaten/kota ini belum menerima tanggapan di situs ini. Datanglah ke sana."
        )
        raise TanggapanDitolak("desa", Kalimat(pola))
    return found


def find_sent(kirim_id: uuid.UUID) -> TanggapanPemilih | None:
    """Return the request that this form became when it was received before."""
    return TanggapanPemilih.objects.filter(kirim_hash__in=RESI.list_hash_kirim(kirim_id)).first()


def receive_tanggapan(
    *,
    isian: IsianTanggapan,
    kirim_id: uuid.UUID,
    berkas: Sequence[Berkas] = (),
    kantor: Kantor | None = None,
    actor: Akun | None = None,
    kanal: KanalTanggapan = KanalTanggapan.WEB,
    terima_at: datetime | None = None,
) -> TanggapanDiterima:
    """Keep a request and return its number and secret key; the same `kirim_id` again gives the same.

    Raises `TanggapanDitolak`: no office for the place, or one reporter too often on one day.
    """
    found = find_sent(kirim_id)
    if found is not None:
        return TanggapanDiterima(found, RESI.derive_kunci(kirim_id), baru=False)
    moment = now()
    row = _build(isian, kirim_id, kantor or find_kantor(isian.desa), min(terima_at or moment, moment))
    row.kanal, row.petugas = kanal.value, actor
    if kanal is KanalTanggapan.WEB:
        _brake(row)
    try:
        with transaction.atomic():
            _write(row, berkas, actor)
    except IntegrityError:
        found = find_sent(kirim_id)
        if found is None:
            raise
        return TanggapanDiterima(found, RESI.derive_kunci(kirim_id), baru=False)
    return TanggapanDiterima(row, RESI.derive_kunci(kirim_id))


def receive_walk_in(
    *,
    actor: Akun,
    kantor: Kantor,
    isian: IsianTanggapan,
    kirim_id: uuid.UUID,
    kanal: KanalTanggapan,
    berkas: Sequence[Berkas] = (),
    terima_at: datetime | None = None,
) -> TanggapanDiterima:
    """Keep what a citizen brought to the counter, wrote or phoned; the office that heard it keeps it."""
    require(actor, kantor.pk, *PENGUSUL)
    if kanal not in ALUR_LOKET or kantor.tingkat != "KABUPATEN_KOTA":
        raise NotAllowed
    return receive_tanggapan(
        isian=isian,
        kirim_id=kirim_id,
        berkas=berkas,
        kantor=kantor,
        actor=actor,
        kanal=kanal,
        terima_at=terima_at,
    )


@transaction.atomic
def answer(
    *, tanggapan: TanggapanPemilih, teks: str, kirim_id: uuid.UUID, berkas: Sequence[Berkas] = ()
) -> TanggapanPemilih:
    """Add the citizen's answer and papers; the same form again adds nothing."""
    row = lock_tanggapan(tanggapan)
    mark = RESI.hash_kirim(kirim_id)
    if LangkahTanggapan.objects.filter(kirim_hash=mark).exists():
        return row
    _require_open(row)
    _attach(row, berkas)
    row.status, row.versi = StatusTanggapan.MASUK.value, row.versi + 1
    row.save(update_fields=["status", "versi"])
    mirror(row)
    step(row, AksiTanggapan.JAWAB, teks=teks, kirim_hash=mark)
    return row


@transaction.atomic
def withdraw(*, tanggapan: TanggapanPemilih) -> TanggapanPemilih:
    """Withdraw a request that the office has not sent on yet. Withdrawing it again changes nothing."""
    row = lock_tanggapan(tanggapan)
    if row.status == StatusTanggapan.DICABUT:
        return row
    _require_open(row)
    row.status, row.versi, row.dijawab_at = StatusTanggapan.DICABUT.value, row.versi + 1, now()
    row.save(update_fields=["status", "versi", "dijawab_at"])
    mirror(row)
    step(row, AksiTanggapan.CABUT)
    return row


def _require_open(row: TanggapanPemilih) -> None:
    if not StatusTanggapan(row.status).is_open:
        pola = gettext_noop(
            "Tanggapan ini berstatus {status}; tidak ada lagi yang dapat ditambah atau dicabut."
        )
        raise WrongState(Kalimat(pola, {"status": StatusTanggapan(row.status).label}))


def _build(isian: IsianTanggapan, kirim_id: uuid.UUID, kantor: Kantor, at: datetime) -> TanggapanPemilih:
    isi = isian.isi
    if isian.atas_diri:
        own = replace(isi.pelapor, nama=isi.pelapor.nama or isi.nama, nik=isi.pelapor.nik or isi.nik)
        isi = replace(isi, pelapor=own)
    return TanggapanPemilih(
        kantor=kantor,
        jenis=isian.jenis.value,
        alasan=isian.alasan,
        elemen=isian.elemen,
        atas_diri=isian.atas_diri,
        desa=isian.desa,
        isi=isi.to_text(),
        pelapor_kunci=isi.pelapor_kunci,
        kontak_kunci=isi.kontak_kunci,
        kunci_hash=RESI.hash_kunci(RESI.derive_kunci(kirim_id)),
        kirim_hash=RESI.hash_kirim(kirim_id),
        terima_at=at,
        jatuh_tempo=_due(kantor, at),
    )


def _due(kantor: Kantor, at: datetime) -> Any:
    try:
        return hitung_tenggat(at.astimezone(ZoneInfo(kantor.zona_waktu)).date())
    except (KalenderTidakAda, ParameterTidakAda):  # an office without next year's calendar still takes it in
        return None


def _brake(row: TanggapanPemilih) -> None:
    """Refuse one reporter who has sent too many today; the network's own brake stands before the view."""
    day = row.terima_at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    sent = 0
    for name in ("pelapor_kunci", "kontak_kunci"):
        if key := getattr(row, name):
            rows = TanggapanPemilih.objects.filter(**{name: key}, kanal=KanalTanggapan.WEB)
            sent = max(sent, rows.filter(terima_at__date=day).count())
    said = nilai_kirim(sent, batas_sehari(day))
    if said.hasil != BOLEH:
        raise TanggapanDitolak("", said.alasan)


def _write(row: TanggapanPemilih, berkas: Sequence[Berkas], actor: Akun | None) -> None:
    """Write the request, then count up: the number's row stays locked until all is safe."""
    year = row.terima_at.astimezone(ZoneInfo(row.kantor.zona_waktu)).year
    UrutTanggapan.objects.get_or_create(tahun=year)
    UrutTanggapan.objects.filter(pk=year).update(terakhir=F("terakhir") + 1)
    row.nomor = buat_nomor(year, UrutTanggapan.objects.get(pk=year).terakhir)
    row.save(force_insert=True)
    _attach(row, berkas)
    mirror(row)
    step(row, AksiTanggapan.TERIMA, actor=actor, data={"kanal": row.kanal})


def _attach(row: TanggapanPemilih, berkas: Sequence[Berkas]) -> None:
    DokumenTanggapan.objects.bulk_create([DokumenTanggapan(tanggapan=row, berkas=one) for one in berkas])
