"""Words around pay: what a person earns, and what I would."""

from interviews.etiquette.phrases import MONEY, TERMS, any_of

PERSONAL_PAY = any_of(
    r"\bhow much (?:money )?(?:do|did|are|were|would|can|could) you"
    r" (?:\w+ )?(?:make|earn|paid|get paid|get|take home|bring home)\b(?! (?:of|out of|done"
    r"|from))",
    r"\bhow much (?:are|were) you (?:\w+ )?(?:paid|making|earning|getting)\b",
    r"\bwhat (?:do|did) you (?:currently |now )?(?:earn|take home)\b(?! (?:\w+ )?(?:respect|trust"
    r"|thanks|praise|credit|points))",
    r"\bwhat (?:do|did) you make (?:a|per|each|every|in a|your first) ?(?:year|month|week"
    r"|hour)?\b",
    r"\bwhat(?:['’]s| is| was| are| were) your (?:own |current |starting |first |annual )?"
    r"(?:salary|pay|income|wages?|compensation|bonus|earnings|day rate|hourly rate|rate)\b",
    r"\byour (?:own |current |starting |first |annual |exact )(?:pay|compensation|bonus)\b",
    r"\byour (?:\w+ )?(?:salary|income|wages?|earnings)\b(?! (?:survey|guide|report|figures))",
    r"\bwhat (?:are|were) you (?:paid|earning|making)\b(?! of)",
    r"\bhow well (?:are|were|do) (?:you|they) (?:paid|pay(?: you)?)\b(?= *[?.]| for| here| by)",
    r"\b(?:do|did|are|were) you (?:\w+ )?(?:earn|make|paid|making|earning)"
    r" (?:well|enough|good money|a lot|more than|over|at least|six figures)\b",
    r"\b(?:are|were) you (?:\w+ )?paid\b",
    r"\bhow much (?:money )?does (?:somebody|someone|a person|anyone) like you\b",
    r"\bwhat do they pay you\b|\byour (?:pay ?check|payslip)\b",
    # Somebody in your place is you.
    r"\b(?:somebody|someone|a person|anyone|anybody|people|one) (?:like you\b"
    r"|in your (?:chair|place"
    r"|position|shoes|seat|job|post|role))[^.?!\n]{0,40}\b(?:earn|make|paid|bring home|take home"
    r"|get)\b(?! (?:into|to|from|out|of|sense))",
    r"\b(?:does|did|do) (?:it|they|that|this|your \w+) pay you\b|\bleft (?:over )?for you\b",
    r"\bmoney (?:do|did|can|could|are|were) you (?:\w+ )?(?:see|make|making|earn|get|take"
    r"|have|bring)\b",
    # Theirs, however it is measured; a scale or a survey is nobody's own.
    rf"\byour (?:[\w-]+ ){{0,2}}(?:{MONEY})\b(?! (?:surveys?|guides?|reports?|figures|scales?"
    r"|grades?|bands?|structures?|systems?|gaps?|talks?|negotiations?|page))",
    rf"\b(?:what|which|how much) (?:\w+ )?(?:{MONEY}|money) (?:are|were|do|did|have) (?:you|u)\b",
    # Somebody gives it to you, or you get it.
    r"\b(?:they|it|that|this|he|she|company|employer|boss)(?: \w+)? (?:pay|pays|paid|paying)"
    r" (?:you|u)\b|\bpay(?:ing)? (?:you|u)\b(?! (?:a (?:visit|compliment)|attention))",
    r"\b(?:you|u) (?:\w+ ){0,2}(?:clear|net|pocket|rake in|pull in|take home|bring home"
    r"|get paid)\b",
    r"\bhow much (?:do |did |are |were |would )?(?:you|u) (?:\w+ )?(?:get|got|charge|make|earn"
    r"|paid)\b(?! (?:of|out|done|from|along|to|into|through))",
    r"\b(?:you|u) (?:\w+ )?(?:get|got|make|made|earn|earned|receive|have)"
    r" (?:more|less|enough|good|much|any) (?:money|pay|cash)\b",
    r"\bwhat you (?:earn|take home|are paid|get paid|were paid)\b",
    r"\b(?:tell|share) (?:me )?(?:[\w]+ ){0,2}your (?:salary|pay|income|wages?|compensation)\b",
)
# The one rule that stops a question is known in Spanish too; "se gana" asks for the career.
PERSONAL_PAY_IN_SPANISH = any_of(
    r"\bcu[aá]nto (?:dinero )?(?:gan[aá]s|ganáis|ganabas|cobr[aá]s|cobráis|cobrabas)\b",
    r"\bcu[aá]nto (?:dinero )?(?:te|le|os) pagan?\b",
    r"\bcu[aá]nto (?:dinero )?(?:gana|ganaba|cobra|cobraba)(?: usted\b| *[?]| al (?:mes|año))",
    r"\b(?:cu[aá]l|qu[eé]) (?:es|era|fue) (?:tu|su) (?:\w+ )?(?:sueldo|salario|n[oó]mina)\b",
    r"\btu (?:\w+ )?(?:sueldo|salario|n[oó]mina)\b",
)
OWN_PAY = any_of(
    r"\b(?:what|how much|which) (?:\w+ ){0,3}(?:would|could|will|can|might|should) I"
    r" (?:\w+ )?(?:earn|make|be paid|get paid|expect (?:to|in pay|as pay|for pay))\b",
    r"\b(?:salary|pay|wage|compensation)\b[^.?!]{0,30}\b(?:would|could|can|will) (?:you|I)"
    r" (?:offer|pay|get|expect|negotiate|ask)\b",
    r"\b(?:would|could|will|can|do|might) (?:you|they|your [\w-]+) (?:\w+ )?pay"
    r" (?:to )?(?:me|us|an? [\w-]+ like me|someone like me|somebody like me)\b",
    r"\bmy (?:expected |own |starting )?(?:salary|pay|compensation)"
    r"(?: package)? (?:expectation|would|should|could|will|is negotiable|package)\w*\b",
    r"\bmy salary expectations?\b",
    # A term of work, and I who would have it.
    rf"\b(?:would|will|could|can|should|do) I (?:\w+ ){{0,2}}(?:get|have|receive|be given"
    rf"|be entitled)\b[^.?!\n]{{0,40}}\b(?:{TERMS})\b",
    rf"\b(?:{TERMS})\b[^.?!\n]{{0,20}}\b(?:would|will|could|can|should) I (?:get|have|receive)\b",
    r"\bI(?:['’]d| would|['’]ll| will) (?:be )?(?:paid|earning|earn|make|making)\b"
    r"|\b(?:would|will) I be (?:paid|earning|making)\b",
    # A sum that I name.
    r"\bI(?:['’]d| would)? (?:\w+ )?(?:need|expect|want|require|ask for|hope for|think of"
    r"|(?:am )?looking for)(?: \w+){0,3} [€$£]? ?\d\d[\d.,']*(?: ?k\b|000\b|[.,']\d{3})",
    r"\b(?:would|will|could|might) my (?:\w+ )?(?:salary|pay|wages?|income)\b",
    r"\bnegotiat\w+ (?:[\w]+ ){0,3}(?:salary|pay|compensation|terms|contract)\b",
)
PAY_HARMLESS_BEFORE = any_of(r"\b(?:how do people|how does one|do people|people)\b[^.?!]{0,40}$")
