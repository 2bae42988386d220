"""The ranking table L1 and the list of persons passed over, from what the walk found (Pasal 9, 20, 21)."""

from __future__ import annotations

from collections.abc import Iterable

from suara.domains.paw.facts import Calon, Kasus
from suara.domains.paw.rules.calon_pengganti import Telusur
from suara.domains.paw.rules.kelayakan import Kelayakan, StatusKelayakan
from suara.domains.paw.rules.peringkat import Daftar
from suara.domains.paw.terms import Kedudukan, StatusPeringkat
from suara.kernel.kalimat import Json

STATUS_KEDUDUKAN = {
    Kedudukan.TERPILIH: StatusPeringkat.TERPILIH,
    Kedudukan.PAW: StatusPeringkat.SUDAH_PAW,
    Kedudukan.CPAW_KURSI_LAIN: StatusPeringkat.SUDAH_PAW,
    Kedudukan.BELUM_PERNAH_DUDUK: StatusPeringkat.BELUM_DIPERIKSA,
}
STATUS_KELAYAKAN = {
    StatusKelayakan.TMS: StatusPeringkat.TMS,
    StatusKelayakan.KLARIFIKASI: StatusPeringkat.KLARIFIKASI,
    StatusKelayakan.MENUNGGU: StatusPeringkat.MENUNGGU,
    StatusKelayakan.MANUAL: StatusPeringkat.MENUNGGU,
    StatusKelayakan.MS: StatusPeringkat.MS,
}


def build_peringkat(kasus: Kasus, telusur: Telusur) -> list[Json]:
    """Return one row per candidate of every list that was tried, ranked by votes and by the ties resolved."""
    baris: list[Json] = []
    for daftar in telusur.daftar:
        anggota = [satu for satu in kasus.calon if (satu.lembaga, satu.dapil, satu.partai) == daftar]
        for nomor, calon in _number(sort_list(anggota, telusur.urutan), telusur):
            baris.append(_row(nomor, calon, kasus, daftar, telusur))
    return baris


def sort_list(calon: Iterable[Calon], urutan: list[Calon]) -> list[Calon]:
    """Sort by votes; among equals those seated first, then in the order in which the rules picked them."""
    posisi = {satu.id: nomor for nomor, satu in enumerate(urutan)}
    return sorted(
        calon,
        key=lambda satu: (
            satu.suara_sah is None,
            -(satu.suara_sah or 0),
            not satu.kedudukan.has_seat,
            posisi.get(satu.id, len(posisi)),
            satu.nomor_urut,
            satu.id,
        ),
    )


def _number(calon: list[Calon], telusur: Telusur) -> Iterable[tuple[int | None, Calon]]:
    """Number the rows; equal votes whose order nobody worked out share a rank."""
    urutan, nomor, sebelum = 0, 0, None
    for satu in calon:
        if satu.suara_sah is None or satu.kedudukan is Kedudukan.DICORET_DARI_DCT:
            yield None, satu
            continue
        urutan += 1
        terbuka = satu.kedudukan.in_pool and satu.id not in telusur.kelayakan
        if not (terbuka and sebelum == satu.suara_sah):
            nomor = urutan
        sebelum = satu.suara_sah if terbuka else None
        yield nomor, satu


def _row(nomor: int | None, calon: Calon, kasus: Kasus, daftar: Daftar, telusur: Telusur) -> Json:
    layak = telusur.kelayakan.get(calon.id)
    status = _status(calon, kasus, layak, telusur)
    return {
        "peringkat": nomor,
        "calon": calon.id,
        "nomor_urut": calon.nomor_urut,
        "nama": calon.nama,
        "jenis_kelamin": calon.kode_kelamin,
        "suara_sah": calon.suara_sah,
        "dapil": daftar[1],
        "status": status.value,
        "kode": layak.kode.value if layak and layak.kode else None,
        "dokumen": layak.dokumen if layak else None,
        "tanggal": layak.tanggal.isoformat() if layak and layak.tanggal else None,
    }


def _status(calon: Calon, kasus: Kasus, layak: Kelayakan | None, telusur: Telusur) -> StatusPeringkat:
    if calon.id == kasus.anggota.calon:
        return StatusPeringkat.BERHENTI
    if layak is None:
        return STATUS_KEDUDUKAN.get(calon.kedudukan, StatusPeringkat.TIDAK_DIPERINGKAT)
    if layak.status is StatusKelayakan.MS and telusur.calon is None:
        return StatusPeringkat.MENUNGGU
    return STATUS_KELAYAKAN[layak.status]


def build_dilewati(telusur: Telusur) -> list[Json]:
    """Return everyone passed over with reason, proof document and articles (Pasal 20, 21)."""
    hasil: list[Json] = []
    for calon in telusur.urutan:
        layak = telusur.kelayakan.get(calon.id)
        if layak is None or layak.status is not StatusKelayakan.TMS:
            continue
        hasil.append(
            {
                "calon": calon.id,
                "nama": calon.nama,
                "nomor_urut": calon.nomor_urut,
                "suara_sah": calon.suara_sah,
                "kode": layak.kode.value if layak.kode else None,
                "alasan": layak.alasan.to_dict(),
                "dokumen": layak.dokumen,
                "bukti": layak.bukti,
                "tanggal": layak.tanggal.isoformat() if layak.tanggal else None,
                "dasar": [dict(satu.to_dict()) for satu in layak.dasar],
            }
        )
    return hasil
