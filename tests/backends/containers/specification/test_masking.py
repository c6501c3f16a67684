from __future__ import annotations

import pytest

from insula.backends.containers.specification.masking import MASK, looks_secret, mask_words


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("POSTGRES_PASSWORD", "x"),
        ("db_pass", "x"),
        ("API_KEY", "x"),
        ("apikey", "x"),
        ("KEY", "x"),
        ("GITHUB_TOKEN", "x"),
        ("DATABASE_URL", "postgres://ana:hunter2@db/shop"),
        ("ANYTHING", "ghp_" + "a" * 36),
    ],
)
def test_what_may_be_a_secret_is_taken_for_one(name: str, value: str) -> None:
    assert looks_secret(name, value)


@pytest.mark.parametrize(
    ("name", "value"), [("PATH", "/bin"), ("LANG", "fr_FR.UTF-8"), ("KEYBOARD", "azerty"), ("PASSWORD", "")]
)
def test_what_is_none_can_be_read(name: str, value: str) -> None:
    assert not looks_secret(name, value)


def test_a_password_among_arguments_is_masked_and_the_rest_is_not() -> None:
    assert list(mask_words(("app", "--password", "hunter2", "--port", "80"))) == [
        "app",
        "--password",
        MASK,
        "--port",
        "80",
    ]
    assert list(mask_words(("app", "--token=abc"))) == ["app", f"--token={MASK}"]
