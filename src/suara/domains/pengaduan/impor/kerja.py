"""Importing a file of SP4N-LAPOR!: check every row, then take all of them through the service, or none."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, field

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.privasi import samaran
from suara.core.privasi.services import DataIdentitas, Kontak
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor, Wilayah
from suara.domains.pengaduan.errors import LaporanDitolak, NotAllowed
from suara.domains.pengaduan.impor.nilai import ZONA, Nilai, check_terisi, read_nilai
from suara.domains.pengaduan.impor.tabel import Tabel, read_tabel
from suara.domains.pengaduan.impor.temuan import BerkasDitolak, CatatanBaris, NilaiSalah
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries.lingkup import list_for
from suara.domains.pengaduan.services import rahasia
from suara.domains.pengaduan.services.isian import IsianLaporan, clean_isian, iter_salah
from suara.domains.pengaduan.services.pelaku import roles_of
from suara.domains.pengaduan.services.penerimaan import receive_laporan
from suara.domains.pengaduan.terms import Kanal, Pelaku
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.temuan import Kadar, Temuan

OBJ_TYPE = "pengaduan.impor"


@dataclass(slots=True)
class HasilImpor:
    """What came of a file: all rows taken, or none and why."""

    sha256: str
    periksa: bool
    jumlah_baris: int = 0
    baru: list[tuple[str, str]] = field(default_factory=list)
    """LAPOR id and our number; the number is empty when only checked."""
    sudah_ada: list[tuple[str, str]] = field(default_factory=list)
    dilewati: int = 0
    temuan: list[Temuan] = field(default_factory=list)

    @property
    def galat(self) -> list[Temuan]:
        """What refuses the file."""
        return [item for item in self.temuan if item.kadar is Kadar.GALAT]

    @property
    def diterima(self) -> bool:
        """Whether nothing refuses it."""
        return not self.galat

    def to_dict(self) -> dict[str, Json]:
        """Return the report as plain JSON values; ids and numbers only."""
        return {
            "diterima": self.diterima,
            "periksa": self.periksa,
            "sha256": self.sha256,
            "jumlah_baris": self.jumlah_baris,
            "baru": [{"id_lapor": one, "nomor": two} for one, two in self.baru],
            "sudah_ada": [{"id_lapor": one, "nomor": two} for one, two in self.sudah_ada],
            "dilewati": self.dilewati,
            "temuan": [item.to_dict() | {"kalimat": str(item.pesan)} for item in self.temuan],
        }


@dataclass(frozen=True, slots=True)
class _Baris:
    nilai: Nilai
    isian: IsianLaporan


def import_sp4n(
    *, actor: Akun | None, kantor: Kantor, data: bytes, name: str, zona: str = "WIB", periksa: bool = False
) -> HasilImpor:
    """Take all reports of a file, or none. A report that is already here is named and never changed.

    `actor=None` is the operator of the machine. Raises `NotAllowed` for an officer outside the desk.
    """
    if actor is not None and Pelaku.ADMIN not in roles_of(actor, kantor.pk):
        raise NotAllowed(Kalimat(_("Impor dilakukan oleh admin pengaduan.")))
    hasil = HasilImpor(hashlib.sha256(data).hexdigest(), periksa)
    try:
        tabel = read_tabel(data)
    except BerkasDitolak as refused:
        hasil.temuan.append(refused.temuan)
        rows: list[_Baris] = []
    else:
        hasil.jumlah_baris = len(tabel.baris)
        rows = _check(tabel, kantor, ZONA[zona], hasil, actor)
    if periksa:
        hasil.baru = [(row.nilai.id_lapor, "") for row in rows] if hasil.diterima else []
        return hasil
    with transaction.atomic():
        if hasil.diterima:
            for row in rows:
                hasil.baru.append((row.nilai.id_lapor, _receive(row, kantor, actor)))
        _note(hasil, actor, kantor, name)
    return hasil


def _list_known(actor: Akun | None) -> dict[str, str]:
    """Return every LAPOR id that is here, with the report's number where the officer may know of it."""
    here = Laporan.objects.filter(id_lapor__isnull=False)
    mine = list_for(actor).filter(id_lapor__isnull=False) if actor is not None else here
    numbers = dict(mine.values_list("id_lapor", "nomor"))
    return {
        identity: numbers.get(identity, "")
        for identity in here.values_list("id_lapor", flat=True)
        if identity
    }


def _check(tabel: Tabel, kantor: Kantor, zona: str, hasil: HasilImpor, actor: Akun | None) -> list[_Baris]:
    known = _list_known(actor)
    seen: dict[str, int] = {}
    rows: list[_Baris] = []
    for number, cells in tabel.baris:
        notes = CatatanBaris()
        row = _read(cells, kantor, zona, notes)
        identity = row.nilai.id_lapor
        notes.read(None, _check_sekali, identity, number, seen)
        hasil.temuan += [
            Temuan(kode=wrong.kode, pesan=wrong.pesan, baris=number, kolom=tabel.sebut(wrong.kolom))
            for wrong in notes.salah
        ]
        if notes.salah:
            continue
        if identity in known:
            hasil.sudah_ada.append((identity, known[identity]))
        elif row.nilai.selesai:
            hasil.dilewati += 1
            hasil.temuan.append(_berakhir(number, tabel))
        else:
            rows.append(row)
    return rows


