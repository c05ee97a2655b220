import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('careers', '0002_catalog_and_evidence'),
    ]

    operations = [
        migrations.RemoveField(model_name='prefix', name='job_titles'),
        migrations.AddField(
            model_name='prefix',
            name='occupations',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None),
        ),
        migrations.AddField(
            model_name='prefix',
            name='texts',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), size=None),
        ),
    ]
