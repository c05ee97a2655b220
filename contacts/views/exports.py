from django.http import HttpResponseBase, StreamingHttpResponse
from django.views.decorators.http import require_safe

from accounts.http import Request
from contacts.exports import csv_lines, vcard_lines
from contacts.forms import ContactFilterForm
from contacts.models import Contact

FORMATS = {
    "csv": (csv_lines, "text/csv; charset=utf-8"),
    "vcf": (vcard_lines, "text/vcard; charset=utf-8"),
}


@require_safe
def contact_export(request: Request) -> HttpResponseBase:
    filters = ContactFilterForm(request.GET, user=request.user)
    name = "csv" if request.GET.get("as") == "csv" else "vcf"
    write, content_type = FORMATS[name]
    people = filters.narrow(Contact.objects.visible_to(request.user))
    response = StreamingHttpResponse(write(people.in_blocks()), content_type=content_type)  # type: ignore[arg-type]
    response["Content-Disposition"] = f'attachment; filename="askwell-people.{name}"'
    return response
