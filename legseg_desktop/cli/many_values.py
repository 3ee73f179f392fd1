"""Options that take any number of values, as in `--magnitude a.nii b.nii c.nii`."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand


class ManyValuesCommand(TyperCommand):
    """A command whose repeatable options may be followed by several values at once.

    `--magnitude a b c` is read as `--magnitude a --magnitude b --magnitude c`, which is what
    the parser underneath knows. An argument of the command itself must come before such options.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Repeat the name of a repeatable option before each of its values."""
        many = {
            name
            for parameter in self.params
            if getattr(parameter, "multiple", False)
            for name in parameter.opts
        }
        spread: list[str] = []
        option, is_first = None, False
        for token in args:
            if token.startswith("-") and not _is_number(token):
                option, is_first = (token, True) if token in many else (None, False)
                spread.append(token)
                continue
            if option is not None and not is_first:
                spread.append(option)
            spread.append(token)
            is_first = False
        return super().parse_args(ctx, spread)


def _is_number(token: str) -> bool:
    try:
        float(token)
    except ValueError:
        return False
    return True
