"""One step of the work: a SELECT in a file of its own, with the tables it reads and the table it makes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from suara.kernel.kalimat import Kalimat


@dataclass(frozen=True, slots=True, kw_only=True)
class Langkah:
    """A named step.

    `berkas_sql` holds one SELECT (it may begin with WITH) in DuckDB's dialect, no more than SQLGlot can turn
    into Spark; parameters are written `$nama`. `masukan` are read, `keluaran` is made.

    `ember` names a column when the step may be cut into parts by it: rows with different values of that
    column never meet in the step. Inputs that lack the column (regions, code lists) go whole into every part.
    A step without `ember` must fit into memory in one piece. `besar` keeps the output as Parquet in a memory
    file (about 40 bytes a voter) instead of a table (about 450): for outputs as long as the list.
    """

    nama: str
    berkas_sql: Path
    masukan: tuple[str, ...]
    keluaran: str
    arti: Kalimat
    ember: str = ""
    besar: bool = False

    @property
    def sql(self) -> str:
        """The SELECT, without its closing semicolon."""
        return read_sql(self.berkas_sql)


def read_sql(path: Path) -> str:
    """Return the SELECT in a file."""
    return path.read_text(encoding="utf-8").strip().removesuffix(";").rstrip()


def cut(langkah: Langkah, terpotong: Iterable[str], *, bagian: int, ke: int) -> str:
    """Return the step's SELECT over part `ke` of `bagian` of the inputs in `terpotong`.

    The inputs are shadowed by common table expressions of the same name: the file itself stays as it is.
    """
    potongan = [
        f"{nama} AS NOT MATERIALIZED "
        f"(SELECT * FROM main.{nama} WHERE hash({langkah.ember}) % {bagian} = {ke})"
        for nama in terpotong
    ]
    if bagian == 1 or not potongan:
        return langkah.sql
    return f"WITH {', '.join(potongan)}\nSELECT * FROM (\n{langkah.sql}\n) AS bagian"


def explain(langkah: Iterable[Langkah]) -> str:
    """Return the SQL of the steps as they run, each under its name; parameters stay `$nama`."""
    tulis: list[str] = []
    for nomor, satu in enumerate(langkah, start=1):
        bagian = f"; dapat dibagi menurut {satu.ember}" if satu.ember else ""
        tulis += [
            f"-- {nomor}. {satu.nama}: {satu.arti}",
            f"-- {', '.join(satu.masukan)} → {satu.keluaran}{bagian}",
            f"{satu.sql};",
            "",
        ]
    return "\n".join(tulis)
