"""Answers of an old survey, from a file into a wave: all of it or nothing, and the same file only once."""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction

from suara.core.akun.models import Akun
from suara.domains.survei.errors import ActRefused, WrongState
from suara.domains.survei.hitung.baca import read_jawaban
from suara.domains.survei.hitung.ciri_responden import headings, read_ciri
from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
from suara.domains.survei.hitung.tanya import pengenal_of
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.models import Gelombang, GelombangLayanan, Jawaban, KirimanJawaban
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.rules.aduk import monday as monday
from suara.domains.survei.services.dasar import lock_gelombang, note, require
from suara.domains.survei.terms import UrutanUnsur
from suara.domains.survei.terms_kerja import CaraMengisi, StatusGelombang
from suara.kernel.kalimat import Kalimat, gettext_noop

DITERIMA = (StatusGelombang.BUKA, StatusGelombang.TUTUP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Impor:
    """A file and how it is read; `layanan` names the column that says which service was used."""

    path: Path
    urutan: UrutanUnsur | None = None
    layanan: str = ""
    cara: CaraMengisi = CaraMengisi.KERTAS


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilImpor:
    """How many answers came in, by service, and how many rows held none.

    `dibaca` are the headings that the questions were read from; `tak_dikenal` counts, by trait, what
    respondents said that is none of its choices: it stays unknown.
    """

    per_layanan: Mapping[str, int]
    kosong: int
    dibaca: Mapping[str, str] = field(default_factory=dict)
    tak_dikenal: Mapping[str, int] = field(default_factory=dict)

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
    definisi = load_definisi(wave.versi.definisi)
    found = read_jawaban(
        impor.path, urutan=impor.urutan, per=[impor.layanan] if impor.layanan else [],
        pengenal=pengenal_of(definisi), ciri=headings(definisi),
    )  # fmt: skip
    kode = tuple(satu.kode for satu in definisi.butir)
    rows = found.tabel.to_pylist()
    filled = [row for row in rows if any(row[satu] is not None for satu in kode)]
    words = [row["k0"].strip() if impor.layanan else "" for row in filled]
    services = _services(wave, sorted(set(words)), named=bool(impor.layanan))
    traits = _Ciri(definisi, found.kunci)
    made = [
        Jawaban(
            gelombang=wave, layanan_id=services[word].layanan_id, minggu=monday(wave.tanggal_selesai),
            cara=impor.cara, isi={satu: row[satu] for satu in kode}, atribut=traits.read(row),
        )
        for word, row in zip(words, filled, strict=True)
    ]  # fmt: skip
    random.SystemRandom().shuffle(made)
    Jawaban.objects.bulk_create(made, batch_size=500)
    counts = Counter(services[word].layanan.nama for word in words)
    note(actor, "survei.jawaban.diimpor", wave, {"jumlah": len(filled)})
    return HasilImpor(
        per_layanan=dict(sorted(counts.items())), kosong=len(rows) - len(filled), dibaca=found.dibaca,
        tak_dikenal=dict(sorted(traits.unknown.items())),
    )  # fmt: skip


class _Ciri:
    """Reads what respondents said of themselves, and counts by trait what it did not understand."""

    def __init__(self, definisi: Definisi, kunci: Sequence[str]) -> None:
        traits = {satu.kode: satu for satu in definisi.atribut}
        self._columns = [(f"k{at}", traits[nama]) for at, nama in enumerate(kunci) if nama in traits]
        self.unknown: Counter[str] = Counter()

    def read(self, row: Mapping[str, Any]) -> dict[str, str | list[str]]:
        """Return the traits of one row, without those that are blank or not known."""
        said: dict[str, str | list[str]] = {}
        for column, trait in self._columns:
            cell = (row[column] or "").strip()
            found = read_ciri(trait, cell) if cell else None
            if found:
                said[trait.kode] = found
            elif cell:
                self.unknown[trait.kode] += 1
        return said


def _check(wave: Gelombang) -> None:
    if wave.status not in DITERIMA:
        raise WrongState(
            Kalimat(gettext_noop("Jawaban lama masuk ke gelombang yang dibuka atau ditutup, belum terbit."))
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
