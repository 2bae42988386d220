"""Who is next, for every seat of DPR 2014; and what opening a large dapil costs.

    .venv/bin/python bench/paw.py

Reads the real lists beside the repository (`../shared/data/dct`, or the folder in `SUARA_DCT`). Every rival
answers the same question in the same run; the names must agree before a figure is printed.
"""

from __future__ import annotations

import atexit
import datetime as dt
import os
import platform
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DCT = Path(os.environ.get("SUARA_DCT", ROOT.parent / "shared" / "data" / "dct"))
RUNS = 5
TARGET_SECONDS = 1.0
TARGET_QUERIES = 12

type Jawaban = dict[int, tuple[str, int | None]]


def main() -> int:
    """Run both benchmarks and print the figures; 1 when a target is missed or answers differ."""
    if not DCT.is_dir():
        print(f"Dilewati: data tidak ada di {DCT}")
        return 0
    prepare()
    now = f"{dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC"
    print(f"Python {platform.python_version()}, {os.cpu_count()} inti, {now}")
    return max(bench_560(), bench_dapil())


def prepare() -> None:
    """Fill a database file of its own with the real lists."""
    sys.path.insert(0, str(ROOT / "src"))
    folder = tempfile.mkdtemp(prefix="suara-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["SUARA_DATA"] = folder
    os.environ["SUARA_DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "suara.config.settings")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, skip_checks=True)
    from suara.domains.paw.impor.hasil import OpsiImpor
    from suara.domains.paw.services import impor

    sworn_in = OpsiImpor(dilantik=dt.date(2014, 10, 1))
    for act, name, options in (
        (impor.import_dct, "results_2014_dpr.csv", sworn_in),
        (impor.import_dct, "dct_2024_dpr_sumsel1.csv", OpsiImpor()),
        (impor.import_suara, "tps_sample_2024_dpr_sumsel1.csv", OpsiImpor()),
    ):
        started = time.perf_counter()
        result = act(actor=None, file_bytes=(DCT / name).read_bytes(), name=name, opsi=options)
        assert result.diterima, result.galat[:3]
        print(f"impor {name}: {result.jumlah_baris} baris, {time.perf_counter() - started:.2f} s")


def bench_560() -> int:
    """Time our way beside two rivals and compare the names."""
    answers = {}
    times = {}
    for label, way in (
        ("Suara: 2 kueri untuk semua", ours),
        ("saingan A: satu kueri ORM per kursi, aturan yang sama", rival_orm_per_seat),
        ("saingan B: satu kueri ORM per kursi, hanya suara terbanyak", rival_top_vote),
    ):
        answers[label], times[label] = best_of(way)
    (first, *rivals) = answers
    named = {seat: name for seat, (outcome, name) in answers[first].items() if outcome == "NAMA"}
    assert answers[first] == answers[rivals[0]], "jawaban berbeda"
    assert all(answers[rivals[1]][seat][1] == name for seat, name in named.items()), "nama berbeda"
    unknown = len(answers[first]) - len(named)
    print(f"\n{len(answers[first])} kursi DPR 2014: {len(named)} bernama, {unknown} tanpa nama")
    print("(suara belum diketahui, atau daftar habis). Ketiga cara menyebut nama yang sama.")
    for label, seconds in times.items():
        print(f"  {label:<60} {seconds * 1000:8.1f} ms   {seconds / times[first]:5.1f}x")
    return int(times[first] > TARGET_SECONDS or times[first] >= min(times[label] for label in rivals))


def best_of(way: Callable[[], Jawaban]) -> tuple[Jawaban, float]:
    """Return the answer and the median time of some runs on one core."""
    seconds = []
    for _run in range(RUNS):
        started = time.process_time()
        answer = way()
        seconds.append(time.process_time() - started)
    return answer, statistics.median(seconds)


def ours() -> Jawaban:
    """All lists in two queries, then the rule for each seat."""
    from suara.domains.paw.queries_pemilu import list_pool_semua
    from suara.domains.paw.terms import Lembaga

    found: Jawaban = {}
    for pool in list_pool_semua("2014", Lembaga.DPR).values():
        for member in pool:
            if member.kedudukan.has_seat:
                found[int(member.id)] = ask_rule(pool, member)
    return found


def rival_orm_per_seat() -> Jawaban:
    """One ORM query per seat that brings the party's list of the dapil, then the same rule."""
    from django.db.models import F

    from suara.domains.paw.models import Calon

    found: Jawaban = {}
    for pk, dapil, partai in seats():
        rows = (
            Calon.objects.filter(dapil=dapil, partai=partai)
            .annotate(nilai=F("suara_set__nilai"), duduk=F("keanggotaan__via"))
            .filter(suara_set__digantikan_oleh__isnull=True)
            .select_related("dapil")
        )
        pool = tuple(to_fact(row) for row in rows)
        member = next(item for item in pool if item.id == str(pk))
        found[pk] = ask_rule(pool, member)
    return found


def rival_top_vote() -> Jawaban:
    """One ORM query per seat for the highest-voted unseated candidate: knows no ties and no unknown votes."""
    from suara.domains.paw.models import SuaraCalon

    found: Jawaban = {}
    for pk, dapil, partai in seats():
        rows = SuaraCalon.objects.filter(
            calon__dapil=dapil,
            calon__partai=partai,
            calon__keanggotaan__isnull=True,
            digantikan_oleh__isnull=True,
            nilai__isnull=False,
        )
        top = rows.order_by("-nilai", "calon__nomor_urut").values_list("calon_id", flat=True).first()
        found[pk] = ("NAMA" if top else "HABIS", top)
    return found


def seats() -> list[tuple[int, int, int | None]]:
    """Return the elected members with their lists."""
    from suara.domains.paw.models import Anggota

    members = Anggota.objects.filter(calon__dapil__pemilu="2014", calon__dapil__lembaga="DPR")
    return list(members.values_list("calon_id", "calon__dapil_id", "calon__partai_id"))


def to_fact(row):  # type: ignore[no-untyped-def]
    """Return one model row as a fact for the rule."""
    from suara.domains.paw import facts
    from suara.domains.paw.terms import JenisKelamin, Kedudukan, Lembaga

    return facts.Calon(
        id=str(row.pk),
        nama=row.nama,
        lembaga=Lembaga(row.dapil.lembaga),
        dapil=str(row.dapil_id),
        partai=str(row.partai_id),
        nomor_urut=row.nomor_urut,
        jenis_kelamin=JenisKelamin(row.jenis_kelamin),
        suara_sah=row.nilai,
        kedudukan=Kedudukan.TERPILIH if row.duduk else Kedudukan.BELUM_PERNAH_DUDUK,
    )


def ask_rule(pool, member) -> tuple[str, int | None]:  # type: ignore[no-untyped-def]
    """Return the outcome and the candidate that the ranking rule points to."""
    from suara.domains.paw.rules.peringkat import list_pool, pick_next

    left = list_pool(pool, (member.lembaga, member.dapil, member.partai), member.id)
    if not left:
        return "HABIS", None
    choice = pick_next(left, member.lembaga)
    if choice.calon is None:
        return str(choice.masalah), None
    return "NAMA", int(choice.calon.id)


def bench_dapil() -> int:
    """Count the queries that bring a dapil of 142 candidates with the votes of 65 TPS."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from suara.domains.paw.models import Dapil
    from suara.domains.paw.queries_pemilu import list_pool_dapil
    from suara.domains.paw.terms import TingkatWilayah

    with CaptureQueriesContext(connection) as queries:
        started = time.perf_counter()
        dapil = Dapil.objects.get(pemilu="2024", lembaga="DPR", kode="1601")
        lists = list_pool_dapil(dapil.pk)
        seconds = time.perf_counter() - started
    people = [item for pool in lists.values() for item in pool]
    places = {kode for item in people for kode in item.suara_wilayah.get(TingkatWilayah.TPS, {})}
    size = f"{len(people)} calon, {len(places)} TPS"
    print(f"\nDapil {dapil.nama}: {size}, {len(queries)} kueri (batas {TARGET_QUERIES}),")
    print(f"  {seconds * 1000:.1f} ms untuk semua daftar dengan suara per TPS.")
    return int(len(queries) > TARGET_QUERIES or len(people) != 142 or len(places) != 65)


if __name__ == "__main__":
    sys.exit(main())
