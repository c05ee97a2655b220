from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from interviews.models import Invitation


@admin.register(Invitation)
class ReportAdmin(admin.ModelAdmin):
    """What contacts reported; the operator reads it and sees no interview behind it."""

    list_display = ["reported_at", "owner", "report"]
    fields = ["reported_at", "owner", "report", "words", "revoked_at"]
    readonly_fields = ["reported_at", "owner", "report", "words"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Invitation]:
        return super().get_queryset(request).filter(reported_at__isnull=False)
