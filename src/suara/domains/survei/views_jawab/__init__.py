"""Answering in public: `beranda` finds the form, `isi` takes the answer, `luring` works without signal."""
