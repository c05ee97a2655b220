import accounts.models
import contacts.fields
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.serializers.json
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('what', models.CharField(max_length=200)),
                ('before', models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('added', models.JSONField(default=list)),
                ('undone_at', models.DateTimeField(blank=True, null=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('folded_name', contacts.fields.FoldedField(source='name')),
                ('role', models.CharField(blank=True, max_length=200, verbose_name='what they do')),
                ('role_since_on', models.DateField(blank=True, null=True, verbose_name='in this role since')),
                ('is_former', models.BooleanField(default=False, help_text='They have left this work.', verbose_name='formerly')),
                ('channel', models.CharField(blank=True, choices=[('friend', 'Friend'), ('relative', 'Relative'), ('mutual_friend', 'Friend of a friend'), ('referral', 'Referral from a conversation'), ('alumni', 'Alumni association'), ('association', 'Professional association'), ('union', 'Union'), ('guild', 'Guild'), ('online_network', 'Online network'), ('peer_group', 'Group with the same aim'), ('staff', 'Career center'), ('cold', 'No connection yet')], max_length=20, verbose_name='how you reach them')),
                ('time_zone', models.CharField(blank=True, max_length=64, validators=[accounts.models.validate_time_zone], verbose_name='their time zone')),
                ('how_known', models.TextField(blank=True, verbose_name='how you know them')),
                ('known_since_on', models.DateField(blank=True, null=True, verbose_name='known since')),
                ('best_times', models.CharField(blank=True, max_length=200, verbose_name='good times to ask')),
                ('busy_seasons', models.CharField(blank=True, max_length=200, verbose_name='busy seasons')),
                ('notes', models.TextField(blank=True, verbose_name='notes')),
                ('tags', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='tags')),
                ('do_not_contact_at', models.DateTimeField(blank=True, null=True)),
                ('advocate_at', models.DateTimeField(blank=True, null=True)),
                ('last_contact_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('welcomed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('ideal_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='write about every')),
                ('latest_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='at the latest after')),
                ('deleted_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('words', contacts.fields.WordsField()),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(models.F('owner'), models.F('folded_name'), models.F('id'), condition=models.Q(('deleted_at__isnull', True)), name='contact_by_name'), django.contrib.postgres.indexes.GinIndex(models.F('words'), name='contact_words'), django.contrib.postgres.indexes.GinIndex(models.F('tags'), name='contact_tags')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ideal_days__isnull', True), models.Q(('ideal_days__gte', 7), ('latest_days__gte', models.F('ideal_days'))), _connector='OR'), name='contact_latest_not_before_ideal'), models.CheckConstraint(condition=models.Q(('ideal_days__isnull', True), ('welcomed_at__isnull', False), _connector='OR'), name='contact_cadence_only_when_welcome')],
            },
        ),
        migrations.CreateModel(
            name='Favor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('referral', 'A name'), ('introduction', 'An introduction'), ('article', 'Something to read'), ('news', 'News'), ('help', 'A hand')], default='article', max_length=14, verbose_name='kind')),
                ('what', models.CharField(max_length=300, verbose_name='what')),
                ('given_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='favors', to='contacts.contact')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-given_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('file_name', models.CharField(max_length=200)),
                ('format', models.CharField(blank=True, choices=[('linkedin', 'LinkedIn connections'), ('google', 'Google Contacts'), ('outlook', 'Outlook'), ('vcard', 'vCard'), ('csv', 'Another table')], max_length=10)),
                ('content', models.BinaryField(null=True)),
                ('mapping', models.JSONField(default=dict)),
                ('header', models.JSONField(default=list)),
                ('rows_read', models.PositiveIntegerField(default=0)),
                ('hidden_rows', models.PositiveIntegerField(default=0)),
                ('staged_at', models.DateTimeField(null=True)),
                ('approved_at', models.DateTimeField(null=True)),
                ('applied_at', models.DateTimeField(null=True)),
                ('undone_at', models.DateTimeField(null=True)),
                ('failure', models.CharField(blank=True, max_length=300)),
                ('created_organizations', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, size=None)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='News',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('what', models.CharField(max_length=300, verbose_name='what happened')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'news',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Organization',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('folded_name', contacts.fields.FoldedField(source='name')),
                ('kind', models.CharField(choices=[('employer', 'Employer'), ('association', 'Association'), ('union', 'Union'), ('guild', 'Guild'), ('school', 'School'), ('online_group', 'Online group')], default='employer', max_length=20, verbose_name='kind')),
                ('website', models.URLField(blank=True, max_length=500, verbose_name='web site')),
                ('outreach', models.CharField(blank=True, help_text='The page or address through which members can be reached.', max_length=500, verbose_name='outreach program')),
                ('joined_on', models.DateField(blank=True, null=True, verbose_name='member since')),
                ('notes', models.TextField(blank=True, verbose_name='notes')),
                ('listed_at', models.DateTimeField(blank=True, null=True)),
                ('has_alumni', models.BooleanField(default=False, verbose_name='someone from my school works there')),
                ('motivation', models.PositiveSmallIntegerField(default=0, help_text='1 to 5; 0 while you do not know it well enough.', verbose_name='how much you want it')),
                ('posting', models.PositiveSmallIntegerField(choices=[(1, 'Nothing fitting'), (2, 'Something similar'), (3, 'Something fitting')], default=1, verbose_name='what is advertised')),
                ('deleted_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('owner'), models.F('folded_name'), condition=models.Q(('deleted_at__isnull', True)), name='organization_name_per_owner'), models.CheckConstraint(condition=models.Q(('motivation__range', (0, 5))), name='organization_motivation_0_to_5')],
            },
        ),
        migrations.AddField(
            model_name='contact',
            name='organization',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='contacts', to='contacts.organization', verbose_name='organization'),
        ),
        migrations.CreateModel(
            name='Promise',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('side', models.CharField(choices=[('mine', 'I promised'), ('theirs', 'They promised')], default='mine', max_length=8, verbose_name='who')),
                ('what', models.CharField(max_length=300, verbose_name='what')),
                ('due_on', models.DateField(verbose_name='by')),
                ('kept_at', models.DateTimeField(blank=True, null=True)),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='promises', to='contacts.contact')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['due_on', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=60, verbose_name='name')),
                ('query', models.CharField(max_length=500)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['name'],
                'constraints': [models.UniqueConstraint(models.F('owner'), django.db.models.functions.text.Lower('name'), name='saved_view_name_per_owner')],
            },
        ),
        migrations.CreateModel(
            name='Told',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('topic', models.CharField(choices=[('aims', 'My interests, abilities and aims'), ('outcome', 'What came of their help'), ('news', 'News')], default='aims', max_length=10, verbose_name='about')),
                ('what', models.CharField(blank=True, max_length=300, verbose_name='in a few words')),
                ('told_at', models.DateTimeField(blank=True, null=True)),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tellings', to='contacts.contact')),
                ('news', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='tellings', to='contacts.news')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'told',
                'ordering': ['-told_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Touch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('talk', 'Conversation'), ('met', 'Met'), ('call', 'Call'), ('mail', 'Mail'), ('message', 'Message')], default='mail', max_length=10, verbose_name='how')),
                ('happened_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='a word about it')),
                ('source', models.CharField(blank=True, editable=False, max_length=64)),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='touches', to='contacts.contact')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-happened_at', '-pk'],
                'constraints': [models.UniqueConstraint(models.F('owner'), models.F('source'), condition=models.Q(('source', ''), _negated=True), name='touch_once_per_source')],
            },
        ),
        migrations.CreateModel(
            name='Acquaintance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('how', models.CharField(choices=[('colleague', 'Colleagues'), ('friend', 'Friends'), ('relative', 'Relatives'), ('other', 'They know each other')], default='other', max_length=10, verbose_name='how')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('knower', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='knows', to='contacts.contact')),
                ('known', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='known_by', to='contacts.contact')),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('knower'), models.F('known'), name='acquaintance_once'), models.CheckConstraint(condition=models.Q(('knower', models.F('known')), _negated=True), name='acquaintance_of_two_people')],
            },
        ),
        migrations.CreateModel(
            name='ContactPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('email', 'E-mail'), ('phone', 'Phone'), ('link', 'Link')], max_length=8, verbose_name='kind')),
                ('label', models.CharField(blank=True, max_length=60, verbose_name='label')),
                ('raw', models.CharField(max_length=500, verbose_name='address, number or link')),
                ('value', models.CharField(db_collation='C', editable=False, max_length=500)),
                ('is_preferred', models.BooleanField(default=False, verbose_name='use this one first')),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='contacts.contact')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-is_preferred', 'pk'],
                'indexes': [models.Index(fields=['owner', 'value'], name='contact_point_value')],
                'constraints': [models.UniqueConstraint(models.F('contact'), models.F('kind'), models.F('value'), name='contact_point_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('outcome', models.CharField(choices=[('new', 'New'), ('changed', 'Changed'), ('unchanged', 'Unchanged'), ('skipped', 'Left out'), ('error', 'Cannot be read')], max_length=10)),
                ('is_chosen', models.BooleanField(default=True)),
                ('name', models.CharField(blank=True, max_length=200)),
                ('key', models.CharField(blank=True, db_collation='C', max_length=500)),
                ('facts', models.JSONField(default=dict)),
                ('raw', models.TextField(blank=True)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('before', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='contacts.importbatch')),
                ('contact', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='import_rows', to='contacts.contact')),
                ('suggestion', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='contacts.contact')),
            ],
            options={
                'indexes': [models.Index(fields=['batch', 'outcome', 'number'], name='import_row_outcome'), models.Index(fields=['key'], name='import_row_key')],
                'constraints': [models.UniqueConstraint(models.F('batch'), models.F('number'), name='import_row_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Introduction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='note')),
                ('asked_at', models.DateTimeField(blank=True, null=True)),
                ('promised_at', models.DateTimeField(blank=True, null=True)),
                ('made_at', models.DateTimeField(blank=True, null=True)),
                ('refused_at', models.DateTimeField(blank=True, null=True)),
                ('thanked_at', models.DateTimeField(blank=True, null=True)),
                ('state', models.GeneratedField(db_persist=True, expression=models.Case(models.When(thanked_at__isnull=False, then=models.Value('thanked')), models.When(made_at__isnull=False, then=models.Value('made')), models.When(refused_at__isnull=False, then=models.Value('not_made')), models.When(promised_at__isnull=False, then=models.Value('promised')), models.When(asked_at__isnull=False, then=models.Value('asked')), default=models.Value('idea')), output_field=models.CharField(choices=[('idea', 'Not asked yet'), ('asked', 'Asked'), ('promised', 'Promised'), ('made', 'Made'), ('not_made', 'Not made'), ('thanked', 'Thanked')], max_length=10))),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='introductions', to='contacts.contact')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('through', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='asked_to_introduce', to='contacts.contact')),
            ],
            options={
                'indexes': [models.Index(fields=['owner', 'state', '-updated_at'], name='contacts_in_owner_i_30cfcc_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('through', models.F('contact')), _negated=True), name='introduction_of_two_people'), models.CheckConstraint(condition=models.Q(('made_at__isnull', True), ('refused_at__isnull', True), _connector='OR'), name='introduction_made_or_not')],
            },
        ),
    ]
