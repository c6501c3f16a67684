from __future__ import annotations

import random
import time

import pytest

from insula.storage.redaction import MASK, redact

SECRET = "hunter2X9"


@pytest.mark.parametrize(
    "text",
    [
        f"https://me:{SECRET}@host/simple",
        f"--index-url https://me:{SECRET}@host/simple",
        f"https://{SECRET}@host/simple",
        f"https://me:with@{SECRET}@host/simple",
        f"https://me:with/{SECRET}@host/simple",
        f"git+https://oauth2:{SECRET}@host/a.git@v1",
        f"postgresql+asyncpg://me:{SECRET}@10.0.0.1:5432/db",
        f"a https://x:{SECRET}@h and https://y:{SECRET}@h",
        f"tool --password {SECRET} run",
        f"tool --password={SECRET}",
        f"tool --password '{SECRET} and more' run",
        f"['tool', '--password', '{SECRET}']",
        f'["tool", "--api-key={SECRET}"]',
        f"tool --auth-token {SECRET}",
        f"tool --client-secret {SECRET}",
        f"token={SECRET}",
        f"https://host/a?x=1&token={SECRET}&y=2",
        f"https://host/a?X-Amz-Signature={SECRET}",
        f"access_token: {SECRET}",
        f'{{"access_token": "{SECRET}"}}',
        f"{{'db.password': '{SECRET}', 'a': 1}}",
        f"DB_PASSWORD={SECRET}",
        f"POSTGRES_PASS={SECRET}",
        f"AWS_SECRET_ACCESS_KEY={SECRET}",
        f"SECRET={SECRET} TOKEN={SECRET}",
        f"UV_INDEX_INTERNAL_PASSWORD={SECRET}",
        f"API_KEY: {SECRET}",
        f"environ({{'SSH_KEY': '{SECRET}'}})",
        f"Authorization: Bearer {SECRET}",
        f"authorization: Basic {SECRET}==",
        f"{{'Authorization': 'Token {SECRET}'}}",
        f"Proxy-Authorization: {SECRET}",
        f"Cookie: session={SECRET}; other={SECRET}",
        f"X-Api-Key: {SECRET}",
        f"sent Bearer {SECRET}",
        f"password: {SECRET}",
        f"passwd = {SECRET}",
        f"-----BEGIN OPENSSH PRIVATE KEY-----\n{SECRET}\n{SECRET}\n-----END OPENSSH PRIVATE KEY-----",
        f"-----BEGIN PRIVATE KEY-----\n{SECRET}",
    ],
)
def test_a_secret_is_masked_wherever_it_hides(text: str) -> None:
    shown = redact(text)
    assert SECRET not in shown
    assert MASK in shown


@pytest.mark.parametrize(
    "token",
    [
        "ghp_" + "a1" * 18,
        "github_pat_" + "a1" * 20,
        "glpat-" + "a1" * 10,
        "pypi-AgEIcHlwaS5vcmc" + "a1" * 20,
        "sk-proj-" + "a1" * 12,
        "AKIA" + "A1" * 8,
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk",
    ],
)
def test_a_well_known_token_is_masked_without_a_name(token: str) -> None:
    assert redact(f"using {token} now") == f"using {MASK} now"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Installed 12 packages in 34 ms",
        "https://files.example.org/packages/numpy-2.1.0.whl",
        "https://host:8080/path@1.2",
        "git+ssh://git@github.com/me/it@v1",
        "https://github.com/me/it@v1",
        "https://host/a?page=2&sort_key=name",
        "key=value",
        "--password-file /run/secrets/x --verbose",
        "the keyboard is authentic, and so is the tokenizer",
        "Collecting secretstorage==3.3.3",
        "  + tokenizers==0.20.1",
        "/home/me/.local/share/keyrings",
        "C:\\Users\\me\\tokens",
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert redact(text) == text


def test_what_surrounds_a_secret_stays_readable() -> None:
    assert redact(f"uv pip install --index-url https://me:{SECRET}@host/simple numpy") == (
        f"uv pip install --index-url https://{MASK}@host/simple numpy"
    )
    assert redact(f"tool --password '{SECRET}' --verbose") == f"tool --password '{MASK}' --verbose"
    assert redact(f'{{"token": "{SECRET}", "page": 2}}') == f'{{"token": "{MASK}", "page": 2}}'


def test_masking_twice_changes_nothing() -> None:
    once = redact(f"https://me:{SECRET}@host token={SECRET} Authorization: Bearer {SECRET}")
    assert redact(once) == once


@pytest.mark.parametrize(
    "piece",
    [
        "a-",
        "a_",
        "A_",
        "a.",
        "token",
        "token=",
        "://",
        "a://",
        "a:",
        "--a",
        "'",
        "@",
        "key-",
        "Bearer ",
        "eyJ.",
        "PASS_",
    ],
)
def test_no_text_takes_long(piece: str) -> None:
    text = "://token key " + piece * (65_536 // len(piece))
    started = time.process_time()
    redact(text)
    assert time.process_time() - started < 5


def test_random_text_takes_no_long_time_either() -> None:
    alphabet = "aA0_-.:/@='\" \n"
    text = "".join(random.Random(7).choices(alphabet, k=65_536)) + "token"
    started = time.process_time()
    redact(text)
    assert time.process_time() - started < 5
