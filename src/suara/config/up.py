"""`./suara up`: prepare, start the web server and the worker, stop both together."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from types import FrameType

from suara.config.siapkan import compile_translations, data_folder, is_prepared, prepare, read_note

PATIENCE = 60.0
GRACE = 10.0
# A web process that is still loading loses the signal to stop; without a limit its parent waits for ever.
WEB_GRACE = "5"
PR_SET_PDEATHSIG = 1


class StopAsked(Exception):
    """Somebody asked us to stop."""


def up(*, host: str, port: int, empty: bool) -> int:
    """Run until a signal or until a child dies; return the exit code."""
    problem = port_problem(host, port)
    if problem:
        return _say(problem)
    os.environ.setdefault("SUARA_BASE_URL", f"http://{host}:{port}")
    try:
        _watch_signals()
        code = _get_ready(empty=empty)
        # Preparing may have taken a while; somebody else may listen by now.
        problem = port_problem(host, port)
        return code or (_say(problem) if problem else _serve(host, port))
    except StopAsked:
        return 0


def port_problem(host: str, port: int) -> str:
    """Return one sentence when nothing can listen there, else an empty text."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError:
            return f"Porta {port} hanya boleh dipakai root; pilih porta di atas 1023 dengan --port."
        except OSError as error:
            if error.errno == 98:
                return (
                    f"Porta {port} sedang dipakai program lain; pilih yang lain, misalnya --port {port + 1}."
                )
            return f"Alamat {host} tidak dapat dipakai ({error.strerror}); periksa --host."
    return ""


def _get_ready(*, empty: bool) -> int:
    compile_translations()
    production = os.environ.get("SUARA_MODE", "demo") != "demo"
    if not production and is_prepared(empty=empty):
        return 0
    from suara.config.cli import start_django

    start_django()
    if production and _refuse():
        return 1
    print("Menyiapkan data …", flush=True)  # noqa: T201
    prepare(empty=empty)
    return _refuse() if production else 0


def _refuse() -> int:
    from suara.config.check import refuse_unsafe

    return refuse_unsafe()


def _serve(host: str, port: int) -> int:
    web = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", "2", "--blocking-threads", "3", "--no-ws", "--log-level", "warning",
        "--respawn-failed-workers", "--workers-kill-timeout", WEB_GRACE, "suara.config.wsgi:application",
    ]  # fmt: skip
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "suara.config.settings"}
    children: dict[str, subprocess.Popen[bytes]] = {}
    try:
        children["web"] = _spawn(web, environment)
        children["pekerja"] = _spawn([sys.executable, "-m", "suara", "worker"], environment)
        if _wait_healthy(children, host, port):
            print(_welcome(host, port), flush=True)  # noqa: T201
        while not (dead := _dead(children)):
            time.sleep(0.3)
        return _say(f"Proses {dead} berhenti sendiri; semuanya dihentikan. Pesan terakhirnya ada di atas.")
    finally:
        _stop(children)


def _spawn(command: list[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    # A session of its own: Ctrl-C reaches the child once, from us, and its helpers can be ended with it.
    return subprocess.Popen(  # noqa: S603
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=_die_with_parent,
    )


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _wait_healthy(children: Mapping[str, subprocess.Popen[bytes]], host: str, port: int) -> bool:
    deadline = time.monotonic() + PATIENCE
    answer = ""
    while time.monotonic() < deadline and not _dead(children):
        status, answer = _ask_health(host, port)
        if status == 200:
            return True
        time.sleep(0.1)
    if not _dead(children):
        _say(f"Suara berjalan, tetapi /sehat belum baik: {answer or 'tidak menjawab'}")
    return False


def _ask_health(host: str, port: int) -> tuple[int, str]:
    target = "127.0.0.1" if host in {"0.0.0.0", ""} else "[::1]" if host == "::" else host  # noqa: S104
    request = urllib.request.Request(f"http://{target}:{port}/sehat")
    request.add_header("Host", os.environ.get("SUARA_HOSTS", "localhost").split(",")[0])
    try:
        with urllib.request.urlopen(request, timeout=5) as response:  # noqa: S310
            return response.status, ""
    except urllib.error.HTTPError as error:
        return error.code, error.read(2000).decode(errors="replace").strip()
    except OSError:
        return 0, ""


def _dead(children: Mapping[str, subprocess.Popen[bytes]]) -> str:
    return next((name for name, child in children.items() if child.poll() is not None), "")


def _stop(children: Mapping[str, subprocess.Popen[bytes]]) -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    for child in children.values():
        if child.poll() is None:
            child.terminate()
    deadline = time.monotonic() + GRACE
    for child in children.values():
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(timeout=max(0.1, deadline - time.monotonic()))
        _kill_session(child.pid)


def _kill_session(pid: int) -> None:
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _watch_signals() -> None:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise StopAsked

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)


def _welcome(host: str, port: int) -> str:
    lines = ["", f"Suara berjalan di http://{host}:{port}/   (Ctrl-C untuk berhenti)"]
    if read_note().get("contoh"):
        from suara.config.contoh import demo_accounts

        lines += ["", *demo_accounts()]
    lines += ["", f"Semua data ada di {_short(data_folder())}"]
    return "\n".join(lines)


def _short(path: Path) -> str:
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _say(sentence: str) -> int:
    print(f"suara: {sentence}", file=sys.stderr, flush=True)  # noqa: T201
    return 1
