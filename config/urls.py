from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from centers.views.signon import openid_return
from reminders.views import probes

# One door for everybody: the admin's own would ask for no second factor and count no attempts.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("", include("dashboard.urls")),
    path("people/", include("contacts.urls")),
    path("careers/", include("careers.urls")),
    path("interviews/", include("interviews.urls")),
    path("reminders/", include("reminders.urls")),
    path("center/", include("centers.urls")),
    path("api/v1/", include("api.operations.urls")),
    path("settings/", include("api.urls")),
    path("settings/", include("accounts.urls")),
    path("accounts/oidc/<str:provider_id>/login/callback/", openid_return),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("healthz", probes.health, name="health"),
    path("metrics", probes.metrics, name="metrics"),
]
