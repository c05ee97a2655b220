from hashlib import sha256

from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from interviews.actions.talking import take_tap, take_texts, texts_of
from interviews.calling import number_to_call
from interviews.forms.talk import SyncForm, TalkForm
from interviews.models import Lead, Talk
from interviews.seal import seal_of
from interviews.views.verbs import own_interview

# What the talk page needs to work without a network.
ASSETS = [
    "css/askwell.css",
    "fonts/inter-latin-wght-normal.woff2",
    "fonts/source-serif-4-latin-wght-normal.woff2",
    "img/icon.svg",
    "js/first-error.js",
    "js/htmx.js",
    "js/menu.js",
    "js/talk.js",
    "js/talk-clock.js",
    "js/talk-ledger.js",
    "js/voice.js",
]


@never_cache
@require_safe
def interview_talk(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    context = {
        "interview": interview,
        "number": number_to_call(interview),
        "talk": Talk.objects.filter(interview=interview).first(),
        "questions": interview.questions.all(),
        "agenda": interview.agenda.all(),
        "lead_kinds": Lead.Kind.choices,
        "seal": seal_of(request.user),
    }
    return render(request, "interviews/interview_talk.html", context)


@require_POST
def talk_save(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = TalkForm(request.POST, interview=interview)
    if not form.is_valid():
        return HttpResponse(form.errors.as_text(), status=422, content_type="text/plain")
    take_texts(interview=interview, device=None, texts=form.texts())
    for tap in form.taps():
        take_tap(interview=interview, tap=tap)
    return redirect("interviews:talk", pk)


@require_POST
def talk_sync(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = SyncForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=422)
    device = form.cleaned_data["device"]
    take_texts(interview=interview, device=device, texts=form.cleaned_data["texts"])
    for tap in form.cleaned_data["taps"]:
        take_tap(interview=interview, tap=tap)
    return JsonResponse({"texts": texts_of(interview), "refused": form.refused})


@never_cache
@require_safe
def talk_state(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    return JsonResponse({"texts": texts_of(interview), "token": get_token(request)})


@never_cache
@require_safe
def talk_worker(request: Request) -> HttpResponse:
    assets = [static(name) for name in ASSETS]
    version = sha256("".join(assets).encode()).hexdigest()[:12]
    context = {"assets": assets, "version": version}
    return render(request, "interviews/talk_worker.js", context, "text/javascript")
