"""All settings, read top to bottom; what differs between machines comes from the environment."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.contrib.messages import constants as messages

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

# Where the site lives. Everything about TLS follows from the scheme of this one address.
SITE_URL = env.str("SITE_URL").rstrip("/")
HAS_TLS = SITE_URL.startswith("https://")
SECRET_KEY = env.str("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[SITE_URL.split("//")[1].split(":")[0]])
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.saml",
    "allauth.usersessions",
    "anymail",
    "crispy_bootstrap5",
    "crispy_forms",
    "csp",
    "django_htmx",
    "accounts",
    "reminders",
    "contacts",
    "careers",
    "interviews",
    "centers",
    "dashboard",
    "api",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "accounts.middleware.PreferencesMiddleware",
    "accounts.middleware.AccountMarkMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "reminders.banner.machinery",
            ],
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
MESSAGE_TAGS = {messages.ERROR: "danger"}

# Rows, queues and caches

DATABASES = {"default": env.db("DATABASE_URL")}
DATABASES["default"]["OPTIONS"] = {
    **DATABASES["default"].get("OPTIONS", {}),
    "pool": {"min_size": 1, "max_size": env.int("DATABASE_POOL", default=8), "timeout": 10},
}
# PgBouncer in transaction mode keeps no session state, so no cursor may outlive its statement.
DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True

REDIS_URL = env.str("REDIS_URL")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL},
    # Within one process, for a few seconds: what every page asks and nobody needs to the second.
    "near": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "TIMEOUT": 5},
}

CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://", 1)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_ACKS_LATE = True
CELERY_TIMEZONE = "UTC"
CELERY_WORKER_CONCURRENCY = env.int("WORKER_CONCURRENCY", default=2)
LOOK_EVERY_SECONDS = env.int("LOOK_EVERY_SECONDS", default=60)
# Nothing to remember between starts, so beat needs no file and may run any number of times.
CELERY_BEAT_SCHEDULER = "celery.beat:Scheduler"
CELERY_BEAT_SCHEDULE = {
    "look for due reminders": {
        "task": "reminders.tasks.look",
        "schedule": LOOK_EVERY_SECONDS,
        # A tick that nobody took before the next one is worth nothing: that one sees it all.
        "options": {"expires": LOOK_EVERY_SECONDS},
    },
    "work off what waits in centers": {
        "task": "centers.tasks.work_off_waiting",
        "schedule": LOOK_EVERY_SECONDS,
        "options": {"expires": LOOK_EVERY_SECONDS},
    },
    "carry on with imports": {
        "task": "contacts.resume_imports",
        "schedule": 60,
        "options": {"expires": 60},
    },
    "look after centers": {
        "task": "centers.tasks.look_after_centers",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "look after accounts": {
        "task": "dashboard.tasks.look_after_accounts",
        "schedule": LOOK_EVERY_SECONDS,
        "options": {"expires": LOOK_EVERY_SECONDS},
    },
    "send mail to contacts": {
        "task": "interviews.tasks.deliver_contact_mail",
        "schedule": LOOK_EVERY_SECONDS,
        "options": {"expires": LOOK_EVERY_SECONDS},
    },
}

# Who signs in

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HAS_TLS else "http"
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "add_email": "accounts.forms.AddEmailForm",
    "change_password": "accounts.forms.ChangePasswordForm",
    "login": "accounts.forms.LoginForm",
    "reset_password": "accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "accounts.forms.ResetPasswordKeyForm",
    "signup": "accounts.forms.SignupForm",
}
ACCOUNT_EMAIL_NOTIFICATIONS = True
# TLS ends at a proxy, for which all visitors are one: attempts are counted by the address that
# the outermost proxy of ours wrote down. What stands further left, anybody may have sent.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("PROXIES", default=int(HAS_TLS))
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {
    "activate_totp": "accounts.forms.AuthenticatorForm",
    "add_webauthn": "accounts.forms.AddPasskeyForm",
    "authenticate": "accounts.forms.CodeForm",
    "reauthenticate": "accounts.forms.AskAgainForm",
}
MFA_TOTP_ISSUER = "Askwell"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HAS_TLS
SOCIALACCOUNT_ADAPTER = "centers.adapter.SignOnAdapter"
# A provider's address never opens an account that exists (see SignOnAdapter).
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
# A link starts the sign-on: a form's redirect to another site would break form-action 'self'.
SOCIALACCOUNT_LOGIN_ON_GET = True
USERSESSIONS_TRACK_ACTIVITY = False

# Transport

SECURE_SSL_REDIRECT = HAS_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HAS_TLS else None
SECURE_HSTS_SECONDS = 31_536_000 if HAS_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HAS_TLS
SECURE_HSTS_PRELOAD = HAS_TLS
SESSION_COOKIE_SECURE = HAS_TLS
CSRF_COOKIE_SECURE = HAS_TLS
CSRF_COOKIE_HTTPONLY = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Mail

ESPS = ("amazon_ses", "brevo", "mailgun", "mailjet", "postmark", "resend", "sendgrid", "sparkpost")
env.EMAIL_SCHEMES |= {esp: f"anymail.backends.{esp}.EmailBackend" for esp in ESPS}
vars().update(env.email("EMAIL_URL"))
# Folder where `make run` keeps the mail it caught; empty where mail really leaves.
MAIL_SINK = env.str("MAIL_SINK", default="")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Askwell <askwell@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# What a mail service asks for, and the keys by which a bounce is known to come from it.
ANYMAIL = env.dict("ANYMAIL", default={}) | {
    "MAILGUN_WEBHOOK_SIGNING_KEY": env.str("MAILGUN_WEBHOOK_SIGNING_KEY", default=""),
    "MANDRILL_WEBHOOK_KEY": env.str("MANDRILL_WEBHOOK_KEY", default=""),
    "MANDRILL_WEBHOOK_URL": f"{SITE_URL}/reminders/hooks/mandrill/",
    "WEBHOOK_SECRET": env.list("ANYMAIL_WEBHOOK_SECRET", default=[]),
}

# Reminders: how they travel is told in the docs

# What is due is told by the database, so that a host with a wrong clock does no harm.
DATABASE_TELLS_TIME = True
# Single mails one user may get within an hour; more are put together into one.
REMINDERS_PER_HOUR = env.int("REMINDERS_PER_HOUR", default=12)
# What the mail server likes to take; 0 sends as fast as it answers.
MAILS_PER_MINUTE = env.int("MAILS_PER_MINUTE", default=0)
# How long a worker may hold a mail before others take it for dead; more than four SMTP timeouts.
MAIL_LEASE_SECONDS = env.int("MAIL_LEASE_SECONDS", default=300)
# After how long a mail that the server put off is tried again the first time.
MAIL_RETRY_SECONDS = env.int("MAIL_RETRY_SECONDS", default=120)
# An outside watcher that expects a visit every minute and raises the alarm when it stays away.
HEARTBEAT_PING_URL = env.str("HEARTBEAT_PING_URL", default="")
# Prometheus reads /metrics with "Authorization: Bearer ..."; without a token there is no page.
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")

# Words, zones and files

# Spoken to people who have no account and whose browser is not there to tell: "en" or "es".
LANGUAGE_CODE = env.str("LANGUAGE_CODE", default="en")
LANGUAGES = [("en", "English"), ("es", "Español")]
FORMAT_MODULE_PATH = "config.formats"
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static" / "built"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.storage.LastingNames"},
}
FILE_UPLOAD_HANDLERS = [
    "config.uploads.Bounded",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(BASE_DIR / ".run" / "media"))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {"fontTools": {"level": "WARNING"}},
}
