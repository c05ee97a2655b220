from django.urls import path

from contacts.actions.introductions import VERBS
from contacts.views import (
    bulk,
    care,
    changes,
    exports,
    imports,
    introductions,
    lamp,
    merging,
    organizations,
    people,
)

app_name = "contacts"
urlpatterns = [
    path("", people.contact_list, name="list"),
    path("similar/", merging.contact_similar, name="similar"),
    path("duplicates/", merging.duplicate_list, name="duplicate_list"),
    path("<int:pk>/merge/<int:other>/", merging.contact_merge, name="merge"),
    path("<int:pk>/apart/<int:other>/", merging.contact_tell_apart, name="tell_apart"),
    path("bulk/", bulk.contact_bulk, name="bulk"),
    path("views/new/", bulk.view_create, name="view_create"),
    path("views/<int:pk>/delete/", bulk.view_delete, name="view_delete"),
    path("views/<int:pk>/restore/", bulk.view_restore, name="view_restore"),
    path("<int:pk>/touch/", care.contact_touch, name="touch"),
    path("<int:pk>/promise/", care.contact_promise, name="promise"),
    path("promises/<int:pk>/keep/", care.promise_keep, name="promise_keep"),
    path("promises/<int:pk>/reopen/", care.promise_reopen, name="promise_reopen"),
    path("<int:pk>/favor/", care.contact_favor, name="favor"),
    path("<int:pk>/told/", care.contact_told, name="told"),
    path("told/<int:pk>/tell/", care.told_tell, name="told_tell"),
    path("told/<int:pk>/reopen/", care.told_reopen, name="told_reopen"),
    path("<int:pk>/cadence/", care.contact_cadence, name="cadence"),
    path("<int:pk>/knows/", care.contact_knows, name="knows"),
    path("<int:pk>/advocate/", care.contact_advocate, name="advocate"),
    path("news/", care.news_create, name="news_create"),
    path("told/", care.visibility, name="visibility"),
    path("introductions/", introductions.introduction_list, name="introduction_list"),
    path("introductions/new/", introductions.introduction_create, name="introduction_create"),
    *(
        path(
            f"introductions/<int:pk>/{verb}/",
            introductions.introduction_move,
            {"verb": verb},
            name=f"introduction_{verb}",
        )
        for verb in VERBS
    ),
    *(
        path(
            f"introductions/<int:pk>/{verb}/take-back/",
            introductions.introduction_take_back,
            {"verb": verb},
            name=f"introduction_take_back_{verb}",
        )
        for verb in VERBS
    ),
    path("organizations/lamp/", lamp.lamp, name="lamp"),
    path("organizations/lamp/add/", lamp.lamp_add, name="lamp_add"),
    path("organizations/<int:pk>/rank/", lamp.lamp_rank, name="organization_rank"),
    path("export/", exports.contact_export, name="export"),
    path("new/", people.contact_create, name="create"),
    path("<int:pk>/", people.contact_detail, name="detail"),
    path("<int:pk>/edit/", people.contact_edit, name="edit"),
    path("<int:pk>/delete/", people.contact_delete, name="delete"),
    path("deleted/", people.deleted_list, name="deleted_list"),
    path("<int:pk>/restore/", people.contact_restore, name="restore"),
    path("<int:pk>/forget/", people.contact_forget, name="forget"),
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
    path("import/<int:pk>/file/", imports.import_file, name="import_file"),
    path("import/<int:pk>/columns/", imports.import_map, name="import_map"),
    path("import/<int:pk>/choose/", imports.import_choose, name="import_choose"),
    path("import/<int:pk>/apply/", imports.import_apply, name="import_apply"),
    path("import/<int:pk>/undo/", imports.import_undo, name="import_undo"),
    path("import/<int:pk>/delete/", imports.import_delete, name="import_delete"),
]
