"""What waits for one officer: proposals to be answered, plenaries to be decided, what Bawaslu watches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Count, F, QuerySet, Value
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun
from suara.core.akun.queries import Kewenangan
from suara.core.tugas.langkah import Langkah
from suara.domains.pemilih.models import KeputusanKandidat, PermintaanEkspor, PlenoPeriode, PutusanKembali
from suara.domains.pemilih.pagar import PENETAP, PENGUSUL, PENYETUJU
from suara.domains.pemilih.queries.pilihan import SEMUA_KEMBALI
from suara.domains.pemilih.services.dasar import DIKERJAKAN, OBJ_KEPUTUSAN, OBJ_PERIODE
from suara.domains.pemilih.services.ekspor import OBJ_EKSPOR
from suara.domains.pemilih.terms import HasilUsul, Putusan, StatusKandidat
from suara.domains.pemilih.terms_keluar import ProfilEkspor, StatusEkspor
from suara.domains.pemilih.terms_pleno import KeadaanPleno
from suara.domains.pemilih.views_kerja import giliran_pantau

OBJ_KEMBALI = "pemilih.kembali"
HALAMAN = {OBJ_KEPUTUSAN: "usul", OBJ_EKSPOR: "ekspor_satu"}


def list_langkah(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield what `akun` may answer or decide, or watches: one query each, none for who may not."""
    yield from _proposals(akun, kewenangan)
    yield from _meetings(akun, kewenangan)
    yield from _given_back(kewenangan)
    yield from giliran_pantau.list_langkah(akun, kewenangan)


def _meetings(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield the running plenaries that `akun` may decide, which is nobody's who opened them."""
    mine = kewenangan.list_kantor(*PENETAP)
    if not mine:
        return
    rows = PlenoPeriode.objects.filter(keadaan=KeadaanPleno.BERLANGSUNG, periode__kantor__in=mine)
    for row in rows.exclude(dibuka_oleh=akun).select_related("periode"):
        yield Langkah(
            kantor=row.periode.kantor_id,
            obj_type=OBJ_PERIODE,
            obj_id=str(row.periode_id),
            kata=_("Terbitkan Berita Acara dan Keputusan, lalu tetapkan hasil pleno"),
            judul=_("Data pemilih %(periode)s") % {"periode": row.periode.kode},
            url=reverse("pemilih_kerja:pleno", args=[row.periode_id]),
            giliran=True,
            putusan=True,
        )


def _given_back(kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield the periods in which decisions came back because they contradict."""
    mine = kewenangan.list_kantor(*PENGUSUL)
    if not mine:
        return
    rows = PutusanKembali.objects.filter(
        kandidat__periode__kantor__in=mine,
        kandidat__periode__status__in=DIKERJAKAN,
        kandidat__status__in=[item.value for item in StatusKandidat if item.is_open],
    )
    said = ("kandidat__periode", "kandidat__periode__kantor", "kandidat__periode__kode")
    counts = rows.order_by().values_list(*said).annotate(n=Count("kandidat", distinct=True))
    for pk, kantor, kode, n in counts:
        yield Langkah(
            kantor=kantor,
            obj_type=OBJ_KEMBALI,
            obj_id=str(pk),
            kata=_("Putuskan lagi %(jumlah)s kandidat yang putusannya bertentangan") % {"jumlah": n},
            judul=_("Data pemilih %(periode)s") % {"periode": kode},
            url=f"{reverse('pemilih_kerja:antrean', args=[pk])}?kembali={SEMUA_KEMBALI}",
            giliran=True,
        )


def _proposals(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield decisions and exports that somebody else proposed, both with one query."""
    mine = kewenangan.list_kantor(*PENYETUJU)
    if not mine:
        return
    usul = KeputusanKandidat.objects.filter(hasil=HasilUsul.MENUNGGU, periode__kantor__in=mine)
    ekspor = PermintaanEkspor.objects.filter(status=StatusEkspor.DIMINTA, periode__kantor__in=mine)
    rows = (
        _waiting(usul.exclude(pengusul=akun), OBJ_KEPUTUSAN, "putusan", F("jumlah"))
        .union(_waiting(ekspor.exclude(peminta=akun), OBJ_EKSPOR, "profil", Value(0)), all=True)
        .order_by()
    )
    for row in sorted(rows, key=lambda row: (str(row["jenis"]), int(row["pk"])), reverse=True):
        yield Langkah(
            kantor=row["kantor"],
            obj_type=row["jenis"],
            obj_id=str(row["pk"]),
            kata=_words(row),
            judul=_("Data pemilih %(periode)s") % {"periode": row["kode"]},
            url=reverse(f"pemilih_kerja:{HALAMAN[row['jenis']]}", args=[row["pk"]]),
            giliran=True,
            putusan=True,
        )


def _waiting(rows: QuerySet[Any], jenis: str, apa: str, jumlah: F | Value) -> QuerySet[Any, dict[str, Any]]:
    said = {"kantor": F("periode__kantor_id"), "kode": F("periode__kode"), "apa": F(apa), "banyak": jumlah}
    found: QuerySet[Any, dict[str, Any]] = rows.order_by().annotate(jenis=Value(jenis), **said)
    return found.values("jenis", "pk", *said)


def _words(row: Mapping[str, Any]) -> str:
    if row["jenis"] == OBJ_EKSPOR:
        return _("Setujui atau tolak ekspor: %(profil)s") % {"profil": _(ProfilEkspor(row["apa"]).label)}
    return _("Setujui atau tolak: %(putusan)s %(jumlah)s kandidat") % {
        "putusan": _(Putusan(row["apa"]).label), "jumlah": row["banyak"],
    }  # fmt: skip
