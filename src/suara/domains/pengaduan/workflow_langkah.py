"""The pure step: a report, an act, its facts → the report after it, or a refusal in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from suara.domains.pengaduan.terms import (
    JenisUsulan,
    Kadar,
    Kelas,
    KodeJam,
    Lembaga,
    Pelaku,
    SebabSelesai,
    Status,
)
from suara.domains.pengaduan.workflow import find_sisi
from suara.domains.pengaduan.workflow_acts import Act, Akibat, Syarat
from suara.domains.pengaduan.workflow_keadaan import Catatan, KeadaanLaporan, UsulanTertunda, gerakkan
from suara.domains.pengaduan.workflow_sisi import Sisi
from suara.domains.pengaduan.workflow_syarat import SYARAT, FaktaAct
from suara.kernel.kalimat import Kalimat, gettext_noop


@dataclass(frozen=True, slots=True)
class Penolakan:
    """Why an act is refused; `syarat` None when the table has no such line or the person no such right."""

    kalimat: Kalimat
    syarat: Syarat | None = None


@dataclass(frozen=True, slots=True)
class KeadaanBaru:
    """The report after the act, and the line of the table that led there."""

    keadaan: KeadaanLaporan
    sisi: Sisi


PESAN = frozenset({Act.ANSWER, Act.ADD_BUKTI, Act.REOPEN})
"""Acts by which the reporter speaks: what the office did before no longer answers him."""
SEBAB = {
    Act.ACCEPT: SebabSelesai.PELAPOR_SETUJU,
    Act.APPROVE_SELESAI: SebabSelesai.KEPUTUSAN,
    Act.CLOSE_OTOMATIS: SebabSelesai.OTOMATIS,
}


def find_penolakan(keadaan: KeadaanLaporan, act: Act, fakta: FaktaAct) -> Penolakan | None:
    """Return why the act is refused now, or None: table, person, then each guard in the table's order."""
    sisi = find_sisi(keadaan.status, act)
    if sisi is None:
        pola = gettext_noop("Tindakan ini tidak mungkin selagi laporan berstatus “{status}”.")
        status = keadaan.status.label if keadaan.status else ""
        return Penolakan(Kalimat(pola, {"status": status}))
    if fakta.pelaku not in sisi.pelaku:
        pola = gettext_noop("{pelaku} tidak berwenang melakukan ini.")
        return Penolakan(Kalimat(pola, {"pelaku": fakta.pelaku.label}))
    if fakta.pelaku is Pelaku.PENGHUBUNG and keadaan.unit in keadaan.terlarang_keluarga:
        return Penolakan(Syarat.BUKAN_UNIT_TERLAPOR.explain(), Syarat.BUKAN_UNIT_TERLAPOR)
    for syarat in sisi.syarat:
        if not SYARAT[syarat](keadaan, fakta):
            return Penolakan(syarat.explain(), syarat)
    return None


def langkah(keadaan: KeadaanLaporan, act: Act, fakta: FaktaAct) -> KeadaanBaru | Penolakan:
    """Do the act or say why not. The given report is never changed."""
    if penolakan := find_penolakan(keadaan, act, fakta):
        return penolakan
    sisi = find_sisi(keadaan.status, act)
    if sisi is None:  # pragma: no cover - find_penolakan has just found it
        raise AssertionError
    baru = _fill(keadaan, act, fakta)
    ke = sisi.ke or _way_back(baru, act)
    baru = _move_state(baru, sisi, ke, fakta)
    baru = _publish(baru, sisi)
    catatan = Catatan(
        act=act,
        dari=keadaan.status,
        ke=ke,
        pelaku=fakta.pelaku,
        orang=fakta.orang,
        pada=fakta.pada,
        alasan=fakta.alasan,
    )
    return KeadaanBaru(replace(baru, riwayat=(*keadaan.riwayat, catatan)), sisi)


def tambah_anak(induk: KeadaanLaporan, anak: KeadaanLaporan) -> KeadaanLaporan:
    """Return the parent after a merge: one child more, which nobody has answered yet.

    The family takes the stricter of both: who may not have the child may not have the parent, and leaders end
    what holds an examination.
    """
    return replace(
        catat_anak(induk, anak),
        jumlah_anak=induk.jumlah_anak + 1,
        anak_belum_dijawab=induk.anak_belum_dijawab + 1,
        anak_bp=induk.anak_bp + (anak.kadar is Kadar.BP),
    )


