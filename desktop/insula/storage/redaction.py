"""Takes secrets out of text before it is kept or shown."""

from __future__ import annotations

import re
from collections.abc import Callable

MASK = "•••"

# Every repetition is bounded: the time must stay proportional to the text, whatever the text.
_WORDS = (
    r"pass(?:word|wd|phrase)?|pwd|secret|token|credentials?|auth|api[_-]?key|access[_-]?key|private[_-]?key"
    r"|signature|session[_-]?id"
)
_VALUE = r"""(?:"[^"\n]{0,4096}"|'[^'\n]{0,4096}'|[^\s"',;&)\]}]{1,4096})"""

# scheme://user:password@host, or a token alone; also a password with a slash in it, but not a port before a path with
# an @, and not the user of every git server.
_URL = re.compile(
    r"\b([a-z][a-z0-9+.-]{0,30}://)(?!git@)(?:[^\s/?#@]{0,256}@|[^\s:/?#@]{0,256}:(?!\d{1,5}/)[^\s@]{0,512}@)+",
    re.IGNORECASE,
)
# Authorization: Bearer …, Cookie: …, up to the end of the line or of the quotes.
_HEADER = re.compile(
    r"((?:proxy-)?authorization|(?:set-)?cookie|x-[a-z-]{0,30}(?:key|token|auth)[a-z-]{0,10})"
    r"""(["']?\s{0,4}[:=]\s{0,4}["']?)[^"'\r\n]{1,8192}""",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"\b(bearer|basic)(\s{1,4})[A-Za-z0-9._~+/=-]{8,4096}", re.IGNORECASE)
# --password x, --password=x, '--password', 'x'; not --password-file x.
_OPTION = re.compile(
    rf"(?<![\w-])(--?(?:[a-z0-9]{{1,20}}[-_]){{0,4}}(?:{_WORDS})(?![\w-]))"
    rf"""(["']?(?:=|,?\s{{1,4}})(?!-))({_VALUE})""",
    re.IGNORECASE,
)
# password=x, api_token: x, "secret": "x".
_PAIR = re.compile(
    rf"((?<![A-Za-z0-9])(?:[A-Za-z0-9]{{1,24}}[_.-]){{0,6}}(?:{_WORDS})(?:[_-]?\d{{1,4}})?)"
    rf"""(["']?\s{{0,4}}[=:]\s{{0,4}})({_VALUE})""",
    re.IGNORECASE,
)
# Environment variables: MY_KEY=x, DB_PASS=x; upper-case only, so that key=name stays.
_VARIABLE = re.compile(
    rf"(?<![A-Za-z0-9])((?:[A-Z0-9]{{1,24}}_){{0,6}}(?:[A-Z0-9]{{0,16}}KEY|PASS|[A-Z]{{0,16}}(?:TOKEN|SECRET|PASSWORD)))"
    rf"""(["']?\s{{0,4}}[=:]\s{{0,4}})({_VALUE})"""
)
# The shapes of well-known tokens.
_SHAPE = re.compile(
    r"\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}|glpat-[A-Za-z0-9_-]{16,255}"
    r"|pypi-[A-Za-z0-9_-]{16,512}|sk-[A-Za-z0-9_-]{20,255}|xox[abprs]-[A-Za-z0-9-]{10,255}|AKIA[A-Z0-9]{16}"
    r"|eyJ[A-Za-z0-9_-]{8,2048}\.[A-Za-z0-9_-]{8,4096}\.[A-Za-z0-9_-]{8,1024})"
)
_PRIVATE_KEY = re.compile(
    r"(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----)[^-]{0,65536}(-----END [A-Z ]{0,40}PRIVATE KEY-----)?"
)

# Ten times faster than a pattern that ignores case.
_HINTS = (
    *("://", "pass", "pwd", "secret", "token", "credential", "auth", "key", "signature", "session", "cookie"),
    *("bearer", "basic", "gh", "github_pat", "glpat-", "pypi-", "sk-", "xox", "akia", "eyj"),
)


def _masked_value(match: re.Match[str]) -> str:
    value = match[3]
    quote = value[0] if value[0] in "\"'" and len(value) > 1 else ""
    return f"{match[1]}{match[2]}{quote}{MASK}{quote}"


_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_PRIVATE_KEY, rf"\1{MASK}\2"),
    (_URL, rf"\1{MASK}@"),
    (_HEADER, rf"\1\2{MASK}"),
    (_SCHEME, rf"\1\2{MASK}"),
    (_OPTION, _masked_value),
    (_VARIABLE, _masked_value),
    (_PAIR, _masked_value),
    (_SHAPE, MASK),
)


def redact(text: str) -> str:
    """`text` with passwords, tokens and keys masked; rather too much than too little."""
    lowered = text.lower()
    if not any(hint in lowered for hint in _HINTS):
        return text
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
