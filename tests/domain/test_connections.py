from __future__ import annotations

import pytest

from insula.domain.connections import check_network_name, check_volume_name, checked_subnet, parse_options
from insula.domain.errors import InvalidNameError
from insula.domain.image_errors import InvalidConnectionNameError, InvalidOptionError, InvalidSubnetError


@pytest.mark.parametrize("name", ["ab", "blog_data", "0.x-Y", "f" * 64])
def test_names_that_engines_take_are_taken(name: str) -> None:
    check_volume_name(name)
    check_network_name(name)


@pytest.mark.parametrize("name", ["a", "a b", "_a", "-ab", "é", "a/b", "a\n"])
def test_names_that_engines_refuse_are_refused_before(name: str) -> None:
    with pytest.raises(InvalidConnectionNameError):
        check_volume_name(name)


def test_an_empty_name_and_one_of_the_engine_have_errors_of_their_own() -> None:
    with pytest.raises(InvalidNameError):
        check_volume_name(" ")
    check_volume_name("host")
    with pytest.raises(InvalidNameError):
        check_network_name("host")


@pytest.mark.parametrize(
    ("text", "subnet"),
    [("10.5.0.0/16", "10.5.0.0/16"), (" 10.0.0.0/255.0.0.0 ", "10.0.0.0/8"), ("fd00::/64", "fd00::/64")],
)
def test_ranges_of_addresses_are_read(text: str, subnet: str) -> None:
    assert checked_subnet(text) == subnet


@pytest.mark.parametrize("text", ["10.5.0.7/16", "10.5.0.7", "10.5.0.7/32", "x", "10.5.0.0/40", ""])
def test_what_is_no_range_is_refused(text: str) -> None:
    with pytest.raises(InvalidSubnetError):
        checked_subnet(text)


def test_options_are_one_a_line_and_may_hold_equals_signs() -> None:
    assert parse_options("type=nfs\n\n o=addr=192.0.2.1,rw \n") == {"type": "nfs", "o": "addr=192.0.2.1,rw"}
    with pytest.raises(InvalidOptionError) as refused:
        parse_options("type=nfs\nrw")
    assert refused.value.option == "rw"
