"""In which language a draft is written, as far as the checks must know."""

from collections import Counter

from interviews.etiquette.draft import Draft, words_of

# Small words that English has to itself among its neighbours, but for Spanish "a", "me".
ENGLISH = frozenset(
    words_of(
        "a about and any anything are at below be been but by can could did do does else from get "
        "had has have how i if in is it just last like lot me my no of on or our should so some "
        "tell than thank thanks that the their them there they this those to up want was week what "
        "when where whether which while who why will with work would you your"
    )
)
ENGLISH_ALONE = ENGLISH - set(words_of("a and are at do in is me my no of on so up was will"))
SPANISH = frozenset(
    words_of(
        "al como con cuál cómo de del el en es esta este gracias hola la las le lo los me mi muy "
        "para por que qué se si sobre su sus te tu un una usted y yo"
    )
)
# A text this short may be made of names; of a longer one, a tenth is small words.
FEW_WORDS, LEAST_SHARE = 5, 0.1


def is_english(draft: Draft) -> bool:
    """Unless its small words are Spanish, or it has hardly any that are English alone."""
    words = words_of(draft.text)
    counted = Counter(words)
    english = sum(counted[word] for word in ENGLISH)
    if sum(counted[word] for word in SPANISH) > english:
        return False
    alone = sum(counted[word] for word in ENGLISH_ALONE)
    return len(words) <= FEW_WORDS or alone >= LEAST_SHARE * len(words)
