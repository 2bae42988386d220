"""Invented people and papers for every letter, typed, so that the dictionary itself is tested."""

from __future__ import annotations

from suara.domains.paw.surat_data import (
    AnggotaBerhenti,
    BarisPeringkat,
    CalonSurat,
    DasarSurat,
    DataBA1,
    DataBA2,
    DataL1,
    DataL2,
    DataS1,
    DataS2,
    DataS3,
    DataS4,
    DataS5,
    DataS6,
    DataS7,
    KeputusanHasil,
    SubjekKlarifikasi,
    SuratDinas,
    SuratRujukan,
)

LEMBAGA = "DPRD Provinsi Kalimantan Timur"
PARTAI = "Partai Embun Pagi"
DAPIL = "Kalimantan Timur 1 (Kota Samarinda)"
SULIT = "H. Ma'ruf #let *Bintang* _Garis_ $5 @surel <label> [x] \\n ~ ñ é «Ђ» d/h Sastro-Widjojo"
TIMPANG = (
    "Prof. Dr. Ir. Hj. Raden Ayu Siti Kusumaningtyas Purbowinoto Tjokroaminoto, S.H., M.Hum., M.Si., Ph.D."
)

PASAL_9: DasarSurat = {"kutipan": "PKPU 3/2025 Pasal 9", "bukti": "RESMI"}
PASAL_20: DasarSurat = {"kutipan": "PKPU 3/2025 Pasal 20 ayat (2) huruf a", "bukti": "TEKS"}
PASAL_21: DasarSurat = {"kutipan": "PKPU 3/2025 Pasal 21 ayat (1)", "bukti": "TEKS"}
PASAL_7: DasarSurat = {"kutipan": "PKPU 3/2025 Pasal 7", "bukti": "RESMI"}
PASAL_11: DasarSurat = {"kutipan": "PKPU 3/2025 Pasal 11 ayat (2)", "bukti": "TEKS"}
UU_139: DasarSurat = {"kutipan": "UU 23/2014 Pasal 139 ayat (2)", "bukti": "UMUM"}

HASIL: KeputusanHasil = {
    "nomor": "KPU Provinsi Kalimantan Timur Nomor 99 Tahun 2024",
    "tanggal": "2024-06-09",
    "tentang": "Penetapan Hasil Pemilihan Umum Anggota DPRD Provinsi Kalimantan Timur Tahun 2024",
}
RUJUKAN: SuratRujukan = {
    "pengirim": "Ketua DPRD Provinsi Kalimantan Timur",
    "nomor": "170/118/SET-DPRD/2026",
    "tanggal": "2026-03-16",
    "perihal": "Permintaan Nama Calon Pengganti Antarwaktu",
    "diterima": "2026-03-18",
}
BERHENTI: AnggotaBerhenti = {
    "nama": "Bahtiar Lambung",
    "lembaga": LEMBAGA,
    "partai": PARTAI,
    "dapil": DAPIL,
    "alasan": "meninggal dunia",
    "masa_jabatan": "2024–2029",
}
SURAT: SuratDinas = {
    "kepada": ["Ketua DPRD Provinsi Kalimantan Timur"],
    "di": "Samarinda",
    "sifat": "Penting",
    "lampiran": "1 (satu) berkas",
    "rujukan": RUJUKAN,
    "dasar": [PASAL_9, PASAL_20, UU_139],
}


def calon(
    nama: str = "Melati Jantung", urut: int = 4, suara: int | None = 5100, peringkat: int = 4
) -> CalonSurat:
    """Return one invented candidate."""
    return {
        "nama": nama,
        "nomor_urut": urut,
        "jenis_kelamin": "P",
        "partai": PARTAI,
        "dapil": DAPIL,
        "suara_sah": suara,
        "peringkat": peringkat,
    }


