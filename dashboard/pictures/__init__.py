"""What it brings: pictures of the conversations touched last, each with something to do about it.

Formal steps of hiring and exploratory conversations never stand in one picture (S78).
"""
