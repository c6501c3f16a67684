"""The prompt of an environment: in `pyvenv.cfg`, and in the activation scripts of venv, virtualenv and uv.

Names that `domain.names` accepts need no escapes in any shell; what others have written is matched whatever it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_QUOTED = r"(?:'[^'\n]*'(?:\"'\"'[^'\n]*')*|\"(?:\\.|[^\"\\\n$`])*\")"
# A word without quotes, as shlex.quote leaves it; never a variable or a substitution.
_WORD = rf"(?:{_QUOTED}|[\w@%+=:,./-]+)"
_NU = r"(?:r#+'[^\n]*?'#+|'[^'\n]*'|\"[^\"\n]*\")"
_PY = r"(?:b?'(?:\\.|[^'\\\n])*'|b?\"(?:\\.|[^\"\\\n])*\")(?:\.decode\(\"utf-8\"\))?"
_PS = r"(?:'[^'\n]*(?:''[^'\n]*)*'|\"[^\"\n]*\")"

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], str], str]]


def _shaped(literal: str, name: str) -> str:
    """Up to Python 3.12, venv writes the parentheses and the space with the name."""
    inner = literal.replace("'\"'\"'", "'").strip("'\"")
    return f"({name}) " if inner.startswith("(") and inner.endswith(") ") else name


def _literal(found: re.Match[str], name: str) -> str:
    return f"{found['before']}'{_shaped(found['literal'], name)}'{found['after']}"


def _both(found: re.Match[str], name: str) -> str:
    literal = f"'{_shaped(found['literal'], name)}'"
    return f"{found['before']}{literal}{found['between']}{literal}"


def _rule(pattern: str, write: Callable[[re.Match[str], str], str] = _literal) -> Rule:
    return re.compile(pattern, re.MULTILINE), write


_SH_RULES = (
    _rule(
        rf"(?P<before>if \[ )\"x(?P<literal>[^\"\n]*)\"(?P<joined>{_WORD})?"
        rf"(?P<between> != x \][ \t]*;[ \t]*then\n[ \t]*VIRTUAL_ENV_PROMPT=){_WORD}[ \t]*$",
        lambda found, name: f"{found['before']}\"x\"'{name}'{found['between']}'{name}'",
    ),
    _rule(rf"(?P<before>^[ \t]*(?:export )?VIRTUAL_ENV_PROMPT=)(?P<literal>{_WORD})(?P<after>[ \t]*)$"),
    _rule(
        rf"(?P<before>if \[ )\"x(?P<literal>[^\"\n]*)\"(?P<joined>{_WORD})?"
        r"(?P<between> != x \][ \t]*;[ \t]*then\n[ \t]*PS1=)",
        lambda found, name: f"{found['before']}\"x\"'({name}) '{found['between']}",
    ),
    _rule(
        r"(?P<before>^[ \t]*PS1=)(?:'[^'\n]*'|\"[^\"$\n]*\"|[^\s\"'$\n])*\"?[^\"'$\n]*(?P<after>\$\{PS1:?-\}\")[ \t]*$",
        lambda found, name: f"{found['before']}'({name}) '\"{found['after']}",
    ),
)
_FISH_RULES = (
    _rule(
        rf"(?P<before>if test -n )(?P<literal>{_WORD})(?P<between>\n[ \t]*set -gx VIRTUAL_ENV_PROMPT ){_WORD}[ \t]*$",
        _both,
    ),
    _rule(
        rf"(?P<before>if test -n )(?P<literal>{_WORD})(?P<between>\n[ \t]*printf \"%s%s\" ){_WORD}",
        _both,
    ),
    _rule(rf"(?P<before>^[ \t]*set -gx VIRTUAL_ENV_PROMPT )(?P<literal>{_WORD})(?P<after>[ \t]*)$"),
    _rule(
        rf"(?P<before>^[ \t]*printf \"[^\"\n]*\" \(set_color [^)\n]*\) )(?P<literal>{_WORD})"
        r"(?P<after> \(set_color normal\))"
    ),
)
_CSH_RULES = (
    _rule(
        rf"(?P<before>if \()(?P<literal>{_WORD})"
        rf"(?P<between> != \"\"\) then\n[ \t]*(?:setenv VIRTUAL_ENV_PROMPT |set env_name = )){_WORD}[ \t]*$",
        _both,
    ),
    _rule(rf"(?P<before>^[ \t]*setenv VIRTUAL_ENV_PROMPT )(?P<literal>{_WORD})(?P<after>[ \t]*)$"),
    _rule(rf"(?P<before>^[ \t]*set _virtualenv_prompt_\w+ = )(?P<literal>{_WORD})(?P<after>[ \t]*)$"),
    _rule(
        r"(?P<before>^[ \t]*set prompt = )(?:\"\([^\"$\n]*|'\([^'\n]*'\")(?P<after>\$prompt\")[ \t]*$",
        lambda found, name: f"{found['before']}'({name}) '\"{found['after']}",
    ),
)
_NU_RULES = (
    _rule(
        rf"(?P<before>let virtual_env_prompt = if \()(?P<literal>{_NU})"
        rf"(?P<between> \| is-empty\)[^\n]*\n[^\n]*\n[ \t]*\}} else \{{\n[ \t]*){_NU}",
        _both,
    ),
)
_POWERSHELL_RULES = (
    _rule(
        rf"(?P<before>if \()(?P<literal>{_PS})"
        rf"(?P<between> -ne \"\"\) \{{\r?\n[ \t]*(?:\$env:VIRTUAL_ENV_PROMPT|\$Prompt) = ){_PS}",
        _both,
    ),
)
_BATCH_RULES = (
    _rule(
        r"(?P<before>^[ \t]*@?set \"?VIRTUAL_ENV_PROMPT=)(?P<literal>[^%\"\r\n]*)(?P<after>\"?[ \t]*\r?)$",
        lambda found, name: f"{found['before']}{_shaped(found['literal'], name)}{found['after']}",
    ),
    _rule(
        r"(?P<before>^[ \t]*@?set \"?PROMPT=)\([^%\"\r\n]*(?P<after>%PROMPT%\"?[ \t]*\r?)$",
        lambda found, name: f"{found['before']}({name}) {found['after']}",
    ),
)
_PYTHON_RULES = (
    _rule(
        rf"(?P<before>os\.environ\[\"VIRTUAL_ENV_PROMPT\"\] = )(?P<literal>{_PY})(?P<after>(?: or |[ \t]*$))",
        lambda found, name: f"{found['before']}{name!a}{found['after']}",
    ),
    _rule(
        rf"(?P<before>self\.embedded_virtual_prompt = |^[ \t]*\$VIRTUAL_ENV_PROMPT = )(?P<literal>{_PY})(?P<after>)",
        lambda found, name: f"{found['before']}{name!a}{found['after']}",
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
