"""The reads: lists and single cases, narrowed to the reader's office. Other rooms call only this module."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, DateField, Func, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.urls import reverse

from suara.core.akun.models import Akun, Penugasan, Peran
from suara.core.akun.queries import active, list_kantor
from suara.core.tugas.models import StatusTenggat, Tenggat
from suara.core.tugas.perkara import BarisPerkara
from suara.core.wilayah.models import Kantor
from suara.domains.paw.models import (
    Anggota,
    Calon,
    Dapil,
    DokumenPerkara,
    DrafPermohonan,
    KehadiranPleno,
    KeputusanPAW,
    PermohonanPAW,
    RapatPleno,
)
from suara.domains.paw.status import StatusPermohonan
from suara.domains.paw.wewenang import PETUGAS_PAW

type Offices = QuerySet[Kantor] | Iterable[Kantor]

OBJ_TYPE = "paw.permohonan"
JAWABAN_PERTAMA = "paw.jawaban_pertama"


class UUIDText(Func):
    """A UUID column as its text with dashes, as `obj_id` columns hold it; SQLite stores it without."""

    function = "CAST"
    template = "CAST(%(expressions)s AS varchar)"
    output_field = CharField()

    def as_sqlite(self, compiler: Any, connection: Any, **_extra: Any) -> tuple[str, Any]:  # noqa: ARG002
        """Put the dashes in."""
        sql, params = compiler.compile(self.get_source_expressions()[0])
        parts = [
            f"substr({sql}, {start}, {size})" for start, size in ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
        ]
        return "(" + " || '-' || ".join(parts) + ")", [*params] * len(parts)


def list_permohonan(kantor: Offices) -> QuerySet[PermohonanPAW]:
    """Return the cases of these offices with the open deadline of the first answer, newest letter first."""
    due = Tenggat.objects.filter(
        obj_type=OBJ_TYPE,
        aturan=JAWABAN_PERTAMA,
        status=StatusTenggat.TERBUKA,
        obj_id=OuterRef("kunci_teks"),
    )
    return (
        PermohonanPAW.objects.filter(kantor__in=kantor)
        .select_related("dapil", "anggota__kursi__partai", "kantor")
        .annotate(kunci_teks=UUIDText("pk"))
        .annotate(jatuh_tempo=Subquery(due.values("jatuh_tempo")[:1], output_field=DateField()))
        .order_by("-tanggal_diterima", "-created_at")
    )


def get_permohonan(pk: uuid.UUID, kantor: Offices) -> PermohonanPAW:
    """Return the case when it belongs to one of these offices; raise `PermohonanPAW.DoesNotExist`."""
    return (
        PermohonanPAW.objects.filter(kantor__in=kantor)
        .select_related(
            "kantor",
            "surat",
            "dapil__pemilu",
            "anggota__calon",
            "anggota__kursi__partai",
            "calon_usulan",
            "permohonan_sebelumnya",
            "didaftarkan_oleh",
            "diubah_oleh",
        )
        .get(pk=pk)
    )


def list_my_perkara(akun: Akun) -> list[BarisPerkara]:
    """Return the open cases of the officer's offices, for the list over all domains."""
    offices = list_kantor(akun, *PETUGAS_PAW)
    rows = PermohonanPAW.objects.filter(kantor__in=offices).exclude(status=StatusPermohonan.DITUTUP)
    return [
        BarisPerkara(
            judul=str(row),
            url=reverse("paw_kerja:perkara", args=[row.pk]),
            status=StatusPermohonan(row.status),
            diperbarui_at=row.diubah_at,
            domain="paw",
        )
        for row in rows
    ]


