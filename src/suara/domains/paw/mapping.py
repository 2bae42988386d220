"""From the database to `facts.Kasus`: what the office knows about a case, read once, judged by rules only."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date
from enum import Enum

from suara.domains.paw import facts, rules, terms
from suara.domains.paw.mapping_cadangan import build_cadangan
from suara.domains.paw.mapping_calon import build_calon
from suara.domains.paw.models import Anggota, HasilPelantikan, LampiranPermohonan, PermohonanPAW, ProsesHukum
from suara.domains.paw.queries_pemilu import list_pool
from suara.domains.paw.status import StatusPermohonan
from suara.kernel.kalimat import Json
from suara.kernel.keputusan import Keputusan

TINGKAT = {
    "RI": terms.TingkatKPU.RI,
    "PROVINSI": terms.TingkatKPU.PROVINSI,
    "KABUPATEN_KOTA": terms.TingkatKPU.KAB_KOTA,
}
EXHAUSTED = (terms.Hasil.HABIS, terms.Hasil.BUTUH_DATA)
ACEH = "11"


def evaluate(permohonan: PermohonanPAW, *, hari_ini: date) -> tuple[facts.Kasus, Keputusan]:
    """Ask the rules about the case as it is known now.

    The other dapil are read only when the own list gives no answer: few cases need them.
    """
    kasus = build_kasus(permohonan)
    keputusan = rules.decide(kasus, hari_ini=hari_ini)
    if keputusan.hasil in EXHAUSTED and permohonan.dapil is not None:
        cadangan, calon = build_cadangan(permohonan)
        kasus = replace(kasus, cadangan=cadangan, calon=kasus.calon + calon)
        keputusan = rules.decide(kasus, hari_ini=hari_ini)
    return kasus, keputusan


def build_kasus(permohonan: PermohonanPAW) -> facts.Kasus:
    """Return everything known about the case and the list of its party and dapil."""
    kantor, dapil, anggota = permohonan.kantor, permohonan.dapil, permohonan.anggota
    partai_id = anggota.kursi.partai_id if anggota else None
    calon: tuple[facts.Calon, ...] = ()
    if dapil is not None:
        calon = build_calon(permohonan, list_pool(dapil.pk, partai_id), {str(dapil.pk): dapil.kode})
    return facts.Kasus(
        kantor=TINGKAT[kantor.tingkat],
        wilayah_kantor=kantor.wilayah_id or "",
        pemilu_terakhir=dapil.pemilu_id if dapil else "",
        permohonan=_letter(permohonan),
        kursi=_seat(permohonan),
        anggota=_member(permohonan),
        calon=calon,
        kepengurusan=_board(permohonan),
        kekosongan_lain=_other_vacancies(permohonan),
    )


def snapshot(kasus: facts.Kasus) -> tuple[dict[str, Json], str]:
    """Return the facts as plain JSON and their hash: what a decision rested on, for ever comparable."""
    text = json.dumps(_plain(asdict(kasus)), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return json.loads(text), hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    """Turn enums and dates, also as keys, into text."""
    if isinstance(value, dict):
        return {str(_plain(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def build_dokumen(row: LampiranPermohonan) -> facts.Dokumen:
    """Return a paper of the letter as the rules know it."""
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


def build_proses(rows: Iterable[ProsesHukum]) -> tuple[facts.ProsesHukum, ...]:
    """Return the disputes in force as the rules know them."""
    return tuple(
        facts.ProsesHukum(
            forum=terms.Forum(row.forum),
            tanggal_diajukan=row.tanggal_diajukan,
            nomor_perkara=row.nomor_perkara,
            tanggal_putusan=row.tanggal_putusan,
            hasil=terms.HasilPerkara(row.hasil) if row.hasil else None,
            inkrah=row.inkrah,
        )
        for row in rows
    )


def _letter(permohonan: PermohonanPAW) -> facts.Permohonan:
    return facts.Permohonan(
        nomor=permohonan.nomor_surat,
        tanggal_surat=permohonan.tanggal_surat,
        tanggal_diterima=permohonan.tanggal_diterima,
        pengirim=terms.PeranPengirim(permohonan.pengirim),
        ditandatangani_ketua=permohonan.ditandatangani_ketua,
        usulan=str(permohonan.calon_usulan_id) if permohonan.calon_usulan_id else None,
        lampiran=tuple(build_dokumen(row) for row in permohonan.lampiran_set.all()),
    )


def _seat(permohonan: PermohonanPAW) -> facts.Kursi:
    dapil, anggota = permohonan.dapil, permohonan.anggota
    kursi = anggota.kursi if anggota else None
    wilayah = dapil.wilayah if dapil else ""
    return facts.Kursi(
        lembaga=terms.Lembaga(permohonan.lembaga),
        wilayah=wilayah,
        dapil=dapil.kode if dapil else "",
        partai=str(kursi.partai_id) if kursi and kursi.partai_id else None,
        pemilu=dapil.pemilu_id if dapil else "",
        mulai_jabatan=kursi.mulai_jabatan if kursi else None,
        akhir_jabatan=permohonan.akhir_masa_jabatan or (kursi.akhir_jabatan if kursi else None),
        daerah_khusus=wilayah.startswith(ACEH),
    )


def _member(permohonan: PermohonanPAW) -> facts.Anggota:
    anggota: Anggota | None = permohonan.anggota
    crime = permohonan.putusan_pidana
    own_cases = permohonan.proseshukum_set.filter(calon__isnull=True, digantikan__isnull=True)
    return facts.Anggota(
        calon=str(anggota.calon_id) if anggota else "",
        nama=permohonan.nama_anggota,
        tanggal_dilantik=anggota.dilantik if anggota else None,
        alasan=terms.AlasanBerhenti(permohonan.alasan) if permohonan.alasan else None,
        alasan_diberhentikan=(
            terms.AlasanDiberhentikan(permohonan.alasan_diberhentikan)
            if permohonan.alasan_diberhentikan
            else None
        ),
        keadaan=terms.KeadaanAnggota(permohonan.keadaan) if permohonan.keadaan else None,
        tanggal_kosong=permohonan.tanggal_lowong,
        putusan_pidana=facts.PutusanPidana(**crime) if crime else None,
        proses_hukum=build_proses(own_cases),
    )


def _board(permohonan: PermohonanPAW) -> facts.KepengurusanPartai:
    row = permohonan.kepengurusanpartai_set.filter(digantikan__isnull=True).first()
    if row is None:
        return facts.KepengurusanPartai()
    return facts.KepengurusanPartai(
        status=terms.StatusPartai(row.status),
        surat_bertentangan=row.surat_bertentangan,
        penyelesaian=terms.PenyelesaianKepengurusan(row.penyelesaian) if row.penyelesaian else None,
        sk_menteri=row.sk_menteri,
        tanggal_sk=row.tanggal_sk,
        keputusan_suksesi=row.keputusan_suksesi or None,
    )


def _other_vacancies(permohonan: PermohonanPAW) -> tuple[facts.KekosonganLain, ...]:
    if permohonan.anggota is None:
        return ()
    others = (
        PermohonanPAW.objects.filter(
            dapil=permohonan.dapil_id, anggota__kursi__partai=permohonan.anggota.kursi.partai_id
        )
        .exclude(anggota__kursi=permohonan.anggota.kursi_id)
        .exclude(status__in=(StatusPermohonan.DITUTUP, StatusPermohonan.BUKAN_KEWENANGAN))
        .exclude(pelantikan_set__hasil=HasilPelantikan.DILANTIK)
        .select_related("anggota")
        .order_by("tanggal_diterima", "created_at")
    )
    return tuple(
        facts.KekosonganLain(
            anggota=str(row.anggota.calon_id) if row.anggota else row.nama_anggota,
            nomor_permohonan=row.nomor_surat,
            tanggal_diterima=row.tanggal_diterima,
            nama_sudah_dikirim=row.status == StatusPermohonan.TERBIT,
        )
        for row in others
    )
