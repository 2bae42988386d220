"""Answers on their way in: checked against the wave's questionnaire, then handed to the spool.

What a person says of an attribute that is counted apart (`terpisah`, such as a disability) never lies beside
the answer (`services/terpisah.py`). Nothing here is noted in the trail.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from suara.core.akun.models import Akun
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.instrumen.definisi import Definisi, build_definisi
from suara.domains.survei.instrumen.galat import Cacat
from suara.domains.survei.instrumen.jawaban import check_atribut, check_jawaban
from suara.domains.survei.models import Gelombang, JawabanSpool
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.services.dasar import lock_gelombang, require
from suara.domains.survei.services.rahasia import RESI
from suara.domains.survei.services.spool import Kiriman, Terima, accept_jawaban
from suara.domains.survei.terms_kerja import CaraMengisi
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _

MAKS_KOMENTAR = 1000
BANTUAN = (CaraMengisi.DIBANTU, CaraMengisi.TELEPON)
"""Ways in which an officer reads the questions to somebody: all of them are asked, as online."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianJawaban:
    """What one person answered. A question that is not in `isi` was left blank; None: it does not apply."""

    layanan_id: int
    isi: Mapping[str, int | None]
    atribut: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    komentar: str = ""
    cara: CaraMengisi = CaraMengisi.MANDIRI


class JawabanTidakSah(ActRefused):
    """The answers do not fit the questionnaire; `cacat` names each question and what is wrong."""

    def __init__(self, cacat: Sequence[Cacat]) -> None:
        super().__init__(cacat[0].pesan, cacat[0].letak)
        self.cacat = tuple(cacat)


def definisi_of(gelombang: Gelombang) -> Definisi:
    """Return what the wave asks; a published version was checked before it was published."""
    return build_definisi(gelombang.versi.definisi)


def list_cacat(definisi: Definisi, isian: IsianJawaban) -> list[Cacat]:
    """Return every fault. Only paper may leave questions blank, and not all of them."""
    paper = isian.cara is CaraMengisi.KERTAS
    found = list(check_jawaban(definisi, isian.isi, lengkap=not paper))
    found += check_atribut(definisi, isian.atribut, lengkap=not paper)
    if paper and not found and all(nilai is None for nilai in isian.isi.values()):
        found.append(Cacat("", Kalimat(_("Formulir ini kosong: isi paling sedikit satu jawaban."))))
    if len(isian.komentar) > MAKS_KOMENTAR:
        said = _("Saran ini {n} huruf; paling panjang {batas}. Ringkaslah.")
        found.append(Cacat("komentar", Kalimat(said, {"n": len(isian.komentar), "batas": MAKS_KOMENTAR})))
    if isian.komentar and definisi.komentar is None:
        found.append(Cacat("komentar", Kalimat(_("Pertanyaan ini tidak ada dalam kuesioner."))))
    return found


def receive_jawaban(
    *, gelombang: Gelombang, isian: IsianJawaban, kirim_id: uuid.UUID, izin: str = "", alamat: str = "",
    diisi: date | None = None,
) -> Terima:  # fmt: skip
    """Take an answer from the public; the same `kirim_id` again changes nothing.

    `alamat` is the network address for the brakes, `diisi` the day that the device says it was filled in;
    neither is kept. Raises `JawabanTidakSah` and what `spool.accept_jawaban` raises.
    """
    if isian.cara is not CaraMengisi.MANDIRI:
        raise ValueError("Warga mengisi sendiri; cara lain dimasukkan petugas.")
    kiriman = _checked(definisi_of(gelombang), isian)
    return accept_jawaban(
        gelombang=gelombang, kiriman=kiriman, kirim_id=kirim_id, izin=izin, alamat=alamat, diisi=diisi
    )


def enter_jawaban(
    *, actor: Akun, gelombang: Gelombang, isian: IsianJawaban, kirim_id: uuid.UUID
) -> tuple[Terima, str]:
    """Take an answer that an officer types; return also the mark with which it can be taken back."""
    require(actor, gelombang.kantor_id, *PENGELOLA)
    kiriman = _checked(definisi_of(gelombang), isian)
    taken = accept_jawaban(gelombang=gelombang, kiriman=kiriman, kirim_id=kirim_id, petugas=True)
    return taken, _sidik(gelombang, kiriman)


@transaction.atomic
def undo_jawaban(*, actor: Akun, gelombang: Gelombang, sidik: str) -> Kiriman | None:
    """Take back an answer that an officer typed, as long as one like it waits in the spool.

    Rows of the spool get new keys at every arrival, so none is *the* one; any equal one will do. Returns
    what it said, to be typed right; None when it has moved on.
    """
    require(actor, gelombang.kantor_id, *PENGELOLA)
    wave = lock_gelombang(gelombang)
    typed = [cara.value for cara in CaraMengisi if cara is not CaraMengisi.MANDIRI]
    for row in JawabanSpool.objects.filter(gelombang=wave, cara__in=typed):
        kiriman = Kiriman(
            layanan_id=row.layanan_id, isi=row.isi, atribut=row.atribut, komentar=row.komentar or "",
            cara=CaraMengisi(row.cara),
        )  # fmt: skip
        if _sidik(wave, kiriman) == sidik:
            row.delete()
            return kiriman
    return None


def _checked(definisi: Definisi, isian: IsianJawaban) -> Kiriman:
    cacat = list_cacat(definisi, isian)
    if cacat:
        raise JawabanTidakSah(cacat)
    together = {satu.kode for satu in definisi.atribut if not satu.terpisah}
    atribut: dict[str, Json] = {
        kode: said if isinstance(said, str) else list(said)
        for kode, said in isian.atribut.items()
        if kode in together and said
    }
    return Kiriman(
        layanan_id=isian.layanan_id,
        isi={satu.kode: isian.isi.get(satu.kode) for satu in definisi.butir},
        atribut=atribut,
        komentar=isian.komentar,
        cara=isian.cara,
        terpisah=tuple(_apart(definisi, isian)),
    )


def _apart(definisi: Definisi, isian: IsianJawaban) -> Iterator[tuple[str, str]]:
    """Yield what was said of the attributes that are counted apart, each choice by itself."""
    for satu in definisi.atribut:
        said = isian.atribut.get(satu.kode) or ()
        if satu.terpisah:
            yield from ((satu.kode, one) for one in ((said,) if isinstance(said, str) else said))


def _sidik(gelombang: Gelombang, kiriman: Kiriman) -> str:
    """Return a keyed hash of what was said: it names the words without holding them."""
    words = json.dumps(
        [kiriman.layanan_id, dict(kiriman.isi), dict(kiriman.atribut), kiriman.komentar, kiriman.cara.value],
        sort_keys=True,
    )
    return RESI.keyed("ketikan", str(gelombang.pk), words)
