"""What the trail says about coktas: counts, reasons and outcomes, never a person."""

from __future__ import annotations

from collections.abc import Mapping

from suara.domains.pemilih.terms_coktas import AlasanCoktas, HasilCoktas
from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "pemilih.coktas.disusun": gettext_noop(
        "{actor} memasukkan {jumlah} orang ke daftar coktas periode {periode}."
    ),
    "pemilih.coktas.ditambah": gettext_noop(
        "{actor} menambahkan seorang ke daftar coktas periode {periode}: {alasan_coktas}."
    ),
    "pemilih.coktas.rencana": gettext_noop(
        "{actor} merencanakan coktas kecamatan {kecamatan}: {jumlah} kunjungan (periode {periode})."
    ),
    "pemilih.coktas.rencana_diubah": gettext_noop(
        "{actor} mengubah rencana coktas kecamatan {kecamatan}: {jumlah} kunjungan (periode {periode})."
    ),
    "pemilih.coktas.diunduh": gettext_noop(
        "{actor} mengunduh {jumlah} baris coktas ke perantinya (periode {periode})."
    ),
    "pemilih.coktas.dicetak": gettext_noop(
        "{actor} mencetak daftar kunjungan coktas: {jumlah} baris (periode {periode})."
    ),
    "pemilih.coktas.dibuka": gettext_noop("{actor} membuka data seorang dalam coktas (periode {periode})."),
    "pemilih.coktas.kunjungan": gettext_noop(
        "{actor} mencatat hasil kunjungan: {hasil_coktas} (periode {periode})."
    ),
    "pemilih.coktas.diserahkan": gettext_noop(
        "{actor} menyerahkan {jumlah} hasil coktas periode {periode} untuk diputus."
    ),
    "pemilih.coktas.dilanjutkan": gettext_noop(
        "{actor} membawa {jumlah} kunjungan yang belum selesai dari periode {periode} ke {ke}."
    ),
}

WORDS: dict[str, Mapping[str, object]] = {
    "pemilih.alasan_coktas": dict(AlasanCoktas.choices()),
    "pemilih.hasil_coktas": dict(HasilCoktas.choices()),
}
