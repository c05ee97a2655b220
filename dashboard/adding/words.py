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
