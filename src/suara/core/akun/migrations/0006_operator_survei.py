"""The role of the surveys. SQLite rebuilds the table of roles here, so its triggers are made again."""

from django.db import migrations, models

from suara.core.akun import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("akun", "0005_nama_bawaslu"),
        ("wilayah", "0002_unit"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="penugasan",
            name="penugasan_peran_dikenal",
        ),
        migrations.RemoveConstraint(
            model_name="undangan",
            name="undangan_peran_dikenal",
        ),
        migrations.AlterField(
            model_name="penugasan",
            name="peran",
            field=models.CharField(
                choices=[
                    ("ADMINISTRATOR", "Administrator"),
                    ("SEKRETARIAT", "Sekretariat"),
                    ("VERIFIKATOR", "Verifikator"),
                    ("ANGGOTA", "Anggota KPU"),
                    ("KETUA", "Ketua KPU"),
                    ("SEKRETARIS", "Sekretaris"),
                    ("ADMIN_PENGADUAN", "Admin pengaduan"),
                    ("ANALIS", "Analis pengaduan"),
                    ("PENGHUBUNG", "Pejabat penghubung"),
                    ("KEPALA_UNIT", "Kepala unit"),
                    ("APIP", "Tim WBS (APIP)"),
                    ("OPERATOR_PEMILIH", "Operator data pemilih"),
                    ("KASUBBAG_DATA", "Kepala subbagian data"),
                    ("ANGGOTA_DATA", "Anggota KPU divisi data"),
                    ("BAWASLU", "Bawaslu"),
                    ("OPERATOR_SURVEI", "Operator survei"),
                ],
                max_length=16,
                verbose_name="Peran",
            ),
        ),
        migrations.AlterField(
            model_name="undangan",
            name="peran",
            field=models.CharField(
                choices=[
                    ("ADMINISTRATOR", "Administrator"),
                    ("SEKRETARIAT", "Sekretariat"),
                    ("VERIFIKATOR", "Verifikator"),
                    ("ANGGOTA", "Anggota KPU"),
                    ("KETUA", "Ketua KPU"),
                    ("SEKRETARIS", "Sekretaris"),
                    ("ADMIN_PENGADUAN", "Admin pengaduan"),
                    ("ANALIS", "Analis pengaduan"),
                    ("PENGHUBUNG", "Pejabat penghubung"),
                    ("KEPALA_UNIT", "Kepala unit"),
                    ("APIP", "Tim WBS (APIP)"),
                    ("OPERATOR_PEMILIH", "Operator data pemilih"),
                    ("KASUBBAG_DATA", "Kepala subbagian data"),
                    ("ANGGOTA_DATA", "Anggota KPU divisi data"),
                    ("BAWASLU", "Bawaslu"),
                    ("OPERATOR_SURVEI", "Operator survei"),
                ],
                max_length=16,
                verbose_name="Peran",
            ),
        ),
        migrations.AddConstraint(
            model_name="penugasan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "peran__in",
                        [
                            "ADMINISTRATOR",
                            "SEKRETARIAT",
                            "VERIFIKATOR",
                            "ANGGOTA",
                            "KETUA",
                            "SEKRETARIS",
                            "ADMIN_PENGADUAN",
                            "ANALIS",
                            "PENGHUBUNG",
                            "KEPALA_UNIT",
                            "APIP",
                            "OPERATOR_PEMILIH",
                            "KASUBBAG_DATA",
                            "ANGGOTA_DATA",
                            "BAWASLU",
                            "OPERATOR_SURVEI",
                        ],
                    )
                ),
                name="penugasan_peran_dikenal",
            ),
        ),
        migrations.AddConstraint(
            model_name="undangan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "peran__in",
                        [
                            "ADMINISTRATOR",
                            "SEKRETARIAT",
                            "VERIFIKATOR",
                            "ANGGOTA",
                            "KETUA",
                            "SEKRETARIS",
                            "ADMIN_PENGADUAN",
                            "ANALIS",
                            "PENGHUBUNG",
                            "KEPALA_UNIT",
                            "APIP",
                            "OPERATOR_PEMILIH",
                            "KASUBBAG_DATA",
                            "ANGGOTA_DATA",
                            "BAWASLU",
                            "OPERATOR_SURVEI",
                        ],
                    )
                ),
                name="undangan_peran_dikenal",
            ),
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
