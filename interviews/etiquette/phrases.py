"""The words the checks look for, one thought a line. English only, and said so on the page."""

import re

JOB = r"(?:jobs?|positions?|posts?|internships?|placements?|employment|openings?|vacanc(?:y|ies))"
PLACE = r"(?:company|firm|team|organi[sz]ation|department|office|group|lab|hospital|school)"
RESUME_WORD = r"(?:r[ée]sum[ée]s?|cvs?|curriculum vitae)"
NUMBER = (
    r"(?:\d+|an?|one|two|three|five|ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty"
    r"|sixty|ninety)"
)


BLANK_OR_CLASS = re.compile(r"\[[^\]]*\]| ")


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern out of many; a blank stands for any white space, a line end included."""
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    spaced = BLANK_OR_CLASS.sub(lambda found: r"(?:\s+)" if found[0] == " " else found[0], joined)
    return re.compile(spaced, re.IGNORECASE)


JOB_ASK = any_of(
    rf"\b(?:looking|look|searching|hoping|hunting|applying|apply|ask(?:ing)?) for"
    rf" (?:[\w-]+ ){{0,4}}{JOB}\b",
    r"\b(?:looking|look) for (?:[\w-]+ ){0,3}(?:work|role)\b(?! experience)",
    r"\bjob[ -](?:search|hunt\w*|opportunit\w+|openings?|offers?|leads?)\b",
    rf"\b(?:any|open|available|suitable|vacant|entry[ -]level|full-time|part-time|summer|paid)"
    rf" (?:[\w-]+ )?{JOB}\b(?! (?:titles?|descriptions?|paper|satisfaction))",
    rf"\b(?:is|are|be|was) there (?:[\w-]+ ){{0,3}}{JOB}\b",
    rf"\b(?:apply(?:ing)?|interview(?:ing)?|considered|consider me|interested|interest|chances?)"
    rf" (?:for|in|of)(?: getting| landing)? (?:[\w-]+ ){{0,3}}"
    rf"{JOB}\b(?! (?:titles?|satisfaction|market|descriptions?))",
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
    r"\bas a candidate\b|\bmy (?:candidacy|application)\b",
)
JOB_HARMLESS_BEFORE = any_of(
    r"\b(?:not|never|\w+n['’]t|rather than|instead of|without)\b[^.?!;]{0,60}$",
    r"\bhow (?:do|did|does|are|were)(?! I\b)\b[^.?!]{0,60}$",
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
    r"\bwhat do they pay you\b|\byour (?:pay ?check|payslip)\b",
    r"\b(?:tell|share) (?:me )?(?:[\w]+ ){0,2}your (?:salary|pay|income|wages?|compensation)\b",
)
OWN_PAY = any_of(
    r"\b(?:what|how much|which) (?:\w+ ){0,3}(?:would|could|will|can|might|should) I"
    r" (?:\w+ )?(?:earn|make|be paid|get paid|expect (?:to|in pay|as pay|for pay))\b",
    r"\b(?:salary|pay|wage|compensation)\b[^.?!]{0,30}\b(?:would|could|can|will) (?:you|I)"
    r" (?:offer|pay|get|expect|negotiate|ask)\b",
    r"\b(?:would|could|will|can) you (?:pay|offer) me\b",
    r"\bmy (?:expected |own |starting )?(?:salary|pay|compensation)"
    r"(?: package)? (?:expectation|would|should|could|will|is negotiable|package)\w*\b",
    r"\bmy salary expectations?\b",
    r"\bnegotiat\w+ (?:[\w]+ ){0,3}(?:salary|pay|compensation|terms|contract)\b",
)
PAY_HARMLESS_BEFORE = any_of(r"\b(?:how do people|how does one|do people|people)\b[^.?!]{0,40}$")

OPEN_START = any_of(
    r"^(?:how|what|why|which|where|when|who|whom|whose|in what|in which|to what|at what|from what"
    r"|of (?:all|everything)|for whom|on what|with whom|through whom|by what|about what)\b",
    r"^(?:please )?(?:tell|describe|walk|take|talk|explain|help|show|give|share|say)\b",
    r"^(?:could|can|would|will|may|might) (?:you|I)(?: \w+){0,3}?"
    r" (?:tell|describe|walk|take|talk|explain|help|show|share|say|hear|ask you (?:how|what"
    r"|why))\b",
    r"^(?:I(?:['’]d| would) (?:love|like) to (?:hear|know|understand|learn))\b",
)
CLOSED_START = any_of(
    r"^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might"
    r"|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|haven['’]t|wouldn['’]t|won['’]t"
    r"|can['’]t)\b",
)
SUBORDINATE = any_of(r"^(?:when|if|since|after|before|as|while|where|in|on|at|with)\b[^,?]*, ")
LEAD_IN = any_of(r"^(?:so|and|but|also|well|then|now|ok(?:ay)?|finally|lastly|one more)\b[, ]*")

PRESSURE = any_of(
    r"\b(?:asap|as soon as possible|urgent(?:ly)?|right away|immediately)\b",
    r"\b(?:you must|you need to|you have to|I (?:expect|need|insist on|demand))"
    r" (?:you|an answer|a reply|a response|answer|reply|respond|your (?:answer|reply|response"
    r"|time))",
    r"\b(?:please )?(?:reply|respond|answer|get back to me|let me know) (?:\w+ )?(?:by|before)"
    r" (?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|the end of|eod|noon)\b",
    r"\bI(?:['’]m| am) (?:still )?(?:waiting|disappointed|surprised) (?:for|that|you|by)\b",
    r"\b(?:why (?:have|did)(?:n['’]t| you not)|you (?:never|still have not|still haven['’]t|did"
    r" not|didn['’]t)) (?:you )?(?:answer|reply|repl|respond|write back)\w*",
    r"!{2,}|\?{2,}",
)
BURDEN = any_of(
    r"\b(?:please |kindly |could you |can you |would you )(?:fill (?:in|out)|complete|review"
    r"|proofread"
    r"|edit|correct|look over|read through|go over) (?:[\w'’-]+ ){0,3}"
    r"(?:form|survey|questionnaire|portfolio|essay|paper|draft|thesis|letter|profile|resume"
    r"|cv)\b",
    r"\b(?:please |kindly |could you |can you |would you )?send me (?:[\w'’-]+ ){0,2}"
    r"(?:list|names of|contacts|copies|materials|documents|slides)\b",
    r"\b(?:answer|reply to) (?:the|these|my)(?: \w+)? questions\b",
    r"\b(?:weekly|every week|several times|regularly meet|mentor me)\b",
)
SELF_ABASING = any_of(
    r"\b(?:sorry|apologi[sz]e|apologies|forgive me) (?:to|for) (?:bother|bothering|disturb"
    r"|disturbing|wasting|the bother|intruding|spam\w*)\b",
    r"\bI know (?:that )?(?:you(?:['’]re| are) (?:too|far too|way too) busy|I(?:['’]m"
    r"| am) (?:just|only"
    r"|nobody|no one))\b",
    r"\bwast(?:e|ing) your time\b|\bI(?:['’]m| am) (?:just|only) an?\b",
)
CARELESS = any_of(
    r"(?<![\w'’])(?:u|ur|pls|plz|thx|gonna|wanna|btw|lol|hiya|yo)(?![\w'’])",
    r"[\U0001F600-\U0001F64F]",
)
NOBODY = any_of(
    r"\bdear (?:sir|madam|sir or madam|sir/madam|sirs|hiring manager|recruiter)\b",
    r"\bto whom it may concern\b|\b(?:hi|hello|dear) (?:there|all|everyone|friend)\b",
)
UNFILLED = any_of(
    r"\{\{?[^{}\n]{0,40}\}?\}|\[(?:your |their |the )?[\w ]{2,30}\]|<[\w ]{2,30}>|\bX{3,}\b|_{4,}"
)

WHO_I_AM = any_of(
    r"\bI(?:['’]m| am| was| work| study| studied| teach| repair| live| run| served| finished"
    r"| left"
    r"|['’]ve been| have been| graduated| recently| just| spent)\b",
    r"\bmy name(?:['’]s| is)\b|\bas an? [\w-]+",
)
INTEREST = any_of(
    r"\b(?:interest\w*|curious|curiosity|exploring|considering|fascinat\w+|drawn to"
    r"|wonder\w*"
    r"|thinking (?:of|about)|keen|passion\w*|hope to understand|find(?:ing)? out"
    r"|learn(?:ing)? (?:more )?"
    r"(?:about|how|what)|understand|trying to (?:learn|find|see)|deciding|decide|exploring"
    r"|looking into"
    r"|hear (?:more )?(?:about|how|what)|weighing)\b",
)
MERELY_ADDRESSED = any_of(
    r"\b(?:of|to|with|about|from|for|by|suits?|ask|call|thank|suggest(?:ed)?|named|contact|meet"
    r"|trouble|phone|tell|told|visit|see|hear) you\b",
    r"\b(?:would|could|might|can|do|may|if|unless|should|whenever|when|time|wherever"
    r"|whatever) you"
    r"(?: (?:like|prefer|choose|can|have|wish))?\b",
    r"\byou (?:like|prefer|choose|pick)\b",
    r"\byour (?:name|time|convenience|schedule|calendar|reply|answer|choice|mail|e-mail)\b",
)
YOU = any_of(r"\byou(?:rs?)?\b")
CONNECTION = any_of(
    r"\b(?:suggest\w*|mention\w*|introduc\w*|recommend\w*|referred|pointed me|told me"
    r"|gave me your"
    r"|passed (?:me|on) your|thought of you|speaks? (?:highly|warmly) of you|shared your"
    r"|sent me your"
    r"|said (?:that )?you)\b",
    r"\b(?:we (?:met|spoke|talked|both|share|sat|were)|when we met|we['’]re both|meeting you"
    r"|met you"
    r"|hearing you|heard you|heard your|enjoyed your|your (?:talk|lecture) (?:at|in|on))\b",
    r"\b(?:fellow|alum\w*|graduates? of|classmate|cousin|friend|sister|brother|aunt|uncle"
    r"|mother|father"
    r"|neighbou?r|teacher|professor|colleague|coach|roommate|member of|also (?:a member"
    r"|studied|went)"
    r"|same (?:school|university|program|programme|regiment|unit|club|college|town"
    r"|department))\b",
)
MEETING = any_of(
    r"\b(?:phone|call|telephone|ring|zoom|video|teams|in person|meet|coffee|tea|lunch|visit"
    r"|come by|stop by"
    r"|drop by|office|over the phone|face to face)\b",
)
CONVENIENCE = any_of(
    r"\b(?:convenien\w+|suits? you|works? (?:best |better |well )?for you|easiest for you"
    r"|good for you"
    r"|best for you|your schedule|your calendar|fits? your|you prefer|you like|you choose"
    r"|your choice"
    r"|up to you|whenever|whichever|whatever|easier for you|at a time|you pick|on your terms"
    r"|suit you)\b",
)
FOLLOW_UP = any_of(
    r"\bI(?:['’]ll| will| shall|['’]d| would| plan to| am going to|['’]m going to) (?:\w+ ){0,3}?"
    r"(?:write|call|ring|follow|come back|get back|check|be in touch|get in touch|try|reach"
    r"|send|ask|look out"
    r"|drop|contact|phone|return|leave it|not trouble|propose|suggest|stop by)\b",
    r"\b(?:may|can|could|might) I (?:\w+ )?(?:call|write|ring|follow up|come back|get back"
    r"|check|phone"
    r"|send|propose)\b",
)
OWN_PLACE = any_of(
    rf"\b(?:interest\w*|curious|curiosity|fascinat\w+|exploring|passion\w*|keen|drawn)"
    rf"\b[^.?!\n]{{0,40}}?\b(?:at|in|about|by|with|to) your {PLACE}\b",
)
INTERVIEW_WORD = any_of(
    r"\b(?:to|could|may|can I|I) interview you\b",
    r"\ban interview\b(?! (?:with|you gave|about|in|on|I read|I saw))",
)
WHO_IN_SUBJECT = any_of(
    r"\b(?:student|graduate|grad|alum\w*|veteran|fellow|apprentice|teacher|nurse|engineer"
    r"|designer"
    r"|mechanic|changer|trainee|pupil|senior|junior|sophomore|freshman|member|class of|neighbou?r"
    r"|colleague|friend of|introduced|introduction|suggested|referred|through|via|from|parent"
    r"|researcher|developer|accountant|writer|beginner|newcomer|major)\b",
)
EMPTY_NUDGE = any_of(
    r"\b(?:just )?(?:checking|check) in\b|\bjust (?:following|wanted to follow|circling|touching)"
    r"|\b(?:circling|circle) back\b|\btouch(?:ing)? base\b|\bbump(?:ing)?\b(?! into)",
    r"\b(?:did|have) you (?:get|got|see|seen|receive|received|had a chance to (?:read|see|look))"
    r"\b[^.?!]{0,30}\b(?:my|this|last|previous|earlier)\b",
    r"\bin case (?:you missed|my (?:mail|e-?mail|message) (?:got|was))\b|\bper my last\b",
)
ONLY_REMINDS = any_of(
    r"\b(?:wrote|written|sent|emailed|asked) (?:to )?(?:you)?\b|\bmy (?:last|earlier|previous"
    r"|first|note"
    r"|mail|e-?mail|message|request)\b|\bfollow(?:ing)? up\b|\bhear(?:ing)? (?:back )?from you\b"
    r"|\breply\b|\banswer\b|\bresponse\b|\bstill (?:hop\w+|like|keen|interested|love)\b"
    r"|\b(?:thank you|thanks)\b|\blet me know\b|\bbest regards\b|\bany (?:news|update"
    r"|thoughts)\b",
)
HEARD_FROM_YOU = any_of(
    r"\byou (?:\w+ )?(?:said|told|mentioned|described|explained|recommended|suggested|showed"
    r"|pointed"
    r"|spoke|talked|warned|gave|advised|called|compared|put it)\b",
    r"\byour (?:[\w'’-]+ ){0,2}(?:advice|point|story|description|account|suggestion|example"
    r"|remark"
    r"|tip|comparison|view|thought|picture|answer|warning|idea|explanation|honesty about"
    r"|stories)\b",
    r"\b(?:hearing|learning) (?:about|how|that|what|why)\b|\bwhat you (?:said|told)\b",
)
WHAT_I_DO_NOW = any_of(
    r"\bI(?:['’]ll| will| shall|['’]m going to| am going to| plan to| intend to|['’]m planning"
    r"| am planning|['’]d like to try| want to try)\b(?! (?:always|never forget|be grateful"
    r"|stay in))",
    r"\bI(?:['’]ve| have)(?: already| just| now)? (?:ordered|started|begun|written|signed"
    r"|booked|read"
    r"|put|asked|contacted|made|arranged|enrolled|found|watched|changed|joined|borrowed"
    r"|downloaded)\b",
    r"\band (?:will|plan to|am going to)\b(?! (?:always|never|stay|be))",
    r"\b(?:tomorrow|tonight|next week|this week|this weekend|on monday"
    r"|on saturday)\b[^.?!]{0,30}\bI\b",
    r"\b(?:this (?:morning|evening)|today|yesterday|since then)[^.?!]{0,10} I (?!was\b)\w+ed\b",
)
DURATION = any_of(
    rf"\b(?P<first>{NUMBER})(?: ?(?:-|–|to|or) ?(?P<last>{NUMBER}))?[ -]?"
    r"(?P<unit>minutes?|mins?|hours?|hrs?)\b",
    r"\b(?P<half>half an hour|half hour|half-hour)\b|\b(?P<quarter>quarter of an hour)\b",
)
DURATION_OF_SOMETHING_ELSE_AFTER = any_of(
    r"^[ -]*(?:(?:\w+ )?(?:commute|drive|ride|walk|train|bus|film|video|episode|lecture"
    r"|podcast|documentary"
    r"|speech|presentation|class|shift|course|exam|film|run|flight|away|ago|early|late|from"
    r"|a week|a day"
    r"|per|each week|of (?:homework|practice|reading|driving))|talk (?:you|at|on|in))\b",
)
