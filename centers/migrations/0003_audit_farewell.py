from django.db import migrations

FORWARDS = """
CREATE OR REPLACE FUNCTION centers_audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('askwell.retention', true) = OLD.center_id::text THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND current_setting('askwell.farewell', true) = 'on'
        AND (NEW.id, NEW.center_id, NEW.actor_id, NEW.verb, NEW.subjects, NEW.at)
        IS NOT DISTINCT FROM (OLD.id, OLD.center_id, OLD.actor_id, OLD.verb, OLD.subjects, OLD.at)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the record of a center is append-only'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""

BACKWARDS = """
CREATE OR REPLACE FUNCTION centers_audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('askwell.retention', true) = OLD.center_id::text THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the record of a center is append-only'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""


class Migration(migrations.Migration):
    """The name of somebody who left may be taken out of a line; nothing else of it."""

    dependencies = [('centers', '0002_audit_append_only')]
    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
