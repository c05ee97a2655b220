import hashlib
import secrets
from collections.abc import Callable, Sequence
from datetime import timedelta

from django.db import transaction
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone

from accounts.models import User
from api.models import Receipt, Token

PREFIX = "askwell_"
SHOWN = len(PREFIX) + 4
# Written at every request it would cost more than most requests do.
NOTED_EVERY = timedelta(minutes=1)
RECEIPTS_KEPT = timedelta(days=1)


def digest_of(text: str) -> str:
    # Without salt or stretching: nobody can guess 256 random bits from their digest.
    return hashlib.sha256(text.encode()).hexdigest()


@transaction.atomic
def issue_token(*, owner: User, name: str, scopes: Sequence[str], days: int) -> tuple[Token, str]:
    """A new key and its secret, which is nowhere kept and cannot be shown again."""
    secret = PREFIX + secrets.token_urlsafe(32)
    token = Token.objects.create(
        owner=owner,
        name=name,
        digest=digest_of(secret),
        start=secret[:SHOWN],
        scopes=list(scopes),
        expires_at=timezone.now() + timedelta(days=days),
    )
    return token, secret


def revoke_token(*, token: Token) -> None:
    """Take a key back; the next request that carries it is refused."""
    token.revoked_at = timezone.now()
    token.save(update_fields=["revoked_at", "updated_at"])


def recognize_token(*, secret: str) -> Token | None:
    """The key with this secret, if it still opens; its use is noted once a minute."""
    token = Token.objects.valid().select_related("owner").filter(digest=digest_of(secret)).first()
    if token:
        now = timezone.now()
        Token.objects.filter(pk=token.pk).unseen_since(now - NOTED_EVERY).update(used_at=now)
    return token


class KeyReusedError(Exception):
    """The same Idempotency-Key came with another request."""


def answer_once(
    *, token: Token, key: str, fingerprint: str, answer: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    """Do a write for the first request with this key; the same request again gets its answer.

    A second request that comes while the first is at work waits for it. What was refused leaves
    no receipt and may be tried again. Raises KeyReusedError.
    """
    with transaction.atomic():
        is_first = _claim(token, key, fingerprint)
        receipt = Receipt.objects.select_for_update().get(token=token, key=key)
        if receipt.fingerprint != fingerprint:
            raise KeyReusedError
        if not is_first:
            return HttpResponse(
                receipt.body, status=receipt.status, content_type="application/json"
            )
        response = answer()
        if response.status_code >= 300:
            receipt.delete()
            return response
        receipt.status, receipt.body = response.status_code, _text(response)
        receipt.save(update_fields=["status", "body"])
        return response


def _claim(token: Token, key: str, fingerprint: str) -> bool:
    """Whether this request is the first with its key; old receipts make room."""
    old = timezone.now() - RECEIPTS_KEPT
    Receipt.objects.filter(token=token, created_at__lt=old).delete()
    _receipt, is_first = Receipt.objects.get_or_create(
        token=token, key=key, defaults={"fingerprint": fingerprint}
    )
    return is_first


def _text(response: HttpResponseBase) -> str:
    return response.content.decode() if isinstance(response, HttpResponse) else ""
