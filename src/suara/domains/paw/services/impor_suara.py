"""Writing votes per candidate. A later decree appends and replaces; an older one is refused."""

from __future__ import annotations

from suara.domains.paw.impor.baris import Baris
from suara.domains.paw.impor.kolom import Kepala
from suara.domains.paw.impor.nilai import kunci_nama
from suara.domains.paw.models import Calon, Pemilu, SuaraCalon
from suara.domains.paw.services.impor_ganti import may_append, vote_columns
from suara.domains.paw.services.impor_kerja import Kamus, Kerja
from suara.domains.paw.services.impor_kursi import write_terpilih
from suara.domains.paw.services.impor_wilayah import check_sums, write_suara_wilayah
from suara.kernel.kalimat import gettext_noop as _

WAJIB = (
    ("pemilu",),
    ("lembaga",),
    ("dapil", "kode_dapil"),
    ("nomor_urut", "urutan_sumber"),
    ("suara",),
)
BATCH = 2_000


def write_suara(kerja: Kerja) -> None:
    """Read the file and write its votes; findings in `kerja.catatan` mean that all must be undone."""
    tabel, kepala = kerja.baca("paw import-suara", WAJIB)
    rows = kerja.baca_calon(tabel, kepala)
    if kerja.pemilu is None:
        return
    paired = pair_calon(kerja, kerja.pemilu, rows, kepala)
    if kerja.catatan.jumlah_galat:
        return
    if not kerja.opsi.keputusan:
        kerja.catatan.peringatan(
            "TANPA_KEPUTUSAN",
            _("Tanpa Keputusan hasil, suara disimpan tetapi tidak dapat diterbitkan. Sebutkan keputusannya."),
            None,
            None,
        )
    write_suara_calon(kerja, [pair for pair in paired if pair[0].tingkat is None], kepala)
    write_terpilih(kerja, [pair for pair in paired if pair[0].tingkat is None], kepala)
    write_suara_wilayah(kerja, [pair for pair in paired if pair[0].tingkat is not None], kepala)


def pair_calon(kerja: Kerja, pemilu: Pemilu, rows: list[Baris], kepala: Kepala) -> list[tuple[Baris, Calon]]:
    """Find the candidate of every row by dapil, party and list number; the name is only compared."""
    kamus = Kamus(pemilu)
    known = {
        (calon.dapil_id, calon.partai_id, calon.nomor_urut): calon
        for calon in Calon.objects.filter(dapil__pemilu=pemilu)
    }
    if not known:
        kerja.catatan.galat(
            "DCT_BELUM_ADA",
            _("DCT Pemilu {pemilu} belum ada. Impor DCT-nya lebih dahulu."),
            None,
            None,
            pemilu=pemilu.pk,
        )
        return []
    paired = []
    for row in rows:
        calon = _find(kerja, kamus, known, row, kepala)
        if calon is not None and _same_person(kerja, calon, row, kepala):
            paired.append((row, calon))
    return paired


def _find(
    kerja: Kerja, kamus: Kamus, known: dict[tuple[int, int | None, int], Calon], row: Baris, kepala: Kepala
) -> Calon | None:
    dapil = kamus.find_dapil(row)
    if dapil is None:
        kerja.catatan.galat(
            "DAPIL_TIDAK_DIKENAL",
            _("Dapil “{dapil}” tidak ada di DCT. Periksa kode atau namanya."),
            row.baris,
            kepala.sebut("kode_dapil" if row.kode_dapil else "dapil"),
            dapil=row.kode_dapil or row.dapil,
        )
        return None
    partai = kamus.partai.get(row.kunci_partai)
    if row.kunci_partai and partai is None:
        kerja.catatan.galat(
            "PARTAI_TIDAK_DIKENAL",
            _("Partai “{partai}” tidak ada di DCT Pemilu ini. Periksa namanya."),
            row.baris,
            kepala.sebut("partai" if row.partai else "partai_no"),
            partai=row.partai or row.kunci_partai,
        )
        return None
    kerja.touch(dapil, row.baris)
    calon = known.get((dapil.pk, partai.pk if partai else None, row.nomor_urut))
    if calon is None:
        kerja.catatan.galat(
            "CALON_TIDAK_DIKENAL",
            _("Nomor urut {nomor} tidak ada di DCT dapil dan partai ini."),
            row.baris,
            kepala.sebut("nomor_urut"),
            nomor=row.nomor_urut,
        )
    return calon


def _same_person(kerja: Kerja, calon: Calon, row: Baris, kepala: Kepala) -> bool:
    """Compare what the row says about the person; another gender or no shared word in the name is refused."""
    if row.jenis_kelamin and calon.jenis_kelamin and row.jenis_kelamin != calon.jenis_kelamin:
        kerja.catatan.galat(
            "JENIS_KELAMIN_BERBEDA",
            _("Di DCT jenis kelamin {nama} adalah {dct}. Periksa baris ini."),
            row.baris,
            kepala.sebut("jenis_kelamin"),
            nama=calon.nama,
            dct=calon.jenis_kelamin,
        )
        return False
    ours, theirs = kunci_nama(calon.nama), kunci_nama(row.nama)
    if not row.nama or ours == theirs:
        return True
    shares = any(len(word) > 2 for word in set(ours.split()) & set(theirs.split()))
    note = kerja.catatan.peringatan if shares else kerja.catatan.galat
    note(
        "NAMA_BERBEDA",
        _("Di DCT nomor urut ini bernama {nama}. Pastikan suaranya milik orang yang sama."),
        row.baris,
        kepala.sebut("nama"),
        nama=calon.nama,
    )
    return shares


def write_suara_calon(kerja: Kerja, paired: list[tuple[Baris, Calon]], kepala: Kepala) -> None:
    """Append the votes of candidates that are new or that a later decree changed."""
    current = {
        row.calon_id: row for row in SuaraCalon.objects.berlaku().filter(calon__dapil__pemilu=kerja.pemilu)
    }
    fresh = []
    for row, calon in paired:
        old = current.get(calon.pk)
        if not may_append(kerja, row, calon.nama, old, kepala):
            continue
        fresh.append(
            SuaraCalon(
                calon=calon, peringkat_resmi=row.peringkat, menggantikan=old, **vote_columns(kerja, row)
            )
        )
    SuaraCalon.objects.bulk_create(fresh, batch_size=BATCH)
    kerja.hitungan["suara_baru"] += sum(1 for item in fresh if item.menggantikan_id is None)
    kerja.hitungan["suara_diganti"] += sum(1 for item in fresh if item.menggantikan_id is not None)
    kerja.hitungan["suara_sama"] += len(paired) - len(fresh)
    check_sums(kerja, paired, kepala)
