"""The results of a wave as plain JSON values: what a page shows, what a report freezes.

Nothing here opens a small group: a service with fewer than ten is shown without an index, and with it another
one when a subtraction would tell its index (reference surveys.md §1.8, §6).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from suara.domains.survei.hitung.laporan import CaraHitung, SkorKelompok, skor
from suara.domains.survei.hitung.masukan import (
    LayananMasuk,
    Masukan,
    frame,
    keadaan_of,
    minimum_of,
    sample_dict,
    tutup_layanan,
)
from suara.domains.survei.hitung.profil import profil_dict
from suara.domains.survei.hitung.sel import Bentuk, Sel, kelompok_of
from suara.domains.survei.hitung.titik import titik_dict, tren_dict
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.rules.gulung import Bagian, strata
from suara.domains.survei.rules.selang import SEDIKIT, Selang
from suara.domains.survei.rules.skm import terendah, tertinggi
from suara.domains.survei.rules.tertutup import TOTAL, tutup_baris
from suara.domains.survei.terms_kerja import KeadaanLayanan
from suara.kernel.kalimat import Json


def bentuk_of(definisi: Definisi) -> Bentuk:
    """Return what the questionnaire asks, and how much of it must be answered by its ruleset."""
    return Bentuk(unsur=definisi.unsur, butir=len(definisi.butir), minimum=minimum_of(definisi))


def hasil_gelombang(masukan: Masukan) -> dict[str, Json]:
    """Score a wave: all together, by service and unit, with and without what was left out, in its series."""
    bentuk, bobot = bentuk_of(masukan.definisi), dict(masukan.definisi.bobot) or None
    cara = CaraHitung(pada=masukan.akhir, populasi=masukan.sampel.populasi, sendiri=bobot)
    dalam = [satu for satu in masukan.sel if not satu.keluar]
    semua = skor(kelompok_of(dalam, bentuk), cara)
    layanan = [
        (satu, _score(dalam, {satu.pk}, bentuk, replace(cara, populasi=satu.populasi)))
        for satu in masukan.layanan
    ]
    shown = _shown(layanan)
    unsur = semua.hasil.unsur if semua.hasil and not semua.hasil.is_kecil else ()
    instrumen = f"{masukan.definisi.kode}/{masukan.definisi.versi.partition('.')[0]}"
    titik = titik_dict(masukan.nama, masukan.akhir, instrumen, semua) if unsur else None
    points = [*masukan.sebelum, *([titik] if titik else [])]
    return frame(masukan) | {
        "minimum": bentuk.minimum,
        "semua": _said(semua, visible=bool(unsur)),
        "dengan_dikeluarkan": _with_all(masukan, bentuk, cara) if unsur else None,
        "layanan": [_service(satu, row, shown[satu.kode]) for satu, row in layanan],
        "unit": _units(masukan, layanan, shown, dalam, bentuk, cara),
        "strata": _strata(layanan, shown),
        "terendah": list(terendah(unsur)),
        "tertinggi": list(tertinggi(unsur)),
        "sampel": sample_dict(masukan.sampel, semua.kelompok.n),
        "profil": profil_dict(masukan.definisi, masukan.profil) if unsur else [],
        "cara_mengisi": dict(tutup_baris(masukan.cara_mengisi)) if unsur else {},
        "titik": titik,
        "tren": tren_dict(points) if titik else [],
    }


def _score(sel: Sequence[Sel], pk: set[int], bentuk: Bentuk, cara: CaraHitung) -> SkorKelompok:
    return skor(kelompok_of([satu for satu in sel if satu.layanan in pk], bentuk), cara)


def _shown(layanan: Sequence[tuple[LayananMasuk, SkorKelompok]]) -> dict[str, int | None]:
    return tutup_layanan(
        {
            satu.kode: row.kelompok.n + row.kelompok.dikecualikan + row.kelompok.tanpa_jawaban
            for satu, row in layanan
        }
    )


def _said(row: SkorKelompok, *, visible: bool) -> dict[str, Json]:
    """Return a score for people: of too few neither index nor class nor interval."""
    base: dict[str, Json] = {
        "n": row.kelompok.n, "kurang": row.kelompok.dikecualikan, "tanpa_jawaban": row.kelompok.tanpa_jawaban,
        "kosong": row.kelompok.kosong, "ikm": None, "mutu": None, "unsur": [], "langkah": [], "selang": None,
        "selang_ulang": None, "peringatan": [],
    }  # fmt: skip
    if not visible or row.hasil is None:
        return base
    full = row.hasil.to_dict()
    base |= {key: full[key] for key in ("ikm", "mutu", "unsur", "langkah", "bobot")}
    base["selang"], base["selang_ulang"] = _interval(row.selang), _interval(row.ulang)
    base["sedikit"] = row.kelompok.n < SEDIKIT
    base["peringatan"] = [said.to_dict() for said in row.peringatan]
    return base


def _interval(selang: Selang | None) -> Json:
    if selang is None:
        return None
    return {
        "bawah": str(bulat(Fraction(selang.bawah))), "atas": str(bulat(Fraction(selang.atas))),
        "galat": str(bulat(Fraction(selang.galat), 4)), "cara": selang.cara,
    }  # fmt: skip


def _with_all(masukan: Masukan, bentuk: Bentuk, cara: CaraHitung) -> Json:
    """Return the index with the answers that two officers left out; None when none was."""
    if not any(satu.keluar for satu in masukan.sel):
        return None
    row = skor(kelompok_of(masukan.sel, bentuk), cara)
    if row.hasil is None:
        return None
    return {"n": row.kelompok.n, "ikm": str(row.hasil.tersaji), "mutu": row.hasil.mutu.kode}


def _service(satu: LayananMasuk, row: SkorKelompok, shown: int | None) -> Json:
    n = row.kelompok.n
    state = keadaan_of(n, shown, ada=row.hasil is not None)
    visible = state is KeadaanLayanan.ADA
    said = _said(row, visible=visible)
    told = visible or not n or state is KeadaanLayanan.TAK_LENGKAP
    return {
        "kode": satu.kode, "nama": satu.nama, "nama_en": satu.nama_en, "unit": satu.unit,
        "populasi": satu.populasi, "keadaan": state.value, "n": n if told else None,
        "ikm": said["ikm"], "mutu": said["mutu"], "selang": said["selang"], "unsur": said["unsur"],
    }  # fmt: skip


def _units(
    masukan: Masukan,
    layanan: Sequence[tuple[LayananMasuk, SkorKelompok]],
    shown: Mapping[str, int | None],
    sel: Sequence[Sel],
    bentuk: Bentuk,
    cara: CaraHitung,
) -> list[Json]:
    """Return units, pooled over their services; none at all while a service is hidden.

    A unit's index less those of its shown services would tell the hidden one.
    """
    names = sorted({satu.unit for satu in masukan.layanan if satu.unit})
    if len(names) < 2 or any(shown[satu.kode] is None for satu, _row in layanan):
        return []
    rows: list[Json] = []
    for name in names:
        own = [satu for satu in masukan.layanan if satu.unit == name]
        known = [satu.populasi for satu in own if satu.populasi is not None]
        users = sum(known) if len(known) == len(own) else None
        row = _score(sel, {satu.pk for satu in own}, bentuk, replace(cara, populasi=users or None))
        said = _said(row, visible=row.hasil is not None and not row.hasil.is_kecil)
        rows.append(
            {
                "nama": name,
                "n": row.kelompok.n,
                "ikm": said["ikm"],
                "mutu": said["mutu"],
                "selang": said["selang"],
            }
        )
    return rows


def _strata(layanan: Sequence[tuple[LayananMasuk, SkorKelompok]], shown: Mapping[str, int | None]) -> Json:
    """Return the index weighed by the services' users, where each is known and none is hidden."""
    if any(shown[satu.kode] is None for satu, _row in layanan) or shown[TOTAL] is None:
        return None
    parts = [
        Bagian(
            nama=satu.nama, n=row.kelompok.n, ikm=row.hasil.ikm if row.hasil else None,
            sebaran=row.kelompok.sebaran, populasi=satu.populasi,
        )
        for satu, row in layanan
    ]  # fmt: skip
    found = strata(parts)
    return None if found is None else {"ikm": str(bulat(found[0])), "selang": _interval(found[1])}
