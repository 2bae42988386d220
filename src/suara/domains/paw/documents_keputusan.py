"""S1 and BA1: what the decision says, with ranking, ties, persons passed over, attendance and dissent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from suara.domains.paw.documents_dasar import (
    anggota_berhenti,
    dapil_of,
    lembaga_of,
    list_dasar,
    partai_of,
    rujukan,
    sentence,
    surat_dinas,
    unique,
)
from suara.domains.paw.documents_seri import build_seri
from suara.domains.paw.models import Calon, KeputusanPAW, PermohonanPAW, RapatPleno, SuaraCalon
from suara.domains.paw.surat_data import (
    BarisPeringkat,
    CalonSurat,
    DataBA1,
    DataL1,
    DataS1,
    Dilewati,
    Kelayakan,
    KeputusanHasil,
    KeputusanPleno,
    Lhkpn,
    UsulanLain,
)
from suara.domains.paw.terms import Hasil, KodeFakta
from suara.ui.format import format_time

WITHOUT_RANKING = frozenset({"BELUM_DAPAT_DIPROSES", "TIDAK_DILAKSANAKAN", "BUKAN_PAW", "BUKAN_KEWENANGAN"})


def build_s1(permohonan: PermohonanPAW, keputusan: KeputusanPAW) -> DataS1:
    """Return S1: the name, the ranking, who was passed over and why; or that nobody is left."""
    person = calon_surat(keputusan, str(keputusan.calon_id)) if keputusan.calon_id else None
    return {
        **surat_dinas(permohonan, keputusan),
        "lampiran": "1 (satu) berkas",
        "berhenti": anggota_berhenti(permohonan),
        "keputusan_hasil": keputusan_hasil(permohonan),
        "berita_acara": {"nomor": "(belum terbit)", "tanggal": keputusan.tanggal.isoformat()},
        "calon": person,
        "usulan_lain": _other_proposal(permohonan, keputusan),
        "dilewati": list_dilewati(keputusan),
        "daftar_habis": exhausted(permohonan, keputusan),
        "lhkpn": _receipt(permohonan, keputusan),
        "l1": build_l1(permohonan, keputusan),
        "l2": build_seri(permohonan, keputusan),
    }


def exhausted(permohonan: PermohonanPAW, keputusan: KeputusanPAW) -> str:
    """Return where KPU looked after the own list was exhausted; empty when the own list gave the name."""
    steps = keputusan.isi.get("langkah", [])
    looked = [sentence(s["alasan"]) for s in steps if "alternatif" in (s.get("fakta") or {})]
    if not looked:
        return ""
    return f"Calon pada daftar {dapil_of(permohonan)} sudah habis. {' '.join(looked)}"


def build_ba1(permohonan: PermohonanPAW, pleno: RapatPleno) -> DataBA1:
    """Return BA1: attendance, quorum, ranking, eligibility, decision, dissent."""
    keputusan = pleno.keputusan
    ranked = keputusan.hasil not in WITHOUT_RANKING
    rows = list(pleno.kehadiran_set.all())
    dissent = [row for row in rows if row.pendapat_berbeda]
    return {
        "tempat": pleno.tempat,
        "tanggal": pleno.tanggal_pleno.isoformat(),
        "jam": f"{format_time(pleno.jam_pleno)} {_zone(permohonan)}".strip(),
        "rujukan": rujukan(permohonan),
        "berhenti": anggota_berhenti(permohonan),
        "hadir": [
            {"nama": row.nama, "jabatan": row.jabatan, "hadir": row.hadir, "keterangan": row.keterangan}
            for row in rows
        ],
        "kuorum": {
            "jumlah_anggota": pleno.jumlah_anggota,
            "hadir": pleno.jumlah_hadir,
            "syarat": pleno.kuorum,
            "terpenuhi": pleno.jumlah_hadir >= pleno.kuorum,
        },
        "keputusan_hasil": keputusan_hasil(permohonan) if ranked else None,
        "peringkat": list_peringkat(keputusan) if ranked else [],
        "seri": build_seri(permohonan, keputusan) if ranked else [],
        "kelayakan": _list_kelayakan(keputusan) if ranked else [],
        "keputusan": _decision(permohonan, pleno, len(dissent)),
        "pendapat_berbeda": [
            {"nama": row.nama, "jabatan": row.jabatan, "alasan": row.pendapat_berbeda} for row in dissent
        ],
        "dasar": list_dasar(keputusan),
    }


def build_l1(permohonan: PermohonanPAW, keputusan: KeputusanPAW) -> DataL1 | None:
    """Return the ranking table; none when the rules ranked nobody."""
    rows = list_peringkat(keputusan)
    if not rows:
        return None
    unknown = [str(row["nomor_urut"]) for row in rows if row["suara_sah"] is None]
    notes = [f"Suara sah nomor urut {', '.join(unknown)} belum diketahui."] if unknown else []
    if looked := exhausted(permohonan, keputusan):
        notes.append(f"{looked} Dapil lain ditulis di belakang nama; peringkatnya dihitung tersendiri.")
    return {
        "lembaga": lembaga_of(permohonan),
        "partai": partai_of(permohonan),
        "dapil": dapil_of(permohonan),
        "pemilu": permohonan.dapil.pemilu.nama if permohonan.dapil else "",
        "keputusan_hasil": keputusan_hasil(permohonan),
        "baris": rows,
        "catatan": notes,
    }


def list_peringkat(keputusan: KeputusanPAW) -> list[BarisPeringkat]:
    """Return the rows of L1 with the proof of each person passed over."""
    rows = keputusan.isi["data"].get("peringkat", [])
    papers = _papers(keputusan)
    lists = list(dict.fromkeys(row["dapil"] for row in rows))
    return [
        {
            "peringkat": row["peringkat"] or 0,
            "nomor_urut": row["nomor_urut"],
            "nama": row["nama"] if row["dapil"] == lists[0] else f"{row['nama']} ({row['dapil']})",
            "jenis_kelamin": row["jenis_kelamin"],
            "suara_sah": row["suara_sah"],
            "status": cast("Any", row["status"]),
            "kode": row["kode"] or "",
            "dokumen": papers.get(row["calon"], ("", None))[0],
            "tanggal_dokumen": papers.get(row["calon"], ("", None))[1],
        }
        for row in rows
    ]


def calon_surat(keputusan: KeputusanPAW, calon_id: str) -> CalonSurat | None:
    """Return a candidate as letters name one, with the rank in the stored decision."""
    calon = Calon.objects.select_related("partai", "dapil").filter(pk=int(calon_id)).first()
    if calon is None:
        return None
    row: dict[str, Any] = next(
        (r for r in keputusan.isi["data"].get("peringkat", []) if r["calon"] == calon_id), {}
    )
    return {
        "nama": calon.nama,
        "nomor_urut": calon.nomor_urut,
        "jenis_kelamin": cast("Any", calon.jenis_kelamin or ""),
        "partai": calon.partai.nama if calon.partai else "",
        "dapil": calon.dapil.nama,
        "suara_sah": row.get("suara_sah"),
        "peringkat": row.get("peringkat") or 0,
    }


def list_dilewati(keputusan: KeputusanPAW) -> list[Dilewati]:
    """Return who was passed over, each with reason, proof and articles."""
    papers, found = _papers(keputusan), []
    for item in keputusan.isi["data"].get("dilewati", []):
        person = calon_surat(keputusan, item["calon"])
        name, day = papers.get(item["calon"], ("", None))
        if person is not None:
            row: Dilewati = {
                "calon": person,
                "kode": item["kode"] or "",
                "alasan": KodeFakta(item["kode"]).label if item["kode"] else sentence(item["alasan"]),
                "dokumen": name,
                "tanggal_dokumen": day or item.get("tanggal") or "",
                "dasar": unique([{"kutipan": d["kutipan"], "bukti": d["bukti"]} for d in item["dasar"]]),
            }
            found.append(row)
    return found


def keputusan_hasil(permohonan: PermohonanPAW) -> KeputusanHasil:
    """Return the decree behind the votes of the party's list in force now."""
    votes = None
    if permohonan.dapil_id and permohonan.anggota:
        votes = (
            SuaraCalon.objects.berlaku()
            .filter(calon__dapil=permohonan.dapil_id, calon__partai=permohonan.anggota.kursi.partai_id)
            .exclude(keputusan_hasil="")
            .order_by("-tanggal_keputusan", "-pk")
            .first()
        )
    election = permohonan.dapil.pemilu.nama if permohonan.dapil else "Pemilihan Umum"
    return {
        "nomor": votes.keputusan_hasil if votes else "(belum diisi)",
        "tanggal": cast(
            "Any", votes.tanggal_keputusan.isoformat() if votes and votes.tanggal_keputusan else None
        ),
        "tentang": f"Penetapan Hasil {election}",
    }


