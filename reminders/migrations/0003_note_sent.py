"""The note of a mail that has left as one function: its plans are kept between mails."""

from django.db import migrations

CREATE = """
CREATE FUNCTION reminders_note_sent(mails bigint[], carried bigint[], moment timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    WITH noted AS (
        UPDATE reminders_mail SET sent_at = moment, claim = NULL, updated_at = moment
        WHERE id = ANY(mails) AND sent_at IS NULL RETURNING id
    ), told AS (
        UPDATE reminders_reminder SET sent_at = moment, updated_at = moment
        FROM noted WHERE mail_id = noted.id AND reminders_reminder.id = ANY(carried)
    )
    INSERT INTO reminders_delivery (mail_id, tried_at, outcome, detail)
    SELECT id, moment, 'accepted', '' FROM noted;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [('reminders', '0002_look')]
    operations = [
        migrations.RunSQL(
            CREATE, "DROP FUNCTION reminders_note_sent(bigint[], bigint[], timestamptz)"
        ),
    ]
