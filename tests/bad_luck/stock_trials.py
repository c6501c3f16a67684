"""One verb on what an engine holds, while the engine dies or hangs."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock.stock import DockerStock
from insula.domain.environment import Verb
from insula.domain.errors import EngineUnavailableError, InsulaError
from tests.backends.containers.stock.test_stock import Sink
from tests.engines.docker_engine import DockerEngine


class StockTrial(ABC):
    """A subclass knows how to prepare `engine` for each verb, and what must be true afterwards."""

    def __init__(self, engine: DockerEngine) -> None:
        self.engine = engine
        self.sink = Sink()

    @abstractmethod
    def deed(self, stock: DockerStock, verb: Verb) -> Awaitable[object]:
        """The verb itself."""

    async def do(self, connection: Connection, verb: Verb) -> InsulaError | None:
        """Its failure."""
        try:
            await self.deed(DockerStock(connection), verb)
        except InsulaError as error:
            return error
        return None

    async def do_while_it_dies(self, connection: Connection, verb: Verb, step: str) -> InsulaError | None:
        """The engine is killed once `step` is declared, and started again; the failure, if there was one."""
        self.sink.wait_for = step
        doing = asyncio.create_task(self.do(connection, verb))
        await self.sink.declared.wait()
        self.engine.kill()
        failure = await doing
        assert failure is None or isinstance(failure, EngineUnavailableError)
        self.engine.start()
        return failure

    async def give_up_while_it_hangs(self, connection: Connection, verb: Verb, step: str) -> bool:
        """The engine hangs once `step` is declared, until the verb was given up; whether that ended it."""
        await connection.get("/version")
        self.sink.wait_for = step
        doing = asyncio.create_task(self.do(connection, verb))
        await self.sink.declared.wait()
        self.engine.suspend()
        await asyncio.wait({doing}, timeout=0.3)
        doing.cancel()
        async with asyncio.timeout(20):
            await asyncio.gather(doing, return_exceptions=True)
        self.engine.resume()
        return doing.cancelled()
