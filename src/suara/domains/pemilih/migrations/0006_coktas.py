"""Coktas: the list of visits, the plans, and the visits themselves."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.privasi.fields
import suara.core.tugas.waktu
import suara.domains.pemilih.terms_coktas
from suara.domains.pemilih import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("berkas", "0002_bukti_warga"),
        ("pemilih", "0005_pengawasan"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="BarisCoktas",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "alasan",
                    models.CharField(
                        choices=[
                            ("UMUR_100", "Umur lebih dari 100 tahun"),
                            ("DUGA_MENINGGAL", "Diduga meninggal"),
                            ("TIDAK_PADAN", "Tidak padan dengan data kependudukan"),
                            ("LAHIR_TIDAK_SAH", "Tanggal lahir tidak sah atau tidak diketahui"),
                            ("GANDA", "Ganda"),
                            ("UJI_PETIK", "Kasus uji petik Bawaslu"),
                            ("INDIKASI_TMS", "Indikasi tidak memenuhi syarat"),
                            ("TANGGAPAN", "Tanggapan masyarakat"),
                            ("KELIRU_TMS", "Mungkin keliru dinyatakan TMS"),
                            ("LAIN", "Perlu dilihat di lapangan"),
                        ],
                        max_length=16,
                        verbose_name="Alasan",
                    ),
                ),
                ("desa", models.CharField(max_length=13, verbose_name="Desa/kelurahan")),
                ("nik_kunci", models.CharField(blank=True, max_length=64)),
                ("isi", suara.core.privasi.fields.SegelField(konteks="pemilih.coktas")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("BELUM", "Belum dikunjungi"),
                            ("ULANG", "Perlu dikunjungi lagi"),
                            ("SELESAI", "Ada hasil, belum diserahkan"),
                            ("DISERAHKAN", "Diserahkan untuk diputus"),
                            ("DILANJUTKAN", "Dilanjutkan ke periode berikutnya"),
                        ],
                        default=suara.domains.pemilih.terms_coktas.StatusCoktas["BELUM"],
                        max_length=12,
                    ),
                ),
                (
                    "hasil",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("SESUAI", "Sesuai, tetap memenuhi syarat"),
                            ("MS_UBAH", "Memenuhi syarat, datanya berubah"),
                            ("TMS", "Tidak memenuhi syarat, ada dokumennya"),
                            ("TIDAK_DITEMUKAN", "Tidak ditemukan"),
                            ("TERTUNDA_DOKUMEN", "Tertunda, menunggu dokumen"),
                            ("TMS_JADI_MS", "Tercatat TMS, ternyata memenuhi syarat"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "sebab",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PINDAH_PENYEWA", "Katanya pindah, atau dulu penyewa"),
                            ("NAMA_TIDAK_DIKENAL", "Nama tidak dikenal di alamat itu"),
                            ("RUMAH_KOSONG", "Rumah kosong"),
                            ("ALAMAT_TIDAK_ADA", "Alamat tidak ditemukan"),
                        ],
                        max_length=20,
                    ),
                ),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "asal",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lanjutan",
                        to="pemilih.bariscoktas",
                    ),
                ),
                (
                    "kandidat",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coktas",
                        to="pemilih.kandidat",
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
                        related_name="coktas_set",
                        to="pemilih.periodesatker",
                    ),
                ),
            ],
            options={
                "ordering": ["desa", "pk"], "indexes": [models.Index(fields=["periode", "status", "alasan"], name="pemilih_coktas_daftar"), models.Index(fields=["periode", "nik_kunci"], name="pemilih_coktas_orang"),], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["BELUM", "ULANG", "SELESAI", "DISERAHKAN", "DILANJUTKAN"])
                ),
                name="pemilih_coktas_status_dikenal",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "status__in",
                            [
                                suara.domains.pemilih.terms_coktas.StatusCoktas["SELESAI"],
                                suara.domains.pemilih.terms_coktas.StatusCoktas["DISERAHKAN"],
                            ],
                        ),
                        _negated=True,
                    ),
                    models.Q(("hasil", ""), _negated=True),
                    _connector="OR",
                ),
                name="pemilih_coktas_selesai_berhasil",
            ),],},
        ),
        migrations.CreateModel(
            name="RencanaCoktas",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kecamatan", models.CharField(max_length=8, verbose_name="Kecamatan")),
                ("desa", models.JSONField(default=list, verbose_name="Desa/kelurahan")),
                ("mulai", models.DateField(verbose_name="Mulai")),
                ("selesai", models.DateField(verbose_name="Selesai")),
                (
                    "perangkat",
                    suara.core.privasi.fields.SegelField(
                        konteks="pemilih.coktas.perangkat", verbose_name="Perangkat desa/kelurahan"
                    ),
                ),
                (
                    "pengawas",
                    suara.core.privasi.fields.SegelField(
                        konteks="pemilih.coktas.pengawas", verbose_name="Pengawas dari Bawaslu"
                    ),
                ),
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
                    "periode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rencana_coktas_set",
                        to="pemilih.periodesatker",
                    ),
                ),
                (
                    "petugas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rencana_coktas_set",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Petugas",
                    ),
                ),
            ],
            options={
                "ordering": ["mulai", "kecamatan", "pk"], "constraints": [models.CheckConstraint(
                condition=models.Q(("mulai__lte", models.F("selesai"))), name="pemilih_coktas_rencana_urut"
            ),],},
        ),
        migrations.CreateModel(
            name="KunjunganCoktas",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("waktu", models.DateTimeField(verbose_name="Waktu kunjungan")),
                (
                    "hasil",
                    models.CharField(
                        choices=[
                            ("SESUAI", "Sesuai, tetap memenuhi syarat"),
                            ("MS_UBAH", "Memenuhi syarat, datanya berubah"),
                            ("TMS", "Tidak memenuhi syarat, ada dokumennya"),
                            ("TIDAK_DITEMUKAN", "Tidak ditemukan"),
                            ("TERTUNDA_DOKUMEN", "Tertunda, menunggu dokumen"),
                            ("TMS_JADI_MS", "Tercatat TMS, ternyata memenuhi syarat"),
                        ],
                        max_length=16,
                        verbose_name="Hasil",
                    ),
                ),
                (
                    "sebab",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PINDAH_PENYEWA", "Katanya pindah, atau dulu penyewa"),
                            ("NAMA_TIDAK_DIKENAL", "Nama tidak dikenal di alamat itu"),
                            ("RUMAH_KOSONG", "Rumah kosong"),
                            ("ALAMAT_TIDAK_ADA", "Alamat tidak ditemukan"),
                        ],
                        max_length=20,
                    ),
                ),
                ("alasan_tms", models.CharField(blank=True, max_length=24)),
                ("ubah", models.PositiveIntegerField(default=0)),
                ("dokumen", models.JSONField(default=list)),
                (
                    "hubungan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("SENDIRI", "Pemilih sendiri"),
                            ("KELUARGA", "Keluarga"),
                            ("TETANGGA", "Tetangga"),
                            ("RT_RW", "Ketua RT atau RW"),
                            ("PERANGKAT", "Perangkat desa/kelurahan"),
                            ("LAIN", "Lainnya"),
                        ],
                        max_length=10,
                    ),
                ),
                ("nomor_ba", models.CharField(blank=True, max_length=100, verbose_name="Nomor Berita Acara")),
                ("isi", suara.core.privasi.fields.SegelField(konteks="pemilih.coktas.kunjungan")),
                ("dasar", models.JSONField(default=list)),
                ("diterima_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "baris",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kunjungan_set",
                        to="pemilih.bariscoktas",
                    ),
                ),
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
                    "petugas",
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
                        related_name="kunjungan_set",
                        to="pemilih.rencanacoktas",
                    ),
                ),
            ],
            options={
                "ordering": ["diterima_at"],
            },
        ),
        migrations.AddField(
            model_name="bariscoktas",
            name="rencana",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="coktas_set",
                to="pemilih.rencanacoktas",
            ),
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
