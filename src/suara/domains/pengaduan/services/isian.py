"""What a citizen fills in, made clean; a refusal names the field and says what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from suara.core.privasi.services import DataIdentitas, Kontak
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor, Unit, Wilayah
from suara.domains.pengaduan.errors import LaporanDitolak
from suara.domains.pengaduan.terms import Kelas
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.ui.forms_warga import clean_text as clean_text

MAX_JUDUL = 150
MAX_ISI = 4_000
MAX_PERMINTAAN = 2_000
MAX_LOKASI = 300
_HP = re.compile(r"\+?\d{8,15}")


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianLaporan:
    """A filled-in report, as the form or an officer at the counter hands it over."""

    kelas_pelapor: Kelas
    isi: str
    judul: str = ""
    permintaan: str = ""
    lokasi: str = ""
    wilayah: Wilayah | None = None
    tps: str = ""
    tanggal_kejadian: date | None = None
    is_anonim: bool = False
    is_rahasia: bool = False
    identitas: DataIdentitas | None = None
    kontak: Kontak | None = None
    unit_terlapor: Unit | None = None


def clean_isian(isian: IsianLaporan, kantor: Kantor) -> IsianLaporan:
    """Return the report ready to be kept; raise `LaporanDitolak` for the first field that can't be taken."""
    for refused in iter_salah(isian, kantor):
        raise refused
    isi = clean_text(isian.isi)
    return replace(
        isian,
        isi=isi,
        judul=_one_line(isian.judul) or _first_words(isi),
        permintaan=clean_text(isian.permintaan),
        lokasi=clean_text(isian.lokasi),
        tps=clean_text(isian.tps),
        kontak=_clean_kontak(isian.kontak),
    )


def iter_salah(isian: IsianLaporan, kantor: Kantor) -> Iterator[LaporanDitolak]:
    """Yield the refusal of every field that can't be taken: who corrects a file corrects each row once."""
    kontak = isian.kontak or Kontak()
    checks: tuple[Callable[[], object], ...] = (
        lambda: _required(isian.isi),
        lambda: _limited("judul", _one_line(isian.judul), MAX_JUDUL),
        lambda: _check_date(isian.tanggal_kejadian, kantor),
        lambda: _check_kelas(isian.kelas_pelapor),
        lambda: _limited("permintaan", clean_text(isian.permintaan), MAX_PERMINTAAN),
        lambda: _limited("lokasi", clean_text(isian.lokasi), MAX_LOKASI),
        lambda: _limited("tps", clean_text(isian.tps), 10),
        lambda: _clean_email(kontak.email),
        lambda: _clean_hp(kontak.hp),
    )
    for check in checks:
        try:
            check()
        except LaporanDitolak as refused:
            yield refused


def clean_isi(text: str, kolom: str = "isi", limit: int = MAX_ISI) -> str:
    """Return a message ready to be kept; empty or too long is refused."""
    cleaned = _limited(kolom, clean_text(text), limit)
    if not cleaned:
        raise LaporanDitolak(kolom, Kalimat(gettext_noop("Isi masih kosong. Tulis dahulu, lalu kirim.")))
    return cleaned


def _required(isi: str) -> str:
    cleaned = clean_text(isi)
    if not any(sign.isalnum() for sign in cleaned):
        raise LaporanDitolak(
            "isi", Kalimat(gettext_noop("Isi laporan masih kosong. Ceritakan apa yang terjadi, lalu kirim."))
        )
    return _limited("isi", cleaned, MAX_ISI)


def _limited(kolom: str, text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    raise LaporanDitolak(
        kolom,
        Kalimat(
            gettext_noop(
                "Tulisan ini {jumlah} huruf; paling banyak {batas}. Ringkaslah, atau lampirkan sisanya "
                "sebagai berkas."
            ),
            {"jumlah": len(text), "batas": limit},
        ),
    )


def _check_date(day: date | None, kantor: Kantor) -> None:
    if day is None:
        return
    if day > today(kantor.zona_waktu):
        raise LaporanDitolak(
            "tanggal_kejadian",
            Kalimat(
                gettext_noop("Tanggal kejadian {tanggal} belum terjadi. Periksa lagi tanggalnya."),
                {"tanggal": day.isoformat()},
            ),
        )
    if day.year < 1945:
        raise LaporanDitolak(
            "tanggal_kejadian",
            Kalimat(gettext_noop("Periksa lagi tahun kejadian, atau kosongkan bila tidak ingat.")),
        )


def _first_words(isi: str) -> str:
    line = isi.split("\n", 1)[0]
    return line if len(line) <= 80 else line[:80].rsplit(" ", 1)[0].rstrip(",.;:") + "…"


def _one_line(text: str) -> str:
    return clean_text(text).replace("\n", " ")


def _check_kelas(kelas: Kelas) -> None:
    if kelas not in (Kelas.PENGADUAN, Kelas.ASPIRASI, Kelas.INFORMASI):
        raise LaporanDitolak("kelas", Kalimat(gettext_noop("Pilih jenis laporan.")))


def _clean_kontak(kontak: Kontak | None) -> Kontak | None:
    if kontak is None or not (kontak.email.strip() or kontak.hp.strip()):
        return None
    return Kontak(email=_clean_email(kontak.email), hp=_clean_hp(kontak.hp))


def _clean_email(text: str) -> str:
    email = text.strip()
    if email:
        try:
            validate_email(email)
        except ValidationError as error:
            raise LaporanDitolak(
                "email",
                Kalimat(gettext_noop("Alamat email ini belum benar. Contoh yang benar: nama@contoh.id")),
            ) from error
    return email


def _clean_hp(text: str) -> str:
    number = re.sub(r"[\s.\-()]", "", text)
    if number and not _HP.fullmatch(number):
        raise LaporanDitolak(
            "hp",
            Kalimat(gettext_noop("Ini alamat email. Tulis di kolom email, dan nomor HP di sini."))
            if "@" in text
            else Kalimat(gettext_noop("Nomor HP ini belum benar. Contoh yang benar: 0812 3456 7890")),
        )
    return f"+62{number[1:]}" if number.startswith("0") else number
