"""Pages of the surveys in Ruang Kerja: thin, one service or query call each."""
