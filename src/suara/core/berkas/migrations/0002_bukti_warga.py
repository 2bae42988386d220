from django.db import migrations, models

MEDIA = [
    ("application/pdf", "PDF"),
    ("image/jpeg", "JPG"),
    ("image/png", "PNG"),
    ("image/webp", "WEBP"),
    ("video/mp4", "MP4"),
    ("audio/mpeg", "MP3"),
    ("audio/mp4", "M4A"),
    ("audio/ogg", "OGG"),
]


class Migration(migrations.Migration):
    dependencies = [("berkas", "0001_initial")]

    operations = [
        migrations.RemoveConstraint(model_name="berkas", name="berkas_jenis_dikenal"),
        migrations.AddField(
            model_name="berkas",
            name="khusus",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AlterField(
            model_name="berkas",
            name="jenis_media",
            field=models.CharField(choices=MEDIA, max_length=32),
        ),
        migrations.AddConstraint(
            model_name="berkas",
            constraint=models.CheckConstraint(
                condition=models.Q(("jenis_media__in", [kind for kind, _label in MEDIA])),
                name="berkas_jenis_dikenal",
            ),
        ),
    ]
