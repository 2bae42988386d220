"""`./suara check`: is this safe to show to the public? Plain sentences, each with what to do."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from suara.config.databases import is_sqlite


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as production needs it. `unsafe` closes the door, else it is advice."""

    sentence: str
    unsafe: bool = True


def findings() -> list[Finding]:
    """Return everything that stands between these settings and production."""
    return [*_mode(), *_secrets(), *_addresses(), *_keys(), *_identity_key(), *_check_keys(), *_database()]


def unsafe_settings() -> list[str]:
    """Return the unsafe ones that are known without asking the database, for the WSGI door."""
    known = [*_mode(), *_secrets(), *_addresses(), *_keys()]
    return [finding.sentence for finding in known if finding.unsafe]


def report() -> int:
    """Print the findings; return 1 when one of them is unsafe."""
    found = findings()
    for finding in found:
        print(f"{'TIDAK AMAN' if finding.unsafe else 'PERHATIKAN'}: {finding.sentence}")  # noqa: T201
    unsafe = sum(finding.unsafe for finding in found)
    if not unsafe:
        print("Setelan aman untuk produksi.")  # noqa: T201
    else:
        print(f"{unsafe} hal harus dibetulkan sebelum Suara dibuka untuk umum.")  # noqa: T201
    return 1 if unsafe else 0


def refuse_unsafe() -> int:
    """Return 1 and say why when production may not start."""
    unsafe = [finding for finding in findings() if finding.unsafe]
    for finding in unsafe:
        print(f"suara: {finding.sentence}", file=sys.stderr)  # noqa: T201
    if unsafe:
        print("suara: mode produksi tidak dijalankan; betulkan hal di atas.", file=sys.stderr)  # noqa: T201
    return 1 if unsafe else 0


def _mode() -> Iterator[Finding]:
    if settings.DEMO:
        yield Finding("Suara berjalan dalam mode demo; isi SUARA_MODE=produksi.")
    elif settings.MODE != "produksi":
        yield Finding(f"SUARA_MODE berisi {settings.MODE!r}; isi dengan demo atau produksi.")
    if settings.DEBUG:
        yield Finding("SUARA_DEBUG menyala dan membuka isi program kepada umum; hapus SUARA_DEBUG.")


def _secrets() -> Iterator[Finding]:
    secret = os.environ.get("SUARA_SECRET_KEY", "")
    if not secret:
        yield Finding(
            "Kunci rahasia belum dari lingkungan; isi SUARA_SECRET_KEY dengan minimal 50 huruf acak "
            "(docs/operasi/memasang.md)."
        )
    elif len(secret) < 50 or len(set(secret)) < 5:
        yield Finding("SUARA_SECRET_KEY terlalu lemah; isi dengan minimal 50 huruf acak.")


def _addresses() -> Iterator[Finding]:
    hosts = [host for host in settings.ALLOWED_HOSTS if host]
    if "*" in hosts:
        yield Finding("SUARA_HOSTS menerima semua nama; isi dengan nama situs kantor saja.")
    elif not set(hosts) - {"localhost", "127.0.0.1", "[::1]"}:
        yield Finding("SUARA_HOSTS masih bawaan; isi dengan nama situs kantor, misalnya suara.kantor.go.id.")
    if not settings.HTTPS:
        yield Finding("HTTPS belum menyala; pasang sertifikat di depan Suara dan isi SUARA_HTTPS=1.")
    if not settings.PUBLIC_BASE_URL.startswith("https://"):
        yield Finding("SUARA_BASE_URL belum https://; kode QR pada surat akan menunjuk ke alamat itu.")


def _keys() -> Iterator[Finding]:
    folder = Path(settings.DATA) / "kunci"
    places = [*(folder.glob("*") if folder.exists() else []), *map(Path, _key_settings())]
    for path in sorted(set(places)):
        if path.is_file() and path.suffix != ".pub" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            yield Finding(f"Berkas kunci {path} dapat dibaca orang lain; jalankan: chmod 600 {path}")


def _key_settings() -> list[str]:
    return [
        str(settings.TRAIL_SIGNING_KEY_FILE),
        str(settings.SEAL_KEY_FILE),
        str(settings.IDENTITY_PRIVATE_KEY_FILE),
    ]


def _identity_key() -> Iterator[Finding]:
    """Who breaks into the web host, or finds a backup of its data, must not be able to read identities."""
    private = Path(settings.IDENTITY_PRIVATE_KEY_FILE)
    if private.exists() and private.resolve().is_relative_to(Path(settings.DATA).resolve()):
        yield Finding(
            f"Kunci pembuka identitas pelapor ada di folder data ({private}), ikut tercadangkan dan terbaca "
            "bila mesin ini dibobol; pindahkan ke tempat yang tidak tersambung (docs/operasi/memasang.md). "
            "Laporan tetap masuk tanpa kunci itu.",
            unsafe=False,
        )


def _check_keys() -> Iterator[Finding]:
    """The index of the public check tells nothing to a thief, as long as its secret lies elsewhere."""
    folder = Path(settings.CEK_KEY_DIR)
    if any(folder.glob("*.rahasia")) and folder.resolve().is_relative_to(Path(settings.DATA).resolve()):
        yield Finding(
            f"Rahasia indeks cek data pemilih ada di folder data ({folder}), di sebelah indeksnya; pindahkan "
            "dan isi SUARA_KUNCI_CEK (docs/operasi/cek-pemilih.md).",
            unsafe=False,
        )


def _database() -> Iterator[Finding]:
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    if is_sqlite(settings.DATABASE_URL):
        yield Finding(
            "Basis data SQLite cukup untuk satu mesin dan sedikit petugas; "
            "untuk produksi pakai PostgreSQL (docs/operasi/memasang.md).",
            unsafe=False,
        )
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
        demo = [] if pending else _demo_accounts()
    except (DatabaseError, ImproperlyConfigured) as error:
        yield Finding(f"Basis data tidak dapat dibuka ({type(error).__name__}); periksa SUARA_DATABASE_URL.")
        return
    if pending:
        yield Finding(
            f"{len(pending)} perubahan tabel belum dijalankan; jalankan ./suara up sekali.", unsafe=False
        )
    if demo:
        yield Finding(
            f"Ada akun contoh dengan sandi yang diketahui umum ({', '.join(demo)}); "
            "pakai basis data baru tanpa data contoh (./suara up --kosong)."
        )


def _demo_accounts() -> list[str]:
    from suara.core.akun.models import Akun

    demo = Akun.objects.filter(email__endswith="@contoh.test", is_active=True)
    return list(demo.order_by("email").values_list("email", flat=True))
