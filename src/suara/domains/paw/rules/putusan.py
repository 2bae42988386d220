"""`decide`: one case in, one Keputusan out. Gates in the order of the procedure, then the ranking.

PKPU 3/2025 Pasal 3–7 and 29 (gates), 8–24 and 27 (who follows)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from suara.domains.paw.facts import Calon, Kasus
from suara.domains.paw.rules.alasan_berhenti import check_kekosongan, check_pindah_partai
from suara.domains.paw.rules.berkas_permohonan import check_kelengkapan, check_kepengurusan
from suara.domains.paw.rules.calon_pengganti import Telusur, find_pengganti
from suara.domains.paw.rules.jejak import Akhir, Jejak
from suara.domains.paw.rules.keadaan_khusus import (
    check_kekosongan_serentak,
    check_status_partai,
    check_tuntutan,
)
from suara.domains.paw.rules.kewenangan import check_kewenangan
from suara.domains.paw.rules.pelantikan import check_pelantikan, check_sisa_masa_jabatan
from suara.domains.paw.rules.sengketa_anggota import check_sengketa_anggota
from suara.domains.paw.rules.tabel import build_dilewati, build_peringkat
from suara.domains.paw.rules.tenggat import compute_tenggat
from suara.domains.paw.terms import Hasil
from suara.kernel.kalimat import Json
from suara.kernel.keputusan import Keputusan

GERBANG: tuple[Callable[[Kasus, Jejak], Akhir | None], ...] = (
    check_kewenangan,
    check_pelantikan,
    check_sisa_masa_jabatan,
    check_sengketa_anggota,
    check_kekosongan,
    check_pindah_partai,
    check_kepengurusan,
    check_kelengkapan,
)
"""Before any ranking, in order; the first that ends the case decides."""

SURAT: dict[Hasil, tuple[str, ...]] = {
    Hasil.NAMA: ("S1", "BA1", "L1"),
    Hasil.BELUM_DAPAT_DIPROSES: ("S2",),
    Hasil.TIDAK_DILAKSANAKAN: ("S3",),
    Hasil.BUKAN_KEWENANGAN: ("S4",),
    Hasil.BUKAN_PAW: ("S4",),
    Hasil.TIDAK_LENGKAP: ("S5",),
    Hasil.BELUM_ADA_KEKOSONGAN: ("S5",),
    Hasil.KLARIFIKASI: ("S6",),
    Hasil.MENUNGGU_PUTUSAN_CALON: ("S7", "L1"),
    Hasil.MENUNGGU_LHKPN: ("S7", "L1"),
    Hasil.HABIS: ("S1", "BA1", "L1"),
    Hasil.MANUAL: ("BA1",),
    Hasil.BUTUH_DATA: (),
}
"""What to draft for each outcome (reference §15)."""


def decide(kasus: Kasus, *, hari_ini: date) -> Keputusan:
    """Decide one case on the facts known `hari_ini`. Equal facts give an equal Keputusan."""
    jejak, telusur = Jejak(), Telusur()
    akhir = next(filter(None, _run(kasus, hari_ini, jejak, telusur)))
    tenggat = compute_tenggat(kasus, akhir.hasil, jejak)
    return Keputusan(
        hasil=akhir.hasil.value,
        alasan=akhir.alasan,
        langkah=tuple(jejak.langkah),
        parameter=tuple(jejak.parameter[id] for id in sorted(jejak.parameter)),
        data=_data(kasus, hari_ini, akhir, telusur, tenggat),
    )


def _run(kasus: Kasus, hari_ini: date, jejak: Jejak, telusur: Telusur) -> Iterator[Akhir | None]:
    for gerbang in GERBANG:
        yield gerbang(kasus, jejak)
    yield check_tuntutan(kasus, hari_ini, jejak)
    yield check_status_partai(kasus, hari_ini, jejak)
    yield check_kekosongan_serentak(kasus, hari_ini, jejak)
    yield find_pengganti(kasus, hari_ini, jejak, telusur)


def _data(
    kasus: Kasus, hari_ini: date, akhir: Akhir, telusur: Telusur, tenggat: dict[str, Json] | None
) -> dict[str, Json]:
    surat = [*SURAT[akhir.hasil], *(["L2"] if telusur.seri and "L1" in SURAT[akhir.hasil] else [])]
    if akhir.data.get("usulan") and not telusur.daftar:
        telusur.daftar.append((kasus.kursi.lembaga, kasus.kursi.dapil, kasus.kursi.partai))
    peringkat = build_peringkat(kasus, telusur)
    data: dict[str, Json] = {
        "hari_ini": hari_ini.isoformat(),
        "nama": telusur.calon.nama if telusur.calon else None,
        "calon": _describe(telusur.calon, peringkat) if telusur.calon else None,
        "peringkat": peringkat,
        "dilewati": build_dilewati(telusur),
        "seri": [satu.to_dict() for satu in telusur.seri],
        "tenggat": tenggat,
        "surat": [*surat],
        "alternatif": [*telusur.alternatif],
        "usulan": [],
        "klarifikasi": [],
    }
    return data | dict(akhir.data)


def _describe(calon: Calon, peringkat: list[Json]) -> Json:
    nomor = next((b["peringkat"] for b in peringkat if isinstance(b, dict) and b["calon"] == calon.id), None)
    return {
        "id": calon.id,
        "nama": calon.nama,
        "nomor_urut": calon.nomor_urut,
        "jenis_kelamin": calon.kode_kelamin,
        "suara_sah": calon.suara_sah,
        "peringkat": nomor,
        "lembaga": calon.lembaga.value,
        "dapil": calon.dapil,
        "partai": calon.partai,
        "lhkpn": calon.lhkpn.tanda_terima if calon.lhkpn else None,
    }
