"""Settings, all from the environment; the defaults run a demo office on this machine.

`SUARA_MODE` is ``demo`` (default) or ``produksi``. `SUARA_DATA` is the folder for everything that Suara
writes (database, files, keys). `suara check` says what is unsafe for production.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.utils.csp import CSP

from suara.config.databases import database_from_url
from suara.config.log import logging_settings
from suara.config.secrets import read_or_create_secret
from suara.config.surel import mailers

ROOT = Path(__file__).resolve().parents[3]
DATA = Path(os.environ.get("SUARA_DATA", ROOT / "data"))
MODE = os.environ.get("SUARA_MODE", "demo")
DEMO = MODE == "demo"
DEBUG = os.environ.get("SUARA_DEBUG", "0") == "1"

SECRET_KEY = os.environ.get("SUARA_SECRET_KEY") or read_or_create_secret(DATA / "kunci" / "secret_key")
TRAIL_SIGNING_KEY_FILE = Path(os.environ.get("SUARA_TRAIL_KEY", DATA / "kunci" / "jejak_ed25519"))
# The identity vault (suara.core.privasi): the web host needs the public half only.
SEAL_KEY_FILE = Path(os.environ.get("SUARA_KUNCI_SEGEL", DATA / "kunci" / "segel_aes"))
IDENTITY_PUBLIC_KEY_FILE = Path(
    os.environ.get("SUARA_KUNCI_IDENTITAS_PUBLIK", DATA / "kunci" / "identitas.pub")
)
IDENTITY_PRIVATE_KEY_FILE = Path(os.environ.get("SUARA_KUNCI_IDENTITAS", DATA / "kunci" / "identitas"))
# The public check of the voter list: the index, and apart from it (not in a backup) its secrets.
CEK_INDEX_DIR = Path(os.environ.get("SUARA_CEK", DATA / "cek"))
CEK_KEY_DIR = Path(os.environ.get("SUARA_KUNCI_CEK", DATA / "kunci-cek"))
ALLOWED_HOSTS = os.environ.get("SUARA_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("SUARA_ORIGINS", "").split(",") if origin]
PUBLIC_BASE_URL = os.environ.get("SUARA_BASE_URL", "http://127.0.0.1:8000")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks_db",
    "suara.ui",
    "suara.core.akun",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "suara.core.wilayah",
    "suara.core.jejak",
    "suara.core.privasi",
    "suara.core.surat",
    "suara.core.berkas",
    "suara.core.tugas",
    "suara.core.insiden",
    "suara.domains.paw",
    "suara.domains.pengaduan",
    "suara.domains.pemilih",
    "suara.domains.survei",
    "suara.portal",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "suara.ui.bahasa.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "suara.core.akun.middleware.SesiMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "suara.core.akun.middleware.RequireTwoFactorMiddleware",
]

ROOT_URLCONF = "suara.config.urls"
WSGI_APPLICATION = "suara.config.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "suara.ui.context.page",
            ],
            "builtins": ["suara.ui.templatetags.suara"],
        },
    },
]

DATABASE_URL = os.environ.get(
    "SUARA_DATABASE_URL", f"sqlite:///{quote(str(DATA.resolve() / 'suara.sqlite3'))}"
)
DATABASES = {"default": database_from_url(DATABASE_URL)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "akun.Akun"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "nama")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
CSRF_FAILURE_VIEW = "suara.ui.errors.csrf_failure"
SITE_OFFICE = "suara.portal.kantor.site_office"
WORK_RAIL = "suara.portal.rel.work_rail"
LOGIN_URL = "/akun/masuk/"
LOGIN_REDIRECT_URL = "/kerja/"
LOGOUT_REDIRECT_URL = "/"

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [ROOT / "src" / "suara" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Makassar"
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = DATA / "berkas"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

LOGGING = logging_settings()

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
# Dotted names; a room that is not installed is skipped: `core/jejak/sentences.py`, `core/tugas/perkara.py`.
TRAIL_SENTENCES = [
    "suara.core.akun.trail.SENTENCES",
    "suara.core.berkas.trail.SENTENCES",
    "suara.core.insiden.trail.SENTENCES",
    "suara.core.privasi.trail.SENTENCES",
    "suara.core.surat.trail.SENTENCES",
    "suara.core.tugas.trail.SENTENCES",
    "suara.domains.paw.trail.SENTENCES",
    "suara.domains.pemilih.trail.SENTENCES",
    "suara.domains.pengaduan.trail.SENTENCES",
    "suara.domains.survei.trail.SENTENCES",
]
TRAIL_WORDS = [
    "suara.core.akun.trail.WORDS",
    "suara.core.insiden.trail.WORDS",
    "suara.core.privasi.trail.WORDS",
    "suara.domains.paw.trail.WORDS",
    "suara.domains.pemilih.trail.WORDS",
    "suara.domains.pengaduan.trail.WORDS",
    "suara.domains.survei.trail.WORDS",
]
# Who may know of an object in the lists that all rooms share, room by room: `core/akun/pagar.py`.
OBJECT_FENCES = {
    "berkas": "suara.core.berkas.queries.fence",
    "insiden": "suara.core.insiden.queries.fence",
    "paw": "suara.domains.paw.wewenang.fence",
    "pemilih": "suara.domains.pemilih.pagar.fence",
    "pengaduan": "suara.domains.pengaduan.pagar.fence",
    "privasi": "suara.core.privasi.queries.fence",
    "surat": "suara.core.surat.queries.fence",
    "survei": "suara.domains.survei.pagar.fence",
}
# What an officer must do next, room by room: `core/tugas/langkah.py`.
NEXT_STEPS = [
    "suara.core.insiden.giliran.list_langkah",
    "suara.domains.pemilih.views_kerja.giliran.list_langkah",
    "suara.domains.pemilih.views_kerja.giliran_coktas.list_langkah",
    "suara.domains.pemilih.views_kerja.giliran_tanggapan.list_langkah",
    "suara.domains.pengaduan.views_kerja.giliran.list_langkah",
    "suara.domains.survei.views_kerja.giliran.list_langkah",
]
CASE_PROVIDERS = [
    "suara.domains.paw.queries.list_my_perkara",
    "suara.domains.pengaduan.queries.list_my_laporan",
]
# Daily work: name, task, time of day in the office's zone. Each runs once a day, however many workers.
DAILY_TASKS = [
    ("jejak.titik_periksa", "suara.core.jejak.tasks.make_checkpoint", "00:05"),
    ("tugas.tenggat", "suara.core.tugas.tasks.refresh_tenggat", "00:10"),
    ("berkas.bersihkan", "suara.core.berkas.tasks.sweep_unfinished", "01:00"),
    ("akun.bersihkan", "suara.core.akun.tasks.sweep_sesi", "01:05"),
    ("tugas.bersihkan", "suara.core.tugas.tasks.prune_finished", "01:10"),
    ("paw.unggahan", "suara.domains.paw.tasks.sweep_unggahan", "01:15"),
    ("paw.isian", "suara.domains.paw.tasks.sweep_isian", "01:20"),
    ("pemilih.tanggapan", "suara.domains.pemilih.tanggapan.tasks.settle_tanggapan", "00:15"),
    ("pengaduan.unggahan", "suara.domains.pengaduan.tasks.sweep_unggahan", "01:25"),
    ("survei.aduk", "suara.domains.survei.tasks.shuffle_jawaban", "01:30"),
    ("survei.sapu", "suara.domains.survei.tasks.sweep_undangan", "01:35"),
    # Legal ends may come at any time; reminders go out in office hours only, which each run checks by itself.
    ("pengaduan.jam_pagi", "suara.domains.pengaduan.tasks.run_timers", "00:20"),
    *(
        (f"pengaduan.jam_{at}", "suara.domains.pengaduan.tasks.run_timers", at)
        for at in (f"{hour:02d}:{minute:02d}" for hour in range(8, 16) for minute in (0, 15, 30, 45))
    ),
]
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # Public pages of at most 64 KB each (`domains/pengaduan/ingatan_publik.py`): at most 16 MB a process.
    "publik": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "publik",
        "OPTIONS": {"MAX_ENTRIES": 256},
    },
}

SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
HTTPS = os.environ.get("SUARA_HTTPS", "0") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^sehat$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None

# Accounts (suara.core.akun over django-allauth). No IP address is stored: see docs/keputusan/.
SESSION_ENGINE = "suara.core.akun.simpanan_sesi"
SESSION_COOKIE_AGE = 12 * 60 * 60
ACCOUNT_ADAPTER = "suara.core.akun.adapter.AkunAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[Suara] "
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_FORMS = {
    "login": "suara.core.akun.forms.MasukForm",
    "reauthenticate": "suara.core.akun.forms.KonfirmasiSandiForm",
    "change_password": "suara.core.akun.forms.UbahSandiForm",
    "set_password": "suara.core.akun.forms.PasangSandiForm",
    "reset_password": "suara.core.akun.forms.LupaSandiForm",
    "reset_password_from_key": "suara.core.akun.forms.AturSandiForm",
}
MFA_ADAPTER = "suara.core.akun.adapter.DuaLangkahAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMO and not HTTPS
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "suara.core.akun.forms.KodeMasukForm",
    "reauthenticate": "suara.core.akun.forms.KonfirmasiKodeForm",
    "activate_totp": "suara.core.akun.forms.PasangAplikasiForm",
    "add_webauthn": "suara.core.akun.forms.TambahKunciForm",
    "edit_webauthn": "suara.core.akun.forms.UbahKunciForm",
}
# How many of our own proxies stand before Suara: their X-Forwarded-For entries are believed, nobody else's.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("SUARA_PROXIES", "0"))

# Mail: `config/surel.py`.
SMTP_HOST = os.environ.get("SUARA_SMTP_HOST", "")
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("SUARA_EMAIL_FROM", "suara@contoh.test")
MAILERS = mailers(DATA)
