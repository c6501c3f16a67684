from __future__ import annotations

from insula.backends.venvs.interpreters_windows import launched_in, registered_in


class Hive:
    """A part of the registry, as a mapping of keys to their values."""

    def __init__(self, content: dict[str, dict[str, str]]) -> None:
        self._content = content

    def keys(self, path: str) -> list[str]:
        below = f"{path}\\"
        return list(
            dict.fromkeys(key.removeprefix(below).split("\\")[0] for key in self._content if key.startswith(below))
        )

    def value(self, path: str, name: str) -> str:
        return self._content.get(path, {}).get(name, "")


def test_the_registry_tells_the_executables() -> None:
    root = "Software\\Python"
    hive = Hive(
        {
            f"{root}\\PythonCore\\3.12\\InstallPath": {"": "C:\\Py312\\", "ExecutablePath": "C:\\Py312\\python.exe"},
            f"{root}\\PythonCore\\3.5\\InstallPath": {"": "C:\\Python 35"},
            f"{root}\\ContinuumAnalytics\\Anaconda39-64\\InstallPath": {"ExecutablePath": "D:\\conda\\python.exe"},
            f"{root}\\PyLauncher\\tag\\InstallPath": {"ExecutablePath": "C:\\Windows\\py.exe"},
            f"{root}\\Broken\\1\\Help": {"": "x"},
        }
    )

    assert list(registered_in(hive)) == ["C:\\Py312\\python.exe", "C:\\Python 35\\python.exe", "D:\\conda\\python.exe"]


def test_the_launcher_tells_the_executables() -> None:
    output = [
        " -V:3.12 *        C:\\Users\\Zoé Été\\AppData\\Local\\Programs\\Python\\Python312\\python.exe",
        " -V:ContinuumAnalytics/Anaconda39-64 D:\\conda\\python.exe",
        " -3.8-64          C:\\Python38\\python.exe",
        "",
        "No installed Pythons found!",
    ]

    assert list(launched_in(output)) == [
        "C:\\Users\\Zoé Été\\AppData\\Local\\Programs\\Python\\Python312\\python.exe",
        "D:\\conda\\python.exe",
        "C:\\Python38\\python.exe",
    ]
