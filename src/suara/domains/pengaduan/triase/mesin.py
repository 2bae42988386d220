"""From the words of a report to the proposal: the model's answers made consistent with each other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from suara.domains.pengaduan.terms import Kelas, Lembaga
from suara.domains.pengaduan.triase.fitur import features
from suara.domains.pengaduan.triase.model import Bacaan, Model, chances, load_model, moved_by, read_message
from suara.domains.pengaduan.triase.selaras import agree
from suara.domains.pengaduan.triase.usulan import KELAS, Pilihan, Usulan
from suara.domains.pengaduan.triase.wbs import wbs_words

TIDAK_LAYAK = "TIDAK_LAYAK"  # a label of the model, never of a report: nothing is archived by a machine
UNIT = Path(__file__).parent / "data" / "unit.yaml"
TERATAS = 3
KATA = 5
AWAL, AKHIR = 300, 100  # letters of a long message that the model reads; more only repeats the matter
SEDIKIT = 2  # fewer known features than this say nothing


def usulkan(teks: str, judul: str = "") -> Usulan:
    """Propose for one message. What the model is not sure of stays None ("tidak yakin")."""
    model = load_model()
    seluruhnya = f"{judul}\n{teks}" if judul else teks
    bacaan = read_message(model, features(shorten(seluruhnya)))
    peluang = {nama: chances(kepala, bacaan) for nama, kepala in model.kepala.items()}
    kelas = _choose(model, bacaan, "kelas", {k: p for k, p in peluang["kelas"].items() if k in KELAS})
    wbs = _suspect(model, bacaan, peluang["kelas"], wbs_words(seluruhnya))
    topik = _choose(model, bacaan, "topik", peluang["topik"])
    if wbs.nilai:
        return _for_wbs(kelas, topik, wbs, peluang)
    if kelas.nilai == Kelas.WBS:
        kelas = _without_value(kelas)
    kadar = _choose(model, bacaan, "kadar", peluang["kadar"]) if kelas.nilai == Kelas.PENGADUAN else Pilihan()
    bersama = agree(
        peluang["lembaga"], peluang["kelas"], peluang["topik"], model.selaras["tabel"], model.selaras["suhu"]
    )
    lembaga = _choose(model, bacaan, "lembaga", _without_wbs(bersama))
    usulan = Usulan(kelas, kadar, topik, lembaga, None, wbs, peluang["kelas"][TIDAK_LAYAK])
    if usulan.is_bukan_kewenangan or topik.nilai is None:
        return usulan
    return Usulan(kelas, kadar, topik, lembaga, unit_of(topik.nilai), wbs, usulan.tidak_layak)


def shorten(teks: str) -> str:
    """Return the beginning and the end of a long message, cut between words.

    People say first what it is about and last what they want. The rules for WBS still read every word.
    """
    if len(teks) <= AWAL + AKHIR:
        return teks
    awal, akhir = teks[:AWAL], teks[-AKHIR:]
    return f"{awal.rsplit(maxsplit=1)[0] if ' ' in awal else awal}\n{akhir.partition(' ')[2] or akhir}"


def unit_of(topik: str) -> str | None:
    """Return the unit that reports on this topic are proposed to; None where a person must read first."""
    return _units().get(topik)


def _for_wbs(kelas: Pilihan, topik: Pilihan, wbs: Pilihan, peluang: Mapping[str, dict[str, float]]) -> Usulan:
    """A suspected report goes to no ordinary unit and has no kadar; its class is sure if the model agrees."""
    if kelas.nilai != Kelas.WBS:
        kelas = _without_value(kelas)
    lembaga = Pilihan(
        Lembaga.WBS_KPU.value, wbs.keyakinan, ((Lembaga.WBS_KPU.value, wbs.keyakinan),), wbs.kata
    )
    return Usulan(kelas, Pilihan(), topik, lembaga, None, wbs, peluang["kelas"][TIDAK_LAYAK])


def _choose(model: Model, bacaan: Bacaan, nama: str, peluang: Mapping[str, float]) -> Pilihan:
    """Take the most probable label; without a value when it stays under the threshold."""
    kepala = model.kepala[nama]
    terbaik, keyakinan = next(iter(peluang.items()))
    yakin = keyakinan >= kepala.ambang and len(bacaan.berat) >= SEDIKIT
    return Pilihan(
        nilai=terbaik if yakin else None,
        keyakinan=keyakinan,
        teratas=tuple(peluang.items())[:TERATAS],
        kata=_words(moved_by(model, kepala, bacaan, terbaik)),
    )


def _suspect(model: Model, bacaan: Bacaan, kelas: Mapping[str, float], kata: tuple[str, ...]) -> Pilihan:
    """Suspect whistleblowing by the model or by the rules; recall counts more than precision here."""
    keyakinan = kelas[Kelas.WBS]
    teratas = ((Kelas.WBS.value, keyakinan),)
    if kata:
        return Pilihan(Kelas.WBS.value, keyakinan, teratas, tuple((satu, 1.0) for satu in kata[:KATA]))
    if keyakinan >= model.ambang_wbs and len(bacaan.berat) >= SEDIKIT:
        andil = moved_by(model, model.kepala["kelas"], bacaan, Kelas.WBS)
        return Pilihan(Kelas.WBS.value, keyakinan, teratas, _words(andil))
    return Pilihan(None, keyakinan, teratas)


def _words(andil: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    terkuat = sorted(
        ((nilai, kata) for kata, nilai in andil.items() if nilai > 0), key=lambda p: (-p[0], p[1])
    )
    return tuple((kata, nilai) for nilai, kata in terkuat[:KATA])


def _without_value(pilihan: Pilihan) -> Pilihan:
    return Pilihan(None, pilihan.keyakinan, pilihan.teratas, pilihan.kata)


def _without_wbs(peluang: Mapping[str, float]) -> dict[str, float]:
    """WBS KPU is competent for suspected reports only; the others share its chance."""
    sisa = {label: nilai for label, nilai in peluang.items() if label != Lembaga.WBS_KPU}
    jumlah = sum(sisa.values())
    return {label: nilai / jumlah for label, nilai in sisa.items()}


@cache
def _units() -> dict[str, str]:
    isi: dict[str, str] = yaml.safe_load(UNIT.read_text(encoding="utf-8"))
    return isi
