"""What is wrong with a set of decisions: a code, how grave, how many, and rows to look at."""

from __future__ import annotations

from dataclasses import dataclass

from suara.engine.errors import EngineError
from suara.engine.sesi import Sesi
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.temuan import Kadar

CONTOH = 5
TERLIHAT = 6

PESAN = {
    "KODE_TIDAK_DIKENAL": _("{n} putusan memakai jenis atau putusan yang tidak dikenal. Perbaiki kodenya."),
    "ALASAN_TIDAK_ADA": _("{n} putusan diterima tanpa alasan. Isi alasan TMS, sebab baru, atau penangguhan."),
    "DUA_PUTUSAN": _(
        "{n} baris mempunyai lebih dari satu putusan yang diterima. Pilih satu untuk tiap baris."
    ),
    "PUTUSAN_BERLAWANAN": _("{n} kandidat diputus lebih dari satu kali dengan hasil berbeda. Pilih satu."),
    "BARU_DUA_KALI": _("{n} NIK diterima sebagai pemilih baru lebih dari satu kali. Terima satu saja."),
    "BARU_SUDAH_AKTIF": _(
        "{n} NIK diterima sebagai pemilih baru padahal masih aktif di daftar. Terima dahulu TMS-nya di "
        "tempat asal, atau tolak pemilih barunya."
    ),
    "BARIS_TIDAK_ADA": _("{n} putusan menunjuk baris yang tidak ada di daftar. Periksa nomor barisnya."),
    "TANPA_BARIS": _("{n} putusan TMS atau ubah tidak menyebut baris daftar. Periksa nomor barisnya."),
    "NIK_LAIN": _("{n} putusan menyebut NIK yang bukan NIK barisnya. Periksa nomor barisnya."),
    "SUDAH_TMS": _(
        "{n} putusan mengubah baris yang sudah TMS. Pulihkan dahulu barisnya, atau tolak putusannya."
    ),
    "TANPA_SUMBER": _("{n} putusan baru atau ubah tidak ada datanya di sumber. Sertakan sumber yang benar."),
    "SUMBER_GANDA": _(
        "{n} NIK yang diputus tercatat dua kali di sumber. Tangguhkan, lalu rujuk ke Dukcapil."
    ),
    "UBAH_KELUAR": _(
        "{n} putusan ubah memindahkan pemilih ke kabupaten/kota lain. Itu TMS pindah di sini dan pemilih "
        "baru di sana."
    ),
    "PULIH_LAIN_KAB": _(
        "{n} baris TMS dipulihkan ke kabupaten/kota lain. Terima sebagai pindah masuk dengan baris baru."
    ),
    "TANPA_PENERIMA": _(
        "{n} pemilih diterima TMS karena pindah, tetapi belum diterima di kabupaten/kota tujuannya: mereka "
        "tidak terdaftar di mana pun. Beri tahu kantor tujuan."
    ),
}
"""The sentence of each code; only the last one is a warning."""
PERINGATAN = frozenset({"TANPA_PENERIMA"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TemuanKeputusan:
    """One kind of contradiction. `contoh` are some rows: number in the list and masked NIK."""

    kode: str
    jumlah: int
    contoh: tuple[tuple[int | None, str], ...]

    @property
    def kadar(self) -> Kadar:
        """Whether it stops everything."""
        return Kadar.PERINGATAN if self.kode in PERINGATAN else Kadar.GALAT

    @property
    def pesan(self) -> Kalimat:
        """The sentence for the officer."""
        return Kalimat(PESAN[self.kode], {"n": self.jumlah})

    def to_dict(self) -> dict[str, Json]:
        """Return the finding as plain JSON values."""
        contoh: list[Json] = [{"id": id_baris, "nik": nik} for id_baris, nik in self.contoh]
        return {
            "kode": self.kode, "kadar": self.kadar.value, "jumlah": self.jumlah, "contoh": contoh,
            "pesan": self.pesan.to_dict(),
        }  # fmt: skip


class KeputusanBertentangan(EngineError):
    """Nothing was applied: `temuan` says which decisions contradict what."""

    def __init__(self, temuan: tuple[TemuanKeputusan, ...]) -> None:
        self.temuan = temuan
        pola = _("Putusan tidak diterapkan dan daftar tidak berubah: {sebab}")
        galat = [satu for satu in temuan if satu.kadar is Kadar.GALAT]
        super().__init__(Kalimat(pola, {"sebab": " ".join(str(satu.pesan) for satu in galat)}))


class TerlaluBanyakBertentangan(KeputusanBertentangan):
    """Most decisions contradict: the list is probably not the one they were given on."""

    def __init__(self, temuan: tuple[TemuanKeputusan, ...], jumlah: int, semula: int) -> None:
        super().__init__(temuan)
        pola = _(
            "{jumlah} dari {semula} putusan bertentangan, jadi mungkin daftarnya yang keliru. Tidak ada yang "
            "berubah. Periksa --tempat dan --periode; bila memang begitu, ulangi dengan --kembalikan. {sebab}"
        )
        isi: dict[str, str | int] = {"jumlah": jumlah, "semula": semula, "sebab": str(self.pesan)}
        self.pesan = Kalimat(pola, isi)


def read_temuan(sesi: Sesi, tabel: str = "temuan_keputusan") -> tuple[TemuanKeputusan, ...]:
    """Return what the check found, in the order of the codes."""
    per_kode: dict[str, list[tuple[int | None, str]]] = {}
    for kode, id_baris, nik in sesi.rows(f"SELECT kode, id, nik FROM {tabel} ORDER BY kode, id, nik"):
        per_kode.setdefault(kode, []).append((id_baris, mask(nik)))
    return tuple(
        TemuanKeputusan(kode=kode, jumlah=len(baris), contoh=tuple(baris[:CONTOH]))
        for kode, baris in per_kode.items()
    )


def mask(nik: str) -> str:
    """Return what may be shown of a NIK: the kecamatan of issue."""
    return nik[:TERLIHAT] + "*" * (16 - TERLIHAT)
