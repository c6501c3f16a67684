"""The facts of one container, as the rows of its summary, and what needs attention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from insula.domain.container_details import ContainerDetails
from insula.domain.containers import RestartPolicy
from insula.domain.environment import Environment, ProblemCode
from insula.viewmodels.containers.mounts import MountFact, mounts_of
from insula.viewmodels.facts import text_fact
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.summary import Form, SummaryRow
from insula.viewmodels.wording.exit_codes import describe_exit, meaning_of_exit
from insula.viewmodels.wording.figures import cores_of, count_of, moment_of, since, size_of
from insula.viewmodels.wording.problems import describe_problem, title_of_problem
from insula.viewmodels.wording.risks import describe_risk, known_risks, name_of_risk


@dataclass(frozen=True, slots=True)
class Attention:
    """Something to know at once. `grave` ones are red."""

    title: str
    sentence: str
    grave: bool


def container_summary(environment: Environment, details: ContainerDetails | None) -> tuple[SummaryRow, ...]:
    """The rows in their order; what is not known, or is as everywhere, is left out. Ports are not among them."""
    rows = (
        *_made_of(environment, details),
        *_joined_to(environment),
        *_times(environment, details),
        *(() if details is None else _settings(details)),
        SummaryRow("engine", translate("ContainerSummary", "Engine"), text_fact(environment, "engine")),
        SummaryRow("id", translate("ContainerSummary", "ID"), environment.id[:12], Form.COMMAND, environment.id),
    )
    return tuple(row for row in rows if row.value)


def attention_of(environment: Environment, details: ContainerDetails | None) -> tuple[Attention, ...]:
    """Problems with their remedy, then risks; empty in the trash, where nothing runs."""
    if environment.trashed is not None:
        return ()
    return (*_problems(environment, details), *_risks(environment, details))


def _problems(environment: Environment, details: ContainerDetails | None) -> Iterator[Attention]:
    if details is not None and details.out_of_memory and details.exit_code is not None:
        yield Attention(
            translate("ContainerSummary", "It ran out of memory"),
            translate(
                "ContainerSummary", "The system ended it at its limit. Give it more memory, or find what takes it."
            ),
            grave=True,
        )
    if details is not None and details.error:
        sentence = translate("ContainerSummary", "The engine says: {error}").format(error=details.error)
        yield Attention(translate("ContainerSummary", "It could not be started"), sentence, grave=True)
    for problem in environment.problems:
        if problem.code is ProblemCode.FAILED and details is not None and (details.out_of_memory or details.error):
            continue
        yield Attention(
            title_of_problem(problem),
            _sentence(problem.code, describe_problem(problem), environment, details),
            grave=True,
        )


def _sentence(code: ProblemCode, sentence: str, environment: Environment, details: ContainerDetails | None) -> str:
    """With what is known beyond the list: the meaning of the code, what the health check said."""
    if code is ProblemCode.FAILED and isinstance(exit_code := environment.facts.get("exit_code"), int):
        meaning = meaning_of_exit(exit_code)
        if meaning:
            return f"{sentence} {translate('ContainerSummary', 'That code means: {meaning}.').format(meaning=meaning)}"
    if code is ProblemCode.UNHEALTHY and details is not None and details.health_output:
        said = details.health_output.splitlines()[-1][:300]
        return f"{sentence} {translate('ContainerSummary', 'It said last: {output}').format(output=said)}"
    return sentence


def _risks(environment: Environment, details: ContainerDetails | None) -> Iterator[Attention]:
    told = set(known_risks(environment.facts.get("risks"))) | set(() if details is None else details.risks)
    for risk in known_risks(tuple(each.value for each in told)):
        yield Attention(name_of_risk(risk), describe_risk(risk), grave=True)


def _made_of(environment: Environment, details: ContainerDetails | None) -> Iterable[SummaryRow]:
    import shlex

    command = text_fact(environment, "command") if details is None else shlex.join(details.command)
    image = text_fact(environment, "image")
    return (
        SummaryRow("image", translate("ContainerSummary", "Image"), image, Form.COMMAND, image or None),
        SummaryRow("command", translate("ContainerSummary", "Command"), command, Form.COMMAND, command or None),
    )


def _joined_to(environment: Environment) -> Iterator[SummaryRow]:
    for at, mount in enumerate(mounts_of(environment)):
        label = translate("ContainerSummary", "Mounts") if at == 0 else ""
        text = _mount(mount)
        yield SummaryRow(f"mount-{at}", label, text, Form.COMMAND, text)
    networks = environment.facts.get("networks")
    names = ", ".join(networks) if isinstance(networks, tuple) else ""
    yield SummaryRow("networks", translate("ContainerSummary", "Networks"), names)
    project, service = text_fact(environment, "project"), text_fact(environment, "service")
    yield SummaryRow("project", translate("ContainerSummary", "Compose"), " · ".join(filter(None, (project, service))))


def _mount(mount: MountFact) -> str:
    """For instance "volume data → /data, read-only"."""
    if mount.anonymous:
        words = translate("ContainerSummary", "volume without a name → {target}")
    else:
        words = {
            "volume": translate("ContainerSummary", "volume {source} → {target}"),
            "bind": translate("ContainerSummary", "folder {source} → {target}"),
            "tmpfs": translate("ContainerSummary", "in memory → {target}"),
        }.get(mount.kind, f"{mount.kind} {{source}} → {{target}}")
    text = words.format(source=mount.source, target=mount.target)
    return translate("ContainerSummary", "{mount}, read-only").format(mount=text) if mount.read_only else text


def _times(environment: Environment, details: ContainerDetails | None) -> Iterator[SummaryRow]:
    if environment.created is not None:
        yield SummaryRow("created", translate("ContainerSummary", "Created"), moment_of(environment.created))
    if details is None:
        return
    if details.started is not None:
        started = f"{moment_of(details.started)} · {since(details.started)}"
        yield SummaryRow("started", translate("ContainerSummary", "Started"), started)
    if details.ended is not None and details.exit_code is not None:
        yield SummaryRow("ended", translate("ContainerSummary", "Ended"), moment_of(details.ended))
        code = describe_exit(details.exit_code, out_of_memory=details.out_of_memory)
        yield SummaryRow("exit", translate("ContainerSummary", "Exit code"), code)


def _settings(details: ContainerDetails) -> Iterator[SummaryRow]:
    yield SummaryRow("restart", translate("ContainerSummary", "Restarts"), _restart(details))
    yield SummaryRow("limits", translate("ContainerSummary", "Limits"), _limits(details))
    yield SummaryRow("user", translate("ContainerSummary", "User"), details.user)
    folder = details.working_directory
    yield SummaryRow("folder", translate("ContainerSummary", "Folder"), folder, Form.PATH, folder or None)
    if details.variables:
        words = translate("ContainerSummary", "%n variable(s)", "", details.variables)
        if details.secrets:
            words += " · " + translate("ContainerSummary", "%n secret(s)", "", details.secrets)
        yield SummaryRow("variables", translate("ContainerSummary", "Variables"), words)


def _restart(details: ContainerDetails) -> str:
    if details.auto_remove:
        return translate("ContainerSummary", "never: it vanishes once it ends")
    words = {
        RestartPolicy.NO: translate("ContainerSummary", "never"),
        RestartPolicy.ON_FAILURE: translate("ContainerSummary", "after a failure"),
        RestartPolicy.UNLESS_STOPPED: translate("ContainerSummary", "unless stopped"),
        RestartPolicy.ALWAYS: translate("ContainerSummary", "always"),
    }[details.restart]
    if details.restart is RestartPolicy.ON_FAILURE and details.restart_tries:
        words += ", " + translate("ContainerSummary", "at most %n time(s)", "", details.restart_tries)
    if details.restarts:
        words += " · " + translate("ContainerSummary", "%n so far", "", details.restarts)
    return words


def _limits(details: ContainerDetails) -> str:
    limits = [] if details.processors is None else [cores_of(details.processors)]
    if details.memory is not None:
        limits.append(size_of(details.memory))
    if details.processes is not None:
        limits.append(translate("ContainerSummary", "{number} processes").format(number=count_of(details.processes)))
    return " · ".join(limits) or translate("ContainerSummary", "none")
