"""Everything under /akun/. Views of django-allauth keep their names, because it reverses them itself.

Only what stands here is reachable, and each view carries its access rule. Suara's own pages live in the
name space ``akun:``; ``akun:masuk`` and ``akun:keluar`` are second names of two pages of django-allauth.
"""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as pemulihan
from allauth.mfa.totp import views as aplikasi
from allauth.mfa.webauthn import views as kunci
from django.urls import include, path, re_path

from suara.core.akun.akses import pemilik_akun, publik
from suara.core.akun.views import masuk, petugas, saya, undangan

FORM = ("GET", "POST")
terbuka, terbuka_isian = publik(), publik(methods=FORM)
sendiri, sendiri_isian = pemilik_akun(), pemilik_akun(methods=FORM)

view_masuk = terbuka_isian(masuk.MasukView.as_view())
view_keluar = terbuka_isian(account.logout)

own = [
    path("", saya.saya, name="saya"),
    path("sesi/", saya.sesi, name="sesi"),
    path("sesi/keluar-semua/", saya.keluar_semua, name="keluar_semua"),
    path("sesi/<uuid:pk>/akhiri/", saya.akhiri_sesi, name="akhiri_sesi"),
    path("undangan/<str:token>/", undangan.terima, name="undangan"),
    path("petugas/", petugas.daftar_petugas, name="petugas"),
    path("petugas/undang/", petugas.undang, name="undang"),
    path("petugas/undangan/<uuid:pk>/perbarui/", petugas.perbarui_undangan, name="perbarui_undangan"),
    path("petugas/undangan/<uuid:pk>/tarik/", petugas.tarik_undangan, name="tarik_undangan"),
    path("petugas/penugasan/<uuid:pk>/akhiri/", petugas.akhiri, name="akhiri"),
    path("petugas/penugasan/<uuid:pk>/langkah-kedua/", petugas.atur_ulang, name="atur_ulang"),
    path("masuk/", view_masuk, name="masuk"),
    path("keluar/", view_keluar, name="keluar"),
]

sandi = [
    path("ubah/", sendiri_isian(account.password_change), name="account_change_password"),
    path("pasang/", sendiri_isian(account.password_set), name="account_set_password"),
    path("lupa/", terbuka_isian(account.password_reset), name="account_reset_password"),
    path("lupa/terkirim/", terbuka(account.password_reset_done), name="account_reset_password_done"),
    path(
        "atur/selesai/",
        terbuka(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^atur/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        terbuka_isian(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
]

dua_langkah = [
    path("", sendiri(mfa.index), name="mfa_index"),
    path("kode/", terbuka_isian(masuk.KodeMasukView.as_view()), name="mfa_authenticate"),
    path("konfirmasi/", sendiri_isian(masuk.KonfirmasiKodeView.as_view()), name="mfa_reauthenticate"),
    path("aplikasi/pasang/", sendiri_isian(aplikasi.activate_totp), name="mfa_activate_totp"),
    path("aplikasi/lepas/", sendiri_isian(aplikasi.deactivate_totp), name="mfa_deactivate_totp"),
    path("pemulihan/", sendiri(masuk.LihatPemulihanView.as_view()), name="mfa_view_recovery_codes"),
    path(
        "pemulihan/buat/",
        sendiri_isian(pemulihan.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path("pemulihan/unduh/", sendiri(masuk.UnduhPemulihanView.as_view()), name="mfa_download_recovery_codes"),
]

kunci_akses = [
    path("", sendiri(kunci.list_webauthn), name="mfa_list_webauthn"),
    path("tambah/", sendiri_isian(kunci.add_webauthn), name="mfa_add_webauthn"),
    path("masuk/", terbuka_isian(kunci.login_webauthn), name="mfa_login_webauthn"),
    path("konfirmasi/", sendiri_isian(kunci.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("<int:pk>/hapus/", sendiri_isian(masuk.HapusKunciView.as_view()), name="mfa_remove_webauthn"),
    path("<int:pk>/ubah/", sendiri_isian(masuk.UbahKunciView.as_view()), name="mfa_edit_webauthn"),
]

urlpatterns = [
    path("masuk/", view_masuk, name="account_login"),
    path("keluar/", view_keluar, name="account_logout"),
    path("nonaktif/", terbuka(account.account_inactive), name="account_inactive"),
    path("daftar/", masuk.daftar, name="account_signup"),
    path("konfirmasi/", sendiri_isian(account.reauthenticate), name="account_reauthenticate"),
    path("sandi/", include(sandi)),
    path("2fa/", include(dua_langkah)),
    path("kunci-akses/", include(kunci_akses)),
    path("", include((own, "akun"))),
]
