"""May this candidate be named? MS, TMS with proof, klarifikasi, wait, or people (Pasal 20, 21, 24, 27)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from suara.domains.paw.facts import Calon, Dokumen, FaktaCalon, KepengurusanPartai
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.bukti_calon import (
    BUKTI_DIMINTA,
    covers,
    describe_proof,
    find_confirmed,
    find_proof,
    only_namesakes,
)
from suara.domains.paw.rules.pemberhentian_calon import HasilSengketa, KeadaanSengketa, judge_sengketa
from suara.domains.paw.terms import HasilKlarifikasi, JenisDokumen, KodeFakta, Lembaga, PihakKlarifikasi
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
    bukti: str = ""
    """The proof in words: kind and number of the document."""
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
    kode, isi = fakta.kode, {"nama": calon.nama, "fakta": fakta.kode.di_tengah}
    pasal = dasar.syarat(kode, calon.lembaga)
    if only_namesakes(fakta):
        pola = gettext_noop("Dokumen tentang {fakta} ternyata milik orang lain yang senama.")
        return Kelayakan(status=StatusKelayakan.MS, kode=kode, alasan=Kalimat(pola, isi), dasar=pasal)
    if calon.lembaga is Lembaga.DPD and kode is KodeFakta.T7:
        pola = gettext_noop(
            "Calon DPD tidak diajukan partai: pemberhentian {nama} oleh partai tidak dinilai."
        )
        citations = (dasar.DPD_TANPA_PARTAI,)
        return Kelayakan(status=StatusKelayakan.MS, kode=kode, alasan=Kalimat(pola, isi), dasar=citations)
    if bukti := find_proof(calon, fakta):
        return _judge_proved(calon, fakta, bukti)
    if kode is KodeFakta.T7 and not fakta.keluar_sendiri:
        return _judge_t7(calon, fakta, hari_ini, kepengurusan)
    if kode is KodeFakta.T9:
        return _judge_t9(calon, fakta)
    if _is_cleared(calon, kode, fakta.tanggal):
        pola = gettext_noop("Klarifikasi menyatakan {nama} masih memenuhi syarat ({fakta} tidak benar).")
        citations = (dasar.PASAL_24_3,)
        return Kelayakan(status=StatusKelayakan.MS, kode=kode, alasan=Kalimat(pola, isi), dasar=citations)
    if kode is KodeFakta.T7 and find_confirmed(calon, kode):
        pola = gettext_noop("{nama} keluar dari partainya atas kemauan sendiri. Pleno menilai akibatnya.")
        pasal = (dasar.KELUAR_SENDIRI, *pasal)
        return Kelayakan(status=StatusKelayakan.MANUAL, kode=kode, alasan=Kalimat(pola, isi), dasar=pasal)
    pola = gettext_noop(
        "Keterangan tentang {nama} ({fakta}) belum terbukti. Lakukan klarifikasi dan mintalah {bukti}."
    )
    return _ask(Kalimat(pola, {**isi, "bukti": BUKTI_DIMINTA[kode]}), kode, *pasal)


def _judge_proved(calon: Calon, fakta: FaktaCalon, bukti: str) -> Kelayakan:
    """Proved by the document that the article asks for: passed over; for DPD membership, people decide."""
    pasal = dasar.syarat(fakta.kode, calon.lembaga)
    isi = {"nama": calon.nama, "fakta": fakta.kode.di_tengah}
    if calon.lembaga is Lembaga.DPD and fakta.kode is KodeFakta.T6:
        pola = gettext_noop("{nama}, calon DPD, {fakta}. Tidak ada teks terbaca yang mengaturnya bagi DPD.")
        pasal = (dasar.DPD_TANPA_PARTAI, *pasal)
        kalimat = Kalimat(pola, isi)
        return Kelayakan(status=StatusKelayakan.MANUAL, kode=fakta.kode, alasan=kalimat, dasar=pasal)
    dokumen = next((satu for satu in fakta.dokumen if satu.id == bukti), None)
    berita_acara = next((satu for satu in calon.klarifikasi if satu.berita_acara == bukti), None)
    klarifikasi_hari = berita_acara.tanggal if berita_acara else fakta.tanggal
    pola = gettext_noop("{nama} tidak memenuhi syarat: {fakta}. Bukti: {bukti}.")
    jenis = dokumen.jenis if dokumen else JenisDokumen.BA_KLARIFIKASI
    return Kelayakan(
        status=StatusKelayakan.TMS,
        kode=fakta.kode,
        alasan=Kalimat(pola, {**isi, "bukti": jenis.label}),
        dasar=pasal,
        dokumen=bukti,
        bukti=describe_proof(dokumen),
        tanggal=dokumen.tanggal if dokumen else klarifikasi_hari,
    )


def _ask(alasan: Kalimat, kode: KodeFakta, *pasal: Dasar) -> Kelayakan:
    return Kelayakan(
        status=StatusKelayakan.KLARIFIKASI,
        kode=kode,
        alasan=alasan,
        dasar=(dasar.PASAL_24_1, dasar.PASAL_24_4, *pasal),
        sasaran=SASARAN[kode],
    )


def _is_cleared(calon: Calon, kode: KodeFakta, sejak: date | None, *, tegas: bool = False) -> bool:
    """Whether the latest klarifikasi after the fact came up found the candidate still eligible.

    A call that nobody answered settles nothing. `tegas`: only contacts that were about this fact.
    """
    tentang = [
        satu
        for satu in calon.klarifikasi
        if (kode in satu.tentang if tegas else covers(satu, kode))
        and (sejak is None or satu.tanggal >= sejak)
        and satu.hasil is not HasilKlarifikasi.TIDAK_TERHUBUNG
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
        pola = gettext_noop(
            "{nama} dikatakan diberhentikan, tetapi keputusan partainya belum ada atau belum dicocokkan."
        )
        return _ask(Kalimat(pola, isi), KodeFakta.T7, dasar.PASAL_27_1)
    if kepengurusan.surat_bertentangan and kepengurusan.penyelesaian is None:
        pola = gettext_noop("{nama} diberhentikan oleh salah satu dari dua kepengurusan yang berselisih.")
        return Kelayakan(
            status=StatusKelayakan.MANUAL,
            kode=KodeFakta.T7,
            alasan=Kalimat(pola, isi),
            dasar=(dasar.PENGURUS,),
        )
    sejak = min((satu.tanggal for satu in keputusan if satu.tanggal), default=None)
    if not calon.proses_hukum and _is_cleared(calon, KodeFakta.T7, sejak, tegas=True):
        pola = gettext_noop("Keputusan partai dan hasil klarifikasi tentang keanggotaan {nama} bertentangan.")
        return Kelayakan(
            status=StatusKelayakan.MANUAL,
            kode=KodeFakta.T7,
            alasan=Kalimat(pola, isi),
            dasar=(dasar.PASAL_24_3, dasar.PASAL_27_1),
        )
    return _follow_dispute(keputusan, judge_sengketa(calon, hari_ini, sejak), sejak)


def _follow_dispute(keputusan: list[Dokumen], sengketa: HasilSengketa, sejak: date | None) -> Kelayakan:
    """Turn the state of the dispute into what it makes of the candidate (Pasal 27)."""
    if sengketa.keadaan is KeadaanSengketa.BELUM_KLARIFIKASI:
        return _ask(sengketa.alasan, KodeFakta.T7, *sengketa.dasar)
    status = {
        KeadaanSengketa.MENUNGGU: StatusKelayakan.MENUNGGU,
        KeadaanSengketa.BATAL: StatusKelayakan.MS,
        KeadaanSengketa.TETAP: StatusKelayakan.TMS,
    }[sengketa.keadaan]
    bukti = min(keputusan, key=lambda satu: satu.id)
    return Kelayakan(
        status=status,
        kode=KodeFakta.T7,
        alasan=sengketa.alasan,
        dasar=sengketa.dasar,
        dokumen=bukti.id if status is StatusKelayakan.TMS else None,
        bukti=describe_proof(bukti),
        tanggal=sejak,
        sengketa=sengketa,
    )


def _judge_t9(calon: Calon, fakta: FaktaCalon) -> Kelayakan:
    """Holds another office: ask whether the candidate leaves it; until then people decide (reference §10)."""
    isi = {"nama": calon.nama, "jabatan": fakta.jabatan or fakta.kode.di_tengah}
    pasal = dasar.syarat(KodeFakta.T9, calon.lembaga)

    def found(status: StatusKelayakan, pola: str) -> Kelayakan:
        return Kelayakan(status=status, kode=fakta.kode, alasan=Kalimat(pola, isi), dasar=pasal)

    if any(satu.jenis is JenisDokumen.SK_BERHENTI_JABATAN and satu.identitas_cocok for satu in fakta.dokumen):
        return found(StatusKelayakan.MS, gettext_noop("{nama} sudah berhenti dari jabatan {jabatan}."))
    match _last_answer(calon, fakta):
        case HasilKlarifikasi.MEMENUHI_SYARAT:
            pola = gettext_noop("Klarifikasi: {nama} tidak memegang jabatan {jabatan}.")
            return found(StatusKelayakan.MS, pola)
        case HasilKlarifikasi.BERSEDIA_MELEPAS_JABATAN | HasilKlarifikasi.TERBUKTI:
            pola = gettext_noop("{nama} memegang jabatan {jabatan} dan belum berhenti dari jabatan itu.")
            return found(StatusKelayakan.MANUAL, pola)
        case HasilKlarifikasi.MENOLAK_MELEPAS_JABATAN:
            pola = gettext_noop(
                "{nama} memilih tetap memegang jabatan {jabatan}. Mintalah surat pernyataan mundur "
                "bermeterai sebagai Calon Pengganti Antarwaktu; tanpa surat itu ia tidak dilewati."
            )
        case _:
            pola = gettext_noop(
                "{nama} memegang jabatan {jabatan}. Tanyakan pilihannya; "
                "bila menolak kursi, minta pernyataan."
            )
    return _ask(Kalimat(pola, isi), KodeFakta.T9, *pasal)


def _last_answer(calon: Calon, fakta: FaktaCalon) -> HasilKlarifikasi | None:
    """Return the latest answer about the office since the fact came up."""
    jawaban = [
        (satu.tanggal, satu.hasil)
        for satu in calon.klarifikasi
        if covers(satu, KodeFakta.T9)
        and (fakta.tanggal is None or satu.tanggal >= fakta.tanggal)
        and satu.hasil is not HasilKlarifikasi.TIDAK_TERHUBUNG
    ]
    return max(jawaban)[1] if jawaban else None


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
