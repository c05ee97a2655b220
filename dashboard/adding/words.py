"""The words by which a line about a person is told apart, in English and Spanish, folded."""

from contacts.models import Contact

Channel = Contact.Channel

# Whoever stands behind these named the person; the first sort also in the midst of a part.
VIA = (
    *("via", "vía", "referred by", "introduced by", "recommended by", "suggested by"),
    *("thanks to", "met through", "gracias a", "a través de", "de parte de"),
    *("recomendada por", "recomendado por", "presentada por", "presentado por"),
)
VIA_AT_THE_START = ("through", "by", "por")
# Somebody else's friend: the words stay as they are, the name in them is who knows both.
FRIEND_OF = (
    *("friend of", "colleague of", "sister of", "brother of", "knows", "married to"),
    *("amiga de", "amigo de", "colega de", "conoce a"),
)
CAREER = (
    *("about", "career", "career in", "re", "regarding", "for", "interested in"),
    *("sobre", "carrera", "para", "interesada en", "interesado en"),
)
AT = ("at", "@", "en", "bei", "chez")
WORKS_AT = ("works at", "working at", "works for", "trabaja en", "trabaja para")
IS_A = ("is", "works as", "es", "trabaja como")
ARTICLES = ("a", "an", "un", "una")
LABELS = (
    *("e-mail", "email", "mail", "correo", "phone", "tel", "telephone", "mobile", "cell"),
    *("móvil", "teléfono", "web", "website", "link", "profile", "perfil"),
)


def words_in(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words of a name that do not begin with a capital.
PARTICLES = words_in(
    "da das de del della den der di do dos du e el la las le los of te ten ter van von y zu "
    "al bin bint ibn ben"
)

ORGANIZATIONS = words_in(
    "academy agency ag association bank centre center clinic co college company corp "
    "corporation council foundation gmbh group hospital inc institute laboratory labs "
    "limited llc ltd ministry museum observatory office plc school society studio studios "
    "trust union university "
    "academia agencia asociacion banco centro clinica colegio compania empresa escuela "
    "fundacion grupo instituto ministerio museo sindicato sociedad universidad"
)

CHANNELS: dict[str, str] = {
    word: channel
    for channel, words in {
        Channel.FRIEND: "friend friends amiga amigo",
        Channel.RELATIVE: (
            "aunt uncle cousin mother father mom mum dad sister brother grandmother "
            "grandfather niece nephew relative tia tio prima primo madre padre hermana "
            "hermano abuela abuelo sobrina sobrino pariente"
        ),
        Channel.ALUMNI: "alumna alumnus alumni classmate schoolmate companera companero",
        Channel.ONLINE_NETWORK: "linkedin xing",
    }.items()
    for word in words_in(words)
}
# With these before it, a word of kinship is how I know them, not what they do.
MINE = words_in("my our an a old dear good close from on mi un una de en mejor gran former")

# What falls away: every other word of a line is found again in some field.
MARKERS = {
    word
    for phrases in (VIA, VIA_AT_THE_START, CAREER, AT, WORKS_AT, IS_A, ARTICLES, LABELS)
    for phrase in phrases
    for word in phrase.replace("-", " ").split()
}

# What the titles of web pages are made of, beside names.

# Sites that put their own name behind that of a person.
SITES = frozenset(
    {
        *("linkedin", "xing", "x", "twitter", "facebook", "instagram", "threads", "bluesky"),
        *("mastodon", "github", "gitlab", "youtube", "medium", "substack", "researchgate"),
        *("google", "google search", "google scholar", "buscar con google", "wikipedia"),
        *("orcid", "glassdoor", "indeed", "indeed com", "infojobs", "crunchbase", "rocketreach"),
    }
)

# "St. Mary" begins like a name and is a place.
SAINTS = words_in("st saint santa")

OF_PAGES = words_in(
    "a about all an and are article as bad best blog by career careers contact contacts "
    "contactanos day days directory document episode error event events faculty faq feed find "
    "for found from get guide guides here hiring hired hire home homepage how in info interview "
    "interviews is job jobs join latest lessons life list login meet meeting members my new news "
    "not notifications of on opening openings our page people podcast policy post posts press "
    "privacy profile profiles registry release results search sign signup staff stories story "
    "talk talks team the tips to top tour untitled us vacancies vacancy video videos view vs "
    "watch we webinar welcome what when where who why with work working you your "
    "buscar como conoce contacto dia directorio empleo empleos entrevista equipo inicio noticia "
    "noticias nosotras nosotros nuestra nuestras nuestro nuestros nueva nuevo oferta ofertas "
    "pagina perfil personal por que quien quienes resultados sobre somos trabajo vacante vida "
    "department division departamento facultad"
)

# Surnames such as Baker, Cook, Miller and Taylor are no help to tell a person from a job.
OCCUPATIONS = words_in(
    "accountant actuary administrator adviser advisor analyst anthropologist apprentice "
    "architect artist assistant associate astronomer attorney auditor biologist botanist "
    "bricklayer captain caretaker ceo cfo chemist chief clerk clinician coach cofounder "
    "commissioner conservator consultant coo coordinator counsellor counselor cto curator "
    "dentist designer developer dietitian director ecologist economist editor educator "
    "electrician engineer entrepreneur epidemiologist executive expert filmmaker firefighter "
    "founder freelancer geologist geographer graduate historian inspector instructor intern "
    "interpreter inventor journalist junior laborer lawyer lead leader lecturer lender "
    "librarian linguist logistician machinist manager mathematician mechanic meteorologist "
    "midwife musician nurse nutritionist officer operator optometrist owner paralegal "
    "paramedic partner pathologist pharmacist philosopher photographer physician physicist "
    "physiotherapist pilot planner plumber policeman politician postdoc president principal "
    "producer professor programmer psychiatrist psychologist psychotherapist radiographer "
    "realtor receptionist recruiter registered reporter representative researcher retailer "
    "roofer salesperson scholar scientist scrum secretary senior sociologist software "
    "solicitor specialist statistician strategist student supervisor surgeon surveyor teacher "
    "technician technologist therapist trainee trainer translator tutor veterinarian "
    "videographer vice volunteer welder writer zoologist "
    "abogada abogado administradora analista arquitecta arquitecto asesor asesora becaria "
    "becario bibliotecaria bibliotecario biologa biologo bombera bombero cientifica cientifico "
    "cirujana cirujano consultor consultora contable contadora coordinador coordinadora "
    "desarrollador desarrolladora directora disenador disenadora economista electricista "
    "enfermera enfermero escritora estudiante farmaceutica farmaceutico fisioterapeuta "
    "fontanera fontanero fundador fundadora gerente informatica informatico ingeniera ingeniero "
    "investigador investigadora jefa maestra matrona mecanica mecanico medica medico periodista "
    "piloto presidenta presidente profesor profesora programador programadora psicologa "
    "psicologo quimica quimico secretaria secretario soldador soldadora tecnica tecnico "
    "trabajadora traductora traductor veterinaria veterinario"
)
