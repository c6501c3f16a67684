from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from insula.backends.process import run
from insula.domain.errors import ProgramFailedError, ProgramMissingError, ProgramTimedOutError, StorageError

posix = pytest.mark.skipif(sys.platform == "win32", reason="process groups and signals")


def python(source: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", textwrap.dedent(source)]


async def gone(pid: int, patience: float = 5) -> bool:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if not alive(pid):
            return True
        await asyncio.sleep(0.02)
    return False


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return not Path("/proc").exists()


async def test_both_streams_come_by_line_and_whole() -> None:
    lines: list[str] = []
    completed = await run(
        python("import sys; print('one'); print('two', file=sys.stderr); print('été')"),
        timeout=30,
        on_line=lines.append,
    )

    assert sorted(lines) == ["one", "two", "été"]
    assert completed.status == 0
    assert completed.output.splitlines() == ["one", "été"]
    assert completed.errors.splitlines() == ["two"]


async def test_a_failure_tells_the_program_its_status_and_the_end_of_what_it_said() -> None:
    with pytest.raises(ProgramFailedError) as caught:
        await run(python("import sys; [print(n) for n in range(500)]; sys.exit('bad thing')"), timeout=30)

    assert caught.value.status == 1
    assert caught.value.program == sys.executable
    assert "499" in caught.value.output.splitlines()
    assert "bad thing" in caught.value.output
    assert len(caught.value.output.splitlines()) == 41


async def test_a_status_can_be_looked_at_instead() -> None:
    assert (await run(python("raise SystemExit(3)"), timeout=30, check=False)).status == 3


async def test_a_program_that_is_not_installed_is_told_as_such() -> None:
    with pytest.raises(ProgramMissingError) as caught:
        await run(["no-such-program-anywhere", "x"], timeout=30)
    assert caught.value.program == "no-such-program-anywhere"


async def test_a_working_folder_that_is_gone_is_not_taken_for_a_missing_program(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        await run(python(""), cwd=tmp_path / "gone", timeout=30)
    assert caught.value.path == str(tmp_path / "gone")


async def test_it_gets_its_input_folder_and_environment(tmp_path: Path) -> None:
    completed = await run(
        python("import os, sys; print(os.getcwd(), os.environ.get('COLOUR'), sys.stdin.read())"),
        cwd=tmp_path,
        env={"COLOUR": "blue", "SYSTEMROOT": os.environ.get("SYSTEMROOT", "")},
        input=b"hello",
        timeout=30,
    )
    assert completed.output.split() == [str(tmp_path.resolve()), "blue", "hello"]


async def test_without_input_it_reads_nothing_instead_of_our_terminal() -> None:
    assert (await run(python("import sys; print(repr(sys.stdin.read()))"), timeout=30)).output.strip() == "''"


async def test_input_that_nobody_reads_does_no_harm() -> None:
    assert (await run(python("pass"), input=b"x" * 5_000_000, timeout=30)).status == 0


async def test_a_line_of_ten_megabytes_does_no_harm() -> None:
    lines: list[str] = []
    completed = await run(
        python("import sys; sys.stdout.write('x' * 10_000_000 + '\\nlast\\n')"), timeout=60, on_line=lines.append
    )

    assert max(map(len, lines)) <= 64 * 1024
    assert sum(map(len, lines)) == 10_000_000 + 4
    assert lines[-1] == "last"
    assert [len(line) for line in completed.output.splitlines()] == [10_000_000, 4]


async def test_of_endless_output_the_end_is_kept() -> None:
    completed = await run(
        python("import sys; [sys.stdout.write('x' * 1_000_000) for _ in range(30)]; print('end')"), timeout=60
    )
    assert 16_000_000 < len(completed.output) < 18_000_000
    assert completed.output.rstrip().endswith("end")


async def test_secrets_are_masked_in_lines_and_failures() -> None:
    lines: list[str] = []
    with pytest.raises(ProgramFailedError) as caught:
        await run(
            python("print('https://me:hunter2@host/simple'); raise SystemExit(1)"), timeout=30, on_line=lines.append
        )
    assert "hunter2" not in lines[0] + caught.value.output
    assert "host/simple" in lines[0]


async def test_a_mistake_in_the_listener_ends_the_program_and_comes_out() -> None:
    def fail(line: str) -> None:
        raise LookupError(line)

    started = time.monotonic()
    with pytest.raises(LookupError, match="one"):
        await run(python("import time; print('one', flush=True); time.sleep(60)"), timeout=50, on_line=fail)
    assert time.monotonic() - started < 20


@posix
async def test_over_time_it_is_ended_with_its_children() -> None:
    pids: list[str] = []
    with pytest.raises(ProgramTimedOutError) as caught:
        await run(["/bin/sh", "-c", "sleep 600 & echo $!; wait"], timeout=0.5, on_line=pids.append)

    assert caught.value.output == pids[0]
    assert await gone(int(pids[0]))


@posix
async def test_cancelled_it_ends_with_its_children_before_the_task_does() -> None:
    pids: list[str] = []
    heard = asyncio.Event()

    def hear(line: str) -> None:
        pids.append(line)
        heard.set()

    task = asyncio.create_task(run(["/bin/sh", "-c", "sleep 600 & echo $!; wait"], timeout=None, on_line=hear))
    await heard.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert not alive(int(pids[0]))


@posix
async def test_a_program_that_ignores_the_polite_signal_is_killed_even_if_one_cancels_again() -> None:
    pids: list[str] = []
    heard = asyncio.Event()

    def hear(line: str) -> None:
        pids.append(line)
        heard.set()

    task = asyncio.create_task(
        run(["/bin/sh", "-c", "trap '' TERM; echo $$; while :; do sleep 0.1; done"], timeout=None, on_line=hear)
    )
    await heard.wait()
    started = time.monotonic()
    for _ in range(3):
        task.cancel()
        await asyncio.sleep(0.1)
    assert not task.done()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert 2.5 < time.monotonic() - started < 8
    assert not alive(int(pids[0]))


@posix
async def test_a_child_that_keeps_the_output_open_does_not_hold_us() -> None:
    started = time.monotonic()
    completed = await run(["/bin/sh", "-c", "sleep 30 & echo $!"], timeout=20)
    child = int(completed.output)

    assert time.monotonic() - started < 10
    assert alive(child)
    os.kill(child, signal.SIGKILL)


@pytest.mark.engine
async def test_it_does_not_outlive_us_when_we_are_killed(tmp_path: Path) -> None:
    script = tmp_path / "starter.py"
    script.write_text(
        "import asyncio\n"
        "from insula.backends.process import run\n"
        "asyncio.run(run(['/bin/sh', '-c', 'trap \"\" TERM; sleep 600 & echo $$ $!; wait'], timeout=None,"
        " on_line=lambda line: print(line, flush=True)))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env=environment, text=True) as starter:
        assert starter.stdout is not None
        pids = [int(pid) for pid in starter.stdout.readline().split()]
        assert all(alive(pid) for pid in pids)
        starter.kill()

    assert len(pids) == 2
    for pid in pids:
        assert await gone(pid)


async def test_many_at_once_leave_nothing_behind() -> None:
    results = await asyncio.gather(*(run(python(f"print({n})"), timeout=60) for n in range(12)))
    assert [int(each.output) for each in results] == list(range(12))
