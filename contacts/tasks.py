from celery import shared_task

from contacts.actions.imports import apply_batch, resume_batches, stage_batch


@shared_task(name="contacts.stage_import")
def stage_import(batch_id: int) -> None:
    stage_batch(batch_id=batch_id)


@shared_task(name="contacts.apply_import")
def apply_import(batch_id: int) -> None:
    apply_batch(batch_id=batch_id)


@shared_task(name="contacts.resume_imports")
def resume_imports() -> None:
    resume_batches()