def catat_anak(induk: KeadaanLaporan, anak: KeadaanLaporan) -> KeadaanLaporan:
    """Return the parent after it was noted whom a child is about: that unit loses the whole family."""
    return replace(induk, terlarang_anak=induk.terlarang_anak | anak.unit_terlarang)


def lepas_anak(
    induk: KeadaanLaporan, anak: KeadaanLaporan, sisa: Iterable[KeadaanLaporan] = ()
) -> KeadaanLaporan:
    """Return the parent after an un-merge: a child less, and nobody unanswered who is not there.

    `sisa`: the children that stay, for what they still forbid.
    """
    jumlah = max(induk.jumlah_anak - 1, 0)
    return replace(
        induk,
        jumlah_anak=jumlah,
        anak_belum_dijawab=min(induk.anak_belum_dijawab, jumlah),
        anak_bp=max(induk.anak_bp - (anak.kadar is Kadar.BP), 0),
        terlarang_anak=frozenset().union(*(satu.unit_terlarang for satu in sisa)),
    )


def _way_back(keadaan: KeadaanLaporan, act: Act) -> Status:
    """Return to where the question was asked or the merge was made; reopened, to whoever may have it."""
    if act is Act.REOPEN:
        return Status.BB if keadaan.unit else Status.BV
    return keadaan.semula or Status.TV


def _move_state(keadaan: KeadaanLaporan, sisi: Sisi, ke: Status, fakta: FaktaAct) -> KeadaanLaporan:
    """Set state and clocks together: neither moves without the other."""
    lengkap = keadaan.lengkap or fakta.pada
    if sisi.act is Act.ANSWER and sisi.dari is Status.TT and keadaan.run(KodeJam.C4) is None:
        lengkap = fakta.pada
    jam = gerakkan(keadaan.jam, sisi.jam, pada=fakta.pada, lengkap=lengkap, gabung=sisi.act is Act.MERGE)
    if ke is not Status.GB:  # what left its family keeps no mark that a later merge could wake
        jam = tuple(replace(run, ikut_induk=False) for run in jam)
    siklus = keadaan.siklus + (Akibat.SIKLUS_BARU in sisi.akibat)
    usulan = None if Akibat.BATALKAN_USULAN in sisi.akibat else keadaan.usulan
    induk = keadaan.induk if ke is Status.GB else None
    return replace(keadaan, status=ke, lengkap=lengkap, jam=jam, siklus=siklus, usulan=usulan, induk=induk)


def _publish(keadaan: KeadaanLaporan, sisi: Sisi) -> KeadaanLaporan:
    """Nothing rahasia, of WBS, or without a review of its privacy stays in public."""
    layak = keadaan.ulasan_privasi and keadaan.ada_salinan and not keadaan.rahasia and not keadaan.wbs
    layak = layak and (not keadaan.anonim or keadaan.ulasan_anonim)
    terbit = (keadaan.terbit or Akibat.TERBITKAN in sisi.akibat) and sisi.act is not Act.UNPUBLISH
    return replace(keadaan, terbit=terbit and layak)


def _fill(k: KeadaanLaporan, act: Act, f: FaktaAct) -> KeadaanLaporan:
    """Take over what was filled in; only what belongs to the act."""
    if act in PESAN:
        k = replace(k, tl_sesudah_pesan=False)
    if act in (Act.VERIFY, Act.RECLASSIFY, Act.RECEIVE):
        k = _classify(k, f)
    if act in (Act.VERIFY, Act.REDISPOSE):
        k = replace(k, unit=f.unit, disposisi=f.pada)
    if act in (Act.VERIFY, Act.PUBLISH, Act.EDIT_SALINAN, Act.SET_PRIVASI, Act.CHANGE_PRIVASI, Act.RECEIVE):
        k = _privacy(k, act, f)
    if act in (Act.MERGE, Act.UNMERGE, Act.ASK_PELAPOR, Act.REOPEN):
        k = _family(k, act, f)
    return _one(k, act, f)


def _classify(k: KeadaanLaporan, f: FaktaAct) -> KeadaanLaporan:
    kelas = f.kelas or k.kelas
    kadar: Kadar | None = (f.kadar or k.kadar) if kelas is Kelas.PENGADUAN else None
    return replace(k, kelas=kelas, kadar=kadar, topik=f.topik or k.topik)


