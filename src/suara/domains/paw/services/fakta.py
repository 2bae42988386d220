"""Recording what becomes known: about candidates, disputes, the party's board. Rows are appended only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import has_peran
from suara.core.berkas.models import Berkas
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.models import (
    Calon,
    FaktaCalon,
    KepengurusanPartai,
    PermohonanPAW,
    ProsesHukum,
    TandaTerimaLHKPN,
    TanggapanMasyarakat,
)
from suara.domains.paw.services.case import begin, refuse_future
from suara.domains.paw.services.perkara import IsianDokumen
from suara.domains.paw.terms import Forum, StatusPartai
from suara.domains.paw.workflow import Act
from suara.kernel.kalimat import Kalimat, gettext_noop


@transaction.atomic
def record_fakta(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    versi: int,
    calon: Calon,
    kode: str,
    sumber: str,
    rincian: Mapping[str, object] | None = None,
    dokumen: IsianDokumen | None = None,
    berkas: Berkas | None = None,
    menggantikan: FaktaCalon | None = None,
    terverifikasi: bool = False,
) -> FaktaCalon:
    """Record a claim about a candidate. It proves nothing before a VERIFIKATOR has checked its paper.

    `rincian` holds further columns of `FaktaCalon` (`uraian`, `jabatan`, `tindak_pidana` …).
    """
    hand = begin(actor=actor, permohonan=permohonan, act=Act.RECORD_FAKTA, versi=versi)
    if dokumen is not None and dokumen.tanggal_dokumen:
        refuse_future(
            dokumen.tanggal_dokumen, gettext_noop("Tanggal dokumen"), hand.permohonan.kantor.zona_waktu
        )
    verifier = None
    if terverifikasi:
        _require_paper(berkas)
        verifier = actor if has_peran(actor, Peran.VERIFIKATOR, hand.permohonan.kantor) else None
    fakta = FaktaCalon.objects.create(
        permohonan=hand.permohonan,
        calon=calon,
        kode=kode,
        sumber=sumber,
        berkas=berkas,
        dicatat_oleh=actor,
        menggantikan=menggantikan,
        diverifikasi_oleh=verifier,
        **(dokumen.columns() if dokumen else {}),
        **(rincian or {}),
    )
    hand.finish("paw.fakta.dicatat", {"kode": kode, "calon": calon.nama, "dokumen": fakta.nomor_dokumen})
    return fakta


@transaction.atomic
def verify_fakta(*, actor: Akun, permohonan: PermohonanPAW, versi: int, fakta: FaktaCalon) -> FaktaCalon:
    """Confirm that the paper proves the claim: a new row that replaces the claimed one."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.VERIFY_FAKTA, versi=versi)
    current = _current(hand.permohonan, fakta)
    _require_paper(current.berkas)
    confirmed = _copy(current, actor, diverifikasi_oleh=actor)
    hand.finish(
        "paw.fakta.diverifikasi",
        {"kode": confirmed.kode, "calon": confirmed.calon.nama, "dokumen": confirmed.nomor_dokumen},
    )
    return confirmed


@transaction.atomic
def withdraw_fakta(
    *, actor: Akun, permohonan: PermohonanPAW, versi: int, fakta: FaktaCalon, alasan: str
) -> FaktaCalon:
    """Take a claim back: a new row says so and why; the old one stays readable."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.VERIFY_FAKTA, versi=versi)
    withdrawn = _copy(_current(hand.permohonan, fakta), actor, dicabut=True, uraian=alasan)
    hand.finish(
        "paw.fakta.dicabut", {"kode": withdrawn.kode, "calon": withdrawn.calon.nama, "alasan": alasan}
    )
    return withdrawn


@transaction.atomic
def record_tanggapan(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    versi: int,
    calon: Calon,
    tanggal_diterima: date,
    cara: str,
    isi: str,
    tentang: Sequence[str] = (),
    berkas: Berkas | None = None,
) -> TanggapanMasyarakat:
    """Record a response of the public; it obliges to clarify and proves nothing (Pasal 24 ayat (1))."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.RECORD_TANGGAPAN, versi=versi)
    refuse_future(tanggal_diterima, gettext_noop("Tanggal diterima"), hand.permohonan.kantor.zona_waktu)
    tanggapan = TanggapanMasyarakat.objects.create(
        permohonan=hand.permohonan,
        calon=calon,
        tanggal_diterima=tanggal_diterima,
        cara=cara,
        isi=isi,
        tentang=list(tentang),
        berkas=berkas,
        dicatat_oleh=actor,
    )
    hand.finish("paw.tanggapan.dicatat", {"calon": calon.nama})
    return tanggapan


