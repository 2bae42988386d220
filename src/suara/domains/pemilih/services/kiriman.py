"""An uploaded delivery: taken in sealed, then read, compared and delivered into the inbox by the machine
that holds the list's key."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.tugas.services import schedule
from suara.core.tugas.waktu import now
from suara.domains.pemilih.errors import ActRefused, WrongState
from suara.domains.pemilih.kunci_nik import seal_digest
from suara.domains.pemilih.models import Kiriman, Masukan, PeriodeSatker
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.services.dasar import lock_periode, note, require, require_running
from suara.domains.pemilih.tempat_data import key_file
from suara.domains.pemilih.terms_keluar import StatusKiriman
from suara.engine.terms import SumberData
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

if TYPE_CHECKING:
    from suara.engine.alir import Gudang
    from suara.engine.sesi import Sesi

TUGAS = "suara.domains.pemilih.tasks.process_kiriman"


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianKiriman:
    """What the officer said of an upload, and what arrived. `sidik` is the SHA-256 of the file."""

    nomor: uuid.UUID
    sumber: SumberData
    tanggal: date
    lengkap: bool
    bentuk: str
    ukuran: int
    sidik: str
    edisi: str = ""
    nomor_surat: str = ""


def has_key() -> bool:
    """Say whether this machine can open the list; the web host need not."""
    return key_file().is_file()


@transaction.atomic
def receive_kiriman(*, actor: Akun, periode: PeriodeSatker, isian: IsianKiriman) -> Kiriman:
    """Note a sealed upload; where the key is, the worker reads it at once. The same file comes once."""
    require(actor, periode.kantor_id, *PENGUSUL)
    row = lock_periode(periode)
    require_running(row)
    sidik = seal_digest(isian.sidik)
    before = Kiriman.objects.filter(periode=row, sidik=sidik).exclude(status=StatusKiriman.DITOLAK).first()
    if before is not None:
        said = gettext_noop("Berkas yang sama sudah diunggah {tanggal}. Tidak ada yang ditambah.")
        raise ActRefused(Kalimat(said, {"tanggal": before.created_at.date().isoformat()}))
    made = Kiriman.objects.create(
        id=isian.nomor,
        periode=row,
        sumber=isian.sumber.value,
        lengkap=isian.lengkap,
        edisi=isian.edisi,
        nomor_surat=isian.nomor_surat,
        tanggal=isian.tanggal,
        bentuk=isian.bentuk,
        ukuran=isian.ukuran,
        sidik=sidik,
        oleh=actor,
    )
    note(actor, "pemilih.kiriman.diterima", row, {"sumber": isian.sumber.value})
    if has_key():
        key = f"pemilih.kiriman:{made.pk}"
        schedule(key=key, task=TUGAS, args={"kiriman_id": str(made.pk)}, run_at=now())
    return made


def process_kiriman(*, kiriman: Kiriman, gudang: Gudang, sesi: Sesi) -> Kiriman:
    """Read, compare, deliver. A wrong file is refused with its sentence, and nothing else has changed."""
    from suara.domains.pemilih.kiriman_segel import drop, path_of
    from suara.engine.errors import BerkasDitolak

    if kiriman.status != StatusKiriman.TERSIMPAN:
        raise WrongState(Kalimat(gettext_noop("Kiriman ini sudah diolah.")))
    if not path_of(kiriman.pk).is_file():
        said = gettext_noop("Berkas kiriman ini tidak ada di mesin ini: dihapus menurut masa simpan, atau di "
                            "folder data lain.")  # fmt: skip
        raise WrongState(Kalimat(said))
    try:
        ringkas, masukan = _run(kiriman, gudang, sesi)
    except BerkasDitolak as galat:
        _close(kiriman, StatusKiriman.DITOLAK, {}, galat.pesan.to_dict(), None)
    else:
        _close(kiriman, StatusKiriman.SELESAI, ringkas, {}, masukan)
    drop(kiriman.pk)
    return kiriman


def _run(kiriman: Kiriman, gudang: Gudang, sesi: Sesi) -> tuple[Mapping[str, Json], Masukan]:
    from suara.domains.pemilih.dari_mesin import deliver_sync
    from suara.domains.pemilih.kiriman_segel import folder_of, open_kiriman
    from suara.domains.pemilih.services.masukan import IsianMasukan
    from suara.engine.alir import open_source, run_sync
    from suara.engine.sources import Permintaan, ingest
    from suara.engine.sync import Acuan

    periode = kiriman.periode
    wilayah = str(periode.kantor.wilayah_id or periode.kantor_id)
    tempat = folder_of(kiriman.pk) / "penduduk"
    with open_kiriman(kiriman.pk, kiriman.bentuk) as path:
        minta = Permintaan(
            berkas=[path], wilayah=wilayah, periode=periode.kode, acuan=periode.tanggal_acuan,
            edisi=kiriman.edisi, jenis="penduduk", sumber=kiriman.sumber,
        )  # fmt: skip
        masuk = ingest(sesi, minta, kunci=gudang.kunci, tempat=tempat, laporan=folder_of(kiriman.pk))
    open_source(sesi, gudang, tempat)
    acuan = Acuan(
        tanggal=periode.tanggal_acuan, sumber=SumberData(kiriman.sumber), penuh=kiriman.lengkap,
        wilayah_daftar=wilayah, wilayah_sumber=wilayah,
    )  # fmt: skip
    _hasil, kandidat = run_sync(sesi, gudang, periode=periode.kode, acuan=acuan)
    isian = IsianMasukan(
        sumber=SumberData(kiriman.sumber), tanggal=kiriman.tanggal, sidik="", edisi=kiriman.edisi,
        nomor_surat=kiriman.nomor_surat, rujukan_mesin=kandidat.id,
        mutu={nama: masuk.ringkas[nama] for nama in ("baris", "diterima", "ditolak", "berperingatan")},
    )  # fmt: skip
    hasil, _own = deliver_sync(sesi, periode=periode, wilayah=wilayah, isian=isian)
    return masuk.ringkas, hasil.masukan


@transaction.atomic
def _close(
    kiriman: Kiriman,
    status: StatusKiriman,
    ringkas: Mapping[str, Json],
    pesan: Mapping[str, Json],
    masukan: Masukan | None,
) -> None:
    row = lock_periode(kiriman.periode)
    kiriman.status, kiriman.selesai_at, kiriman.masukan = status.value, now(), masukan
    kiriman.ringkas = {nama: nilai for nama, nilai in ringkas.items() if nama != "berkas"}
    kiriman.pesan = dict(pesan)
    kiriman.save(update_fields=["status", "selesai_at", "masukan", "ringkas", "pesan"])
    note(None, "pemilih.kiriman.diolah", row, {"sumber": kiriman.sumber, "hasil": status.value})
