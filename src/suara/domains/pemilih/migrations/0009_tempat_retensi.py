"""Leftovers of uploads and reports are kept and deleted as snapshots are."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pemilih", "0008_profil_operator")]

    operations = [
        migrations.AlterField(
            model_name="usulretensi",
            name="tempat",
            field=models.CharField(
                choices=[
                    ("daftar", "Daftar pemilih"),
                    ("penduduk", "Data penduduk yang dikirim"),
                    ("kiriman", "Sisa kiriman yang diunggah petugas"),
                    ("temuan", "Laporan temuan"),
                ],
                max_length=8,
                verbose_name="Tempat",
            ),
        ),
    ]
