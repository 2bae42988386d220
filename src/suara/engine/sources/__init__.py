"""Sources: CSV, XLSX and Parquet files of voters and of the population; start with `masuk.py`.

Reading depends on DuckDB's CSV reader, so these steps do not run on Spark: it reads the snapshot they make.
"""

from suara.engine.sources.laporan import open_laporan, read_ringkas
from suara.engine.sources.masuk import HasilMasuk, Permintaan, ingest

__all__ = ["HasilMasuk", "Permintaan", "ingest", "open_laporan", "read_ringkas"]
