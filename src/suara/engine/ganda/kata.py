"""What each level of each comparison says to an officer. Numbers are those of the SQL steps."""

from __future__ import annotations

from suara.kernel.kalimat import gettext_noop as _

NAMA_SAMA = (6, 7)
"""On these levels the names are the same, and their rarity counts."""

TINGKAT: dict[tuple[str, int], str] = {
    ("nama", 7): _("Nama sama setelah gelar dan ejaan disamakan ({bobot})."),
    ("nama", 6): _("Nama sama bila urutan, spasi, dan bunyi disamakan ({bobot})."),
    ("nama", 5): _("Nama yang satu termuat dalam nama yang lain, atau terpotong ({bobot})."),
    ("nama", 4): _(
        "Nama berbeda satu dua huruf; salah satunya tidak dipakai orang lain di daftar ({bobot})."
    ),
    ("nama", 3): _("Nama berbeda satu dua huruf, tetapi keduanya dipakai orang lain juga ({bobot})."),
    ("nama", 2): _("Nama hanya mirip di awal atau di akhir ({bobot})."),
    ("nama", 1): _("Nama berbeda ({bobot})."),
    ("tanggal", 6): _("Tanggal lahir sama ({bobot})."),
    ("tanggal", 5): _("Tanggal lahir berbeda, tetapi sama menurut NIK ({bobot})."),
    ("tanggal", 4): _("Tanggal dan bulan lahir tertukar ({bobot})."),
    ("tanggal", 3): _("Tanggal lahir sama kecuali hari, bulan, atau tahunnya ({bobot})."),
    ("tanggal", 2): _("Hanya tahun lahir yang sama ({bobot})."),
    ("tanggal", 1): _("Tanggal lahir berbeda ({bobot})."),
    ("tanggal", 0): _("Tanggal lahir kosong atau tanggal bawaan: tidak dihitung ({bobot})."),
    ("tempat", 2): _("Tempat lahir sama ({bobot})."),
    ("tempat", 1): _("Tempat lahir berbeda ({bobot})."),
    ("tempat", 0): _("Tempat lahir kosong: tidak dihitung ({bobot})."),
    ("domisili", 6): _("Satu kartu keluarga ({bobot})."),
    ("domisili", 5): _("Satu alamat ({bobot})."),
    ("domisili", 4): _("Satu desa/kelurahan ({bobot})."),
    ("domisili", 3): _("Satu kecamatan ({bobot})."),
    ("domisili", 2): _("Satu kabupaten/kota ({bobot})."),
    ("domisili", 1): _("Kabupaten/kota berbeda ({bobot})."),
    ("domisili", 0): _("Domisili tidak diketahui: tidak dihitung ({bobot})."),
    ("nik", 5): _("NIK sama ({bobot})."),
    ("nik", 4): _("NIK berbeda satu angka, atau dua angka bersebelahan tertukar ({bobot})."),
    ("nik", 3): _("Dua belas angka pertama NIK sama ({bobot})."),
    ("nik", 2): _("Nomor urut NIK berdekatan, seperti dua orang yang dicatat berurutan ({bobot})."),
    ("nik", 1): _("NIK berbeda ({bobot})."),
    ("nik", 0): _("NIK kosong atau bukan 16 angka: tidak dihitung ({bobot})."),
    # Levels from 11 on, and the address apart from the home: only for thorough comparisons (`teliti.py`).
    ("nama", 13): _("Kata-kata namanya mirip, masing-masing berbeda satu dua huruf ({bobot})."),
    ("nama", 12): _("Satu kata nama sama, kata lainnya berbeda ({bobot})."),
    ("nama", 11): _("Satu kata nama mirip, kata lainnya berbeda ({bobot})."),
    ("nama", 0): _("Nama kosong: tidak dihitung ({bobot})."),
    ("tanggal", 13): _("Tanggal lahir berbeda satu angka ({bobot})."),
    ("tanggal", 12): _("Tanggal lahir berbeda dua angka ({bobot})."),
    ("tempat", 13): _("Tempat lahir berbeda satu dua huruf ({bobot})."),
    ("tempat", 12): _("Tempat lahir yang satu termuat dalam yang lain ({bobot})."),
    ("domisili", 13): _("Kode wilayah berbeda satu angka ({bobot})."),
    ("domisili", 12): _("Kode wilayah berbeda dua angka ({bobot})."),
    ("domisili", 11): _("Hanya provinsi yang sama ({bobot})."),
    ("alamat", 6): _("Alamat sama ({bobot})."),
    ("alamat", 14): _("Nama jalan berbeda satu dua huruf, nomor rumah sama ({bobot})."),
    ("alamat", 5): _("Nama jalan sama, nomor rumah berbeda ({bobot})."),
    ("alamat", 13): _("Nama jalan berbeda satu dua huruf, nomor rumah juga berbeda ({bobot})."),
    ("alamat", 12): _("Hanya nomor rumah yang sama ({bobot})."),
    ("alamat", 1): _("Alamat berbeda ({bobot})."),
    ("alamat", 0): _("Alamat kosong: tidak dihitung ({bobot})."),
    ("nik", 13): _("NIK sama kecuali tanggal di dalamnya ({bobot})."),
    ("nik", 12): _("NIK di luar tanggalnya berbeda paling banyak dua angka ({bobot})."),
}
NAMA_JARANG = {
    ("nama", 7): _("Nama sama, dan nama ini jarang dalam daftar ({bobot})."),
    ("nama", 6): _("Nama sama bila urutan, spasi, dan bunyi disamakan, dan jarang dalam daftar ({bobot})."),
}
NAMA_LAZIM = {
    ("nama", 7): _("Nama sama, tetapi banyak orang memakai nama ini ({bobot})."),
    ("nama", 6): _(
        "Nama sama bila urutan, spasi, dan bunyi disamakan, tetapi banyak orang memakainya ({bobot})."
    ),
}
KEMBAR = _("Serumah dan lahir sehari dengan nama lain: mungkin kembar ({bobot}).")
DUA_ORANG = _("Kedua NIK dikenal data kependudukan sebagai orang hidup: tampaknya dua orang ({bobot}).")
BOLEH = _("Boleh diusulkan sebagai ganda kepada kabupaten/kota ini; yang memutuskan tetap orang.")
COKTAS = _("Tidak boleh diusulkan: hanya bahan coktas atau pemeriksaan dokumen.")
