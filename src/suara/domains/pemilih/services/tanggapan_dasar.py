"""How every act on a citizen's request begins and ends: lock, history, deadline, trail without a person."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.tugas.services import mirror_tenggat
from suara.domains.pemilih.models import LangkahTanggapan, TanggapanPemilih
from suara.domains.pemilih.terms_tanggapan import AKHIR, AksiTanggapan, StatusTanggapan
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_TANGGAPAN = "pemilih.tanggapan"
ATURAN = "pemilih.tanggapan"


def lock_tanggapan(row: TanggapanPemilih) -> TanggapanPemilih:
    """Return the request, locked until the act ends."""
    return TanggapanPemilih.objects.select_for_update(of=("self",)).select_related("kantor").get(pk=row.pk)


def step(
    row: TanggapanPemilih,
    act: AksiTanggapan,
    *,
    actor: Akun | None = None,
    teks: str = "",
    kirim_hash: str | None = None,
    data: Mapping[str, Json] | None = None,
    kantor: str = "",
) -> None:
    """Append one step to the history and one entry to the trail of the office."""
    LangkahTanggapan.objects.create(
        tanggapan=row,
        act=act.value,
        kantor_id=kantor or row.kantor_id,
        teks=teks.strip(),
        oleh=actor,
        kirim_hash=kirim_hash,
    )
    note_tanggapan(row, act.name.lower(), actor=actor, data=data, kantor=kantor)


def note_tanggapan(
    row: TanggapanPemilih,
    act: str,
    *,
    actor: Akun | None,
    data: Mapping[str, Json] | None = None,
    kantor: str = "",
) -> None:
    """Write one entry of the trail about this request; `actor` None is the citizen."""
    record(
        actor=actor,
        act=f"pemilih.tanggapan.{act}",
        obj_type=OBJ_TANGGAPAN,
        obj_id=str(row.pk),
        kantor=kantor or row.kantor_id,
        data={"nomor": row.nomor, **(data or {})},
    )


def mirror(row: TanggapanPemilih) -> None:
    """Show the last day for the answer among the office's deadlines; nothing once it is answered."""
    done = row.status in AKHIR
    mirror_tenggat(
        kantor=row.kantor_id,
        domain="pemilih",
        obj_type=OBJ_TANGGAPAN,
        obj_id=str(row.pk),
        aturan=ATURAN,
        judul=Kalimat(gettext_noop("Jawab tanggapan {nomor}"), {"nomor": row.nomor}),
        url=reverse("pemilih_kerja:tanggapan", args=[row.pk]),
        jatuh_tempo=None if done else row.jatuh_tempo,
        menunggu="pelapor" if row.status == StatusTanggapan.DITANYA else "",
    )
