"""Everything through which somebody looks at a world, and what may be found there.

Pages, exports, searches, feeds and mails are opened as their readers open them; what the gate
itself gives is asked for in gates.py.
"""

import re
from typing import Any

from django.core import mail
from django.urls import reverse
from django.utils import timezone

from centers import urls
from centers.actions.letters import send_due_letters
from centers.mail import volunteer_url
from centers.models import (
    AccessRequest,
    Assignment,
    Center,
    Cohort,
    DraftReview,
    Flag,
    Membership,
    RosterImport,
    SharedGood,
    Volunteer,
)
from reminders.actions.feeding import renew_feed
from reminders.actions.sending import send_due
from reminders.models import Mail, Reminder
from tests.centers.access import OWN
from tests.centers.gates import allowed_on_sheet, words_about
from tests.centers.reference import words_in
from tests.centers.worlds import World

# In front of a key in an address stands what it is a key of.
KEYS = {
    "students": Membership,
    "places": Membership,
    "members": Membership,
    "flags": Flag,
    "drafts": DraftReview,
    "cohorts": Cohort,
    "assignments": Assignment,
    "rosters": RosterImport,
    "shared": SharedGood,
    "requests": AccessRequest,
    "center": Center,
    "volunteers": Volunteer,
}
NAMED = {"center_pk": "center", "assignment_pk": "assignments", "volunteer_pk": "volunteers"}
ROUTES = {pattern.name: str(pattern.pattern) for pattern in urls.urlpatterns}
NAMED_IN_THE_RECORD = {"audit", "audit_csv", "members", "requests", "role"}
ITS_OWN = {*OWN, "coursework", "ask"}
# Pages of other apps on which something of a center may stand: what its hooks put there.
OUTSIDE = ["dashboard:today", "dashboard:search", "dashboard:calendar", "dashboard:data"]
OUTSIDE += ["reminders:list", "interviews:list", "interviews:letter_list", "contacts:list"]


# Pages, exports and searches, as a browser opens them


def open_any_page(world: World, reader: int) -> None:
    """Every address of a center enters by itself."""
    open_page(world, reader, world.random.choice(list(ROUTES)))


def open_page(world: World, reader: int, name: str, keys: dict[str, object] | None = None) -> bool:
    """Whether there was something to see; it holds nothing that the reader may not know."""
    keys = keys_of(world, name) if keys is None else keys
    if None in keys.values():
        return False
    url = reverse(f"centers:{name}", kwargs=keys)
    response = world.client_of(reader).get(url)
    assert response.status_code in (200, 302, 404, 405), url
    shown, allowed = words_in(response.content.decode()), world.words_for(reader)
    if name in NAMED_IN_THE_RECORD:
        shown = {word for word in shown if not word.startswith("name")}
    assert shown <= allowed, url
    return response.status_code != 404


def open_every_page(world: World) -> set[str]:
    """One look through each address by somebody it is for; the answer are those without one."""
    return {name for name in ROUTES if not any(open_as_insider(world, name) for _try in range(9))}


def open_as_insider(world: World, name: str) -> bool:
    keys = keys_of(world, name) | fitting_keys(world, name)
    if {"pk", "center_pk"} <= keys.keys():
        keys["center_pk"] = center_of(row_of(name, keys))
    return open_page(world, insider(world, name, keys), name, keys)


def fitting_keys(world: World, name: str) -> dict[str, object]:
    """Those of a student of whom there is something everywhere, or of somebody who works here."""
    if name == "member_end":
        return {"pk": Membership.objects.current().staff().first().pk}
    place = world.membership((world.random.randrange(2), world.BEGINNER))
    own = {
        "pk": place.pk,
        "assignment_pk": Assignment.objects.set_for(place).first().pk,
        "volunteer_pk": place.center.volunteers.get().pk,
    }
    about_a_member = KEYS.get(key_before(name, "pk")) is Membership
    return {key: own[key] for key in own if about_a_member and f":{key}>" in ROUTES[name]}


def insider(world: World, name: str, keys: dict[str, object]) -> int:
    """Whose page it is, or who runs the center that it belongs to."""
    if name in ITS_OWN:
        return world.BEGINNER
    center = keys.get("center_pk") or ("pk" in keys and center_of(row_of(name, keys)))
    return next((n for n, each in enumerate(world.centers) if each.pk == center), 0)