def list_published() -> QuerySet[PermohonanPAW]:
    """Return the cases that the public may see: answered and published, also when closed since."""
    decided = KeputusanPAW.objects.filter(tahap="PLENO").defer("fakta").order_by("nomor_urut")
    letters = DokumenPerkara.objects.filter(dokumen__status="TERBIT", dokumen__publik=True)
    return (
        PermohonanPAW.objects.filter(
            Q(status=StatusPermohonan.TERBIT)
            | Q(
                status=StatusPermohonan.DITUTUP,
                dokumen_set__dokumen__publik=True,
                dokumen_set__dokumen__status="TERBIT",
            )
        )
        .distinct()
        .select_related("dapil", "anggota__kursi__partai", "kantor")
        .prefetch_related(
            Prefetch("keputusan_set", queryset=decided, to_attr="keputusan_pleno"),
            Prefetch("dokumen_set", queryset=letters.select_related("dokumen"), to_attr="dokumen_terbit"),
        )
        .order_by("-tanggal_diterima", "-created_at")
    )


def list_draf(akun: Akun) -> QuerySet[DrafPermohonan]:
    """Return the letters that this officer is still typing."""
    return DrafPermohonan.objects.filter(pemilik=akun).order_by("-updated_at")


def get_draf(pk: uuid.UUID, akun: Akun) -> DrafPermohonan:
    """Return a half-typed letter of this officer; raise `DrafPermohonan.DoesNotExist` for anybody else's."""
    return DrafPermohonan.objects.select_related("kantor", "surat").get(pk=pk, pemilik=akun)


def list_dapil() -> QuerySet[Dapil]:
    """Return the dapil of every election in the data, the newest election first."""
    return Dapil.objects.select_related("pemilu").order_by("-pemilu__tanggal", "lembaga", "kode")


def list_anggota(dapil: Dapil) -> QuerySet[Anggota]:
    """Return who sits, or sat, for a dapil in this term."""
    found = Anggota.objects.filter(kursi__dapil=dapil)
    return found.select_related("calon", "kursi__partai", "kursi__dapil").order_by(
        "kursi__partai__nomor", "calon__nomor_urut"
    )


def list_calon(permohonan: PermohonanPAW) -> QuerySet[Calon]:
    """Return the DCT of the case's party (DPD: of everybody) in its dapil, without the leaving member."""
    if permohonan.dapil_id is None or permohonan.anggota is None:
        return Calon.objects.none()
    found = Calon.objects.filter(dapil=permohonan.dapil_id, partai=permohonan.anggota.kursi.partai_id)
    return found.exclude(pk=permohonan.anggota.calon_id).order_by("nomor_urut")


def list_calon_anggota(anggota: Anggota) -> QuerySet[Calon]:
    """Return the list mates of a member, whom the letter may propose."""
    found = Calon.objects.filter(dapil=anggota.kursi.dapil_id, partai=anggota.kursi.partai_id)
    return found.exclude(pk=anggota.calon_id).order_by("nomor_urut")


def list_anggota_pleno(kantor: Kantor) -> list[Penugasan]:
    """Return the commissioners of an office who have an account, the Ketua first."""
    held = Penugasan.objects.filter(
        active(), kantor=kantor, akun__is_active=True, peran__in=(Peran.KETUA, Peran.ANGGOTA)
    )
    return sorted(held.select_related("akun"), key=lambda row: (row.peran != Peran.KETUA, row.akun.nama))


def list_hadir_terakhir(kantor: Kantor) -> list[KehadiranPleno]:
    """Return who was named at the last pleno of an office, as written then."""
    last = RapatPleno.objects.filter(permohonan__kantor=kantor).order_by("-created_at").first()
    return list(last.kehadiran_set.all()) if last else []


def list_petugas_kantor(kantor: Kantor) -> QuerySet[Akun]:
    """Return the PAW officers of an office: who may be the second person at a klarifikasi."""
    held = Penugasan.objects.filter(active(), kantor=kantor, peran__in=PETUGAS_PAW)
    held = held.exclude(peran=Peran.ADMINISTRATOR)
    return Akun.objects.filter(is_active=True, pk__in=held.values("akun")).order_by("nama")
