from django.db import migrations

FORWARDS = """
CREATE FUNCTION centers_audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('askwell.retention', true) = OLD.center_id::text THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the record of a center is append-only'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER centers_audit_append_only BEFORE UPDATE OR DELETE ON centers_auditentry
    FOR EACH ROW EXECUTE FUNCTION centers_audit_append_only();
"""

BACKWARDS = """
DROP TRIGGER centers_audit_append_only ON centers_auditentry;
DROP FUNCTION centers_audit_append_only();
"""


class Migration(migrations.Migration):
    """Nobody rewrites who looked at whom; only retention may remove what is old enough."""

    dependencies = [("centers", "0001_initial")]
    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
