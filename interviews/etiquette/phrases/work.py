"""Words around jobs and resumes."""

from interviews.etiquette.phrases import HAND, JOB, ME, PLACE, RESUME_WORD, any_of

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
    rf"\b(?:are|is|if|whether|when) (?:you|your [\w-]+|they|there|(?:the|this) {PLACE})"
    r" (?:are |is |might be )?(?:[\w-]+ ){0,2}(?:hiring|recruiting|taking on)\b",
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
    r"\b(?:do|would|could|will) (?:you|they|your [\w-]+) (?:ever )?(?:need|take on|take|want|use)"
    r" (?:an? |any |some )?(?:[\w-]+ )?"
    r"(?:apprentices?|trainees?|interns?|helpers?|assistants?|staff|hands?|help)\b",
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
    r"\b(?:think of|remember|consider) me\b",
    # One may ring me about much else: a better day, somebody else to ask.
    r"\b(?:should|if|in case|when|whenever|once) (?:your|you|the|a|an|there)\b[^.?!\n]{0,40}"
    rf"\b(?:{JOB}|staff|hands|arms|bench|desk|spot|chair|hir(?:e|es|ing)|recruit\w*|short of"
    r"|(?:comes?|becomes?|falls?|gets?) free|takes? (?:\w+ ){0,2}on)\b"
    r"[^.?!\n]{0,30}\b(?:call|ring|tell) me\b",
    # They have room for one more.
    rf"\b(?:have|has|having|with) an? (?:\w+ )?(?:bench|desk|place|spot|room|bed|slot|chair)"
    rf" (?:free|open|left|for)\b[^.?!\n]{{0,20}}(?:{HAND}|learners?|me)\b",
    # They need somebody.
    rf"\b(?:you|your [\w-]+|they|the {PLACE}) (?:are |is |be )?(?:currently |still |now |also )?"
    rf"(?:looking for|in need of|short of|searching for|seeking)"
    rf" (?:an? |any |some |new |more |another )?(?:[\w-]+ )?{HAND}\b",
    rf"\b(?:should|if|in case|when|whenever|once)\b[^.?!\n]{{0,25}}\b(?:{HAND}|{JOB}|place"
    rf"|places|spots?|desks?|seats?|slots?"
    r"|roles?)\b[^.?!\n]{0,30}\b(?:needed|wanted|free|vacant|available|opens?|opened|comes? up"
    r"|missing)\b",
    # If they need somebody: what follows is meant for me.
    r"\b(?:should|if|in case|when|whenever|once) (?:you|your|they|the|there|one of)\b[^.?!\n]{0,40}"
    r"\b(?:needs?|short of|could use|can use|could do with|wants?|lacks?|looking for|look for)"
    rf" (?:an? |any |some |more |another |extra )?(?:[\w-]+ )?(?:{HAND}|a hand"
    r"|help(?! with| from))\b",
    r"\b(?:if|in case|should) you (?:ever |do |should )?(?:hear|know|learn|come across) (?:of "
    r"|about )?"
    r"(?:anything|something|an opening)\b",
    # They are to get to know the writer.
    r"\b(?:get|getting) to know me\b",
    # I come to belong to them, whatever the way in is called.
    r"\b(?:I|me|my)\b[^.?!\n]{0,40}\b(?:get|getting|end up|ending up|land|landing|move|be|become"
    r"|being|find myself)"
    rf" (?:part of|a member of|on|onto|in|into|among) your (?:own )?(?:{PLACE}|payroll"
    r"|books|ranks)\b",
    # I offer my hands, or my days without pay.
    r"\b(?:be|am|I['’]m) (?:of (?:\w+ )?(?:use|help)|useful) (?:to|for|in|at|around) you",
    r"\bI(?:['’]d| would| could| can|['’]ll| will|['’]m| am)\b[^.?!\n]{0,40}\b(?:work|help|start"
    r"|come|begin)\b[^.?!\n]{0,20}\b(?:for (?:nothing|free)|without pay|unpaid)\b",
    r"\bI(?:['’]m| am) (?:ready|prepared|happy|willing|free) to (?:start|begin|work|lend a hand"
    r"|pitch in)\b|\blend (?:you )?a hand\b|\bpair of hands\b",
    # A chance is given to me, or something offered.
    r"\b(?:give|giving|gave) me an? (?:chance|try|trial|shot|go)\b"
    r"(?! to (?:ask|speak|talk|hear|thank))|\b(?:take a chance on|try out) me\b",
    r"\boffer me (?:something|anything|work|one|a (?:role|place|spot|contract|trial))\b",
    # Somebody decides whether to have me.
    rf"\b(?:interested in|room for|use for|think of|take|want|consider|need) {ME}\b(?! to\b)",
    rf"\b{JOB} (?:are|is) (?:currently |still )?(?:going|open|free|left|available|to be had)\b",
    # A place that comes free, and I.
    r"\b(?:jump at|first in (?:the )?(?:line|queue)|top of (?:the|your) (?:list|pile))\b",
    # My name or papers go somewhere.
    r"\bmy (?:name|papers|documents|details|profile|portfolio|materials)"
    r"(?: \w+)? (?:forward|on|along|to)\b",
)
DENIED_BEFORE = any_of(
    # Giving back: "if I can ever be of use to you".
    r"\bif (?:there is (?:ever )?anything )?I (?:can|could|may)(?: ever)? $",
    r"\b(?:not|never|\w+n['’]t|rather than|instead of|without)\b[^.?!;,]{0,60}$",
)
ABOUT_THEM_BEFORE = any_of(
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
    r"\bI (?:saw|read|see|noticed|heard|hear|know|understand) (?:that )?(?:you|your [\w-]+|they"
    rf"|the {PLACE}) (?:is |are )?(?:currently |now )?(?:looks?|looking|search\w*|hiring|recruit\w*"
    r"|seeks?|seeking|advertis\w+)\b",
    r"\b(?:role|post|position|job|vacancy|opening|place|traineeship|internship)\b[^.?!\n]{0,25}"
    r"\b(?:posted|advertised|listed|announced|published)\b",
    r"\bmy (?:papers|application|documents)\b[^.?!\n]{0,60}\b(?:went off|sent|handed in|with your"
    r"|on (?:its|their) way)\b",
)