def _check_sekali(identity: str, number: int, seen: dict[str, int]) -> None:
    if not identity:
        return
    first = seen.setdefault(identity, number)
    if first != number:
        raise NilaiSalah(
            "DUPLIKAT", "id_lapor", _("Nomor ini sudah ada di baris {baris}. Hapus salah satu."), baris=first
        )


def _berakhir(number: int, tabel: Tabel) -> Temuan:
    return Temuan(
        kode="SUDAH_SELESAI",
        kadar=Kadar.PERINGATAN,
        pesan=Kalimat(_("Laporan ini sudah berakhir di SP4N-LAPOR!, jadi tidak diimpor.")),
        baris=number,
        kolom=tabel.sebut("status"),
    )


def _read(cells: dict[str, str], kantor: Kantor, zona: str, notes: CatatanBaris) -> _Baris:
    """Read a row to its end; whatever is wrong in it stands in `notes`."""
    nilai = read_nilai(cells, zona, notes)
    notes.read(None, _check_masuk, nilai)
    named = any(cells.get(name) for name in ("nama", "nik", "alamat"))
    isian = IsianLaporan(
        kelas_pelapor=nilai.kelas,
        judul=cells.get("judul", ""),
        isi=cells["isi"],
        lokasi=cells.get("lokasi", ""),
        wilayah=notes.read(None, _wilayah, cells.get("kode_wilayah", "")),
        tanggal_kejadian=nilai.kejadian,
        is_anonim=nilai.anonim,
        is_rahasia=nilai.rahasia,
        identitas=DataIdentitas(
            nama=cells.get("nama", ""), nik=cells.get("nik", ""), alamat=cells.get("alamat", "")
        )
        if named
        else None,
        kontak=Kontak(email=cells.get("email", ""), hp=cells.get("hp", "")),
    )
    notes.read(None, check_terisi, "isi", cells["isi"])
    for refused in iter_salah(isian, kantor):
        if cells["isi"] or refused.kolom != "isi":
            notes.read(None, _raise, refused)
    return _Baris(nilai, isian if notes.salah else clean_isian(isian, kantor))


def _check_masuk(nilai: Nilai) -> None:
    if nilai.masuk > now():
        raise NilaiSalah(
            "MASA_DEPAN", "tanggal_masuk", _("Tanggal ini belum terjadi. Periksa hari dan bulannya.")
        )


def _raise(refused: LaporanDitolak) -> None:
    raise NilaiSalah("ISI_DITOLAK", refused.kolom, refused.kalimat.pola, **refused.kalimat.isi)


def _wilayah(code: str) -> Wilayah | None:
    if not code:
        return None
    found = Wilayah.objects.filter(pk=code).first()
    if found is None:
        raise NilaiSalah(
            "WILAYAH_TIDAK_DIKENAL",
            "kode_wilayah",
            _("Kode wilayah ini tidak ada. Tulis seperti 64.72.01, atau kosongkan."),
        )
    return found


def _receive(row: _Baris, kantor: Kantor, actor: Akun | None) -> str:
    """Take one report in. Its mark is keyed: nobody can make it from the LAPOR id, which is public."""
    mark = rahasia.keyed("impor-sp4n", kantor.pk, row.nilai.id_lapor)
    received = receive_laporan(
        isian=row.isian,
        kirim_id=uuid.UUID(hex=mark[:32], version=4),
        kantor=kantor,
        actor=actor,
        kanal=Kanal.SP4N_LAPOR,
        terima_at=row.nilai.masuk,
        id_lapor=row.nilai.id_lapor,
    )
    return received.laporan.nomor


def _note(hasil: HasilImpor, actor: Akun | None, kantor: Kantor, name: str) -> None:
    """Keep the quality report in the trail: numbers, hash and masked name of the file, kinds of findings."""
    kinds: dict[str, Json] = {}
    for item in hasil.temuan:
        kinds[item.kode] = int(str(kinds.get(item.kode, 0))) + 1
    record(
        actor=actor,
        act=f"{OBJ_TYPE}.{'diterima' if hasil.diterima else 'ditolak'}",
        obj_type=OBJ_TYPE,
        obj_id=hasil.sha256[:32],
        kantor=kantor.pk,
        data={
            "nama": samaran.mask_name(name),
            "sha256": hasil.sha256,
            "jumlah": len(hasil.baru),
            "sudah_ada": len(hasil.sudah_ada),
            "galat": len(hasil.galat),
            "temuan": kinds,
        },
    )
