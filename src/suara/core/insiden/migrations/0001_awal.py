"""The incident register, with the triggers that keep it."""

import django.db.models.deletion
import suara.core.insiden.terms
import suara.core.tugas.waktu
import uuid
from django.conf import settings
from django.db import migrations, models

from suara.core.insiden import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


def backward(_apps, schema_editor):
    triggers.drop(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wilayah', '0002_unit'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Insiden',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('ranah', models.CharField(choices=[('PEMILIH', 'Data pemilih'), ('LAPORAN', 'Laporan warga'), ('AKUN', 'Akun petugas'), ('LAIN', 'Lain-lain')], max_length=8, verbose_name='Data yang kena')),
                ('judul', models.CharField(max_length=120, verbose_name='Judul')),
                ('diketahui_at', models.DateTimeField(verbose_name='Diketahui')),
                ('batas_at', models.DateTimeField()),
                ('hitungan', models.JSONField(default=dict)),
                ('rujukan', models.JSONField(default=list)),
                ('status', models.CharField(choices=[('TERBUKA', 'Terbuka'), ('DIUSULKAN_TUTUP', 'Menunggu orang kedua untuk menutup'), ('DITUTUP', 'Ditutup')], default=suara.core.insiden.terms.StatusInsiden['TERBUKA'], max_length=16)),
                ('peringatan', models.JSONField(default=list)),
                ('created_at', models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='insiden_set', to='wilayah.kantor')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-diketahui_at'], "constraints": [models.CheckConstraint(condition=models.Q(('status__in', ['TERBUKA', 'DIUSULKAN_TUTUP', 'DITUTUP'])), name='insiden_status_dikenal'), models.CheckConstraint(condition=models.Q(('batas_at__gt', models.F('diketahui_at'))), name='insiden_batas_sesudah'),],},
        ),
        migrations.CreateModel(
            name='FaktaInsiden',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ('penemu', models.CharField(max_length=120, verbose_name='Siapa yang mengetahui')),
                ('terjadi', models.CharField(max_length=200, verbose_name='Kapan terjadi')),
                ('bagaimana', models.TextField(verbose_name='Bagaimana terjadi')),
                ('data', models.JSONField(default=list)),
                ('jumlah', models.PositiveIntegerField(blank=True, null=True, verbose_name='Taksiran jumlah orang')),
                ('taksiran', models.CharField(max_length=250, verbose_name='Dasar taksiran')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('insiden', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fakta_set', to='insiden.insiden')),
            ],
            options={
                'ordering': ['created_at', 'pk'],
                'abstract': False, "constraints": [models.CheckConstraint(condition=models.Q(('jumlah__isnull', True), ('jumlah__gt', 0), _connector='OR'), name='insiden_jumlah_bukan_nol'),],},
        ),
        migrations.CreateModel(
            name='LangkahInsiden',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ('langkah', models.CharField(choices=[('AMANKAN', 'Hentikan kebocorannya: cabut akses, turunkan halaman, putuskan sambungan'), ('SIMPAN_BUKTI', 'Simpan bukti apa adanya sebelum memperbaiki'), ('LAPOR_PIMPINAN', 'Beri tahu ketua dan sekretaris'), ('TAKSIR', 'Taksir data mana dan berapa orang yang kena'), ('GANTI_KUNCI', 'Ganti kunci, sandi, dan akhiri penugasan yang disalahgunakan'), ('PULIHKAN', 'Pulihkan layanan dari keadaan yang diketahui utuh'), ('CEGAH', 'Ubah yang membuatnya terjadi, supaya tidak terulang')], max_length=16, verbose_name='Langkah')),
                ('catatan', models.CharField(max_length=400, verbose_name='Apa yang dilakukan')),
                ('insiden', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='langkah_set', to='insiden.insiden')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['created_at', 'pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PemberitahuanInsiden',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ('tujuan', models.CharField(choices=[('SUBJEK', 'Orang yang datanya kena'), ('LEMBAGA', 'Lembaga pelindungan data pribadi'), ('MASYARAKAT', 'Masyarakat')], max_length=10, verbose_name='Kepada')),
                ('nomor', models.CharField(max_length=100, verbose_name='Nomor surat')),
                ('dikirim_at', models.DateTimeField(verbose_name='Dikirim')),
                ('cara', models.CharField(max_length=150, verbose_name='Cara')),
                ('terungkap', models.TextField(verbose_name='Data yang terungkap')),
                ('kejadian', models.TextField(verbose_name='Kapan dan bagaimana terungkap')),
                ('penanganan', models.TextField(verbose_name='Upaya penanganan dan pemulihan')),
                ('terlambat', models.BooleanField(default=False)),
                ('alasan_terlambat', models.CharField(blank=True, max_length=250, verbose_name='Mengapa terlambat')),
                ('insiden', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pemberitahuan_set', to='insiden.insiden')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['created_at', 'pk'],
                'abstract': False, "constraints": [models.CheckConstraint(condition=models.Q(('terlambat', False), models.Q(('alasan_terlambat', ''), _negated=True), _connector='OR'), name='insiden_terlambat_beralasan'),],},
        ),
        migrations.CreateModel(
            name='UsulTutupInsiden',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('alasan', models.TextField(verbose_name='Apa yang dipelajari dan diubah')),
                ('bukan_kegagalan', models.BooleanField(default=False)),
                ('created_at', models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ('hasil', models.CharField(choices=[('MENUNGGU', 'Menunggu orang kedua'), ('DISETUJUI', 'Disetujui'), ('DITOLAK', 'Ditolak')], default=suara.core.insiden.terms.HasilTutup['MENUNGGU'], max_length=10)),
                ('catatan', models.CharField(blank=True, max_length=250, verbose_name='Catatan')),
                ('diputus_at', models.DateTimeField(blank=True, null=True)),
                ('insiden', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tutup_set', to='insiden.insiden')),
                ('pengusul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('penyetuju', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['created_at', 'pk'], "constraints": [models.CheckConstraint(condition=models.Q(('penyetuju__isnull', True), models.Q(('penyetuju', models.F('pengusul')), _negated=True), _connector='OR'), name='insiden_tutup_dua_orang'), models.CheckConstraint(condition=models.Q(models.Q(('hasil', suara.core.insiden.terms.HasilTutup['MENUNGGU']), ('penyetuju__isnull', True)), models.Q(models.Q(('hasil', suara.core.insiden.terms.HasilTutup['MENUNGGU']), _negated=True), ('penyetuju__isnull', False)), _connector='OR'), name='insiden_tutup_diputus_orang'), models.UniqueConstraint(condition=models.Q(('hasil', suara.core.insiden.terms.HasilTutup['MENUNGGU'])), fields=('insiden',), name='insiden_satu_usul_tutup'),],},
        ),
        migrations.RunPython(forward, backward),
    ]
