"""From the sealed list to the next one: where candidates and movements are kept between the steps.

Three chains of sealed snapshots lie side by side: ``daftar`` (the list), ``daftar-kandidat`` (proposals, each
with a number that decisions refer to, so that no NIK leaves the seal) and ``daftar-mutasi`` (what was
applied, which the recap counts). The manifest of a list names its movements (`aturan["mutasi"]`).
Movements are written first: a crash between leaves movements that no list names, and they count for nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from suara.engine.apply import HasilApply, KeputusanBertentangan, apply
from suara.engine.errors import BerkasDitolak, IndukBerubah
from suara.engine.kunci import KunciInduk
from suara.engine.putusan_berkas import BerkasPutusan, name_rows
from suara.engine.recap import Rekap, recap
from suara.engine.recap.hitung import KABUPATEN, PROVINSI
from suara.engine.sesi import Sesi
from suara.engine.skema import KANDIDAT, PENDUDUK, Kolom, create_table, names
from suara.engine.skema_alir import MUTASI
from suara.engine.snapshot import Manifest, open_snapshot, read_manifest, write_snapshot
from suara.engine.snapshot.manifest import NIK_TUNGGAL
from suara.engine.snapshot.tempat import read_penunjuk
from suara.engine.sync import Acuan, RingkasanSync, sync
from suara.engine.wilayah import read_wilayah
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

KANDIDAT_SIMPAN = (
    Kolom("nomor", "BIGINT", "number that decisions refer to", wajib=True),
    *KANDIDAT,
    Kolom("kode_desa", "VARCHAR", "desa whose kab/kota decides", wajib=True),
)
"""Proposals as kept (`daftar-kandidat`)."""

_BERNOMOR = """
SELECT row_number() OVER (ORDER BY kode_desa, nik, jenis, coalesce(id, 0)) AS nomor, *
FROM (
    SELECT *, CASE WHEN jenis = 'BARU' THEN desa_baru ELSE coalesce(desa_lama, desa_baru) END AS kode_desa
    FROM kandidat
)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gudang:
    """Where the list lies and who opens it."""

    tempat: Path
    kunci: KunciInduk

    @property
    def kandidat(self) -> Path:
        """The place of the proposals."""
        return self.tempat.with_name(f"{self.tempat.name}-kandidat")

    @property
    def mutasi(self) -> Path:
        """The place of the movements."""
        return self.tempat.with_name(f"{self.tempat.name}-mutasi")


def open_source(sesi: Sesi, gudang: Gudang, data: Path) -> bool:
    """Make `penduduk` from a sealed folder that `ingest` wrote, or from a Parquet file with its columns.

    Returns whether the source is proven to hold each number once (`Acuan.sumber_tunggal`), which only the
    sealed manifest of a folder can say.
    """
    if data.is_dir():
        manifes = read_manifest(data, "terkini")
        open_snapshot(sesi, data, kunci=gudang.kunci, id=manifes.id, nama="penduduk")
        return manifes.aturan.get("nik") == NIK_TUNGGAL
    if not data.is_file():
        pola = _("{berkas} tidak ada. Sebut folder hasil ingest, atau sebuah berkas Parquet.")
        raise BerkasDitolak(Kalimat(pola, {"berkas": str(data)}))
    jalur = str(data).replace("'", "''")
    sesi.buang("penduduk")
    sesi.sql(f"CREATE VIEW penduduk AS SELECT * FROM read_parquet('{jalur}')", nama=data.name)
    kurang = set(names(PENDUDUK)) - {nama for nama, _tipe in sesi.kolom("penduduk")}
    if kurang:
        pola = _("{berkas} tidak mempunyai kolom {kolom}. Olah dahulu dengan: ./suara pemilih ingest.")
        raise BerkasDitolak(Kalimat(pola, {"berkas": data.name, "kolom": ", ".join(sorted(kurang))}))
    return False


def run_sync(sesi: Sesi, gudang: Gudang, *, periode: str, acuan: Acuan) -> tuple[RingkasanSync, Manifest]:
    """Compare the list in force with `penduduk` and seal the proposals."""
    daftar = read_manifest(gudang.tempat, "terkini")
    open_snapshot(sesi, gudang.tempat, kunci=gudang.kunci, id=daftar.id)
    ringkas = sync(sesi, acuan)
    sesi.simpan("kandidat_simpan", _BERNOMOR)
    manifes = write_snapshot(
        sesi, "kandidat_simpan", periode=periode, induk=read_penunjuk(gudang.kandidat).terkini,
        kunci=gudang.kunci, tempat=gudang.kandidat, kolom=KANDIDAT_SIMPAN, urut="nomor",
        aturan={"daftar": daftar.id, "acuan": acuan.tanggal.isoformat(), "sumber": acuan.sumber.value},
    )  # fmt: skip
    return ringkas, manifes


