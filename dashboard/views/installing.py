from hashlib import sha256

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

# What every page needs, also without a network.
SHELL = [
    "css/askwell.css",
    "fonts/inter-latin-wght-normal.woff2",
    "fonts/source-serif-4-latin-wght-normal.woff2",
    "img/icon.svg",
    "js/first-error.js",
    "js/htmx.js",
    "js/keys.js",
    "js/menu.js",
    "js/offline.js",
    "js/same-place.js",
    "js/still-typed.js",
    "js/voice.js",
]
PAPER = "#faf7f1"


@login_not_required
@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone or desktop needs to install Askwell and to list it under "Share"."""
    icons = [
        {"src": static(f"img/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    maskable = {**icons[1], "src": static("img/icon-maskable-512.png"), "purpose": "maskable"}
    said = {
        "id": "/",
        "name": "Askwell",
        "short_name": "Askwell",
        "description": _("People to ask, what they said, and what to do next."),
        "lang": request.LANGUAGE_CODE,
        "start_url": reverse("dashboard:today"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [*icons, maskable],
        "shortcuts": [
            {"name": _("Add a person"), "url": reverse("dashboard:person_add")},
            {"name": _("Search"), "url": reverse("dashboard:search")},
        ],
        "share_target": {
            "action": reverse("dashboard:person_add"),
            "method": "GET",
            "params": {"title": "title", "text": "text", "url": "url"},
        },
    }
    return JsonResponse(said, content_type="application/manifest+json")


@login_not_required
@never_cache
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker; it stands at the root, because its scope is the folder it is in."""
    assets = [static(name) for name in SHELL]
    context = {
        "assets": assets,
        "version": sha256("".join(assets).encode()).hexdigest()[:12],
        "as_of": _("As of {time}, offline. What you see may have changed since."),
        "offline": reverse("dashboard:offline"),
        "sign_out": reverse("account_logout"),
        "language": request.LANGUAGE_CODE,
    }
    return render(request, "dashboard/worker.js", context, "text/javascript")


@login_not_required
@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask here for the icon of what is no page: a calendar, a document."""
    return redirect(static("img/icon-192.png"))


@login_not_required
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    return render(request, "dashboard/offline.html")
