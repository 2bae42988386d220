"""Which act comes next, which others are open to this officer, and where each has its page."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun
from suara.domains.pengaduan.models import Laporan, Usulan
from suara.domains.pengaduan.terms import JenisUsulan, Kelas, Status
from suara.domains.pengaduan.workflow import ACT_LABELS, Act

PAGES = (
    Act.VERIFY,
    Act.ASK_KELENGKAPAN,
    Act.ARCHIVE,
    Act.PROPOSE_ARSIP,
    Act.APPROVE_ARSIP,
    Act.REFUSE_ARSIP,
    Act.FORWARD,
    Act.ACKNOWLEDGE_PENERUSAN,
    Act.TAKE_BACK,
    Act.DIVERT_WBS,
    Act.REDISPOSE,
    Act.RECLASSIFY,
    Act.MERGE,
    Act.UNMERGE,
    Act.RECORD_TERLAPOR,
    Act.RETURN_DISPOSISI,
    Act.GIVE_TINDAK_LANJUT,
    Act.GIVE_KABAR,
    Act.ASK_PELAPOR,
    Act.PROPOSE_SELESAI,
    Act.APPROVE_SELESAI,
    Act.REFUSE_SELESAI,
    Act.DELIVER_KEPUTUSAN,
    Act.SET_PRIVASI,
    Act.EDIT_SALINAN,
    Act.PUBLISH,
    Act.UNPUBLISH,
    Act.OPEN_IDENTITAS,
)
"""Acts with a page; the address ends in the act's value, the name of the page is that value with `_`."""

PRIMARY: dict[Status, tuple[Act, ...]] = {
    Status.BV: (Act.APPROVE_ARSIP, Act.VERIFY),
    Status.BK: (Act.ACKNOWLEDGE_PENERUSAN,),
    Status.TV: (Act.GIVE_TINDAK_LANJUT,),
    Status.BB: (Act.GIVE_TINDAK_LANJUT,),
    Status.PR: (Act.APPROVE_SELESAI, Act.PROPOSE_SELESAI),
    Status.MP: (Act.GIVE_TINDAK_LANJUT,),
    Status.SL: (Act.DELIVER_KEPUTUSAN,),
}
"""What usually comes next in a state; the page offers the first that the reader may do now."""
ARCHIVE_ACTS = {Act.APPROVE_ARSIP, Act.REFUSE_ARSIP}
FINISH_ACTS = {Act.APPROVE_SELESAI, Act.REFUSE_SELESAI}
WITH_PROPOSAL = {
    JenisUsulan.ARSIP: ARCHIVE_ACTS,
    JenisUsulan.SELESAI: FINISH_ACTS,
}
NOT_WHILE_PROPOSED = {
    Act.VERIFY,
    Act.ASK_KELENGKAPAN,
    Act.ARCHIVE,
    Act.PROPOSE_ARSIP,
    Act.FORWARD,
    Act.REDISPOSE,
    Act.RECLASSIFY,
    Act.PROPOSE_SELESAI,
    Act.GIVE_TINDAK_LANJUT,
    Act.ASK_PELAPOR,
}


def address_of(laporan: Laporan, act: Act) -> str:
    """Return where an act is done."""
    return reverse(f"lapor_kerja:{act.value.replace('-', '_')}", args=[laporan.nomor])


def offered(laporan: Laporan, acts: tuple[Act, ...], usulan: Usulan | None, akun: Akun) -> list[Act]:
    """Return the acts worth offering: the table's guards that can be read off the report are applied here."""
    return [act for act in acts if act in PAGES and _fits(laporan, act, usulan, akun)]


def _fits(laporan: Laporan, act: Act, usulan: Usulan | None, akun: Akun) -> bool:
    if act in ARCHIVE_ACTS | FINISH_ACTS:
        if usulan is None or usulan.pengusul_id == akun.pk:
            return False
        return act in WITH_PROPOSAL[JenisUsulan(usulan.jenis)]
    if usulan is not None and act in NOT_WHILE_PROPOSED:
        return False
    return _fits_report(laporan, act)


def _fits_report(laporan: Laporan, act: Act) -> bool:
    """Apply what the report's own fields say."""
    alone = laporan.kelas == laporan.kelas_pelapor == Kelas.ASPIRASI
    rules = {
        Act.ARCHIVE: alone,
        Act.PROPOSE_ARSIP: not alone,
        Act.PUBLISH: not laporan.is_terbit and not laporan.is_rahasia and laporan.kelas != Kelas.WBS,
        Act.UNPUBLISH: laporan.is_terbit,
        Act.SET_PRIVASI: not (laporan.is_anonim and laporan.is_rahasia),
        Act.OPEN_IDENTITAS: laporan.identitas_id is not None,
        Act.ASK_PELAPOR: laporan.status != Status.BK or laporan.kelas == Kelas.WBS,
        Act.PROPOSE_SELESAI: laporan.tl_pertama_at is not None,
    }
    return rules.get(act, True)


def primary(
    laporan: Laporan,
    acts: tuple[Act, ...],
    usulan: Usulan | None,
    akun: Akun,
    *,
    ditunggu: bool = False,
) -> dict[str, str] | None:
    """Return the one next act as words and address; None when it is somebody else's turn.

    `ditunggu`: clock C2 runs, so the reporter waits for a tindak lanjut; finishing is not what comes next.
    """
    open_acts = offered(laporan, acts, usulan, akun)
    first = (Act.APPROVE_SELESAI, Act.GIVE_TINDAK_LANJUT) if ditunggu else ()
    for act in (*first, *PRIMARY.get(Status(laporan.status), ())):
        if act in open_acts:
            return {"judul": _(ACT_LABELS[act]), "url": address_of(laporan, act)}
    return None


def secondary(
    laporan: Laporan, acts: tuple[Act, ...], usulan: Usulan | None, akun: Akun
) -> list[tuple[str, str]]:
    """Return every act that is open to the officer, with its address."""
    return [(_(ACT_LABELS[act]), address_of(laporan, act)) for act in offered(laporan, acts, usulan, akun)]