def run_apply(
    sesi: Sesi, gudang: Gudang, *, periode: str, keputusan: BerkasPutusan | Sequence[str]
) -> tuple[HasilApply, Manifest]:
    """Apply decisions on the latest proposals to the list in force, and seal list and movements.

    `keputusan` is a file of decisions, refused whole with its contradicting rows; a list of kinds accepts all
    proposals of these kinds.
    """
    daftar = read_manifest(gudang.tempat, "terkini")
    kandidat = read_manifest(gudang.kandidat, "terkini")
    if kandidat.aturan.get("daftar") != daftar.id:
        raise IndukBerubah(kandidat.aturan.get("daftar", "–"), daftar.id)
    open_snapshot(sesi, gudang.tempat, kunci=gudang.kunci, id=daftar.id)
    open_snapshot(sesi, gudang.kandidat, kunci=gudang.kunci, id=kandidat.id, nama="kandidat")
    _decide(sesi, keputusan)
    try:
        hasil = apply(sesi, periode=periode)
    except KeputusanBertentangan as galat:
        if isinstance(keputusan, BerkasPutusan):
            raise name_rows(sesi, keputusan, galat) from None
        raise
    mutasi = write_snapshot(
        sesi, "mutasi", periode=periode, induk=read_penunjuk(gudang.mutasi).terkini, kunci=gudang.kunci,
        tempat=gudang.mutasi, kolom=MUTASI, urut="urut", aturan={"daftar": daftar.id},
    )  # fmt: skip
    baru = write_snapshot(
        sesi, "daftar_baru", periode=periode, induk=daftar.id, kunci=gudang.kunci, tempat=gudang.tempat,
        aturan={"mutasi": mutasi.id, "kandidat": kandidat.id},
    )  # fmt: skip
    return hasil, baru


def run_recap(
    sesi: Sesi, gudang: Gudang, *, wilayah: str | None, sampai: int, snapshot: str = "terkini"
) -> tuple[Rekap, Manifest]:
    """Count the recap of a snapshot's period: against the last list of the period before.

    `wilayah` None is what the list holds: one kab/kota, one provinsi, or (the empty code) the nation. A
    kab/kota that is in neither list has no row: what this office does not hold is unknown, not zero.
    """
    kini = read_manifest(gudang.tempat, snapshot)
    rantai = list(_chain(gudang.tempat, kini))
    lama = rantai[-1].induk or rantai[-1].id
    dipegang = {satu.kab for daftar in (kini, read_manifest(gudang.tempat, lama)) for satu in daftar.berkas}
    wilayah = _common(dipegang) if wilayah is None else wilayah
    bagian = wilayah or None
    open_snapshot(sesi, gudang.tempat, kunci=gudang.kunci, id=kini.id, wilayah=bagian)
    open_snapshot(sesi, gudang.tempat, kunci=gudang.kunci, id=lama, wilayah=bagian, nama="daftar_lama")
    nama_mutasi = [satu.aturan["mutasi"] for satu in reversed(rantai) if "mutasi" in satu.aturan]
    _open_mutasi(sesi, gudang, nama_mutasi, wilayah=bagian)
    di_atas = {kode[:PROVINSI] for kode in dipegang}
    nama = {
        kode: kata for kode, kata in read_wilayah().items() if kode[:KABUPATEN] in dipegang or kode in di_atas
    }
    hasil = recap(sesi, periode=kini.periode, wilayah=wilayah, nama=nama, sampai=sampai)
    return hasil, kini


def _common(kab: Collection[str]) -> str:
    """Return the smallest region that holds all these kab/kota."""
    if len(kab) == 1:
        return next(iter(kab))
    provinsi = {kode[:PROVINSI] for kode in kab}
    return provinsi.pop() if len(provinsi) == 1 else ""


def _decide(sesi: Sesi, keputusan: BerkasPutusan | Sequence[str]) -> None:
    """Make the table `keputusan`: proposals with their number and what was decided on them."""
    kolom = "k.nomor, " + ", ".join(f"k.{nama}" for nama in names(KANDIDAT))
    if isinstance(keputusan, BerkasPutusan):
        sesi.terima("putusan", keputusan.table())
        asing = "FROM putusan p LEFT JOIN kandidat k ON k.nomor = p.nomor WHERE k.nomor IS NULL"
        keputusan.refuse_foreign(int(nomor) for (nomor,) in sesi.rows(f"SELECT p.nomor {asing}"))
        dari = "kandidat k JOIN putusan p ON p.nomor = k.nomor"
        sesi.simpan("keputusan", f"SELECT {kolom}, p.putusan FROM {dari}")
        return
    jenis = ", ".join(f"'{satu}'" for satu in keputusan)
    sesi.simpan(
        "keputusan", f"SELECT {kolom}, 'TERIMA' AS putusan FROM kandidat k WHERE k.jenis IN ({jenis})"
    )


def _chain(tempat: Path, kini: Manifest) -> Iterator[Manifest]:
    """Return the snapshots of one period, latest first."""
    satu = kini
    while True:
        yield satu
        if satu.induk is None:
            return
        atas = read_manifest(tempat, satu.induk)
        if atas.periode != kini.periode:
            return
        satu = atas


def _open_mutasi(sesi: Sesi, gudang: Gudang, nama: Sequence[str], *, wilayah: str | None) -> None:
    """Make one table of the period's movements, in the order in which they were applied."""
    sesi.buang("mutasi")
    sesi.sql(create_table("mutasi", MUTASI))
    kolom = names(MUTASI)
    pilih = ", ".join(f"$geser + {satu}" if satu == "urut" else satu for satu in kolom)
    geser = 0
    for satu in nama:
        open_snapshot(sesi, gudang.mutasi, kunci=gudang.kunci, id=satu, wilayah=wilayah, nama="mutasi_bagian")
        sesi.sql(f"INSERT INTO mutasi SELECT {pilih} FROM mutasi_bagian", {"geser": geser})
        geser = int(sesi.nilai("SELECT coalesce(max(urut), 0) FROM mutasi"))