def _privacy(k: KeadaanLaporan, act: Act, f: FaktaAct) -> KeadaanLaporan:
    sunting = act is Act.EDIT_SALINAN
    return replace(
        k,
        anonim=k.anonim if f.anonim is None else f.anonim,
        rahasia=k.rahasia if f.rahasia is None else f.rahasia,
        ada_salinan=k.ada_salinan or f.ada_salinan or sunting,
        # A new copy was not reviewed yet: the review belongs to the words, not to the report.
        ulasan_privasi=f.ulasan_privasi or (k.ulasan_privasi and not sunting),
        ulasan_anonim=f.ulasan_anonim or (k.ulasan_anonim and not sunting),
    )


def _family(k: KeadaanLaporan, act: Act, f: FaktaAct) -> KeadaanLaporan:
    if act is Act.MERGE:
        # From a pause the report comes back to where the pause began.
        semula = {Status.MP: k.semula, Status.TT: Status.BV}.get(k.status or Status.BV, k.status)
        return replace(k, induk=f.induk, semula=semula)
    if act is Act.ASK_PELAPOR:  # the WBS team asks without a pause: there is nothing to come back to
        return k if k.wbs else replace(k, semula=k.status)
    if act is Act.REOPEN and k.status is Status.GB:
        boleh = (unit for unit in (k.unit, f.unit) if unit not in k.unit_terlarang)
        return replace(k, unit=next((unit for unit in boleh if unit), None))
    return replace(k, unit=k.unit or f.unit)


def _one(k: KeadaanLaporan, act: Act, f: FaktaAct) -> KeadaanLaporan:
    """What a single act changes."""
    if act in SEBAB:
        return replace(k, sebab_selesai=SEBAB[act])
    if act in (Act.PROPOSE_ARSIP, Act.PROPOSE_SELESAI):
        jenis = JenisUsulan.ARSIP if act is Act.PROPOSE_ARSIP else JenisUsulan.SELESAI
        return replace(
            k, usulan=UsulanTertunda(jenis, f.orang), alasan_arsip=f.alasan_arsip or k.alasan_arsip
        )
    if act in (Act.REFUSE_ARSIP, Act.REFUSE_SELESAI, Act.APPROVE_ARSIP):
        return replace(k, usulan=None, alasan_arsip=k.alasan_arsip if act is Act.APPROVE_ARSIP else None)
    ubah = UBAH.get(act)
    return ubah(k, f) if ubah else k


def _divert(k: KeadaanLaporan, _f: FaktaAct) -> KeadaanLaporan:
    return replace(k, wbs=True, rahasia=True, kelas=Kelas.WBS, kadar=None, lembaga=Lembaga.WBS_KPU)


def _take_back(k: KeadaanLaporan, _f: FaktaAct) -> KeadaanLaporan:
    """What was no WBS must be classified again; rahasia stays on, for only the reporter switches it off."""
    return replace(k, wbs=False, lembaga=None, kelas=None if k.wbs else k.kelas)


def _return(k: KeadaanLaporan, _f: FaktaAct) -> KeadaanLaporan:
    return replace(k, unit=None, disposisi=None, jumlah_pengembalian=k.jumlah_pengembalian + 1)


UBAH: Mapping[Act, Callable[[KeadaanLaporan, FaktaAct], KeadaanLaporan]] = {
    Act.RECEIVE: lambda k, f: replace(k, terima=f.pada, lengkap=f.pada, kelas_pelapor=k.kelas),
    Act.ARCHIVE: lambda k, f: replace(k, alasan_arsip=f.alasan_arsip),
    Act.APPEAL_ARSIP: lambda k, _f: replace(k, banding=k.banding + 1, alasan_arsip=None),
    Act.FORWARD: lambda k, f: replace(k, lembaga=f.lembaga),
    Act.DIVERT_WBS: _divert,
    Act.TAKE_BACK: _take_back,
    Act.RETURN_DISPOSISI: _return,
    Act.RECORD_TERLAPOR: lambda k, f: replace(
        k,
        unit_terlarang=k.unit_terlarang | f.unit_terlarang,
        usulan=None if f.usul_gugur else k.usulan,
    ),
    Act.GIVE_TINDAK_LANJUT: lambda k, _f: replace(
        k, jumlah_tl=k.jumlah_tl + 1, tl_sesudah_pesan=True, anak_belum_dijawab=0
    ),
    Act.RATE: lambda k, _f: replace(k, nilai=(*k.nilai, k.siklus)),
}
