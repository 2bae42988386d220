"""Files of the list for others: read by profile, written once, logged; start with `tulis.py`."""
