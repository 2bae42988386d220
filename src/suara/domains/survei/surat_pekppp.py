"""What the printed report of a PEKPPP round is told: its frozen figures, in the language of office."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from suara.domains.survei.models import LaporanPEKPPP, PutaranPEKPPP, RencanaPEKPPP
from suara.domains.survei.queries.pekppp import read_nilai
from suara.domains.survei.queries.pekppp_laporan import aspek_f03, hari_sah, terendah_of
from suara.domains.survei.rules.pekppp import formulir_hukum
from suara.domains.survei.surat_laporan import ROMAWI
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.domains.survei.terms_pekppp import AspekLayanan
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.ui.kalimat import sentence

TEMPLATE = "survei/pekppp"
DASAR = (
    Dasar("UU 25/2009", bukti=Bukti.UMUM),
    Dasar("PermenPANRB 29/2022", bukti=Bukti.PRAKTIK),
    Dasar("Pedoman MenPANRB 1/2022", pasal="Lampiran", bukti=Bukti.PRAKTIK),
)


def perihal_of(putaran: PutaranPEKPPP) -> str:
    """Return the subject line of the report."""
    return f"Laporan penilaian mandiri PEKPPP {putaran.tahun} {putaran.kantor.nama}"


def address_of(putaran: PutaranPEKPPP) -> str:
    """Return the public address of the round."""
    return settings.PUBLIC_BASE_URL.rstrip("/") + reverse("survei:pekppp_putaran", args=[putaran.pk])


def numbers_of(putaran: PutaranPEKPPP) -> list[dict[str, Json]]:
    """Return the figures that the public page of the document lists."""
    hasil, sumber = putaran.hasil, f"PEKPPP {putaran.tahun}"
    return [
        {
            "label": Kalimat(gettext_noop("Indeks pelayanan publik (simulasi kantor)")).to_dict(),
            "nilai": f"{_comma(hasil['ipp'])} ({hasil['mutu']['kode']})",
            "sumber": sumber,
        },
        {
            "label": Kalimat(gettext_noop("Pengguna layanan yang menjawab F-03")).to_dict(),
            "nilai": aspek_f03(putaran)[0],
            "sumber": sumber,
        },
    ]


def build_laporan(laporan: LaporanPEKPPP, rencana: list[RencanaPEKPPP]) -> dict[str, Any]:
    """Return the data of the report document."""
    putaran = laporan.putaran
    hasil = putaran.hasil
    with translation.override("id"):
        return {
            "tahun": str(putaran.tahun),
            "formulir": putaran.get_formulir_display(),
            "sah": hari_sah(putaran).isoformat(),
            "isian": laporan.isian,
            "ipp": _comma(hasil["ipp"]),
            "mutu": hasil["mutu"],
            "f02": _comma(hasil["f02"]),
            "f03": _f03(putaran),
            "aspek": _aspects(putaran),
            "terendah": [_name(kode) for kode in terendah_of(putaran)],
            "langkah": [sentence(step["alasan"]) for step in hasil["langkah"]],
            "rencana": [_plan(row) for row in rencana if row.status != StatusTindakLanjut.BATAL],
            "indikator": _indicators(putaran),
            "alamat": address_of(putaran),
            "dasar": [{"kutipan": str(one), "bukti": one.bukti.value} for one in DASAR],
        }


def _f03(putaran: PutaranPEKPPP) -> dict[str, Any]:
    hasil = putaran.hasil_f03_set.select_related("gelombang").first()
    if hasil is None:
        return {"ada": False, "nilai": "", "n": 0, "metode": "", "sumber": ""}
    sumber = hasil.gelombang.nama if hasil.gelombang else str(hasil.rincian.get("sumber", ""))
    return {
        "ada": putaran.hasil["f03"] is not None,
        "nilai": _comma(putaran.hasil["f03"]),
        "n": hasil.n,
        "metode": _(MetodeF03(hasil.metode).label),
        "sumber": sumber,
    }


def _aspects(putaran: PutaranPEKPPP) -> list[dict[str, str]]:
    users = aspek_f03(putaran)[1]
    return [
        {
            "nama": _name(satu["kode"]),
            "bobot": f"{satu['bobot']} %",
            "jumlah": f"{satu['jumlah']} / {satu['banyak']}",
            "rata": _comma(satu["rata"]),
            "f03": _comma(users.get(satu["kode"])),
        }
        for satu in putaran.hasil["aspek"]
    ]


def _indicators(putaran: PutaranPEKPPP) -> list[dict[str, str]]:
    nilai = read_nilai(putaran)
    notes = dict(putaran.nilai_set.values_list("indikator", "catatan"))
    return [
        {
            "kode": satu.kode,
            "nama": satu.nama,
            "nilai": "" if (found := nilai.get(satu.kode)) is None else str(found),
            "bunyi": "" if found is None else satu.rubrik[found],
            "catatan": notes.get(satu.kode, ""),
        }
        for satu in formulir_hukum(FormulirPEKPPP(putaran.formulir)).dihitung
    ]


def _plan(row: RencanaPEKPPP) -> dict[str, str]:
    return {
        "aspek": _name(row.aspek),
        "kegiatan": row.kegiatan,
        "waktu": f"TW {ROMAWI[row.triwulan - 1]} {row.tahun}",
        "penanggung_jawab": row.penanggung_jawab,
    }


def _name(kode: str) -> str:
    return _(AspekLayanan(kode).label)


def _comma(said: str | None) -> str:
    return (said or "").replace(".", ",")
