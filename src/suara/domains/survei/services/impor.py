"""Answers of an old survey, from a file into a wave: all of it or nothing, and the same file only once."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from suara.core.akun.models import Akun
from suara.domains.survei.errors import ActRefused, WrongState
from suara.domains.survei.hitung.baca import read_jawaban
from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
from suara.domains.survei.models import Gelombang, GelombangLayanan, Jawaban, KirimanJawaban
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.rules.aduk import monday as monday
from suara.domains.survei.services.dasar import lock_gelombang, note, require
from suara.domains.survei.terms import Unsur, UrutanUnsur
from suara.domains.survei.terms_kerja import CaraMengisi, JenisInstrumen, StatusGelombang
from suara.kernel.kalimat import Kalimat, gettext_noop

DITERIMA = (StatusGelombang.BUKA, StatusGelombang.TUTUP)
KODE = tuple(satu.value for satu in Unsur)


@dataclass(frozen=True, slots=True, kw_only=True)
class Impor:
    """A file and how it is read; `layanan` names the column that says which service was used."""

    path: Path
    urutan: UrutanUnsur | None = None
    layanan: str = ""
    cara: CaraMengisi = CaraMengisi.KERTAS


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilImpor:
    """How many answers came in, by service, and how many rows held none."""

    per_layanan: Mapping[str, int]
    kosong: int

    @property
    def jumlah(self) -> int:
        """All answers that came in."""
        return sum(self.per_layanan.values())


@transaction.atomic
def import_jawaban(*, actor: Akun | None, gelombang: Gelombang, impor: Impor) -> HasilImpor:
    """Add the answers of a file to a wave; `actor` None is the technician at the command line.

    They carry the week in which the wave ends, as their own is not known, and come in any order. Raises
    `BerkasJawabanDitolak` for the file, `ActRefused` for the wave.
    """
    if actor is not None:
        require(actor, gelombang.kantor_id, *PENGELOLA)
    wave = lock_gelombang(gelombang)
    _check(wave)
    _take_once(wave, impor.path)
    rows = read_jawaban(
        impor.path, urutan=impor.urutan, per=[impor.layanan] if impor.layanan else []
    ).to_pylist()
    filled = [row for row in rows if any(row[kode] is not None for kode in KODE)]
    services = _services(
        wave, sorted({row.get("k0", "").strip() for row in filled}), named=bool(impor.layanan)
    )
    random.SystemRandom().shuffle(filled)
    week = monday(wave.tanggal_selesai)
    Jawaban.objects.bulk_create(
        [
            Jawaban(
                gelombang=wave, layanan_id=services[row.get("k0", "").strip()].layanan_id, minggu=week,
                cara=impor.cara, isi={kode: row[kode] for kode in KODE},
            )
            for row in filled
        ],
        batch_size=500,
    )  # fmt: skip
    counts: dict[str, int] = {}
    for row in filled:
        nama = services[row.get("k0", "").strip()].layanan.nama
        counts[nama] = counts.get(nama, 0) + 1
    note(actor, "survei.jawaban.diimpor", wave, {"jumlah": len(filled)})
    return HasilImpor(per_layanan=dict(sorted(counts.items())), kosong=len(rows) - len(filled))


def _check(wave: Gelombang) -> None:
    if wave.status not in DITERIMA:
        raise WrongState(
            Kalimat(gettext_noop("Jawaban lama masuk ke gelombang yang dibuka atau ditutup, belum terbit."))
        )
    if wave.versi.instrumen.jenis != JenisInstrumen.SKM:
        raise WrongState(
            Kalimat(gettext_noop("Hanya gelombang SKM sembilan unsur yang dapat diisi dari berkas."))
        )


def _take_once(wave: Gelombang, path: Path) -> None:
    """Refuse a file that is in this wave already: each person would count twice."""
    mark = hashlib.sha256(f"impor:{wave.pk}:".encode() + path.read_bytes()).hexdigest()
    _row, made = KirimanJawaban.objects.get_or_create(
        kirim_hash=mark, defaults={"minggu": monday(wave.tanggal_selesai)}
    )
    if not made:
        raise ActRefused(Kalimat(gettext_noop("Berkas ini sudah diimpor ke gelombang ini.")))


def _services(wave: Gelombang, words: Sequence[str], *, named: bool) -> dict[str, GelombangLayanan]:
    """Return the service of each word; without a column the wave must ask about one service only."""
    lines = list(GelombangLayanan.objects.filter(gelombang=wave).select_related("layanan"))
    if not named:
        if len(lines) != 1:
            pola = gettext_noop(
                "Gelombang ini bertanya tentang {n} layanan. Sebut kolom layanannya: --layanan KOLOM."
            )
            raise ActRefused(Kalimat(pola, {"n": len(lines)}))
        return {"": lines[0]}
    known = {key.casefold(): line for line in lines for key in (line.layanan.kode, line.layanan.nama)}
    unknown = [word for word in words if word.casefold() not in known]
    if unknown:
        pola = gettext_noop("Layanan ini tidak ada dalam gelombang: {nama}. Samakan namanya, lalu ulangi.")
        shown = ", ".join(word[:60] or "(kosong)" for word in unknown[:10])
        raise BerkasJawabanDitolak(Kalimat(pola, {"nama": shown}))
    return {word: known[word.casefold()] for word in words}
