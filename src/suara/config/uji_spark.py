"""The optional extra `spark`, in a folder of its own beside the environment: half a gigabyte that few need.

`./suara` adds the folder to the path once it is there: `--engine spark` works after `./suara test --spark`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zlib
from pathlib import Path

from suara.config.siapkan import ROOT

SPARK = ROOT / ".suara" / "spark"
SPARK_TEST = "src/suara/engine/tests/test_spark.py"
JAVA = "default-jre-headless"
LOCK = "requirements-spark.lock"


def install_spark() -> str:
    """Install what the lock names, once; return a sentence that says what went wrong, or nothing."""
    stamp, now = SPARK / "terpasang", str(zlib.crc32((ROOT / LOCK).read_bytes()))
    if stamp.is_file() and stamp.read_text(encoding="ascii") == now:
        return ""
    shutil.rmtree(SPARK, ignore_errors=True)
    done = subprocess.run(_command(), cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        shutil.rmtree(SPARK, ignore_errors=True)
        return (
            "Pilihan spark tidak dapat dipasang; periksa cakram (1 GB) dan sambungan ke registri paket, "
            f"lalu ulangi: {(done.stderr.strip().splitlines() or ['tanpa pesan'])[-1]}"
        )
    stamp.write_text(now, encoding="ascii")
    return ""


def _command() -> list[str]:
    words = ["--quiet", "--target", str(SPARK), "--require-hashes", "--no-deps", "-r", LOCK]
    for uv in (ROOT / ".suara" / "uv" / "bin" / "uv", shutil.which("uv")):
        if uv and Path(uv).exists():
            return [str(uv), "pip", "install", "--python", sys.executable, *words]
    return [sys.executable, "-m", "pip", "install", *words]
