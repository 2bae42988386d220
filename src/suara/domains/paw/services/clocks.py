"""The two clocks of a case: `jawaban_pertama` must be met, `jawaban_nama` may come later."""

from __future__ import annotations

from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.tugas.services import close_tenggat, set_tenggat
from suara.domains.paw.deadlines import compute_jawaban
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.services.case import OBJ_TYPE
from suara.kernel.hari_kerja import KalenderTidakAda
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.parameter import ParameterTidakAda

JAWABAN_PERTAMA = "paw.jawaban_pertama"
JAWABAN_NAMA = "paw.jawaban_nama"

TITLES = {
    JAWABAN_PERTAMA: gettext_noop("Jawab surat {nomor} tentang PAW {anggota}"),
    JAWABAN_NAMA: gettext_noop("Sampaikan nama pengganti {anggota} (surat {nomor})"),
}

FIRST_ANSWERS = frozenset({"S1", "S2", "S3", "S4", "S5", "S7"})
"""Any of these letters meets `jawaban_pertama`."""
FINAL_ANSWERS = frozenset({"S1", "S3", "S4"})
"""These end the search for a name; S2, S5 and S7 do not."""


def open_clocks(*, actor: Akun, permohonan: PermohonanPAW) -> None:
    """Start both clocks on the day of receipt. Raises `ActRefused` when that day can't be counted from."""
    try:
        due = compute_jawaban(permohonan.tanggal_diterima)
    except (KalenderTidakAda, ParameterTidakAda) as error:
        raise ActRefused(error.pesan) from error
    for aturan in (JAWABAN_PERTAMA, JAWABAN_NAMA):
        _set(actor, permohonan, aturan, due.jatuh_tempo, [day.to_dict() for day in due.jejak])


def wait_for(*, actor: Akun, permohonan: PermohonanPAW, menunggu: str) -> None:
    """Say on `jawaban_nama` whose turn it is; empty when it is the office's again."""
    from suara.core.tugas.models import StatusTenggat, Tenggat

    open_ = Tenggat.objects.filter(
        obj_type=OBJ_TYPE, obj_id=str(permohonan.pk), aturan=JAWABAN_NAMA, status=StatusTenggat.TERBUKA
    ).first()
    if open_ is not None and open_.menunggu != menunggu:
        _set(actor, permohonan, JAWABAN_NAMA, open_.jatuh_tempo, open_.trace, menunggu)


def answer_clocks(*, actor: Akun, permohonan: PermohonanPAW, jenis: str) -> None:
    """Close what the issued letter answers."""
    if jenis in FIRST_ANSWERS:
        close_tenggat(actor=actor, obj_type=OBJ_TYPE, obj_id=str(permohonan.pk), aturan=JAWABAN_PERTAMA)
    if jenis in FINAL_ANSWERS:
        close_tenggat(actor=actor, obj_type=OBJ_TYPE, obj_id=str(permohonan.pk), aturan=JAWABAN_NAMA)


def close_clocks(*, actor: Akun, permohonan: PermohonanPAW) -> None:
    """Close everything that still runs on the case."""
    close_tenggat(actor=actor, obj_type=OBJ_TYPE, obj_id=str(permohonan.pk))


def _set(
    actor: Akun, permohonan: PermohonanPAW, aturan: str, due: object, trace: object, menunggu: str = ""
) -> None:
    set_tenggat(
        actor=actor,
        kantor=permohonan.kantor,
        domain="paw",
        obj_type=OBJ_TYPE,
        obj_id=str(permohonan.pk),
        aturan=aturan,
        judul=Kalimat(TITLES[aturan], {"nomor": permohonan.nomor_surat, "anggota": permohonan.nama_anggota}),
        url=reverse("paw_kerja:perkara", args=[permohonan.pk]),
        jatuh_tempo=due,  # type: ignore[arg-type]
        trace=trace,  # type: ignore[arg-type]
        menunggu=menunggu,
    )
