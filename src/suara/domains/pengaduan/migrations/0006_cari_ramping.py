"""The search index becomes narrow: words apart, filters as marks beside the words, order and period kept."""

import django.db.models.deletion
from django.db import migrations, models

from suara.domains.pengaduan.cari import mesin
from suara.domains.pengaduan.cari.tanda import list_tanda, list_wilayah


def split(apps, schema_editor):
    """Put the words of each row apart, and take the times of its report along."""
    mesin.drop(schema_editor.connection)
    words = apps.get_model('pengaduan', 'KataLaporan')
    for row in apps.get_model('pengaduan', 'IndeksLaporan').objects.select_related('laporan').iterator(500):
        words.objects.create(indeks=row, kata=row.kata, bentuk=row.bentuk)
        row.terima_at = row.laporan.terima_at
        row.terbit_at = row.laporan.terbit_at or row.terima_at
        row.save(update_fields=['terbit_at', 'terima_at'])
    if schema_editor.connection.vendor == 'postgresql':
        # A table with unchecked references is not altered.
        schema_editor.execute('SET CONSTRAINTS ALL IMMEDIATE')
        schema_editor.execute('SET CONSTRAINTS ALL DEFERRED')


def fill(apps, schema_editor):
    """Create the full-text index anew, with words and marks."""
    mesin.create(schema_editor.connection)
    rows = apps.get_model('pengaduan', 'KataLaporan').objects.select_related('indeks__laporan')
    for row in rows.iterator(500):
        report = row.indeks.laporan
        marks = list_tanda(
            kelas=report.kelas, topik=report.topik, status=report.status, unit=report.unit_id or ''
        )
        terms = [*row.kata.split(), *marks, *list_wilayah(report.wilayah_id or '')]
        mesin.put(row.indeks_id, terms, schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('pengaduan', '0005_keadaan_publik'),
    ]

    operations = [
        migrations.CreateModel(
            name='KataLaporan',
            fields=[
                ('indeks', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='kata_set', serialize=False, to='pengaduan.indekslaporan')),
                ('kata', models.TextField()),
                ('bentuk', models.TextField()),
            ],
        ),
        migrations.AddField('indekslaporan', 'terbit_at', models.DateTimeField(null=True)),
        migrations.AddField('indekslaporan', 'terima_at', models.DateTimeField(null=True)),
        migrations.RunPython(split),
        migrations.RemoveIndex('indekslaporan', 'lapor_indeks_dukungan'),
        migrations.RemoveField('indekslaporan', 'kata'),
        migrations.RemoveField('indekslaporan', 'bentuk'),
        migrations.AlterField('indekslaporan', 'terbit_at', models.DateTimeField()),
        migrations.AlterField('indekslaporan', 'terima_at', models.DateTimeField()),
        migrations.AddIndex(
            'indekslaporan',
            models.Index(fields=['-terbit_at', '-id', 'terima_at'], name='lapor_indeks_baru'),
        ),
        migrations.AddIndex(
            'indekslaporan',
            models.Index(fields=['-dukungan', '-id', 'terima_at'], name='lapor_indeks_didukung'),
        ),
        migrations.RunPython(fill),
    ]
