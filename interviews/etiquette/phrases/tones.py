"""Words that press, burden, grovel or greet nobody."""

from interviews.etiquette.phrases import WHEN, any_of

PRESSURE = any_of(
    r"\b(?:asap|as soon as possible|urgent(?:ly)?|right away|immediately)\b",
    r"\b(?:you must|you need to|you have to|I (?:expect|need|insist on|demand))"
    r" (?:you|an answer|a reply|a response|answer|reply|respond|your (?:answer|reply|response"
    r"|time))",
    r"(?:^|[.!?\n]\s*|\bplease |\byou (?:to )?|\bmust |\band )(?:reply|respond|answer"
    r"|get back to me|let me know|confirm|write back|tell me"
    r"|decide|call me|call back)\b(?: \w+){0,3} (?:by|before|until|no later than|within)"
    r" (?:the \w+|\d+\w*|an? \w+|this \w+|next \w+|today|tonight|tomorrow|monday|tuesday"
    r"|wednesday|thursday|friday|the end of|eod|noon)\b",
    # An order: you have to do something, or something is to be done by a day.
    r"\byou (?:must|have to|need to|ought to) (?:read|see|look|tell|send|write|call|answer|reply"
    r"|give|help|meet|come)\b",
    rf"\b(?:please|kindly|send me|write me|tell me)\b[^.?!\n]{{0,60}}\b(?:by|until"
    rf"|no later than) {WHEN}\b",
    r"\bI(?:['’]m| am) (?:still )?(?:waiting|disappointed|surprised) (?:for|that|you|by)\b",
    r"\b(?:why (?:have|did)(?:n['’]t| you not)|you (?:never|still have not|still haven['’]t|did"
    r" not|didn['’]t)) (?:you )?(?:answer|reply|repl|respond|write back)\w*",
    rf"\bI (?:need|must|have) (?:to )?(?:\w+ ){{1,4}}(?:by|before|until) (?:the \w+|{WHEN})\b",
    # Blame for silence.
    r"\b(?:pity|shame|sad|strange|odd|unkind|rude|sorry|surprising) that (?:you|nobody|no one)\b",
    r"\byou (?:do not|don['’]t|did not|didn['’]t|cannot|can['’]t|could not|couldn['’]t|have not"
    r"|haven['’]t|seem (?:not )?to)(?: even| ever| still)?[^.?!\n]{0,30}"
    r"\b(?:reply|replied|answer(?:ed)?|respond(?:ed)?|write back|written back|ignore)\b",
    r"\bat least (?:answer|reply|respond|write|say)\b|\bignor(?:e|ed|ing) (?:me|my)\b",
    r"!{2,}|\?{2,}",
)
# Papers that somebody would have to work through, and the work.
PAPER = (
    r"(?:chapters?|outline|draft|essay|paper|thesis|portfolio|plan|form|survey|questionnaire"
    r"|profile"
    r"|text|manuscript|pages|slides|proposal|letter|cv|resume|website|code|designs?|drawings)"
)
BURDEN = any_of(
    r"\b(?:please|kindly|could you|can you|would you|will you|if you (?:could|would|can)"
    r"|you (?:must|have to|need to))\b[^.?!\n]{0,20}\b(?:look|read|go|review|mark|correct|edit"
    r"|comment|check|proofread|rate|improve)\b[^.?!\n]{0,20}"
    rf"\b(?:my|the|these|this|our|attached) (?:\w+ )?{PAPER}\b",
    r"\bsend me (?:[\w'’-]+ ){0,2}(?:comments|feedback|corrections|remarks)\b",
    r"\b(?:please |kindly |could you |can you |would you )(?:fill (?:in|out)|complete|review"
    r"|proofread"
    r"|edit|correct|look over|read through|go over) (?:[\w'’-]+ ){0,3}"
    r"(?:form|survey|questionnaire|portfolio|essay|paper|draft|thesis|letter|profile|resume"
    r"|cv)\b",
    r"\b(?:please |kindly |could you |can you |would you )?send me (?:[\w'’-]+ ){0,2}"
    r"(?:list|names of|contacts|copies|materials|documents|slides)\b",
    r"\b(?:answer|reply to) (?:the|these|my)(?: \w+)? questions\b",
    r"\b(?:if you|would you|could you|can you|you to|please) (?:\w+ )?(?:write|wrote|list"
    r"|listed|draw"
    r"|drew|prepared?|collect(?:ed)?|gather(?:ed)?|compiled?|translated?|check(?:ed)?|print(?:ed)?"
    r"|record(?:ed)?)\b[^.?!\n]{0,50}\b(?:for me|me an?|to me)\b",
    r"\b(?:look|read|go|work) (?:through|over|at)\b[^.?!\n]{0,40}"
    r"\b(?:I (?:wrote|have written|made|drew|built)|my \w+)\b",
    r"\b(?:weekly|every week|several times|regularly meet|mentor me)\b",
)
SELF_ABASING = any_of(
    r"\b(?:sorry|apologi[sz]e|apologies|forgive me) (?:to|for) (?:bother|bothering|disturb"
    r"|disturbing|wasting|the bother|intruding|spam\w*)\b",
    r"\bI know (?:that )?(?:you(?:['’]re| are) (?:too|far too|way too) busy|I(?:['’]m"
    r"| am) (?:just|only"
    r"|nobody|no one))\b",
    r"\b(?:hardly|scarcely|(?:do|did) not|never) dared?\b|\b(?:somebody|someone|a person) (?:so|as)"
    r" (?:important|busy|famous|great)\b|\byou (?:will |may |might )?(?:probably |surely )?"
    r"(?:delete|ignore|laugh at) (?:this|me)\b",
    r"\b(?:better|more important) things to do\b|\b(?:nobody|no one|nothing) like me\b",
    r"\b(?:not|hardly|scarcely) worth(?:y)? (?:of )?(?:your|the)\b|\bunworthy\b"
    r"|\bsomeone as (?:small|unimportant|ignorant|insignificant|lowly)\b",
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
