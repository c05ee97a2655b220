"""How open and closed questions begin."""

from interviews.etiquette.phrases import any_of

OPEN_START = any_of(
    r"^(?:how|what|why|which|where|when|who|whom|whose|in what|in which|to what|at what|from what"
    r"|of (?:all|everything)|for whom|on what|with whom|through whom|by what|about what)\b",
    r"^(?:please )?(?:tell|describe|walk|take|talk|explain|help|show|give|share|say)\b",
    r"^(?:could|can|would|will|may|might) (?:you|I)(?: \w+){0,3}?"
    r" (?:tell|describe|walk|take|talk (?:me|us)|explain|help|show|share|say (?:how|what|why|which)"
    r"|hear"
    r"|ask you (?:how|what"
    r"|why))\b",
    r"^(?:do|would) you mind (?:if I ask|my asking|telling|saying|sharing)"
    r"[^?]*?\b(?:how|what|why|which|who|where|when)\b",
    r"^(?:I(?:['’]d| would) (?:love|like) to (?:hear|know|understand|learn))\b",
)
CLOSED_START = any_of(
    r"^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might"
    r"|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|haven['’]t|wouldn['’]t|won['’]t"
    r"|can['’]t)\b",
)
STATEMENT_START = any_of(
    r"^(?:any\b|no\b|you|he|she|they|it|that|this|there|people|one)(?:['’]\w+)? "
)
TAG = any_of(
    r",? (?:right|correct|yes|no|or not|true|am I right|isn['’]t it|aren['’]t (?:you|they)"
    r"|don['’]t (?:you|they)|doesn['’]t it|wouldn['’]t you|haven['’]t you)\?$",
)
SUBORDINATE = any_of(r"^(?:when|if|since|after|before|as|while|where|in|on|at|with)\b[^,?]*, ")
LEAD_IN = any_of(r"^(?:so|and|but|also|well|then|now|ok(?:ay)?|finally|lastly|one more)\b[, ]*")
