"""`./suara test`: what the tests need, a private PostgreSQL, and pytest on both databases and on Spark.

The runs go in two lanes: browsers and killed processes make one wait while the other computes. What the lane
of Spark and SQLite prints is shown after the PostgreSQL run; a failure there ends everything. So the last
line printed is always the summary of the run that decided.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from suara.config.siapkan import ROOT, compile_translations
from suara.config.uji_spark import JAVA, SPARK, SPARK_TEST, install_spark

WITHOUT_BROWSER = ["-m", "not peramban"]
PACKAGES = {"chromium": "chromium", "initdb": "postgresql", "msgfmt": "gettext", "java": JAVA}
SECOND = "SUARA_UJI_KEDUA"
"""Set for the lane that runs beside: tests that say the same on both databases are left out there."""
MEMORY = Path("/dev/shm")  # noqa: S108
MEMORY_NEEDED = 6 * 2**30
"""The whole run writes two gigabytes into its server; an office's container often has 64 MB there."""
KEPT = {"SUARA_SAPU", SECOND}
"""What a caller's environment may say to the tests; all else of Suara's is taken out of it."""


def run_tests(words: Sequence[str], *, postgres: bool, sqlite: bool, spark: bool) -> int:
    """Run pytest; with no words everything on both databases and Spark, with words only those on SQLite."""
    compile_translations()
    missing = install_missing()
    if missing:
        _say(f"Sebagian tes butuh paket Debian; pasang dulu: apt-get install {' '.join(missing)}")
        if not words:
            return 1
    if spark and (code := _run_spark()):
        return code
    if postgres:
        with private_postgres() as url:
            return _pytest(list(words) or WITHOUT_BROWSER, {"SUARA_DATABASE_URL": url}, "PostgreSQL")
    if words or sqlite:
        return _pytest(words, {}, "SQLite")
    return 0 if spark else _run_all()


