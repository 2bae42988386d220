"""The command that lets the first person in: everybody after that is invited on a page."""

from __future__ import annotations

import argparse
import sys

from suara.kernel.perintah import Command


def commands() -> list[Command]:
    """Return the commands of this room."""
    return [
        Command(
            name="petugas undang",
            group="kantor",
            help_id="Mengundang petugas, misalnya administrator pertama; mencetak tautan undangan.",
            help_en="Invite an officer, for example the first administrator; prints the link.",
            configure=_configure,
            run=_run,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--email", required=True, help="alamat yang dipakai untuk masuk")
    parser.add_argument("--nama", required=True, help="nama lengkap")
    parser.add_argument("--kantor", required=True, help="kode kantor, misalnya 64 atau 64.72")
    parser.add_argument("--peran", default="ADMINISTRATOR", type=str.upper, help="bawaan: ADMINISTRATOR")
    parser.add_argument("--unit", help="kode unit, untuk PENGHUBUNG dan KEPALA_UNIT, misalnya 64.DATIN")


def _run(options: argparse.Namespace) -> int:
    from django.conf import settings
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email
    from django.urls import reverse

    from suara.core.akun.errors import AkunDitolak
    from suara.core.akun.models import Peran
    from suara.core.akun.services import create_undangan
    from suara.core.wilayah.models import Kantor, Unit

    kantor = Kantor.objects.filter(pk=options.kantor).first()
    if kantor is None:
        return _refuse(f"Kantor {options.kantor} tidak dikenal. Pakai kode wilayah, misalnya 64 atau 64.72.")
    if options.peran not in Peran.values:
        return _refuse(f"Peran {options.peran} tidak dikenal. Pilih: {', '.join(Peran.values)}.")
    unit = Unit.objects.filter(pk=options.unit).first() if options.unit else None
    if options.unit and unit is None:
        return _refuse(_unknown_unit(options.unit, options.kantor))
    try:
        validate_email(options.email)
        undangan, token = create_undangan(
            actor=None,
            kantor=kantor,
            email=options.email,
            nama=options.nama,
            peran=Peran(options.peran),
            unit=unit,
        )
    except ValidationError:
        return _refuse(f"{options.email} bukan alamat email yang lengkap.")
    except AkunDitolak as refused:
        return _refuse(str(refused))
    print(f"Undangan untuk {undangan.nama} berlaku 7 hari dan sekali pakai:")  # noqa: T201
    print(settings.PUBLIC_BASE_URL.rstrip("/") + reverse("akun:undangan", args=[token]))  # noqa: T201
    return 0


def _unknown_unit(kode: str, kantor: str) -> str:
    from suara.core.wilayah.models import Unit

    known = ", ".join(Unit.objects.filter(kantor=kantor, aktif=True).values_list("pk", flat=True))
    if not known:
        return f"Unit {kode} tidak dikenal. Kantor {kantor} belum punya daftar unit."
    return f"Unit {kode} tidak dikenal. Pilih: {known}."


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return 2
