"""The rival of `bench/triase.py`: keyword rules as a careful officer would write them in an afternoon.

Every label has its words; the label with most of them in the message wins, the first in the list on a tie.
The message is normalised and stemmed exactly as for the model, so the rules lose nothing to slang or endings.
"""

from __future__ import annotations

from suara.domains.pengaduan.teks import normalize, stem

KELAS = {
    "WBS": "orang dalam|saya staf|saya pegawai|suap|gratifikasi|fiktif|setoran|fee|atasan|rahasiakan",
    "TIDAK_LAYAK": "slot|promo|jual|pinjaman|tes|test|goblok|anjing|bangsat|judi|undian|followers",
    "INFORMASI": "bagaimana|apakah|kapan|berapa|mohon informasi|salinan|syarat|cara|jadwal|di mana",
    "ASPIRASI": "usul|saran|sebaiknya|terima kasih|apresiasi|semoga|salut|mengusulkan|keren",
    "PENGADUAN": "tidak|belum|ditolak|rusak|diduga|dipotong|lambat|error|melaporkan|keberatan",
}
KADAR = {
    "BP": "diduga|curang|palsu|dipotong|amplop|suap|periksa|usut|melanggar|etik|oknum|dicatut|ancam|netral",
    "TBP": "belum|lambat|rusak|kurang|error|tidak bisa|antre|hilang|salah|tutup",
}
TOPIK = {
    "HONOR_ADHOC": "honor|santunan|operasional|dipotong|cair",
    "PARPOL_SIPOL": "sipol|dicatut|partai|anggota partai|parpol",
    "PPID_INFORMASI": "ppid|permohonan informasi|informasi publik|salinan|data|sengketa informasi",
    "KODE_ETIK": "etik|dkpp|komisioner|anggota kpu|ketua kpu|bawaslu",
    "KAMPANYE_DANA": "kampanye|sembako|amplop|timses|baliho|dana kampanye|debat|masa tenang|paslon",
    "PENCALONAN": "calon|ijazah|caleg|dct|dukungan|bakal calon",
    "AKSESIBILITAS": "disabilitas|kursi roda|tunanetra|tuli|lansia|braille|isyarat",
    "LOGISTIK": "logistik|kotak suara|surat suara|gudang|segel|bilik|sortir",
    "BADAN_ADHOC": "ppk|pps|kpps|pantarlih|seleksi|wawancara|siakba",
    "DATA_PEMILIH": "dpt|daftar pemilih|coklit|pindah memilih|terdaftar|pemilih",
    "PUNGUT_HITUNG": "tps|mencoblos|rekap|penghitungan|undangan|plano|hasil|suara",
    "SOSIALISASI": "sosialisasi|pendidikan pemilih|narasumber|pemilih pemula|lomba|penyuluhan",
    "PENGADAAN_KEUANGAN": "tender|lelang|pengadaan|vendor|anggaran|kontrak|tagihan|hibah",
    "KEPEGAWAIAN": "pegawai|pns|cpns|pppk|mutasi|pangkat|cuti|honorer",
    "KEAMANAN_DATA": "bocor|retas|data pribadi|otp|sandi|penipu|phishing|nik disebar",
    "PELAYANAN_KANTOR": "loket|petugas|pelayanan|telepon|kantor|jam|antre|ombudsman|satpam",
    "LAIN": "ktp|kk|jalan|lampu|air|listrik|ancam|polisi|jual|slot",
}
LEMBAGA = {
    "WBS_KPU": KELAS["WBS"],
    "DUKCAPIL": "ktp|kk|capil|akta|blanko|kartu keluarga|perekaman",
    "BAWASLU": "amplop|sembako|kampanye|timses|baliho|asn|kepala desa|money",
    "DKPP": "komisioner|anggota kpu|ketua kpu|dkpp|bawaslu|etik",
    "MK": "gugat|sengketa hasil|penetapan hasil|pembatalan|selisih|perselisihan",
    "KOMISI_INFORMASI": "komisi informasi|sengketa informasi|atasan ppid|ajudikasi",
    "OMBUDSMAN": "ombudsman|maladministrasi|berlarut|tidak ditindaklanjuti|pengaduan saya",
    "POLRI": "ancam|polisi|pukul|penipu|dicuri|senjata|pidana|teror",
    "LAINNYA": "jalan|lampu|air|listrik|bansos|sampah|banjir|sekolah|pln|pdam",
    "KPU_RI": "nasional|pusat|cekdptonline|sipol error|sirekap",
    "KPU_KAB_KOTA": "tps|kpps|pps|ppk|dpt|coklit|desa|kecamatan|kpu kabupaten|surat suara|pantarlih",
    "KPU_PROVINSI": "provinsi|kantor|honor|ppid|partai|data|website|pegawai|tender",
}
DAFTAR = {"kelas": KELAS, "kadar": KADAR, "topik": TOPIK, "lembaga": LEMBAGA}
BILA_KOSONG = {"kelas": "PENGADUAN", "kadar": "TBP", "topik": "LAIN", "lembaga": "KPU_PROVINSI"}


def _rooted(teks: str) -> str:
    return f" {' '.join(stem(normalize(teks).split()))} "


ATURAN = {
    nama: {label: [_rooted(kata) for kata in daftar.split("|")] for label, daftar in isi.items()}
    for nama, isi in DAFTAR.items()
}


def guess(nama: str, teks: str) -> str:
    """Return the label whose words the message holds most of."""
    polos = _rooted(teks)
    kali = {label: sum(kata in polos for kata in daftar) for label, daftar in ATURAN[nama].items()}
    terbaik = max(kali, key=kali.__getitem__)
    return terbaik if kali[terbaik] else BILA_KOSONG[nama]
