"""Pages of the voter list in Ruang Kerja."""
