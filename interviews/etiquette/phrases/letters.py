"""What requests, nudges and thanks hold; and how long a conversation may be."""

from interviews.etiquette.phrases import NUMBER, PLACE, WHEN, any_of

# What I feel or am about to do; it says nothing of who I am.
FEELING = (
    r"(?:curious|interested|keen|fascinated|glad|happy|sorry|sure|grateful|aware|writing|wondering"
    r"|thinking|considering|looking|trying|hoping|asking|going|drawn|torn)"
)
WHO_I_AM = any_of(
    rf"\bI(?:['’]m| am| was)(?: \w+ly| also| still| just)? (?!{FEELING}\b)",
    r"(?<!could\s)(?<!may\s)(?<!might\s)(?<!can\s)\bI(?:['’]ve| have) (?!read|heard|seen|found"
    r"|wondered|wanted|thought|asked"
    r"|written)\w+",
    r"\bit['’]?s (?:me|\w+) (?:from|in|of)\b",
    r"\bmy name(?:['’]s| is)\b|\bas an? [\w-]+",
    # Whatever I do that is no wish, no asking and no plan says something of who I am.
    r"\bI (?!(?:am|was|have|would|will|could|can|may|might|shall|should|do|did|also|really"
    r"|hope|hoped|wish|wished|want|wanted|ask|asked|write|wrote|wonder|wondered|like|think"
    r"|thought|know|look|promise"
    r"|saw|heard|read|find|found|admire|enjoyed|loved|follow|shall|understand|see|hear)\b)"
    r"\w{2,}\b",
)
INTEREST = any_of(
    r"\b(?:interest\w*|torn between|choos\w+ between|unsure|curious|curiosity|exploring"
    r"|considering|fascinat\w+|drawn to"
    r"|wonder\w*"
    r"|thinking (?:of|about)|keen|passion\w*|hope to understand|find(?:ing)? out"
    r"|learn(?:ing)? (?:more )?"
    r"(?:about|how|what)|understand|trying to (?:learn|find|see)|deciding|decide|exploring"
    r"|looking into"
    r"|hear (?:more )?(?:about|how|what)|weighing)\b",
    # A question of one's own, put indirectly: what somebody would like to know.
    r"\b(?:know|picture|imagine|see|grasp|ask\w*|tell|figure out|make out|question\w* (?:about|on)"
    r"|explain\w*|discover|work out|dream\w*) (?:[\w'’-]+ ){0,3}?(?:what|how|why|whether"
    r"|which|where)\b",
    r"\b(?:I|me|my)\b[^.?!\n]{0,80}\b(?:whether|how (?!much\b|long\b)|why)\b",
    r"\b(?:whether|how|why|what)\b[^.?!\n]{0,80}\b(?:me|my)\b",
    # What I have begun to learn, or would like to become.
    r"\b(?:started|begun|enrolled|signed up)\b[^.?!\n]{0,20}\b(?:course|class|degree|training"
    r"|programme|program|certificate)\b|\bwant to (?:be|become) an?\b",
    r"\b(?:like|love|enjoy|liked|loved)s? (?:best|most)\b|\bwhat I (?:like|love|want|dream)\b",
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
YOU = any_of(r"\b(?:you(?:rs?)?|u|ur)\b")
CONNECTION = any_of(
    r"\b(?:suggest\w*|mention\w*|introduc\w*|recommend\w*|referred|pointed me|told me"
    r"|gave me your"
    r"|passed (?:me|on) your|thought of you|speaks? (?:highly|warmly) of you|shared your"
    r"|sent me your"
    r"|said (?:that )?you)\b",
    r"\b(?:we (?:met|spoke|talked|both|share|sat|were)|when we met|we['’]re both|meeting you"
    r"|met you"
    r"|hearing you|heard you|heard your)\b",
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
    r"|drop by|office|over the phone|face to face|desk|workshop|site|come (?:to|and|over)|walk"
    r"|(?:whichever|whatever|what|the|any) way (?:you|is|suits))\b",
)
CONVENIENCE = any_of(
    r"\b(?:convenien\w+|suits?|your choosing|works? (?:best |better |well )?for you|easiest for you"
    r"|good for you"
    r"|best for you|your schedule|your calendar|fits? your|you prefer|you like|you choose"
    r"|your choice"
    r"|up to you|whenever|whichever|whatever|easier for you|at a time|you pick|on your terms"
    r"|suit you)\b",
    # A time or a way that is theirs to name.
    r"\b(?:easy|good|right|possible|free|quiet|comfortable|kind) (?:for|to|with) you\b",
    r"\bany (?:day|time|evening|morning|afternoon|hour|week|place)\b[^.?!\n]{0,20}\byou\b",
    r"\b(?:fits?|suits?|works? (?:with|around)|around|within) your\b",
)
# Said in the sentence that asks, any time or way that depends on them is theirs to choose.
THEIR_TIME = any_of(
    r"\b(?:when|whenever|wherever|however|before|after|around|between|outside|within|while)\b"
    r"[^.?!\n]{0,40}\b(?:you|your|yours|you['’](?:re|ve))\b",
    r"\b(?:on|in|at|during) an? (?:[\w-]+ ){1,3}(?:day|morning|evening|afternoon|hour"
    r"|moment|week)\b",
)
FOLLOW_UP = any_of(
    r"\bI (?:allow|permit) myself to\b|\bhear (?:\w+ ){0,2}from me\b|\b(?:a line|a word|a call"
    r"|a note|a message) from me\b",
    r"\bI(?:['’]ll| will| shall|['’]d| would| plan to| am going to|['’]m going to) (?:\w+ ){0,3}?"
    r"(?:write|call|ring|follow|come back|get back|check|be in touch|get in touch|try|reach"
    r"|send|ask|look out"
    r"|drop|contact|phone|return|leave it|not trouble|propose|suggest|stop by)\b",
    # Whatever I will do, with a day to it.
    rf"\bI(?:['’]ll| will| shall| am going to|['’]m going to)\b[^.?!\n]{{0,60}}\b{WHEN}\b",
    rf"\b{WHEN}\b[^.?!\n]{{0,20}}\bI(?:['’]ll| will| shall)\b",
    r"\b(?:may|can|could|might) I (?:\w+ )?(?:call|write|ring|follow up|come back|get back"
    r"|check|phone"
    r"|send|propose)\b",
)
OWN_PLACE = any_of(
    rf"\b(?:interest\w*|curious|curiosity|fascinat\w+|exploring|passion\w*|keen|drawn)"
    rf"\b(?:(?!appl)[^.?!\n]){{0,40}}?\b(?:at|in|about|by|with|to) your {PLACE}\b",
    # Theirs is the place I want, whatever it is called.
    rf"\byour [\w-]+\b[^.?!\n]{{0,30}}\b(?:the only|the one|the very|my dream|my favou?rite)"
    rf" (?:place|{PLACE}|employer)\b|\bmy dream\b[^.?!\n]{{0,20}}\byour\b",
)
INTERVIEW_WORD = any_of(
    r"\b(?:to|could|may|can I|I) interview you\b",
    r"\b(?:conduct|do|hold|have|arrange|request|schedule|set up|ask for|grant|give me) an?"
    r" (?:[\w-]+ ){0,2}interview\b(?! question)",
    r"\ban interview\b(?! (?:with|you gave|about|in|on|I read|I saw))",
)
# A word for a person: what English makes of a verb or a trade, but for the things that end alike.
WHO_IN_SUBJECT = any_of(
    r"\b(?!(?:water|weather|winter|summer|matter|letter|number|paper|power|river|order|offer|career"
    r"|other|another|after|over|under|never|ever|together|whether|either|rather|later|further"
    r"|better|computer|chapter|center|centre|answer|dinner|corner|silver|finger|hour|your|our|four"
    r"|favou?r|colou?r|labou?r|honou?r|error|mirror|motor|factor|sector|moment|event|important"
    r"|different|recent|current|urgent|excellent|restaurant|plant|grant|want|content|reminder)s?\b)"
    r"(?!\w*ments?\b)\w{2,}(?:er|or|our|ist|ian|eer|ant|ent|tect|man|woman|keeper|smith"
    r"|wright)s?\b",
    r"\b(?:student|graduate|grad|alum\w*|veteran|fellow|apprentice|teacher|nurse|engineer"
    r"|designer"
    r"|mechanic|changer|trainee|pupil|senior|junior|sophomore|freshman|member|class of|neighbou?r"
    r"|colleague|friend of|introduced|introduction|suggested|referred|through|via"
    r"|from (?:your|our|the)|parent"
    r"|researcher|developer|accountant|writer|beginner|newcomer|major)\b",
)
EMPTY_NUDGE = any_of(
    r"\bto (?:check|ask|see) (?:whether|if) you\b|\b(?:whether|if) you (?:have |had )?(?:seen|got"
    r"|received|read) (?:my|this)\b",
    r"\b(?:just )?(?:checking|check) in\b|\bjust (?:following|wanted to follow|circling|touching)"
    r"|\b(?:circling|circle) back\b|\btouch(?:ing)? base\b|\bbump(?:ing)?\b(?! into)",
    r"\b(?:did|have) you (?:get|got|see|seen|receive|received|had a chance to (?:read|see|look))"
    r"\b[^.?!]{0,30}\b(?:my|this|last|previous|earlier)\b",
    r"\bfollowing up (?:on|about)\b|\bhope (?:that )?you (?:received|got|saw)\b",
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
    r"\bthat you (?!took|gave|made|had|found|spent|could|were|are)\w+\b"
    r"|\bI had (?:not|never) (?:heard|known|thought)\b",
    r"\byou (?:\w+ )?(?:said|told|mentioned|described|explained|recommended|suggested|showed"
    r"|pointed"
    r"|spoke|talked|warned|gave|advised|called|compared|put it)\b",
    r"\byour (?:[\w'’-]+ ){0,2}(?:advice|point|story|description|account|suggestion|example"
    r"|remark"
    r"|tip|comparison|view|thought|picture|answer|warning|idea|explanation|honesty about"
    r"|stories)\b",
    # What they said, made the subject: "That an editor is a host stays with me."
    r"(?:^|[.!?]\s|\n)That [^.?!\n]{8,}\b(?:is|was|has|will|stays|stayed|keeps|made|changed)\b",
    r"\bI (?:keep|kept|still) think\w* (?:of|about)\b|\bstays? with me\b",
    r"\b(?:hearing|learning) (?:about|how|that|what|why)\b|\bwhat you (?:said|told)\b",
)
WHAT_I_DO_NOW = any_of(
    r"\bI(?:['’]ll| will| shall|['’]m going to| am going to| plan to| intend to|['’]m planning"
    r"| am planning|['’]d like to try| want to try)\b(?! (?:always|never forget|be grateful"
    r"|stay in))",
    # I have done it, or am doing it; what one merely feels or felt is no use made of it.
    r"\bI(?:['’]ve| have)(?: already| just| now)? (?!(?:already|just|now|been|had|never|always|not"
    r"|learn(?:ed|t)|enjoyed|thought|felt|known|seen|heard|rarely|seldom)\b)\w+",
    r"\bI(?:['’]m| am) (?:now |already )?(?!(?:writing|hoping|looking|thinking|wondering|enjoying"
    r"|feeling|thanking|being|sending|asking)\b)\w+ing\b",
    r"\bchanged (?:my|the) (?:plans?|mind|question|choice|course)\b",
    r"\band (?:will|plan to|am going to)\b(?! (?:always|never|stay|be))",
    r"\b(?:tomorrow|tonight|next week|this week|this weekend|on monday"
    r"|on saturday)\b[^.?!]{0,30}\bI\b",
    r"\b(?:this (?:morning|evening)|today|yesterday|since then|on \w+day)[^.?!]{0,10}"
    r" I (?!was\b)\w+ed\b",
)
DURATION = any_of(
    rf"\b(?P<first>{NUMBER})(?: ?(?:-|–|to|or) ?(?P<last>{NUMBER}))?[ -]?"
    r"(?P<unit>minutes?|mins?|hours?|hrs?)\b",
    r"\b(?P<half>half an hour|half hour|half-hour)\b|\b(?P<quarter>quarter of an hour)\b",
)
DURATION_OF_SOMETHING_ELSE_AFTER = any_of(
    r"^ (?:of your (?!time\b)|(?:that|which|when) (?:suits?|is|works?|fits?|you)\b)",
    r"^[ -]*(?:(?:\w+ )?(?:commute|drive|ride|walk|train|bus|film|video|episode|lecture"
    r"|podcast|documentary"
    r"|speech|presentation|class|shift|course|exam|film|run|flight|away|ago|early|late|from"
    r"|a week|a day"
    r"|per|each week|of (?:homework|practice|reading|driving))|talk (?:you|at|on|in))\b",
)
