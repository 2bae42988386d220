"""Unfinished visits are among what a plenary names and carries."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pemilih", "0010_putusan_kembali")]

    operations = [
        migrations.AlterField(
            model_name="perkaradibawa",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("BAWASLU", "Saran perbaikan Bawaslu"),
                    ("TANGGAPAN", "Tanggapan masyarakat"),
                    ("COKTAS", "Coktas yang belum selesai"),
                ],
                max_length=12,
            ),
        ),
    ]
