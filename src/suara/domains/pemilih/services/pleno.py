"""The life of one open plenary: opened on a recap, read again after corrections, decided or sent back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from django.db import transaction

from suara.core.akun.models import Akun, Penugasan, Peran
from suara.core.akun.queries import active
from suara.core.jejak.services import hold
from suara.core.tugas.waktu import now
from suara.domains.pemilih.errors import ActRefused, SamePerson, StaleVersion, WrongState
from suara.domains.pemilih.models import KeputusanKandidat, PeriodeSatker, PesertaPleno, PlenoPeriode
from suara.domains.pemilih.pagar import PENETAP, PENYETUJU, PENYIAP_PLENO
from suara.domains.pemilih.queries.pleno import list_pleno, read_lembar
from suara.domains.pemilih.queries.rekap import latest_rekap
from suara.domains.pemilih.rules.dasar import TIDAK_BOLEH
from suara.domains.pemilih.rules.pleno import FaktaMulai, nilai_mulai
from suara.domains.pemilih.services.dasar import lock_periode, note, require
from suara.domains.pemilih.services.periode import shift
from suara.domains.pemilih.terms import ActPeriode, HasilUsul
from suara.domains.pemilih.terms_pleno import KeadaanPleno, KelompokPeserta
from suara.kernel.kalimat import Kalimat, gettext_noop

LEMBAGA = (
    (KelompokPeserta.BAWASLU, "Bawaslu {tempat}"),
    (KelompokPeserta.DUKCAPIL, "Dinas Kependudukan dan Pencatatan Sipil {tempat}"),
    (KelompokPeserta.TNI, "TNI {tempat}"),
    (KelompokPeserta.POLRI, "Kepolisian {tempat}"),
    (KelompokPeserta.KESBANGPOL, "Badan Kesatuan Bangsa dan Politik {tempat}"),
    (KelompokPeserta.PEMASYARAKATAN, "Lembaga Pemasyarakatan atau Rumah Tahanan {tempat}"),
    (KelompokPeserta.PARTAI, "Partai politik {tempat}"),
)
"""The list of invitations before anybody edits it; institutions in the language of office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianRapat:
    """When and where the meeting is held."""

    tanggal: date
    jam: time
    tempat: str


@transaction.atomic
def start_pleno(*, actor: Akun, periode: PeriodeSatker, versi: int, isian: IsianRapat) -> PlenoPeriode:
    """Open the meeting on the latest recap; refused without one, or while a proposal waits."""
    require(actor, periode.kantor_id, *PENYETUJU)
    return _open(actor, periode, ActPeriode.MULAI_PLENO, versi, isian, "")


@transaction.atomic
def open_change(
    *, actor: Akun, periode: PeriodeSatker, versi: int, isian: IsianRapat, alasan: str
) -> PlenoPeriode:
    """Open a meeting that will replace what was announced. The old one stays published until then."""
    require(actor, periode.kantor_id, *PENYETUJU)
    if not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis apa yang keliru dan mengapa diubah.")))
    return _open(actor, periode, ActPeriode.UBAH, versi, isian, alasan.strip()[:500])


@transaction.atomic
def edit_rapat(*, actor: Akun, pleno: PlenoPeriode, versi: int, isian: IsianRapat) -> PlenoPeriode:
    """Correct day, hour or place of the meeting."""
    row = begin(actor, pleno, versi)
    row.tanggal, row.jam, row.tempat = isian.tanggal, isian.jam, isian.tempat.strip()[:150]
    return finish(actor, row, "pemilih.pleno.rapat", {}, "tanggal", "jam", "tempat")


@transaction.atomic
def read_aloud(*, actor: Akun, pleno: PlenoPeriode, versi: int) -> PlenoPeriode:
    """Record that the latest recap was read: after a correction the figures are other figures."""
    row = begin(actor, pleno, versi)
    newest = latest_rekap(row.periode)
    if newest is None or newest.pk == row.rekap_dibaca_id:
        raise WrongState(Kalimat(gettext_noop("Rekap terakhir sudah dibacakan.")))
    row.rekap_dibaca = newest
    return finish(actor, row, "pemilih.pleno.dibacakan", {"versi": newest.versi}, "rekap_dibaca")


@transaction.atomic
def decide(*, actor: Akun, pleno: PlenoPeriode, versi: int) -> PlenoPeriode:
    """Decide the figures: the period is DITETAPKAN and public. Refused while any rule stops."""
    require(actor, pleno.periode.kantor_id, *PENETAP)
    hold()
    periode = lock_periode(pleno.periode)
    row = _running(pleno, versi)
    if row.dibuka_oleh_id == actor.pk:
        raise SamePerson
    said = read_lembar(list_pleno().get(pk=row.pk)).nilai()
    if said.hasil == TIDAK_BOLEH:
        raise ActRefused(said.alasan)
    row.keadaan, row.ditetapkan_oleh, row.ditetapkan_at = KeadaanPleno.DITETAPKAN.value, actor, now()
    row.versi += 1
    row.save(update_fields=["keadaan", "ditetapkan_oleh", "ditetapkan_at", "versi"])
    periode.snapshot_hasil = row.rekap_dibaca.snapshot
    periode.save(update_fields=["snapshot_hasil"])
    shift(actor, periode, ActPeriode.TETAPKAN, periode.versi)
    return row


