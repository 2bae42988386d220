"""Look over a draft before it is kept: old templates and forbidden contents are refused, with the reason."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from suara.domains.paw.models import Calon, KeputusanPAW, PermohonanPAW
from suara.domains.paw.rules.pemeriksaan import mentions
from suara.domains.paw.terms import AlasanBerhenti
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.temuan import Temuan

PASAL_7 = Dasar("PKPU 3/2025", "7", bukti=Bukti.RESMI)
WITH_NOTE = re.compile(r"\b(dengan|disertai)\s+catatan\b", re.IGNORECASE)
OLD_RULES = re.compile(
    r"(PKPU|Peraturan (KPU|Komisi Pemilihan Umum))\D{0,10}6\D{1,10}(2017|2019)", re.IGNORECASE
)


def lint_konsep(
    *,
    jenis: str,
    perihal: str,
    data: Mapping[str, Any],
    permohonan: PermohonanPAW,
    keputusan: KeputusanPAW | None,
) -> list[Temuan]:
    """Return what forbids this draft; nothing when it may stand."""
    text = f"{perihal} {json.dumps(data, ensure_ascii=False, default=str)}"
    contested = _is_contested(permohonan, keputusan)
    found: list[Temuan] = []
    if contested and WITH_NOTE.search(text):
        found.append(
            _finding(
                "paw.lint.nama_dengan_catatan",
                gettext_noop(
                    "Naskah lama “nama calon dengan catatan” tidak boleh dipakai selama anggota "
                    "menyengketakan pemberhentiannya: KPU tidak menyebut nama sama sekali."
                ),
            )
        )
    if contested and jenis == "S1":
        found.append(
            _finding(
                "paw.lint.nama_saat_sengketa",
                gettext_noop(
                    "Surat berisi nama tidak boleh dibuat selama pemberhentian anggota disengketakan."
                ),
            )
        )
    if jenis == "S2" and (name := _candidate_in(text, permohonan)):
        found.append(
            _finding(
                "paw.lint.s2_tanpa_nama",
                gettext_noop("Surat S2 tidak boleh menyebut nama calon; yang ditemukan: {nama}."),
                nama=name,
            )
        )
    if OLD_RULES.search(text):
        found.append(
            _finding(
                "paw.lint.aturan_lama",
                gettext_noop("Naskah ini mengutip PKPU 6/2017 atau 6/2019, yang sudah diganti PKPU 3/2025."),
            )
        )
    return found


def _is_contested(permohonan: PermohonanPAW, keputusan: KeputusanPAW | None) -> bool:
    if keputusan is not None and keputusan.hasil == "BELUM_DAPAT_DIPROSES":
        return True
    if permohonan.alasan != AlasanBerhenti.DIBERHENTIKAN:
        return False
    open_cases = permohonan.proseshukum_set.filter(calon__isnull=True, digantikan__isnull=True)
    return open_cases.exclude(inkrah=True).exists()


def _candidate_in(text: str, permohonan: PermohonanPAW) -> str:
    if permohonan.dapil_id is None:
        return ""
    people = Calon.objects.filter(dapil=permohonan.dapil_id)
    if permohonan.anggota is not None:
        people = people.filter(partai=permohonan.anggota.kursi.partai_id).exclude(
            pk=permohonan.anggota.calon_id
        )
    spoken = text.replace(permohonan.nama_anggota, "")
    return next((name for name in people.values_list("nama", flat=True) if mentions(spoken, name)), "")


def _finding(code: str, pattern: str, **values: str) -> Temuan:
    return Temuan(kode=code, pesan=Kalimat(pattern, values), dasar=(PASAL_7,))
