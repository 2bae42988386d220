"""The working session: one DuckDB connection that keeps voters in memory, never on a disk.

DuckDB writes what does not fit into memory to a temporary folder, in plaintext: it cannot encrypt that here
(decision 0081). So a session has **no** temporary folder. It stays inside its limit in three ways:

1. Long tables are views over zstd Parquet in memory files (`memori.py`, about 40 bytes a voter against 450
   in a table): the list and the population file of a province take some 250 MB together.
2. A step that says by which column it may be cut (`Langkah.ember`, usually `nik`) runs in as many parts as
   the limit asks for; when DuckDB still runs out, it starts over in twice as many, up to `MAKS_EMBER`.
3. A step that cannot be cut and does not fit ends with `MemoriHabis`; nothing was changed.

The limit is DuckDB's own; memory files, sealing and Python come on top: below 1 GB for a province. Swap is
the technician's business (`docs/operasi/pemilih-data.md`); core dumps are switched off.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from suara.engine.errors import LangkahGagal, MemoriHabis, RuangHabis, tanpa_isi
from suara.engine.kemajuan import Kemajuan, KemajuanTerminal, choose_kemajuan
from suara.engine.langkah import Langkah, cut, explain
from suara.engine.memori import BerkasMemori
from suara.engine.sesi_alat import Nilai, Parameter, Sambungan, no_core_dump, safe, to_bytes, values

if TYPE_CHECKING:
    import pyarrow as pa
    from duckdb import DuckDBPyConnection

__all__ = [
    "Kemajuan", "KemajuanTerminal", "Langkah", "Nilai", "Parameter", "Sesi", "choose_kemajuan", "explain"
]  # fmt: skip

MAKS_EMBER = 64
BITA_PER_BARIS = 400
"""Memory that a joined row takes, by which the first guess of the number of parts is made."""
BAGIAN_BATAS = 0.6
BAGIAN_TABEL = 0.55  # of the limit, for tables that could be Parquet
DETAK = 0.2
_HITUNG_KEMAJUAN = (
    "SET enable_progress_bar = true",
    "SET enable_progress_bar_print = false",
    "SET progress_bar_time = 0",
)
"""DuckDB counts for `query_progress` only when it believes that it shows a bar; it prints none."""
_TETAP = "COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 2000, PARQUET_VERSION v2"
_SEMENTARA = "COMPRESSION lz4_raw, DICTIONARY_SIZE_LIMIT 200"


class Sesi:
    """One session; use it in `with`. Everything it holds is gone at its end."""

    def __init__(self, memori: str = "4GB", utas: int | None = None, lapor: Kemajuan | None = None) -> None:
        self.memori = memori
        self.lapor = lapor or Kemajuan()
        self._berkas: dict[str, list[BerkasMemori]] = {}
        no_core_dump()
        pilihan: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": memori,
            "temp_directory": "",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "python_enable_replacements": "false",
        }
        if utas:
            pilihan["threads"] = utas
        with self._jaga("buka"):
            self._duck = Sambungan(pilihan)
            for satu in _HITUNG_KEMAJUAN:
                self.sambungan.execute(satu).fetchall()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_galat: object) -> None:
        self.close()

    @property
    def sambungan(self) -> DuckDBPyConnection:
        """DuckDB's connection of this thread; all see the same tables."""
        return self._duck.di_sini()

    def close(self) -> None:
        """Give all memory back."""
        self._duck.close()
        for berkas in self._berkas.values():
            for satu in berkas:
                satu.close()
        self._berkas.clear()

    # -- plain SQL ------------------------------------------------------------------------------------

    def sql(self, teks: str, params: Parameter | None = None, *, nama: str = "sql") -> None:
        """Run one statement."""
        with self._jaga(nama):
            self.sambungan.execute(teks, values(teks, params)).fetchall()

    def rows(
        self, teks: str, params: Parameter | None = None, *, nama: str = "baca"
    ) -> list[tuple[Any, ...]]:
        """Return all rows of a SELECT."""
        with self._jaga(nama):
            return self.sambungan.execute(teks, values(teks, params)).fetchall()

    def nilai(self, teks: str, params: Parameter | None = None) -> Any:
        """Return the first value of the first row."""
        return self.rows(teks, params)[0][0]

    def arrow(self, teks: str, params: Parameter | None = None) -> pa.Table:
        """Return a SELECT as an Arrow table."""
        with self._jaga("baca"):
            return self.sambungan.sql(teks, params=values(teks, params)).to_arrow_table()

    def terima(self, nama: str, tabel: pa.Table) -> str:
        """Make a table of this name from Arrow and return the name."""
        self.buang(nama)
        with self._jaga(nama):
            self.sambungan.register("_masuk", tabel)
            self.sambungan.execute(f"CREATE TABLE {safe(nama)} AS SELECT * FROM _masuk").fetchall()
            self.sambungan.unregister("_masuk")
        return nama

    # -- tables ---------------------------------------------------------------------------------------

    def ada(self, nama: str) -> bool:
        """Whether there is a table or view of this name."""
        teks = "SELECT count(*) FROM information_schema.tables WHERE table_name = $nama"
        return bool(self.nilai(teks, {"nama": nama}))

    def kolom(self, nama: str) -> list[tuple[str, str]]:
        """Return name and type of the columns of a table or view."""
        return [(satu[0], satu[1]) for satu in self.rows(f"DESCRIBE {safe(nama)}")]

    def baris(self, nama: str) -> int:
        """Return the number of rows."""
        return int(self.nilai(f"SELECT count(*) FROM {safe(nama)}"))

    def buang(self, nama: str) -> None:
        """Drop a table or view of this name, with the memory files behind it."""
        jenis = self.rows(
            "SELECT table_type FROM information_schema.tables WHERE table_name = $nama", {"nama": nama}
        )
        if jenis:
            self.sql(f"DROP {'VIEW' if jenis[0][0] == 'VIEW' else 'TABLE'} main.{safe(nama)}")
        for satu in self._berkas.pop(nama, []):
            satu.close()

    def salin(
        self, teks: str, berkas: BerkasMemori, params: Parameter | None = None, *, nama: str,
        sementara: bool = False,
    ) -> int:  # fmt: skip
        """Write a SELECT as Parquet into a memory file; return the number of rows.

        `sementara`: read a few times and thrown away, so less squeezed, which takes a quarter less time.
        """
        cara = _SEMENTARA if sementara else _TETAP
        tujuan = f"COPY (\n{teks}\n) TO '{berkas.path}' (FORMAT parquet, {cara}, USE_TMP_FILE false)"
        with self._jaga(nama):
            hasil = self.sambungan.execute(tujuan, values(teks, params)).fetchall()
        return int(hasil[0][0])

    def pandang(
        self, nama: str, berkas: Sequence[BerkasMemori], *, kolom: str = "*", syarat: str = ""
    ) -> str:
        """Make a view over Parquet in memory files, which the session closes when the view goes."""
        self.buang(nama)
        jalur = ", ".join(f"'{satu.path}'" for satu in berkas)
        self._berkas[nama] = list(berkas)
        di_mana = f" WHERE {syarat}" if syarat else ""
        self.sql(f"CREATE VIEW {safe(nama)} AS SELECT {kolom} FROM read_parquet([{jalur}]){di_mana}")
        return nama

    def simpan(self, nama: str, teks: str, params: Parameter | None = None) -> int:
        """Keep a SELECT under a name as Parquet in memory; it may read the table that it replaces."""
        berkas = BerkasMemori()
        jumlah = self.salin(teks, berkas, params, nama=nama)
        self.pandang(nama, [berkas])
        return jumlah

    def tampung(
        self, nama: str, teks: str, params: Parameter | None = None, *, bita: int, catatan: str = "baca"
    ) -> tuple[int, str]:
        """Keep a SELECT as a table, which is fastest, when so many bytes leave room enough, else as Parquet.

        Returns its rows, and what stands after FROM; rows are counted from 0 in `file_row_number`.
        """
        batas = BAGIAN_TABEL * to_bytes(self.memori) - bita
        if self.nilai("SELECT sum(memory_usage_bytes) FROM duckdb_memory()") < batas:
            self.buang(nama)
            jumlah = self.rows(f"CREATE TABLE {safe(nama)} AS {teks}", params, nama=catatan)[0][0]
            return int(jumlah), f"(SELECT *, rowid AS file_row_number FROM {nama})"
        berkas = BerkasMemori()
        jumlah = self.salin(teks, berkas, params, nama=catatan, sementara=True)
        self.pandang(nama, [berkas])
        return jumlah, f"read_parquet('{berkas.path}')"

    # -- steps ----------------------------------------------------------------------------------------

    def jalankan(self, langkah: Langkah, **parameter: Nilai) -> int:
        """Run a step, replace its output table, return how many rows it made.

        Parameters that the step does not name are ignored: one set may serve a whole chain. The order of the
        output's rows means nothing (it depends on the number of parts).
        """
        terpotong = self._cuttable(langkah)
        masuk = sum(self.baris(nama) for nama in langkah.masukan)
        bagian = self._parts(sum(self.baris(nama) for nama in terpotong))
        self.lapor.mulai(langkah.arti, masuk)
        while True:
            try:
                jumlah = self._run(langkah, terpotong, bagian, parameter)
            except MemoriHabis:
                if not terpotong or bagian >= MAKS_EMBER:
                    raise MemoriHabis(langkah.nama, self.memori, bagian) from None
                bagian *= 2
                continue
            self.lapor.selesai(jumlah)
            return jumlah

    def _run(self, langkah: Langkah, terpotong: list[str], bagian: int, parameter: Parameter) -> int:
        """Run all parts; on any failure nothing of the output stays, and an older output stays as it was."""
        jumlah, sementara, berkas = 0, f"{langkah.keluaran}__baru", []
        self.buang(sementara)
        try:
            for ke in range(bagian):
                teks = cut(langkah, terpotong, bagian=bagian, ke=ke)
                with self.detak(ke, bagian):
                    if langkah.besar:
                        berkas.append(BerkasMemori())
                        jumlah += self.salin(teks, berkas[-1], parameter, nama=langkah.nama)
                    else:
                        kepala = f"INSERT INTO {sementara}" if ke else f"CREATE TABLE {sementara} AS"
                        jumlah += int(self.rows(f"{kepala}\n{teks}", parameter, nama=langkah.nama)[0][0])
        except BaseException:
            self.buang(sementara)
            for satu in berkas:
                satu.close()
            raise
        if langkah.besar:
            self.pandang(langkah.keluaran, berkas)
        else:
            self.buang(langkah.keluaran)
            self.sql(f"ALTER TABLE {sementara} RENAME TO {safe(langkah.keluaran)}")
        return jumlah

    def _cuttable(self, langkah: Langkah) -> list[str]:
        """Return the inputs that hold the column by which the step may be cut."""
        if not langkah.ember:
            return []
        return [nama for nama in langkah.masukan if langkah.ember in dict(self.kolom(nama))]

    def _parts(self, baris: int) -> int:
        """Guess how many parts keep so many rows inside the limit."""
        perlu = baris * BITA_PER_BARIS / (BAGIAN_BATAS * to_bytes(self.memori))
        bagian = 1
        while bagian < min(perlu, MAKS_EMBER):
            bagian *= 2
        return bagian

    @contextmanager
    def detak(self, ke: int = 0, bagian: int = 1) -> Iterator[None]:
        """Report the query's own progress while it runs, when somebody looks."""
        if type(self.lapor) is Kemajuan:
            yield
            return
        berhenti = threading.Event()
        detak = threading.Thread(target=partial(self._tick, berhenti, ke, bagian), daemon=True)
        detak.start()
        try:
            yield
        finally:
            berhenti.set()
            detak.join()

    def _tick(self, berhenti: threading.Event, ke: int, bagian: int) -> None:
        while not berhenti.wait(DETAK):
            self.lapor.maju((ke + max(self._duck.utama.query_progress(), 0) / 100) / bagian)

    # -- refusals -------------------------------------------------------------------------------------

    @contextmanager
    def _jaga(self, nama: str) -> Iterator[None]:
        """Turn DuckDB's errors into sentences without the values that they quote."""
        import duckdb

        try:
            yield
        except duckdb.OutOfMemoryException:
            raise MemoriHabis(nama, self.memori, 1) from None
        except (duckdb.BinderException, duckdb.CatalogException, duckdb.ParserException) as galat:
            raise LangkahGagal(nama, str(galat).splitlines()[0]) from None
        except duckdb.Error as galat:
            if "No space left" in str(galat):
                raise RuangHabis("/dev/shm") from None  # noqa: S108 - where memory files live
            raise LangkahGagal(nama, tanpa_isi(str(galat))) from None
