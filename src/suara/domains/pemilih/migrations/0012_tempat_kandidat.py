"""The proposals that the machine counted are kept and deleted as the other sealed data are."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pemilih", "0011_perkara_coktas")]

    operations = [
        migrations.AlterField(
            model_name="usulretensi",
            name="tempat",
            field=models.CharField(
                choices=[
                    ("daftar", "Daftar pemilih"),
                    ("penduduk", "Data penduduk yang dikirim"),
                    ("kandidat", "Kandidat yang dihitung mesin"),
                    ("kiriman", "Sisa kiriman yang diunggah petugas"),
                    ("temuan", "Laporan temuan"),
                ],
                max_length=8,
                verbose_name="Tempat",
            ),
        ),
    ]
