"""Who answered, trait by trait, with few hidden so that no count of one to four can be computed.

The answers' number is public, and every line of counts adds up to it, "did not say" among them. A line is
hidden by itself: no cross-table is published, so lines share nothing but that number. A trait that is counted
apart from the answers has no such sum, and one that was not counted has no line.
"""

from __future__ import annotations

from collections.abc import Mapping

from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.istilah import JenisAtribut
from suara.domains.survei.instrumen.kodebuku import KOSONG
from suara.domains.survei.rules.tertutup import TOTAL, persen, tutup_baris
from suara.kernel.kalimat import Json

TIDAK_MENJAWAB: dict[str, Json] = {"id": "Tidak menjawab", "en": "Did not say"}


def profil_dict(definisi: Definisi, hitung: Mapping[str, Mapping[str, int]]) -> list[Json]:
    """Return each trait with its shown counts; `hitung` counts by trait and choice, `KOSONG` among them."""
    rows: list[Json] = []
    for trait in definisi.atribut:
        said = hitung.get(trait.kode)
        if said is None:
            continue
        counts = {satu.kode: said.get(satu.kode, 0) for satu in trait.pilihan}
        counts[KOSONG] = said.get(KOSONG, 0)
        closed, semua = tutup_baris(counts), sum(counts.values())
        label = {satu.kode: satu.label.to_dict() for satu in trait.pilihan} | {KOSONG: TIDAK_MENJAWAB}
        total, plain = closed[TOTAL], trait.jenis is not JenisAtribut.GANDA
        rows.append(
            {
                "kode": trait.kode,
                "label": trait.label.to_dict(),
                "ganda": not plain,
                "jumlah": total,
                "nilai": [
                    {
                        "kode": kode, "label": label[kode], "n": closed[kode],
                        "persen": _share(closed[kode], semua) if plain and total is not None else None,
                    }
                    for kode in counts
                ],
            }
        )  # fmt: skip
    return rows


def _share(n: int | None, semua: int) -> str | None:
    said = persen(n, semua)
    return None if said is None else str(said)
