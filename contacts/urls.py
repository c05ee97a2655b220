from django.urls import path

from contacts.views import changes, exports, imports, organizations, people

app_name = "contacts"
urlpatterns = [
    path("", people.contact_list, name="list"),
    path("export/", exports.contact_export, name="export"),
    path("new/", people.contact_create, name="create"),
    path("<int:pk>/", people.contact_detail, name="detail"),
    path("<int:pk>/edit/", people.contact_edit, name="edit"),
    path("<int:pk>/delete/", people.contact_delete, name="delete"),
    path("<int:pk>/silence/", people.contact_silence, name="silence"),
    path("<int:pk>/allow/", people.contact_allow, name="allow"),
    path("changes/<int:pk>/undo/", changes.change_undo, name="undo"),
    path("organizations/", organizations.organization_list, name="organization_list"),
    path("organizations/new/", organizations.organization_create, name="organization_create"),
    path("organizations/<int:pk>/", organizations.organization_detail, name="organization_detail"),
    path("organizations/<int:pk>/edit/", organizations.organization_edit, name="organization_edit"),
    path(
        "organizations/<int:pk>/delete/",
        organizations.organization_delete,
        name="organization_delete",
    ),
    path("import/", imports.import_create, name="import_create"),
    path("import/<int:pk>/", imports.import_detail, name="import_detail"),
    path("import/<int:pk>/columns/", imports.import_map, name="import_map"),
    path("import/<int:pk>/choose/", imports.import_choose, name="import_choose"),
    path("import/<int:pk>/apply/", imports.import_apply, name="import_apply"),
    path("import/<int:pk>/undo/", imports.import_undo, name="import_undo"),
    path("import/<int:pk>/delete/", imports.import_delete, name="import_delete"),
]
