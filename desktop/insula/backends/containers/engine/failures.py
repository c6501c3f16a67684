"""What the SDK raises, as failures that a person can meet."""

from __future__ import annotations

import contextlib
import http.client
from collections.abc import Iterator

import requests.exceptions
import urllib3.exceptions
from docker.errors import APIError, DockerException

from insula.domain.errors import EngineRefusedError, EngineUnavailableError, NotFoundError

_MISSING = 404


@contextlib.contextmanager
def told(engine: str, reference: str = "") -> Iterator[None]:
    """Within it, failures of the SDK become InsulaErrors.

    Raises:
        NotFoundError: the engine knows no `reference`.
        EngineRefusedError: it will not do that; it has its status (409: a conflict) and the engine's own words.
        EngineUnavailableError: it does not answer, or not in a way that can be understood.
    """
    try:
        yield
    except APIError as error:
        status, message = error.status_code or 0, str(error.explanation or error).strip()
        if status == _MISSING and reference:
            raise NotFoundError(reference) from error
        raise EngineRefusedError(engine, status, message) from error
    except (
        requests.exceptions.RequestException,
        urllib3.exceptions.HTTPError,
        http.client.HTTPException,
        DockerException,
        OSError,
    ) as error:
        raise EngineUnavailableError(engine, _reason(error)) from error
    except ValueError as error:
        raise EngineUnavailableError(engine, f"its answer cannot be read: {error}") from error


def _reason(error: BaseException) -> str:
    """The innermost cause: the SDK wraps it three times."""
    inner = error
    while (deeper := inner.__cause__ or inner.__context__) is not None:
        inner = deeper
    return str(inner) or type(inner).__name__
