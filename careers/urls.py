from django.urls import path

from careers.views import career, catalog, evidence, fit, requirement

app_name = "careers"
urlpatterns = [
    path("", career.career_list, name="list"),
    path("new/", catalog.career_create, name="create"),
    path("add/", catalog.career_add, name="add"),
    path("occupation/", catalog.occupation, name="occupation"),
    path("grid/", evidence.evidence_grid, name="grid"),
    path("compare/", evidence.career_compare, name="compare"),
    path("interests/", fit.interest_profile, name="interests"),
    path("compatibility/", fit.compatibility, name="compatibility"),
    path("<int:pk>/", career.career_detail, name="detail"),
    path("<int:pk>/edit/", career.career_edit, name="edit"),
    path("<int:pk>/delete/", career.career_delete, name="delete"),
    path("<int:pk>/restore/", career.career_restore, name="restore"),
    path("<int:pk>/rate/", career.career_rate, name="rate"),
    path("<int:pk>/investment/", career.career_investment, name="investment"),
    path("<int:pk>/topics/<slug:topic>/", evidence.topic_detail, name="topic"),
    path("<int:pk>/insights/new/", evidence.insight_create, name="record"),
    path("<int:pk>/fit/", fit.career_fit, name="fit"),
    path("<int:pk>/requirements/new/", requirement.requirement_create, name="require"),
    path("<int:pk>/decide/", fit.decision_create, name="decide"),
    path("insights/<int:pk>/compare/", evidence.insight_compare, name="contrast"),
    path("insights/<int:pk>/edit/", evidence.insight_edit, name="reword"),
    path("insights/<int:pk>/delete/", evidence.insight_delete, name="forget"),
    path("insights/<int:pk>/restore/", evidence.insight_restore, name="remember"),
    path("requirements/<int:pk>/edit/", requirement.requirement_edit, name="replan"),
    path("requirements/<int:pk>/delete/", requirement.requirement_delete, name="drop"),
    path("requirements/<int:pk>/restore/", requirement.requirement_restore, name="undrop"),
    path("requirements/<int:pk>/meet/", requirement.requirement_meet, name="meet"),
    path("requirements/<int:pk>/reopen/", requirement.requirement_reopen, name="unmeet"),
]
