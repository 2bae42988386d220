"""Recording the oath: the seat changes hands. The appointment is an act of others, noted here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import models, transaction

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.models import (
    AkhirKedudukan,
    Anggota,
    Calon,
    Dapil,
    FaktaCalon,
    HasilPelantikan,
    Kursi,
    Pelantikan,
    PermohonanPAW,
    Via,
)
from suara.domains.paw.queries_pelantikan import find_calon_bernama
from suara.domains.paw.services.case import CaseInHand, begin, refuse_future
from suara.domains.paw.terms import AlasanBerhenti, KodeFakta, SumberFakta
from suara.domains.paw.workflow import Act
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

FACTS = {
    HasilPelantikan.GAGAL_MENINGGAL: KodeFakta.T1,
    HasilPelantikan.GAGAL_MUNDUR: KodeFakta.T2,
}
"""What a failed oath says about the candidate; the next case asks for its proof."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianPelantikan:
    """What the papers say. `alasan` only when the letter named no reason why the old member stops."""

    hasil: str
    pejabat: str = ""
    nomor_keputusan: str = ""
    tanggal_keputusan: date | None = None
    tanggal_pelantikan: date | None = None
    tanggal_berhenti: date | None = None
    alasan: str = ""
    uraian: str = ""


@transaction.atomic
def record_pelantikan(
    *, actor: Akun, permohonan: PermohonanPAW, versi: int, isian: IsianPelantikan, berkas: Berkas
) -> Pelantikan:
    """Note what became of the published name, once. With an oath the old member ends and the new one sits.

    A failed oath changes no seat: the Pimpinan write a new letter, which is a new case.
    """
    hand = begin(actor=actor, permohonan=permohonan, act=Act.RECORD_PELANTIKAN, versi=versi)
    calon = find_calon_bernama(hand.permohonan)
    if calon is None:
        raise _refuse(gettext_noop("Perkara ini tidak mengumumkan nama, jadi tidak ada yang dilantik."))
    if Pelantikan.objects.filter(permohonan=hand.permohonan).exists():
        raise _refuse(gettext_noop("Pelantikan {nama} sudah dicatat."), nama=calon.nama)
    sworn = isian.hasil == HasilPelantikan.DILANTIK
    anggota = _swear_in(hand, calon, isian) if sworn else None
    fakta = None if sworn else _claim(hand, calon, isian, berkas)
    row = Pelantikan.objects.create(
        permohonan=hand.permohonan,
        calon=calon,
        hasil=isian.hasil,
        pejabat=isian.pejabat if sworn else "",
        nomor_keputusan=isian.nomor_keputusan if sworn else "",
        tanggal_keputusan=isian.tanggal_keputusan if sworn else None,
        tanggal_pelantikan=isian.tanggal_pelantikan if sworn else None,
        uraian=isian.uraian.strip(),
        berkas=berkas,
        anggota=anggota,
        fakta=fakta,
        dicatat_oleh=actor,
    )
    act = "paw.pelantikan.dicatat" if sworn else "paw.pelantikan.gagal"
    hand.finish(act, _trail(row))
    return row


def _trail(row: Pelantikan) -> dict[str, Json]:
    day = row.tanggal_pelantikan
    return {
        "calon": row.calon.nama,
        "keputusan": row.nomor_keputusan,
        "tanggal": day.isoformat() if day else "",
        "hasil": row.hasil,
        "uraian": row.uraian,
    }


def _swear_in(hand: CaseInHand, calon: Calon, isian: IsianPelantikan) -> Anggota:
    """End the old member and seat the new one on the same seat."""
    if hand.permohonan.anggota is None:
        raise _refuse(
            gettext_noop("Kursi perkara ini tidak ada dalam data pemilu. Masukkan dulu anggota dan kursinya.")
        )
    kursi = Kursi.objects.select_for_update(of=("self",)).get(pk=hand.permohonan.anggota.kursi_id)
    old = Anggota.objects.select_for_update(of=("self",)).get(pk=hand.permohonan.anggota.pk)
    sworn, ended = _check_dates(hand, old, isian)
    if Anggota.objects.filter(calon=calon).exists():
        raise _refuse(gettext_noop("{nama} sudah pernah tercatat menduduki kursi."), nama=calon.nama)
    sitting = Anggota.objects.filter(kursi=kursi, berhenti__isnull=True).exclude(pk=old.pk).first()
    if sitting is not None:
        raise _refuse(gettext_noop("Kursi ini sudah diduduki {nama}."), nama=sitting.calon.nama)
    if old.berhenti is None:
        old.berhenti, old.alasan = ended, _reason(hand.permohonan, isian)
        old.save(update_fields=["berhenti", "alasan"])
    Dapil.objects.filter(pk=kursi.dapil_id).update(versi=models.F("versi") + 1)
    return Anggota.objects.create(kursi=kursi, calon=calon, via=Via.PAW, dilantik=sworn)


def _check_dates(hand: CaseInHand, old: Anggota, isian: IsianPelantikan) -> tuple[date, date]:
    """Return the day of the oath and the day on which the old member stopped."""
    decree, sworn = isian.tanggal_keputusan, isian.tanggal_pelantikan
    if not (isian.pejabat and isian.nomor_keputusan.strip() and decree and sworn):
        raise _refuse(gettext_noop("Isi pejabat, nomor, dan tanggal keputusan, serta tanggal sumpah/janji."))
    zona = hand.permohonan.kantor.zona_waktu
    refuse_future(decree, gettext_noop("Tanggal keputusan"), zona)
    refuse_future(sworn, gettext_noop("Tanggal sumpah/janji"), zona)
    ended = old.berhenti or isian.tanggal_berhenti or hand.permohonan.tanggal_lowong or sworn
    if decree > sworn or ended > sworn or (old.dilantik is not None and ended < old.dilantik):
        raise _refuse(
            gettext_noop(
                "Urutan tanggal tidak mungkin: anggota lama dilantik, lalu berhenti; keputusan peresmian, "
                "lalu sumpah/janji penggantinya."
            )
        )
    if sworn < hand.permohonan.tanggal_diterima:
        raise _refuse(gettext_noop("Pengganti tidak mungkin dilantik sebelum surat Pimpinan diterima."))
    return sworn, ended


def _reason(permohonan: PermohonanPAW, isian: IsianPelantikan) -> AkhirKedudukan:
    reason = permohonan.alasan or isian.alasan
    if not reason:
        raise _refuse(gettext_noop("Pilih alasan anggota lama berhenti; surat tidak menyebutkannya."))
    return AkhirKedudukan(AlasanBerhenti(reason).value)


def _claim(hand: CaseInHand, calon: Calon, isian: IsianPelantikan, berkas: Berkas) -> FaktaCalon | None:
    """Keep what a failed oath says about the candidate as a claim that a VERIFIKATOR has yet to prove."""
    hasil = HasilPelantikan(isian.hasil)
    if not isian.uraian.strip():
        raise _refuse(gettext_noop("Tuliskan apa yang terjadi dan dari mana kantor mengetahuinya."))
    if hasil not in FACTS:
        return None
    return FaktaCalon.objects.create(
        permohonan=hand.permohonan,
        calon=calon,
        kode=FACTS[hasil].value,
        sumber=SumberFakta.PIMPINAN.value,
        uraian=isian.uraian.strip(),
        berkas=berkas,
        dicatat_oleh=hand.actor,
    )


def _refuse(sentence: str, **values: str) -> ActRefused:
    return ActRefused(Kalimat(sentence, values))
