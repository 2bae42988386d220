"""The parts of `bench/lapor_cari.py`: what it fills the database with, and what it asks."""
