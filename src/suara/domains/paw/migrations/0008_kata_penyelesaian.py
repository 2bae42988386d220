"""Words of a choice only; nothing in the database changes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("paw", "0007_draf_isian"),
    ]

    operations = [
        migrations.AlterField(
            model_name="kepengurusanpartai",
            name="penyelesaian",
            field=models.CharField(
                blank=True,
                choices=[
                    ("PUTUSAN_MAHKAMAH_PARTAI_DAN_SK", "Putusan Mahkamah Partai dan SK Menteri"),
                    ("PUTUSAN_PENGADILAN_TETAP", "Putusan pengadilan yang tetap dan SK Menteri"),
                    ("SK_TERAKHIR", "SK Menteri Hukum yang terakhir"),
                ],
                max_length=40,
                verbose_name="Diselesaikan dengan",
            ),
        ),
    ]
