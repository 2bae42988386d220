"""Periods, deliveries, candidates, papers and decisions, with the triggers that keep them."""

import django.db.models.deletion
import suara.core.privasi.fields
import suara.core.tugas.waktu
import suara.domains.pemilih.terms
import suara.engine.terms
from django.conf import settings
from django.db import migrations, models

from suara.domains.pemilih import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


def backward(_apps, schema_editor):
    triggers.drop(schema_editor.connection)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("berkas", "0002_bukti_warga"),
        ("wilayah", "0002_unit"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PeriodeSatker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kode", models.CharField(max_length=8, verbose_name="Kode periode")),
                (
                    "jenis",
                    models.CharField(
                        choices=[("TRIWULAN", "Triwulan"), ("SEMESTER", "Semester"), ("BULAN", "Bulan")],
                        max_length=8,
                        verbose_name="Jenis",
                    ),
                ),
                ("mulai", models.DateField(verbose_name="Mulai")),
                ("cutoff", models.DateField(verbose_name="Penutupan data")),
                ("tanggal_pleno", models.DateField(verbose_name="Tanggal pleno")),
                ("tanggal_acuan", models.DateField(verbose_name="Tanggal acuan umur")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIRENCANAKAN", "Direncanakan"),
                            ("BERJALAN", "Berjalan"),
                            ("DITUTUP", "Ditutup, menunggu pleno"),
                            ("PLENO", "Rapat pleno"),
                            ("DITETAPKAN", "Ditetapkan"),
                            ("DITUNDA", "Ditunda"),
                        ],
                        default=suara.domains.pemilih.terms.StatusPeriode["DIRENCANAKAN"],
                        max_length=12,
                    ),
                ),
                ("alasan_tunda", models.CharField(blank=True, max_length=250, verbose_name="Alasan ditunda")),
                ("snapshot_awal", models.CharField(blank=True, max_length=80)),
                ("snapshot_hasil", models.CharField(blank=True, max_length=80)),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "dibuat_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kantor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="periode_pemilih_set",
                        to="wilayah.kantor",
                    ),
                ),
            ],
            options={
                "ordering": ["-mulai", "kantor_id"], "constraints": [models.UniqueConstraint(
                fields=("kantor", "kode"), name="pemilih_periode_satu_per_kantor"
            ), models.CheckConstraint(
                condition=models.Q(
                    ("mulai__lte", models.F("cutoff")), ("cutoff__lte", models.F("tanggal_pleno"))
                ),
                name="pemilih_periode_tanggal_urut",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", suara.domains.pemilih.terms.StatusPeriode["DITUNDA"]), _negated=True),
                    models.Q(("alasan_tunda", ""), _negated=True),
                    _connector="OR",
                ),
                name="pemilih_periode_tunda_beralasan",
            ), models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["DIRENCANAKAN", "BERJALAN", "DITUTUP", "PLENO", "DITETAPKAN", "DITUNDA"])
                ),
                name="pemilih_periode_status_dikenal",
            ),],},
        ),
        migrations.CreateModel(
            name="Masukan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sumber",
                    models.CharField(
                        choices=[
                            ("SINKRONISASI", "Sinkronisasi KPU RI dengan data kependudukan"),
                            ("LUAR_NEGERI", "Data pemilih luar negeri KPU RI"),
                            ("DUKCAPIL", "Dinas kependudukan dan pencatatan sipil"),
                            ("BPS_BPJS", "Daftar meninggal BPS atau BPJS"),
                            ("TNI_POLRI", "TNI atau Polri"),
                            ("PENGADILAN", "Pengadilan atau kejaksaan"),
                            ("PEMASYARAKATAN", "Lapas atau rutan"),
                            ("DESA", "Desa/kelurahan, RT/RW, lembaga agama"),
                            ("SEKOLAH", "Sekolah"),
                            ("BAWASLU", "Bawaslu"),
                            ("MASYARAKAT", "Tanggapan masyarakat"),
                            ("COKTAS", "Coktas"),
                            ("GANDA", "Pencarian ganda Suara"),
                        ],
                        max_length=16,
                        verbose_name="Sumber",
                    ),
                ),
                ("edisi", models.CharField(blank=True, max_length=40, verbose_name="Edisi")),
                ("nomor_surat", models.CharField(blank=True, max_length=100, verbose_name="Nomor surat")),
                ("tanggal", models.DateField(verbose_name="Tanggal surat atau data")),
                ("rujukan_mesin", models.CharField(blank=True, max_length=120)),
                ("sidik", models.CharField(max_length=64)),
                ("mutu", models.JSONField(default=dict)),
                ("jumlah", models.PositiveIntegerField(default=0)),
                ("rincian", models.JSONField(default=list)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "berkas",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="berkas.berkas",
                    ),
                ),
                (
                    "oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "periode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="masukan_set",
                        to="pemilih.periodesatker",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"], "constraints": [models.UniqueConstraint(
                fields=("periode", "sumber", "sidik"), name="pemilih_masukan_sekali"
            ),],},
        ),
        migrations.CreateModel(
            name="KeputusanKandidat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "putusan",
                    models.CharField(
                        choices=[("TERIMA", "Terima"), ("TOLAK", "Tolak"), ("TUNDA", "Tangguhkan")],
                        max_length=8,
                    ),
                ),
                ("alasan", models.CharField(max_length=250, verbose_name="Alasan")),
                ("saringan", models.JSONField(default=dict)),
                ("jumlah", models.PositiveIntegerField()),
                ("manual", models.BooleanField(default=False)),
                ("dasar", models.JSONField(default=list)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "hasil",
                    models.CharField(
                        choices=[
                            ("MENUNGGU", "Menunggu orang kedua"),
                            ("DISETUJUI", "Disetujui"),
                            ("DITOLAK", "Ditolak"),
                        ],
                        default=suara.domains.pemilih.terms.HasilUsul["MENUNGGU"],
                        max_length=10,
                    ),
                ),
                ("catatan", models.CharField(blank=True, max_length=250, verbose_name="Catatan")),
                ("diputus_at", models.DateTimeField(blank=True, null=True)),
                (
                    "pengusul",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "penyetuju",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "periode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="keputusan_set",
                        to="pemilih.periodesatker",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    ("penyetuju__isnull", True),
                    models.Q(("penyetuju", models.F("pengusul")), _negated=True),
                    _connector="OR",
                ),
                name="pemilih_keputusan_dua_orang",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("hasil", suara.domains.pemilih.terms.HasilUsul["MENUNGGU"]),
                        ("penyetuju__isnull", True),
                    ),
                    models.Q(
                        models.Q(("hasil", suara.domains.pemilih.terms.HasilUsul["MENUNGGU"]), _negated=True),
                        ("penyetuju__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="pemilih_keputusan_diputus_orang",
            ), models.CheckConstraint(
                condition=models.Q(models.Q(("alasan", ""), _negated=True), ("jumlah__gt", 0)),
                name="pemilih_keputusan_beralasan",
            ),],},
        ),
        migrations.CreateModel(
            name="Kandidat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urut", models.PositiveIntegerField()),
                (
                    "sumber",
                    models.CharField(
                        choices=[
                            ("SINKRONISASI", "Sinkronisasi KPU RI dengan data kependudukan"),
                            ("LUAR_NEGERI", "Data pemilih luar negeri KPU RI"),
                            ("DUKCAPIL", "Dinas kependudukan dan pencatatan sipil"),
                            ("BPS_BPJS", "Daftar meninggal BPS atau BPJS"),
                            ("TNI_POLRI", "TNI atau Polri"),
                            ("PENGADILAN", "Pengadilan atau kejaksaan"),
                            ("PEMASYARAKATAN", "Lapas atau rutan"),
                            ("DESA", "Desa/kelurahan, RT/RW, lembaga agama"),
                            ("SEKOLAH", "Sekolah"),
                            ("BAWASLU", "Bawaslu"),
                            ("MASYARAKAT", "Tanggapan masyarakat"),
                            ("COKTAS", "Coktas"),
                            ("GANDA", "Pencarian ganda Suara"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("BARU", "Pemilih baru"),
                            ("UBAH", "Ubah data"),
                            ("TMS", "Tidak memenuhi syarat"),
                            ("TIDAK_PADAN", "Tidak padan"),
                            ("DITANGGUHKAN", "Ditangguhkan"),
                        ],
                        max_length=12,
                    ),
                ),
                ("alasan", models.CharField(blank=True, max_length=24)),
                ("beda", models.PositiveIntegerField(default=0)),
                (
                    "pindah",
                    models.CharField(
                        choices=[
                            ("TIDAK", "Tidak pindah"),
                            ("DALAM_DESA", "Di dalam desa/kelurahan"),
                            ("ANTAR_DESA", "Antardesa dalam satu kecamatan"),
                            ("ANTAR_KECAMATAN", "Antarkecamatan dalam satu kabupaten/kota"),
                            ("ANTAR_KABUPATEN", "Antarkabupaten/kota dalam satu provinsi"),
                            ("ANTAR_PROVINSI", "Antarprovinsi"),
                        ],
                        default=suara.engine.terms.LingkupPindah["TIDAK"],
                        max_length=16,
                    ),
                ),
                (
                    "tingkat",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "NIK sama"),
                            ("B", "NIK hampir sama, tanggal lahir sama, nama mirip"),
                            ("C", "Nama, tanggal lahir dan tempat lahir sama"),
                            ("D", "Nama dan tanggal lahir sama"),
                            ("E", "Nama dan NKK sama"),
                            ("F", "Bukti lain yang bersama-sama melewati ambang"),
                        ],
                        max_length=1,
                    ),
                ),
                ("desa_lama", models.CharField(blank=True, max_length=13)),
                ("desa_baru", models.CharField(blank=True, max_length=13)),
                ("desa", models.CharField(max_length=13)),
                ("baris_id", models.BigIntegerField(blank=True, null=True)),
                ("nik_kunci", models.CharField(blank=True, max_length=64)),
                ("isi", suara.core.privasi.fields.SegelField(konteks="pemilih.kandidat")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("MASUK", "Belum diputus"),
                            ("COKTAS", "Menunggu coktas"),
                            ("DIUSULKAN", "Menunggu orang kedua"),
                            ("DITERIMA", "Diterima"),
                            ("DITOLAK", "Ditolak"),
                            ("DITANGGUHKAN", "Ditangguhkan"),
                        ],
                        default=suara.domains.pemilih.terms.StatusKandidat["MASUK"],
                        max_length=12,
                    ),
                ),
                ("status_sebelum", models.CharField(blank=True, max_length=12)),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "keputusan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kandidat_set",
                        to="pemilih.keputusankandidat",
                    ),
                ),
                (
                    "masukan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kandidat_set",
                        to="pemilih.masukan",
                    ),
                ),
                (
                    "periode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kandidat_set",
                        to="pemilih.periodesatker",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"], "indexes": [models.Index(
                fields=["periode", "status", "jenis", "alasan"], name="pemilih_kandidat_antrean"
            ), models.Index(fields=["periode", "desa"], name="pemilih_kandidat_desa"), models.Index(fields=["periode", "nik_kunci"], name="pemilih_kandidat_orang"),], "constraints": [models.UniqueConstraint(
                fields=("masukan", "urut"), name="pemilih_kandidat_satu_per_baris"
            ), models.CheckConstraint(
                condition=models.Q(
                    ("keputusan__isnull", False),
                    models.Q(("status__in", ["DIUSULKAN", "DITERIMA", "DITOLAK"]), _negated=True),
                    _connector="OR",
                ),
                name="pemilih_kandidat_putusan_tercatat",
            ), models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["MASUK", "COKTAS", "DIUSULKAN", "DITERIMA", "DITOLAK", "DITANGGUHKAN"])
                ),
                name="pemilih_kandidat_status_dikenal",
            ),],},
        ),
        migrations.CreateModel(
            name="Bukti",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("KTP_EL", "KTP-el"),
                            ("KK", "Kartu Keluarga"),
                            ("BIODATA", "Biodata penduduk"),
                            ("IKD", "Identitas Kependudukan Digital"),
                            ("AKTA_KEMATIAN", "Akta kematian"),
                            (
                                "SURAT_KEMATIAN",
                                "Surat keterangan kematian dari desa/kelurahan atau dokumen lain",
                            ),
                            ("DAFTAR_AKTA", "Daftar akta kematian dari Disdukcapil"),
                            ("SURAT_PINDAH", "Surat keterangan pindah"),
                            ("SK_PENSIUN", "Surat keputusan pensiun TNI/Polri"),
                            ("TANDA_TNI_POLRI", "Kartu anggota atau surat pengangkatan TNI/Polri"),
                            ("PUTUSAN_PENGADILAN", "Putusan pengadilan yang berkekuatan hukum tetap"),
                            ("DOKUMEN_WNA", "Dokumen kewarganegaraan"),
                            ("HASIL_COKTAS", "Hasil coktas yang ditandatangani"),
                        ],
                        max_length=20,
                        verbose_name="Jenis dokumen",
                    ),
                ),
                (
                    "nomor",
                    suara.core.privasi.fields.SegelField(
                        konteks="pemilih.bukti", verbose_name="Nomor dokumen"
                    ),
                ),
                ("tanggal", models.DateField(blank=True, null=True, verbose_name="Tanggal dokumen")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "berkas",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="berkas.berkas",
                    ),
                ),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kandidat",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bukti_set",
                        to="pemilih.kandidat",
                    ),
                ),
                (
                    "masukan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bukti_set",
                        to="pemilih.masukan",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kandidat__isnull", True), ("masukan__isnull", False)),
                            models.Q(("kandidat__isnull", False), ("masukan__isnull", True)),
                            _connector="OR",
                        ),
                        name="pemilih_bukti_tentang_satu",
                    )
                ],
            },
        ),
        migrations.RunPython(forward, backward),
    ]
