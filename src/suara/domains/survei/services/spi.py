"""The register around KPK's survey: a list of people with a last day, counts, published scores, actions.

Nothing here computes a score, and nobody's name reaches the trail.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.tugas.services import mirror_tenggat
from suara.core.tugas.waktu import now, today
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import ActRefused, SamePerson, WrongState
from suara.domains.survei.models import OrangSPI, PopulasiSPI, UsulHapusSPI
from suara.domains.survei.pagar import PEMUTUS, PENGELOLA
from suara.domains.survei.rules.spi import batas_hapus
from suara.domains.survei.rules.spi_tabel import TabelOrang
from suara.domains.survei.services.dasar import require
from suara.domains.survei.terms_evaluasi import KelompokSPI, StatusPopulasi
from suara.domains.survei.terms_kerja import StatusPengecualian
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_POPULASI = "survei.populasi_spi"
ATURAN_HAPUS = "survei.spi_hapus"


@transaction.atomic
def open_populasi(*, actor: Akun, kantor: Kantor, tahun: int, dasar: str, tanggal_hapus: date) -> PopulasiSPI:
    """Begin a list: on which ground, and until when at the latest it is kept."""
    require(actor, kantor.pk, *PENGELOLA)
    hari_ini = today(kantor.zona_waktu)
    last = batas_hapus(hari_ini)
    if not hari_ini < tanggal_hapus <= last:
        pola = gettext_noop("Tanggal hapus harus sesudah hari ini dan paling lambat {batas}.")
        raise ActRefused(Kalimat(pola, {"batas": last.isoformat()}), "tanggal_hapus")
    if not dasar.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis surat KPK yang meminta daftar ini.")), "dasar")
    made = PopulasiSPI.objects.create(
        kantor=kantor, tahun=tahun, dasar=dasar.strip(), tanggal_hapus=tanggal_hapus, dibuat_oleh=actor
    )
    _note(actor, "survei.spi.populasi_dibuka", made)
    _mirror(made)
    return made


@transaction.atomic
def import_orang(*, actor: Akun, populasi: PopulasiSPI, tabel: TabelOrang) -> int:
    """Add those who belong on the list, all or none. Of the others only a count stays."""
    row = _lock(actor, populasi)
    _expect(row, StatusPopulasi.DISUSUN)
    if tabel.salah:
        raise ActRefused(Kalimat(gettext_noop("Perbaiki dulu baris yang salah; belum ada yang disimpan.")))
    OrangSPI.objects.bulk_create(
        [
            OrangSPI(
                populasi=row,
                kelompok=one.kelompok.value,
                data=json.dumps(dict(one.data), ensure_ascii=False),
                layanan_terakhir=one.tanggal if one.kelompok is KelompokSPI.EKSTERNAL else None,
            )
            for one in tabel.orang
        ],
        batch_size=500,
    )
    row.jumlah = _counted(row.jumlah, tabel)
    row.revisi += 1
    row.save(update_fields=["jumlah", "revisi"])
    gone = sum(tabel.gugur.values())
    _note(actor, "survei.spi.populasi_diisi", row, {"jumlah": len(tabel.orang), "gugur": gone})
    return len(tabel.orang)


@transaction.atomic
def export_orang(*, actor: Akun, populasi: PopulasiSPI) -> list[tuple[str, str, str, str]]:
    """Return the people of the list for KPK; each opening stands in the trail."""
    row = _lock(actor, populasi)
    if row.status == StatusPopulasi.DIHAPUS:
        raise WrongState(Kalimat(gettext_noop("Daftar ini sudah dihapus.")))
    found = []
    for one in row.orang_set.order_by("pk"):
        data = json.loads(one.data)
        found.append((one.kelompok, data["nama"], data["kontak"], data["tanggal"]))
    _note(actor, "survei.spi.populasi_diunduh", row, {"jumlah": len(found)})
    return found


@transaction.atomic
def send_populasi(*, actor: Akun, populasi: PopulasiSPI, tanggal: date) -> PopulasiSPI:
    """Record that the list went to KPK; from then on nobody is added."""
    row = _lock(actor, populasi)
    _expect(row, StatusPopulasi.DISUSUN)
    if tanggal > today(row.kantor.zona_waktu) or tanggal > row.tanggal_hapus:
        raise ActRefused(Kalimat(gettext_noop("Tanggal kirim tidak boleh sesudah hari ini.")), "tanggal")
    if not row.orang_set.exists():
        raise ActRefused(Kalimat(gettext_noop("Daftarnya masih kosong.")))
    row.tanggal_kirim, row.status = tanggal, StatusPopulasi.DIKIRIM
    row.revisi += 1
    row.save(update_fields=["tanggal_kirim", "status", "revisi"])
    _note(actor, "survei.spi.populasi_dikirim", row)
    return row


@transaction.atomic
def propose_hapus(*, actor: Akun, populasi: PopulasiSPI, alasan: str) -> UsulHapusSPI:
    """Propose to delete the people of a list."""
    row = _lock(actor, populasi)
    if row.status == StatusPopulasi.DIHAPUS:
        raise WrongState(Kalimat(gettext_noop("Daftar ini sudah dihapus.")))
    if row.usul_hapus_set.filter(status=StatusPengecualian.DIUSULKAN).exists():
        raise WrongState(Kalimat(gettext_noop("Penghapusannya sudah diusulkan dan menunggu orang kedua.")))
    if not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis alasannya.")), "alasan")
    made = UsulHapusSPI.objects.create(populasi=row, alasan=alasan.strip(), pengusul=actor)
    _note(actor, "survei.spi.hapus_diusulkan", row)
    return made


@transaction.atomic
def answer_hapus(*, actor: Akun, usul: UsulHapusSPI, setuju: bool, catatan: str) -> UsulHapusSPI:
    """Decide as the second person; agreed, the people are gone and the count of them stays."""
    one = UsulHapusSPI.objects.select_for_update().get(pk=usul.pk)
    row = PopulasiSPI.objects.select_for_update().get(pk=one.populasi_id)
    require(actor, row.kantor_id, *PEMUTUS)
    if one.status != StatusPengecualian.DIUSULKAN:
        raise WrongState(Kalimat(gettext_noop("Usul ini sudah diputus.")))
    if row.status == StatusPopulasi.DIHAPUS:
        raise WrongState(Kalimat(gettext_noop("Daftar ini sudah dihapus.")))
    if one.pengusul_id == actor.pk:
        raise SamePerson
    if not setuju and not catatan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis mengapa usulnya ditolak.")), "catatan")
    one.status = StatusPengecualian.DISETUJUI if setuju else StatusPengecualian.DITOLAK
    one.pemutus, one.catatan, one.diputus_at = actor, catatan.strip(), now()
    if setuju:
        one.jumlah = _forget(row)
    one.save(update_fields=["status", "pemutus", "catatan", "diputus_at", "jumlah"])
    act = "survei.spi.populasi_dihapus" if setuju else "survei.spi.hapus_ditolak"
    _note(actor, act, row, {"jumlah": one.jumlah or 0})
    return one


def sweep_populasi() -> int:
    """Delete the people of lists whose last day has come; return how many. Nobody needs to remember it."""
    gone = 0
    for found in PopulasiSPI.objects.exclude(status=StatusPopulasi.DIHAPUS).select_related("kantor"):
        if today(found.kantor.zona_waktu) < found.tanggal_hapus:
            continue
        with transaction.atomic():
            row = PopulasiSPI.objects.select_for_update().get(pk=found.pk)
            if row.status == StatusPopulasi.DIHAPUS:
                continue
            n = _forget(row)
            _note(None, "survei.spi.populasi_habis_masa", row, {"jumlah": n})
        gone += n
    return gone


def _forget(row: PopulasiSPI) -> int:
    """Delete the people of a list, and close it; return how many they were."""
    n = row.orang_set.count()
    row.orang_set.all().delete()
    row.status = StatusPopulasi.DIHAPUS
    row.revisi += 1
    row.save(update_fields=["status", "revisi"])
    _mirror(row)
    return n


def _counted(old: Mapping[str, Json], tabel: TabelOrang) -> dict[str, Json]:
    hasil: dict[str, Json] = {}
    for group in KelompokSPI:
        before = old.get(group.value)
        known: Mapping[str, Json] = before if isinstance(before, dict) else {}
        fits = sum(one.kelompok is group for one in tabel.orang)
        hasil[group.value] = {
            "memenuhi": _int(known.get("memenuhi")) + fits,
            "gugur": _int(known.get("gugur")) + tabel.gugur.get(group.value, 0),
        }
    return hasil


def _int(value: Json) -> int:
    return value if isinstance(value, int) else 0


def _lock(actor: Akun, populasi: PopulasiSPI) -> PopulasiSPI:
    row = PopulasiSPI.objects.select_for_update().get(pk=populasi.pk)
    require(actor, row.kantor_id, *PENGELOLA)
    return row


def _expect(row: PopulasiSPI, status: StatusPopulasi) -> None:
    if row.status != status:
        pola = gettext_noop("Daftar ini {keadaan}; tindakan itu tidak dapat dilakukan lagi.")
        raise WrongState(Kalimat(pola, {"keadaan": StatusPopulasi(row.status).di_tengah}))


def _mirror(row: PopulasiSPI) -> None:
    mirror_tenggat(
        kantor=row.kantor_id,
        domain="survei",
        obj_type=OBJ_POPULASI,
        obj_id=str(row.pk),
        aturan=ATURAN_HAPUS,
        judul=Kalimat(gettext_noop("Hapus daftar populasi SPI {tahun}"), {"tahun": str(row.tahun)}),
        url=reverse("survei_kerja:spi_populasi", args=[row.pk]),
        jatuh_tempo=None if row.status == StatusPopulasi.DIHAPUS else row.tanggal_hapus,
    )


def _note(actor: Akun | None, act: str, row: PopulasiSPI, data: Mapping[str, Json] | None = None) -> None:
    record(
        actor=actor,
        act=act,
        obj_type=OBJ_POPULASI,
        obj_id=str(row.pk),
        kantor=row.kantor_id,
        data={"tahun": str(row.tahun), **(data or {})},
    )
