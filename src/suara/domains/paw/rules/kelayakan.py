"""May this candidate be named? MS, TMS with proof, klarifikasi, wait, or people (Pasal 20, 21, 24, 27)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from suara.domains.paw.facts import Calon, FaktaCalon, KepengurusanPartai
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.bukti_calon import covers, find_proof, only_namesakes
from suara.domains.paw.rules.pemberhentian_calon import HasilSengketa, KeadaanSengketa, judge_sengketa
from suara.domains.paw.terms import HasilKlarifikasi, JenisDokumen, KodeFakta, PihakKlarifikasi
from suara.kernel.dasar import Dasar
from suara.kernel.kalimat import Kalimat, gettext_noop

P = PihakKlarifikasi
SASARAN: dict[KodeFakta, tuple[PihakKlarifikasi, ...]] = {
    KodeFakta.T1: (P.INSTANSI, P.PARTAI),
    KodeFakta.T2: (P.CALON,),
    KodeFakta.T3: (P.INSTANSI,),
    KodeFakta.T4: (P.INSTANSI, P.CALON),
    KodeFakta.T5: (P.INSTANSI,),
    KodeFakta.T6: (P.CALON, P.PARTAI),
    KodeFakta.T7: (P.CALON, P.PARTAI),
    KodeFakta.T8: (P.INSTANSI,),
    KodeFakta.T9: (P.CALON, P.INSTANSI),
    KodeFakta.T10: (P.INSTANSI, P.CALON),
}
"""Whom to ask about what (Pasal 24 ayat (4))."""


class StatusKelayakan(StrEnum):
    """The order is the order of precedence when several facts speak."""

    TMS = "TMS"
    KLARIFIKASI = "KLARIFIKASI"
    MENUNGGU = "MENUNGGU"
    MANUAL = "MANUAL"
    MS = "MS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelayakan:
    """What one fact, or all of them, make of a candidate."""

    status: StatusKelayakan
    alasan: Kalimat
    dasar: tuple[Dasar, ...]
    kode: KodeFakta | None = None
    dokumen: str | None = None
    tanggal: date | None = None
    sasaran: tuple[PihakKlarifikasi, ...] = ()
    sengketa: HasilSengketa | None = None
    catatan: tuple[Kelayakan, ...] = field(default=())


def judge_kelayakan(calon: Calon, hari_ini: date, kepengurusan: KepengurusanPartai) -> Kelayakan:
    """Judge every fact and response about a candidate; the gravest finding decides (TMS only with proof)."""
    temuan = [
        _judge_fact(calon, fakta, hari_ini, kepengurusan)
        for fakta in sorted(calon.fakta, key=lambda satu: (list(KodeFakta).index(satu.kode), repr(satu)))
    ]
    temuan += _judge_responses(calon)
    temuan.sort(key=lambda satu: list(StatusKelayakan).index(satu.status))
    if temuan and temuan[0].status is not StatusKelayakan.MS:
        return temuan[0]
    pola = gettext_noop("{nama} memenuhi syarat: tidak ada keterangan yang menggugurkan.")
    kalimat = Kalimat(pola, {"nama": calon.nama})
    return Kelayakan(
        status=StatusKelayakan.MS,
        alasan=kalimat,
        dasar=(dasar.PASAL_20_2, dasar.PASAL_22),
        catatan=tuple(temuan),
    )


def _judge_fact(
    calon: Calon, fakta: FaktaCalon, hari_ini: date, kepengurusan: KepengurusanPartai
) -> Kelayakan:
    kode, isi = fakta.kode, {"nama": calon.nama, "fakta": fakta.kode.label}
    pasal = dasar.SYARAT[kode]
    if only_namesakes(fakta):
        pola = gettext_noop("Dokumen tentang {fakta} ternyata milik orang lain yang senama.")
        return Kelayakan(status=StatusKelayakan.MS, kode=kode, alasan=Kalimat(pola, isi), dasar=pasal)
    if bukti := find_proof(calon, fakta):
        pola = gettext_noop("{nama} tidak memenuhi syarat: {fakta}.")
        hari = next((satu.tanggal for satu in fakta.dokumen if satu.id == bukti), fakta.tanggal)
        return Kelayakan(
            status=StatusKelayakan.TMS,
            kode=kode,
            alasan=Kalimat(pola, isi),
            dasar=pasal,
            dokumen=bukti,
            tanggal=hari,
        )
    if kode is KodeFakta.T7 and not fakta.keluar_sendiri:
        return _judge_t7(calon, fakta, hari_ini, kepengurusan)
    if kode is KodeFakta.T9:
        return _judge_t9(calon, fakta)
    if _is_cleared(calon, kode, fakta.tanggal):
        pola = gettext_noop("Klarifikasi menyatakan {nama} masih memenuhi syarat ({fakta} tidak benar).")
        citations = (dasar.PASAL_24_3,)
        return Kelayakan(status=StatusKelayakan.MS, kode=kode, alasan=Kalimat(pola, isi), dasar=citations)
    pola = gettext_noop(
        "Ada keterangan bahwa {nama}: {fakta}, tetapi buktinya belum sah. Lakukan klarifikasi."
    )
    return _ask(Kalimat(pola, isi), kode, *pasal)


def _ask(alasan: Kalimat, kode: KodeFakta, *pasal: Dasar) -> Kelayakan:
    return Kelayakan(
        status=StatusKelayakan.KLARIFIKASI,
        kode=kode,
        alasan=alasan,
        dasar=(dasar.PASAL_24_1, dasar.PASAL_24_4, *pasal),
        sasaran=SASARAN[kode],
    )


def _is_cleared(calon: Calon, kode: KodeFakta, sejak: date | None) -> bool:
    """Whether the latest klarifikasi after the fact came up found the candidate still eligible."""
    tentang = [
        satu for satu in calon.klarifikasi if covers(satu, kode) and (sejak is None or satu.tanggal >= sejak)
    ]
    if not tentang:
        return False
    akhir = max(satu.tanggal for satu in tentang)
    return all(satu.hasil is HasilKlarifikasi.MEMENUHI_SYARAT for satu in tentang if satu.tanggal == akhir)


def _judge_t7(calon: Calon, fakta: FaktaCalon, hari_ini: date, kepengurusan: KepengurusanPartai) -> Kelayakan:
    """Dismissed by the party: never look past the candidate before the dispute is over (Pasal 27)."""
    keputusan = [
        satu for satu in fakta.dokumen if satu.jenis is JenisDokumen.KEPUTUSAN_PARTAI and satu.identitas_cocok
    ]
    isi = {"nama": calon.nama}
    if not keputusan:
        pola = gettext_noop("{nama} dikatakan diberhentikan partainya, tetapi keputusan partai belum ada.")
        return _ask(Kalimat(pola, isi), KodeFakta.T7, dasar.PASAL_27_1)
    if kepengurusan.surat_bertentangan and kepengurusan.penyelesaian is None:
        pola = gettext_noop("{nama} diberhentikan oleh salah satu dari dua kepengurusan yang berselisih.")
        return Kelayakan(
            status=StatusKelayakan.MANUAL,
            kode=KodeFakta.T7,
            alasan=Kalimat(pola, isi),
            dasar=(dasar.PENGURUS,),
        )
    sengketa = judge_sengketa(calon, hari_ini)
    if sengketa.keadaan is KeadaanSengketa.BELUM_KLARIFIKASI:
        return _ask(sengketa.alasan, KodeFakta.T7, *sengketa.dasar)
    status = {
        KeadaanSengketa.MENUNGGU: StatusKelayakan.MENUNGGU,
        KeadaanSengketa.BATAL: StatusKelayakan.MS,
        KeadaanSengketa.TETAP: StatusKelayakan.TMS,
    }[sengketa.keadaan]
    return Kelayakan(
        status=status,
        kode=KodeFakta.T7,
        alasan=sengketa.alasan,
        dasar=sengketa.dasar,
        dokumen=min(satu.id for satu in keputusan) if status is StatusKelayakan.TMS else None,
        tanggal=min((satu.tanggal for satu in keputusan if satu.tanggal), default=None),
        sengketa=sengketa,
    )


def _judge_t9(calon: Calon, fakta: FaktaCalon) -> Kelayakan:
    """Holds another office: ask whether the candidate leaves it; until then people decide (reference §10)."""
    isi = {"nama": calon.nama, "jabatan": fakta.jabatan or fakta.kode.label}
    pasal = dasar.SYARAT[KodeFakta.T9]
    if any(satu.jenis is JenisDokumen.SK_BERHENTI_JABATAN and satu.identitas_cocok for satu in fakta.dokumen):
        pola = gettext_noop("{nama} sudah berhenti dari jabatan {jabatan}.")
        return Kelayakan(status=StatusKelayakan.MS, kode=fakta.kode, alasan=Kalimat(pola, isi), dasar=pasal)
    tanya = sorted((satu.tanggal, satu.hasil) for satu in calon.klarifikasi if covers(satu, KodeFakta.T9))
    terakhir = tanya[-1][1] if tanya else None
    if terakhir is HasilKlarifikasi.MEMENUHI_SYARAT:
        pola = gettext_noop("Klarifikasi: {nama} tidak memegang jabatan {jabatan}.")
        return Kelayakan(status=StatusKelayakan.MS, kode=fakta.kode, alasan=Kalimat(pola, isi), dasar=pasal)
    if terakhir in (HasilKlarifikasi.BERSEDIA_MELEPAS_JABATAN, HasilKlarifikasi.TERBUKTI):
        pola = gettext_noop("{nama} memegang jabatan {jabatan} dan belum berhenti dari jabatan itu.")
        return Kelayakan(
            status=StatusKelayakan.MANUAL, kode=fakta.kode, alasan=Kalimat(pola, isi), dasar=pasal
        )
    pola = gettext_noop(
        "{nama} memegang jabatan {jabatan}. Tanyakan pilihannya; bila menolak kursi, minta pernyataan."
    )
    return _ask(Kalimat(pola, isi), KodeFakta.T9, *pasal)


def _judge_responses(calon: Calon) -> list[Kelayakan]:
    """A public response makes klarifikasi mandatory until one held after it clears the candidate (24(1))."""
    terbuka = []
    for tanggapan in sorted(calon.tanggapan, key=lambda satu: (satu.tanggal, satu.ringkasan)):
        kode = tanggapan.tentang or (KodeFakta.T10,)
        if not all(_is_cleared(calon, satu, tanggapan.tanggal) for satu in kode):
            pola = gettext_noop(
                "Ada tanggapan masyarakat tentang {nama} tanggal {tanggal}. Klarifikasi wajib dilakukan."
            )
            isi = {"nama": calon.nama, "tanggal": tanggapan.tanggal.isoformat()}
            terbuka.append(_ask(Kalimat(pola, isi), kode[0]))
    return terbuka
