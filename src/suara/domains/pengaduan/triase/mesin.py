"""From the words of a report to the proposal: the model's answers made consistent with each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import yaml

from suara.domains.pengaduan.teks import as_written, normalize
from suara.domains.pengaduan.terms import Kelas, Lembaga
from suara.domains.pengaduan.triase.fitur import features
from suara.domains.pengaduan.triase.model import Bacaan, Model, chances, load_model, moved_by, read_message
from suara.domains.pengaduan.triase.selaras import agree
from suara.domains.pengaduan.triase.usulan import KELAS, Pilihan, Usulan
from suara.domains.pengaduan.triase.wbs import wbs_words, without_harmless

TIDAK_LAYAK = "TIDAK_LAYAK"  # a label of the model, never of a report: nothing is archived by a machine
UNIT = Path(__file__).parent / "data" / "unit.yaml"
DIKUTIP = ("kelas", "kadar", "topik", "lembaga", "wbs")  # the answers that say which words moved them
TERATAS = 3
KATA = 5
AWAL, AKHIR = 300, 100  # letters of a long message that the model reads; more only repeats the matter
SEDIKIT = 2  # fewer known features than this say nothing


def usulkan(teks: str, judul: str = "") -> Usulan:
    """Propose for one message. What the model is not sure of stays None ("tidak yakin")."""
    seluruhnya = f"{judul}\n{teks}" if judul else teks
    return _quote(_propose(seluruhnya), seluruhnya)


def _propose(seluruhnya: str) -> Usulan:
    model = load_model()
    bacaan = read_message(model, features(shorten(seluruhnya)))
    peluang = {nama: chances(kepala, bacaan) for nama, kepala in model.kepala.items()}
    kelas = _choose(model, bacaan, "kelas", {k: p for k, p in peluang["kelas"].items() if k in KELAS})
    wbs = _suspect(model, bacaan, peluang["kelas"], seluruhnya)
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


def _quote(usulan: Usulan, seluruhnya: str) -> Usulan:
    """Add to each answer the words that moved it as the citizen wrote them; a long text is searched last."""
    bagian = {nama: getattr(usulan, nama) for nama in DIKUTIP}
    dicari = {kata for pilihan in bagian.values() for kata, _ in pilihan.kata}
    ditemukan = as_written(shorten(seluruhnya), dicari)
    if dicari - set(ditemukan):
        ditemukan = as_written(seluruhnya, dicari) | ditemukan
    dikutip = {
        nama: replace(pilihan, tertulis=tuple(ditemukan.get(kata, kata) for kata, _ in pilihan.kata))
        for nama, pilihan in bagian.items()
    }
    return replace(usulan, **dikutip)


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


def _suspect(model: Model, bacaan: Bacaan, kelas: Mapping[str, float], teks: str) -> Pilihan:
    """Suspect whistleblowing by the model or by the rules; recall counts more than precision here."""
    kata = wbs_words(teks)
    keyakinan = kelas[Kelas.WBS]
    teratas = ((Kelas.WBS.value, keyakinan),)
    if kata:
        return Pilihan(Kelas.WBS.value, keyakinan, teratas, tuple((satu, 1.0) for satu in kata[:KATA]))
    if keyakinan >= model.ambang_wbs and len(bacaan.berat) >= SEDIKIT and _is_suspect_still(model, teks):
        andil = moved_by(model, model.kepala["kelas"], bacaan, Kelas.WBS)
        return Pilihan(Kelas.WBS.value, keyakinan, teratas, _words(andil))
    return Pilihan(None, keyakinan, teratas)


def _is_suspect_still(model: Model, teks: str) -> bool:
    """Whether the model suspects the message also without what only sounds like it ("tanpa minta uang")."""
    sisa = without_harmless(teks)
    if sisa == normalize(teks):
        return True
    bacaan = read_message(model, features(shorten(sisa)))
    return chances(model.kepala["kelas"], bacaan)[Kelas.WBS] >= model.ambang_wbs


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
