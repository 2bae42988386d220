"""Import of an election's lists: all rows or none, with a report that stays.

`import_dct`, `import_suara` and `import_dapil` are the acts; the command line and a page call the same ones.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from pathlib import PurePosixPath

from django.db import transaction
from django.db.models import F

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.domains.paw.impor.hasil import HasilImpor, OpsiImpor
from suara.domains.paw.impor.temuan import BerkasDitolak
from suara.domains.paw.models import BarisDitolak, Dapil, Impor, JenisImpor, StatusImpor
from suara.domains.paw.services.impor_dapil import write_dapil
from suara.domains.paw.services.impor_dct import write_dct
from suara.domains.paw.services.impor_kerja import Kerja
from suara.domains.paw.services.impor_suara import write_suara
from suara.domains.paw.services.impor_wewenang import check_wewenang

BATAS_TEMUAN_TERSIMPAN = 5_000


_TANPA_OPSI = OpsiImpor()


class _Batal(Exception):
    """Undo everything this import has written."""


def import_dct(
    *, actor: Akun | None, file_bytes: bytes, name: str, opsi: OpsiImpor = _TANPA_OPSI
) -> HasilImpor:
    """Take a list of candidates (with votes and elected marks, where it has them)."""
    return _import(JenisImpor.DCT, write_dct, actor, file_bytes, name, opsi)


def import_suara(
    *, actor: Akun | None, file_bytes: bytes, name: str, opsi: OpsiImpor = _TANPA_OPSI
) -> HasilImpor:
    """Take votes per candidate, or per candidate and area, for candidates whose DCT is known."""
    return _import(JenisImpor.SUARA, write_suara, actor, file_bytes, name, opsi)


def import_dapil(
    *, actor: Akun | None, file_bytes: bytes, name: str, opsi: OpsiImpor = _TANPA_OPSI
) -> HasilImpor:
    """Take the areas, seats and population of dapil."""
    return _import(JenisImpor.DAPIL, write_dapil, actor, file_bytes, name, opsi)


def _import(
    jenis: JenisImpor,
    write: Callable[[Kerja], None],
    actor: Akun | None,
    data: bytes,
    name: str,
    opsi: OpsiImpor,
) -> HasilImpor:
    kerja = Kerja(data, opsi)
    impor = _impor(jenis, data, name, opsi, actor)
    try:
        with transaction.atomic():
            impor.save(force_insert=True)
            kerja.impor = impor
            write(kerja)
            check_wewenang(kerja)
            if kerja.catatan.jumlah_galat or opsi.periksa:
                raise _Batal
            _finish(impor, kerja, actor, opsi)
    except BerkasDitolak as error:
        kerja.catatan.temuan.append(error.temuan)
    except _Batal:
        pass
    refused = kerja.catatan.jumlah_galat > 0
    if opsi.periksa and not (refused and kerja.jumlah_baris and opsi.simpan_penolakan):
        return _hasil(kerja, None, jenis, data, name)
    if refused:
        impor = _impor(jenis, data, name, opsi, actor)
        impor.status = StatusImpor.DITOLAK
        with transaction.atomic():
            _finish(impor, kerja, actor, opsi)
    return _hasil(kerja, impor, jenis, data, name)


def _impor(jenis: JenisImpor, data: bytes, name: str, opsi: OpsiImpor, actor: Akun | None) -> Impor:
    return Impor(
        id=opsi.nomor or uuid.uuid4(),
        jenis=jenis,
        status=StatusImpor.DITERIMA,
        nama_berkas=PurePosixPath(name).name[:200],
        sha256=hashlib.sha256(data).hexdigest(),
        ukuran=len(data),
        keputusan=opsi.keputusan,
        tanggal_keputusan=opsi.tanggal_keputusan,
        pilihan=opsi.to_pilihan(),
        kantor_id=opsi.kantor,
        oleh=actor,
    )


def _finish(impor: Impor, kerja: Kerja, actor: Akun | None, opsi: OpsiImpor) -> None:
    """Write the report of the import and its entry in the trail."""
    findings = kerja.catatan.temuan
    accepted = impor.status == StatusImpor.DITERIMA
    impor.pemilu = kerja.pemilu if accepted else None
    impor.jumlah_baris = kerja.jumlah_baris
    impor.hitungan = dict(kerja.hitungan) if accepted else {}
    impor.temuan_per_kode = dict(kerja.catatan.per_kode())
    impor.jumlah_galat = kerja.catatan.jumlah_galat
    impor.jumlah_peringatan = len(findings) - impor.jumlah_galat
    impor.save()
    BarisDitolak.objects.bulk_create(
        BarisDitolak(
            impor=impor,
            baris=item.baris,
            kolom=(item.kolom or "")[:80],
            kode=item.kode,
            kadar=item.kadar.value,
            pesan=item.pesan.to_dict(),
        )
        for item in findings[:BATAS_TEMUAN_TERSIMPAN]
    )
    if accepted:
        Dapil.objects.filter(pk__in=kerja.dapil).update(versi=F("versi") + 1)
        _note_pemilu(kerja, actor, opsi)
    _note(impor, actor, opsi)


def _note_pemilu(kerja: Kerja, actor: Akun | None, opsi: OpsiImpor) -> None:
    if kerja.pemilu_baru and kerja.pemilu and opsi.tanggal_pemilu:
        record(
            actor=actor,
            act="paw.pemilu.dibuka",
            obj_type="paw.pemilu",
            obj_id=kerja.pemilu.pk,
            kantor=opsi.kantor,
            data={"nama": kerja.pemilu.nama},
        )


def _note(impor: Impor, actor: Akun | None, opsi: OpsiImpor) -> None:
    accepted = impor.status == StatusImpor.DITERIMA
    record(
        actor=actor,
        act="paw.impor.selesai" if accepted else "paw.impor.ditolak",
        obj_type="paw.impor",
        obj_id=str(impor.pk),
        kantor=opsi.kantor,
        data={
            "jenis": impor.jenis,
            "nama": impor.nama_berkas,
            "sha256": impor.sha256,
            "jumlah": impor.jumlah_baris,
            "galat": impor.jumlah_galat,
            "peringatan": impor.jumlah_peringatan,
        },
    )


def _hasil(kerja: Kerja, impor: Impor | None, jenis: JenisImpor, data: bytes, name: str) -> HasilImpor:
    return HasilImpor(
        diterima=kerja.catatan.jumlah_galat == 0,
        jenis=jenis.value,
        nama=name,
        sha256=hashlib.sha256(data).hexdigest(),
        pemilu=kerja.pemilu.pk if kerja.pemilu is not None else "",
        jumlah_baris=kerja.jumlah_baris,
        hitungan=dict(kerja.hitungan) if kerja.catatan.jumlah_galat == 0 else {},
        temuan=tuple(kerja.catatan.temuan),
        impor_id=str(impor.pk) if impor is not None else None,
    )
