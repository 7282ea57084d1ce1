"""Parts what people wrote into sentences: one idea to a line, and never a word changed or lost."""

import re

_ENDS = re.compile(r"(?<=[.!?…؟۔।॥。！？])[\"'”’)\]]*\s+(?=[^\s])")
_NEW_LINE = re.compile(r"\s*[\n\r\v\f\x85\u2028\u2029]+\s*")
_NOT_AN_END = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|etc|approx|cf|vs|nos?|p|pp|mr|mrs|ms|mx|dr|prof|rev|st|[^\W\d_])\.$",
    re.IGNORECASE,
)
"""What a stop belongs to without ending anything: a title, a short form, somebody's initial."""
_NUMBER = re.compile(r"^\d{1,3}[.)]$")


def sentences_in(text: str) -> tuple[str, ...]:
    """The sentences of a text in order; a new line always begins another."""
    lines = (line.strip() for line in _NEW_LINE.split(text))
    return tuple(sentence for line in lines if line for sentence in _in_line(line))


def words_in(sentence: str) -> int:
    """How many words it has, as a reader counts them: a dash alone is none."""
    return sum(any(map(str.isalnum, word)) for word in sentence.split())


def _in_line(line: str) -> list[str]:
    found: list[str] = []
    begun = 0
    for end in _ENDS.finditer(line):
        so_far = line[begun : end.end()].strip()
        if _goes_on(so_far, line[end.end()]):
            continue
        found.append(so_far)
        begun = end.end()
    return [*found, line[begun:]]


def _goes_on(so_far: str, following: str) -> bool:
    """True after "e.g." or "Dr.", before a small letter, and after a number that counts a list."""
    if following.islower() or _NUMBER.match(so_far):
        return True
    return _NOT_AN_END.search(so_far) is not None
