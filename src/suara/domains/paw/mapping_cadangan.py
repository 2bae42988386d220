"""Where a candidate may come from when the own list is exhausted: other dapil, and the level above."""

from __future__ import annotations

from django.db.models import Q

from suara.domains.paw import facts, terms
from suara.domains.paw.mapping_calon import build_calon
from suara.domains.paw.models import Dapil, DapilTetangga, DapilWilayah, PermohonanPAW
from suara.domains.paw.queries_pemilu import list_pool_semua

UP = {
    terms.Lembaga.DPRD_KAB_KOTA: terms.Lembaga.DPRD_PROVINSI,
    terms.Lembaga.DPRD_PROVINSI: terms.Lembaga.DPR,
}


def build_cadangan(permohonan: PermohonanPAW) -> tuple[facts.DapilCadangan, tuple[facts.Calon, ...]]:
    """Return the other dapil of the institution, their neighbours, the level above, and the party's lists."""
    own, anggota = permohonan.dapil, permohonan.anggota
    if own is None or anggota is None or anggota.kursi.partai_id is None:
        return facts.DapilCadangan(), ()
    others = [item for item in _same_institution(own) if item.pk != own.pk]
    above = _above(own)
    touching = DapilTetangga.objects.filter(Q(dapil_a=own) | Q(dapil_b=own)).select_related(
        "disahkan_oleh", "dapil_a", "dapil_b"
    )
    lists = [*others, *([above] if above else [])]
    found = list_pool_semua(own.pemilu_id, terms.Lembaga(own.lembaga))
    upper = list_pool_semua(own.pemilu_id, terms.Lembaga(above.lembaga)) if above else {}
    party = anggota.kursi.partai_id
    people = [person for item in lists for person in ({**found, **upper}).get((item.pk, party), ())]
    cadangan = facts.DapilCadangan(
        dapil=tuple(_dapil(item) for item in others),
        ketetanggaan=tuple(
            facts.Ketetanggaan(
                dapil_a=item.dapil_a.kode,
                dapil_b=item.dapil_b.kode,
                dasar=item.basis,
                disahkan_oleh=item.disahkan_oleh.nama if item.disahkan_oleh else "",
            )
            for item in touching
        ),
        dapil_tingkat_atas=_dapil(above) if above else None,
    )
    return cadangan, build_calon(permohonan, people, {str(item.pk): item.kode for item in lists})


def _same_institution(own: Dapil) -> list[Dapil]:
    found = Dapil.objects.filter(pemilu=own.pemilu_id, lembaga=own.lembaga)
    if own.lembaga != terms.Lembaga.DPR:
        found = found.filter(provinsi=own.provinsi, kab_kota=own.kab_kota)
    return list(found.order_by("kode"))


def _above(own: Dapil) -> Dapil | None:
    """Return the one dapil a level up that contains this one; None when it is not known for sure."""
    lembaga = UP.get(terms.Lembaga(own.lembaga))
    if lembaga is None:
        return None
    upper = Dapil.objects.filter(pemilu=own.pemilu_id, lembaga=lembaga.value, provinsi=own.provinsi)
    found = list(upper)
    if len(found) != 1 and own.kab_kota:
        holding = DapilWilayah.objects.filter(dapil__in=upper, kode=own.kab_kota, terbelah=False)
        found = [item.dapil for item in holding.select_related("dapil")]
    return found[0] if len(found) == 1 else None


def _dapil(row: Dapil) -> facts.Dapil:
    return facts.Dapil(
        id=row.kode,
        nama=row.nama,
        lembaga=terms.Lembaga(row.lembaga),
        penduduk=row.penduduk,
        sumber_penduduk=row.sumber_penduduk,
    )
