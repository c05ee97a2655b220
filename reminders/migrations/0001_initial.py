import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import reminders.models.feed
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='MailServer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, unique=True)),
                ('failures', models.PositiveIntegerField(default=0)),
                ('paused_until', models.DateTimeField(blank=True, null=True)),
                ('last_error', models.CharField(blank=True, max_length=300)),
                ('last_accepted_at', models.DateTimeField(blank=True, null=True)),
                ('allowance', models.FloatField(default=0)),
                ('allowance_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Heartbeat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(choices=[('beat', 'The clock'), ('worker', 'The worker')], max_length=8)),
                ('host', models.CharField(max_length=120)),
                ('seen_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('part', 'host'), name='heartbeat_one_row')],
            },
        ),
        migrations.CreateModel(
            name='Mail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('single', 'One reminder'), ('digest', 'Several reminders'), ('test', 'Test mail')], default='single', max_length=8)),
                ('open_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('claim', models.UUIDField(blank=True, null=True)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('failed_at', models.DateTimeField(blank=True, null=True)),
                ('emptied_at', models.DateTimeField(blank=True, null=True)),
                ('bounced_at', models.DateTimeField(blank=True, null=True)),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('status', models.GeneratedField(db_persist=True, expression=models.Case(models.When(sent_at__isnull=False, then=models.Value('sent')), models.When(failed_at__isnull=False, then=models.Value('failed')), models.When(emptied_at__isnull=False, then=models.Value('empty')), default=models.Value('waiting')), output_field=models.CharField(choices=[('waiting', 'Waiting'), ('sent', 'Sent'), ('failed', 'Failed'), ('empty', 'Nothing left to say')], max_length=8))),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('status', 'waiting')), fields=['open_at'], name='mail_waiting'), models.Index(fields=['owner', '-created_at'], name='mail_of_owner'), models.Index(condition=models.Q(('sent_at__isnull', False)), fields=['-sent_at'], name='mail_sent_lately')],
            },
        ),
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tried_at', models.DateTimeField()),
                ('outcome', models.CharField(choices=[('accepted', 'Accepted by the mail server'), ('later', 'The mail server asked us to come back later'), ('full', 'Your mailbox is full'), ('bad_address', 'The address does not exist'), ('refused', 'The mail server refused the mail'), ('server_gone', 'The mail server could not be reached'), ('broken', 'The mail could not be written')], max_length=12)),
                ('code', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('detail', models.CharField(blank=True, max_length=300)),
                ('mail', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='reminders.mail')),
            ],
            options={
                'verbose_name_plural': 'deliveries',
                'indexes': [models.Index(fields=['-tried_at'], name='delivery_lately')],
            },
        ),
        migrations.CreateModel(
            name='Preference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('rule', models.CharField(max_length=32)),
                ('is_on', models.BooleanField(default=True)),
                ('amount', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(730)])),
                ('unit', models.CharField(choices=[('minutes', 'minutes'), ('hours', 'hours'), ('days', 'days'), ('business_days', 'business days'), ('weeks', 'weeks'), ('months', 'months')], max_length=16)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('owner', 'rule'), name='preference_once_per_rule'), models.CheckConstraint(condition=models.Q(('amount__lte', 730)), name='preference_two_years_at_most')],
            },
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('source', models.CharField(max_length=64)),
                ('rule', models.CharField(max_length=32)),
                ('occurrence', models.CharField(blank=True, max_length=64)),
                ('due_at', models.DateTimeField()),
                ('until', models.DateTimeField(blank=True, null=True)),
                ('is_exact', models.BooleanField(default=False)),
                ('leaves_at', models.DateTimeField()),
                ('snoozed_until', models.DateTimeField(blank=True, null=True)),
                ('held_until', models.DateTimeField(blank=True, null=True)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('failed_at', models.DateTimeField(blank=True, null=True)),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('dismissed_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('next_at', models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Greatest('leaves_at', 'snoozed_until', 'held_until'), output_field=models.DateTimeField())),
                ('status', models.GeneratedField(db_persist=True, expression=models.Case(models.When(settled_at__isnull=False, then=models.Value('settled')), models.When(dismissed_at__isnull=False, then=models.Value('dismissed')), models.When(then=models.Value('withdrawn'), withdrawn_at__isnull=False), models.When(failed_at__isnull=False, then=models.Value('failed')), models.When(sent_at__isnull=False, then=models.Value('sent')), default=models.Value('planned')), output_field=models.CharField(choices=[('planned', 'Planned'), ('sent', 'Sent'), ('failed', 'Failed'), ('settled', 'Done'), ('dismissed', 'Not any more'), ('withdrawn', 'No longer needed')], max_length=10))),
                ('mail', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='reminders', to='reminders.mail')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('mail__isnull', True), ('status', 'planned')), fields=['next_at'], name='reminder_waiting'), models.Index(condition=models.Q(('status__in', ['planned', 'sent', 'failed'])), fields=['owner', 'due_at'], name='reminder_open'), models.Index(fields=['owner', 'status', '-next_at'], name='reminder_page'), models.Index(condition=models.Q(('mail__isnull', False)), fields=['mail'], name='reminder_in_mail')],
                'constraints': [models.UniqueConstraint(fields=('owner', 'source', 'rule', 'occurrence'), name='reminder_wanted_once')],
            },
        ),
        migrations.CreateModel(
            name='Suppression',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.EmailField(max_length=254)),
                ('reason', models.CharField(choices=[('bounced', 'Mail to this address came back'), ('complained', 'A mail was reported as spam'), ('unsubscribed', 'You asked for no more mail')], max_length=12)),
                ('detail', models.CharField(blank=True, max_length=300)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('lifted_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('address'), condition=models.Q(('lifted_at__isnull', True)), name='suppression_once_per_address')],
            },
        ),
        migrations.CreateModel(
            name='CalendarFeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('token', models.CharField(default=reminders.models.feed.new_token, max_length=64, unique=True)),
                ('read_at', models.DateTimeField(blank=True, null=True)),
                ('has_steps', models.BooleanField(default=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('owner',), name='feed_one_per_owner')],
            },
        ),
    ]
