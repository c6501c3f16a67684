"""What the columns of a list of containers show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from insula.domain.environment import Environment, ProblemCode, ReasonCode, State, Verb
from insula.viewmodels.facts import text_fact
from insula.viewmodels.lists.ordering import folded, name_key
from insula.viewmodels.lists.pages import Cell, Column, Link, SortValue, Style
from insula.viewmodels.lists.usage_columns import usage_columns
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.environments import STATE_ORDER, name_of_state
from insula.viewmodels.wording.figures import count_of, moment_of, since
from insula.viewmodels.wording.problems import describe_problem, name_of_problem

if TYPE_CHECKING:
    from insula.domain.usage import Usage

RISK_ICON = "triangle-alert"
_USUAL_REGISTRIES = ("docker.io/library/", "docker.io/", "localhost/")
_OPEN_TO_ALL = "all-addresses"


def container_columns() -> tuple[Column, ...]:
    """From the left."""
    return (
        Column(
            "name",
            lambda: translate("ContainerPage", "Name"),
            _name,
            _name_order,
            Style.NAME,
            width=150,
            stretches=True,
        ),
        Column("state", lambda: translate("ContainerPage", "State"), _state, _state_order, width=152),
        Column(
            "image",
            lambda: translate("ContainerPage", "Image"),
            _image,
            _image_order,
            Style.SECONDARY,
            width=140,
            stretches=True,
        ),
        Column("ports", lambda: translate("ContainerPage", "Ports"), _ports, _ports_order, Style.CODE, width=126),
        *usage_columns(),
        Column("age", lambda: translate("ContainerPage", "Created"), _age, _age_order, Style.SECONDARY, width=96),
        Column("risks", lambda: translate("ContainerPage", "Risks"), _risks, _risks_order, width=140),
        Column(
            "project",
            lambda: translate("ContainerPage", "Project"),
            _project,
            _project_order,
            Style.SECONDARY,
            width=110,
            shown=False,
        ),
        Column(
            "engine",
            lambda: translate("ContainerPage", "Engine"),
            _engine,
            _engine_order,
            Style.SECONDARY,
            width=110,
            shown=False,
        ),
    )


def needs_attention(environment: Environment) -> bool:
    """Whether something is wrong with it, as far as is known."""
    return bool(environment.problems) and environment.state is not State.UNKNOWN


def is_risky(environment: Environment) -> bool:
    """Whether it reaches beyond its walls."""
    return bool(environment.facts.get("risks"))


def _risk_names(environment: Environment) -> list[str]:
    from insula.viewmodels.wording.risks import known_risks, name_of_risk

    return list(map(name_of_risk, known_risks(environment.facts.get("risks"))))


def _name(environment: Environment, _usage: Usage | None) -> Cell:
    risks = _risk_names(environment) if is_risky(environment) else ()
    return Cell(environment.name, "\n".join(risks), badge=RISK_ICON if risks else "")


def _name_order(environment: Environment, _usage: Usage | None) -> SortValue:
    return name_key(environment.name)


def _state(environment: Environment, _usage: Usage | None) -> Cell:
    if (work := _work_on(environment)) is not None:
        from insula.viewmodels.wording.verbs import name_of_work

        return Cell(name_of_work(work), state=environment.state.value, icon="loader-circle")
    word = name_of_state(environment.state)
    if environment.state is State.UNKNOWN:
        return Cell(word, translate("ContainerPage", "Its engine does not answer."), state=environment.state.value)
    if environment.problems:
        tooltip = "\n".join(map(describe_problem, environment.problems))
        return Cell(_problem_words(environment, word), tooltip, state=State.BROKEN.value)
    if environment.facts.get("health") == "healthy":
        word = translate("ContainerPage", "{state} · healthy").format(state=word)
    elif environment.facts.get("health") == "starting":
        word = translate("ContainerPage", "{state} · checking").format(state=word)
    return Cell(word, state=environment.state.value)


def _problem_words(environment: Environment, word: str) -> str:
    """How it ended, where that is the problem; else its state with the problem."""
    problem = environment.problems[0]
    if problem.code is ProblemCode.FAILED:
        if code := problem.data.get("status"):
            return translate("ContainerPage", "Failed ({code})").format(code=code)
        return translate("ContainerPage", "Failed")
    words = {
        ProblemCode.UNHEALTHY: translate("ContainerPage", "Unhealthy"),
        ProblemCode.RESTARTING: translate("ContainerPage", "Restarting"),
    }
    return words.get(problem.code) or f"{word} · {name_of_problem(problem)}"


def _work_on(environment: Environment) -> Verb | None:
    """What is being done to it just now."""
    reason = next(iter(environment.actions.values()), None)
    if reason is None or reason.code is not ReasonCode.BUSY:
        return None
    return Verb(reason.data["verb"]) if "verb" in reason.data else None


def _state_order(environment: Environment, _usage: Usage | None) -> SortValue:
    return 100 * STATE_ORDER.index(environment.state) + len(environment.problems)


def _image(environment: Environment, _usage: Usage | None) -> Cell:
    image = text_fact(environment, "image")
    registry = next((each for each in _USUAL_REGISTRIES if image.startswith(each)), "")
    return Cell(image.removeprefix(registry), image)


def _image_order(environment: Environment, _usage: Usage | None) -> SortValue:
    return folded(text_fact(environment, "image"))


def _ports(environment: Environment, _usage: Usage | None) -> Cell:
    # Not needed by the first window, which has no rows yet.
    from insula.viewmodels.containers.ports import inner_ports_of, short_ports_of

    published = short_ports_of(environment)
    if not published:
        inner = inner_ports_of(environment)
        tooltip = translate("ContainerPage", "Open to other containers only") if inner else ""
        return Cell(", ".join(inner) or "—", tooltip, tone="secondary")
    risks = environment.facts.get("risks")
    is_open = isinstance(risks, tuple) and _OPEN_TO_ALL in risks
    lines = [
        translate("ContainerPage", "{port}: click to open {address}").format(port=port.text, address=port.url)
        if port.url
        else port.text
        for port in published
    ]
    if is_open:
        lines.append(translate("ContainerPage", "Open to the whole network"))
    more = len(published) - 1
    return Cell(
        published[0].text,
        "\n".join(lines),
        detail=translate("ContainerPage", "+{number}").format(number=count_of(more)) if more else "",
        tone="broken" if is_open else None,
        links=tuple(Link(port.text, port.url) for port in published if port.url),
    )


def _ports_order(environment: Environment, _usage: Usage | None) -> SortValue:
    from insula.viewmodels.containers.ports import short_ports_of

    published = short_ports_of(environment)
    return name_key(published[0].text) if published else ""


def _age(environment: Environment, _usage: Usage | None) -> Cell:
    created = environment.created
    return Cell("—") if created is None else Cell(since(created), moment_of(created))


def _age_order(environment: Environment, _usage: Usage | None) -> SortValue:
    """The youngest first."""
    return 0.0 if environment.created is None else -environment.created.timestamp()


def _risks(environment: Environment, _usage: Usage | None) -> Cell:
    if not is_risky(environment):
        return Cell("")
    from insula.viewmodels.wording.risks import badge_of_risk, known_risks

    words = ", ".join(map(badge_of_risk, known_risks(environment.facts.get("risks"))))
    return Cell(words, "\n".join(_risk_names(environment)), tone="broken", icon=RISK_ICON)


def _risks_order(environment: Environment, _usage: Usage | None) -> SortValue:
    risks = environment.facts.get("risks")
    return -len(risks) if isinstance(risks, tuple) else 0


def _project(environment: Environment, _usage: Usage | None) -> Cell:
    return Cell(text_fact(environment, "project") or "—", text_fact(environment, "service"))


def _project_order(environment: Environment, _usage: Usage | None) -> SortValue:
    return folded(text_fact(environment, "project"))


def _engine(environment: Environment, _usage: Usage | None) -> Cell:
    return Cell(text_fact(environment, "engine"))


def _engine_order(environment: Environment, _usage: Usage | None) -> SortValue:
    return folded(text_fact(environment, "engine"))
