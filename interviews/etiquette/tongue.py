"""In which language a draft is written, as far as the checks must know."""

from collections import Counter

from interviews.etiquette.draft import Draft, words_of

ENGLISH = frozenset(
    words_of("a about and for from have how i in is it my of on that the to was what with you your")
)
SPANISH = frozenset(
    words_of(
        "al como con cuál cómo de del el en es esta este gracias hola la las le lo los me mi muy "
        "para por que qué se si sobre su sus te tu un una usted y yo"
    )
)


def is_english(draft: Draft) -> bool:
    """Unless its small words are Spanish; a text that has none of either counts as English."""
    counted = Counter(words_of(draft.text))
    english = sum(counted[word] for word in ENGLISH)
    return sum(counted[word] for word in SPANISH) <= english
