"""What the trail says about accounts, one sentence per act."""

from __future__ import annotations

from collections.abc import Mapping

from suara.core.akun.models import Peran
from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "akun.undangan.terkirim": gettext_noop("{actor} mengundang {nama} sebagai {peran}."),
    "akun.undangan.diperbarui": gettext_noop("{actor} membuat tautan undangan baru untuk {nama} ({peran})."),
    "akun.undangan.ditarik": gettext_noop("{actor} menarik undangan untuk {nama} ({peran})."),
    "akun.undangan.diterima": gettext_noop("{actor} menerima undangan sebagai {peran}."),
    "akun.penugasan.berakhir": gettext_noop("{actor} mengakhiri tugas {nama} sebagai {peran}."),
    "akun.undangan.terkirim_unit": gettext_noop("{actor} mengundang {nama} sebagai {peran} di {unit}."),
    "akun.undangan.diperbarui_unit": gettext_noop(
        "{actor} membuat tautan undangan baru untuk {nama} ({peran} di {unit})."
    ),
    "akun.undangan.ditarik_unit": gettext_noop("{actor} menarik undangan untuk {nama} ({peran} di {unit})."),
    "akun.undangan.diterima_unit": gettext_noop("{actor} menerima undangan sebagai {peran} di {unit}."),
    "akun.penugasan.berakhir_unit": gettext_noop(
        "{actor} mengakhiri tugas {nama} sebagai {peran} di {unit}."
    ),
    "akun.dua_langkah.diatur_ulang": gettext_noop("{actor} mengatur ulang langkah kedua {nama}."),
    "akun.sesi.diakhiri_semua": gettext_noop("{actor} keluar dari semua perangkat."),
    "akun.sandi.diubah": gettext_noop("{actor} mengubah kata sandinya."),
    "akun.sandi.diatur_ulang": gettext_noop("{actor} mengatur ulang kata sandinya."),
    "akun.dua_langkah.dipasang": gettext_noop("{actor} memasang aplikasi autentikator."),
    "akun.dua_langkah.dilepas": gettext_noop("{actor} melepas aplikasi autentikator."),
    "akun.kunci_akses.ditambahkan": gettext_noop("{actor} menambahkan kunci akses."),
    "akun.kunci_akses.dihapus": gettext_noop("{actor} menghapus kunci akses."),
    "akun.kode_pemulihan.dibuat": gettext_noop("{actor} membuat kode pemulihan baru."),
}

WORDS: dict[str, Mapping[str, object]] = {"akun.peran": dict(Peran.choices)}
