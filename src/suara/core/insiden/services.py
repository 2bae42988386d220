"""Everything that writes to the incident register: one transaction and one trail entry each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.core.insiden.errors import ActRefused, NotAllowed
from suara.core.insiden.isian import IsianFakta, IsianPemberitahuan
from suara.core.insiden.models import (
    FaktaInsiden,
    Insiden,
    LangkahInsiden,
    PemberitahuanInsiden,
    UsulTutupInsiden,
)
from suara.core.insiden.queries import PETUGAS_INSIDEN, belum_diberi_tahu
from suara.core.insiden.rules import PERINGATAN, SEJAM, WAJIB, hitung_batas, kurang_untuk_tutup
from suara.core.insiden.terms import HasilTutup, Langkah, Ranah, StatusInsiden, Tahap, Tujuan
from suara.core.jejak.services import hold, record
from suara.core.privasi.samaran import JenisTemuan, find
from suara.core.tugas.services import mirror_tenggat, schedule
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ = "insiden.insiden"
ATURAN = "insiden.pemberitahuan"
TUGAS = "suara.core.insiden.tasks.remind"
BOLEH = frozenset({JenisTemuan.NAMA, JenisTemuan.ALAMAT, JenisTemuan.PLAT})
"""Kinds of findings that may be a mistake of the finder: officers' offices and streets have names too."""


@transaction.atomic
def open_insiden(
    *,
    actor: Akun,
    kantor: Kantor,
    ranah: Ranah,
    judul: str,
    diketahui_at: datetime,
    fakta: IsianFakta,
    rujukan: Sequence[str] = (),
) -> Insiden:
    """Enter an incident; its clock began when the office knew, not when it is typed."""
    _require(actor, kantor.pk)
    if diketahui_at > now():
        raise ActRefused(Kalimat(gettext_noop("Saat diketahui tidak dapat sesudah sekarang.")))
    _refuse_personal(judul, *rujukan)
    limit = hitung_batas(diketahui_at, kantor.zona_waktu)
    row = Insiden.objects.create(
        kantor=kantor,
        ranah=ranah.value,
        judul=judul.strip(),
        diketahui_at=diketahui_at,
        batas_at=limit.batas_at,
        hitungan={"jam": limit.jam, "parameter": limit.parameter.to_dict()},
        rujukan=[item.strip() for item in rujukan if item.strip()],
        oleh=actor,
    )
    _append_fakta(actor, row, fakta)
    _mirror(row)
    for stage, hours in PERINGATAN:
        at = limit.batas_at - hours * SEJAM
        schedule(
            key=f"insiden:{row.pk}:{stage.value}",
            task=TUGAS,
            args={"insiden_id": str(row.pk), "tahap": stage.value},
            run_at=at,
        )
    hold()
    _note(actor, "insiden.dibuka", row, {"ranah": ranah.value, "jam": limit.jam})
    return row


@transaction.atomic
def add_fakta(*, actor: Akun, insiden: Insiden, isian: IsianFakta) -> FaktaInsiden:
    """Append what is known now; what was thought before stays readable."""
    row = _begin(actor, insiden)
    made = _append_fakta(actor, row, isian)
    _note(actor, "insiden.fakta", row, {"jumlah": made.jumlah if made.jumlah is not None else "?"})
    return made


@transaction.atomic
def record_langkah(*, actor: Akun, insiden: Insiden, langkah: Langkah, catatan: str) -> LangkahInsiden:
    """Append one line of the checklist with what was done, or why it does not apply."""
    row = _begin(actor, insiden)
    if not catatan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis apa yang dilakukan, atau mengapa tidak perlu.")))
    _refuse_personal(catatan)
    made = LangkahInsiden.objects.create(
        insiden=row, langkah=langkah.value, catatan=catatan.strip(), oleh=actor
    )
    _note(actor, "insiden.langkah", row, {"langkah": langkah.value})
    return made


