"""The sealed part of a citizen's request: who reports, who is concerned, what was and what should be."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date

from suara.domains.pemilih.kunci_nik import nik_key
from suara.domains.pemilih.samar import mask

TEKS_SAMAR = "•••"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Pelapor:
    """Who reports. Never printed by itself."""

    nama: str = ""
    nik: str = ""
    alamat: str = ""
    hp: str = ""
    email: str = ""
    hubungan: str = ""

    @property
    def kontak(self) -> str:
        """The way to reach them, in one form."""
        return self.hp or self.email.lower()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IsiTanggapan:
    """Everything that names a person or a value. Never printed by itself."""

    nama: str
    tanggal_lahir: str
    nik: str = ""
    jenis_kelamin: str = ""
    pelapor: Pelapor = field(default_factory=Pelapor)
    nilai_lama: str = ""
    nilai_baru: str = ""
    keterangan: str = ""

    def to_text(self) -> str:
        """Return it as the text that is sealed."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> IsiTanggapan:
        """Return what was sealed."""
        data = json.loads(text)
        return cls(**{**data, "pelapor": Pelapor(**data["pelapor"])})

    @property
    def pelapor_kunci(self) -> str:
        """Return the keyed hash of the reporter's NIK, empty without one."""
        return nik_key(self.pelapor.nik or "")

    @property
    def kontak_kunci(self) -> str:
        """Return the keyed hash of the reporter's phone or e-mail."""
        return nik_key(f"kontak {self.pelapor.kontak}") if self.pelapor.kontak else ""


def masked(isi: IsiTanggapan) -> IsiTanggapan:
    """Return it as pages show it before somebody opens it: too little to find anyone."""
    who = isi.pelapor
    return IsiTanggapan(
        nama=mask("nama", isi.nama),
        tanggal_lahir=mask("tanggal_lahir", isi.tanggal_lahir),
        nik=mask("nik", isi.nik),
        jenis_kelamin=isi.jenis_kelamin,
        pelapor=Pelapor(
            nama=mask("nama", who.nama),
            nik=mask("nik", who.nik),
            alamat=_hide(who.alamat),
            hp=_hide(who.hp),
            email=_hide(who.email),
            hubungan=who.hubungan,
        ),
        nilai_lama=_hide(isi.nilai_lama),
        nilai_baru=_hide(isi.nilai_baru),
        keterangan=_hide(isi.keterangan),
    )


def person_of(isi: IsiTanggapan, desa: str, elemen: str) -> Mapping[str, str]:
    """Return the voter's values as the engine names them, with the new value of a changed element."""
    said = {
        "nik": isi.nik,
        "nama": isi.nama.upper(),
        "tanggal_lahir": isi.tanggal_lahir,
        "jenis_kelamin": isi.jenis_kelamin,
        "kode_desa": desa,
    }
    if elemen and elemen != "kode_desa" and isi.nilai_baru:
        said[elemen] = isi.nilai_baru
    return {name: value for name, value in said.items() if value}


def iso(day: date) -> str:
    """Return a date as the sealed part keeps it."""
    return day.isoformat()


def _hide(text: str) -> str:
    return TEKS_SAMAR if text else ""