@transaction.atomic
def record_lhkpn(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    versi: int,
    calon: Calon,
    nomor: str,
    tanggal_lhkpn: date,
    berkas: Berkas,
) -> TandaTerimaLHKPN:
    """Record a candidate's receipt of the wealth report (Pasal 23)."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.RECORD_LHKPN, versi=versi)
    refuse_future(tanggal_lhkpn, gettext_noop("Tanggal tanda terima"), hand.permohonan.kantor.zona_waktu)
    receipt = TandaTerimaLHKPN.objects.create(
        permohonan=hand.permohonan,
        calon=calon,
        nomor=nomor,
        tanggal_lhkpn=tanggal_lhkpn,
        berkas=berkas,
        dicatat_oleh=actor,
    )
    hand.finish("paw.lhkpn.dicatat", {"calon": calon.nama, "nomor_lhkpn": nomor})
    return receipt


@transaction.atomic
def record_proses_hukum(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    versi: int,
    calon: Calon | None,
    isian: Mapping[str, object],
    berkas: Berkas | None = None,
    menggantikan: ProsesHukum | None = None,
) -> ProsesHukum:
    """Record a dispute, or its next stage: of the member (`calon=None`, Pasal 7) or a candidate (Pasal 27).

    `isian` holds columns of `ProsesHukum`: forum, dates, result, whether it is final.
    """
    hand = begin(actor=actor, permohonan=permohonan, act=Act.RECORD_PROSES_HUKUM, versi=versi)
    zona = hand.permohonan.kantor.zona_waktu
    for name, label in (
        ("tanggal_diajukan", gettext_noop("Tanggal diajukan")),
        ("tanggal_putusan", gettext_noop("Tanggal putusan")),
    ):
        value = isian.get(name)
        if isinstance(value, date):
            refuse_future(value, label, zona)
    proses = ProsesHukum(
        permohonan=hand.permohonan,
        calon=calon,
        berkas=berkas,
        dicatat_oleh=actor,
        menggantikan=menggantikan,
        **isian,
    )
    proses.save(force_insert=True)
    who = calon.nama if calon else hand.permohonan.nama_anggota
    hand.finish("paw.proses_hukum.dicatat", {"orang": who, "forum": Forum(proses.forum).label})
    return proses


@transaction.atomic
def record_kepengurusan(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    versi: int,
    isian: Mapping[str, object],
    berkas: Berkas | None = None,
) -> KepengurusanPartai:
    """Record which board speaks for the party, or that two disagree; replaces the last record."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.RECORD_KEPENGURUSAN, versi=versi)
    last = hand.permohonan.kepengurusanpartai_set.filter(digantikan__isnull=True).first()
    row = KepengurusanPartai(
        permohonan=hand.permohonan, berkas=berkas, dicatat_oleh=actor, menggantikan=last, **isian
    )
    row.save(force_insert=True)
    hand.finish("paw.kepengurusan.dicatat", {"keadaan": StatusPartai(row.status).label})
    return row


def _current(permohonan: PermohonanPAW, fakta: FaktaCalon) -> FaktaCalon:
    found = permohonan.faktacalon_set.filter(pk=fakta.pk, digantikan__isnull=True, dicabut=False).first()
    if found is None:
        raise ActRefused(Kalimat(gettext_noop("Fakta ini sudah diganti atau dicabut; muat ulang halaman.")))
    return found


def _require_paper(berkas: Berkas | None) -> None:
    if berkas is None:
        raise ActRefused(
            Kalimat(gettext_noop("Fakta tanpa dokumen tidak dapat diverifikasi. Unggah dokumennya dulu."))
        )


def _copy(row: FaktaCalon, actor: Akun, **changes: object) -> FaktaCalon:
    skip = {"id", "created_at", "menggantikan", "dicatat_oleh"}
    values = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if f.name not in skip}
    copied = FaktaCalon(menggantikan=row, dicatat_oleh=actor, **values)
    for name, value in changes.items():
        setattr(copied, name, value)
    copied.save(force_insert=True)
    return copied