def baris(jumlah: int = 8) -> list[BarisPeringkat]:
    """Return a ranking of `jumlah` rows in which every status occurs."""
    rows: list[BarisPeringkat] = []
    for rank in range(1, jumlah + 1):
        status = {1: "BERHENTI", 2: "TERPILIH", 3: "TMS", 4: "MS"}.get(rank, "BELUM_DIPERIKSA")
        rows.append(
            {
                "peringkat": rank,
                "nomor_urut": (rank * 7) % (jumlah + 1) or rank,
                "nama": {3: TIMPANG, 4: "Melati Jantung", 5: SULIT}.get(rank, f"Calon Contoh {rank}"),
                "jenis_kelamin": "P" if rank % 3 == 0 else "L",
                "suara_sah": 21_345 - rank * 487 if rank != 8 else None,
                "status": status,  # type: ignore[typeddict-item]
                "kode": "T1" if status == "TMS" else "",
                "dokumen": "Surat Keterangan Kematian Nomor 474.3/12/2026" if status == "TMS" else "",
                "tanggal_dokumen": "2026-01-12" if status == "TMS" else None,
            }
        )
    return rows


def data_l1(jumlah: int = 8) -> DataL1:
    """Return L1 with `jumlah` rows."""
    return {
        "lembaga": LEMBAGA,
        "partai": PARTAI,
        "dapil": DAPIL,
        "pemilu": "Pemilu Tahun 2024",
        "keputusan_hasil": HASIL,
        "baris": baris(jumlah),
        "catatan": ["Suara sah peringkat 8 belum diketahui dan tidak dihitung sebagai nol."],
    }


def data_l2() -> DataL2:
    """Return a tie decided at the level of kecamatan."""
    return {
        "lembaga": LEMBAGA,
        "partai": PARTAI,
        "dapil": DAPIL,
        "suara_sah": 1200,
        "calon": [
            {"nama": "Jaka Ulin", "nomor_urut": 4, "jenis_kelamin": "L"},
            {"nama": "Rara Meranti", "nomor_urut": 5, "jenis_kelamin": "P"},
        ],
        "tingkat": [
            {
                "tingkat": "Kabupaten/Kota",
                "area": [{"kode": "64.72", "nama": "Kota Samarinda", "suara": [1200, 1200]}],
                "area_bersuara": [1, 1],
                "area_unggul": [0, 0],
                "hasil": "Sama; perhitungan dilanjutkan ke tingkat kecamatan.",
            },
            {
                "tingkat": "Kecamatan",
                "area": [
                    {
                        "kode": f"64.72.{n:02d}",
                        "nama": f"Kecamatan Contoh {n}",
                        "suara": [200, 240 if n < 6 else 0],
                    }
                    for n in range(1, 7)
                ],
                "area_bersuara": [6, 5],
                "area_unggul": [1, 5],
                "hasil": "Kedua cara menghitung menunjuk orang yang berbeda; rapat pleno yang memutuskan.",
            },
        ],
        "kesimpulan": "Persebaran suara sah tidak dapat ditentukan dengan satu bacaan saja.",
        "dasar": [PASAL_11],
    }