@transaction.atomic
def record_pemberitahuan(*, actor: Akun, insiden: Insiden, isian: IsianPemberitahuan) -> PemberitahuanInsiden:
    """Append a notice that was sent. A late one is recorded as late, with the reason."""
    row = _begin(actor, insiden)
    if not row.diketahui_at <= isian.dikirim_at <= now():
        raise ActRefused(
            Kalimat(gettext_noop("Saat kirim harus di antara saat insiden diketahui dan sekarang."))
        )
    contents = (isian.terungkap, isian.kejadian, isian.penanganan)
    if not all(item.strip() for item in (*contents, isian.nomor, isian.cara)):
        raise ActRefused(
            Kalimat(
                gettext_noop(
                    "Pemberitahuan harus memuat data yang terungkap, kapan dan bagaimana, serta upaya "
                    "penanganan dan pemulihan; sebutkan juga nomor dan caranya."
                )
            )
        )
    late = isian.tujuan in WAJIB and isian.dikirim_at > row.batas_at
    if late and not isian.alasan_terlambat.strip():
        raise ActRefused(Kalimat(gettext_noop("Pemberitahuan ini lewat batas. Tulis mengapa terlambat.")))
    _refuse_personal(*contents, isian.cara, isian.alasan_terlambat)
    made = PemberitahuanInsiden.objects.create(
        insiden=row,
        tujuan=isian.tujuan.value,
        nomor=isian.nomor.strip(),
        dikirim_at=isian.dikirim_at,
        cara=isian.cara.strip(),
        terungkap=isian.terungkap.strip(),
        kejadian=isian.kejadian.strip(),
        penanganan=isian.penanganan.strip(),
        terlambat=late,
        alasan_terlambat=isian.alasan_terlambat.strip() if late else "",
        oleh=actor,
    )
    _mirror(row)
    act = "insiden.diberitahukan_terlambat" if late else "insiden.diberitahukan"
    hold()
    _note(actor, act, row, {"nomor": made.nomor, "tujuan": made.tujuan})
    return made


@transaction.atomic
def propose_tutup(
    *, actor: Akun, insiden: Insiden, alasan: str, bukan_kegagalan: bool = False
) -> UsulTutupInsiden:
    """Propose to close; refused with everything that is missing."""
    row = _begin(actor, insiden)
    if row.status != StatusInsiden.TERBUKA:
        raise ActRefused(Kalimat(gettext_noop("Usul menutup sudah menunggu orang kedua.")))
    if not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis apa yang dipelajari dan diubah.")))
    _refuse_personal(alasan)
    missing = kurang(row, bukan_kegagalan=bukan_kegagalan)
    if missing:
        raise ActRefused(missing[0])
    made = UsulTutupInsiden.objects.create(
        insiden=row, alasan=alasan.strip(), bukan_kegagalan=bukan_kegagalan, pengusul=actor
    )
    _set_status(row, StatusInsiden.DIUSULKAN_TUTUP)
    _note(actor, "insiden.tutup.diusulkan", row, {})
    return made


@transaction.atomic
def answer_tutup(*, actor: Akun, usul: UsulTutupInsiden, setuju: bool, catatan: str = "") -> Insiden:
    """Close as the second person, or send it back with a reason."""
    row = _begin(actor, usul.insiden)
    found = UsulTutupInsiden.objects.select_for_update().get(pk=usul.pk)
    if found.hasil != HasilTutup.MENUNGGU:
        raise ActRefused(Kalimat(gettext_noop("Usul ini sudah diputus.")))
    if found.pengusul_id == actor.pk:
        raise ActRefused(
            Kalimat(gettext_noop("Pengusul tidak dapat memutus usulnya sendiri. Minta orang lain."))
        )
    if not setuju and not catatan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis mengapa usul ini ditolak.")))
    _refuse_personal(catatan)
    found.hasil = (HasilTutup.DISETUJUI if setuju else HasilTutup.DITOLAK).value
    found.penyetuju, found.catatan, found.diputus_at = actor, catatan.strip(), now()
    found.save(update_fields=["hasil", "penyetuju", "catatan", "diputus_at"])
    _set_status(row, StatusInsiden.DITUTUP if setuju else StatusInsiden.TERBUKA)
    _mirror(row)
    hold()
    _note(actor, "insiden.tutup.disetujui" if setuju else "insiden.tutup.ditolak", row, {})
    return row


