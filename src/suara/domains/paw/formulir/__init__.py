"""Forms of Ruang Kerja PAW, one module per kind of page."""
