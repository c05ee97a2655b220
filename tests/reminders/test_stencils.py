from datetime import UTC, datetime

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from reminders import links
from reminders.mail import Step, single_stencil
from reminders.sources import Notice

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
moments = st.none() | st.just(datetime(2026, 11, 16, 8, tzinfo=UTC))


choices = st.sampled_from([links.VERBS, ("done", "1", "stop"), ("done", "stop")])


@given(said=st.tuples(*[words] * 8), late_since=moments, verbs=choices)
def test_a_filled_stencil_equals_a_rendered_template(said, late_since, verbs):
    what, why, who, action, path, url, email, goodbye_url = said
    notice = Notice(what, why, who, action, path)
    answers = {verb: f"{url}/{verb}" for verb in verbs}
    due_at = datetime(2026, 11, 16, tzinfo=UTC)
    step = Step(notice, url, due_at, is_overdue=False, late_since=late_since, answers=answers)
    values = {"email": email, "goodbye_url": goodbye_url, "subject": what}
    known = {"choices_url": links.site_url(reverse("reminders:preferences"))}
    stencil = single_stencil(late_since, verbs)
    filled = {**vars(notice), "url": url, **answers, **values}
    for kind, text in (("html", stencil.html(filled)), ("txt", stencil.text(filled))):
        rendered = render_to_string(f"emails/reminder.{kind}", {"step": step, **values, **known})
        assert text == rendered


def test_notice_keeps_the_language_it_was_told_in(spanish):
    with translation.override(spanish):
        notice = Notice(gettext_lazy("Write"), "", "", "", "/")
    with translation.override("en"):
        assert notice.what == "Escribir"
