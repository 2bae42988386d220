"""From checked rows to the sealed snapshot: each kab/kota is put together, gets its keys and is sealed.

No table of all rows lies in between: what goes into a file is read from the checked rows just then. That
saves writing a whole list once more and reading it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from suara.engine.errors import BerkasDitolak
from suara.engine.kunci import KunciInduk
from suara.engine.langkah import Langkah
from suara.engine.nama.tabel import GABUNG, KOLOM_KUNCI, build_maps, drop_maps
from suara.engine.sesi import Nilai, Sesi
from suara.engine.skema import DAFTAR, PENDUDUK
from suara.engine.snapshot import Manifest, Penulis, open_snapshot, read_manifest
from suara.engine.snapshot.manifest import NIK_TUNGGAL
from suara.engine.sources.bersih import Cara, parameters
from suara.engine.sources.temuan import BIT, TOPENG_GALAT
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

ATURAN = {"sumber": "1"}
"""Version of these rules, written into the manifest; raise it when a check or a conversion changes."""
_SQL = Path(__file__).with_name("sql")


def _step(nama: str, masukan: tuple[str, ...], arti: str) -> Langkah:
    return Langkah(
        nama=nama, berkas_sql=_SQL / f"{nama}.sql", masukan=masukan, keluaran=nama, arti=Kalimat(arti)
    )  # fmt: skip


ID_LAMA = _step(
    "id_lama",
    ("daftar_lama", "bersih", "temuan_nik"),
    _("Mencocokkan nomor baris dengan daftar yang berlaku"),
)
ISI_DAFTAR = _step("isi_daftar", ("bersih", "id_lama"), _("Menyusun daftar"))
ISI_PENDUDUK = _step("isi_penduduk", ("bersih", "temuan_nik"), _("Menyusun data penduduk"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tujuan:
    """Where the snapshot goes, what it comes from, and what stands in every row of it."""

    tempat: Path
    kunci: KunciInduk
    induk: str | None
    periode: str
    sumber: str


@dataclass(frozen=True, slots=True)
class Susunan:
    """The step that puts the rows of one kab/kota together, with all its parameters but the kab/kota."""

    langkah: Langkah
    params: dict[str, Nilai]


def prepare(sesi: Sesi, cara: Cara, tujuan: Tujuan) -> Susunan:
    """Make what the rows need beside themselves: numbers of the list in force, numbers of new rows."""
    params = parameters(cara)
    if cara.sekali:
        return Susunan(ISI_PENDUDUK, params)
    id_awal = 0
    sesi.buang("id_lama")
    if tujuan.induk is None:
        sesi.sql(
            "CREATE TABLE id_lama (nik VARCHAR, id BIGINT, periode_masuk VARCHAR, periode_keluar VARCHAR, "
            "kode_desa VARCHAR)"
        )
    else:
        kolom = ("id", "nik", "periode_masuk", "periode_keluar")
        open_snapshot(
            sesi, tujuan.tempat, kunci=tujuan.kunci, id=tujuan.induk, kolom=kolom, nama="daftar_lama"
        )
        id_awal = int(sesi.nilai("SELECT coalesce(max(id), 0) FROM daftar_lama"))
        sesi.jalankan(ID_LAMA, **params)
        sesi.buang("daftar_lama")
    isi: dict[str, Nilai] = {"id_awal": id_awal, "periode": tujuan.periode, "sumber": tujuan.sumber}
    return Susunan(ISI_DAFTAR, params | isi)


def seal(
    sesi: Sesi, cara: Cara, tujuan: Tujuan, susunan: Susunan, peta: Sequence[Future[None]] = ()
) -> Manifest:
    """Write the kab/kota of the files anew, carry the others over; `peta` are maps being made."""
    kabs = _taken(sesi, cara)
    if not kabs:
        raise BerkasDitolak(Kalimat(_("Tidak ada satu baris pun yang dapat dipakai. Daftar tidak berubah.")))
    lain = _others(tujuan, kabs)
    aturan = ATURAN | {"edisi": cara.edisi.kode}
    if cara.sekali and not lain:
        # The second row of a number was left out above; kab/kota carried over could hold it again.
        aturan |= {"nik": NIK_TUNGGAL}
    kolom, urut = (PENDUDUK, "nik") if cara.sekali else (DAFTAR, "id")
    sesi.lapor.mulai(susunan.langkah.arti, sesi.baris("bersih"))
    for satu in peta:
        satu.result()
    if not peta:
        build_maps(sesi, "bersih")
    with Penulis(
        sesi, tujuan.tempat, periode=tujuan.periode, induk=tujuan.induk, kunci=tujuan.kunci, aturan=aturan,
        kolom=kolom, urut=urut,
    ) as penulis:  # fmt: skip
        params = {kab: susunan.params | _only(kab) for kab in kabs}
        for ke in penulis.tambah_semua(_with_keys(susunan.langkah), params):
            sesi.lapor.maju(ke / len(kabs))
        drop_maps(sesi)
        for kab in lain:
            open_snapshot(
                sesi, tujuan.tempat, kunci=tujuan.kunci, id=tujuan.induk or "terkini", wilayah=kab,
                nama="daftar_lama",
            )  # fmt: skip
            penulis.tambah(kab, "SELECT * FROM daftar_lama")
        sesi.buang("daftar_lama")
        manifes = penulis.selesai()
    sesi.lapor.selesai(manifes.baris)
    return manifes


def _taken(sesi: Sesi, cara: Cara) -> list[str]:
    """Return the kab/kota of the rows that were taken."""
    if not cara.sekali:
        teks = "SELECT DISTINCT left(kode_desa, 5) FROM mutu_desa WHERE diterima > 0 ORDER BY 1"
        return [kab for (kab,) in sesi.rows(teks)]
    bit = BIT["NIK_BERULANG"]
    teks = (
        "SELECT DISTINCT left(kode_desa, 5) FROM bersih AS b WHERE cacat & $galat = 0 AND NOT EXISTS ("
        "SELECT 1 FROM temuan_nik AS t WHERE t.bagian = b.bagian AND t.urut = b.urut "
        f"AND t.cacat & {bit} <> 0) ORDER BY 1"
    )
    return [kab for (kab,) in sesi.rows(teks, {"galat": TOPENG_GALAT})]


def _with_keys(langkah: Langkah) -> str:
    return f"SELECT isi.*, {KOLOM_KUNCI} FROM (\n{langkah.sql}\n) AS isi {GABUNG.format(tabel='isi')}"


def _only(kab: str) -> dict[str, Nilai]:
    """Return the range of desa codes of a kab/kota ('/' follows '.'): the reader skips what is outside."""
    return {"dari": f"{kab}.", "sampai": f"{kab}/"}


def _others(tujuan: Tujuan, kabs: Sequence[str]) -> list[str]:
    if tujuan.induk is None:
        return []
    return [satu.kab for satu in read_manifest(tujuan.tempat, tujuan.induk).berkas if satu.kab not in kabs]
