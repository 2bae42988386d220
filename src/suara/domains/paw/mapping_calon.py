"""People of the DCT with the facts that a case recorded about them, as `facts.Calon`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from django.db.models import Q

from suara.domains.paw import facts, terms
from suara.domains.paw.models import (
    DokumenPerkara,
    FaktaCalon,
    KeputusanPAW,
    Klarifikasi,
    PermohonanPAW,
    ProsesHukum,
    TandaTerimaLHKPN,
    TanggapanMasyarakat,
)
from suara.domains.paw.models.fakta import MENUNTUT_KURSI
from suara.domains.paw.status import StatusPermohonan, TahapKeputusan

LASTING = (terms.KodeFakta.T1.value, terms.KodeFakta.T2.value)
"""Death, and a resignation as Calon Pengganti Antarwaktu, hold for every later case (Pasal 20 ayat (4))."""

REASONS = frozenset(item.value for item in terms.KodeFakta)
REMARKS = frozenset(item.value for item in terms.CatatanBukanTMS)


def build_calon(
    permohonan: PermohonanPAW, pool: Iterable[facts.Calon], kode: Mapping[str, str]
) -> tuple[facts.Calon, ...]:
    """Return these people of the DCT with everything that the case knows about them.

    `kode` names each dapil (by primary key) as sentences shall name it.
    """
    people = list(pool)
    known = _Known(permohonan, [int(person.id) for person in people])
    return tuple(known.add_to(person, kode[person.dapil]) for person in people)


class _Known:
    """What the office knows about a set of candidates, read with one query per table."""

    def __init__(self, permohonan: PermohonanPAW, ids: list[int]) -> None:
        self.zona = ZoneInfo(permohonan.kantor.zona_waktu)
        self.named = set(_named_elsewhere(permohonan, ids))
        self.claims = _group(_claims(permohonan, ids))
        own = {"permohonan": permohonan, "calon__in": ids, "digantikan__isnull": True}
        self.contacts = _group(Klarifikasi.objects.filter(**own))
        self.responses = _group(TanggapanMasyarakat.objects.filter(**own))
        self.disputes = _group(ProsesHukum.objects.filter(**own))
        self.receipts = {row.calon_id: row for row in TandaTerimaLHKPN.objects.filter(**own)}

    def add_to(self, person: facts.Calon, dapil: str) -> facts.Calon:
        """Return the person with the facts of the case."""
        from suara.domains.paw.mapping import build_proses

        pk = int(person.id)
        receipt, claims = self.receipts.get(pk), self.claims[pk]
        standing = person.kedudukan
        if standing.in_pool and pk in self.named:
            standing = terms.Kedudukan.CPAW_KURSI_LAIN
        return replace(
            person,
            dapil=dapil,
            kedudukan=standing,
            menuntut_kursi=any(item.kode == MENUNTUT_KURSI for item in claims),
            fakta=_merge([item for item in claims if item.kode in REASONS]),
            catatan=tuple(terms.CatatanBukanTMS(item.kode) for item in claims if item.kode in REMARKS),
            klarifikasi=tuple(self._contact(item) for item in self.contacts[pk]),
            tanggapan=tuple(_response(item) for item in self.responses[pk]),
            proses_hukum=build_proses(self.disputes[pk]),
            lhkpn=facts.LHKPN(tanda_terima=receipt.nomor, tanggal=receipt.tanggal_lhkpn) if receipt else None,
        )

    def _contact(self, row: Klarifikasi) -> facts.Klarifikasi:
        return facts.Klarifikasi(
            tanggal=row.dihubungi_at.astimezone(self.zona).date(),
            pihak=terms.PihakKlarifikasi(row.pihak),
            cara=terms.CaraKlarifikasi(row.cara),
            hasil=terms.HasilKlarifikasi(row.hasil),
            tentang=tuple(terms.KodeFakta(item) for item in row.tentang),
            berita_acara=str(row.pk),
        )


def _claims(permohonan: PermohonanPAW, ids: list[int]) -> list[FaktaCalon]:
    current = FaktaCalon.objects.filter(calon__in=ids, digantikan__isnull=True, dicabut=False)
    own = current.filter(permohonan=permohonan)
    # After a failed oath the claim is known before it is proven: the next case must ask first.
    known = Q(diverifikasi_oleh__isnull=False) | Q(pelantikan__isnull=False)
    lasting = current.filter(kode__in=LASTING).filter(known)
    return list((own | lasting.exclude(permohonan=permohonan)).order_by("created_at"))


def _named_elsewhere(permohonan: PermohonanPAW, ids: list[int]) -> list[int]:
    """Candidates decided for another seat, also when that case is closed since: their name went out."""
    sent = DokumenPerkara.objects.filter(jenis="S1", dokumen__status="TERBIT")
    running = Q(permohonan__status__in=(StatusPermohonan.DIPUTUSKAN, StatusPermohonan.TERBIT))
    decided = KeputusanPAW.objects.filter(
        running | Q(pk__in=sent.values("keputusan")),
        tahap=TahapKeputusan.PLENO,
        hasil=terms.Hasil.NAMA.value,
        calon__in=ids,
    ).exclude(permohonan=permohonan)
    if permohonan.anggota is not None:
        decided = decided.exclude(permohonan__anggota__kursi=permohonan.anggota.kursi_id)
    return [pk for pk in decided.values_list("calon_id", flat=True) if pk is not None]


def _group[T: (FaktaCalon, Klarifikasi, TanggapanMasyarakat, ProsesHukum)](
    rows: Iterable[T],
) -> defaultdict[int, list[T]]:
    grouped: defaultdict[int, list[T]] = defaultdict(list)
    for row in rows:
        if row.calon_id is not None:
            grouped[row.calon_id].append(row)
    return grouped


def _merge(rows: list[FaktaCalon]) -> tuple[facts.FaktaCalon, ...]:
    """One fact per code: its papers together. A paper that nobody verified is no paper yet."""
    by_code: dict[str, list[FaktaCalon]] = {}
    for row in rows:
        by_code.setdefault(row.kode, []).append(row)
    return tuple(_claim(code, items) for code, items in by_code.items())


def _claim(code: str, rows: list[FaktaCalon]) -> facts.FaktaCalon:
    last = rows[-1]
    crime = next((row.tindak_pidana for row in rows if row.tindak_pidana), "")
    return facts.FaktaCalon(
        kode=terms.KodeFakta(code),
        sumber=terms.SumberFakta(last.sumber),
        tanggal=last.tanggal_fakta,
        dokumen=tuple(_paper(row) for row in rows if row.diverifikasi_oleh_id and row.jenis_dokumen),
        tindak_pidana=terms.TindakPidanaPemilu(crime) if crime else None,
        jabatan=next((row.jabatan for row in rows if row.jabatan), ""),
        keluar_sendiri=any(row.keluar_sendiri for row in rows),
    )


def _paper(row: FaktaCalon) -> facts.Dokumen:
    return facts.Dokumen(
        id=str(row.pk),
        jenis=terms.JenisDokumen(row.jenis_dokumen),
        nomor=row.nomor_dokumen,
        tanggal=row.tanggal_dokumen,
        penerbit=row.penerbit,
        identitas_cocok=row.identitas_cocok,
        bermeterai=row.bermeterai,
        ditandatangani_sendiri=row.ditandatangani_sendiri,
        menyebut_cpaw=row.menyebut_cpaw,
        inkrah=row.inkrah,
    )


def _response(row: TanggapanMasyarakat) -> facts.TanggapanMasyarakat:
    return facts.TanggapanMasyarakat(
        tanggal=row.tanggal_diterima,
        ringkasan=row.isi[:200],
        tentang=tuple(terms.KodeFakta(item) for item in row.tentang),
    )
