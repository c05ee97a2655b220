import subprocess
import sys

from django.conf import settings


def test_templates_are_clean():
    lint = [sys.executable, "-m", "djlint", "--lint", "--quiet", "templates"]
    found = subprocess.run(lint, cwd=settings.BASE_DIR, capture_output=True, text=True, check=False)
    assert found.stdout.strip() == ""
