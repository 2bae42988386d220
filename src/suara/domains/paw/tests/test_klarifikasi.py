"""Klarifikasi (Pasal 24): two officers, a Berita Acara each, and what it clears."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from suara.domains.paw.errors import ActRefused
from suara.domains.paw.services import (
    IsianKlarifikasi,
    draft_letter,
    issue_document,
    prepare_keputusan,
    record_klarifikasi,
    record_tanggapan,
)
from suara.domains.paw.tests.perkara_contoh import calon, make_pemilu, register, scan
from suara.domains.paw.tests.test_perkara_jalan import fresh, lengkap, lhkpn

pytestmark = pytest.mark.django_db


@pytest.fixture
def perkara(rina, yusuf, kantor_kaltim):
    """A case in which the public said something about the next-ranked."""
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, tzinfo=dt.UTC), tick=False):
        make_pemilu()
        case = register(rina, kantor_kaltim)
        lengkap(case, rina)
        lhkpn(case, yusuf)
        record_tanggapan(
            actor=rina,
            permohonan=case,
            versi=fresh(case).versi,
            calon=calon(4),
            tanggal_diterima=dt.date(2026, 3, 17),
            cara="surat",
            isi="Katanya sudah pindah partai.",
            tentang=["T6"],
        )
        yield case


def isian(**changes) -> IsianKlarifikasi:
    values = {
        "calon": calon(4),
        "cara": "PANGGILAN_VIDEO",
        "pihak": "CALON",
        "dihubungi_at": dt.datetime(2026, 3, 18, 1, 0, tzinfo=dt.UTC),
        "nama_pihak": "Calon Contoh 4",
        "pemeriksaan_identitas": "wajah dan suara langsung",
        "pertanyaan": "Apakah Saudara masih anggota partai?",
        "jawaban": "Ya, masih.",
        "hasil": "MEMENUHI_SYARAT",
        "tentang": ["T6"],
    }
    return IsianKlarifikasi(**values | changes)


def record(case, actor, second, **changes):
    return record_klarifikasi(
        actor=actor,
        permohonan=case,
        versi=fresh(case).versi,
        isian=isian(**changes),
        petugas_kedua=second,
        bukti=scan(actor, case.kantor, "rekaman.pdf"),
    )


def test_response_obliges_to_clarify_and_the_contact_clears(perkara, rina, yusuf, maria) -> None:
    waiting = prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi)
    assert (waiting.hasil, fresh(perkara).status) == ("KLARIFIKASI", "KLARIFIKASI")
    draft_letter(
        actor=rina,
        permohonan=perkara,
        versi=fresh(perkara).versi,
        jenis="S6",
        isian={
            "calon": calon(4),
            "kepada": "Calon Contoh 4",
            "pertanyaan": "Satu?\nDua?",
            "cara": ["TELEPON"],
        },
    )
    assert perkara.dokumen_set.get(jenis="S6").dokumen.data["pertanyaan"] == ["Satu?", "Dua?"]
    contact = record(perkara, rina, yusuf)
    minutes = perkara.dokumen_set.get(jenis="BA2")
    assert minutes.klarifikasi == contact
    assert {p["nama"] for p in minutes.dokumen.penandatangan} == {"Rina Wulandari", "Yusuf Hidayat"}
    issue_document(
        actor=maria,
        permohonan=perkara,
        versi=fresh(perkara).versi,
        linked=minutes,
        tanggal_surat=dt.date(2026, 3, 18),
    )
    cleared = prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi)
    assert (cleared.hasil, fresh(perkara).status) == ("NAMA", "SIAP_PLENO")


def test_a_contact_needs_two_officers_of_the_office_and_cannot_lie_ahead(perkara, rina, yusuf, tono) -> None:
    with pytest.raises(ActRefused, match="dua petugas"):
        record(perkara, rina, rina)
    with pytest.raises(ActRefused, match="tidak bertugas"):
        record(perkara, rina, tono)
    with pytest.raises(ActRefused, match="masa depan"):
        record(perkara, rina, yusuf, dihubungi_at=dt.datetime(2026, 3, 19, tzinfo=dt.UTC))
    assert not perkara.klarifikasi_set.exists()


def test_resignation_by_phone_does_not_skip(perkara, rina, yusuf) -> None:
    record(perkara, rina, yusuf, hasil="MUNDUR_LISAN", tentang=["T2"], jawaban="Saya mundur.")
    assert (
        prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi).hasil == "KLARIFIKASI"
    )
