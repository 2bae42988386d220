"""Reads of documents, numbers and citations."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.akun.pagar import Objek, filter_known
from suara.core.akun.queries import list_kantor
from suara.core.jejak.models import Entri
from suara.core.surat import amplop
from suara.core.surat import nomor as pattern
from suara.core.surat.models import (
    Dokumen,
    JenisKode,
    KonfirmasiDasar,
    NomorDilewati,
    NomorTerpakai,
    PolaNomor,
    RegisterNomor,
    StatusDokumen,
)
from suara.core.wilayah.models import Kantor
from suara.kernel.kalimat import Json


@dataclass(frozen=True, slots=True)
class Celah:
    """A number of the register that names no document here; `alasan` None is still to explain."""

    urut: int
    alasan: str | None


def list_dokumen(kantor: QuerySet[Kantor]) -> QuerySet[Dokumen]:
    """Return the documents of these offices, newest first."""
    return Dokumen.objects.filter(kantor__in=kantor).select_related("kantor")


def list_dokumen_for(akun: Akun) -> QuerySet[Dokumen]:
    """Return the documents of the officer's offices, without those of objects that `akun` may not know."""
    rows = list_dokumen(list_kantor(akun))
    about = {Objek(*row) for row in rows.order_by().values_list("kantor_id", "obj_type", "obj_id").distinct()}
    hidden = about - filter_known(akun, about)
    for jenis in {item.jenis for item in hidden}:
        of_kind = {item for item in about if item.jenis == jenis}
        if of_kind <= hidden:
            rows = rows.exclude(obj_type=jenis)
        else:
            rows = rows.exclude(obj_type=jenis, obj_id__in=[item.id for item in of_kind & hidden])
    return rows


def fence(*, akun: Akun, kantor: str, jenis: str, ids: frozenset[str]) -> set[str]:
    """Return which objects of this room `akun` may know: a document is as open as what it is about."""
    if jenis != "surat.Dokumen":
        return set(ids)
    keys = [key for key in ids if _is_uuid(key)]
    rows = Dokumen.objects.filter(kantor=kantor, pk__in=keys).values_list("pk", "obj_type", "obj_id")
    about = {str(pk): Objek(kantor, obj_type, obj_id) for pk, obj_type, obj_id in rows}
    known = filter_known(akun, about.values())
    return {pk for pk, objek in about.items() if objek in known}


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def list_dokumen_of(obj_type: str, obj_id: str) -> QuerySet[Dokumen]:
    """Return the documents of one object (a case), in the order they were made."""
    found = Dokumen.objects.filter(obj_type=obj_type, obj_id=obj_id)
    return found.select_related("kantor", "meralat").order_by("created_at")


def get_by_code(code: str) -> Dokumen:
    """Return the published document with this code; raise `Dokumen.DoesNotExist`."""
    return Dokumen.objects.select_related("kantor", "meralat", "berkas").get(
        kode_verifikasi=code, status=StatusDokumen.TERBIT
    )


def get_correction(dokumen: Dokumen) -> Dokumen | None:
    """Return the published document that corrects this one."""
    return Dokumen.objects.filter(meralat=dokumen, status=StatusDokumen.TERBIT).first()


def get_trail_entry(dokumen: Dokumen) -> Entri | None:
    """Return the entry of the append-only trail that the publication made."""
    return Entri.objects.filter(pk=dokumen.jejak_urutan).first() if dokumen.jejak_urutan else None


def list_confirmed(kantor: Kantor) -> frozenset[str]:
    """Return the citations that officers of `kantor` have confirmed."""
    return frozenset(KonfirmasiDasar.objects.filter(kantor=kantor).values_list("kutipan", flat=True))


def list_perlu_dicek(dokumen: Dokumen) -> list[dict[str, Json]]:
    """Return the citations of `dokumen` that rest on an unread article and that no officer has confirmed."""
    confirmed = list_confirmed(dokumen.kantor)
    return [item for item in amplop.citations_to_check(dokumen) if item["kutipan"] not in confirmed]


def list_unread(kantor: Kantor) -> list[dict[str, Json]]:
    """Return the unconfirmed citations of all drafts of `kantor`, each once, with how many drafts use it."""
    confirmed = list_confirmed(kantor)
    found: dict[str, dict[str, Json]] = {}
    counts: dict[str, int] = {}
    for draft in Dokumen.objects.filter(kantor=kantor, status=StatusDokumen.KONSEP):
        for item in amplop.citations_to_check(draft):
            key = str(item["kutipan"])
            if key not in confirmed:
                found.setdefault(key, item)
                counts[key] = counts.get(key, 0) + 1
    return [item | {"konsep": counts[key]} for key, item in sorted(found.items())]


def get_pattern(kantor: Kantor, jenis_kode: JenisKode) -> str:
    """Return how `kantor` writes its numbers."""
    own = PolaNomor.objects.filter(kantor=kantor, jenis_kode=jenis_kode).first()
    return own.pola if own else pattern.default_pattern(kantor, jenis_kode)


def list_gaps(register: RegisterNomor) -> list[Celah]:
    """Return the numbers up to the last one that no document here carries, with their explanation."""
    used = set(
        NomorTerpakai.objects.filter(register=register, urut__isnull=False).values_list("urut", flat=True)
    )
    reasons = dict(NomorDilewati.objects.filter(register=register).values_list("urut", "alasan"))
    return [Celah(urut, reasons.get(urut)) for urut in range(1, register.terakhir + 1) if urut not in used]