@transaction.atomic
def remind(*, insiden: Insiden, tahap: Tahap) -> bool:
    """Say once in the trail that the clock has come this far; nothing when everybody was told already."""
    row = Insiden.objects.select_for_update().get(pk=insiden.pk)
    waiting = belum_diberi_tahu(row)
    if row.status == StatusInsiden.DITUTUP or not waiting or tahap.value in row.peringatan:
        return False
    row.peringatan = [*row.peringatan, tahap.value]
    row.save(update_fields=["peringatan"])
    hold()
    words = ", ".join(item.label for item in waiting)
    _note(None, "insiden.peringatan", row, {"tahap": tahap.value, "belum": words})
    return True


def kurang(insiden: Insiden, *, bukan_kegagalan: bool = False) -> tuple[Kalimat, ...]:
    """Return what still stands in the way of closing."""
    return kurang_untuk_tutup(
        tujuan=[Tujuan(item) for item in insiden.pemberitahuan_set.values_list("tujuan", flat=True)],
        langkah=[Langkah(item) for item in insiden.langkah_set.values_list("langkah", flat=True)],
        bukan_kegagalan=bukan_kegagalan,
    )


def _append_fakta(actor: Akun, row: Insiden, isian: IsianFakta) -> FaktaInsiden:
    if not isian.data:
        raise ActRefused(Kalimat(gettext_noop("Pilih paling sedikit satu jenis data.")))
    if isian.jumlah is not None and isian.jumlah < 1:
        raise ActRefused(
            Kalimat(gettext_noop("Jumlah orang paling sedikit satu. Kosongkan bila belum diketahui."))
        )
    _refuse_personal(isian.penemu, isian.terjadi, isian.bagaimana, isian.taksiran)
    return FaktaInsiden.objects.create(
        insiden=row,
        penemu=isian.penemu.strip(),
        terjadi=isian.terjadi.strip(),
        bagaimana=isian.bagaimana.strip(),
        data=[item.value for item in isian.data],
        jumlah=isian.jumlah,
        taksiran=isian.taksiran.strip(),
        oleh=actor,
    )


def _begin(actor: Akun, insiden: Insiden) -> Insiden:
    _require(actor, insiden.kantor_id)
    rows = Insiden.objects.select_for_update(of=("self",)).select_related("kantor")
    row = rows.get(pk=insiden.pk)
    if row.status == StatusInsiden.DITUTUP:
        raise ActRefused(Kalimat(gettext_noop("Insiden ini sudah ditutup. Bila terulang, catat yang baru.")))
    return row


def _require(actor: Akun, kantor: str) -> None:
    if not list_kantor(actor, *PETUGAS_INSIDEN).filter(pk=kantor).exists():
        raise NotAllowed


def _refuse_personal(*texts: str) -> None:
    """Refuse words that hold a number, an address or a birth date of somebody."""
    for text in texts:
        found = [item for item in find(text) if item.jenis not in BOLEH]
        if found:
            pola = gettext_noop("Kalimat itu memuat data pribadi ({jenis}). Hapus dari catatan ini.")
            raise ActRefused(Kalimat(pola, {"jenis": found[0].jenis.label}))


def _set_status(row: Insiden, status: StatusInsiden) -> None:
    row.status = status.value
    row.save(update_fields=["status"])


def _mirror(row: Insiden) -> None:
    runs = row.status != StatusInsiden.DITUTUP and bool(belum_diberi_tahu(row))
    mirror_tenggat(
        kantor=row.kantor_id,
        domain="insiden",
        obj_type=OBJ,
        obj_id=str(row.pk),
        aturan=ATURAN,
        judul=Kalimat(
            gettext_noop("Beri tahu orang yang datanya kena dan lembaga: {judul}"), {"judul": row.judul}
        ),
        url=reverse("insiden:rinci", args=[row.pk]),
        jatuh_tempo=row.batas_at.astimezone(ZoneInfo(row.kantor.zona_waktu)).date() if runs else None,
    )


def _note(actor: Akun | None, act: str, row: Insiden, data: Mapping[str, Json]) -> None:
    record(actor=actor, act=act, obj_type=OBJ, obj_id=str(row.pk), kantor=row.kantor_id, data=dict(data))