def _papers(keputusan: KeputusanPAW) -> dict[str, tuple[str, str | None]]:
    """Name and date of the proof by the candidate passed over; a Berita Acara of klarifikasi is proof too."""
    found = keputusan.isi["data"].get("dilewati", [])
    return {item["calon"]: (item.get("bukti") or "Dokumen terlampir", item.get("tanggal")) for item in found}


def _list_kelayakan(keputusan: KeputusanPAW) -> list[Kelayakan]:
    """Return everybody whose eligibility was looked at, in the order of the ranking."""
    reasons = {item["calon"]: item for item in keputusan.isi["data"].get("dilewati", [])}
    chosen = str(keputusan.calon_id or "")
    rows: list[Kelayakan] = []
    for row, letter in zip(
        keputusan.isi["data"].get("peringkat", []), list_peringkat(keputusan), strict=True
    ):
        if letter["status"] not in {"MS", "TMS", "MENUNGGU", "KLARIFIKASI"}:
            continue
        item = reasons.get(row["calon"], {})
        rows.append(
            {
                "nama": letter["nama"],
                "nomor_urut": letter["nomor_urut"],
                "status": letter["status"],
                "kode": letter["kode"],
                "uraian": _why(keputusan, item, row["calon"] == chosen),
                "bukti_dokumen": [letter["dokumen"]] if letter["dokumen"] else [],
                "dasar": [{"kutipan": d["kutipan"], "bukti": d["bukti"]} for d in item.get("dasar", [])],
            }
        )
    return rows


