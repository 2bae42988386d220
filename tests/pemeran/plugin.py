"""Fixtures that all tests share. See `tests/pemeran/README.md` for the cast."""
