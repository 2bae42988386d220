"""Measurements of the voter list; start with `jalan.py`."""
