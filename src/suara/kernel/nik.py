"""NIK and NKK: values that mask themselves wherever they might be printed."""

from __future__ import annotations

from typing import NoReturn, Self

from suara.kernel.kalimat import Kalimat, gettext_noop

PANJANG = 16
SAMARAN = "•" * PANJANG


class NomorTidakSah(ValueError):
    """The number is malformed. The message never holds its digits."""

    def __init__(self, pesan: Kalimat) -> None:
        """Keep the sentence for the page."""
        super().__init__(str(pesan))
        self.pesan = pesan


class _Nomor:
    """A number of 16 digits that shows itself only through `buka()`."""

    __slots__ = ("__isi",)
    nama = ""

    def __init__(self, isi: str) -> None:
        """Check the digits; the error says how many were typed, never which."""
        if not isinstance(isi, str):
            raise TypeError(f"{self.nama} harus berupa teks, bukan angka")
        bersih = isi.replace(" ", "")
        if not (bersih.isascii() and bersih.isdigit()):
            pola = gettext_noop("{nama} hanya berisi angka 0 sampai 9.")
            raise NomorTidakSah(Kalimat(pola, {"nama": self.nama})) from None
        if len(bersih) != PANJANG:
            pola = gettext_noop("{nama} terdiri atas 16 angka; yang Anda isi {n}.")
            raise NomorTidakSah(Kalimat(pola, {"nama": self.nama, "n": len(bersih)})) from None
        self.__isi = bersih

    @classmethod
    def parse(cls, isi: str) -> Self:
        """Return the value of typed text."""
        return cls(isi)

    def buka(self) -> str:
        """Return the digits. Only for a keyed hash, a sealed store or a form of the person concerned."""
        return self.__isi

    def __repr__(self) -> str:
        return f"{self.nama}({SAMARAN})"

    def __str__(self) -> str:
        return SAMARAN

    def __format__(self, spec: str) -> str:
        return format(SAMARAN, spec)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, _Nomor) and self.__isi == other.__isi

    def __hash__(self) -> int:
        return hash((type(self).__name__, self.__isi))

    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled or copied into a queue, where nothing would mask it."""
        raise TypeError(f"{self.nama} tidak boleh disimpan sebagai pickle")


class NIK(_Nomor):
    """Nomor Induk Kependudukan."""

    __slots__ = ()
    nama = "NIK"


class NKK(_Nomor):
    """Nomor Kartu Keluarga."""

    __slots__ = ()
    nama = "NKK"
