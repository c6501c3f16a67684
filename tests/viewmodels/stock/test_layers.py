from __future__ import annotations

import json

from insula.domain.progress import Progress
from insula.viewmodels.stock.layers import COLUMNS, LayerRow, layers_of, words_of

MIB = 1024 * 1024


def _texts(layer: LayerRow) -> list[str]:
    return [column.text(layer) for column in COLUMNS]


def test_each_layer_has_its_words_its_size_and_how_far_it_is() -> None:
    parts = [
        ["a1", "Downloading", MIB, 4 * MIB, 0.2],
        ["b2", "Pull complete", 2 * MIB, 2 * MIB, 1.0],
        ["c3", "Waiting", 0, 0, 0.0],
        ["d4", "Retrying in 3 seconds", 0, 0, 0.0],
    ]
    layers = layers_of(Progress("pull", 0.5, {"parts": json.dumps(parts)}))
    assert [_texts(each) for each in layers[:3]] == [
        ["a1", "downloading", "1.0\u00a0MiB of 4.0\u00a0MiB", "20%"],
        ["b2", "done", "2.0\u00a0MiB", "100%"],
        ["c3", "waiting", "—", "0%"],
    ]
    assert words_of(layers[3]) == "Retrying in 3 seconds"


def test_a_progress_that_tells_of_no_layers_has_none() -> None:
    assert layers_of(None) == ()
    assert layers_of(Progress("undoing")) == ()
    assert layers_of(Progress("pull", 0.1, {"parts": "[[1]]"})) == ()
    assert layers_of(Progress("pull", 0.1, {"parts": "{"})) == ()