def _run_spark() -> int:
    if galat := install_spark():
        _say(galat)
        # The whole run goes on without, and its test says that it was left out; who asked for it is refused.
        return 0 if os.environ.get(SECOND) else 1
    return _pytest([SPARK_TEST], {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{SPARK}", SECOND: ""}, "Spark")


def _run_all() -> int:
    _say("tes pada Spark dan SQLite berjalan di samping; keluarannya menyusul")
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log, private_postgres() as url:
        command = [sys.executable, "-m", "suara", "test", "--spark", "--sqlite"]
        environment = os.environ | {SECOND: "1"}
        beside = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)  # noqa: S603
        code: int | None = None
        try:
            code = _pytest(WITHOUT_BROWSER, {"SUARA_DATABASE_URL": url}, "PostgreSQL")
            if code == 0:
                _say("tes pada Spark dan SQLite")
                _show(log.fileno(), beside)
        finally:
            _end(beside)
        return code or beside.returncode


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _show(descriptor: int, process: subprocess.Popen[bytes]) -> None:
    """Print what a process has written and goes on writing, until it ends."""
    place, ended = 0, False
    while not ended:
        ended = process.poll() is not None
        while piece := os.pread(descriptor, 65_536, place):
            place += len(piece)
            sys.stdout.buffer.write(piece)
            sys.stdout.flush()
        time.sleep(0 if ended else 0.5)


def install_missing() -> list[str]:
    """Install what is missing when root on Debian; return the packages that are still missing."""
    missing = _missing()
    if not missing or os.geteuid() != 0 or not shutil.which("apt-get"):
        return missing
    _say(f"memasang {', '.join(missing)} …")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
        done = subprocess.run(  # noqa: S603
            ["apt-get", "-q", *command],  # noqa: S607
            env=quiet,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            _say(f"apt-get {command[0]} gagal: {(done.stderr.strip().splitlines() or ['tanpa pesan'])[-1]}")
            break
    return _missing()


def _missing() -> list[str]:
    found = {
        "chromium": shutil.which("chromium"),
        "initdb": postgres_binaries(),
        "msgfmt": shutil.which("msgfmt"),
        "java": shutil.which("java"),
    }
    return [PACKAGES[name] for name, place in found.items() if not place]


def postgres_binaries() -> Path | None:
    """Return the folder of the newest PostgreSQL server, or None."""
    folders = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    on_path = shutil.which("initdb")
    folders += [Path(on_path).parent] if on_path else []
    return max(
        folders, key=lambda folder: [int(part) for part in folder.parts if part.isdigit()], default=None
    )


@contextlib.contextmanager
def private_postgres() -> Iterator[str]:
    """Start a PostgreSQL of our own in a temporary folder; yield its address; remove it."""
    binaries = postgres_binaries()
    if binaries is None:
        raise SystemExit("suara: PostgreSQL tidak ditemukan; pasang dulu: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="suara-pg-", dir=_memory()))
    password = secrets.token_hex(16)
    (folder / "sandi").write_text(password, encoding="ascii")
    prefix = _unprivileged(folder)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    initdb = [
        binaries / "initdb", "-D", folder / "data", "-U", "suara", "-A", "scram-sha-256",
        "--pwfile", folder / "sandi", "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync",
    ]  # fmt: skip
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=60"
    options += " -c fsync=off -c full_page_writes=off"
    control = [*prefix, str(binaries / "pg_ctl"), "-D", str(folder / "data"), "-s", "-w"]
    try:
        _quiet([*prefix, *map(str, initdb)], folder)
        _quiet([*control, "-o", options, "-l", str(folder / "log"), "start"], folder)
        yield f"postgresql://suara:{password}@127.0.0.1:{port}/postgres"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], cwd="/", check=False, stderr=subprocess.DEVNULL)  # noqa: S603
        shutil.rmtree(folder, ignore_errors=True)


def _memory() -> Path | None:
    """Return a folder in memory with room for the server: tests copy whole databases all the time."""
    try:
        place = shutil.disk_usage(MEMORY).free
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    available = next((int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")), 0)
    return MEMORY if min(place, available) >= MEMORY_NEEDED else None


def _unprivileged(folder: Path) -> list[str]:
    # PostgreSQL refuses to run as root; Debian's package brings the user `postgres`.
    if os.geteuid() != 0:
        return []
    user = pwd.getpwnam("postgres")
    for path in (folder, folder / "sandi"):
        os.chown(path, user.pw_uid, user.pw_gid)
    return ["runuser", "-u", "postgres", "--"]


def _quiet(command: list[str], folder: Path) -> None:
    done = subprocess.run(  # noqa: S603
        command,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        log = folder / "log"
        detail = done.stderr.decode(errors="replace") + (
            log.read_text(errors="replace") if log.exists() else ""
        )
        raise SystemExit(f"suara: PostgreSQL untuk tes tidak dapat dijalankan: {detail.strip()[-600:]}")


def _pytest(words: Sequence[str], extra: dict[str, str], database: str) -> int:
    _say(f"tes pada {database}")
    command, environment = _pytest_command(words, extra)
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode  # noqa: S603


def _pytest_command(words: Sequence[str], extra: dict[str, str]) -> tuple[list[str], dict[str, str]]:
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith("SUARA_") or key in KEPT
    } | {"PYTHONPATH": str(ROOT / "src")}
    chosen = list(words)
    if "-n" not in words and not any(Path(ROOT, word.split("::")[0]).exists() for word in words):
        chosen = [
            "-n",
            str(min(2, os.cpu_count() or 1)),
            "--dist",
            "loadfile",
            "--no-loadscope-reorder",
            *chosen,
        ]
    return [sys.executable, "-m", "pytest", "-q", *chosen], environment | extra


def _say(sentence: str) -> None:
    print(f"suara: {sentence}", file=sys.stderr, flush=True)  # noqa: T201
