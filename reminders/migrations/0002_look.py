"""Beat's minute as one function: PostgreSQL keeps its plans, which cost more than its work."""

from django.db import migrations

CREATE = """
CREATE FUNCTION reminders_look(which text, machine text, moment timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    -- A heartbeat lost with a crash is no loss: its commit need not wait for the disk.
    PERFORM set_config('synchronous_commit', 'off', true);
    UPDATE reminders_heartbeat SET seen_at = statement_timestamp()
    WHERE part = which AND host = machine;
    IF NOT FOUND THEN
        INSERT INTO reminders_heartbeat (part, host, seen_at)
        VALUES (which, machine, statement_timestamp()) ON CONFLICT DO NOTHING;
    END IF;
    -- The first row of an index, not a comparison, so that no plan is tempted to read the table.
    RETURN coalesce(
        (SELECT next_at FROM reminders_reminder WHERE status = 'planned' AND mail_id IS NULL
         ORDER BY next_at LIMIT 1) <= moment, false
    ) OR coalesce(
        (SELECT open_at FROM reminders_mail WHERE status = 'waiting'
         ORDER BY open_at LIMIT 1) <= statement_timestamp(), false
    );
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [('reminders', '0001_initial')]
    operations = [
        migrations.RunSQL(CREATE, "DROP FUNCTION reminders_look(text, text, timestamptz)"),
    ]
