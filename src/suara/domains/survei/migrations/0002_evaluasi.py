"""PEKPPP results and approval; deletion by two persons and actions around SPI."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.tugas.waktu
from suara.domains.survei import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("survei", "0001_awal"),
        ("wilayah", "0002_unit"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HasilTerbitPEKPPP",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="Tahun")),
                ("lokus", models.CharField(max_length=120, verbose_name="Unit yang dinilai")),
                ("terbit", models.CharField(max_length=4, verbose_name="Nilai terbit")),
                ("kategori", models.CharField(max_length=2)),
                ("edisi", models.CharField(max_length=10)),
                ("sumber", models.CharField(max_length=250, verbose_name="Sumber")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
            ],
            options={
                "ordering": ["-tahun", "lokus"], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    models.Q(("sumber", ""), _negated=True), models.Q(("terbit", ""), _negated=True)
                ),
                name="survei_pekppp_terbit_bersumber",
            ),],},
        ),
        migrations.CreateModel(
            name="RencanaAksiSPI",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="Tahun")),
                (
                    "dimensi",
                    models.CharField(
                        choices=[
                            ("TRANSPARANSI", "Transparansi"),
                            ("TUGAS", "Integritas dalam pelaksanaan tugas"),
                            ("PENGARUH", "Perdagangan pengaruh"),
                            ("ANGGARAN", "Pengelolaan anggaran"),
                            ("PBJ", "Pengelolaan pengadaan barang dan jasa"),
                            ("SDM", "Pengelolaan SDM"),
                            ("SOSIALISASI", "Sosialisasi antikorupsi"),
                        ],
                        max_length=12,
                        verbose_name="Dimensi",
                    ),
                ),
                ("kegiatan", models.CharField(max_length=250, verbose_name="Kegiatan")),
                ("penanggung_jawab", models.CharField(max_length=120, verbose_name="Penanggung jawab")),
                ("triwulan", models.PositiveSmallIntegerField(verbose_name="Triwulan")),
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
                ("catatan", models.CharField(blank=True, max_length=250, verbose_name="Catatan")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
            ],
            options={
                "ordering": ["-tahun", "triwulan", "pk"], "constraints": [models.CheckConstraint(
                condition=models.Q(("triwulan__gte", 1), ("triwulan__lte", 4)),
                name="survei_aksi_spi_triwulan",
            ),],},
        ),
        migrations.CreateModel(
            name="UsulHapusSPI",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("alasan", models.CharField(max_length=250, verbose_name="Alasan")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
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
                ("catatan", models.CharField(blank=True, max_length=250, verbose_name="Catatan")),
                ("diputus_at", models.DateTimeField(blank=True, null=True)),
                ("jumlah", models.PositiveIntegerField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.AddField(
            model_name="buktif01",
            name="dokumen",
            field=models.CharField(blank=True, max_length=12, verbose_name="Jenis bukti"),
        ),
        migrations.AddField(
            model_name="putaranpekppp",
            name="dinilai_oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="putaranpekppp",
            name="hasil",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="putaranpekppp",
            name="selesai_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="putaranpekppp",
            name="selesai_oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="skorspi",
            name="rincian",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="skorspi",
            name="terbit",
            field=models.CharField(blank=True, max_length=6),
        ),
        migrations.AddConstraint(
            model_name="putaranpekppp",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "SELESAI"), _negated=True),
                    models.Q(
                        ("dinilai_oleh__isnull", False),
                        ("selesai_at__isnull", False),
                        ("selesai_oleh__isnull", False),
                        models.Q(("selesai_oleh", models.F("dinilai_oleh")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="survei_putaran_disahkan_orang_lain",
            ),
        ),
        migrations.AddField(
            model_name="hasilterbitpekppp",
            name="kantor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wilayah.kantor"
            ),
        ),
        migrations.AddField(
            model_name="hasilterbitpekppp",
            name="oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="rencanaaksispi",
            name="kantor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wilayah.kantor"
            ),
        ),
        migrations.AddField(
            model_name="rencanaaksispi",
            name="oleh",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="usulhapusspi",
            name="pemutus",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="usulhapusspi",
            name="pengusul",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="usulhapusspi",
            name="populasi",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="usul_hapus_set",
                to="survei.populasispi",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilterbitpekppp",
            constraint=models.UniqueConstraint(
                fields=("kantor", "tahun", "lokus"), name="survei_pekppp_terbit_sekali"
            ),
        ),
        migrations.AddConstraint(
            model_name="usulhapusspi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("pemutus__isnull", True),
                    models.Q(("pemutus", models.F("pengusul")), _negated=True),
                    _connector="OR",
                ),
                name="survei_hapus_spi_dua_orang",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulhapusspi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("pemutus__isnull", True), ("status", "DIUSULKAN")),
                    models.Q(models.Q(("status", "DIUSULKAN"), _negated=True), ("pemutus__isnull", False)),
                    _connector="OR",
                ),
                name="survei_hapus_spi_diputus_orang",
            ),
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
