"""The public announcement of a recap: pages, files, figures; start with `sajian.py`."""
