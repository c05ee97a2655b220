import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('contacts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Occupation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scheme', models.SlugField(default='onet', max_length=20)),
                ('code', models.CharField(max_length=16)),
                ('title', models.CharField(max_length=200)),
                ('job_zone', models.PositiveSmallIntegerField(help_text='How much preparation, 1 is the least.', null=True)),
                ('interest_code', models.CharField(blank=True, max_length=6)),
                ('interests', django.contrib.postgres.fields.ArrayField(base_field=models.FloatField(), help_text='Realistic, Investigative, Artistic, Social, Enterprising, Conventional; 1-7.', null=True, size=6)),
                ('skills_rated', models.PositiveSmallIntegerField(default=0)),
                ('retired_at', models.DateTimeField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('scheme', 'code'), name='occupation_code')],
            },
        ),
        migrations.CreateModel(
            name='Prefix',
            fields=[
                ('letters', models.CharField(max_length=60, primary_key=True, serialize=False)),
                ('occupations', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('texts', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), size=None)),
            ],
        ),
        migrations.CreateModel(
            name='Career',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('title', models.CharField(max_length=200, verbose_name='career')),
                ('interest', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1 · very little'), (2, '2 · a little'), (3, '3 · some'), (4, '4 · much'), (5, '5 · very much')], null=True, verbose_name='how much it interests you')),
                ('knowledge', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1 · very little'), (2, '2 · a little'), (3, '3 · some'), (4, '4 · much'), (5, '5 · very much')], null=True, verbose_name='how much you know about it')),
                ('rated_at', models.DateTimeField(blank=True, null=True)),
                ('years_to_enter', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(20)], verbose_name='years until you could start')),
                ('cost_to_enter', models.PositiveIntegerField(blank=True, null=True, verbose_name='what it costs you, in money')),
                ('schooling', models.CharField(blank=True, max_length=200, verbose_name='schooling it takes')),
                ('other_pay', models.PositiveIntegerField(blank=True, null=True, verbose_name="a year's pay if you did not change")),
                ('share_while_learning', models.PositiveSmallIntegerField(default=0, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='part of that pay you keep while learning, in percent')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('occupation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='careers', to='careers.occupation')),
            ],
            options={
                'indexes': [models.Index(fields=['owner', 'title'], name='careers_car_owner_i_ce41ab_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('interest__isnull', True), ('interest__range', (1, 5)), _connector='OR'), name='career_interest_1_to_5'), models.CheckConstraint(condition=models.Q(('knowledge__isnull', True), ('knowledge__range', (1, 5)), _connector='OR'), name='career_knowledge_1_to_5'), models.CheckConstraint(condition=models.Q(('share_while_learning__range', (0, 100))), name='career_share_is_percent')],
            },
        ),
        migrations.CreateModel(
            name='Element',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('domain', models.CharField(choices=[('skill', 'Skills'), ('style', 'Work styles'), ('value', 'Work values'), ('education', 'Education people have'), ('zone', 'Preparation')], max_length=10)),
                ('code', models.CharField(max_length=20)),
                ('name', models.CharField(max_length=120)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('domain', 'code'), name='element_code')],
            },
        ),
        migrations.CreateModel(
            name='Insight',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('topic', models.CharField(choices=[('entails', 'What it entails'), ('entry', 'Breaking in'), ('trends', 'Trends'), ('sides', 'Pluses and minuses'), ('person', 'Type of person'), ('skills', 'Skills and how to get them'), ('hiring', 'How hiring works here'), ('pay', 'Pay in this career'), ('satisfaction', 'How satisfied they are')], max_length=12, verbose_name='topic')),
                ('text', models.TextField(max_length=2000, verbose_name='what was said or written')),
                ('is_quote', models.BooleanField(default=False, verbose_name='in their own words')),
                ('reading_title', models.CharField(blank=True, max_length=200, verbose_name='where you read it')),
                ('reading_url', models.URLField(blank=True, max_length=500, verbose_name='link')),
                ('said_on', models.DateField(verbose_name='when')),
                ('side', models.CharField(blank=True, choices=[('plus', 'Plus'), ('minus', 'Minus')], max_length=5, verbose_name='plus or minus')),
                ('horizon', models.PositiveSmallIntegerField(blank=True, choices=[(0, 'Now'), (5, 'In 5 years'), (10, 'In 10 years'), (15, 'In 15 years')], null=True, verbose_name='looking how far ahead')),
                ('direction', models.CharField(blank=True, choices=[('growing', 'Growing'), ('steady', 'Steady'), ('dying', 'Dying')], max_length=8, verbose_name='direction')),
                ('path', models.CharField(blank=True, choices=[('usual', 'The usual way'), ('unusual', 'An unusual way')], max_length=8, verbose_name='usual or unusual')),
                ('steps', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), blank=True, default=list, size=None)),
                ('score', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1 · very little'), (2, '2 · a little'), (3, '3 · some'), (4, '4 · much'), (5, '5 · very much')], null=True, verbose_name='satisfaction')),
                ('career', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='insights', to='careers.career')),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='insights', to='contacts.contact', verbose_name='who said it')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['owner', 'career', 'topic', '-said_on'], name='careers_ins_owner_i_b70d99_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('contact__isnull', True), ('reading_title', ''), _connector='OR'), name='insight_one_origin'), models.CheckConstraint(condition=models.Q(models.Q(('score__isnull', False), ('score__range', (1, 5)), ('topic', 'satisfaction')), models.Q(models.Q(('topic', 'satisfaction'), _negated=True), ('score__isnull', True)), _connector='OR'), name='insight_score_of_satisfaction'), models.CheckConstraint(condition=models.Q(models.Q(('topic', 'sides'), models.Q(('side', ''), _negated=True)), models.Q(models.Q(('topic', 'sides'), _negated=True), ('side', '')), _connector='OR'), name='insight_side_of_sides')],
            },
        ),
        migrations.CreateModel(
            name='InterestProfile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('scores', django.contrib.postgres.fields.ArrayField(base_field=models.FloatField(), size=6)),
                ('answers', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), size=None)),
                ('taken_at', models.DateTimeField()),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='JobTitle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=200)),
                ('phrase', models.CharField(max_length=200)),
                ('source', models.PositiveSmallIntegerField(choices=[(1, 'Alternate'), (2, 'Reported'), (3, 'Shown'), (4, 'Own')])),
                ('weight', models.PositiveSmallIntegerField()),
                ('is_whole', models.BooleanField()),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='job_titles', to='careers.occupation')),
            ],
            options={
                'indexes': [models.Index(django.contrib.postgres.indexes.OpClass('phrase', name='text_pattern_ops'), name='jobtitle_phrase'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('phrase', config='simple'), condition=models.Q(('is_whole', True)), name='jobtitle_words')],
            },
        ),
        migrations.CreateModel(
            name='Rating',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scale', models.CharField(max_length=4)),
                ('value', models.FloatField()),
                ('rank', models.PositiveSmallIntegerField(null=True)),
                ('element', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ratings', to='careers.element')),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ratings', to='careers.occupation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('occupation', 'element'), name='rating_once')],
            },
        ),
        migrations.CreateModel(
            name='Related',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rank', models.PositiveSmallIntegerField()),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='related', to='careers.occupation')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.occupation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('occupation', 'other'), name='related_once')],
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scheme', models.SlugField(max_length=20, verbose_name='scheme')),
                ('version', models.CharField(max_length=20, verbose_name='edition')),
                ('is_current', models.BooleanField(default=True)),
                ('loaded_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('scheme', 'version'), name='release_once'), models.UniqueConstraint(condition=models.Q(('is_current', True)), fields=('scheme',), name='release_one_current')],
            },
        ),
        migrations.CreateModel(
            name='Pay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('country', models.CharField(default='US', max_length=2)),
                ('period', models.CharField(max_length=9)),
                ('group_code', models.CharField(max_length=16)),
                ('group_title', models.CharField(blank=True, max_length=200)),
                ('match', models.CharField(choices=[('exact', 'this occupation'), ('broad', 'a wider group'), ('combined', 'several occupations together')], max_length=8)),
                ('shared_by', models.PositiveSmallIntegerField(default=1)),
                ('currency', models.CharField(default='USD', max_length=3)),
                ('unit', models.CharField(choices=[('year', 'a year'), ('hour', 'an hour')], default='year', max_length=4)),
                ('p10', models.FloatField(null=True)),
                ('p25', models.FloatField(null=True)),
                ('median', models.FloatField(null=True)),
                ('p75', models.FloatField(null=True)),
                ('p90', models.FloatField(null=True)),
                ('employment', models.PositiveIntegerField(help_text='Without the self-employed.', null=True)),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pay', to='careers.occupation')),
                ('release', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='careers.release')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('occupation', 'country', 'period', 'unit'), name='pay_once')],
            },
        ),
        migrations.CreateModel(
            name='Outlook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('country', models.CharField(default='US', max_length=2)),
                ('period', models.CharField(max_length=9)),
                ('group_code', models.CharField(max_length=16)),
                ('group_title', models.CharField(blank=True, max_length=200)),
                ('match', models.CharField(choices=[('exact', 'this occupation'), ('broad', 'a wider group'), ('combined', 'several occupations together')], max_length=8)),
                ('shared_by', models.PositiveSmallIntegerField(default=1)),
                ('jobs_at_start', models.PositiveIntegerField(null=True)),
                ('jobs_at_end', models.PositiveIntegerField(null=True)),
                ('growth_percent', models.FloatField(null=True)),
                ('openings_a_year', models.PositiveIntegerField(null=True)),
                ('self_employed_percent', models.FloatField(null=True)),
                ('entry_education', models.CharField(blank=True, max_length=80)),
                ('work_experience', models.CharField(blank=True, max_length=80)),
                ('training', models.CharField(blank=True, max_length=80)),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='outlooks', to='careers.occupation')),
                ('release', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='careers.release')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('occupation', 'country', 'period'), name='outlook_once')],
            },
        ),
        migrations.AddField(
            model_name='occupation',
            name='release',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='occupations', to='careers.release'),
        ),
        migrations.CreateModel(
            name='Requirement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('what', models.CharField(max_length=200, verbose_name='what is asked for')),
                ('plan', models.TextField(blank=True, verbose_name='how you get it')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='by when')),
                ('met_at', models.DateTimeField(blank=True, null=True)),
                ('career', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='requirements', to='careers.career')),
                ('insight', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='requirements', to='careers.insight')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Stance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('agrees', 'agrees with'), ('contradicts', 'contradicts')], max_length=12)),
                ('insight', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stances', to='careers.insight')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='echoes', to='careers.insight')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('insight', 'other'), name='stance_once'), models.CheckConstraint(condition=models.Q(('insight', models.F('other')), _negated=True), name='stance_between_two_statements')],
            },
        ),
        migrations.CreateModel(
            name='Compatibility',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('culture', models.PositiveSmallIntegerField(choices=[(1, '1 · very little'), (2, '2 · a little'), (3, '3 · some'), (4, '4 · much'), (5, '5 · very much')], verbose_name='their culture suits you')),
                ('attitude', models.PositiveSmallIntegerField(choices=[(1, '1 · very little'), (2, '2 · a little'), (3, '3 · some'), (4, '4 · much'), (5, '5 · very much')], verbose_name='you would suit them')),
                ('note', models.TextField(blank=True, verbose_name='what makes you think so')),
                ('rated_at', models.DateTimeField()),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='compatibilities', to='contacts.organization')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('attitude__range', (1, 5)), ('culture__range', (1, 5))), name='compatibility_1_to_5')],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('choice', models.CharField(choices=[('exploring', 'Keep exploring'), ('pursue', 'Pursue it'), ('park', 'Park it'), ('drop', 'Drop it')], max_length=10, verbose_name='decision')),
                ('reason', models.TextField(verbose_name='why')),
                ('decided_at', models.DateTimeField()),
                ('career', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='careers.career')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['career', '-decided_at'], name='careers_dec_career__36874b_idx')],
            },
        ),
        migrations.CreateModel(
            name='FitRating',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('moment', models.CharField(choices=[('before', 'Before a conversation'), ('after', 'After a conversation'), ('other', 'At another time')], default='other', max_length=6, verbose_name='when')),
                ('interests', models.PositiveSmallIntegerField(choices=[(1, '1 · very little'), (2, '2 · a little'), (3, '3 · some'), (4, '4 · much'), (5, '5 · very much')], verbose_name='your interests')),
                ('skills', models.PositiveSmallIntegerField(choices=[(1, '1 · very little'), (2, '2 · a little'), (3, '3 · some'), (4, '4 · much'), (5, '5 · very much')], verbose_name='your skills')),
                ('personality', models.PositiveSmallIntegerField(choices=[(1, '1 · very little'), (2, '2 · a little'), (3, '3 · some'), (4, '4 · much'), (5, '5 · very much')], verbose_name='your personality')),
                ('note', models.TextField(blank=True, verbose_name='what changed your mind')),
                ('rated_at', models.DateTimeField()),
                ('career', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='fit_ratings', to='careers.career')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['career', 'rated_at'], name='careers_fit_career__d6d8ec_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('interests__range', (1, 5)), ('personality__range', (1, 5)), ('skills__range', (1, 5))), name='fitrating_1_to_5')],
            },
        ),
    ]
