"""Checks over all rows of one file: what no single row can show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from suara.domains.paw.impor.baris import NAMA_DAPIL_RESMI, Baris
from suara.domains.paw.impor.kolom import Kepala
from suara.domains.paw.impor.nilai import kunci_nama
from suara.domains.paw.impor.tabel import Tabel
from suara.domains.paw.impor.temuan import Catatan
from suara.kernel.kalimat import gettext_noop as _


def check_pemilu(rows: list[Baris], kepala: Kepala, catatan: Catatan) -> str:
    """Return the one election of the file; empty when there is none or more than one."""
    elections = Counter(row.pemilu for row in rows)
    if len(elections) > 1:
        first = next(iter(elections))
        for row in rows:
            if row.pemilu != first:
                catatan.galat(
                    "PEMILU_CAMPUR",
                    _("Berkas ini memuat beberapa Pemilu: {ada}. Satu berkas untuk satu Pemilu."),
                    row.baris,
                    kepala.sebut("pemilu"),
                    ada=", ".join(sorted(elections)),
                )
                return ""
    return next(iter(elections), "")


def check_duplikat(rows: Iterable[Baris], kepala: Kepala, catatan: Catatan) -> None:
    """Refuse a second row for one candidate (and area); warn of one name twice on one list."""
    first: dict[object, int] = {}
    names: dict[object, Baris] = {}
    for row in rows:
        earlier = first.setdefault(row.kunci, row.baris)
        if earlier != row.baris:
            catatan.galat(
                "DUPLIKAT",
                _("Dapil, partai, dan nomor urut {nomor} ini sudah ada di baris {baris}. Hapus salah satu."),
                row.baris,
                kepala.sebut("nomor_urut"),
                nomor=row.nomor_urut,
                baris=earlier,
            )
            continue
        namesake = names.setdefault((*row.kunci[:3], row.kode_wilayah, kunci_nama(row.nama)), row)
        if namesake is not row and row.nama:
            catatan.peringatan(
                "NAMA_SAMA",
                _("Nama ini juga ada di baris {baris}, nomor urut {nomor}. Pastikan orangnya berbeda."),
                row.baris,
                kepala.sebut("nama"),
                baris=namesake.baris,
                nomor=namesake.nomor_urut,
            )


def check_seragam(rows: Iterable[Baris], kepala: Kepala, catatan: Catatan) -> None:
    """Refuse one number for two parties, two numbers for one party, two names for one dapil code."""
    pairs: tuple[tuple[str, str], ...] = (
        ("partai", "partai_no"),
        ("partai_no", "partai"),
        ("kode_dapil", "dapil"),
    )
    seen: dict[tuple[str, object], tuple[object, int]] = {}
    told: set[tuple[str, object]] = set()
    for row in rows:
        scope = "" if row.partai else row.lembaga
        for left, right in pairs:
            one, other = getattr(row, left), getattr(row, right)
            if one in ("", None) or other in ("", None):
                continue
            key = (left, (row.lembaga, one) if left == "kode_dapil" else (scope, _fold(one)))
            known, where = seen.setdefault(key, (_fold(other), row.baris))
            if known != _fold(other) and key not in told:
                told.add(key)
                catatan.galat(
                    "TIDAK_SERAGAM",
                    _("“{satu}” di sini “{ini}”, tetapi di baris {baris} “{itu}”. Samakan."),
                    row.baris,
                    kepala.sebut(right),
                    satu=str(one),
                    ini=str(other),
                    itu=str(known),
                    baris=where,
                )


def _fold(value: object) -> object:
    return kunci_nama(value) if isinstance(value, str) else value


def note_kosong(rows: list[Baris], kepala: Kepala, catatan: Catatan) -> None:
    """Say which votes and genders are unknown; many unknown votes are said once, few one by one."""
    for row in rows:
        if not row.jenis_kelamin and "jenis_kelamin" in kepala.posisi:
            catatan.peringatan(
                "JENIS_KELAMIN_KOSONG",
                _("Jenis kelamin kosong: dicatat tidak diketahui. Lengkapi sebelum ada suara yang sama."),
                row.baris,
                kepala.sebut("jenis_kelamin"),
            )
    if "suara" not in kepala.posisi:
        return
    blank = [row for row in rows if row.suara is None]
    if len(blank) > max(100, len(rows) // 2):
        catatan.peringatan(
            "SUARA_KOSONG_BANYAK",
            _("{n} dari {dari} baris tanpa suara: dicatat tidak diketahui, bukan nol."),
            None,
            kepala.sebut("suara"),
            n=len(blank),
            dari=len(rows),
        )
        return
    for row in blank:
        catatan.peringatan(
            "SUARA_KOSONG",
            _("Suara kosong: dicatat tidak diketahui, bukan nol. Lengkapi dari Keputusan hasil."),
            row.baris,
            kepala.sebut("suara"),
        )


def note_nama_dapil(tabel: Tabel, rows: list[Baris], kepala: Kepala, catatan: Catatan) -> None:
    """Say once per dapil that the official name replaced the one in the file."""
    index = kepala.posisi.get("dapil")
    if index is None:
        return
    written = {number: cells[index] for number, cells in tabel.baris if index < len(cells)}
    told: set[str] = set()
    for row in rows:
        source = written.get(row.baris, "")
        if (row.lembaga, source.upper()) in NAMA_DAPIL_RESMI and source not in told:
            told.add(source)
            catatan.peringatan(
                "NAMA_DAPIL",
                _("Dapil “{sumber}” ditulis dengan nama resminya, “{resmi}”."),
                row.baris,
                kepala.sebut("dapil"),
                sumber=source,
                resmi=row.dapil,
            )


def group_wilayah(rows: Iterable[Baris]) -> dict[tuple[str, str, str, int], list[Baris]]:
    """Return the rows with an area, by candidate."""
    grouped: dict[tuple[str, str, str, int], list[Baris]] = defaultdict(list)
    for row in rows:
        if row.tingkat is not None:
            grouped[row.kunci[:4]].append(row)
    return grouped
