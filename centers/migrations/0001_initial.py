import centers.models.center
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('interviews', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Center',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('join_code', models.CharField(default=centers.models.center.make_join_code, max_length=12, unique=True)),
                ('mail_domain', models.CharField(blank=True, max_length=120, verbose_name='mail domain')),
                ('mail_domain_verified_at', models.DateTimeField(blank=True, null=True)),
                ('asks_for', models.CharField(blank=True, choices=[('', 'Nothing'), ('counts', 'Counts and dates'), ('interviews', 'Conversations without notes')], max_length=12, verbose_name='what you ask students to share')),
                ('purpose', models.TextField(blank=True, help_text='Students read this before they join.', max_length=600, verbose_name='why you ask, in your words')),
                ('appointment_url', models.URLField(blank=True, verbose_name='link to book an appointment')),
                ('keep_notes_months', models.PositiveSmallIntegerField(default=24, verbose_name='keep staff notes, months')),
                ('keep_audit_months', models.PositiveSmallIntegerField(default=60, verbose_name='keep the record, months')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('mail_domain'), condition=models.Q(('mail_domain_verified_at__isnull', False)), name='center_mail_domain_once'), models.CheckConstraint(condition=models.Q(('keep_audit_months__gte', 12), ('keep_notes_months__gte', 1)), name='center_retention_plausible')],
            },
        ),
        migrations.CreateModel(
            name='Cohort',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('kind', models.CharField(choices=[('course', 'Course'), ('year', 'Year'), ('program', 'Program')], default='course', max_length=10, verbose_name='kind')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('archived_at', models.DateTimeField(blank=True, null=True)),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='cohorts', to='centers.center')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('center', 'name'), name='cohort_name_once')],
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('instructions', models.TextField(blank=True, max_length=4000, verbose_name='instructions')),
                ('conversations', models.PositiveSmallIntegerField(default=3, verbose_name='conversations')),
                ('careers', models.PositiveSmallIntegerField(default=1, verbose_name='different careers')),
                ('starts_on', models.DateField(verbose_name='counts from')),
                ('due_on', models.DateField(verbose_name='due on')),
                ('thanks_hours', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='thanked within, hours')),
                ('is_debrief_wanted', models.BooleanField(default=False, verbose_name='each one debriefed')),
                ('is_reflection_wanted', models.BooleanField(default=False, verbose_name='a reflection to hand in')),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='centers.cohort')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('careers__range', (1, 20)), ('conversations__range', (1, 50))), name='assignment_plausible'), models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('starts_on'))), name='assignment_due_after_start')],
            },
        ),
        migrations.CreateModel(
            name='CohortRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kept_at', models.DateTimeField(auto_now_add=True)),
                ('figures', models.JSONField(default=dict)),
                ('cohort', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='record', to='centers.cohort')),
            ],
        ),
        migrations.CreateModel(
            name='DoNotContact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='centers.center')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('center', 'digest'), name='do_not_contact_once')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mail_due_at', models.DateTimeField(blank=True, null=True)),
                ('mailed_at', models.DateTimeField(blank=True, null=True)),
                ('mail_tries', models.PositiveSmallIntegerField(default=0)),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('name', models.CharField(blank=True, max_length=120, verbose_name='name')),
                ('role', models.CharField(choices=[('student', 'Student'), ('adviser', 'Adviser'), ('administrator', 'Administrator')], default='student', max_length=16, verbose_name='role')),
                ('student_number', models.CharField(blank=True, max_length=40, verbose_name='student number')),
                ('invited_at', models.DateTimeField(auto_now_add=True)),
                ('accepted_at', models.DateTimeField(blank=True, null=True)),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='centers.center')),
                ('cohort', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='centers.cohort')),
                ('invited_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['email'], name='centers_inv_email_e4f0ad_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('email', django.db.models.functions.text.Lower('email'))), name='invitation_email_lower'), models.UniqueConstraint(fields=('center', 'email'), name='invitation_once')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('student', 'Student'), ('adviser', 'Adviser'), ('administrator', 'Administrator')], default='student', max_length=16, verbose_name='role')),
                ('student_number', models.CharField(blank=True, max_length=40, verbose_name='student number')),
                ('joined_at', models.DateTimeField(auto_now_add=True)),
                ('left_at', models.DateTimeField(blank=True, null=True)),
                ('archived_at', models.DateTimeField(blank=True, null=True)),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='centers.center')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('archived_at', None), ('left_at', None)), fields=['center', 'role'], name='membership_current')],
                'constraints': [models.UniqueConstraint(fields=('center', 'user'), name='membership_once')],
            },
        ),
        migrations.CreateModel(
            name='FlagSetting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('topic', models.CharField(choices=[('quiet', 'Has not signed in'), ('no_reply', 'Asked several, no reply'), ('no_thanks', 'Talked, not thanked yet'), ('deadline', 'Nothing done, deadline near'), ('overdue', 'Assignment overdue'), ('nobody_added', 'Joined, nobody added'), ('help', 'Asked for help'), ('amend', 'Asks to correct a note')], max_length=16, verbose_name='topic')),
                ('is_on', models.BooleanField(default=True, verbose_name='raise it')),
                ('amount', models.PositiveSmallIntegerField(default=0, verbose_name='threshold')),
                ('priority', models.PositiveSmallIntegerField(choices=[(1, 'Now'), (2, 'Soon'), (3, 'When there is time')], default=2, verbose_name='priority')),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='flag_settings', to='centers.center')),
                ('recipient', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='centers.membership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('center', 'topic'), name='flag_setting_once')],
            },
        ),
        migrations.CreateModel(
            name='Flag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('topic', models.CharField(choices=[('quiet', 'Has not signed in'), ('no_reply', 'Asked several, no reply'), ('no_thanks', 'Talked, not thanked yet'), ('deadline', 'Nothing done, deadline near'), ('overdue', 'Assignment overdue'), ('nobody_added', 'Joined, nobody added'), ('help', 'Asked for help'), ('amend', 'Asks to correct a note')], max_length=16)),
                ('priority', models.PositiveSmallIntegerField(choices=[(1, 'Now'), (2, 'Soon'), (3, 'When there is time')], default=2)),
                ('amount', models.PositiveIntegerField(default=0)),
                ('words', models.TextField(blank=True, max_length=1000)),
                ('raised_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('close_note', models.CharField(blank=True, max_length=500, verbose_name='what came of it')),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='flags', to='centers.center')),
                ('closed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='flags', to='centers.membership')),
                ('recipient', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='centers.membership')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('closed_at', None)), fields=['center', 'priority', 'raised_at', 'id'], name='flag_morning')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('membership', 'topic'), name='flag_open_once')],
            },
        ),
        migrations.CreateModel(
            name='Extension',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_on', models.DateField(verbose_name='new date')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                ('assignment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='extensions', to='centers.assignment')),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='extensions', to='centers.membership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('assignment', 'membership'), name='extension_once')],
            },
        ),
        migrations.CreateModel(
            name='DraftReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(max_length=4000, verbose_name='your draft')),
                ('asked_at', models.DateTimeField(auto_now_add=True)),
                ('comment', models.TextField(blank=True, max_length=4000, verbose_name='comment')),
                ('commented_at', models.DateTimeField(blank=True, null=True)),
                ('commented_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='centers.membership')),
            ],
        ),
        migrations.AddField(
            model_name='cohort',
            name='advisers',
            field=models.ManyToManyField(blank=True, related_name='advised_cohorts', to='centers.membership'),
        ),
        migrations.AddField(
            model_name='cohort',
            name='students',
            field=models.ManyToManyField(blank=True, related_name='cohorts', to='centers.membership'),
        ),
        migrations.CreateModel(
            name='AccessRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('access', 'See all that is held'), ('deletion', 'Delete what is held')], max_length=10, verbose_name='what you ask for')),
                ('asked_at', models.DateTimeField(auto_now_add=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='requests', to='centers.membership')),
            ],
        ),
        migrations.CreateModel(
            name='Nudge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(max_length=1000, verbose_name='words')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('seen_at', models.DateTimeField(blank=True, null=True)),
                ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='nudges', to='centers.membership')),
            ],
        ),
        migrations.CreateModel(
            name='ReportedFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('term', models.CharField(max_length=16)),
                ('is_formal', models.BooleanField()),
                ('figure', models.CharField(max_length=16)),
                ('group', models.CharField(max_length=32)),
                ('value', models.FloatField()),
                ('people', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('shown_at', models.DateTimeField(auto_now_add=True)),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='centers.center')),
            ],
            options={
                'indexes': [models.Index(fields=['center', 'term', 'is_formal', 'id'], name='centers_rep_center__434a5e_idx')],
            },
        ),
        migrations.CreateModel(
            name='RosterImport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_name', models.CharField(max_length=200)),
                ('state', models.CharField(choices=[('read', 'Read, not applied'), ('running', 'Running'), ('done', 'Applied')], default='read', max_length=8)),
                ('rows', models.JSONField(default=list)),
                ('errors', models.JSONField(default=list)),
                ('done_count', models.PositiveIntegerField(default=0)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rosters', to='centers.center')),
            ],
        ),
        migrations.CreateModel(
            name='SharedGood',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('template', 'Text to start from'), ('questions', 'Questions'), ('reading', 'Worth reading'), ('holiday', 'Day without mail')], default='reading', max_length=12, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('text', models.TextField(blank=True, max_length=6000, verbose_name='text')),
                ('url', models.URLField(blank=True, verbose_name='address')),
                ('day_on', models.DateField(blank=True, null=True, verbose_name='day')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goods', to='centers.center')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'holiday'), _negated=True), ('day_on__isnull', False), _connector='OR'), name='shared_holiday_has_a_day')],
            },
        ),
        migrations.CreateModel(
            name='SharedInterview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('shared_at', models.DateTimeField(auto_now_add=True)),
                ('interview', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='interviews.interview')),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='centers.membership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('membership', 'interview'), name='shared_interview_once')],
            },
        ),
        migrations.CreateModel(
            name='SharingGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(choices=[('counts', 'Counts and dates only'), ('interviews', 'Conversations without notes'), ('chosen', 'Chosen conversations with notes and insights')], max_length=12, verbose_name='what staff may see')),
                ('granted_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to='centers.membership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('membership',), name='grant_one_open'), models.CheckConstraint(condition=models.Q(('withdrawn_at', None), ('withdrawn_at__gte', models.F('granted_at')), _connector='OR'), name='grant_withdrawn_after_granted')],
            },
        ),
        migrations.CreateModel(
            name='SignOn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('provider_id', models.CharField(max_length=200, unique=True, verbose_name='provider')),
                ('role_claim', models.CharField(blank=True, max_length=200, verbose_name='claim that holds the role')),
                ('adviser_value', models.CharField(blank=True, max_length=200, verbose_name='value that means adviser')),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sign_ons', to='centers.center')),
            ],
        ),
        migrations.CreateModel(
            name='StaffNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(choices=[('team', 'Only the advisers of this student'), ('staff', 'Advisers and administrators')], default='team', max_length=8, verbose_name='who sees it')),
                ('text', models.TextField(max_length=4000, verbose_name='note')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='centers.membership')),
            ],
            options={
                'indexes': [models.Index(fields=['membership', '-created_at'], name='centers_sta_members_529bb4_idx')],
            },
        ),
        migrations.CreateModel(
            name='Submission',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('submitted_at', models.DateTimeField()),
                ('reflection', models.TextField(blank=True, max_length=12000, verbose_name='your reflection')),
                ('conversations', models.PositiveSmallIntegerField(default=0)),
                ('careers', models.PositiveSmallIntegerField(default=0)),
                ('thanked_in_time', models.PositiveSmallIntegerField(default=0)),
                ('debriefed', models.PositiveSmallIntegerField(default=0)),
                ('is_complete', models.BooleanField(default=False)),
                ('assignment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='submissions', to='centers.assignment')),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='submissions', to='centers.membership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('assignment', 'membership'), name='submission_once')],
            },
        ),
        migrations.CreateModel(
            name='Volunteer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mail_due_at', models.DateTimeField(blank=True, null=True)),
                ('mailed_at', models.DateTimeField(blank=True, null=True)),
                ('mail_tries', models.PositiveSmallIntegerField(default=0)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('role', models.CharField(max_length=200, verbose_name='what you do')),
                ('organization', models.CharField(blank=True, max_length=200, verbose_name='organization')),
                ('careers', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), blank=True, default=list, size=None)),
                ('languages', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None)),
                ('times', models.CharField(blank=True, max_length=200, verbose_name='good times')),
                ('monthly_limit', models.PositiveSmallIntegerField(default=2, verbose_name='students a month')),
                ('paused_until', models.DateField(blank=True, null=True, verbose_name='paused until')),
                ('stopped_at', models.DateTimeField(blank=True, null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='volunteers', to='centers.center')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('email', django.db.models.functions.text.Lower('email'))), name='volunteer_email_lower'), models.UniqueConstraint(fields=('center', 'email'), name='volunteer_once'), models.CheckConstraint(condition=models.Q(('monthly_limit__range', (1, 20))), name='volunteer_limit_plausible')],
            },
        ),
        migrations.CreateModel(
            name='VolunteerRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mail_due_at', models.DateTimeField(blank=True, null=True)),
                ('mailed_at', models.DateTimeField(blank=True, null=True)),
                ('mail_tries', models.PositiveSmallIntegerField(default=0)),
                ('month_on', models.DateField()),
                ('message', models.TextField(max_length=2000, verbose_name='your message')),
                ('asked_at', models.DateTimeField()),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='centers.membership')),
                ('volunteer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='requests', to='centers.volunteer')),
            ],
            options={
                'indexes': [models.Index(fields=['volunteer', 'month_on'], name='centers_vol_volunte_0c3ddd_idx')],
                'constraints': [models.UniqueConstraint(fields=('volunteer', 'membership', 'month_on'), name='volunteer_asked_once_a_month')],
            },
        ),
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('actor_name', models.CharField(max_length=120)),
                ('verb', models.CharField(choices=[('saw', 'looked at'), ('exported', 'exported'), ('role', 'changed a role'), ('consent', 'changed consent'), ('roster', 'changed the roster'), ('cohort', 'changed a cohort'), ('note', 'wrote a note'), ('flag', 'handled a flag'), ('nudge', 'sent a nudge'), ('setting', 'changed a setting'), ('request', 'answered a request'), ('retention', 'removed what was kept long enough')], max_length=12)),
                ('what', models.CharField(max_length=200)),
                ('subjects', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, size=None)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('actor', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('center', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='centers.center')),
            ],
            options={
                'indexes': [models.Index(fields=['center', '-id'], name='centers_aud_center__ef09dc_idx'), django.contrib.postgres.indexes.GinIndex(fields=['subjects'], name='audit_subjects')],
            },
        ),
        migrations.CreateModel(
            name='AskedMark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked_digest', models.CharField(max_length=64)),
                ('asker_digest', models.CharField(max_length=64)),
                ('month_on', models.DateField()),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='centers.center')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('center', 'asked_digest', 'month_on', 'asker_digest'), name='asked_mark_once')],
            },
        ),
    ]
