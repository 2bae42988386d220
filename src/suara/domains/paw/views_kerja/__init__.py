"""Pages of Ruang Kerja PAW: thin; each asks one query or calls one service."""
