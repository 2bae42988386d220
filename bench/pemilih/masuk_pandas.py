"""The checks of an ingest in pandas, whole columns at a time, as one who knows pandas would write them."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from bench.pemilih.alat import Jam
from bench.pemilih.data import ACUAN, Provinsi

KOSONG_NKK = "0000000000000000"


def periksa(jam: Jam, folder: str) -> dict[str, Any]:
    """Read, check, normalise, write plain Parquet; return the figures that must agree."""
    import numpy as np
    import pandas as pd

    from suara.engine.wilayah import read_wilayah

    rumah = Provinsi(Path(folder))
    desa = {kode for kode in read_wilayah() if kode.count(".") == 3}
    kec = {int(kode.replace(".", "")) for kode in read_wilayah() if kode.count(".") == 2}
    awal = time.perf_counter()
    with jam:
        d = pd.read_csv(rumah.csv, sep=";", dtype=str, dtype_backend="pyarrow", engine="pyarrow")
        for nama in ("nama", "tempat_lahir", "alamat"):
            d[nama] = d[nama].str.strip().str.upper().str.replace(r"\s+", " ", regex=True)
        for nama in ("nik", "nkk", "status_kawin", "jenis_kelamin", "ktpel", "disabilitas", "kode_desa"):
            d[nama] = d[nama].str.strip()
        n, n_sah = _number(d["nik"])
        k, k_sah = _number(d["nkk"])
        hari, bulan, tahun = n // 10**8 % 100, n // 10**6 % 100, n // 10**4 % 100
        nik_baik = n_sah & (n % 10**4 != 0) & (bulan >= 1) & (bulan <= 12)
        nik_baik &= ((hari >= 1) & (hari <= 31)) | ((hari >= 41) & (hari <= 71))
        nik_baik &= ~(d["nik"].str.count("0") == 16).fillna(value=True).to_numpy(dtype=bool)
        lahir = pd.to_datetime(d["tanggal_lahir"].astype("object"), format="%d-%m-%Y", errors="coerce")
        lahir = lahir.where((lahir >= "1850-01-01") & (lahir <= pd.Timestamp(ACUAN)))
        perempuan = (d["jenis_kelamin"] == "P").fillna(value=False).to_numpy(dtype=bool)
        jk_ada = d["jenis_kelamin"].isin(["L", "P"]).to_numpy(dtype=bool)
        jk_beda = nik_baik & jk_ada & (perempuan != (hari > 40))
        ada = lahir.notna().to_numpy()
        tanggal_beda = nik_baik & ada & (
            (hari % 40 != lahir.dt.day.fillna(0).to_numpy())
            | (bulan != lahir.dt.month.fillna(0).to_numpy())
            | (tahun != lahir.dt.year.fillna(0).to_numpy() % 100)
        )  # fmt: skip
        cacat = jk_beda * 1 + tanggal_beda * 2 + (nik_baik & ~np.isin(n // 10**10, list(kec))) * 4
        cacat += (d["nama"].str.len() > 60).fillna(value=False).to_numpy(dtype=bool) * 8
        cacat += d["nama"].str.contains(r"[0-9]", regex=True).fillna(value=False).to_numpy(dtype=bool) * 16
        cacat += (~k_sah | (d["nkk"] == KOSONG_NKK).fillna(value=True).to_numpy(dtype=bool)) * 32
        cacat += (k_sah & (k // 10**6 % 100 > 12)) * 64
        umur_100 = ada & (lahir <= pd.Timestamp(ACUAN.replace(year=ACUAN.year - 101))).to_numpy()
        kawin = d["status_kawin"].isin(["S", "P"]).to_numpy(dtype=bool)
        muda = ada & ~kawin & (lahir > pd.Timestamp(ACUAN.replace(year=ACUAN.year - 17))).to_numpy()
        cacat += umur_100 * 128 + muda * 256
        cacat += ~d["ktpel"].isin(["S", "B"]).to_numpy(dtype=bool) * 512
        desa_baik = d["kode_desa"].isin(desa).to_numpy(dtype=bool) & (
            d["kode_desa"].str.startswith("64.").fillna(value=False).to_numpy(dtype=bool)
        )
        for nama, bit in (("rt", 1024), ("rw", 2048), ("tps", 4096)):
            angka = pd.to_numeric(d[nama], errors="coerce")
            cacat += (angka == 0).fillna(value=False).to_numpy(dtype=bool) * bit
            d[nama] = d[nama].str.zfill(3)
        terima = nik_baik & desa_baik & jk_ada & (d["nama"].fillna("") != "").to_numpy(dtype=bool)
        nomor = pd.Series(n[terima])
        ganda = nomor.duplicated(keep=False)
        depan = (nomor // 10).duplicated(keep=False) & (nomor % 10 == 0)
        d["tanggal_lahir"] = lahir
        d["cacat"] = cacat
        d = d[terima]
        tanpa_kunci = time.perf_counter() - awal
        _keys(d)
        d.to_parquet(f"{folder}/pandas.masuk.parquet", compression="zstd")
        mutu = d.groupby("kode_desa")["cacat"].agg(["size", lambda satu: (satu != 0).sum()])
        del mutu, depan
    Path(folder, "pandas.masuk.parquet").unlink()
    sidik = (d["nama_bunyi"] % 1000003 + d["token_awal"] % 1009).sum()
    sidik += (d["alamat_kunci"].fillna(0) % 10007 + d["tempat_kunci"].fillna(0) % 7).sum()
    return {
        "diterima": len(d), "tanggal_beda": int(tanggal_beda[terima].sum()),
        "jk_beda": int(jk_beda[terima].sum()), "ganda_nik": int(ganda.sum()), "sidik": int(sidik),
        "tanpa_kunci": tanpa_kunci,
    }  # fmt: skip


def _number(teks: Any) -> tuple[Any, Any]:
    """Return sixteen digits as a number, and where there are any."""
    import pandas as pd

    sah = teks.str.fullmatch(r"[0-9]{16}").fillna(value=False).to_numpy(dtype=bool)
    angka = pd.to_numeric(teks.where(sah, "0"), errors="coerce")
    return angka.fillna(0).astype("int64").to_numpy(), sah


def _keys(d: Any) -> None:
    """Add the matching keys: every distinct text once, through the reference."""
    from suara.engine.nama import normalise
    from suara.engine.nama.alamat import alamat_kunci, tempat_kunci

    nama = d["nama"].astype(object)
    kunci = {satu: normalise(satu) for satu in nama.unique()}
    for kolom in ("kunci", "nama_bunyi", "token_awal", "token_akhir"):
        tujuan = "nama_kunci" if kolom == "kunci" else kolom
        d[tujuan] = nama.map({satu: getattr(isi, kolom) for satu, isi in kunci.items()})
    for kolom, baca in (("tempat_lahir", tempat_kunci), ("alamat", alamat_kunci)):
        teks = d[kolom].astype(object)
        isi = {satu: baca(satu) for satu in teks.dropna().unique()}
        d["tempat_kunci" if kolom == "tempat_lahir" else "alamat_kunci"] = teks.map(isi).astype("Int64")
