"""Answers on their way in: checked against the wave's questionnaire, then handed to the spool.

What a person says of an attribute that is counted apart (`terpisah`, such as a disability) never travels with
the answer: it adds one to a sum, in a transaction of its own. Nothing here is noted in the trail.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Case, F, Q, When

from suara.core.akun.models import Akun
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.instrumen.definisi import Definisi, build_definisi
from suara.domains.survei.instrumen.galat import Cacat
from suara.domains.survei.instrumen.jawaban import check_atribut, check_jawaban
from suara.domains.survei.models import Gelombang, JawabanSpool
from suara.domains.survei.models.terpisah import HitungTerpisah
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
    *, gelombang: Gelombang, isian: IsianJawaban, kirim_id: uuid.UUID, izin: str = "", alamat: str = ""
) -> Terima:
    """Take an answer from the public; the same `kirim_id` again changes nothing.

    `alamat` is the network address for the brakes and is not kept. Raises `JawabanTidakSah` and what
    `spool.accept_jawaban` raises.
    """
    if isian.cara is not CaraMengisi.MANDIRI:
        raise ValueError("Warga mengisi sendiri; cara lain dimasukkan petugas.")
    definisi = definisi_of(gelombang)
    kiriman = _checked(definisi, isian)
    taken = accept_jawaban(gelombang=gelombang, kiriman=kiriman, kirim_id=kirim_id, izin=izin, alamat=alamat)
    _count_apart(gelombang, definisi, isian, taken)
    return taken


def enter_jawaban(
    *, actor: Akun, gelombang: Gelombang, isian: IsianJawaban, kirim_id: uuid.UUID
) -> tuple[Terima, str]:
    """Take an answer that an officer types; return also the mark with which it can be taken back."""
    require(actor, gelombang.kantor_id, *PENGELOLA)
    definisi = definisi_of(gelombang)
    kiriman = _checked(definisi, isian)
    taken = accept_jawaban(gelombang=gelombang, kiriman=kiriman, kirim_id=kirim_id, petugas=True)
    _count_apart(gelombang, definisi, isian, taken)
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
    )


def _count_apart(gelombang: Gelombang, definisi: Definisi, isian: IsianJawaban, taken: Terima) -> None:
    """Add to the sums of what is counted apart; in another transaction, so that nothing joins them.

    Every arrival writes all sums of its wave anew, also when nobody said anything: otherwise PostgreSQL's
    `xmin` of the row that grew would name what the latest sender is, beside the mark of his sending.
    """
    apart = [satu for satu in definisi.atribut if satu.terpisah]
    if taken is not Terima.BARU or not apart:
        return
    rows = HitungTerpisah.objects.filter(gelombang=gelombang)
    every = [(satu.kode, pilihan.kode) for satu in apart for pilihan in satu.pilihan]
    if rows.count() < len(every):
        HitungTerpisah.objects.bulk_create(
            [HitungTerpisah(gelombang=gelombang, atribut=kode, pilihan=one) for kode, one in every],
            ignore_conflicts=True,
        )
    said = Q(pk__in=[])
    for kode, words in ((satu.kode, isian.atribut.get(satu.kode) or ()) for satu in apart):
        said |= Q(atribut=kode, pilihan__in=[words] if isinstance(words, str) else list(words))
    rows.update(jumlah=F("jumlah") + Case(When(said, then=1), default=0))


def _sidik(gelombang: Gelombang, kiriman: Kiriman) -> str:
    """Return a keyed hash of what was said: it names the words without holding them."""
    words = json.dumps(
        [kiriman.layanan_id, dict(kiriman.isi), dict(kiriman.atribut), kiriman.komentar, kiriman.cara.value],
        sort_keys=True,
    )
    return RESI.keyed("ketikan", str(gelombang.pk), words)
