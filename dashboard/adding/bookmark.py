"""A bookmark that hands the page it is clicked on over to the quick add."""

import json

# Runs on other people's pages, so it stands in the bookmark itself; ours would refuse to run it.
SCRIPT = """javascript:(()=>{
const to=new URL(%s);
to.searchParams.set("title",document.title.slice(0,300));
to.searchParams.set("text",String(getSelection()).slice(0,1500));
to.searchParams.set("url",location.href.slice(0,1000));
open(to)})()"""


def bookmark_for(address: str) -> str:
    """The bookmark's address; `address` is where the quick add stands."""
    return SCRIPT.replace("\n", "") % json.dumps(address)
