"""The search index of published reports, and the full-text index of each database beside it."""

import django.db.models.deletion
from django.db import migrations, models

from suara.domains.pengaduan.cari import mesin


def forward(_apps, schema_editor):
    mesin.create(schema_editor.connection)


def backward(_apps, schema_editor):
    mesin.drop(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('pengaduan', '0002_catatan_tetap'),
    ]

    operations = [
        migrations.CreateModel(
            name='Kosakata',
            fields=[
                ('kata', models.CharField(max_length=80, primary_key=True, serialize=False)),
                ('akar', models.CharField(db_index=True, max_length=80)),
                ('jumlah', models.IntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='IndeksLaporan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kata', models.TextField()),
                ('bentuk', models.TextField()),
                ('dukungan', models.PositiveIntegerField(default=0)),
                ('laporan', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='indeks', to='pengaduan.laporan')),
            ],
            options={
                'indexes': [models.Index(fields=['-dukungan', '-id'], name='lapor_indeks_dukungan')],
            },
        ),
        migrations.RunPython(forward, backward),
    ]
