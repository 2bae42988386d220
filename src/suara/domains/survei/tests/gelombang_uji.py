"""Services, a published questionnaire and waves for the tests of the officers' pages."""

from __future__ import annotations

from datetime import date

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.models import Gelombang, Instrumen, Layanan, VersiInstrumen
from suara.domains.survei.services import plan_gelombang
from suara.domains.survei.services.gelombang import IsianGelombang

MULAI, SELESAI = date(2026, 7, 1), date(2026, 12, 31)
NAMA = ("Permintaan informasi", "Pindah memilih", "Audiensi")


def make_versi(kode: str = "uji", status: str = "TERBIT") -> VersiInstrumen:
    """Return a version of an invented questionnaire."""
    instrumen, _made = Instrumen.objects.get_or_create(
        kode=kode, defaults={"nama": "Kuesioner uji", "jenis": "SKM"}
    )
    return VersiInstrumen.objects.create(
        instrumen=instrumen, nomor=instrumen.versi_set.count() + 1, status=status,
        berlaku_mulai=date(2025, 1, 1), definisi={"pertanyaan": []}, sha256="a" * 64,
        aturan_skor="skm-14-2017",
    )  # fmt: skip


def make_layanan(kantor: Kantor) -> list[Layanan]:
    """Return three services of the office."""
    return [
        Layanan.objects.create(kantor=kantor, kode=f"layanan-{n}", nama=nama)
        for n, nama in enumerate(NAMA, start=1)
    ]


def make_isian(layanan: dict[int, int | None], versi: VersiInstrumen, **other: object) -> IsianGelombang:
    """Return what an officer types."""
    first: dict[str, object] = {"nama": "Semester II 2026", "mulai": MULAI, "selesai": SELESAI}
    return IsianGelombang(versi=versi, layanan=layanan, **(first | other))  # type: ignore[arg-type]


def make_wave(actor: Akun, kantor: Kantor, **other: object) -> Gelombang:
    """Return a draft over three services with 600, 300 and 100 users: N = 1,000, sample 278."""
    rows = make_layanan(kantor)
    pengguna = dict(zip([row.pk for row in rows], (600, 300, 100), strict=True))
    return plan_gelombang(actor=actor, kantor=kantor, isian=make_isian(pengguna, make_versi(), **other))
