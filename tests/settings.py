import os

from config.embedded import RUN_DIR, Postgres, Redis

FORGETFUL = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")

if "DATABASE_URL" not in os.environ:
    os.environ["DATABASE_URL"] = Postgres(RUN_DIR / "test-postgres", FORGETFUL).join()
if "REDIS_URL" not in os.environ:
    os.environ["REDIS_URL"] = Redis(RUN_DIR / "test-redis").join()
os.environ.update(
    SITE_URL="http://testserver", SECRET_KEY="only-for-tests" * 5, EMAIL_URL="memorymail://"
)

from config.settings import *  # noqa: E402, F403

# Tests travel in time, the database does not.
DATABASE_TELLS_TIME = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
DATABASES["default"]["OPTIONS"].pop("pool")  # noqa: F405
ALLOWED_HOSTS = ["*"]
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "near": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")  # noqa: F405
INSTALLED_APPS += ["zeal"]  # noqa: F405
MIDDLEWARE.append("zeal.middleware.zeal_middleware")  # noqa: F405
