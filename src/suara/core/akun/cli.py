"""`./suara akun undang`: how the first administrator of an office comes in."""

from __future__ import annotations

import argparse
import sys

from suara.kernel.perintah import Command

ROLES = ("ADMINISTRATOR", "SEKRETARIAT", "VERIFIKATOR", "ANGGOTA", "KETUA")


def commands() -> list[Command]:
    """Return the commands of accounts."""
    return [
        Command(
            name="akun undang",
            group="kantor",
            help_id="Undang petugas, misalnya administrator pertama; tautannya dicetak di sini.",
            help_en="Invite an officer, such as the first administrator; prints the link.",
            configure=_configure,
            run=invite,
        )
    ]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("email", metavar="EMAIL", help="alamat email petugas")
    parser.add_argument("nama", metavar="NAMA", help="nama lengkap, dalam tanda kutip")
    parser.add_argument("--kantor", required=True, metavar="KODE", help="kode kantor, misalnya 64 atau 64.72")
    parser.add_argument("--peran", choices=ROLES, default="ADMINISTRATOR", help="bawaan ADMINISTRATOR")


def invite(args: argparse.Namespace) -> int:
    """Invite and print the link; one sentence and 1 when it cannot be done."""
    from django.conf import settings
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email
    from django.urls import reverse

    from suara.core.akun.errors import AkunDitolak
    from suara.core.akun.models import Peran
    from suara.core.akun.services.undangan import create_undangan
    from suara.core.wilayah.models import Kantor

    kantor = Kantor.objects.filter(pk=args.kantor).first()
    if kantor is None:
        return _refuse(f"Kantor dengan kode {args.kantor} tidak ada.")
    try:
        validate_email(args.email)
        _, token = create_undangan(
            actor=None, kantor=kantor, email=args.email, nama=args.nama, peran=Peran(args.peran)
        )
    except ValidationError:
        return _refuse(f"{args.email} bukan alamat email.")
    except AkunDitolak as error:
        return _refuse(str(error))
    address = settings.PUBLIC_BASE_URL.rstrip("/") + reverse("akun:undangan", args=[token])
    sys.stdout.write(
        f"{args.nama} diundang sebagai {args.peran.lower()} {kantor.nama}.\n"
        f"Serahkan tautan ini kepadanya saja; berlaku 7 hari, satu kali pakai:\n{address}\n"
    )
    return 0


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"suara: {sentence}\n")
    return 1
