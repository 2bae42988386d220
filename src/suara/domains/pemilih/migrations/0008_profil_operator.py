"""The rows of the own office leave masked, unless two persons name the profile that holds them open."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pemilih", "0007_tanggapan")]

    operations = [
        migrations.AlterField(
            model_name="permintaanekspor",
            name="profil",
            field=models.CharField(
                choices=[
                    ("PUBLIK", "Publik: angka rekap"),
                    ("SALINAN", "Salinan untuk partai politik atau Bawaslu"),
                    ("ANTAR_INSTANSI", "Antarinstansi: hanya baris perkaranya"),
                    ("OPERATOR", "Operator: baris kantor sendiri, disamarkan"),
                    ("OPERATOR_TERBUKA", "Operator tanpa samaran: NIK, NKK, lahir, disabilitas terbuka"),
                ],
                max_length=16,
                verbose_name="Profil",
            ),
        ),
    ]
