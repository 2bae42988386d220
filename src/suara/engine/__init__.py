"""The voter-data engine: SQL on DuckDB, the same SQL on Spark; no web code."""
