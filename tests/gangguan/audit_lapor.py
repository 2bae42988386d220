"""Does every report agree with itself? Each rule compares two places that one transaction changes.

`list_problems` is called by `audit.py` and, after each kill, by `anak_lapor.py`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

MESSAGES = {
    "answer": "JAWABAN_PELAPOR",
    "add_bukti": "JAWABAN_PELAPOR",
    "reopen": "JAWABAN_PELAPOR",
    "appeal_arsip": "JAWABAN_PELAPOR",
    "give_tindak_lanjut": "TINDAK_LANJUT",
    "ask_pelapor": "PERTANYAAN",
}
"""Acts in the trail that write exactly one message of this kind."""


def list_problems() -> list[str]:
    """Return every disagreement, in words."""
    checks = (_history, _trail, _numbers, _vault, _pairs, _clocks, _messages, _evidence, _public)
    return [f"lapor{check.__name__}: {problem}" for check in checks for problem in check()]


def _history() -> Iterator[str]:
    """Version and state are what the last line of the history says; no line is missing."""
    from suara.domains.pengaduan.models import Laporan, Riwayat

    lines: dict[Any, list[tuple[int, str]]] = defaultdict(list)
    for key, urutan, ke in Riwayat.objects.order_by("urutan").values_list("laporan_id", "urutan", "ke"):
        lines[key].append((urutan, ke))
    for key, nomor, versi, status in Laporan.objects.values_list("pk", "nomor", "versi", "status"):
        found = lines.pop(key, [])
        if [urutan for urutan, _ke in found] != list(range(1, versi + 1)):
            yield f"{nomor}: versi {versi}, riwayat {[urutan for urutan, _ke in found]}"
        elif found[-1][1] != status:
            yield f"{nomor}: status {status}, menurut riwayat {found[-1][1]}"
    if lines:
        yield f"riwayat tanpa laporan: {len(lines)}"


def _told() -> dict[str, Counter[str]]:
    from suara.core.jejak.models import Entri

    found: dict[str, Counter[str]] = defaultdict(Counter)
    rows = Entri.objects.filter(obj_type="pengaduan.laporan").values_list("obj_id", "act")
    for key, act in rows:
        found[key][act.rpartition(".")[2]] += 1
    return found


def _trail() -> Iterator[str]:
    """Each line of the history has its entry in the trail, and each entry its line."""
    from suara.domains.pengaduan.models import Laporan, Riwayat
    from suara.domains.pengaduan.workflow import Act

    told = _told()
    lines: dict[str, Counter[str]] = defaultdict(Counter)
    wbs_at_once = set()
    for key, act, pelaku in Riwayat.objects.values_list("laporan_id", "act", "pelaku"):
        if (act, pelaku) == (Act.DIVERT_WBS, "SISTEM"):
            wbs_at_once.add(str(key))
        else:
            lines[str(key)][Act(act).name.lower()] += 1
    known = {act.name.lower() for act in Act}
    for key in Laporan.objects.values_list("pk", flat=True):
        entries = told.pop(str(key), Counter())
        entries["receive"] += entries.pop("receive_walk_in", 0)
        if str(key) in wbs_at_once:
            entries.pop("divert_wbs", 0)
        entries = Counter({act: count for act, count in entries.items() if act in known})
        if entries != lines[str(key)]:
            yield f"{key}: jejak {dict(entries)}, riwayat {dict(lines[str(key)])}"
    if told:
        yield f"jejak menyebut {len(told)} laporan yang tidak ada"


def _numbers() -> Iterator[str]:
    """The numbers of a year are given without a hole, each once."""
    from suara.domains.pengaduan.models import Laporan, UrutNomor

    used: dict[int, list[int]] = defaultdict(list)
    for nomor in Laporan.objects.values_list("nomor", flat=True):
        _kode, year, number, _check = nomor.split("-")
        used[int(year)].append(int(number))
    last = dict(UrutNomor.objects.values_list("tahun", "terakhir"))
    for year, count in last.items():
        if sorted(used.pop(year, [])) != list(range(1, count + 1)):
            yield f"{year}: nomor tidak urut sampai {count}"
    if used:
        yield f"nomor tanpa urutan: {sorted(used)}"


def _vault() -> Iterator[str]:
    """Every identity belongs to one report, and every report's identity is there."""
    from suara.core.privasi.models import Identitas
    from suara.domains.pengaduan.models import Laporan

    named = set(Laporan.objects.exclude(identitas_id=None).values_list("identitas_id", flat=True))
    if named != (kept := set(Identitas.objects.values_list("pk", flat=True))):
        yield f"identitas: {len(named - kept)} hilang, {len(kept - named)} tanpa laporan"


def _pairs() -> Iterator[str]:
    """What is merged has its parent; what was rated and transferred has its row."""
    from suara.domains.pengaduan.models import Gabungan, Laporan, Penerusan, Penilaian, Usulan

    merged = dict(Laporan.objects.filter(status="GB").values_list("pk", "induk_id"))
    if merged != dict(Gabungan.objects.filter(dilepas_at=None).values_list("anak_id", "induk_id")):
        yield "gabungan dan induk tidak cocok"
    yield from _orphans()
    told = _told()
    rated = Counter(str(key) for key in Penilaian.objects.values_list("laporan_id", flat=True))
    asked = Counter(str(key) for key in Usulan.objects.values_list("laporan_id", flat=True))
    moved = Counter(str(key) for key in Penerusan.objects.values_list("laporan_id", flat=True))
    for key, acts in told.items():
        if rated[key] != acts["rate"]:
            yield f"{key}: {rated[key]} penilaian, {acts['rate']} perbuatan"
        if asked[key] != acts["propose_arsip"] + acts["propose_selesai"]:
            yield f"{key}: {asked[key]} usulan"
        if moved[key] < acts["forward"]:
            yield f"{key}: diteruskan tanpa catatan"
    for transfer in Penerusan.objects.exclude(dokumen=None).select_related("dokumen"):
        if transfer.dokumen is None or not transfer.dokumen.is_terbit:
            yield f"{transfer}: surat penerusan belum terbit"


