"""Roles from what Siemens, Philips, GE and the standard write into headers."""

from __future__ import annotations

import pytest

from inference_engine.formats.dicom.frames import ImageFacts
from inference_engine.formats.dicom.roles import Role, complex_component, guess_role, names_a_map


def facts(
    image_type: str = "ORIGINAL/PRIMARY/M", description: str = "", *, component: str = "",
    echo: float | None = None, field: float | None = 3.0, sequence: str = "GR",
) -> ImageFacts:  # fmt: skip
    return ImageFacts(
        tuple(image_type.split("/")), component, echo, field, description, sequence, "any"
    )


@pytest.mark.parametrize(
    ("image_type", "role"),
    [
        ("DERIVED/PRIMARY/M/DIXON/WATER", Role.WATER),
        ("DERIVED/PRIMARY/M/DIXON/FAT", Role.FAT),
        ("ORIGINAL/PRIMARY/M/DIXON/IN_PHASE", Role.IN_PHASE),
        ("ORIGINAL/PRIMARY/M/DIXON/OPP_PHASE", Role.OPPOSED_PHASE),
        ("ORIGINAL/PRIMARY/W/W/FFE", Role.WATER),
        ("ORIGINAL/PRIMARY/F/F/FFE", Role.FAT),
        ("ORIGINAL/PRIMARY/IP/IP/FFE", Role.IN_PHASE),
        ("ORIGINAL/PRIMARY/OP/OP/FFE", Role.OPPOSED_PHASE),
        ("DERIVED/PRIMARY/FF/FF/FFE", Role.FAT_FRACTION),
        ("DERIVED/PRIMARY/DIXON/OUT_PHASE", Role.OPPOSED_PHASE),
        ("DERIVED/PRIMARY/DIXON/T2_STAR", Role.T2_STAR),
        ("ORIGINAL/PRIMARY/R2_STAR", Role.R2_STAR),
        ("ORIGINAL/PRIMARY/T1/FIELD_MAP", Role.FIELD_MAP),
    ],
)
def test_the_image_type_is_believed(image_type: str, role: Role) -> None:
    guess = guess_role(facts(image_type))
    assert guess.role is role
    assert guess.confidence > 0.9


@pytest.mark.parametrize(
    ("description", "role"),
    [
        ("t1_vibe_dixon_tra_W", Role.WATER),
        ("t1_vibe_dixon_tra_F", Role.FAT),
        ("t1_vibe_dixon_tra_in", Role.IN_PHASE),
        ("t1_vibe_dixon_tra_opp", Role.OPPOSED_PHASE),
        ("WATER: Ax LAVA-Flex", Role.WATER),
        ("FAT: Ax LAVA-Flex", Role.FAT),
        ("InPhase: Ax LAVA-Flex", Role.IN_PHASE),
        ("OutPhase: Ax LAVA-Flex", Role.OPPOSED_PHASE),
        ("Thigh in phase", Role.IN_PHASE),
        ("Thigh out of phase", Role.OPPOSED_PHASE),
        ("opposed-phase", Role.OPPOSED_PHASE),
        ("FatFrac: Ax IDEAL IQ", Role.FAT_FRACTION),
        ("Fat Fraction thigh", Role.FAT_FRACTION),
        ("R2*: Ax IDEAL IQ", Role.R2_STAR),
    ],
)
def test_the_description_tells_where_the_type_is_silent(description: str, role: Role) -> None:
    guess = guess_role(facts(description=description))
    assert guess.role is role
    assert guess.confidence == 0.7


@pytest.mark.parametrize(
    "description",
    ["t2_tse_fatsat", "PD fat sat", "T1 fat-suppressed", "waterfall study 2", "localizer", "STIR"],
)
def test_other_words_are_no_channel(description: str) -> None:
    assert guess_role(facts(description=description)).role is Role.OTHER


def test_type_and_name_together_are_surer_than_the_type_alone() -> None:
    alone = guess_role(facts("DERIVED/PRIMARY/M/DIXON/FAT"))
    both = guess_role(facts("DERIVED/PRIMARY/M/DIXON/FAT", "dixon_F"))
    assert both.confidence > alone.confidence


def test_a_contradiction_costs_confidence_and_is_told() -> None:
    guess = guess_role(facts("DERIVED/PRIMARY/M/DIXON/FAT", "dixon_W"))
    assert (guess.role, guess.confidence) == (Role.FAT, 0.5)
    assert "instead" in guess.reasons[1]
    assert guess.reasons[2].startswith("The image type counts")


@pytest.mark.parametrize(
    ("echo", "field", "role"),
    [
        (2.30, 3.0, Role.IN_PHASE),
        (1.15, 3.0, Role.OPPOSED_PHASE),
        (4.61, 1.5, Role.IN_PHASE),
        (2.30, 1.5, Role.OPPOSED_PHASE),
        (1.72, 3.0, Role.MAGNITUDE),
    ],
)
def test_the_echo_time_tells_the_phase_at_its_field(echo: float, field: float, role: Role) -> None:
    guess = guess_role(facts("ORIGINAL/PRIMARY/M", "3D Dixon", echo=echo, field=field))
    assert guess.role is role


def test_the_echo_of_another_sequence_tells_nothing() -> None:
    assert guess_role(facts(echo=2.3, sequence="SE")).role is Role.MAGNITUDE


@pytest.mark.parametrize(
    ("image_type", "component", "role"),
    [
        ("ORIGINAL/PRIMARY/P", "", Role.PHASE),
        ("ORIGINAL/PRIMARY/M", "PHASE", Role.PHASE),
        ("ORIGINAL/PRIMARY/R", "", Role.REAL),
        ("ORIGINAL/PRIMARY/I", "", Role.IMAGINARY),
    ],
)
def test_parts_of_complex_images_are_no_channels(
    image_type: str, component: str, role: Role
) -> None:
    # Even if the series is named after one.
    assert guess_role(facts(image_type, "dixon_in", component=component)).role is role


def test_reasons_quote_nothing_that_was_typed() -> None:
    guess = guess_role(facts(description="Querulant_W"))
    assert not any("Querulant" in reason for reason in guess.reasons)


def test_what_scanners_have_separated_is_no_echo_any_more() -> None:
    assert names_a_map(facts("DERIVED/PRIMARY/M/DIXON/WATER"))
    assert not names_a_map(facts("ORIGINAL/PRIMARY/M", "fat and water, six echoes"))
    assert complex_component(facts("ORIGINAL/PRIMARY/OTHER")) is None
