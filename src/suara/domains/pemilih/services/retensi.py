"""Holding snapshots, deciding with two persons which may go, and saying what was deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import hold, record
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.errors import ActRefused, SamePerson, WrongState
from suara.domains.pemilih.models.retensi import TahanSnapshot, UsulRetensi
from suara.domains.pemilih.pagar import PENYETUJU
from suara.domains.pemilih.queries.retensi import PETUGAS_RETENSI
from suara.domains.pemilih.rules.retensi import NilaiSnapshot, is_nama
from suara.domains.pemilih.services.dasar import require
from suara.domains.pemilih.terms import HasilUsul
from suara.domains.pemilih.terms_retensi import TempatData
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_RETENSI = "pemilih.retensi"


@transaction.atomic
def hold_snapshot(*, actor: Akun, kantor: Kantor, snapshot: str, alasan: str) -> TahanSnapshot:
    """Say that a snapshot must stay; one person is enough."""
    require(actor, kantor.pk, *PETUGAS_RETENSI)
    (name,) = _names([snapshot])
    if not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis mengapa snapshot ini harus tinggal.")))
    made = TahanSnapshot.objects.create(kantor=kantor, snapshot=name, alasan=alasan.strip()[:250], oleh=actor)
    _note(actor, "pemilih.snapshot.ditahan", kantor.pk, f"tahan-{made.pk}", {"snapshot": name})
    return made


@transaction.atomic
def release_snapshot(*, actor: Akun, tahan: TahanSnapshot, alasan: str) -> TahanSnapshot:
    """Let a held snapshot go its way again; another person than who held it."""
    require(actor, tahan.kantor_id, *PETUGAS_RETENSI)
    row = TahanSnapshot.objects.select_for_update().get(pk=tahan.pk)
    if row.dilepas_at is not None:
        raise WrongState(Kalimat(gettext_noop("Penahanan ini sudah dilepas.")))
    if row.oleh_id == actor.pk:
        raise SamePerson
    if not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis mengapa penahanan ini dilepas.")))
    row.dilepas_oleh, row.dilepas_at, row.alasan_lepas = actor, now(), alasan.strip()[:250]
    row.save(update_fields=["dilepas_oleh", "dilepas_at", "alasan_lepas"])
    _note(actor, "pemilih.snapshot.dilepas", row.kantor_id, f"tahan-{row.pk}", {"snapshot": row.snapshot})
    return row


@transaction.atomic
def propose_retensi(
    *, actor: Akun, kantor: Kantor, tempat: TempatData, snapshot: Sequence[str], alasan: str
) -> UsulRetensi:
    """Propose to delete snapshots by name; what may go, `pemilih snapshot retensi` says."""
    require(actor, kantor.pk, *PENYETUJU)
    names = _names(snapshot, tempat)
    if not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis alasan usul ini.")))
    made = UsulRetensi.objects.create(
        kantor=kantor, tempat=tempat.value, snapshot=names, alasan=alasan.strip()[:250], pengusul=actor
    )
    said: dict[str, Json] = {"jumlah": len(names), "snapshot": list(names), "usul": str(made.pk)}
    _note(actor, "pemilih.retensi.diusulkan", kantor.pk, str(made.pk), said)
    return made


@transaction.atomic
def answer_retensi(*, actor: Akun, usul: UsulRetensi, setuju: bool, catatan: str = "") -> UsulRetensi:
    """Decide as the second person. Nothing is deleted yet: the data machine does, and checks again."""
    require(actor, usul.kantor_id, *PETUGAS_RETENSI)
    row = UsulRetensi.objects.select_for_update().get(pk=usul.pk)
    if row.hasil != HasilUsul.MENUNGGU:
        raise WrongState(Kalimat(gettext_noop("Usul ini sudah diputus.")))
    if row.pengusul_id == actor.pk:
        raise SamePerson
    if not setuju and not catatan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis mengapa usul ini ditolak.")))
    row.hasil = (HasilUsul.DISETUJUI if setuju else HasilUsul.DITOLAK).value
    row.penyetuju, row.catatan, row.diputus_at = actor, catatan.strip()[:250], now()
    row.save(update_fields=["hasil", "penyetuju", "catatan", "diputus_at"])
    act = "pemilih.retensi.disetujui" if setuju else "pemilih.retensi.ditolak"
    hold()
    _note(actor, act, row.kantor_id, str(row.pk), {"jumlah": len(row.snapshot), "usul": str(row.pk)})
    return row


def execute(
    *,
    usul: UsulRetensi,
    tempat: TempatData,
    nilai: Callable[[Sequence[str]], Sequence[NilaiSnapshot]],
    hapus: Callable[[str], bool],
) -> tuple[tuple[str, ...], tuple[NilaiSnapshot, ...]]:
    """Delete what was decided and may still go; return the deleted, and what stays with its reasons.

    Safe to repeat after a crash: `hapus` says nothing about what is gone already. Something that must
    stay keeps the decision open, so that it can be carried out later.
    """
    if usul.hasil != HasilUsul.DISETUJUI:
        raise WrongState(Kalimat(gettext_noop("Usul ini belum disetujui orang kedua.")))
    if usul.dilaksanakan_at is not None:
        raise WrongState(Kalimat(gettext_noop("Usul ini sudah dilaksanakan.")))
    if usul.tempat != tempat:
        raise ActRefused(
            Kalimat(gettext_noop("Usul ini untuk folder lain: {tempat}."), {"tempat": usul.tempat})
        )
    open_ = [name for name in usul.snapshot if name not in usul.dihapus]
    kept = [item for item in nilai(open_) if not item.boleh]
    stays = {item.id for item in kept}
    for name in open_:
        if name not in stays:
            hapus(name)
            _deleted(usul.pk, [name])
    _deleted(usul.pk, [], done=not kept)
    usul.refresh_from_db()
    return tuple(usul.dihapus), tuple(kept)


@transaction.atomic
def _deleted(pk: int, names: Sequence[str], *, done: bool = False) -> None:
    """Write down what is gone."""
    row = UsulRetensi.objects.select_for_update().get(pk=pk)
    new = [name for name in names if name not in row.dihapus]
    row.dihapus = [*row.dihapus, *new]
    row.dilaksanakan_at = now() if done else None
    row.save(update_fields=["dihapus", "dilaksanakan_at"])
    hold()
    for name in new:
        said: dict[str, Json] = {"snapshot": name, "usul": str(row.pk)}
        _note(None, "pemilih.snapshot.dihapus", row.kantor_id, str(row.pk), said)


def _names(said: Sequence[str], *tempat: TempatData) -> list[str]:
    names = list(dict.fromkeys(name.strip() for name in said if name.strip()))
    wrong = [name for name in names if not is_nama(name, *tempat)]
    if not names or wrong:
        pola = gettext_noop(
            "Nama tidak dikenal di tempat itu: {nama}. Salin dari ./suara pemilih snapshot retensi."
        )
        raise ActRefused(Kalimat(pola, {"nama": wrong[0][:40] if wrong else "–"}))
    return names


def _note(actor: Akun | None, act: str, kantor: str, pk: str, data: dict[str, Json]) -> None:
    record(actor=actor, act=act, obj_type=OBJ_RETENSI, obj_id=pk, kantor=kantor, data=data)
