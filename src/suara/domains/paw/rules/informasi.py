"""*Siapa berikutnya?* — the ranking as information for the public (Pasal 8–12, 14, 18–19)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from suara.domains.paw.facts import Calon
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.jejak import Jejak
from suara.domains.paw.rules.peringkat import Seri, list_pool, pick_next
from suara.domains.paw.rules.tabel import sort_list
from suara.domains.paw.terms import AlasanBerhenti, Hasil, Lembaga
from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.kernel.keputusan import Langkah


@dataclass(frozen=True, slots=True, kw_only=True)
class Informasi:
    """Who would be next by votes alone, in order; `masalah` says why the order ends early."""

    berikutnya: tuple[Calon, ...]
    """Successors in order, the first is next."""
    daftar: tuple[Calon, ...]
    """The whole list by votes, with those seated."""
    langkah: tuple[Langkah, ...]
    seri: tuple[Seri, ...] = ()
    masalah: Hasil | None = None
    informasi: bool = True
    """Always true: this is information, not a decision."""

    def to_dict(self) -> dict[str, Json]:
        """Return the information as plain JSON values."""
        return {
            "informasi": self.informasi,
            "berikutnya": [_describe(satu) for satu in self.berikutnya],
            "daftar": [_describe(satu) for satu in self.daftar],
            "langkah": [satu.to_dict() for satu in self.langkah],
            "seri": [satu.to_dict() for satu in self.seri],
            "masalah": self.masalah.value if self.masalah else None,
        }


def siapa_berikutnya(
    calon: Iterable[Calon], *, berhenti: str, alasan: AlasanBerhenti, batas: int = 5
) -> Informasi:
    """Rank the list of the member `berhenti` (an identifier among `calon`), Pasal 8–12, 14, 19.

    Only `kedudukan` and votes count here; whether a person may be named is decided in a real case. `batas`
    limits how many successors are worked out. Raises KeyError when the member is not among the candidates.
    """
    semua = tuple(calon)
    anggota = next((satu for satu in semua if satu.id == berhenti), None)
    if anggota is None:
        raise KeyError(berhenti)
    jejak, seri = Jejak(), list[Seri]()
    _introduce(anggota, alasan, jejak)
    daftar = (anggota.lembaga, anggota.dapil, anggota.partai)
    urutan, masalah = _rank(list_pool(semua, daftar, berhenti), anggota.lembaga, batas, jejak, seri)
    satu_daftar = [satu for satu in semua if (satu.lembaga, satu.dapil, satu.partai) == daftar]
    return Informasi(
        berikutnya=tuple(urutan),
        daftar=tuple(sort_list(satu_daftar, urutan)),
        langkah=tuple(jejak.langkah),
        seri=tuple(seri),
        masalah=masalah,
    )


def _rank(
    sisa: tuple[Calon, ...], lembaga: Lembaga, batas: int, jejak: Jejak, seri: list[Seri]
) -> tuple[list[Calon], Hasil | None]:
    urutan: list[Calon] = []
    while sisa and len(urutan) < batas:
        pilihan = pick_next(sisa, lembaga)
        if pilihan.seri:
            seri.append(pilihan.seri)
        if pilihan.calon is None:
            masalah = pilihan.masalah or Hasil.MANUAL
            jejak.stop("peringkat", masalah, pilihan.alasan, *pilihan.dasar)
            return urutan, masalah
        jejak.passed("peringkat", pilihan.alasan, *pilihan.dasar)
        urutan.append(pilihan.calon)
        sisa = tuple(satu for satu in sisa if satu.id != urutan[-1].id)
    if urutan:
        return urutan, None
    pola = gettext_noop("Tidak ada lagi calon pada daftar ini; dilihat dapil lain menurut Pasal 15-16.")
    pasal = dasar.HABIS
    if lembaga is Lembaga.DPD:
        pola, pasal = gettext_noop("Tidak ada lagi calon DPD dari provinsi ini."), dasar.DPD_HABIS
    jejak.stop("habis", Hasil.HABIS, Kalimat(pola), pasal)
    return urutan, Hasil.HABIS


def _introduce(anggota: Calon, alasan: AlasanBerhenti, jejak: Jejak) -> None:
    pola = gettext_noop("Bila {nama} berhenti ({alasan}), dilihat calon yang belum duduk dari daftarnya.")
    isi = {"nama": anggota.nama, "alasan": alasan.di_tengah}
    citations = (*dasar.UMUM[anggota.lembaga], dasar.of(anggota.lembaga, dasar.PERNAH_DUDUK))
    jejak.passed("daftar", Kalimat(pola, isi), *citations)
    if alasan is AlasanBerhenti.DIBERHENTIKAN:
        pola = gettext_noop("Bila anggota menggugat pemberhentiannya, tidak ada nama sampai putusan tetap.")
        jejak.warn("sengketa_anggota", Kalimat(pola), dasar.PASAL_7, dasar.PASAL_29)


def _describe(calon: Calon) -> Json:
    return {
        "id": calon.id,
        "nama": calon.nama,
        "nomor_urut": calon.nomor_urut,
        "jenis_kelamin": calon.kode_kelamin,
        "suara_sah": calon.suara_sah,
        "kedudukan": calon.kedudukan.value,
    }
