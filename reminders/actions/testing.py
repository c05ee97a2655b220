from django.db import transaction

from accounts.models import User
from reminders.models import Mail


@transaction.atomic
def send_test(*, user: User) -> Mail:
    """Put a test mail on the way that every reminder takes; one at a time."""
    waiting = Mail.objects.filter(owner=user, kind=Mail.Kind.TEST, status="waiting").first()
    return waiting or Mail.objects.create(owner=user, kind=Mail.Kind.TEST)