@transaction.atomic
def send_back(*, actor: Akun, pleno: PlenoPeriode, versi: int, alasan: str) -> PlenoPeriode:
    """Stop the meeting and return the period to work, with the reason; what was published stays."""
    require(actor, pleno.periode.kantor_id, *PENYETUJU)
    if not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis mengapa periode dikembalikan ke pekerjaan.")))
    periode = lock_periode(pleno.periode)
    row = _running(pleno, versi)
    row.keadaan, row.alasan_henti, row.versi = KeadaanPleno.DIHENTIKAN.value, alasan.strip()[:250], versi + 1
    row.save(update_fields=["keadaan", "alasan_henti", "versi"])
    shift(actor, periode, ActPeriode.KEMBALI, periode.versi, alasan.strip()[:250])
    return row


def begin(actor: Akun, pleno: PlenoPeriode, versi: int) -> PlenoPeriode:
    """Return the meeting, locked, when something may still be entered; inside the act's transaction."""
    require(actor, pleno.periode.kantor_id, *PENYIAP_PLENO)
    hold()
    lock_periode(pleno.periode)
    row = _running(pleno, versi)
    if row.dokumen_set.filter(dokumen__status="TERBIT").exists():
        raise WrongState(
            Kalimat(gettext_noop("Berita Acara rapat ini sudah terbit; isinya tidak dapat diubah lagi."))
        )
    return row


def finish(
    actor: Akun, row: PlenoPeriode, act: str, data: dict[str, str | int], *changed: str
) -> PlenoPeriode:
    """Count the version on and write the trail: numbers and codes, never a name or what was said."""
    row.versi += 1
    row.save(update_fields=["versi", *changed])
    note(actor, act, row.periode, dict(data))
    return row


def _running(pleno: PlenoPeriode, versi: int) -> PlenoPeriode:
    rows = PlenoPeriode.objects.select_related("periode__kantor", "rekap_dibaca")
    row = rows.select_for_update(of=("self",)).get(pk=pleno.pk)
    if row.keadaan != KeadaanPleno.BERLANGSUNG:
        raise WrongState(Kalimat(gettext_noop("Rapat pleno ini tidak sedang berlangsung.")))
    if row.versi != versi:
        raise StaleVersion
    return row


def _open(
    actor: Akun, periode: PeriodeSatker, act: ActPeriode, versi: int, isian: IsianRapat, alasan: str
) -> PlenoPeriode:
    hold()
    row = lock_periode(periode)
    rekap = latest_rekap(row)
    waiting = KeputusanKandidat.objects.filter(periode=row, hasil=HasilUsul.MENUNGGU).count()
    said = nilai_mulai(FaktaMulai(ada_rekap=rekap is not None, usul_menunggu=waiting))
    moved = shift(actor, row, act, versi, alasan)
    if said.hasil == TIDAK_BOLEH or rekap is None:
        raise ActRefused(said.alasan)
    earlier = PlenoPeriode.objects.filter(periode=row)
    last = earlier.filter(keadaan=KeadaanPleno.DITETAPKAN).order_by("urut").last()
    made = PlenoPeriode.objects.create(
        periode=moved,
        urut=earlier.count() + 1,
        tanggal=isian.tanggal,
        jam=isian.jam,
        tempat=isian.tempat.strip()[:150],
        rekap_pertama=rekap,
        rekap_dibaca=rekap,
        mengganti=last,
        alasan=alasan or (last.alasan if last else "") or (gettext_noop("Perubahan") if last else ""),
        dibuka_oleh=actor,
    )
    _invite(made, earlier.exclude(pk=made.pk).order_by("urut").last())
    return made


def _invite(pleno: PlenoPeriode, before: PlenoPeriode | None) -> None:
    """Begin the list: the people of the meeting before, else the commission and the usual institutions."""
    if before:
        rows = list(before.peserta_set.all())
        for row in rows:
            row.pk, row.pleno, row.hadir = None, pleno, None
        PesertaPleno.objects.bulk_create(rows)
        return
    kantor = pleno.periode.kantor
    held = Penugasan.objects.filter(
        active(), kantor=kantor, peran__in=(Peran.KETUA, Peran.ANGGOTA, Peran.ANGGOTA_DATA)
    )
    names: dict[str, str] = {}
    for one in held.select_related("akun").order_by("peran", "pk"):
        names.setdefault(one.akun.nama, "Ketua" if one.peran == Peran.KETUA else "Anggota")
    ordered = sorted(names.items(), key=lambda item: item[1] != "Ketua")
    tempat = kantor.nama.removeprefix("KPU ").removeprefix("KIP ")
    kpu = [
        PesertaPleno(
            pleno=pleno,
            urut=n,
            kelompok=KelompokPeserta.KPU.value,
            lembaga=kantor.nama,
            nama=nama,
            jabatan=jabatan,
            tanda_tangan=True,
        )
        for n, (nama, jabatan) in enumerate(ordered, start=1)
    ]
    others = [
        PesertaPleno(
            pleno=pleno, urut=len(kpu) + n, kelompok=kelompok.value, lembaga=pola.format(tempat=tempat)
        )
        for n, (kelompok, pola) in enumerate(LEMBAGA, start=1)
    ]
    PesertaPleno.objects.bulk_create([*kpu, *others])