def _why(keputusan: KeputusanPAW, item: Mapping[str, Any], decisive: bool) -> str:
    """Return the reason of one person: why passed over, or what the rules found about who came last."""
    if item:
        return sentence(item.get("alasan"))
    steps = [s for s in keputusan.isi.get("langkah", []) if s.get("aturan") in {"kelayakan", "lhkpn"}]
    passed = [sentence(s["alasan"]) for s in steps if s.get("hasil") != "DILEWATI"]
    return " ".join(passed) if decisive else ""


def _decision(permohonan: PermohonanPAW, pleno: RapatPleno, dissenting: int) -> KeputusanPleno:
    keputusan = pleno.keputusan
    member = permohonan.nama_anggota
    chosen = keputusan.calon.nama if keputusan.calon else "-"
    words = {
        "NAMA": f"Menetapkan {chosen} sebagai calon pengganti antarwaktu {member}.",
        "HABIS": f"Menyatakan tidak ada lagi calon pengganti antarwaktu {member} pada daftar partainya.",
        "BELUM_DAPAT_DIPROSES": (
            f"Menyatakan permohonan PAW {member} belum dapat diproses sampai ada putusan yang "
            "berkekuatan hukum tetap."
        ),
        "TIDAK_DILAKSANAKAN": (
            f"Menyatakan PAW {member} tidak dilaksanakan karena sisa masa jabatan kurang dari enam bulan."
        ),
        "BUKAN_PAW": f"Menyatakan penggantian {member} bukan Penggantian Antarwaktu.",
    }
    decided = words.get(keputusan.hasil, f"Hasil: {Hasil(keputusan.hasil).label}.")
    return {
        "hasil": keputusan.hasil,
        "diktum": [decided, "Menyampaikan jawaban tertulis kepada Pimpinan sesuai Berita Acara ini."],
        "alasan_manual": pleno.alasan_manual,
        "setuju": pleno.jumlah_hadir - dissenting,
        "tidak_setuju": dissenting,
    }


def _other_proposal(permohonan: PermohonanPAW, keputusan: KeputusanPAW) -> UsulanLain | None:
    if permohonan.calon_usulan_id is None or permohonan.calon_usulan_id == keputusan.calon_id:
        return None
    person = calon_surat(keputusan, str(permohonan.calon_usulan_id))
    if person is None:
        return None
    return {
        "calon": person,
        "alasan": "Calon itu bukan peraih suara sah terbanyak berikutnya yang memenuhi syarat.",
    }


def _receipt(permohonan: PermohonanPAW, keputusan: KeputusanPAW) -> Lhkpn:
    """Return the receipt of the person named, also of one whom the pleno chose itself."""
    receipts = permohonan.tandaterimalhkpn_set.filter(calon=keputusan.calon_id, digantikan__isnull=True)
    row = receipts.last() if keputusan.calon_id else None
    if row is not None:
        return {"nomor": row.nomor, "tanggal": row.tanggal_lhkpn.isoformat() if row.tanggal_lhkpn else None}
    known = (keputusan.isi["data"].get("calon") or {}).get("lhkpn") if keputusan.calon_id else None
    return {"nomor": known, "tanggal": None}


def _zone(permohonan: PermohonanPAW) -> str:
    return str(permohonan.kantor.get_zona_waktu_display())
