from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.pages import accepts, form_page
from contacts.models import Contact
from interviews import letters
from interviews.actions.thanks import save_thanks, write_and_send_thanks
from interviews.forms.thanks import ThanksForm
from interviews.models import Interview, ThankYou
from interviews.recipients import next_to_thank, not_thanked_yet, people_to_thank
from interviews.remarks import remarks_of
from interviews.review import review_thanks
from interviews.thanks_clock import thanks_clock
from interviews.views.verbs import done, own_interview


def person_to_thank(request: Request, interview: Interview) -> Contact:
    """The one the address names among those to thank, else whoever comes next."""
    wanted = request.GET.get("to", "")
    named = (person for person in people_to_thank(interview) if str(person.pk) == wanted)
    return next(named, None) or next_to_thank(interview)


def thanks_page(
    request: Request, interview: Interview, form: ThanksForm, letter: letters.Letter
) -> HttpResponse:
    """The editor: the clock, the letter, what the check says and what they said."""
    person = person_to_thank(request, interview)
    is_contact = person == interview.contact
    return form_page(
        request,
        form,
        "interviews/interview_thank.html",
        interview=interview,
        person=person,
        others=[other for other in not_thanked_yet(interview) if other != person],
        clock=thanks_clock(interview, timezone.now()),
        findings=review_thanks(letter, interview, person) if form.is_bound else [],
        remarks=remarks_of(interview),
        mailto=letter.mailto(letters.address_of(interview) if is_contact else ""),
    )


def interview_thank(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    person = person_to_thank(request, interview)
    draft = interview.thanks.filter(form=ThankYou.Form.WRITTEN, contact=person).first()
    letter = letters.thanks_letter(
        interview, person.letter_name, request.GET.get("quote", "")[:300]
    )
    if draft and "quote" not in request.GET:
        letter = letters.Letter(draft.subject, draft.text)
    form = ThanksForm(
        request.POST or None, initial={"subject": letter.subject, "text": letter.text}
    )
    if form.is_valid():
        letter = letters.Letter(**form.cleaned_data)
        save_thanks(interview=interview, contact=person, **form.cleaned_data)
    return thanks_page(request, interview, form, letter)


@require_POST
def interview_mark_thanked(request: Request, pk: int) -> HttpResponse:
    interview = own_interview(request, pk)
    form = ThanksForm(request.POST)
    person = person_to_thank(request, interview)
    if accepts(
        form,
        lambda: write_and_send_thanks(interview=interview, contact=person, **form.cleaned_data),
    ):
        return done(request, interview, "thank", _("Thanked. That is how doors stay open."))
    letter = letters.Letter(form.data.get("subject", ""), form.data.get("text", ""))
    return thanks_page(request, interview, form, letter)
