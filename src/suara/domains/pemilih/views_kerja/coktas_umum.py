"""What the pages of coktas share: finding a row or a plan, places of the office, masked values."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih import queries
from suara.domains.pemilih.isi_coktas import OrangCoktas, read_kunjungan
from suara.domains.pemilih.kolom import KOLOM
from suara.domains.pemilih.models import BarisCoktas, KunjunganCoktas, RencanaCoktas
from suara.domains.pemilih.samar import mask
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.views_kerja.dasar import akun_of, region_names, value_words

LAPANGAN = ("nama", "alamat", "rt", "rw", "jenis_kelamin")
"""What a visit needs to know; the birth date only by its year. Never NIK or NKK."""


def find_coktas(request: HttpRequest, pk: int) -> BarisCoktas:
    """Return the row, or 404."""
    try:
        return queries.get_coktas_for(akun_of(request), pk)
    except BarisCoktas.DoesNotExist:
        raise Http404 from None


def find_rencana(request: HttpRequest, pk: int) -> RencanaCoktas:
    """Return the plan of the officer's office, or 404."""
    try:
        return queries.get_rencana_for(akun_of(request), pk)
    except RencanaCoktas.DoesNotExist:
        raise Http404 from None


def find_own_rencana(request: HttpRequest, pk: int) -> RencanaCoktas:
    """Return the plan that the officer himself carries out; 404 for everybody else."""
    try:
        return queries.get_own_rencana(akun_of(request), pk)
    except RencanaCoktas.DoesNotExist:
        raise Http404 from None


def list_kecamatan(kantor_id: str) -> list[tuple[str, str]]:
    """Return the kecamatan of an office's region."""
    rows = Wilayah.objects.filter(pk__startswith=f"{kantor_id}.", tingkat="KECAMATAN")
    return list(rows.order_by("pk").values_list("pk", "nama"))


def list_desa(kode: str) -> list[tuple[str, str]]:
    """Return the desa of a region, each with its kecamatan's name when the region is larger."""
    rows = Wilayah.objects.filter(pk__startswith=f"{kode}.", tingkat="KELURAHAN_DESA").order_by("pk")
    if kode.count(".") >= 2:
        return list(rows.values_list("pk", "nama"))
    return [
        (code, f"{nama} ({induk})") for code, nama, induk in rows.values_list("pk", "nama", "induk__nama")
    ]


def masked(orang: OrangCoktas) -> list[tuple[str, str]]:
    """Return the values of a person with their words, as a page shows them before anybody opens them."""
    values = ((name, mask(name, orang.orang.get(name, ""))) for name in LAPANGAN)
    shown = [(_(KOLOM[name].judul), value_words(name, value)) for name, value in values]
    shown.append((_("Tahun lahir"), orang.orang.get("tanggal_lahir", "")[:4]))
    return [(judul, isi) for judul, isi in shown if isi]


def shown(orang: OrangCoktas) -> list[tuple[str, str]]:
    """Return every value of a person with its words, for who has opened them; the numbers stay masked."""
    values = ((name, orang.orang.get(name, "")) for name in KOLOM if name != "kode_desa")
    return [
        (_(KOLOM[name].judul), mask(name, value) if name in ("nik", "nkk") else value_words(name, value))
        for name, value in values
        if value
    ]


def visit_words(visit: KunjunganCoktas) -> list[tuple[str, str]]:
    """Return what was sealed with a visit, with its words."""
    said = read_kunjungan(visit)
    found = [(_("Yang memberi keterangan"), said.responden), (_("Catatan"), said.catatan)]
    names = region_names({said.ubah["kode_desa"]}) if "kode_desa" in said.ubah else {}
    found += [(_(KOLOM[name].judul), names.get(value, value)) for name, value in said.ubah.items()]
    found += [(_(JenisBukti(kind).label), number or "–") for kind, number in said.nomor_dokumen.items()]
    return [(judul, isi) for judul, isi in found if isi]


def opened(orang: OrangCoktas) -> dict[str, str]:
    """Return what goes along on a visit."""
    found = {name: orang.orang.get(name, "") for name in LAPANGAN}
    return found | {"lahir": orang.orang.get("tanggal_lahir", "")[:4]}
