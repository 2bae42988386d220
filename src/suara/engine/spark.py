"""The same named steps on Apache Spark: one session in which every step runs there, and all else in DuckDB.

Only SELECTs of `Langkah` go to Spark, translated by SQLGlot; opening and sealing of snapshots, and all glue,
stay in the DuckDB session that this class is. In local mode Spark reads the memory files of this process by
their path under `/proc`, so no plaintext touches a disk; what Spark itself spills goes to a folder in memory
and is encrypted with a key that dies with the session. Results come back through the driver's memory.

What this run cannot do: executors on other machines cannot reach memory files and hold no key, so a cluster
needs its own, encrypted, exchange of plaintext (`docs/operasi/skala.md`); and files are read by DuckDB only.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from suara.engine.errors import LangkahGagal, MemoriTakAman, MesinTidakAda, tanpa_isi
from suara.engine.kemajuan import Kemajuan
from suara.engine.langkah import Langkah
from suara.engine.memori import BerkasMemori
from suara.engine.sesi import Nilai, Parameter, Sesi
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

UTAS = 2
SEMENTARA = Path("/dev/shm")  # noqa: S108 - memory, not a disk
_JVM = "-XX:-CreateCoredumpOnCrash -XX:-UsePerfData -Djava.io.tmpdir={folder}"


class SesiSpark(Sesi):
    """A session whose steps run on Spark."""

    def __init__(self, memori: str = "4GB", utas: int | None = None, lapor: Kemajuan | None = None) -> None:
        refuse_without_spark()
        super().__init__(memori=memori, utas=utas, lapor=lapor)
        self._kirim: dict[str, BerkasMemori] = {}
        self._folder = tempfile.mkdtemp(prefix="suara-spark-", dir=SEMENTARA)
        self._spark = _start(self._folder, memori=memori, utas=utas or UTAS)

    def close(self) -> None:
        """Stop Spark and give all memory back."""
        self._spark.stop()
        for satu in self._kirim.values():
            satu.close()
        self._kirim.clear()
        shutil.rmtree(self._folder, ignore_errors=True)
        super().close()

    def buang(self, nama: str) -> None:
        """Drop a table here, and forget it there."""
        self._forget(nama)
        super().buang(nama)

    def sql(self, teks: str, params: Parameter | None = None, *, nama: str = "sql") -> None:
        """Run one statement in DuckDB; tables that it names are sent to Spark anew when a step reads them."""
        for satu in [satu for satu in self._kirim if re.search(rf"\b{satu}\b", teks)]:
            self._forget(satu)
        super().sql(teks, params, nama=nama)

    def _run(self, langkah: Langkah, terpotong: list[str], bagian: int, parameter: Parameter) -> int:
        """Run the step on Spark, whole: Spark cuts it into parts itself."""
        del terpotong, bagian
        for nama in langkah.masukan:
            self._send(nama)
        teks = translate(langkah.sql)
        with self._guard(langkah.nama):
            tabel = self._spark.sql(teks, args=_named(teks, parameter)).toArrow()
        self.terima(langkah.keluaran, tabel)
        if langkah.besar:
            self.simpan(langkah.keluaran, f"SELECT * FROM {langkah.keluaran}")
        return int(tabel.num_rows)

    def _send(self, nama: str) -> None:
        """Let Spark see a table under its name, read from a memory file of this process."""
        if nama in self._kirim:
            return
        berkas = BerkasMemori()
        self.salin(f"SELECT * FROM {nama}", berkas, nama=nama)
        self._kirim[nama] = berkas
        jalur = berkas.path.replace("/self/", f"/{os.getpid()}/")
        with self._guard(nama):
            isi: DataFrame = self._spark.read.parquet(f"file://{jalur}")
            isi.createOrReplaceTempView(nama)

    def _forget(self, nama: str) -> None:
        if berkas := self._kirim.pop(nama, None):
            self._spark.catalog.dropTempView(nama)
            berkas.close()

    @contextmanager
    def _guard(self, nama: str) -> Iterator[None]:
        """Turn Spark's errors into sentences without the values that they quote."""
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        try:
            yield
        except (PySparkException, Py4JError) as galat:
            raise LangkahGagal(nama, tanpa_isi(str(galat))) from None


def refuse_without_spark() -> None:
    """Refuse with a sentence when something that Spark needs is missing."""
    if not (find_spec("pyspark") and find_spec("sqlglot")):
        pola = _(
            "Mesin spark belum dipasang. Pasang pilihan spark (./suara test --spark), atau pakai --engine "
            "duckdb."
        )
        raise MesinTidakAda(Kalimat(pola))
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pola = _(
            "Mesin spark memerlukan Java 17 atau lebih baru. Pasang (apt-get install default-jre-headless), "
            "atau pakai --engine duckdb."
        )
        raise MesinTidakAda(Kalimat(pola))
    if not (hasattr(os, "memfd_create") and os.access(SEMENTARA, os.W_OK)):
        pola = _("Sistem ini tidak punya {tempat}: Spark akan menulis data pemilih terbuka di cakram.")
        raise MemoriTakAman(Kalimat(pola, {"tempat": str(SEMENTARA)}))


@cache
def translate(teks: str) -> str:
    """Return a step's SELECT in Spark's dialect; parameters become `:nama`."""
    import sqlglot

    keras = sqlglot.ErrorLevel.RAISE
    hasil: list[str] = sqlglot.transpile(
        teks, read="duckdb", write="spark", unsupported_level=keras, comments=False
    )
    return hasil[0]


def _named(teks: str, parameter: Parameter) -> dict[str, Nilai]:
    return {nama: nilai for nama, nilai in parameter.items() if re.search(rf":{nama}\b", teks)}


def _start(folder: str, *, memori: str, utas: int) -> SparkSession:
    """Start Spark in this machine only: no port to the outside, no page, no log of rows, no file on disk."""
    from pyspark.sql import SparkSession

    # Spark reads its folder from the environment first, and looks for the interpreter of its workers there.
    os.environ |= {
        "SPARK_LOCAL_DIRS": folder,
        "SPARK_LOCAL_IP": "127.0.0.1",
        "PYSPARK_PYTHON": sys.executable,
    }
    pilihan: dict[str, Any] = {
        "spark.driver.memory": re.sub(r"\s*([KMGT])i?B$", r"\1", memori, flags=re.IGNORECASE).lower(),
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.maxResultSize": "0",
        "spark.driver.extraJavaOptions": _JVM.format(folder=folder),
        "spark.io.encryption.enabled": "true",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": 2 * utas,
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.ansi.enabled": "true",
        "spark.sql.warehouse.dir": f"{folder}/gudang",
    }
    bangun = SparkSession.builder.master(f"local[{utas}]").appName("suara")
    for nama, nilai in pilihan.items():
        bangun = bangun.config(nama, nilai)
    spark = bangun.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    return spark
