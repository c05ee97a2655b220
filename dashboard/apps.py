from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "dashboard"

    def ready(self) -> None:
        """Whoever began without the three questions is not asked them at each sign-in."""
        from accounts import arrivals
        from dashboard.beginning import first_page

        arrivals.register(first_page)