def _orphans() -> Iterator[str]:
    """Nobody waits for a parent that nobody handles: it is open, or it has ended with an answer."""
    from suara.domains.pengaduan.models import Laporan
    from suara.domains.pengaduan.terms import Status

    alive = [status.value for status in Status if status.is_open or status is Status.SL]
    dead = Laporan.objects.filter(status="GB").exclude(induk__status__in=alive)
    for nomor, status in dead.values_list("nomor", "induk__status"):
        yield f"{nomor}: digabung ke laporan yang {status}"


def _clocks() -> Iterator[str]:
    """The page of today shows the next clock of every report in which an officer must act, and no other."""
    from suara.core.tugas.models import Tenggat
    from suara.domains.pengaduan.models import Jam
    from suara.domains.pengaduan.services.tenggat import PETUGAS

    running = Jam.objects.filter(kode__in=PETUGAS, berhenti_at=None, habis_at=None, jatuh_tempo__isnull=False)
    wanted = {str(key) for key in running.values_list("laporan_id", flat=True)}
    shown = Tenggat.objects.filter(obj_type="pengaduan.laporan", status="TERBUKA")
    rows = Counter(shown.values_list("obj_id", flat=True))
    if rows.keys() != wanted or any(count != 1 for count in rows.values()):
        yield f"{len(wanted - rows.keys())} tanpa tenggat, {len(rows.keys() - wanted)} tenggat tanpa jam"


def _messages() -> Iterator[str]:
    """Each act that says something has said it once."""
    from suara.domains.pengaduan.models import Tanggapan

    said: dict[str, Counter[str]] = defaultdict(Counter)
    for key, jenis in Tanggapan.objects.values_list("laporan_id", "jenis"):
        said[str(key)][jenis] += 1
    for key, acts in _told().items():
        wanted: Counter[str] = Counter()
        for act, jenis in MESSAGES.items():
            wanted[jenis] += acts[act]
        for jenis, count in wanted.items():
            if said[key][jenis] < count:
                yield f"{key}: {said[key][jenis]} {jenis}, perbuatan {count}"


def _evidence() -> Iterator[str]:
    """A file of a report is in the store; one piece of evidence hangs on one report only."""
    from suara.domains.pengaduan.models import Lampiran

    places: dict[Any, set[Any]] = defaultdict(set)
    for berkas, laporan in Lampiran.objects.values_list("berkas_id", "laporan_id"):
        places[berkas].add(laporan)
    for berkas, reports in places.items():
        if len(reports) != 1:
            yield f"berkas {berkas} pada {len(reports)} laporan"


def _public() -> Iterator[str]:
    """What is public is findable and has a masked copy; nothing else is findable."""
    from suara.domains.pengaduan.models import Laporan, SalinanPublik
    from suara.domains.pengaduan.models.cari import IndeksLaporan

    public = set(Laporan.objects.filter(is_terbit=True).values_list("pk", flat=True))
    found = set(IndeksLaporan.objects.values_list("laporan_id", flat=True))
    copied = set(SalinanPublik.objects.values_list("laporan_id", flat=True))
    if public != found:
        yield f"{len(public - found)} terbit tak tercari, {len(found - public)} tercari tak terbit"
    if public - copied:
        yield f"{len(public - copied)} terbit tanpa salinan"


def list_loose() -> set[str]:
    """Return stored evidence that hangs on no report; issued letters hang on their document."""
    from suara.core.berkas.models import Berkas
    from suara.core.surat.models import Dokumen
    from suara.domains.pengaduan.models import Lampiran

    hung = set(Lampiran.objects.values_list("berkas_id", flat=True))
    hung |= set(Dokumen.objects.filter(berkas__isnull=False).values_list("berkas_id", flat=True))
    return {
        str(pk) for pk in Berkas.objects.filter(khusus=True).values_list("pk", flat=True) if pk not in hung
    }


def list_leftovers(before: set[str]) -> list[str]:
    """Return what two days later lies on the disk without a row, or hangs on no report as `before` did."""
    import datetime as dt
    import re
    from pathlib import Path

    from django.conf import settings

    from suara.core.berkas.models import Berkas
    from suara.core.berkas.tasks import sweep_unfinished
    from suara.core.tugas.waktu import demo_time, now
    from suara.domains.pengaduan.models import Unggahan
    from suara.domains.pengaduan.tasks import sweep_unggahan

    with demo_time() as at:
        at(now() + dt.timedelta(days=2))
        sweep_unfinished()
        sweep_unggahan()
    kept = set(Berkas.objects.values_list("sha256", flat=True))
    root = Path(settings.MEDIA_ROOT)
    names = [path.name for path in root.rglob("*") if path.is_file()]
    strange = [name for name in names if name not in kept]
    told = [f"bukan sidik jari: {name}" for name in names if not re.fullmatch("[0-9a-f]{64}", name)]
    told += [f"berkas tanpa catatan: {name[:12]}" for name in strange]
    told += [f"bukti tanpa laporan: {pk}" for pk in list_loose() - before]
    if Unggahan.objects.exists():
        told.append("unggahan tertinggal")
    return told
