"""The signed report of a PEKPPP round with its follow-up plan; evidence that Suara keeps itself."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.tugas.waktu
from suara.domains.survei import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("berkas", "0002_bukti_warga"),
        ("surat", "0002_terbit_tetap"),
        ("survei", "0004_hitung_terpisah"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="buktif01",
            name="rujukan",
            field=models.CharField(blank=True, max_length=80, verbose_name="Bukti di Suara"),
        ),
        migrations.CreateModel(
            name="LaporanPEKPPP",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("isian", models.JSONField(default=dict)),
                (
                    "status",
                    models.CharField(
                        choices=[("DRAF", "Draf"), ("TERBIT", "Terbit")], default="DRAF", max_length=6
                    ),
                ),
                ("tanggal_terbit", models.DateField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
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
                    "penerbit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "penyusun",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "putaran",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="laporan",
                        to="survei.putaranpekppp",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    ("penerbit__isnull", True),
                    models.Q(("penerbit", models.F("penyusun")), _negated=True),
                    _connector="OR",
                ),
                name="survei_laporan_pekppp_dua_orang",
            ), models.CheckConstraint(
                condition=models.Q(
                    ("status", "DRAF"),
                    models.Q(
                        ("dokumen__isnull", False),
                        ("penerbit__isnull", False),
                        ("tanggal_terbit__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="survei_laporan_pekppp_lengkap",
            ),],},
        ),
        migrations.CreateModel(
            name="RencanaPEKPPP",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
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
                ("aspek", models.CharField(max_length=12, verbose_name="Aspek")),
                (
                    "laporan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rencana_set",
                        to="survei.laporanpekppp",
                    ),
                ),
            ],
            options={
                "ordering": ["tahun", "triwulan", "pk"], "constraints": [models.CheckConstraint(
                condition=models.Q(("triwulan__gte", 1), ("triwulan__lte", 4)),
                name="survei_rtl_pekppp_triwulan",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "SELESAI"), _negated=True),
                    ("tanggal_selesai__isnull", False),
                    _connector="OR",
                ),
                name="survei_rtl_pekppp_selesai_bertanggal",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "BATAL"), _negated=True),
                    models.Q(("alasan_batal", ""), _negated=True),
                    _connector="OR",
                ),
                name="survei_rtl_pekppp_batal_beralasan",
            ),],},
        ),
        migrations.CreateModel(
            name="BuktiRencanaPEKPPP",
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
                        to="survei.rencanapekppp",
                    ),
                ),
            ],
            options={
                "ordering": ["tanggal", "pk"],
            },
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
