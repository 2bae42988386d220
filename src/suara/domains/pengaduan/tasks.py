"""Work of LAPOR! at its time: the clocks, and mail with a number and a link, never a name or a text."""

from __future__ import annotations

import base64
import uuid

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string

from suara.core.akun.models import Akun
from suara.core.privasi.services import open_text, read_kontak
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries.lingkup import can_see
from suara.domains.pengaduan.queries.pandangan import bendera_of
from suara.domains.pengaduan.services import publik, waktu
from suara.domains.pengaduan.services.pelapor import kode_privasi
from suara.domains.pengaduan.services.tenggat import url_of
from suara.domains.pengaduan.terms import Keluaran, Lihat, Pemirsa
from suara.domains.pengaduan.visibility import boleh


def run_timers() -> None:
    """Draw the consequences of every clock that has run out; safe at any time and as often as one likes."""
    waktu.run_timers()


def send_kabar(*, laporan_id: str, hal: str) -> None:
    """Tell the reporter that something happened."""
    laporan = Laporan.objects.filter(pk=uuid.UUID(laporan_id)).first()
    if laporan is not None:
        _mail_pelapor(laporan, hal.partition("_")[0] if hal != "akan_ditutup" else hal, {})


def send_kode(*, laporan_id: str, anonim: bool | None, rahasia: bool | None, jendela: int) -> None:
    """Send the code that confirms switching a privacy flag off."""
    laporan = Laporan.objects.filter(pk=uuid.UUID(laporan_id)).first()
    if laporan is not None:
        _mail_pelapor(laporan, "kode", {"kode": kode_privasi(laporan, anonim, rahasia, jendela)})


def send_petugas(*, laporan_id: str, akun_id: str, hal: str) -> None:
    """Tell an officer, if the officer may still know of the report."""
    laporan = Laporan.objects.filter(pk=uuid.UUID(laporan_id)).first()
    akun = Akun.objects.filter(pk=uuid.UUID(akun_id), is_active=True).first()
    if laporan is None or akun is None or not can_see(akun, laporan):
        return
    _mail("petugas", akun.email, _facts(laporan, url_of(laporan)) | {"hal": hal})


def send_dukungan(*, laporan_id: str, alamat: str) -> None:
    """Send the link that confirms (or takes back) support of a published report."""
    laporan = Laporan.objects.filter(pk=uuid.UUID(laporan_id), is_terbit=True).first()
    if laporan is None:
        return
    address = open_text(base64.b64decode(alamat), konteks=publik.KONTEKS)
    token = publik.token_of(laporan, address)
    _mail(
        "dukungan",
        address,
        {
            "nomor": laporan.nomor,
            "tautan": _link(f"/lapor/dukungan/{token}/"),
        },
    )


def _mail_pelapor(laporan: Laporan, hal: str, more: dict[str, str]) -> None:
    kontak = read_kontak(laporan.identitas_id) if laporan.identitas_id is not None else None
    if kontak is None or not kontak.email:
        return
    facts = _facts(laporan, f"/lapor/cek/?nomor={laporan.nomor}", tanpa_nomor="/lapor/cek/")
    _mail("pelapor", kontak.email, facts | {"hal": hal} | more)


def _facts(laporan: Laporan, path: str, *, tanpa_nomor: str = "/kerja/") -> dict[str, str]:
    """Return what a mail may name, by the table of privacy: number and link, or (WBS) no number at all."""
    if boleh(Pemirsa.LUAR, Keluaran.KEBERADAAN, bendera_of(laporan)) is Lihat.TIDAK:
        return {"nomor": "", "tautan": _link(tanpa_nomor)}
    return {"nomor": laporan.nomor, "tautan": _link(path)}


def _mail(name: str, address: str, context: dict[str, str]) -> None:
    subject = render_to_string("pengaduan/surel/subjek.txt", context).strip()
    send_mail(subject, render_to_string(f"pengaduan/surel/{name}.txt", context), None, [address])


def _link(path: str) -> str:
    return f"{settings.PUBLIC_BASE_URL.rstrip('/')}{path}"


def sweep_unggahan() -> None:
    """Forget evidence that was uploaded but never sent within a day."""
    unggah.sweep_unggahan()
