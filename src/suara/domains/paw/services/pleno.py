"""The pleno: attendance, quorum, dissent, and the rules asked once more on the locked row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from django.db import transaction

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import has_peran
from suara.core.tugas.waktu import today
from suara.domains.paw.errors import ActRefused, DecisionChanged, NoKuorum, NotAllowed, PreparerApproves
from suara.domains.paw.facts import Kasus
from suara.domains.paw.mapping import evaluate
from suara.domains.paw.models import (
    Calon,
    KehadiranPleno,
    KeputusanPAW,
    PendapatAnggota,
    PermohonanPAW,
    RapatPleno,
)
from suara.domains.paw.services.case import CaseInHand, begin, record_act, refuse_future
from suara.domains.paw.services.keputusan import store_keputusan
from suara.domains.paw.services.surat import draft_after_pleno
from suara.domains.paw.status import TahapKeputusan
from suara.domains.paw.terms import Hasil
from suara.domains.paw.workflow import REPLY_LETTERS, Act
from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.kernel.keputusan import MANUAL, Keputusan, ParameterTerpakai
from suara.kernel.parameter import get_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Hadir:
    """One member of the pleno."""

    nama: str
    jabatan: str
    hadir: bool
    akun: Akun | None = None
    keterangan: str = ""
    pendapat_berbeda: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianPleno:
    """The minutes. The last three are for a MANUAL outcome only: the pleno decides, with its reasons."""

    tanggal_pleno: date
    jam_pleno: time
    tempat: str
    kehadiran: Sequence[Hadir]
    hasil_dipilih: str = ""
    calon_dipilih: Calon | None = None
    alasan_manual: str = ""


@transaction.atomic
def hold_pleno(
    *, actor: Akun, permohonan: PermohonanPAW, versi: int, rancangan: KeputusanPAW, isian: IsianPleno
) -> RapatPleno:
    """Decide the case: check quorum and preparer, ask the rules again, store the decision, draft the letters.

    Raises `PreparerApproves`, `NoKuorum`, or `DecisionChanged` with the difference; then nothing is stored.
    """
    hand = begin(actor=actor, permohonan=permohonan, act=Act.HOLD_PLENO, versi=versi)
    _check_draft(hand, rancangan)
    if rancangan.dibuat_oleh_id == actor.pk:
        raise PreparerApproves(
            Kalimat(
                gettext_noop(
                    "Anda menyiapkan rancangan ini, jadi orang lain yang harus memimpin pengesahannya."
                )
            )
        )
    refuse_future(isian.tanggal_pleno, gettext_noop("Tanggal pleno"), hand.permohonan.kantor.zona_waktu)
    kuorum, parameter = check_kuorum(isian.kehadiran, isian.tanggal_pleno)
    kasus, keputusan = evaluate(hand.permohonan, hari_ini=today(hand.permohonan.kantor.zona_waktu))
    beda = compare(rancangan.isi, keputusan.to_dict())
    if beda:
        raise DecisionChanged(
            Kalimat(
                gettext_noop(
                    "Hasil aturan berubah sejak rancangan disiapkan. Siapkan rancangan baru sebelum pleno."
                )
            ),
            beda,
        )
    row = _store(hand, kasus, keputusan, isian)
    pleno = _minutes(hand, rancangan, row, isian, kuorum, parameter)
    draft_after_pleno(actor=actor, permohonan=hand.permohonan, pleno=pleno)
    hand.finish(
        "paw.pleno.memutuskan",
        {
            "hasil": row.hasil,
            "hadir": pleno.jumlah_hadir,
            "anggota_pleno": pleno.jumlah_anggota,
            "manual": isian.alasan_manual,
        },
    )
    return pleno


@transaction.atomic
def record_pendapat(*, actor: Akun, permohonan: PermohonanPAW, isi: str) -> PendapatAnggota:
    """Record a member's dissent on the draft, in the member's own words, before the pleno closes."""
    if not any(has_peran(actor, peran, permohonan.kantor) for peran in (Peran.ANGGOTA, Peran.KETUA)):
        raise NotAllowed(Kalimat(gettext_noop("Hanya anggota pleno yang dapat mencatat pendapat berbeda.")))
    rancangan = latest_draft(permohonan)
    if rancangan is None or permohonan.status not in ("SIAP_PLENO", "MANUAL"):
        raise ActRefused(Kalimat(gettext_noop("Pendapat berbeda dicatat saat rancangan menunggu pleno.")))
    if not isi.strip():
        raise ActRefused(Kalimat(gettext_noop("Tuliskan pendapat Anda.")))
    pendapat = PendapatAnggota.objects.create(
        permohonan=permohonan, rancangan=rancangan, akun=actor, isi=isi.strip()
    )
    record_act(
        actor=actor,
        act="paw.pendapat.dicatat",
        permohonan=permohonan,
        data={"nomor": permohonan.nomor_surat, "rancangan": rancangan.nomor_urut},
    )
    return pendapat


def latest_draft(permohonan: PermohonanPAW) -> KeputusanPAW | None:
    """Return the newest draft of the rules' answer."""
    drafts = permohonan.keputusan_set.filter(tahap=TahapKeputusan.RANCANGAN)
    return drafts.select_related("dibuat_oleh", "calon").order_by("-nomor_urut").first()


