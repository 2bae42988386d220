"""What the codes and words of a source mean, by edition; the view of the source turns them into CASE."""

from __future__ import annotations

from suara.engine.edisi import Edisi

JK = {
    "L": "L",
    "P": "P",
    "LAKI-LAKI": "L",
    "LAKI LAKI": "L",
    "LK": "L",
    "PRIA": "L",
    "PEREMPUAN": "P",
    "PR": "P",
    "WANITA": "P",
}
KAWIN = {
    "B": "B",
    "S": "S",
    "P": "P",
    "BELUM": "B",
    "SUDAH": "S",
    "PERNAH": "P",
    "BELUM KAWIN": "B",
    "KAWIN": "S",
    "SUDAH KAWIN": "S",
    "PERNAH KAWIN": "P",
    "CERAI HIDUP": "P",
    "CERAI MATI": "P",
    "KAWIN TERCATAT": "S",
    "KAWIN BELUM TERCATAT": "S",
}
KTPEL = {"S": "S", "B": "B", "SUDAH": "S", "BELUM": "B", "YA": "S", "TIDAK": "B"}
KETERANGAN = ("", "U", "B", "V", "0", "UBAH", "BARU", "SESUAI")
TMS_KATA = {
    "MENINGGAL": "MENINGGAL",
    "MENINGGAL DUNIA": "MENINGGAL",
    "GANDA": "GANDA",
    "DI BAWAH UMUR": "DI_BAWAH_UMUR",
    "DIBAWAH UMUR": "DI_BAWAH_UMUR",
    "PINDAH DOMISILI": "PINDAH_DOMISILI",
    "PINDAH KELUAR": "PINDAH_DOMISILI",
    "WNA": "WNA",
    "TNI": "TNI",
    "POLRI": "POLRI",
    "DICABUT HAK PILIH": "DICABUT_HAK_PILIH",
    "TIDAK DIKENAL": "TIDAK_DIKENAL",
}


def codes(edisi: Edisi) -> dict[str, dict[str, str]]:
    """Return by column of the list what each written code means; the usual ones come first."""
    disabilitas = {kode: nilai for kode, nilai in edisi.disabilitas.items() if nilai is not None}
    return {
        "jenis_kelamin": JK,
        "status_kawin": KAWIN,
        "ktpel": KTPEL,
        "disabilitas": {"": "0", **disabilitas, "-": "0", "TIDAK ADA": "0", "TIDAK": "0"},
        "alasan": {**TMS_KATA, **{kode: alasan.value for kode, alasan in edisi.tms.items()}},
    }
