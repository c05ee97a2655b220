from io import BytesIO
from typing import Any, BinaryIO

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from contacts.actions.imports import choose_rows, create_batch, map_columns
from contacts.imports.columns import Column, presume_column, says_who
from contacts.imports.person import UnreadableError
from contacts.models import ImportBatch


class ImportForm(forms.Form):
    """A file of people, or its text pasted."""

    file = forms.FileField(
        label=_("File"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.vcf,.vcard,.zip,.txt,.tsv"}),
        help_text=_("A CSV, a vCard, or the archive as LinkedIn sends it; up to 32 MB."),
    )
    pasted = forms.CharField(
        label=_("Or paste it here"),
        required=False,
        max_length=2_000_000,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self) -> None:
        if self.errors:
            return
        try:
            self.batch = create_batch(
                owner=self.user, file_name=self._name(), content=self._content()
            )
        except UnreadableError as error:
            raise forms.ValidationError(str(error)) from error

    def _name(self) -> str:
        file = self.cleaned_data.get("file")
        return file.name if file else str(_("Pasted text"))

    def _content(self) -> BinaryIO:
        return self.cleaned_data.get("file") or BytesIO(self.cleaned_data["pasted"].encode())


class ChoiceForm(forms.Form):
    """Whom to keep of the rows on one page, and who is somebody known already."""

    shown = forms.TypedMultipleChoiceField(coerce=int, required=False)
    keep = forms.TypedMultipleChoiceField(coerce=int, required=False)
    same = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, *args: Any, batch: ImportBatch, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.batch = batch
        numbers = [number for number in self.data.getlist("shown") if number.isdecimal()][:200]
        for field in self.fields.values():
            field.choices = [(number, number) for number in numbers]

    def save(self) -> None:
        choose_rows(batch=self.batch, **self.cleaned_data)


class MappingForm(forms.Form):
    """What each column of a table means, guessed where its title tells."""

    def __init__(self, *args: Any, batch: ImportBatch, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.batch = batch
        for number, title in enumerate(batch.header):
            self.fields[f"column_{number}"] = forms.ChoiceField(
                label=title or _("(no title)"),
                required=False,
                choices=[("", _("leave it out")), *Column.choices],
                initial=batch.mapping.get(title, presume_column(title)),
            )

    def clean(self) -> None:
        self.mapping = {
            title: column
            for number, title in enumerate(self.batch.header)
            if (column := self.cleaned_data.get(f"column_{number}"))
        }
        if not says_who(self.mapping):
            raise forms.ValidationError(_("Say which column holds the name or the e-mail."))

    def save(self) -> ImportBatch:
        return map_columns(batch=self.batch, mapping=self.mapping)
