"""Taking numbers from an office's register, and explaining those that are missing."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import F

from suara.core.akun.models import Akun
from suara.core.jejak.services import hold, record
from suara.core.surat import nomor as pattern
from suara.core.surat.errors import SuratDitolak
from suara.core.surat.models import (
    CaraNomor,
    Dokumen,
    JenisKode,
    NomorDilewati,
    NomorTerpakai,
    PolaNomor,
    RegisterNomor,
)
from suara.core.surat.queries import get_pattern, list_gaps
from suara.core.wilayah.models import Kantor
from suara.kernel.kalimat import Kalimat, gettext_noop

_MAX = 120


def assign_number(*, dokumen: Dokumen, tanggal: dt.date, typed: str | None) -> tuple[str, NomorTerpakai]:
    """Return the number for `dokumen` and the row that holds it (not yet saved).

    Runs inside the caller's transaction: when that fails, the number was never taken. `typed` is the
    number an officer typed; None takes the next of the register.
    """
    register, _made = RegisterNomor.objects.get_or_create(
        kantor=dokumen.kantor,
        klasifikasi=dokumen.klasifikasi,
        jenis_kode=dokumen.jenis_kode,
        tahun=tanggal.year,
    )
    pola = get_pattern(dokumen.kantor, dokumen.jenis_kode)
    place = pattern.Tempat(dokumen.klasifikasi, pattern.office_code(dokumen.kantor), tanggal)
    if typed is None:
        urut: int | None = _take_next(register)
        nomor = pattern.write(pola, urut or 0, place)
    else:
        nomor = " ".join(typed.split())
        urut = pattern.read(pola, nomor, place)
        _raise_last(register, urut)
    _refuse_used(dokumen, nomor, register, urut)
    how = CaraNomor.REGISTER if typed is None else CaraNomor.KETIK
    return nomor, NomorTerpakai(register=register, urut=urut, cara=how)


def _take_next(register: RegisterNomor) -> int:
    """Count up. The update locks the row until commit, so no two documents read the same number."""
    RegisterNomor.objects.filter(pk=register.pk).update(terakhir=F("terakhir") + 1)
    return RegisterNomor.objects.get(pk=register.pk).terakhir


def _raise_last(register: RegisterNomor, urut: int | None) -> None:
    """Let the register go on after a typed number; what it jumped over is a gap to explain."""
    locked = RegisterNomor.objects.select_for_update().get(pk=register.pk)
    if urut is not None and urut > locked.terakhir:
        RegisterNomor.objects.filter(pk=register.pk).update(terakhir=urut)


def _refuse_used(dokumen: Dokumen, nomor: str, register: RegisterNomor, urut: int | None) -> None:
    if not nomor or len(nomor) > _MAX:
        raise SuratDitolak(
            Kalimat(gettext_noop("Nomor surat berisi 1 sampai {batas} huruf dan angka."), {"batas": _MAX})
        )
    used = Dokumen.objects.filter(kantor=dokumen.kantor, nomor=nomor).first()
    if used is None and urut is not None:
        holder = NomorTerpakai.objects.filter(register=register, urut=urut).select_related("dokumen").first()
        used = holder.dokumen if holder else None
    if used is not None:
        raise SuratDitolak(
            Kalimat(
                gettext_noop(
                    "Nomor {nomor} sudah dipakai untuk “{perihal}”. "
                    "Ketik nomor lain, atau ambil dari register."
                ),
                {"nomor": nomor, "perihal": used.perihal},
            )
        )


def explain_gap(*, actor: Akun, register: RegisterNomor, urut: int, alasan: str) -> NomorDilewati:
    """Record why number `urut` names no document here; raise `SuratDitolak` when it is no open gap."""
    reason = " ".join(alasan.split())
    with transaction.atomic():
        hold()
        locked = RegisterNomor.objects.select_for_update().get(pk=register.pk)
        if urut not in {gap.urut for gap in list_gaps(locked) if gap.alasan is None}:
            raise SuratDitolak(
                Kalimat(
                    gettext_noop("Nomor {urut} tidak perlu dijelaskan: sudah terpakai atau sudah jelas."),
                    {"urut": urut},
                )
            )
        if not reason:
            raise SuratDitolak(
                Kalimat(gettext_noop("Isi alasan mengapa nomor {urut} dilewati."), {"urut": urut})
            )
        row = NomorDilewati.objects.create(register=locked, urut=urut, alasan=reason, oleh=actor)
        record(
            actor=actor,
            act="surat.nomor.dijelaskan",
            obj_type="surat.RegisterNomor",
            obj_id=str(locked.pk),
            kantor=locked.kantor_id,
            data={"urut": urut, "register": str(locked), "alasan": reason},
        )
    return row


def set_pattern(*, actor: Akun, kantor: Kantor, jenis_kode: JenisKode, pola: str) -> PolaNomor:
    """Set how the office writes its numbers; raise `SuratDitolak` for a pattern that can't make one."""
    try:
        pattern.check_pattern(pola)
    except pattern.PolaSalah:
        raise SuratDitolak(
            Kalimat(
                gettext_noop(
                    "Pola memuat {nomor_tempat} tepat satu kali; tempat lain: klasifikasi, kode, tahun, "
                    "bulan_romawi."
                ),
                {"nomor_tempat": "{nomor}"},
            )
        ) from None
    with transaction.atomic():
        row, _made = PolaNomor.objects.update_or_create(
            kantor=kantor, jenis_kode=jenis_kode, defaults={"pola": pola}
        )
        record(
            actor=actor,
            act="surat.pola.diubah",
            obj_type="surat.PolaNomor",
            obj_id=str(row.pk),
            kantor=kantor.pk,
            data={"pola": pola, "jenis": jenis_kode.value},
        )
    return row
