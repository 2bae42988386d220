from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pengaduan", "0007_nama_jam_lengkap")]
    operations = [
        migrations.AddField(
            model_name="lampiran", name="hanya_wbs", field=models.BooleanField(default=False)
        ),
    ]