def row_of(name: str, keys: dict[str, object]) -> Any:
    return KEYS[key_before(name, "pk")].objects.get(pk=keys["pk"])


def center_of(row: Any) -> int:
    for way in ("membership", "cohort"):
        row = getattr(row, way, row)
    return row.center_id


def keys_of(world: World, name: str) -> dict[str, object]:
    """Keys of this world for an address; None where it has no such row."""
    arguments = re.findall(r"<\w+:(\w+)>", ROUTES[name])
    return {each: value_of(world, each, key_before(name, each)) for each in arguments}


def key_before(name: str, argument: str) -> str:
    """What an argument of an address is a key of, as the address itself says."""
    before = re.search(rf"(\w*)/?<\w+:{argument}>", "/" + ROUTES[name])
    return NAMED.get(argument, before[1] if before else "")


def value_of(world: World, argument: str, before: str) -> object:
    center = world.random.choice(world.centers)
    if argument == "token":
        return volunteer_url(center.volunteers.get()).strip("/").rpartition("/")[2]
    if argument in ("topic", "year"):
        return {"topic": "quiet", "year": timezone.now().year}[argument]
    keys = list(KEYS[before].objects.order_by("pk").values_list("pk", flat=True))
    return world.random.choice(keys) if keys else None


def read(world: World, reader: int, url: str) -> str:
    response = world.client_of(reader).get(url)
    assert response.status_code in (200, 302, 404, 405), url
    return response.content.decode()


def open_sheet(world: World, reader: int) -> None:
    """A student's page shows what the gate gives."""
    key = world.random.choice(list(world.places))
    content = read(world, reader, reverse("centers:student", args=[world.membership(key).pk]))
    shown = words_about(key, content) - {f"namew{reader}w"}
    assert shown == allowed_on_sheet(world, reader, key)


def open_own_side(world: World, reader: int) -> None:
    """Own pages and own searches hold what is one's own, and alarms to those who may know."""
    name = world.random.choice(OUTSIDE)
    words = f"?q={world.random.choice(['namew', 'notew', 'contactw', 'nudgew'])}"
    shown = words_in(read(world, reader, reverse(name) + words))
    assert shown <= own_side(world, reader), name


def own_side(world: World, reader: int) -> set[str]:
    mine = set().union(*(world.students_of(reader, center) for center in range(2)))
    called = {
        word
        for key in mine
        for word in {f"namew{key[1]}w", *world.places[key].said}
        if any(said.startswith("help") for said in world.places[key].said)
        and not word.startswith("draft")
    }
    return world.own_words(reader) | world.staff_names() | called


def search(world: World, reader: int) -> None:
    """A search finds whom I answer for, and nobody by what is hidden."""
    center = world.random.randrange(2)
    wanted = world.random.randrange(10)
    url = reverse("centers:students", args=[world.centers[center].pk])
    content = read(world, reader, f"{url}?q=namew{wanted}w")
    rows = set(re.findall(r"/students/\d+/\">(namew\d+w)", content))
    is_mine = (center, wanted) in world.students_of(reader, center)
    assert rows == ({f"namew{wanted}w"} if is_mine else set())


# What goes out by itself


def read_feed(world: World, reader: int) -> None:
    """A calendar program reads the feed without signing in."""
    user = world.people[reader].user
    feed = getattr(user, "feed_read", None) or renew_feed(owner=user)
    user.feed_read = feed
    content = read(world, reader, reverse("reminders:feed", args=[feed.token]))
    content = content.replace("\r\n ", "")
    assert words_in(content) <= world.words_for(reader)


def send_mails(world: World, _reader: int) -> None:
    """Everything that waits leaves now; each mail holds what its reader may know."""
    Reminder.objects.filter(status="planned").update(leaves_at=timezone.now())
    send_due_letters()
    send_due()
    for message in mail.outbox:
        parts = [message.subject, message.body, *(each.content for each in message.alternatives)]
        shown = words_in(" ".join([*parts, *message.reply_to]))
        (address,) = message.to
        assert shown <= world.words_to(address), address
    mail.outbox.clear()
    Mail.objects.update(created_at=timezone.now() - timezone.timedelta(hours=2))


WINDOWS = [open_any_page, open_any_page, open_sheet, open_own_side, search, read_feed, send_mails]
