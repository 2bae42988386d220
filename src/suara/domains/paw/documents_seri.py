"""L2: a tie with its working, level by level, in both readings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from suara.core.wilayah.models import Wilayah
from suara.domains.paw.documents_dasar import dapil_of, lembaga_of, list_dasar, partai_of
from suara.domains.paw.models import KeputusanPAW, PermohonanPAW
from suara.domains.paw.surat_data import DataL2, SuaraArea, TingkatSeri
from suara.domains.paw.terms import CaraHitungSebaran, TingkatWilayah

TITLES = {
    TingkatWilayah.KAB_KOTA: "Kabupaten/Kota",
    TingkatWilayah.KECAMATAN: "Kecamatan",
    TingkatWilayah.KELURAHAN_DESA: "Kelurahan/Desa",
    TingkatWilayah.TPS: "TPS",
}


def build_seri(permohonan: PermohonanPAW, keputusan: KeputusanPAW) -> list[DataL2]:
    """Return one annex per tie of the decision."""
    return [_tie(permohonan, keputusan, item) for item in keputusan.isi["data"].get("seri", [])]


def _tie(permohonan: PermohonanPAW, keputusan: KeputusanPAW, item: Mapping[str, Any]) -> DataL2:
    gender = {row["calon"]: row["jenis_kelamin"] for row in keputusan.isi["data"].get("peringkat", [])}
    people = item["calon"]
    ids = [person["id"] for person in people]
    names = {person["id"]: person["nama"] for person in people}
    levels = [level for level in TingkatWilayah if level.value in item["wilayah"]]
    winner = names.get(item.get("pemenang"))
    return {
        "lembaga": lembaga_of(permohonan),
        "partai": partai_of(permohonan),
        "dapil": dapil_of(permohonan),
        "suara_sah": item["suara"],
        "calon": [
            {
                "nama": person["nama"],
                "nomor_urut": person["nomor_urut"],
                "jenis_kelamin": gender.get(person["id"]) or "",
            }
            for person in people
        ],
        "tingkat": [_level(item, level, ids, names) for level in levels],
        "kesimpulan": (
            f"Yang didahulukan adalah {winner}."
            if winner
            else "Kedua cara menghitung tidak menunjuk orang yang sama; rapat pleno yang memutuskan."
        ),
        "dasar": list_dasar(keputusan),
    }


def _level(
    item: Mapping[str, Any], level: TingkatWilayah, ids: list[str], names: Mapping[str, str]
) -> TingkatSeri:
    votes = item["wilayah"][level.value]
    codes = sorted({code for areas in votes.values() for code in areas})
    places = dict(Wilayah.objects.filter(kode__in=codes).values_list("kode", "nama"))
    areas: list[SuaraArea] = [
        {
            "kode": code,
            "nama": places.get(code, code),
            "suara": [votes.get(pk, {}).get(code, 0) if pk in votes else None for pk in ids],
        }
        for code in codes
    ]
    with_votes = _counts(item, CaraHitungSebaran.AREAS_WITH_VOTES, level)
    led = _counts(item, CaraHitungSebaran.AREAS_LED, level)
    return {
        "tingkat": TITLES[level],
        "area": areas,
        "area_bersuara": [
            with_votes.get(pk, sum(value > 0 for value in votes.get(pk, {}).values())) for pk in ids
        ],
        "area_unggul": [led.get(pk, 0) for pk in ids],
        "hasil": _outcome(item, level, names),
    }


def _counts(item: Mapping[str, Any], reading: CaraHitungSebaran, level: TingkatWilayah) -> dict[str, int]:
    stages = (stage for way in item["cara"] if way["cara"] == reading.value for stage in way["tahap"])
    return next((dict(stage["hitung"]) for stage in stages if stage["penentu"] == level.value), {})


def _outcome(item: Mapping[str, Any], level: TingkatWilayah, names: Mapping[str, str]) -> str:
    left = {
        way["cara"]: stage["tersisa"]
        for way in item["cara"]
        for stage in way["tahap"]
        if stage["penentu"] == level.value
    }
    sets = {tuple(sorted(people)) for people in left.values()}
    if len(sets) > 1:
        return "Kedua cara menghitung menyisakan orang yang berbeda."
    people = next(iter(sets), ())
    if len(people) == 1:
        return f"Persebaran {names[people[0]]} lebih luas."
    return "Sama; perhitungan dilanjutkan ke tingkat berikutnya."
