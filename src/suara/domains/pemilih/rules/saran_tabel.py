"""Reading a pasted table of cases. Every mistake of every row is named; no value is repeated."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from suara.domains.pemilih.terms_saran import JenisKasus
from suara.engine.terms import AlasanTMS
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

KOLOM = ("jenis", "wilayah", "uraian", "nik", "nama", "tanggal_lahir", "alasan")
"""The columns of the table, in this order when there is no heading."""
NAMA_LAIN = {
    "jenis kasus": "jenis",
    "kode wilayah": "wilayah",
    "desa": "wilayah",
    "kode desa": "wilayah",
    "kelurahan": "wilayah",
    "keterangan": "uraian",
    "tanggal lahir": "tanggal_lahir",
    "tgl lahir": "tanggal_lahir",
    "alasan tms": "alasan",
}
PALING_BANYAK = 2_000
_NOMOR = re.compile(r"(?:\d[ .\-]?){16,}")
_TANGGAL = re.compile(r"(\d{2})[-/.|](\d{2})[-/.|](\d{4})")
_NIK = re.compile(r"\d{16}")
_KODE = re.compile(r"\d\d\.\d\d(?:\.\d\d(?:\.\d{4})?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisKasus:
    """One case as it was typed. `orang` goes under seal and is never printed."""

    jenis: JenisKasus
    wilayah: str
    uraian: str
    alasan: str = ""
    orang: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class SalahBaris:
    """One mistake: in which row (counted from 1, the heading included) and column, and what to do."""

    baris: int
    kolom: str
    kalimat: Kalimat


@dataclass(frozen=True, slots=True)
class TabelKasus:
    """The cases of a table, and its mistakes. With one mistake nothing is taken."""

    kasus: tuple[BarisKasus, ...]
    salah: tuple[SalahBaris, ...]


def holds_number(teks: str) -> bool:
    """Whether a text for everybody holds something as long as a NIK."""
    return _NOMOR.search(teks) is not None


def read_tabel(teks: str, *, kantor: str, kode: Collection[str]) -> TabelKasus:
    """Read a table separated by tabs, semicolons or commas. `kode`: the regions of this office."""
    rows = [(n, row) for n, row in enumerate(_split(teks), start=1) if any(cell.strip() for cell in row)]
    if not rows:
        return TabelKasus(
            (), (SalahBaris(1, "", Kalimat(_("Tabelnya kosong. Tempel paling sedikit satu baris."))),)
        )
    if len(rows) > PALING_BANYAK:
        pola = _("Paling banyak {jumlah} baris sekali tempel. Bagi tabelnya.")
        return TabelKasus((), (SalahBaris(rows[0][0], "", Kalimat(pola, {"jumlah": PALING_BANYAK})),))
    columns = _heading(rows[0][1])
    if columns is not None:
        rows = rows[1:]
    cases: list[BarisKasus] = []
    wrong: list[SalahBaris] = []
    for n, row in rows:
        cells = dict(zip(columns or KOLOM, (cell.strip() for cell in row), strict=False))
        case, errors = check_baris(cells, kantor=kantor, kode=kode)
        wrong += [SalahBaris(n, kolom, kalimat) for kolom, kalimat in errors]
        if case is not None:
            cases.append(case)
    return TabelKasus(tuple(cases), tuple(wrong))


def check_baris(
    cells: Mapping[str, str], *, kantor: str, kode: Collection[str]
) -> tuple[BarisKasus | None, list[tuple[str, Kalimat]]]:
    """Return the case of one row, or every mistake in it: (column, sentence)."""
    said = {name: (cells.get(name) or "").strip() for name in KOLOM}
    errors: list[tuple[str, Kalimat]] = []
    kind = _word(JenisKasus, said["jenis"])
    if kind is None:
        words = "; ".join(item.value for item in JenisKasus)
        errors.append(
            ("jenis", Kalimat(_("Jenis tidak dikenal. Tulis salah satu: {kata}."), {"kata": words}))
        )
    region = said["wilayah"]
    if not (_KODE.fullmatch(region) and (region == kantor or region in kode)):
        pola = _("Kode wilayah tidak ada di {kantor}. Contoh: {contoh}.")
        errors.append(("wilayah", Kalimat(pola, {"kantor": kantor, "contoh": f"{kantor}.01.1001"})))
    errors += _check_text(said["uraian"])
    nik = re.sub(r"[ .\-]", "", said["nik"])
    if nik and not _NIK.fullmatch(nik):
        errors.append(
            ("nik", Kalimat(_("NIK harus 16 angka, sebagai teks. Excel merusak angka terakhirnya.")))
        )
    born = _born(said["tanggal_lahir"])
    if born is None:
        errors.append(("tanggal_lahir", Kalimat(_("Tanggal lahir tidak terbaca. Tulis seperti 17-08-1990."))))
    why = _word(AlasanTMS, said["alasan"]) if said["alasan"] else None
    errors += _check_reason(said["alasan"], kind, why)
    if errors or kind is None or born is None:
        return None, errors
    person = {"nik": nik, "nama": said["nama"][:60], "tanggal_lahir": born}
    return (
        BarisKasus(
            jenis=kind,
            wilayah=region,
            uraian=said["uraian"],
            alasan=why.value if why else "",
            orang={name: value for name, value in person.items() if value},
        ),
        [],
    )


def _check_reason(alasan: str, kind: JenisKasus | None, why: AlasanTMS | None) -> list[tuple[str, Kalimat]]:
    if alasan and why is None:
        words = "; ".join(item.value for item in AlasanTMS)
        return [
            ("alasan", Kalimat(_("Alasan TMS tidak dikenal. Tulis salah satu: {kata}."), {"kata": words}))
        ]
    if kind is JenisKasus.TMS and not alasan:
        return [("alasan", Kalimat(_("Kasus TMS perlu alasan.")))]
    return []


def _check_text(uraian: str) -> list[tuple[str, Kalimat]]:
    errors = []
    if not uraian:
        errors.append(("uraian", Kalimat(_("Tulis uraian kasusnya."))))
    if len(uraian) > 400:
        errors.append(("uraian", Kalimat(_("Uraian paling panjang {jumlah} huruf."), {"jumlah": 400})))
    if holds_number(uraian):
        pola = _("Uraian memuat nomor sepanjang NIK. Pindahkan ke kolom NIK; di sana ia tersegel.")
        errors.append(("uraian", Kalimat(pola)))
    return errors


def _word[T: (JenisKasus, AlasanTMS)](words: type[T], said: str) -> T | None:
    """Return the member whose code or words were typed."""
    key = re.sub(r"[\s_/-]+", " ", said).strip().casefold()
    for item in words:
        if key in (item.value.replace("_", " ").casefold(), item.label.casefold()):
            return item
    return None


def _born(said: str) -> str | None:
    """Return the ISO date, empty when nothing was typed, None when it can't be read."""
    if not said:
        return ""
    found = _TANGGAL.fullmatch(said)
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        return date.fromisoformat(said).isoformat()
    except ValueError:
        return None


def _split(teks: str) -> list[list[str]]:
    teks = teks.replace("\ufeff", "").replace("\0", "")
    first = teks.lstrip("\r\n").partition("\n")[0]
    mark = max("\t;,", key=first.count)
    try:
        return list(csv.reader(io.StringIO(teks), delimiter=mark if mark in first else ";"))
    except csv.Error:
        return []


def _heading(row: list[str]) -> tuple[str, ...] | None:
    """Return the column names when the first row is a heading."""
    names = [re.sub(r"[\s_]+", " ", cell).strip().casefold() for cell in row]
    known = [NAMA_LAIN.get(name, name.replace(" ", "_")) for name in names]
    return tuple(known) if sum(name in KOLOM for name in known) >= 2 else None
