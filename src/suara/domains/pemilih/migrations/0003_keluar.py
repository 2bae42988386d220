"""Exports, uploaded deliveries, rounds of applied decisions, and what goes on next period."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.tugas.waktu
import suara.domains.pemilih.terms_keluar
from suara.domains.pemilih import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("pemilih", "0002_rekap"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="BerkasEkspor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("putaran", models.UUIDField()),
                ("nama", models.CharField(max_length=80)),
                ("wilayah", models.CharField(blank=True, max_length=17)),
                ("baris", models.PositiveIntegerField()),
                ("ukuran", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("snapshot", models.CharField(blank=True, max_length=80)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
            ],
            options={
                "ordering": ["pk"], "constraints": [models.UniqueConstraint(fields=("putaran", "nama"), name="pemilih_ekspor_satu_berkas"),],},
        ),
        migrations.CreateModel(
            name="PermintaanEkspor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "profil",
                    models.CharField(
                        choices=[
                            ("PUBLIK", "Publik: angka rekap"),
                            ("SALINAN", "Salinan untuk partai politik atau Bawaslu"),
                            ("ANTAR_INSTANSI", "Antarinstansi: hanya baris perkaranya"),
                            ("OPERATOR", "Operator: baris lengkap kantor sendiri"),
                        ],
                        max_length=16,
                        verbose_name="Profil",
                    ),
                ),
                ("wilayah", models.CharField(max_length=13, verbose_name="Wilayah")),
                ("penerima", models.CharField(max_length=120, verbose_name="Penerima")),
                ("nomor_surat", models.CharField(max_length=100, verbose_name="Nomor surat")),
                ("tanggal_surat", models.DateField(verbose_name="Tanggal surat")),
                ("keperluan", models.CharField(max_length=250, verbose_name="Keperluan")),
                ("kasus", models.JSONField(default=list)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIMINTA", "Menunggu orang kedua"),
                            ("DISETUJUI", "Disetujui"),
                            ("DITOLAK", "Ditolak"),
                        ],
                        default=suara.domains.pemilih.terms_keluar.StatusEkspor["DIMINTA"],
                        max_length=9,
                    ),
                ),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ("catatan", models.CharField(blank=True, max_length=250, verbose_name="Catatan")),
                ("diputus_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-created_at"],
            },
        ),
        migrations.AddField(
            model_name="kandidat",
            name="asal",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lanjutan_set",
                to="pemilih.kandidat",
            ),
        ),
        migrations.AddField(
            model_name="masukan",
            name="asal",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lanjutan_set",
                to="pemilih.masukan",
            ),
        ),
        migrations.CreateModel(
            name="Kiriman",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
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
                ("lengkap", models.BooleanField(default=False)),
                ("edisi", models.CharField(blank=True, max_length=40, verbose_name="Edisi")),
                ("nomor_surat", models.CharField(blank=True, max_length=100, verbose_name="Nomor surat")),
                ("tanggal", models.DateField(verbose_name="Tanggal surat atau data")),
                ("bentuk", models.CharField(max_length=8)),
                ("ukuran", models.PositiveBigIntegerField()),
                ("sidik", models.CharField(max_length=64)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("TERSIMPAN", "Tersegel, belum diolah"),
                            ("SELESAI", "Selesai diolah"),
                            ("DITOLAK", "Berkas ditolak"),
                        ],
                        default=suara.domains.pemilih.terms_keluar.StatusKiriman["TERSIMPAN"],
                        max_length=9,
                    ),
                ),
                ("ringkas", models.JSONField(default=dict)),
                ("pesan", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ("selesai_at", models.DateTimeField(blank=True, null=True)),
                (
                    "masukan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pemilih.masukan",
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
                    "periode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kiriman_set",
                        to="pemilih.periodesatker",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"], "constraints": [models.UniqueConstraint(fields=("periode", "sidik"), name="pemilih_kiriman_sekali"),],},
        ),
        migrations.CreateModel(
            name="Penerapan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rombongan", models.UUIDField(default=uuid.uuid4)),
                ("jumlah", models.PositiveIntegerField()),
                ("hasil", models.CharField(blank=True, max_length=80)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ("selesai_at", models.DateTimeField(blank=True, null=True)),
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
                        related_name="penerapan_set",
                        to="pemilih.periodesatker",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at"], "constraints": [models.UniqueConstraint(
                fields=("periode", "rombongan"), name="pemilih_penerapan_satu"
            ), models.UniqueConstraint(
                condition=models.Q(("hasil", "")), fields=("periode",), name="pemilih_penerapan_satu_berjalan"
            ),],},
        ),
        migrations.AddField(
            model_name="kandidat",
            name="penerapan",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="kandidat_set",
                to="pemilih.penerapan",
            ),
        ),
        migrations.AddConstraint(
            model_name="kandidat",
            constraint=models.UniqueConstraint(
                condition=models.Q(("asal__isnull", False)),
                fields=("asal",),
                name="pemilih_kandidat_dibawa_sekali",
            ),
        ),
        migrations.AddField(
            model_name="permintaanekspor",
            name="peminta",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="permintaanekspor",
            name="penyetuju",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="permintaanekspor",
            name="periode",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="ekspor_set",
                to="pemilih.periodesatker",
            ),
        ),
        migrations.AddField(
            model_name="berkasekspor",
            name="permintaan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="berkas_set",
                to="pemilih.permintaanekspor",
            ),
        ),
        migrations.AddConstraint(
            model_name="permintaanekspor",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("penyetuju__isnull", True),
                    models.Q(("penyetuju", models.F("peminta")), _negated=True),
                    _connector="OR",
                ),
                name="pemilih_ekspor_dua_orang",
            ),
        ),
        migrations.AddConstraint(
            model_name="permintaanekspor",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("penyetuju__isnull", True),
                        ("status", suara.domains.pemilih.terms_keluar.StatusEkspor["DIMINTA"]),
                    ),
                    models.Q(
                        models.Q(
                            ("status", suara.domains.pemilih.terms_keluar.StatusEkspor["DIMINTA"]),
                            _negated=True,
                        ),
                        ("penyetuju__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="pemilih_ekspor_diputus_orang",
            ),
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
