import os

from config import embedded

os.environ.update(
    SITE_URL="http://testserver",
    SECRET_KEY="only-for-tests-" + "x" * 50,
    REDIS_URL=os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0"),
    EMAIL_URL="memorymail://",
)
embedded.fill_environment()

from config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
DATABASES["default"]["OPTIONS"].pop("pool")  # noqa: F405
ALLOWED_HOSTS = ["*"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")  # noqa: F405
INSTALLED_APPS += ["zeal"]  # noqa: F405
MIDDLEWARE.append("zeal.middleware.zeal_middleware")  # noqa: F405
