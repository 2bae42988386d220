"""The desk of LAPOR! in Ruang Kerja."""
