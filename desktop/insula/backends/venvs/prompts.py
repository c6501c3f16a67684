"""The prompt of an environment: in `pyvenv.cfg`, and in the activation scripts of venv, virtualenv and uv.

Names that `domain.names` accepts need no escapes in any shell; what others have written is matched whatever it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# What stands where the prompt does, quoted well or badly: never a variable or a substitution, which find the name of
# the folder by themselves.
_LITERAL = r"(?P<literal>(?![$(]|[^\n]*[$%][{(]?(?:_?VIRTUAL_|basename))[^\r\n]*?)"
_END = r"(?P<after>[ \t]*\r?)$"

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], str], str]]


def _shaped(literal: str, name: str) -> str:
    """Up to Python 3.12, venv writes the parentheses and the space with the name."""
    inner = literal.replace("'\"'\"'", "'").strip("'\"")
    return f"({name}) " if inner.startswith("(") and inner.endswith(") ") else name


def _literal(found: re.Match[str], name: str) -> str:
    return f"{found['before']}'{_shaped(found['literal'], name)}'{found['after']}"


def _both(found: re.Match[str], name: str) -> str:
    literal = f"'{_shaped(found['literal'], name)}'"
    return f"{found['before']}{literal}{found['between']}{literal}{found.groupdict().get('after') or ''}"


def _rule(pattern: str, write: Callable[[re.Match[str], str], str] = _literal) -> Rule:
    return re.compile(pattern, re.MULTILINE), write


_SH_RULES = (
    _rule(
        r"(?P<before>if \[ \"x)[^\n]*?(?P<between> != x \][ \t]*;[ \t]*then\n[ \t]*VIRTUAL_ENV_PROMPT=)[^\n]*$",
        lambda found, name: f"{found['before']}\"'{name}'{found['between']}'{name}'",
    ),
    _rule(rf"(?P<before>^[ \t]*(?:export )?VIRTUAL_ENV_PROMPT=){_LITERAL}{_END}"),
    _rule(
        r"(?P<before>if \[ \"x)[^\n]*?(?P<between> != x \][ \t]*;[ \t]*then\n[ \t]*PS1=)",
        lambda found, name: f"{found['before']}\"'({name}) '{found['between']}",
    ),
    _rule(
        rf"(?P<before>^[ \t]*PS1=){_LITERAL}(?P<after>\$\{{PS1:?-\}}\")[ \t]*$",
        lambda found, name: f"{found['before']}'({name}) '\"{found['after']}",
    ),
)
_FISH_RULES = (
    _rule(rf"(?P<before>if test -n ){_LITERAL}(?P<between>\n[ \t]*set -gx VIRTUAL_ENV_PROMPT )[^\n]*$", _both),
    _rule(
        rf"(?P<before>if test -n ){_LITERAL}(?P<between>\n[ \t]*printf \"%s%s\" )[^\n]*?(?P<after> \(set_color)", _both
    ),
    _rule(rf"(?P<before>^[ \t]*set -gx VIRTUAL_ENV_PROMPT ){_LITERAL}{_END}"),
    _rule(rf"(?P<before>^[ \t]*printf \"[^\"\n]*\" \(set_color [^)\n]*\) ){_LITERAL}(?P<after> \(set_color normal\))"),
)
_CSH_RULES = (
    _rule(
        rf"(?P<before>if \(){_LITERAL}"
        r"(?P<between> != \"\"\) then\n[ \t]*(?:setenv VIRTUAL_ENV_PROMPT |set env_name = ))[^\n]*$",
        _both,
    ),
    _rule(rf"(?P<before>^[ \t]*setenv VIRTUAL_ENV_PROMPT )(?!\"\$){_LITERAL}{_END}"),
    _rule(rf"(?P<before>^[ \t]*set _virtualenv_prompt_\w+ = ){_LITERAL}{_END}"),
    _rule(
        rf"(?P<before>^[ \t]*set prompt = ){_LITERAL}(?P<after>\$prompt\")[ \t]*$",
        lambda found, name: f"{found['before']}'({name}) '\"{found['after']}",
    ),
)
_NU_RULES = (
    _rule(
        rf"(?P<before>let virtual_env_prompt = if \(){_LITERAL}"
        r"(?P<between> \| is-empty\)[^\n]*\n[^\n]*\n[ \t]*\} else \{\n[ \t]*)[^\n]*$",
        _both,
    ),
)
_POWERSHELL_RULES = (
    _rule(
        rf"(?P<before>if \(){_LITERAL}"
        r"(?P<between> -ne \"\"\) \{\r?\n[ \t]*(?:\$env:VIRTUAL_ENV_PROMPT|\$Prompt) = )[^\r\n]*",
        _both,
    ),
)
_BATCH_RULES = (
    _rule(
        rf"(?P<before>^[ \t]*@?set (?P<quote>\"?)VIRTUAL_ENV_PROMPT=){_LITERAL}(?P<after>(?P=quote)[ \t]*\r?)$",
        lambda found, name: f"{found['before']}{_shaped(found['literal'], name)}{found['after']}",
    ),
    _rule(
        r"(?P<before>^[ \t]*@?set \"?PROMPT=)(?P<literal>\([^%\r\n]*)(?P<after>%PROMPT%\"?[ \t]*\r?)$",
        lambda found, name: f"{found['before']}({name}) {found['after']}",
    ),
)
_PYTHON_RULES = (
    _rule(
        r"(?P<before>os\.environ\[\"VIRTUAL_ENV_PROMPT\"\] = )[^\n]*?(?P<after> or os\.|[ \t]*$)",
        lambda found, name: f"{found['before']}{name!a}{found['after']}",
    ),
    _rule(
        r"(?P<before>self\.embedded_virtual_prompt = |^[ \t]*\$VIRTUAL_ENV_PROMPT = )(?P<literal>b?[\"'][^\r\n]*)",
        lambda found, name: f"{found['before']}{name!a}",
    ),
)
_RULES: dict[str, tuple[Rule, ...]] = {
    "csh": _CSH_RULES,
    "fish": _FISH_RULES,
    "nu": _NU_RULES,
    "ps1": _POWERSHELL_RULES,
    "bat": _BATCH_RULES,
    "xsh": _PYTHON_RULES,
    "py": _PYTHON_RULES,
}


def rewrite_prompt(file_name: str, text: str, name: str) -> str:
    """`text` of the activation script `file_name`, showing `name`."""
    if file_name.startswith("de"):
        return text
    suffix = file_name.rpartition(".")[2].lower() if "." in file_name else "sh"
    for pattern, write in _RULES.get(suffix, _SH_RULES):
        text = pattern.sub(lambda found, write=write: write(found, name), text)  # type: ignore[misc]
    return text
