"""Measurements of the surveys; `bench/survei.py` runs them."""
