"""A request lapses when the report is withdrawn or changes hands; the triggers let an approval lapse."""

from django.db import migrations, models

from suara.core.privasi import triggers


def drop(_apps, schema_editor):
    triggers.drop(schema_editor.connection)


def create(_apps, schema_editor):
    triggers.create(schema_editor.connection)


DIPUTUS = (
    models.Q(
        dibaca_at__isnull=True,
        diputus_at__isnull=True,
        kedaluwarsa_at__isnull=True,
        penyetuju__isnull=True,
        status="DIMINTA",
    )
    | models.Q(
        diputus_at__isnull=False,
        kedaluwarsa_at__gt=models.F("diputus_at"),
        penyetuju__isnull=False,
        status="DISETUJUI",
    )
    | models.Q(
        dibaca_at__isnull=True,
        diputus_at__isnull=False,
        kedaluwarsa_at__isnull=True,
        penyetuju__isnull=False,
        status="DITOLAK",
    )
    | models.Q(diputus_at__isnull=False, status="GUGUR")
)


class Migration(migrations.Migration):
    dependencies = [("privasi", "0002_tetap")]
    operations = [
        migrations.RunPython(drop, create),
        migrations.RemoveConstraint(model_name="permintaanbuka", name="buka_putusan_lengkap"),
        migrations.AlterField(
            model_name="permintaanbuka",
            name="status",
            field=models.CharField(
                choices=[
                    ("DIMINTA", "Menunggu orang kedua"),
                    ("DISETUJUI", "Disetujui"),
                    ("DITOLAK", "Ditolak"),
                    ("GUGUR", "Gugur"),
                ],
                default="DIMINTA",
                max_length=9,
            ),
        ),
        migrations.AddConstraint(
            model_name="permintaanbuka",
            constraint=models.CheckConstraint(condition=DIPUTUS, name="buka_putusan_lengkap"),
        ),
        migrations.RunPython(create, drop),
    ]
