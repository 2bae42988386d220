"""Writing into the dialogue of a report and into its public copy. Rows are only appended."""

from __future__ import annotations

from django.db.models import Max

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan.models import Laporan, SalinanPublik, Tanggapan
from suara.domains.pengaduan.services import samar
from suara.domains.pengaduan.services.gerbang import DiTangan
from suara.domains.pengaduan.services.isian import MAX_JUDUL, clean_isi, clean_text
from suara.domains.pengaduan.terms import JenisTanggapan, Kelas

UMUM = (JenisTanggapan.TINDAK_LANJUT, JenisTanggapan.TINDAK_LANJUT_ANTARA)
"""Kinds of message that stand on the public page."""
MAX_TANGGAPAN = 8_000


def say(
    tangan: DiTangan,
    jenis: JenisTanggapan,
    isi: str,
    *,
    isi_publik: str | None = None,
    kirim_hash: str | None = None,
) -> Tanggapan:
    """Append a message of the act in hand.

    While the WBS team holds a report no message bears the name of the unit it was with: the reporter must
    not believe that who is reported reads along.
    """
    named = jenis in (*UMUM, JenisTanggapan.PERTANYAAN) and tangan.laporan.kelas != Kelas.WBS
    unit = tangan.laporan.unit if named else None
    return append(
        tangan.laporan,
        jenis,
        clean_isi(isi, limit=MAX_TANGGAPAN),
        akun=tangan.actor,
        unit=unit,
        isi_publik=isi_publik,
        kirim_hash=kirim_hash,
        siklus=tangan.kolom.get("siklus", tangan.laporan.siklus),
    )


def append(
    laporan: Laporan,
    jenis: JenisTanggapan,
    isi: str,
    *,
    akun: Akun | None = None,
    unit: Unit | None = None,
    isi_publik: str | None = None,
    kirim_hash: str | None = None,
    siklus: int | None = None,
) -> Tanggapan:
    """Append a message. What everybody may read of it is masked, also when officers quote names back."""
    public = samar.mask(clean_text(isi_publik or isi)) if jenis in UMUM else ""
    return Tanggapan.objects.create(
        laporan=laporan,
        jenis=jenis,
        siklus=siklus or laporan.siklus,
        isi=isi,
        isi_publik=public,
        akun=akun,
        unit=unit,
        kirim_hash=kirim_hash,
    )


def write_salinan(laporan: Laporan, judul: str, isi: str, *, editor: Akun) -> SalinanPublik:
    """Append a version of the public copy; what the machine still finds is masked in any case.

    Why it was changed stands in the history, sealed: the copy is the one thing here that lies open.
    """
    last = SalinanPublik.objects.filter(laporan=laporan).aggregate(n=Max("versi"))["n"] or 0
    return SalinanPublik.objects.create(
        laporan=laporan,
        versi=last + 1,
        judul=samar.mask(clean_isi(judul, "judul_publik", MAX_JUDUL).replace("\n", " "))[:MAX_JUDUL],
        isi=samar.mask(clean_isi(isi, "isi_publik")),
        editor=editor,
    )
