"""Sends every form of the plan with a NIK in every text field and prints, as JSON, everything that was kept.

The logging is at DEBUG, statements included, through the formatter that the office itself uses; the last
requests run into an error on purpose.
"""

from __future__ import annotations

import io
import json
import logging
import sys
from typing import Any

CHOSEN = frozenset(
    {
        "versi", "calon", "hasil", "konfirmasi", "rancangan", "petugas_kedua", "kode", "sumber", "cara",
        "pihak",
        "forum", "status", "jenis_dokumen", "pengirim", "lembaga", "peran", "kantor", "jenis_kode", "pola",
        "alasan-tutup", "jam", "jam_pleno", "kepada_jenis", "email",
    }
)  # fmt: skip


def with_nik(act: dict[str, Any], nik: str) -> dict[str, Any]:
    """Return the form with the NIK in every field that takes words."""
    data: dict[str, Any] = {}
    for name, value in act["data"].items():
        fixed = (
            name in CHOSEN
            or name.startswith(("tanggal", "hadir-"))
            or (act["nama"], name) == ("tutup", "alasan")
        )
        data[name] = value if fixed or isinstance(value, list) else f"{value} {nik}"
    return data | {"catatan": nik, "uraian": nik, "kekurangan": nik, "perihal": nik}


def main() -> None:
    """Play, then look everywhere."""
    from suara.config.cli import start_django

    start_django()
    from django.conf import settings
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.test import Client

    from suara.config.log import MaskingFormatter
    from tests.gangguan.jaringan import PDF

    log = io.StringIO()
    handler = logging.StreamHandler(log)
    handler.setFormatter(MaskingFormatter("%(name)s %(message)s"))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.DEBUG)
    for name in list(logging.Logger.manager.loggerDict):
        logging.getLogger(name).setLevel(logging.DEBUG)

    plan = json.loads((settings.DATA / "rencana.json").read_text())
    played, taken, addresses, errors = 0, 0, [], []
    for act in plan["tulis"]:
        for nik in sys.argv[1:]:
            client = Client(headers={"host": "localhost"}, raise_request_exception=False)
            client.cookies["sessionid"] = plan["sesi"][act["petugas"]]
            data = with_nik(act, nik)
            if act["file"]:
                data["berkas"] = SimpleUploadedFile(f"ktp {nik}.pdf", PDF, content_type="application/pdf")
            answer = client.post(act["path"], data)
            played, taken = played + 1, taken + (answer.status_code == 302)
            addresses.append(f"{answer.status_code} {answer.headers.get('Location', act['path'])}")
            if answer.status_code >= 500:
                errors.append({"jalur": act["path"], "html": answer.content.decode()})
    errors += broken(Client, plan, sys.argv[1])
    print(json.dumps({"dimainkan": played, "diterima": taken, "alamat": addresses, "galat": errors,
                      "log": log.getvalue().splitlines(), **kept()}))  # fmt: skip


def broken(client_class: Any, plan: dict[str, Any], nik: str) -> list[dict[str, str]]:
    """Run one act into an error whose message holds the NIK; return the page."""
    from suara.domains.paw.models import TanggapanMasyarakat

    act = next(act for act in plan["tulis"] if act["nama"] == "tanggapan")
    client = client_class(headers={"host": "localhost"}, raise_request_exception=False)
    client.cookies["sessionid"] = plan["sesi"][act["petugas"]]
    from suara.domains.paw.models import PermohonanPAW

    versi = PermohonanPAW.objects.get(pk=act["obj"]).versi

    def explode(**_columns: object) -> None:
        raise RuntimeError(f"Key (nik)=({nik}) already exists")

    manager = TanggapanMasyarakat.objects
    original, manager.create = manager.create, explode  # type: ignore[method-assign,assignment]
    answer = client.post(act["path"], {**act["data"], "versi": versi, "isi": nik})
    manager.create = original  # type: ignore[method-assign]
    return [{"jalur": act["path"], "html": answer.content.decode()}]


def kept() -> dict[str, list[str]]:
    """Return what the trail, the file rows, the disk and the planned work say."""
    from django.conf import settings

    from suara.core.berkas.models import Berkas
    from suara.core.jejak.models import Entri
    from suara.core.tugas.models import Tenggat

    disk = [str(path.relative_to(settings.DATA)) for path in settings.DATA.rglob("*")]
    names = list(Berkas.objects.values_list("nama_asli", flat=True))
    trail = [f"{entri.actor_label} {entri.obj_id} {entri.payload}" for entri in Entri.objects.all()]
    clocks = [f"{row.judul} {row.judul_isi} {row.url}" for row in Tenggat.objects.all()]
    return {"jejak": trail, "nama_berkas": disk + names, "tugas": clocks}


if __name__ == "__main__":
    main()
