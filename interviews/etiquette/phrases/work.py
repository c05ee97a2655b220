"""Words around jobs, resumes and pay."""

from interviews.etiquette.phrases import HAND, JOB, PLACE, RESUME_WORD, any_of

JOB_ASK = any_of(
    r"\b(?:seek\w*|look(?:ing)?|search\w*|hop(?:e|ing)|hunt\w*|appl(?:y|ying)|wants?|need"
    r"|glad of|love|like|wish|dream\w*|aim|goal|open to|available for|ask(?:ing)?"
    r"|get(?:ting)?|find(?:ing)?"
    r"|land(?:ing)?|chances?|interest\w*|considered)"
    rf" (?:(?!your\b|how\b|what\b|why\b|about\b|their\b|first\b)[\w-]+ ){{0,5}}{JOB}\b"
    r"(?! (?:titles?|satisfaction|market|descriptions?))",
    r"\b(?:looking|look) for (?:[\w-]+ ){0,3}(?:work|role)\b(?! experience)",
    r"\bjob[ -](?:search|hunt\w*|opportunit\w+|openings?|offers?|leads?)\b",
    rf"\b(?:any|open|available|suitable|vacant|entry[ -]level|full-time|part-time|summer|paid)"
    rf" (?:[\w-]+ )?{JOB}\b(?! (?:titles?|descriptions?|paper|satisfaction))",
    rf"\b(?:is|are|be|was) there (?:[\w-]+ ){{0,3}}{JOB}\b",
    r"\b(?:any|open|available|vacant) (?:[\w-]+ )?roles?\b(?! models?| play)",
    r"\b(?:employment|work|career) opportunit\w+ (?:at|with|in|for)\b",
    rf"\b(?:openings|vacancies|jobs|positions|internships?|a job|a position|an opening)"
    rf" (?:at|with|in|on) (?:you|(?:your|the) {PLACE})\b",
    r"\b(?:know|hear|heard|learn|aware) (?:of|about)"
    r" (?:[\w-]+ ){0,3}(?:openings?|vacanc(?:y|ies)|internships|jobs)\b",
    r"\b(?:are|is|if|whether|when) (?:you|your [\w-]+|they|there)"
    r" (?:are |is |might be )?(?:[\w-]+ )?(?:hiring|recruiting|taking on)\b",
    r"\b(?:hire|employ|recruit) (?:me|someone like me|people like me)\b",
    rf"\b(?:work|working|intern|interning) (?:for|with) (?:you|your {PLACE})\b(?! on\b)",
    rf"\b(?<!the\s)(?:work|working|intern|interning) (?:at|in) your {PLACE}\b"
    r"(?! (?:is|like|differ))",
    rf"\bjoin(?:ing)? (?:your|the) {PLACE}\b",
    r"\bwork (?:for|with) (?:[A-Z][\w]+ ){0,2}myself one day\b",
    rf"\b(?:get|find|land|offer|give|arrange) (?:me|myself)"
    rf" (?:[\w-]+ ){{0,3}}(?:{JOB}|role)\b",
    r"\b(?:refer|recommend) me (?:to|for)\b",
    r"\b(?:put in|pass on|pass|forward) (?:[\w-]+ ){0,3}(?:good word|my name)\b",
    r"\b(?:consider|keep) me (?:in mind )?(?:for|if|when|should)\b",
    r"\b(?:do|would|could|will) you (?:ever )?(?:need|take on|take|want) (?:an? |any )?(?:[\w-]+ )?"
    r"(?:apprentices?|trainees?|interns?|helpers?|assistants?|staff|hands)\b",
    rf"\b(?:if|should|when|whenever) (?:you|there|your [\w-]+) (?:ever |should )?"
    rf"(?:have|has|need|needs|is|are|get) (?:an? |any )?(?:[\w-]+ )?(?:{JOB}|staff|hands)\b",
    r"\bas a candidate\b|\bmy (?:candidacy|application)\b",
    # I am the one who is taken on, in the passive too.
    r"\b(?:I|my|me|myself)\b[^.?!\n]{0,40}\b(?:be|being|get|getting|am|was) (?:taken on|hired"
    r"|employed|recruited|accepted)\b",
    r"\b(?:take|taking|bring|bringing|sign|signing) (?:me|us) (?:on|in|up)\b",
    # I do something among them: begin, join, help, train, fit in.
    r"\bI\b(?! hear| read| saw| heard)[^.?!\n]{0,40}\b(?<!the\s)(?:start|begin|work|train"
    r"|intern|join|help out"
    r"|fit in|be of use|spend (?:the|this|next|my) \w+)(?:\s+\w+){0,2}"
    rf" (?:with|for|at|in|among|on) (?:you\b|(?:an? |the )?{PLACE} like yours|your {PLACE})"
    r"(?! (?:is|like|differ))",
    # Something is there for me.
    r"\b(?:something|anything|room|space|a spot|a place|a use|need|work|place) (?:\w+ )?"
    r"for (?:me|someone like me|somebody like me|people like me|an? [\w-]+ like me)\b",
    # I could begin; with you I have a contract; your boss hears of me; think of me when.
    r"\bI\b[^.?!\n]{0,40}\b(?:can|could|may|might|able to|ready to|free to)"
    r" (?:start|begin)(?! (?:over|again|by|with)\b)\b",
    r"\b(?:can|could|may|might|when do) I (?:start|begin)(?! (?:over|again|by|with)\b)\b",
    r"\bcontract with you\b",
    r"\b(?:talk|speak|mention|write|introduce|say)\b[^.?!\n]{0,40}\b(?:boss|manager|chef"
    r"|head|director"
    r"|human resources|hr|owner|superiors?|foreman)\b[^.?!\n]{0,20}\b(?:about|of|for) me\b",
    r"\b(?:should|if|in case|when|whenever|once) (?:your|you|the|a|an|there)\b[^.?!\n]{0,40}"
    r"\b(?:think of|remember|call|ring|consider|tell) me\b",
    # They have room for one more.
    rf"\b(?:have|has|having|with) an? (?:\w+ )?(?:bench|desk|place|spot|room|bed|slot|chair)"
    rf" (?:free|open|left|for)\b[^.?!\n]{{0,20}}(?:{HAND}|learners?|me)\b",
    # They need somebody.
    rf"\b(?:you|your [\w-]+|they|the {PLACE}) (?:are |is |be )?(?:currently |still |now |also )?"
    rf"(?:looking for|in need of|short of|searching for|seeking)"
    rf" (?:an? |any |some |new |more |another )?(?:[\w-]+ )?{HAND}\b",
    rf"\b(?:should|if|in case|when|whenever|once)\b[^.?!\n]{{0,25}}\b(?:{HAND}|{JOB}|place"
    rf"|spot|desk"
    r"|role)\b[^.?!\n]{0,30}\b(?:needed|wanted|free|vacant|available|opens?|opened|comes? up"
    r"|missing)\b",
    # My name or papers go somewhere.
    r"\bmy (?:name|papers|documents|details|profile|portfolio|materials)"
    r"(?: \w+)? (?:forward|on|along|to)\b",
)
JOB_HARMLESS_BEFORE = any_of(
    r"\b(?:not|never|\w+n['’]t|rather than|instead of|without)\b[^.?!;]{0,60}$",
    r"\b(?:how|why) $",
    r"\b(?:how|why) (?:do|did|does|are|were|is)(?! I\b)\b[^.?!]{0,60}$",
    r"\b(?:you|he|she|they) (?:first )?(?:took|had|began|started|got|were|held|left|found|saw)"
    r"\b[^.?!]{0,40}$",
    r"\bwhen you (?:are |were )?[^.?!]{0,30}$",
    r"\b(?:people|graduates|students|newcomers|applicants|they|employers|you)"
    r" (?:who |usually |often |first )*(?:apply|applying|are|look|looking|who look)[^.?!]{0,30}$",
)
RESUME = any_of(
    rf"\b(?:attach\w*|enclos\w+|send(?:ing)?|sent|includ\w+|see|find|review|look (?:at|over)|read"
    rf"|share|forward\w*)\b[^.?!\n]{{0,40}}\b{RESUME_WORD}\b",
    rf"\bmy (?:\w+ )?{RESUME_WORD}\b",
    rf"\b{RESUME_WORD} (?:is )?(?:attached|enclosed|below|linked)\b",
)
HIDDEN_AIM = any_of(
    r"\b(?:I|and|have)(?:['’]ve| have| had)?(?: just| recently| also| already)?"
    r" (?:applied|submitted) (?:for|to (?:a|an|the|your|you)|online)\b(?! (?:advice|ideas?)\b)",
    r"\b(?:saw|found|read|noticed) (?:your|the|an?)(?: \w+){0,3} (?:posting|advertisement"
    r"|advert|ad)\b",
    r"\b(?:role|post|position|job)(?: that)? (?:you|your \w+)(?: have)? (?:posted|advertised)\b",
    r"\bbefore I apply\b",
    r"\b(?:role|post|position|job|vacancy|opening|place|traineeship|internship)\b[^.?!\n]{0,25}"
    r"\b(?:posted|advertised|listed|announced|published)\b",
    r"\bmy (?:papers|application|documents)\b[^.?!\n]{0,60}\b(?:went off|sent|handed in|with your"
    r"|on (?:its|their) way)\b",
)
PERSONAL_PAY = any_of(
    r"\bhow much (?:money )?(?:do|did|are|were|would|can|could) you"
    r" (?:\w+ )?(?:make|earn|paid|get paid|get|take home|bring home)\b(?! (?:of|out of|done"
    r"|from))",
    r"\bhow much (?:are|were) you (?:\w+ )?(?:paid|making|earning|getting)\b",
    r"\bwhat (?:do|did) you (?:currently |now )?(?:earn|take home)\b",
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
    r"\bhow (?:good|high|big|fat) is your (?:pay|salary|wage|bonus|income)\b",
    r"\b(?:tell|share) (?:me )?(?:[\w]+ ){0,2}your (?:salary|pay|income|wages?|compensation)\b",
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
    r"\b(?:would|will|could|might) my (?:\w+ )?(?:salary|pay|wages?|income)\b",
    r"\bnegotiat\w+ (?:[\w]+ ){0,3}(?:salary|pay|compensation|terms|contract)\b",
)
PAY_HARMLESS_BEFORE = any_of(r"\b(?:how do people|how does one|do people|people)\b[^.?!]{0,40}$")
