from django.db import migrations

# Statement triggers see all changed rows at once, so a bulk change costs one upsert.
COUNTED = "owner_id, stage FROM {rows} WHERE deleted_at IS NULL"
ADDED = "SELECT 1 AS n, " + COUNTED.format(rows="after_rows")
REMOVED = "SELECT -1 AS n, " + COUNTED.format(rows="before_rows")
UPSERT = """
    INSERT INTO interviews_tally AS tally (owner_id, stage, number)
    SELECT owner_id, stage, sum(n) FROM ({rows}) AS changed
    GROUP BY owner_id, stage HAVING sum(n) <> 0 ORDER BY owner_id, stage
    ON CONFLICT (owner_id, stage) DO UPDATE SET number = tally.number + excluded.number;
"""
# No new row here: the owner may be on the way out as well.
SUBTRACT = """
    UPDATE interviews_tally AS tally SET number = tally.number + gone.n
    FROM (SELECT owner_id, stage, sum(n) AS n FROM ({rows}) AS changed GROUP BY 1, 2) AS gone
    WHERE tally.owner_id = gone.owner_id AND tally.stage = gone.stage;
"""
TRIGGERS = {
    "insert": (UPSERT.format(rows=ADDED), "NEW TABLE AS after_rows"),
    "update": (
        UPSERT.format(rows=f"{ADDED} UNION ALL {REMOVED}"),
        "OLD TABLE AS before_rows NEW TABLE AS after_rows",
    ),
    "delete": (SUBTRACT.format(rows=REMOVED), "OLD TABLE AS before_rows"),
}


def trigger(event: str) -> str:
    change, tables = TRIGGERS[event]
    return f"""
CREATE FUNCTION interviews_tally_{event}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {change}
    RETURN NULL;
END $$;
CREATE TRIGGER tally_{event} AFTER {event.upper()} ON interviews_interview
REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION interviews_tally_{event}();
"""


def undo(event: str) -> str:
    return (
        f"DROP TRIGGER tally_{event} ON interviews_interview;"
        f"DROP FUNCTION interviews_tally_{event}();"
    )


class Migration(migrations.Migration):
    dependencies = [("interviews", "0001_initial")]
    operations = [migrations.RunSQL(trigger(event), undo(event)) for event in TRIGGERS]