S1: DataS1 = {
    **SURAT,
    "berhenti": BERHENTI,
    "keputusan_hasil": HASIL,
    "berita_acara": {"nomor": "12/PY.03-BA/64/KPU.Prov/III/2026", "tanggal": "2026-03-24"},
    "calon": calon(),
    "usulan_lain": {
        "calon": calon("Rimba Sungkai", 7, 3120, 6),
        "alasan": "Calon pengganti antarwaktu adalah calon dengan suara sah terbanyak berikutnya.",
    },
    "dilewati": [
        {
            "calon": calon(TIMPANG, 3, 19_884, 3),
            "kode": "T1",
            "alasan": "meninggal dunia",
            "dokumen": "Surat Keterangan Kematian Nomor 474.3/12/2026 dari Lurah Contoh",
            "tanggal_dokumen": "2026-01-12",
            "dasar": [PASAL_20, PASAL_21],
        }
    ],
    "lhkpn": {"nomor": "20260301-0001", "tanggal": "2026-03-01"},
    "l1": data_l1(40),
    "l2": [data_l2()],
}
S2: DataS2 = {
    **SURAT,
    "lampiran": "-",
    "dasar": [PASAL_7],
    "berhenti": {**BERHENTI, "alasan": "diberhentikan sebagai anggota partai politik"},
    "sengketa": [
        {
            "forum": "Mahkamah Partai Embun Pagi",
            "nomor_perkara": "07/MP-PEP/2026",
            "tanggal": "2026-02-20",
            "keadaan": "dalam pemeriksaan",
        }
    ],
    "dibuka_kembali": [
        "salinan putusan yang telah berkekuatan hukum tetap; atau",
        "surat keterangan bahwa upaya hukum tidak diajukan atau telah dicabut.",
    ],
}
S3: DataS3 = {
    **SURAT,
    "lampiran": "-",
    "dasar": [
        {"kutipan": "PKPU 3/2025 Pasal 4", "bukti": "RESMI"},
        {"kutipan": "UU 23/2014 Pasal 144", "bukti": "TEKS"},
    ],
    "berhenti": BERHENTI,
    "akhir_masa_jabatan": "2029-09-02",
    "tanggal_acuan": "2029-03-05",
    "acuan": "tanggal surat diterima",
    "sisa": "5 bulan 28 hari",
    "batas_terakhir": "2029-03-02",
}
S4: DataS4 = {
    **SURAT,
    "lampiran": "-",
    "dasar": [{"kutipan": "PKPU 3/2025 Pasal 5", "bukti": "RESMI"}],
    "sebab": "TINGKAT",
    "uraian": "Kursi yang Saudara maksud adalah kursi DPRD Kota Samarinda.",
    "pemohon_berwenang": "Ketua DPRD Kota Samarinda",
    "tujuan_berwenang": "KPU Kota Samarinda",
}
S5: DataS5 = {
    **SURAT,
    "lampiran": "-",
    "dasar": [{"kutipan": "PKPU 3/2025 Pasal 5", "bukti": "RESMI"}],
    "sebab": "TIDAK_LENGKAP",
    "berhenti": BERHENTI,
    "uraian": "Berdasarkan pemeriksaan kami, dokumen pendukung surat Saudara belum lengkap.",
    "kekurangan": [
        {"dokumen": "Akta kematian", "keterangan": "Belum dilampirkan."},
        {"dokumen": "Surat bertanda tangan Ketua", "keterangan": "Surat ditandatangani Sekretaris."},
    ],
}
SUBJEK: SubjekKlarifikasi = {"nama": "Melati Jantung", "nomor_urut": 4, "partai": PARTAI, "dapil": DAPIL}
PASAL_24: DasarSurat = {"kutipan": "PKPU 3/2025 Pasal 24 ayat (1)", "bukti": "TEKS"}
S6: DataS6 = {
    **SURAT,
    "kepada": ["Saudari Melati Jantung"],
    "lampiran": "-",
    "dasar": [PASAL_24],
    "kepada_jenis": "CALON",
    "berhenti": BERHENTI,
    "subjek": SUBJEK,
    "alasan": "Kami menerima keterangan bahwa Saudara menyatakan mengundurkan diri.",
    "pertanyaan": [
        "Apakah Saudara mengundurkan diri sebagai calon pengganti antarwaktu?",
        "Apakah Saudara anggota partai politik lain?",
    ],
    "dokumen_diminta": [
        "surat pernyataan bermeterai yang Saudara tanda tangani sendiri, apabila mengundurkan diri"
    ],
    "batas": "2026-03-23",
    "cara": ["surat elektronik", "telepon", "panggilan video"],
    "kontak": "Subbagian Teknis, telepon (0541) 000000",
}
S7: DataS7 = {
    **SURAT,
    "lampiran": "-",
    "dasar": [{"kutipan": "PKPU 3/2025 Pasal 23", "bukti": "RESMI"}],
    "sebab": "LHKPN",
    "berhenti": BERHENTI,
    "calon": calon(),
    "uraian": "Calon dengan suara sah terbanyak berikutnya belum menyerahkan tanda terima LHKPN.",
    "menunggu": ["tanda terima LHKPN terbaru dari calon"],
    "langkah_berikut": [
        "Nama calon kami sampaikan dengan surat tersendiri setelah tanda terima kami terima."
    ],
}
BA1: DataBA1 = {
    "tempat": "Ruang Rapat KPU Provinsi Kalimantan Timur, Samarinda",
    "tanggal": "2026-03-24",
    "jam": "10.00 WITA",
    "rujukan": RUJUKAN,
    "berhenti": BERHENTI,
    "hadir": [
        {"nama": "Maria Contoh", "jabatan": "Ketua merangkap Anggota", "hadir": True, "keterangan": ""},
        {"nama": "Anang Contoh", "jabatan": "Anggota", "hadir": True, "keterangan": ""},
        {
            "nama": "Seruni Contoh",
            "jabatan": "Anggota",
            "hadir": True,
            "keterangan": "melalui panggilan video",
        },
        {"nama": "Gunawan Contoh", "jabatan": "Anggota", "hadir": True, "keterangan": ""},
        {"nama": "Lestari Contoh", "jabatan": "Anggota", "hadir": False, "keterangan": "dinas luar"},
    ],
    "kuorum": {"jumlah_anggota": 5, "hadir": 4, "syarat": 4, "terpenuhi": True},
    "keputusan_hasil": HASIL,
    "peringkat": baris(12),
    "seri": [data_l2()],
    "kelayakan": [
        {
            "nama": TIMPANG,
            "nomor_urut": 3,
            "status": "TMS",
            "kode": "T1",
            "uraian": "Meninggal dunia pada tanggal 10 Januari 2026.",
            "bukti_dokumen": ["Surat Keterangan Kematian Nomor 474.3/12/2026"],
            "dasar": [PASAL_20, PASAL_21],
        },
        {
            "nama": "Melati Jantung",
            "nomor_urut": 4,
            "status": "MS",
            "kode": "",
            "uraian": "Tidak ditemukan keadaan yang membuat calon tidak memenuhi syarat.",
            "bukti_dokumen": ["Tanda terima LHKPN Nomor 20260301-0001"],
            "dasar": [PASAL_9],
        },
    ],
    "keputusan": {
        "hasil": "NAMA",
        "diktum": [
            "Menyatakan Melati Jantung, nomor urut 4, memenuhi syarat sebagai calon pengganti antarwaktu.",
            "Menyampaikan nama tersebut kepada Ketua DPRD Provinsi Kalimantan Timur.",
        ],
        "alasan_manual": "",
        "setuju": 3,
        "tidak_setuju": 1,
    },
    "pendapat_berbeda": [
        {"nama": "Gunawan Contoh", "jabatan": "Anggota", "alasan": "Klarifikasi kepada partai perlu diulang."}
    ],
    "dasar": [PASAL_9, PASAL_20],
}
BA2: DataBA2 = {
    "tanggal": "2026-03-20",
    "jam": "14.30 WITA",
    "tempat": "Kantor KPU Provinsi Kalimantan Timur, Samarinda",
    "saluran": "panggilan video dengan suara dan wajah langsung",
    "pihak": "Melati Jantung",
    "pihak_kapasitas": "calon yang bersangkutan",
    "identitas": "wajah dicocokkan dengan KTP-el dan pas foto pada berkas pencalonan",
    "rujukan": RUJUKAN,
    "subjek": SUBJEK,
    "alasan": "Tanggapan masyarakat yang diterima tanggal 19 Maret 2026.",
    "tanya_jawab": [
        {
            "tanya": "Apakah Saudari mengundurkan diri?",
            "jawab": "Tidak. Saya bersedia menjadi calon pengganti antarwaktu.",
        },
        {"tanya": "Apakah Saudari anggota partai lain?", "jawab": "Tidak pernah."},
    ],
    "bukti": ["rekaman-klarifikasi.pdf"],
    "kesimpulan": "Calon tidak mengundurkan diri; keterangan masyarakat tidak terbukti.",
    "petugas": [
        {"nama": "Yusuf Contoh", "jabatan": "Verifikator"},
        {"nama": "Rina Contoh", "jabatan": "Sekretariat"},
    ],
    "dasar": [PASAL_24],
}
CONTOH: dict[str, object] = {
    "S1": S1, "S2": S2, "S3": S3, "S4": S4, "S5": S5, "S6": S6, "S7": S7,
    "BA1": BA1, "BA2": BA2, "L1": data_l1(40), "L2": data_l2(),
}  # fmt: skip
