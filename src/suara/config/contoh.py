"""The demo accounts, as `./suara up` prints them. They exist in demo mode only."""

from __future__ import annotations

PASSWORD = "Contoh-Suara-2026"  # noqa: S105
ACCOUNTS = (
    ("rina@contoh.test", "sekretariat"),
    ("yusuf@contoh.test", "verifikator"),
    ("anang@contoh.test", "anggota"),
    ("maria@contoh.test", "ketua"),
    ("dewi@contoh.test", "administrator"),
    ("sri@contoh.test", "admin pengaduan"),
    ("bayu@contoh.test", "admin pengaduan"),
    ("laras@contoh.test", "analis pengaduan"),
    ("lina@contoh.test", "pejabat penghubung, unit Data"),
    ("hadi@contoh.test", "kepala unit Data"),
    ("nanda@contoh.test", "pejabat penghubung, unit Hukum"),
    ("joko@contoh.test", "sekretaris"),
    ("wati@contoh.test", "tim WBS"),
    ("fitri@contoh.test", "operator data pemilih, Samarinda"),
    ("gani@contoh.test", "kepala subbagian data, Samarinda"),
    ("intan@contoh.test", "anggota divisi data, Samarinda"),
    ("zul@contoh.test", "Bawaslu, Samarinda"),
    ("ratna@contoh.test", "operator data pemilih, Balikpapan"),
    ("eko@contoh.test", "kepala subbagian data, Balikpapan"),
    ("tari@contoh.test", "anggota divisi data, Balikpapan"),
    ("mega@contoh.test", "kepala subbagian data, provinsi"),
    ("ayu@contoh.test", "operator survei"),
)


def demo_accounts() -> list[str]:
    """Return the lines that tell a newcomer how to sign in."""
    lines = [f"Akun contoh (data CONTOH, sandi semuanya {PASSWORD}):"]
    lines += [f"  {email:<22}{role}" for email, role in ACCOUNTS]
    lines.append("Kode verifikasi dua langkah akun contoh tampil di halaman masuk setelah sandi.")
    return lines
