"""Surveys: questionnaires, waves, anonymous answers, reports, PEKPPP and the register around SPI."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.privasi.fields
import suara.core.tugas.waktu
from suara.domains.survei import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


def backward(_apps, schema_editor):
    triggers.drop(schema_editor.connection)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("berkas", "0002_bukti_warga"),
        ("surat", "0002_terbit_tetap"),
        ("wilayah", "0002_unit"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="KirimanJawaban",
            fields=[
                ("kirim_hash", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("minggu", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="Gelombang",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nama", models.CharField(max_length=120, verbose_name="Nama gelombang")),
                ("kode_pendek", models.CharField(max_length=12, unique=True)),
                ("tanggal_mulai", models.DateField(verbose_name="Mulai")),
                ("tanggal_selesai", models.DateField(verbose_name="Selesai")),
                (
                    "populasi",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="Pengguna layanan (N)"),
                ),
                (
                    "cara_sampel",
                    models.CharField(
                        choices=[("RUMUS", "Rumus Krejcie–Morgan"), ("TABEL", "Baris tabel berikutnya")],
                        default="RUMUS",
                        max_length=5,
                        verbose_name="Ukuran sampel",
                    ),
                ),
                (
                    "cara",
                    models.CharField(
                        choices=[
                            ("TERBUKA", "Terbuka: tautan dan kode QR"),
                            ("UNDANGAN", "Hanya undangan"),
                            ("KEDUANYA", "Terbuka dan undangan"),
                        ],
                        default="TERBUKA",
                        max_length=8,
                        verbose_name="Siapa yang dapat mengisi",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DRAF", "Draf"),
                            ("BUKA", "Dibuka"),
                            ("TUTUP", "Ditutup"),
                            ("TERBIT", "Terbit"),
                        ],
                        default="DRAF",
                        max_length=6,
                    ),
                ),
                ("revisi", models.PositiveIntegerField(default=1)),
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
                        related_name="gelombang_set",
                        to="wilayah.kantor",
                    ),
                ),
            ],
            options={
                "ordering": ["-tanggal_mulai", "-pk"], "constraints": [models.UniqueConstraint(
                fields=("kantor", "nama"), name="survei_gelombang_satu_per_nama"
            ), models.CheckConstraint(
                condition=models.Q(("tanggal_mulai__lte", models.F("tanggal_selesai"))),
                name="survei_gelombang_tanggal_urut",
            ), models.CheckConstraint(
                condition=models.Q(("populasi__isnull", True), ("populasi__gte", 1), _connector="OR"),
                name="survei_gelombang_populasi_ada",
            ), models.CheckConstraint(
                condition=models.Q(("status__in", ["DRAF", "BUKA", "TUTUP", "TERBIT"])),
                name="survei_gelombang_status_dikenal",
            ), models.CheckConstraint(
                condition=models.Q(("cara__in", ["TERBUKA", "UNDANGAN", "KEDUANYA"])),
                name="survei_gelombang_cara_dikenal",
            ),],},
        ),
        migrations.CreateModel(
            name="Instrumen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kode", models.SlugField(max_length=40, unique=True, verbose_name="Kode")),
                ("nama", models.CharField(max_length=120, verbose_name="Nama")),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("SKM", "Survei Kepuasan Masyarakat"),
                            ("F03A", "PEKPPP F-03A (luring)"),
                            ("F03B", "PEKPPP F-03B (daring)"),
                            ("LAIN", "Survei lain"),
                        ],
                        max_length=4,
                        verbose_name="Jenis",
                    ),
                ),
            ],
            options={
                "ordering": ["kode"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("jenis__in", ["SKM", "F03A", "F03B", "LAIN"])),
                        name="survei_instrumen_jenis_dikenal",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IzinIsi",
            fields=[
                ("pass_hash", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("terpakai", models.BooleanField(default=False)),
                ("tanggal", models.DateField()),
                (
                    "gelombang",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="izin_set",
                        to="survei.gelombang",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LaporanSurvei",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("hasil", models.JSONField(default=dict)),
                (
                    "status",
                    models.CharField(
                        choices=[("DRAF", "Draf"), ("TERBIT", "Terbit")], default="DRAF", max_length=6
                    ),
                ),
                ("tanggal_terbit", models.DateField(blank=True, null=True)),
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
                    "dokumen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="surat.dokumen",
                    ),
                ),
                (
                    "gelombang",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="laporan_set",
                        to="survei.gelombang",
                    ),
                ),
                (
                    "meralat",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ralat_set",
                        to="survei.laporansurvei",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"], "constraints": [models.UniqueConstraint(
                condition=models.Q(("status", "DRAF")), fields=("gelombang",), name="survei_laporan_satu_draf"
            ), models.CheckConstraint(
                condition=models.Q(
                    ("status", "DRAF"),
                    models.Q(("tanggal_terbit__isnull", False), ("dokumen__isnull", False)),
                    _connector="OR",
                ),
                name="survei_laporan_terbit_lengkap",
            ),],},
        ),
        migrations.CreateModel(
            name="Layanan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kode", models.SlugField(max_length=30, verbose_name="Kode")),
                ("nama", models.CharField(max_length=120, verbose_name="Nama layanan")),
                (
                    "nama_en",
                    models.CharField(blank=True, max_length=120, verbose_name="Nama dalam bahasa Inggris"),
                ),
                ("aktif", models.BooleanField(default=True)),
                (
                    "kantor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="layanan_survei_set",
                        to="wilayah.kantor",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="layanan_survei_set",
                        to="wilayah.unit",
                    ),
                ),
            ],
            options={
                "ordering": ["kantor_id", "nama"], "constraints": [models.UniqueConstraint(
                fields=("kantor", "kode"), name="survei_layanan_satu_per_kode"
            ), models.CheckConstraint(
                condition=models.Q(("nama", ""), _negated=True), name="survei_layanan_nama_terisi"
            ),],},
        ),
        migrations.CreateModel(
            name="JawabanSpool",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("minggu", models.DateField()),
                (
                    "cara",
                    models.CharField(
                        choices=[
                            ("MANDIRI", "Mengisi sendiri"),
                            ("DIBANTU", "Dibantu petugas"),
                            ("KERTAS", "Formulir kertas"),
                            ("TELEPON", "Telepon"),
                        ],
                        default="MANDIRI",
                        max_length=8,
                    ),
                ),
                ("isi", models.JSONField(default=dict)),
                ("atribut", models.JSONField(default=dict)),
                (
                    "komentar",
                    suara.core.privasi.fields.SegelField(
                        blank=True, konteks="survei.jawabanspool.komentar", null=True
                    ),
                ),
                (
                    "gelombang",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spool_set",
                        to="survei.gelombang",
                    ),
                ),
                (
                    "layanan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="survei.layanan"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Jawaban",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("minggu", models.DateField()),
                (
                    "cara",
                    models.CharField(
                        choices=[
                            ("MANDIRI", "Mengisi sendiri"),
                            ("DIBANTU", "Dibantu petugas"),
                            ("KERTAS", "Formulir kertas"),
                            ("TELEPON", "Telepon"),
                        ],
                        default="MANDIRI",
                        max_length=8,
                    ),
                ),
                ("isi", models.JSONField(default=dict)),
                ("atribut", models.JSONField(default=dict)),
                (
                    "komentar",
                    suara.core.privasi.fields.SegelField(
                        blank=True, konteks="survei.jawaban.komentar", null=True
                    ),
                ),
                (
                    "gelombang",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="jawaban_set",
                        to="survei.gelombang",
                    ),
                ),
                (
                    "layanan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="survei.layanan"
                    ),
                ),
            ], options={"indexes": [models.Index(fields=["gelombang", "layanan"], name="survei_jawaban_gelombang"),], "constraints": [models.CheckConstraint(
                condition=models.Q(("cara__in", ["MANDIRI", "DIBANTU", "KERTAS", "TELEPON"])),
                name="survei_jawaban_cara_dikenal",
            ),]},
        ),
        migrations.CreateModel(
            name="GelombangLayanan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "populasi",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="Pengguna layanan (N)"),
                ),
                (
                    "gelombang",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="layanan_set",
                        to="survei.gelombang",
                    ),
                ),
                (
                    "layanan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gelombang_set",
                        to="survei.layanan",
                    ),
                ),
            ],
            options={
                "ordering": ["gelombang_id", "layanan__nama"], "constraints": [models.UniqueConstraint(
                fields=("gelombang", "layanan"), name="survei_gelombang_layanan_sekali"
            ),],},
        ),
        migrations.CreateModel(
            name="PartisipasiSPI",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="Tahun")),
                ("tanggal", models.DateField(verbose_name="Tanggal")),
                (
                    "kelompok",
                    models.CharField(
                        choices=[
                            ("INTERNAL", "Pegawai"),
                            ("EKSTERNAL", "Pengguna layanan, penyedia, pemohon"),
                        ],
                        max_length=9,
                        verbose_name="Kelompok",
                    ),
                ),
                ("diundang", models.PositiveIntegerField(verbose_name="Diundang")),
                ("mengisi", models.PositiveIntegerField(verbose_name="Mengisi")),
                ("sumber", models.CharField(max_length=250, verbose_name="Sumber")),
                (
                    "kantor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partisipasi_spi_set",
                        to="wilayah.kantor",
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
            ],
            options={
                "ordering": ["-tahun", "-tanggal", "kelompok"], "constraints": [models.CheckConstraint(
                condition=models.Q(("mengisi__lte", models.F("diundang"))), name="survei_partisipasi_wajar"
            ),],},
        ),
        migrations.CreateModel(
            name="Pengecualian",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("jawaban_id", models.UUIDField(unique=True)),
                ("alasan", models.CharField(max_length=250, verbose_name="Alasan")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIUSULKAN", "Menunggu orang kedua"),
                            ("DISETUJUI", "Disetujui"),
                            ("DITOLAK", "Ditolak"),
                        ],
                        default="DIUSULKAN",
                        max_length=9,
                    ),
                ),
                (
                    "gelombang",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pengecualian_set",
                        to="survei.gelombang",
                    ),
                ),
                (
                    "pemutus",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "petugas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"], "constraints": [models.CheckConstraint(
                condition=models.Q(("alasan", ""), _negated=True), name="survei_pengecualian_beralasan"
            ), models.CheckConstraint(
                condition=models.Q(
                    ("pemutus__isnull", True),
                    models.Q(("pemutus", models.F("petugas")), _negated=True),
                    _connector="OR",
                ),
                name="survei_pengecualian_orang_kedua",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("pemutus__isnull", True), ("status", "DIUSULKAN")),
                    models.Q(models.Q(("status", "DIUSULKAN"), _negated=True), ("pemutus__isnull", False)),
                    _connector="OR",
                ),
                name="survei_pengecualian_diputus",
            ),],},
        ),
        migrations.CreateModel(
            name="PopulasiSPI",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="Tahun")),
                ("dasar", models.CharField(max_length=250, verbose_name="Dasar hukum")),
                ("tanggal_kirim", models.DateField(blank=True, null=True, verbose_name="Dikirim")),
                ("tanggal_hapus", models.DateField(verbose_name="Dihapus paling lambat")),
                ("jumlah", models.JSONField(default=dict)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DISUSUN", "Disusun"),
                            ("DIKIRIM", "Dikirim ke KPK"),
                            ("DIHAPUS", "Dihapus"),
                        ],
                        default="DISUSUN",
                        max_length=7,
                    ),
                ),
                ("revisi", models.PositiveIntegerField(default=1)),
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
                        related_name="populasi_spi_set",
                        to="wilayah.kantor",
                    ),
                ),
            ],
            options={
                "ordering": ["-tahun", "-pk"], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    ("tanggal_kirim__isnull", True),
                    ("tanggal_kirim__lte", models.F("tanggal_hapus")),
                    _connector="OR",
                ),
                name="survei_populasi_kirim_sebelum_hapus",
            ),],},
        ),
        migrations.CreateModel(
            name="OrangSPI",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kelompok",
                    models.CharField(
                        choices=[
                            ("INTERNAL", "Pegawai"),
                            ("EKSTERNAL", "Pengguna layanan, penyedia, pemohon"),
                        ],
                        max_length=9,
                    ),
                ),
                ("data", suara.core.privasi.fields.SegelField(konteks="survei.orangspi.data")),
                (
                    "layanan_terakhir",
                    models.DateField(blank=True, null=True, verbose_name="Layanan terakhir"),
                ),
                (
                    "populasi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="orang_set",
                        to="survei.populasispi",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PutaranPEKPPP",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="Tahun")),
                (
                    "formulir",
                    models.CharField(
                        choices=[("A", "Luring"), ("B", "Daring")], max_length=1, verbose_name="Formulir"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("DIISI", "Sedang diisi"), ("DINILAI", "Dinilai"), ("SELESAI", "Selesai")],
                        default="DIISI",
                        max_length=7,
                    ),
                ),
                ("revisi", models.PositiveIntegerField(default=1)),
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
                        related_name="putaran_pekppp_set",
                        to="wilayah.kantor",
                    ),
                ),
            ],
            options={
                "ordering": ["-tahun", "formulir"], "constraints": [models.UniqueConstraint(
                fields=("kantor", "tahun", "formulir"), name="survei_putaran_satu_per_tahun"
            ),],},
        ),
        migrations.CreateModel(
            name="NilaiF02",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("indikator", models.CharField(max_length=12, verbose_name="Indikator")),
                ("nilai", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="Nilai")),
                ("catatan", models.CharField(blank=True, max_length=500, verbose_name="Catatan")),
                (
                    "penilai",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "putaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nilai_set",
                        to="survei.putaranpekppp",
                    ),
                ),
            ],
            options={
                "ordering": ["indikator"], "constraints": [models.UniqueConstraint(
                fields=("putaran", "indikator"), name="survei_f02_satu_per_indikator"
            ), models.CheckConstraint(
                condition=models.Q(("nilai__isnull", True), ("nilai__lte", 5), _connector="OR"),
                name="survei_f02_nilai_nol_sampai_lima",
            ),],},
        ),
        migrations.CreateModel(
            name="HasilF03",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "metode",
                    models.CharField(
                        choices=[
                            ("a", "rata-rata lima aspek"),
                            ("b", "rata-rata semua butir"),
                            ("c", "bobot aspek tanpa inovasi, dibagi 0,88"),
                        ],
                        default="a",
                        max_length=1,
                    ),
                ),
                ("n", models.PositiveIntegerField(verbose_name="Responden")),
                (
                    "nilai",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=4, null=True, verbose_name="Nilai"
                    ),
                ),
                ("rincian", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "gelombang",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hasil_f03_set",
                        to="survei.gelombang",
                    ),
                ),
                (
                    "putaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hasil_f03_set",
                        to="survei.putaranpekppp",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="BuktiF01",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("indikator", models.CharField(max_length=12, verbose_name="Indikator")),
                ("keterangan", models.CharField(max_length=500, verbose_name="Keterangan")),
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
                    "putaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bukti_set",
                        to="survei.putaranpekppp",
                    ),
                ),
            ],
            options={
                "ordering": ["indikator", "pk"],
            },
        ),
        migrations.CreateModel(
            name="RencanaTindakLanjut",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unsur", models.CharField(max_length=40, verbose_name="Unsur")),
                ("kegiatan", models.CharField(max_length=250, verbose_name="Program atau kegiatan")),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="Tahun")),
                ("triwulan", models.PositiveSmallIntegerField(verbose_name="Triwulan")),
                ("penanggung_jawab", models.CharField(max_length=120, verbose_name="Penanggung jawab")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIRENCANAKAN", "Direncanakan"),
                            ("BERJALAN", "Berjalan"),
                            ("SELESAI", "Selesai"),
                            ("BATAL", "Batal, dengan alasan"),
                        ],
                        default="DIRENCANAKAN",
                        max_length=12,
                    ),
                ),
                ("alasan_batal", models.CharField(blank=True, max_length=250, verbose_name="Alasan batal")),
                ("tanggal_selesai", models.DateField(blank=True, null=True, verbose_name="Selesai pada")),
                ("revisi", models.PositiveIntegerField(default=1)),
                (
                    "laporan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rencana_set",
                        to="survei.laporansurvei",
                    ),
                ),
            ],
            options={
                "ordering": ["tahun", "triwulan", "pk"], "constraints": [models.CheckConstraint(
                condition=models.Q(("triwulan__gte", 1), ("triwulan__lte", 4)), name="survei_rtl_triwulan"
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "SELESAI"), _negated=True),
                    ("tanggal_selesai__isnull", False),
                    _connector="OR",
                ),
                name="survei_rtl_selesai_bertanggal",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "BATAL"), _negated=True),
                    models.Q(("alasan_batal", ""), _negated=True),
                    _connector="OR",
                ),
                name="survei_rtl_batal_beralasan",
            ),],},
        ),
        migrations.CreateModel(
            name="BuktiTindakLanjut",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tanggal", models.DateField(verbose_name="Tanggal")),
                ("keterangan", models.CharField(max_length=250, verbose_name="Keterangan")),
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
                    "rencana",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bukti_set",
                        to="survei.rencanatindaklanjut",
                    ),
                ),
            ],
            options={
                "ordering": ["tanggal", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SkorSPI",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="Tahun")),
                ("lembaga", models.CharField(max_length=120, verbose_name="Lembaga")),
                (
                    "nilai",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="Skor"
                    ),
                ),
                (
                    "alasan_kosong",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("SAMPEL", "Sampel tidak mencukupi"),
                            ("PROSES", "Prosesnya diragukan KPK"),
                            ("TIDAK_IKUT", "Tidak menjadi lokus tahun itu"),
                            ("BELUM", "Belum diumumkan"),
                        ],
                        max_length=10,
                        verbose_name="Alasan tanpa skor",
                    ),
                ),
                ("edisi", models.CharField(blank=True, max_length=40)),
                ("sumber", models.CharField(max_length=250, verbose_name="Sumber")),
                (
                    "kantor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="skor_spi_set",
                        to="wilayah.kantor",
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
            ],
            options={
                "ordering": ["-tahun", "lembaga"], "constraints": [models.UniqueConstraint(
                fields=("kantor", "lembaga", "tahun"), name="survei_spi_satu_per_tahun"
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan_kosong", ""), ("nilai__isnull", False)),
                    models.Q(("nilai__isnull", True), models.Q(("alasan_kosong", ""), _negated=True)),
                    _connector="OR",
                ),
                name="survei_spi_skor_atau_alasan",
            ), models.CheckConstraint(
                condition=models.Q(
                    ("nilai__isnull", True), models.Q(("nilai__gte", 0), ("nilai__lte", 100)), _connector="OR"
                ),
                name="survei_spi_skor_wajar",
            ),],},
        ),
        migrations.CreateModel(
            name="Undangan",
            fields=[
                ("token_hash", models.CharField(max_length=64, primary_key=True, serialize=False)),
                (
                    "kontak",
                    suara.core.privasi.fields.SegelField(
                        blank=True, konteks="survei.undangan.kontak", null=True
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIBUAT", "Belum dikirim"),
                            ("TERKIRIM", "Terkirim"),
                            ("TERPAKAI", "Sudah dipakai"),
                            ("BATAL", "Dibatalkan"),
                        ],
                        default="DIBUAT",
                        max_length=8,
                    ),
                ),
                ("tanggal_kirim", models.DateField(blank=True, null=True)),
                (
                    "gelombang",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="undangan_set",
                        to="survei.gelombang",
                    ),
                ),
            ], options={"indexes": [models.Index(fields=["gelombang", "status"], name="survei_undangan_status"),]},
        ),
        migrations.CreateModel(
            name="VersiInstrumen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nomor", models.PositiveIntegerField(verbose_name="Versi")),
                (
                    "status",
                    models.CharField(
                        choices=[("DRAF", "Draf"), ("TERBIT", "Terbit"), ("DITARIK", "Ditarik")],
                        default="DRAF",
                        max_length=8,
                    ),
                ),
                ("berlaku_mulai", models.DateField(blank=True, null=True, verbose_name="Berlaku mulai")),
                ("definisi", models.JSONField(default=dict)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("aturan_skor", models.SlugField(blank=True, max_length=40, verbose_name="Aturan skor")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "instrumen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versi_set",
                        to="survei.instrumen",
                    ),
                ),
            ],
            options={
                "ordering": ["instrumen_id", "-nomor"], "constraints": [models.UniqueConstraint(
                fields=("instrumen", "nomor"), name="survei_versi_satu_per_nomor"
            ), models.CheckConstraint(
                condition=models.Q(
                    ("status", "DRAF"),
                    models.Q(("berlaku_mulai__isnull", False), models.Q(("sha256", ""), _negated=True)),
                    _connector="OR",
                ),
                name="survei_versi_terbit_lengkap",
            ), models.CheckConstraint(
                condition=models.Q(("status__in", ["DRAF", "TERBIT", "DITARIK"])),
                name="survei_versi_status_dikenal",
            ),],},
        ),
        migrations.AddField(
            model_name="gelombang",
            name="versi",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="gelombang_set",
                to="survei.versiinstrumen",
            ),
        ),
        migrations.RunPython(forward, backward),
    ]
