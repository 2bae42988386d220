"""What can go wrong with an index, in sentences that say what to do. None ever holds a number of a person."""

from __future__ import annotations

from suara.kernel.kalimat import Kalimat, gettext_noop


class CekError(Exception):
    """The index can't be built, switched or read; `kalimat` says why and what to do."""

    def __init__(self, kalimat: Kalimat) -> None:
        super().__init__(str(kalimat))
        self.kalimat = kalimat


class BelumAdaIndeks(CekError):
    """No list has been established on this site yet."""

    def __init__(self) -> None:
        super().__init__(Kalimat(gettext_noop("Belum ada indeks daftar pemilih yang dipasang.")))


class IndeksRusak(CekError):
    """The index file is not what was built."""

    def __init__(self, nama: str) -> None:
        super().__init__(
            Kalimat(
                gettext_noop(
                    "Berkas indeks {nama} rusak atau diubah. Pasang kembali indeks sebelumnya "
                    "(suara pemilih index --kembali), lalu bangun ulang."
                ),
                {"nama": nama},
            )
        )


class KunciTidakCocok(CekError):
    """The secret of this index is missing, readable by others, or another one."""

    def __init__(self, nama: str) -> None:
        super().__init__(
            Kalimat(
                gettext_noop(
                    "Rahasia untuk indeks {nama} tidak ada, bukan pasangannya, atau dapat dibaca orang lain. "
                    "Letakkan berkas rahasianya di folder SUARA_KUNCI_CEK dengan hak 600."
                ),
                {"nama": nama},
            )
        )


class SedangDibangun(CekError):
    """Somebody else is building or switching."""

    def __init__(self) -> None:
        super().__init__(
            Kalimat(gettext_noop("Indeks lain sedang dibangun di tempat ini. Tunggu sampai selesai."))
        )


class RuangHabis(CekError):
    """The disk is full; the index in use is unharmed."""

    def __init__(self) -> None:
        super().__init__(
            Kalimat(
                gettext_noop(
                    "Ruang cakram habis atau tidak dapat ditulis; indeks yang sedang dipakai tidak berubah. "
                    "Sediakan ruang, lalu bangun lagi."
                )
            )
        )


class BahanDitolak(CekError):
    """What was given to build from can't be an established list."""
