"""Short notation for worked examples: `4L 6000 duduk` instead of a page of YAML; the rest is usual."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from suara.domains.paw.facts import Kasus
from suara.domains.paw.schema import build_kasus

FOLDER = Path(__file__).parent / "contoh"
HARI_INI = date(2026, 3, 5)
SK = "Keputusan KPU Contoh 1/2024"
PARTAI = "Partai Contoh Satu"
KEDUDUKAN = {
    "duduk": "TERPILIH",
    "paw": "PAW",
    "lain": "CPAW_KURSI_LAIN",
    "mundur": "MUNDUR_SEBELUM_PELANTIKAN",
    "coret": "DICORET_DARI_DCT",
}
KANTOR = {
    "DPR": ("RI", "", "PIMPINAN_DPR"),
    "DPD": ("RI", "", "PIMPINAN_DPD"),
    "DPRD_PROVINSI": ("PROVINSI", "64", "PIMPINAN_DPRD_PROVINSI"),
    "DPRD_KAB_KOTA": ("KAB_KOTA", "64.72", "PIMPINAN_DPRD_KAB_KOTA"),
}
DOKUMEN = {
    "kematian": {"jenis": "SURAT_KETERANGAN_KEMATIAN", "identitas_cocok": True},
    "mundur": {
        "jenis": "PERNYATAAN_MUNDUR_CPAW",
        "identitas_cocok": True,
        "bermeterai": True,
        "ditandatangani_sendiri": True,
        "menyebut_cpaw": True,
    },
    "putusan": {"jenis": "PUTUSAN_PENGADILAN", "identitas_cocok": True, "inkrah": True},
    "pecat": {"jenis": "KEPUTUSAN_PARTAI", "identitas_cocok": True, "tanggal": date(2026, 3, 4)},
    "partai_lain": {"jenis": "BUKTI_KEANGGOTAAN_PARTAI_LAIN", "identitas_cocok": True},
}
"""Documents that prove, by a short word; an example may override fields."""


def merge(dasar: Any, ubah: Any) -> Any:
    """Put `ubah` over `dasar`, mapping by mapping; anything else replaces."""
    if isinstance(dasar, Mapping) and isinstance(ubah, Mapping):
        return {**dasar, **{kunci: merge(dasar.get(kunci), isi) for kunci, isi in ubah.items()}}
    return copy.deepcopy(ubah)


def build(contoh: Mapping[str, Any]) -> Kasus:
    """Build the case of one worked example."""
    return build_kasus(build_plain(contoh))


def build_plain(contoh: Mapping[str, Any]) -> dict[str, Any]:
    """Return the case of one worked example as plain values."""
    lembaga = contoh.get("lembaga", "DPRD_PROVINSI")
    berhenti = contoh.get("berhenti", 2)
    kantor, wilayah, pengirim = KANTOR[lembaga]
    calon = _list(contoh["daftar"], lembaga, "D1", contoh)
    kasus: dict[str, Any] = {
        "kantor": kantor,
        "wilayah_kantor": wilayah,
        "pemilu_terakhir": "2024",
        "keputusan_hasil_berlaku": SK,
        "permohonan": {
            "nomor": "100/2026",
            "tanggal_surat": date(2026, 3, 2),
            "tanggal_diterima": date(2026, 3, 3),
            "pengirim": pengirim,
            "ditandatangani_ketua": True,
            "lampiran": [{"id": "akta", "jenis": "AKTA_KEMATIAN"}],
        },
        "kursi": {
            "lembaga": lembaga,
            "wilayah": wilayah,
            "dapil": "D1",
            "partai": None if lembaga == "DPD" else PARTAI,
            "pemilu": "2024",
            "akhir_jabatan": date(2029, 9, 2),
        },
        "anggota": {
            "calon": f"c{berhenti}",
            "nama": f"Calon {berhenti}",
            "tanggal_dilantik": date(2024, 9, 2),
            "alasan": "MENINGGAL_DUNIA",
        },
        "calon": calon,
    }
    _add_cadangan(kasus, contoh, lembaga)
    return merge(kasus, contoh.get("ubah", {}))  # type: ignore[no-any-return]


def _list(
    daftar: str, lembaga: str, dapil: str, contoh: Mapping[str, Any], awal: str = "c"
) -> list[dict[str, Any]]:
    semua = [_candidate(kata.split(), lembaga, dapil, awal) for kata in daftar.split(",") if kata.strip()]
    if awal != "c":
        return semua
    for calon in semua:
        nomor = calon["nomor_urut"]
        for tingkat, tabel in contoh.get("wilayah", {}).items():
            if nomor in tabel:
                calon["suara_wilayah"][tingkat] = {f"w{i}": n for i, n in enumerate(tabel[nomor])}
        if nomor in contoh.get("tanpa_lhkpn", ()):
            calon["lhkpn"] = None
        calon.update(merge(calon, _expand(contoh.get("calon", {}).get(nomor, {}), nomor)))
    return semua


def _candidate(kata: list[str], lembaga: str, dapil: str, awal: str) -> dict[str, Any]:
    nomor, jenis = int(kata[0][:-1]), kata[0][-1]
    return {
        "id": f"{awal}{nomor}",
        "nama": f"Calon {nomor}" if awal == "c" else f"Calon {awal}{nomor}",
        "lembaga": lembaga,
        "dapil": dapil,
        "partai": None if lembaga == "DPD" else PARTAI,
        "nomor_urut": nomor,
        "jenis_kelamin": jenis,
        "suara_sah": None if kata[1] == "?" else int(kata[1]),
        "suara_wilayah": {},
        "keputusan_hasil": SK,
        "kedudukan": KEDUDUKAN[kata[2]] if len(kata) > 2 else "BELUM_PERNAH_DUDUK",
        "lhkpn": {"tanda_terima": f"lhkpn-{awal}{nomor}"},
    }


def _expand(ubah: Mapping[str, Any], nomor: int) -> dict[str, Any]:
    """Expand short words for documents: `dokumen: [kematian]` or `[{pakai: mundur, bermeterai: false}]`."""
    hasil = copy.deepcopy(dict(ubah))
    for urutan, fakta in enumerate(hasil.get("fakta", ())):
        fakta.setdefault("sumber", "PARTAI")
        dokumen = []
        for satu in fakta.get("dokumen", ()):
            isi = {"pakai": satu} if isinstance(satu, str) else dict(satu)
            pakai = isi.pop("pakai", None)
            dokumen.append({"id": f"dok-{nomor}-{urutan}", **DOKUMEN.get(pakai, {}), **isi})
        fakta["dokumen"] = dokumen
    return hasil


def _add_cadangan(kasus: dict[str, Any], contoh: Mapping[str, Any], lembaga: str) -> None:
    if "dapil_lain" not in contoh and "tingkat_atas" not in contoh:
        return
    cadangan: dict[str, Any] = {"dapil": [], "ketetanggaan": []}
    for kode, isi in contoh.get("dapil_lain", {}).items():
        dapil = {"id": kode, "nama": f"Dapil {kode}", "lembaga": lembaga, "penduduk": isi.get("penduduk")}
        cadangan["dapil"].append(dapil)
        if isi.get("tetangga"):
            cadangan["ketetanggaan"].append({"dapil_a": kode, "dapil_b": "D1", "dasar": "peta contoh"})
        kasus["calon"] += _list(isi.get("daftar", ""), lembaga, kode, contoh, awal=kode)
    if atas := contoh.get("tingkat_atas"):
        cadangan["dapil_tingkat_atas"] = {"id": "ATAS", "nama": "Dapil ATAS", "lembaga": atas["lembaga"]}
        kasus["calon"] += _list(atas["daftar"], atas["lembaga"], "ATAS", contoh, awal="ATAS")
    kasus["cadangan"] = cadangan


def load_contoh() -> list[dict[str, Any]]:
    """Return every worked example of every file, with the article of its file."""
    semua = []
    for berkas in sorted(FOLDER.glob("*.yaml")):
        isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
        for contoh in isi["contoh"]:
            semua.append({"pasal": isi["pasal"], "sumber": isi["sumber"], **contoh})
    return semua