def check_kuorum(kehadiran: Sequence[Hadir], tanggal: date) -> tuple[int, ParameterTerpakai]:
    """Return the quorum for this commission, or raise `NoKuorum`."""
    size, present = len(kehadiran), sum(person.hadir for person in kehadiran)
    needed, parameter = get_number("paw.kuorum_pleno_7" if size >= 7 else "paw.kuorum_pleno", tanggal)
    needed = min(needed, size)
    names = {person.nama.casefold().strip() for person in kehadiran}
    if len(names) != size:
        raise ActRefused(Kalimat(gettext_noop("Satu nama tercatat dua kali dalam daftar hadir.")))
    if size < 3 or present < needed:
        raise NoKuorum(
            Kalimat(
                gettext_noop(
                    "Kuorum belum tercapai: hadir {hadir} dari {anggota} anggota, paling sedikit {syarat}."
                ),
                {"hadir": present, "anggota": size, "syarat": max(needed, 3)},
            )
        )
    return needed, parameter


def compare(before: dict[str, Json], after: dict[str, Json]) -> list[dict[str, Json]]:
    """Return what differs between two answers: outcome, reason, and the steps one by one."""
    beda: list[dict[str, Json]] = []
    for name in ("hasil", "alasan"):
        if before.get(name) != after.get(name):
            beda.append({"bagian": name, "rancangan": before.get(name), "sekarang": after.get(name)})
    old, new = _steps(before), _steps(after)
    for position in range(max(len(old), len(new))):
        one = old[position] if position < len(old) else None
        two = new[position] if position < len(new) else None
        if one != two:
            beda.append({"bagian": "langkah", "rancangan": one, "sekarang": two})
    return beda


def _steps(answer: dict[str, Json]) -> list[Json]:
    steps = answer.get("langkah")
    rows = steps if isinstance(steps, list) else []
    return [
        {name: step.get(name) for name in ("aturan", "hasil", "alasan")}
        for step in rows
        if isinstance(step, dict)
    ]


def _check_draft(hand: CaseInHand, rancangan: KeputusanPAW) -> None:
    latest = latest_draft(hand.permohonan)
    if latest is None or latest.pk != rancangan.pk:
        raise ActRefused(
            Kalimat(
                gettext_noop("Sudah ada rancangan yang lebih baru. Muat ulang halaman sebelum pleno memutus.")
            )
        )


def _store(hand: CaseInHand, kasus: Kasus, keputusan: Keputusan, isian: IsianPleno) -> KeputusanPAW:
    hasil, calon = "", None
    if keputusan.hasil == MANUAL:
        hasil, calon = isian.hasil_dipilih, isian.calon_dipilih
        if hasil not in REPLY_LETTERS or not isian.alasan_manual.strip():
            raise ActRefused(
                Kalimat(
                    gettext_noop(
                        "Aturan tidak memutus perkara ini: pilih hasilnya dan tuliskan alasan pleno."
                    )
                )
            )
        if hasil == Hasil.NAMA and calon is None:
            raise ActRefused(Kalimat(gettext_noop("Pilih calon yang ditetapkan pleno.")))
    return store_keputusan(
        actor=hand.actor,
        permohonan=hand.permohonan,
        kasus=kasus,
        keputusan=keputusan,
        tahap=TahapKeputusan.PLENO,
        hasil=hasil,
        calon=calon,
    )


def _minutes(
    hand: CaseInHand,
    rancangan: KeputusanPAW,
    row: KeputusanPAW,
    isian: IsianPleno,
    kuorum: int,
    parameter: ParameterTerpakai,
) -> RapatPleno:
    pleno = RapatPleno.objects.create(
        permohonan=hand.permohonan,
        rancangan=rancangan,
        keputusan=row,
        tanggal_pleno=isian.tanggal_pleno,
        jam_pleno=isian.jam_pleno,
        tempat=isian.tempat,
        jumlah_anggota=len(isian.kehadiran),
        jumlah_hadir=sum(person.hadir for person in isian.kehadiran),
        kuorum=kuorum,
        kuorum_parameter=parameter.to_dict(),
        alasan_manual=isian.alasan_manual.strip(),
        dipimpin_oleh=hand.actor,
    )
    own_words = _own_words(rancangan, isian.kehadiran)
    KehadiranPleno.objects.bulk_create(
        KehadiranPleno(
            pleno=pleno,
            akun=person.akun,
            nama=person.nama,
            jabatan=person.jabatan,
            hadir=person.hadir,
            keterangan=person.keterangan,
            pendapat_berbeda=own_words.get(person.nama, person.pendapat_berbeda),
        )
        for person in isian.kehadiran
    )
    return pleno


def _own_words(rancangan: KeputusanPAW, present: Sequence[Hadir]) -> dict[str, str]:
    """Return the dissents that members wrote themselves; nobody else may change a word of them."""
    written = {row.akun_id: row.isi for row in PendapatAnggota.objects.filter(rancangan=rancangan)}
    own = {
        person.nama: written[person.akun.pk]
        for person in present
        if person.akun and person.akun.pk in written
    }
    for person in present:
        typed = person.pendapat_berbeda.split()
        if person.nama in own and typed and typed != own[person.nama].split():
            raise ActRefused(
                Kalimat(
                    gettext_noop(
                        "Pendapat {nama} sudah ditulisnya sendiri dan dimuat apa adanya; jangan diubah."
                    ),
                    {"nama": person.nama},
                )
            )
    return own
