"""Pure rules of the surveys: exact arithmetic, one rounding, dated bounds; start with `skm.py`."""
